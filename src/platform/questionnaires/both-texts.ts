import { TIME_ZONE } from '../clock/wall-clock.ts';
import { Labelled } from '../http/decision.ts';
import { compile, type Node, sectionNamed } from './compiled.ts';
import { lookAt } from './enabled.ts';
import { FIELD_PREFIX, fieldName, OTHER, otherName } from './field-names.ts';
import type { Questionnaire, QuestionnaireResponse } from './questionnaire.ts';
import { sectionValues, timesShown } from './section-values.ts';

/**
 * What stands in a section now, for `StaleEdit`: by field name as a form sends them, named by their questions and with
 * answers in words, so that both people's texts can be read side by side.
 */
export function theirAnswers(
  q: Questionnaire,
  sectionId: string,
  response: QuestionnaireResponse,
  prefix = FIELD_PREFIX,
): Record<string, Labelled> {
  const values = sectionValues(q, sectionId, response, prefix);
  const compiled = compile(q);
  const look = lookAt(compiled, response);
  const found: Record<string, Labelled> = {};
  const walk = (node: Node, times: readonly number[]) => {
    if (node.isRepeatingGroup) {
      const count = timesShown(node, look.timesOf(node, times));
      for (let nth = 0; nth < count; nth++) for (const inner of node.children) walk(inner, [...times, nth]);
      return;
    }
    for (const inner of node.children) walk(inner, times);
    if (node.type === 'group' || node.type === 'display') return;
    Object.assign(found, fieldsOf(node, fieldName(node.linkId, times, prefix), values));
  };
  for (const root of sectionNamed(compiled, sectionId).roots) walk(root, []);
  return found;
}

const NOTHING = '(empty)';

function fieldsOf(node: Node, name: string, values: Record<string, unknown>): Record<string, Labelled> {
  const value = values[name];
  if (node.type === 'date' || node.type === 'dateTime') return boxesOf(node, name, value);
  if (node.options.length === 0) return { [name]: new Labelled(node.label, value ?? '') };
  const inWords = (given: unknown): string => {
    const keys = (Array.isArray(given) ? given : [given ?? '']).map(String).filter((key) => key !== '');
    const words = keys.map((key) => (key === OTHER ? 'Something else' : (node.byKey.get(key)?.label ?? key)));
    return words.join(', ') || NOTHING;
  };
  const other =
    node.type === 'open-choice'
      ? { [otherName(name)]: new Labelled(`${node.label}: what else?`, values[otherName(name)] ?? '') }
      : {};
  // A list of ticks begins with the empty field that every form sends.
  const sent = Array.isArray(value) ? ['', ...value] : (value ?? '');
  return { [name]: new Labelled(node.label, sent, inWords), ...other };
}

function boxesOf(node: Node, name: string, value: unknown): Record<string, Labelled> {
  const zoned = value instanceof Temporal.Instant ? value.toZonedDateTimeISO(TIME_ZONE) : undefined;
  const date = zoned?.toPlainDate() ?? (value instanceof Temporal.PlainDate ? value : undefined);
  const box = (part: string, words: string) =>
    [`${name}-${part}`, new Labelled(`${node.label} (${part})`, words)] as const;
  const boxes = (['day', 'month', 'year'] as const).map((part) => box(part, date ? String(date[part]) : ''));
  const time = zoned?.toPlainTime().toString({ smallestUnit: 'minute' }) ?? '';
  return Object.fromEntries(node.type === 'dateTime' ? [...boxes, box('time', time)] : boxes);
}
