import { formatDate } from '../../../platform/ui/words.ts';
import type { PackPart } from '../../missing/index.ts';
import { openActionsOfChild } from '../action.store.ts';

/** What is being done about the child, in the pack for the police. */
export const actionsInPack: PackPart = {
  lines: async (work, childId) =>
    (await openActionsOfChild(work.tx, childId)).map(
      (each) => `${each.what}: ${each.ownerName}${each.due ? `, by ${formatDate(each.due)}` : ''}`,
    ),
};
