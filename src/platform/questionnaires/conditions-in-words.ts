import { formatDate, formatExact } from '../ui/words.ts';
import { type Compiled, type Node, sameCoding } from './compiled.ts';
import type { EnableWhen, Operator } from './questionnaire.ts';

const COMPARED: Readonly<Record<Operator, string>> = {
  exists: '',
  '=': 'is',
  '!=': 'is not',
  '>': 'is more than',
  '<': 'is less than',
  '>=': 'is at least',
  '<=': 'is at most',
};

/** "Only if “Do they have a telephone?” is Yes": when a question is asked; undefined when it always is. */
export function onlyIf(node: Node, { nodes }: Compiled): string | undefined {
  const whens = node.item.enableWhen ?? [];
  if (whens.length === 0) return undefined;
  const parts = whens.map((when) => inWords(when, nodes.get(when.question)));
  return `Only if ${parts.join(node.item.enableBehavior === 'any' ? ', or ' : ', and ')}`;
}

function inWords(when: EnableWhen, asked: Node | undefined): string {
  const question = `“${asked?.label ?? when.question}”`;
  if (when.operator === 'exists')
    return `${question} is ${when.answerBoolean === false ? 'not answered' : 'answered'}`;
  return `${question} ${COMPARED[when.operator]} ${valueInWords(when, asked)}`;
}

function valueInWords(when: EnableWhen, asked: Node | undefined): string {
  if (when.answerCoding) {
    const coding = when.answerCoding;
    const option = asked?.options.find((each) => sameCoding(each.answer.valueCoding, coding));
    return option?.label ?? coding.display ?? coding.code ?? '';
  }
  if (when.answerBoolean !== undefined) return when.answerBoolean ? 'Yes' : 'No';
  if (when.answerDate !== undefined) return formatDate(Temporal.PlainDate.from(when.answerDate));
  if (when.answerDateTime !== undefined) return formatExact(Temporal.Instant.from(when.answerDateTime));
  if (when.answerTime !== undefined) return when.answerTime.slice(0, 5);
  return when.answerString ?? String(when.answerInteger ?? when.answerDecimal);
}
