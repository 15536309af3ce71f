import { type Compiled, compile, type Node, sameCoding } from './compiled.ts';
import { keyOf } from './field-names.ts';
import type {
  Answer,
  EnableWhen,
  Questionnaire,
  QuestionnaireResponse,
  ResponseItem,
} from './questionnaire.ts';

/** A response looked at through its definition: what stands where, and which questions are asked. */
export interface Look {
  itemAt(node: Node, times: readonly number[]): ResponseItem | undefined;
  /** Answers of a question that is asked; none for a hidden one. */
  answersAt(node: Node, times: readonly number[]): readonly Answer[];
  /** How often a repeating group was filled in. */
  timesOf(group: Node, times: readonly number[]): number;
  isEnabled(node: Node, times: readonly number[]): boolean;
}

const none: readonly Answer[] = [];

export function lookAt(compiled: Compiled, response: QuestionnaireResponse | undefined): Look {
  const items = new Map<string, ResponseItem>();
  const counts = new Map<string, number>();
  index(compiled, response?.item ?? [], [], items, counts);
  const known = new Map<string, boolean>();
  const look: Look = {
    itemAt: (node, times) => items.get(keyOf(node.linkId, times)),
    answersAt: (node, times) =>
      look.isEnabled(node, times) ? (look.itemAt(node, times)?.answer ?? none) : none,
    timesOf: (group, times) => counts.get(keyOf(group.linkId, times)) ?? 0,
    isEnabled(node, times) {
      if (!node.item.enableWhen && !node.parent) return true;
      const key = keyOf(node.linkId, times);
      const before = known.get(key);
      if (before !== undefined) return before;
      // A loop is refused by the check; here it must only end.
      known.set(key, false);
      const outer = times.slice(0, node.repeatDepth);
      const isOn = (!node.parent || look.isEnabled(node.parent, outer)) && isMet(node, times, compiled, look);
      known.set(key, isOn);
      return isOn;
    },
  };
  return look;
}

function index(
  { nodes }: Compiled,
  list: readonly ResponseItem[],
  times: readonly number[],
  items: Map<string, ResponseItem>,
  counts: Map<string, number>,
): void {
  const walk = (all: readonly ResponseItem[], at: readonly number[]) => {
    for (const item of all) {
      const isRepeating = nodes.get(item.linkId)?.isRepeatingGroup === true;
      const key = keyOf(item.linkId, at);
      const nth = counts.get(key) ?? 0;
      const here = isRepeating ? [...at, nth] : at;
      if (isRepeating) counts.set(key, nth + 1);
      items.set(isRepeating ? keyOf(item.linkId, here) : key, item);
      if (item.item) walk(item.item, here);
    }
  };
  walk(list, times);
}

function isMet(node: Node, times: readonly number[], { nodes }: Compiled, look: Look): boolean {
  const whens = node.item.enableWhen;
  if (!whens || whens.length === 0) return true;
  const met = (when: EnableWhen) => {
    const asked = nodes.get(when.question);
    return asked !== undefined && meets(when, asked, times.slice(0, asked.repeatDepth), look);
  };
  return node.item.enableBehavior === 'any' ? whens.some(met) : whens.every(met);
}

/** Whether one condition is met, by the answers of its question in that place. */
export const meets = (when: EnableWhen, asked: Node, times: readonly number[], look: Look): boolean =>
  holds(when, look.answersAt(asked, times));

/** FHIR R4 enableWhen: `=` some answer equals, `!=` no answer equals (so also when nothing is answered). */
function holds(when: EnableWhen, answers: readonly Answer[]): boolean {
  if (when.operator === 'exists') return answers.length > 0 === (when.answerBoolean ?? true);
  if (when.operator === '=') return answers.some((answer) => isEqual(when, answer));
  if (when.operator === '!=') return !answers.some((answer) => isEqual(when, answer));
  return answers.some((answer) => {
    const order = orderOf(when, answer);
    if (order === undefined) return false;
    if (when.operator === '>') return order > 0;
    if (when.operator === '<') return order < 0;
    return when.operator === '>=' ? order >= 0 : order <= 0;
  });
}

function isEqual(when: EnableWhen, answer: Answer): boolean {
  if (when.answerCoding)
    return answer.valueCoding !== undefined && sameCoding(when.answerCoding, answer.valueCoding);
  if (when.answerBoolean !== undefined) return answer.valueBoolean === when.answerBoolean;
  if (when.answerString !== undefined) return answer.valueString === when.answerString;
  return orderOf(when, answer) === 0;
}

const sign = <T extends number | bigint | string>(a: T, b: T) => (a < b ? -1 : a > b ? 1 : 0);
const seconds = (time: string) => (time.length === 5 ? `${time}:00` : time);

function orderOf(when: EnableWhen, answer: Answer): number | undefined {
  const limit = when.answerInteger ?? when.answerDecimal;
  const said = answer.valueInteger ?? answer.valueDecimal;
  if (limit !== undefined) return said === undefined ? undefined : sign(said, limit);
  if (when.answerDate !== undefined)
    return answer.valueDate === undefined ? undefined : sign(answer.valueDate, when.answerDate);
  if (when.answerTime !== undefined)
    return answer.valueTime === undefined
      ? undefined
      : sign(seconds(answer.valueTime), seconds(when.answerTime));
  if (when.answerDateTime !== undefined && answer.valueDateTime !== undefined)
    return Temporal.Instant.compare(
      Temporal.Instant.from(answer.valueDateTime),
      Temporal.Instant.from(when.answerDateTime),
    );
  return undefined;
}

/** One filled-in place of an item, in the order of the definition. */
export interface Place {
  readonly node: Node;
  readonly times: readonly number[];
}

/** Every place of a section in order; a repeating group stands once for each time it was filled in. */
export function* placesOf(
  roots: readonly Node[],
  look: Look,
  times: readonly number[] = [],
): Generator<Place> {
  for (const node of roots) {
    if (node.isRepeatingGroup) {
      for (let nth = 0; nth < look.timesOf(node, times); nth++) {
        yield { node, times: [...times, nth] };
        yield* placesOf(node.children, look, [...times, nth]);
      }
    } else {
      yield { node, times };
      if (node.children.length > 0) yield* placesOf(node.children, look, times);
    }
  }
}

/**
 * Which items are asked, given what is answered: linkIds. Inside a repeating group the linkId stands with the place in
 * the group (`linkId\0n`). Answers of a hidden question count as not given, so hiding goes on down the chain.
 */
export function enabledItems(q: Questionnaire, response: QuestionnaireResponse): ReadonlySet<string> {
  const compiled = compile(q);
  const look = lookAt(compiled, response);
  const found = new Set<string>();
  for (const section of compiled.sections) {
    for (const { node, times } of placesOf(section.roots, look)) {
      if (look.isEnabled(node, times)) found.add(keyOf(node.linkId, times));
    }
  }
  return found;
}
