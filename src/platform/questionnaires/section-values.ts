import { compile, type Node, sectionNamed } from './compiled.ts';
import { type Look, lookAt } from './enabled.ts';
import { FIELD_PREFIX, fieldName, OTHER, otherName } from './field-names.ts';
import type { Answer, Questionnaire, QuestionnaireResponse } from './questionnaire.ts';

/**
 * What the fields of a section hold to begin with: by field name, as `question()`'s `start` wants its values.
 * A section that was never saved begins with the definition's `initial` answers.
 */
export function sectionValues(
  q: Questionnaire,
  sectionId: string,
  response: QuestionnaireResponse | undefined,
  prefix = FIELD_PREFIX,
): Record<string, unknown> {
  const compiled = compile(q);
  const { roots } = sectionNamed(compiled, sectionId);
  const look = lookAt(compiled, response);
  const isNew = !roots.some((root) => (response?.item ?? []).some((each) => each.linkId === root.linkId));
  const values: Record<string, unknown> = {};
  for (const root of roots) fill(root, [], { look, isNew, prefix, values });
  return values;
}

interface Filling {
  readonly look: Look;
  readonly isNew: boolean;
  readonly prefix: string;
  readonly values: Record<string, unknown>;
}

function fill(node: Node, times: readonly number[], to: Filling): void {
  if (node.isRepeatingGroup) {
    for (let nth = 0; nth < timesShown(node, to.look.timesOf(node, times)); nth++)
      for (const inner of node.children) fill(inner, [...times, nth], to);
    return;
  }
  for (const inner of node.children) fill(inner, times, to);
  if (node.type === 'group' || node.type === 'display') return;
  const answers = to.look.itemAt(node, times)?.answer ?? (to.isNew ? initialOf(node) : []);
  setValue(node, fieldName(node.linkId, times, to.prefix), answers, to.values);
}

/** Those filled in and one more to add, as far as the definition allows. */
export const timesShown = (group: Node, filledIn: number): number =>
  Math.max(1, Math.min(filledIn + (filledIn > 0 ? 1 : 0), Math.max(group.maxTimes, filledIn)));

function initialOf(node: Node): readonly Answer[] {
  const selected = (node.item.answerOption ?? []).flatMap((option, n) =>
    option.initialSelected ? [(node.options[n] as Node['options'][number]).answer] : [],
  );
  return node.item.initial ?? selected;
}

function setValue(
  node: Node,
  name: string,
  answers: readonly Answer[],
  values: Record<string, unknown>,
): void {
  const [answer] = answers;
  if (answer === undefined) return;
  if (node.options.length > 0 || node.type === 'open-choice') {
    const keys: string[] = [];
    for (const each of answers) {
      const option = node.options.find((candidate) => isSame(candidate.answer, each));
      keys.push(option?.key ?? OTHER);
      if (!option) values[otherName(name)] = each.valueString ?? '';
    }
    values[name] = node.item.repeats ? keys : keys[0];
  } else if (answer.valueDate !== undefined) values[name] = Temporal.PlainDate.from(answer.valueDate);
  else if (answer.valueDateTime !== undefined) values[name] = Temporal.Instant.from(answer.valueDateTime);
  else if (answer.valueTime !== undefined) values[name] = answer.valueTime.slice(0, 5);
  else
    values[name] = answers
      .map((each) => each.valueString ?? String(each.valueInteger ?? each.valueDecimal ?? ''))
      .join('\n');
}

function isSame(a: Answer, b: Answer): boolean {
  if (a.valueCoding)
    return (
      a.valueCoding.code === b.valueCoding?.code &&
      (a.valueCoding.system ?? '') === (b.valueCoding?.system ?? '')
    );
  if (a.valueBoolean !== undefined) return a.valueBoolean === b.valueBoolean;
  return a.valueString !== undefined ? a.valueString === b.valueString : a.valueInteger === b.valueInteger;
}
