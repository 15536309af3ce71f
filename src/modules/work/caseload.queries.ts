import type { Work } from '../../platform/http/work.ts';
import { childrenHeld } from '../access/index.ts';
import { type ChildRow, calledName, findChildren } from '../people/index.ts';
import { type Seen, seenOf } from './seen.store.ts';

export interface ChildSeen {
  child: ChildRow;
  seen: Seen | undefined;
}
/** The children of one worker, of any discipline, by name: how lately each was seen. Three questions, however many. */
export async function caseloadSeen(work: Pick<Work, 'tx' | 'actor' | 'now'>): Promise<ChildSeen[]> {
  const held = await childrenHeld(work.tx, ['ALLOCATED', 'CO_WORKER'], work.actor.postingId, work.now);
  if (held.length === 0) return [];
  const children = await findChildren(work.tx, held);
  const seen = new Map((await seenOf(work.tx, held, work.now)).map((each) => [each.childId, each]));
  return children
    .map((child) => ({ child, seen: seen.get(child.id) }))
    .toSorted((a, b) => calledName(a.child).localeCompare(calledName(b.child), 'en-GB'));
}

const never = Temporal.Instant.fromEpochMilliseconds(0);
const at = ({ seen }: ChildSeen) => seen?.seenAt ?? never;
/** Those not seen for longest first. A length of time and nothing else: no threshold, no score (rule 1). */
export const longestUnseen = (rows: readonly ChildSeen[]): ChildSeen[] =>
  rows.toSorted((a, b) => Temporal.Instant.compare(at(a), at(b)));
