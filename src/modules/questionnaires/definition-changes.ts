import type { Questionnaire, QuestionnaireItem } from '../../platform/questionnaires/index.ts';
import { helpOf, itemsInOrder, optionText, type PlacedItem } from './definition-edit.ts';

export const named = (item: QuestionnaireItem) => `“${item.text ?? item.linkId}”`;

/** What is different between two versions of a form, one sentence each, in the order of the newer one. */
export function definitionChanges(before: Questionnaire, after: Questionnaire): string[] {
  const was = new Map(itemsInOrder(before).map((each) => [each.item.linkId, each]));
  const is = itemsInOrder(after);
  const left = new Set(is.map((each) => each.item.linkId));
  const title =
    before.title === after.title ? [] : [`The title was “${before.title}” and is “${after.title}”.`];
  const changed = is.flatMap((each) => {
    const old = was.get(each.item.linkId);
    return old ? itemChanges(old, each) : [`Added: ${named(each.item)}.`];
  });
  const removed = [...was.values()].filter((each) => !left.has(each.item.linkId));
  return [
    ...title,
    ...changed,
    ...removed.map((each) => `Removed: ${named(each.item)}.`),
    ...movedItems([...was.values()], is),
  ];
}

function itemChanges(old: PlacedItem, now: PlacedItem): string[] {
  const [a, b] = [old.item, now.item];
  const changes: string[] = [];
  if (a.text !== b.text) changes.push(`Reworded: ${named(a)} is now ${named(b)}.`);
  if (a.prefix !== b.prefix) changes.push(`${named(b)}: numbered ${b.prefix ?? 'no more'}.`);
  if (helpOf(a) !== helpOf(b)) changes.push(`${named(b)}: the help is now “${helpOf(b) || 'nothing'}”.`);
  if (a.type !== b.type || a.repeats !== b.repeats) changes.push(`${named(b)} is answered in another way.`);
  if ((a.required ?? false) !== (b.required ?? false))
    changes.push(`${named(b)} is ${b.required ? 'now' : 'no longer'} needed to complete.`);
  if (a.maxLength !== b.maxLength) changes.push(`${named(b)}: another length.`);
  if (!isSame([a.enableWhen, a.enableBehavior], [b.enableWhen, b.enableBehavior]))
    changes.push(`${named(b)}: when it is asked.`);
  return [...changes, ...optionChanges(a, b)];
}

function optionChanges(a: QuestionnaireItem, b: QuestionnaireItem): string[] {
  const [was, is] = [optionsOf(a), optionsOf(b)];
  const reworded = [...is].filter(([code, text]) => was.has(code) && was.get(code) !== text);
  const out = [...was].filter(([code]) => !is.has(code));
  const added = [...is].filter(([code]) => !was.has(code));
  const said = [
    ...reworded.map(([code, text]) => `${named(b)}: the answer “${was.get(code)}” is now “${text}”.`),
    ...out.map(([, text]) => `${named(b)}: without the answer “${text}”.`),
    ...added.map(([, text]) => `${named(b)}: with the answer “${text}”.`),
  ];
  const kept = (of: Map<string, string>, other: Map<string, string>) =>
    [...of.keys()].filter((code) => other.has(code));
  return isSame(kept(was, is), kept(is, was))
    ? said
    : [...said, `${named(b)}: the answers stand in another order.`];
}
const optionsOf = (item: QuestionnaireItem) =>
  new Map(
    (item.answerOption ?? []).map((option) => [
      option.valueCoding?.code ?? optionText(option),
      optionText(option),
    ]),
  );

/** Said of those that stand behind another neighbour, among the items that both versions have. */
function movedItems(was: readonly PlacedItem[], is: readonly PlacedItem[]): string[] {
  const both = (list: readonly PlacedItem[], other: readonly PlacedItem[]) => {
    const known = new Set(other.map((each) => each.item.linkId));
    return list.filter((each) => known.has(each.item.linkId));
  };
  const place = (list: readonly PlacedItem[]) => {
    const last = new Map<string, string>();
    return new Map(
      list.map(({ item, parent }) => {
        const group = parent?.linkId ?? '';
        const before = last.get(group) ?? '';
        last.set(group, item.linkId);
        return [item.linkId, `${group} ${before}`];
      }),
    );
  };
  const [old, now] = [place(both(was, is)), place(both(is, was))];
  const moved = is.filter(
    (each) => old.has(each.item.linkId) && old.get(each.item.linkId) !== now.get(each.item.linkId),
  );
  return moved.length === 0 ? [] : [`In another place: ${moved.map((each) => named(each.item)).join(', ')}.`];
}

const isSame = (a: unknown, b: unknown) => inOrder(a) === inOrder(b);
/** As text, whatever order the names of its parts came in: the database keeps them in an order of its own. */
export const inOrder = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  ) ?? '';
