import { isReal, valueKey } from './check-item.ts';
import { type Found, isJson, type Json } from './found-item.ts';
import { OPERATORS, type Problem } from './questionnaire.ts';

const ANSWER_KINDS: Readonly<Record<string, readonly string[]>> = {
  boolean: ['answerBoolean'],
  decimal: ['answerDecimal', 'answerInteger'],
  integer: ['answerInteger', 'answerDecimal'],
  date: ['answerDate'],
  dateTime: ['answerDateTime'],
  time: ['answerTime'],
  string: ['answerString'],
  text: ['answerString'],
  choice: ['answerCoding', 'answerString', 'answerInteger'],
  'open-choice': ['answerCoding', 'answerString', 'answerInteger'],
};
const ORDERED = ['decimal', 'integer', 'date', 'dateTime', 'time'];

/** What decides whether questions are asked: conditions on what is not there, of the wrong kind, or that go in a circle. */
export function checkConditions(found: readonly Found[]): Problem[] {
  const byLinkId = new Map<string, Found>();
  for (const each of found) {
    const { linkId } = each.item;
    if (typeof linkId === 'string' && !byLinkId.has(linkId)) byLinkId.set(linkId, each);
  }
  const problems = found.flatMap((each) => checkWhens(each, byLinkId));
  return [...problems, ...loops(found, byLinkId)];
}

function checkWhens(found: Found, byLinkId: ReadonlyMap<string, Found>): Problem[] {
  const { item, path } = found;
  const { enableWhen, enableBehavior } = item;
  const problems: Problem[] = [];
  const wrong = (part: string, code: string, sentence: string) =>
    problems.push({ path: `${path}.${part}`, code, sentence });
  if (enableBehavior !== undefined && enableBehavior !== 'all' && enableBehavior !== 'any')
    wrong('enableBehavior', 'wrong-value', 'enableBehavior must be all or any.');
  if (enableWhen === undefined) return problems;
  if (!Array.isArray(enableWhen) || enableWhen.length === 0) {
    wrong('enableWhen', 'wrong-kind', 'enableWhen must be a list of conditions.');
    return problems;
  }
  if (enableWhen.length > 1 && enableBehavior === undefined)
    wrong('enableBehavior', 'missing', 'Several conditions need enableBehavior: all, or any.');
  enableWhen.forEach((when: unknown, n) => {
    const [code, sentence] = whenProblem(when, found, byLinkId) ?? [];
    if (code && sentence) wrong(`enableWhen[${n}]`, code, sentence);
  });
  return problems;
}

type Said = readonly [code: string, sentence: string] | undefined;

function whenProblem(when: unknown, on: Found, byLinkId: ReadonlyMap<string, Found>): Said {
  if (!isJson(when)) return ['wrong-kind', 'A condition must be an object.'];
  const { question, operator } = when;
  const asked = byLinkId.get(String(question));
  if (!asked)
    return ['absent-question', `The condition asks for "${String(question)}", and there is no such item.`];
  const type = String(asked.item.type);
  const kinds = ANSWER_KINDS[type];
  // A question of a kind that is refused is told of where it stands.
  if (!kinds && !['group', 'display'].includes(type)) return undefined;
  if (!kinds)
    return ['wrong-condition', `The condition asks for "${String(question)}", and a ${type} has no answer.`];
  if (!(OPERATORS as readonly unknown[]).includes(operator))
    return ['wrong-value', `"${String(operator)}" is not one of ${OPERATORS.join(' ')}.`];
  if (!isSeenFrom(asked, on))
    return [
      'wrong-condition',
      `"${String(question)}" stands in a group that repeats, so that it would not be clear which answer counts.`,
    ];
  return answerProblem(when, asked, kinds);
}

function answerProblem(when: Json, asked: Found, kinds: readonly string[]): Said {
  const type = String(asked.item.type);
  const others = Object.keys(when).filter((key) => !['question', 'operator', 'id'].includes(key));
  const [kind = ''] = others;
  if (others.length !== 1) return ['wrong-condition', 'A condition needs exactly one answer to look for.'];
  if (when.operator === 'exists')
    return kind === 'answerBoolean' && typeof when.answerBoolean === 'boolean'
      ? undefined
      : ['wrong-condition', 'The operator "exists" needs answerBoolean.'];
  if (!kinds.includes(kind))
    return [
      'wrong-condition',
      `A condition on a ${type} needs ${kinds.join(' or ')}; "${kind}" cannot be compared with it.`,
    ];
  if (!isOfKind(kind, when[kind])) return ['wrong-condition', `"${kind}" has a value that cannot be used.`];
  if (!['=', '!='].includes(String(when.operator)) && !ORDERED.includes(type))
    return ['wrong-condition', `"${String(when.operator)}" compares sizes; a ${type} has none.`];
  return type === 'choice' && !hasOption(asked.item, when)
    ? [
        'absent-option',
        `"${String(when.question)}" has no such option, so that the condition could never hold.`,
      ]
    : undefined;
}

function isOfKind(kind: string, value: unknown): boolean {
  if (kind === 'answerBoolean') return typeof value === 'boolean';
  if (kind === 'answerInteger' || kind === 'answerDecimal')
    return typeof value === 'number' && isReal(kind, value);
  if (kind === 'answerCoding') return valueKey({ valueCoding: value }) !== undefined && isJson(value);
  return typeof value === 'string' && isReal(kind, value);
}

function hasOption(item: Json, when: Json): boolean {
  const options = Array.isArray(item.answerOption) ? item.answerOption.filter(isJson) : [];
  const wanted = valueKey({
    valueCoding: when.answerCoding,
    valueString: when.answerString,
    valueInteger: when.answerInteger,
  });
  // Without options the missing list is what is said.
  return options.length === 0 || options.some((option) => valueKey(option) === wanted);
}

/** A question inside a repeating group is only seen from within the same one. */
function isSeenFrom(asked: Found, on: Found): boolean {
  const around = new Set<Found>();
  for (let at: Found | undefined = on.parent; at; at = at.parent) around.add(at);
  for (let at = asked.parent; at; at = at.parent) {
    if (at.item.type === 'group' && at.item.repeats === true && !around.has(at)) return false;
  }
  return true;
}

/** An item depends on what its conditions ask for and on what its group depends on: a circle could never be decided. */
function loops(found: readonly Found[], byLinkId: ReadonlyMap<string, Found>): Problem[] {
  const needs = (each: Found): Found[] => {
    const whens = Array.isArray(each.item.enableWhen) ? each.item.enableWhen.filter(isJson) : [];
    const asked = whens.map((when) => byLinkId.get(String(when.question))).filter((one) => one !== undefined);
    return each.parent ? [...asked, each.parent] : asked;
  };
  const state = new Map<Found, 'open' | 'done'>();
  const problems: Problem[] = [];
  const visit = (each: Found, chain: readonly Found[]) => {
    if (state.get(each) === 'done') return;
    if (state.get(each) === 'open') {
      const circle = [...chain.slice(chain.indexOf(each)), each]
        .map((one) => String(one.item.linkId))
        .join(' → ');
      problems.push({
        path: each.path,
        code: 'loop',
        sentence: `Whether this is asked depends on itself: ${circle}.`,
      });
      return;
    }
    state.set(each, 'open');
    for (const next of needs(each)) visit(next, [...chain, each]);
    state.set(each, 'done');
  };
  for (const each of found) visit(each, []);
  return problems;
}
