import type { Tx } from '../../platform/db/database.ts';
import type { Work } from '../../platform/http/work.ts';
import { childrenHeld } from '../access/index.ts';
import { type ChildRow, familyOf, findChildren, shortNameOf } from '../people/index.ts';
import { currencyOf } from './entry.store.ts';
import { nameToFind, type OtherName } from './entry-warnings.ts';
import { LOG_KINDS } from './themes.ts';

/**
 * Names of other children the reader knows of: those of this family, and those the reader works with. Adults of the
 * family are no stranger to a child's chronology and are not looked for.
 */
export async function otherNames(work: Work, child: ChildRow): Promise<OtherName[]> {
  const linked = (await familyOf(work.tx, child.id)).flatMap((each) => each.otherChildId ?? []);
  const held = await childrenHeld(work.tx, ['ALLOCATED', 'CO_WORKER'], work.actor.postingId, work.now);
  const ids = [...new Set([...linked, ...held])].filter((id) => id !== child.id);
  const others = await findChildren(work.tx, ids);
  return others.flatMap(
    (other) => nameToFind(other, child, shortNameOf(other), linked.includes(other.id)) ?? [],
  );
}

export interface ChronologyCurrency {
  childId: string;
  lastEntryOn: Temporal.PlainDate | null;
  lastEventAt: Temporal.Instant | null;
  isCurrent: boolean;
}
const MOST_BEHIND = { days: 30 };
/**
 * Indicator W4: of these children, whose chronology is current: the newest entry is no more than 30 days older than the
 * last significant event on the timeline. Without such an event any entry will do.
 */
export async function chronologyCurrency(tx: Tx, childIds: readonly string[]): Promise<ChronologyCurrency[]> {
  if (childIds.length === 0) return [];
  const rows = await currencyOf(tx, childIds, LOG_KINDS);
  return rows.map((row) => ({ ...row, isCurrent: isCurrent(row.lastEntryOn, row.lastEventAt) }));
}

export function isCurrent(
  lastEntryOn: Temporal.PlainDate | null,
  lastEventAt: Temporal.Instant | null,
): boolean {
  if (!lastEntryOn) return false;
  if (!lastEventAt) return true;
  const since = lastEventAt.toZonedDateTimeISO('Europe/London').toPlainDate().subtract(MOST_BEHIND);
  return Temporal.PlainDate.compare(lastEntryOn, since) >= 0;
}
