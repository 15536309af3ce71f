import { dayOf } from '../../platform/clock/wall-clock.ts';
import { together } from '../../platform/db/together.ts';
import type { Visit } from '../../platform/http/route.ts';
import { calledName, findChildren } from '../people/index.ts';
import { childrenOf } from './action.commands.ts';
import type { ActionRow } from './action.store.ts';
import type { Strand } from './action.ts';
import {
  type ActionCounts,
  countActions,
  listedActions,
  type OwnedBy,
  type Which,
} from './action-list.store.ts';

export const ACTIONS_OF_A_PAGE = 50;

export interface ListedActions {
  actions: ActionRow[];
  counts: ActionCounts;
  /** Done late, and nobody has said why yet. */
  lateUnsaid: number;
  /** How many the list holds with its filter, on all its pages. */
  total: number;
  page: number;
  names: ReadonlyMap<string, string>;
}

/** Names of the children that the reader may know; an action outlives the papers of its meeting. */
export async function namesFor(
  visit: Pick<Visit, 'tx'>,
  actions: readonly ActionRow[],
): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(actions.flatMap(childrenOf))];
  const children = ids.length === 0 ? [] : await findChildren(visit.tx, ids);
  return new Map(children.map((child) => [child.id, calledName(child)]));
}

/** One page of a list of actions, with what the whole list counts; overdue first. Pages count from 1. */
export async function listActions(
  visit: Pick<Visit, 'tx' | 'now'>,
  by: OwnedBy,
  q: { show: Which; strand?: Strand | undefined; page: number; most?: number },
): Promise<ListedActions> {
  const { tx } = visit;
  const most = q.most ?? ACTIONS_OF_A_PAGE;
  const today = dayOf(visit.now);
  const rows = listedActions(tx, by, { show: q.show, strand: q.strand, most, from: (q.page - 1) * most });
  const [open, late] = await together([
    countActions(tx, by, 'open', today),
    countActions(tx, by, 'late', today),
    rows.then(() => undefined),
  ]);
  const actions = await rows;
  const shown = (q.show === 'open' ? open : late) as ActionCounts;
  return {
    actions,
    counts: shown,
    lateUnsaid: late?.open ?? 0,
    total: q.strand ? shown[q.strand] : shown.open,
    page: q.page,
    names: await namesFor(visit, actions),
  };
}
