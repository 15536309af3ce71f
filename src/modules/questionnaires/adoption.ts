import {
  EXTENSIONS,
  type Questionnaire,
  type QuestionnaireItem,
} from '../../platform/questionnaires/index.ts';
import { inOrder, named } from './definition-changes.ts';
import { add, helpOf, itemsInOrder } from './definition-edit.ts';

const plain = ({ item: _, ...rest }: QuestionnaireItem) => inOrder(rest);

/** Whether an authority may add its own questions to this group: the hub says so, or an outer group's word holds for it. */
export const isOpenToAdditions = (item: QuestionnaireItem): boolean =>
  item.extension?.some((each) => each.url === EXTENSIONS.openToAdditions && each.valueBoolean === true) ===
  true;

/**
 * What an authority that adopted the hub's version changed though it may not: sentences, empty when it only added
 * questions of its own where the hub left room.
 */
export function breachesOfAdoption(hubs: Questionnaire, own: Questionnaire, prefix: string): string[] {
  const mine = new Map(itemsInOrder(own).map((each) => [each.item.linkId, each]));
  const theirs = itemsInOrder(hubs);
  const known = new Set(theirs.map((each) => each.item.linkId));
  const altered = theirs.flatMap(({ item, parent }) => {
    const found = mine.get(item.linkId);
    if (!found) return [`${named(item)} is the hub’s and stays in.`];
    const isMoved = found.parent?.linkId !== parent?.linkId;
    const isChanged = plain(item) !== plain(found.item) || helpOf(item) !== helpOf(found.item);
    return isMoved || isChanged ? [`${named(item)} is the hub’s and stays as it is.`] : [];
  });
  const added = [...mine.values()].flatMap(({ item, parent }) => {
    if (known.has(item.linkId)) return [];
    if (!item.linkId.startsWith(`${prefix}-`))
      return [`${named(item)} needs a linkId that begins with “${prefix}-”.`];
    const hasRoom = parent !== undefined && (isOpenToAdditions(parent) || !known.has(parent.linkId));
    return hasRoom ? [] : [`${named(item)} stands where the hub left no room.`];
  });
  return [...altered, ...added];
}

/**
 * The hub's version with the questions that the authority had added before: each under the heading it stood under, or,
 * where the hub took that heading out or closed it, under the first that is open.
 */
export function withAdditions(hubs: Questionnaire, before: Questionnaire, prefix: string): Questionnaire {
  const known = new Map(itemsInOrder(hubs).map(({ item }) => [item.linkId, item]));
  const open = [...known.values()].filter(isOpenToAdditions);
  const isOwn = (item: QuestionnaireItem | undefined) =>
    item?.linkId.startsWith(`${prefix}-`) && !known.has(item.linkId);
  return itemsInOrder(before)
    .filter(({ item, parent }) => isOwn(item) && !isOwn(parent))
    .reduce((made, { item, parent }) => {
      const group = open.find((each) => each.linkId === parent?.linkId) ?? open[0];
      return group ? add(made, group.linkId, item) : made;
    }, hubs);
}
