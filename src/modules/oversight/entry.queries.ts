import { dayOf } from '../../platform/clock/wall-clock.ts';
import type { Work } from '../../platform/http/work.ts';
import { countOversight, type EntryRow } from './entry.store.ts';
import { type Figures, figuresFrom } from './entry.ts';

const FIGURE_DAYS = 28;

/**
 * Presence of management oversight (S4-16), over the open children whose notes the reader may read: how many have an
 * entry of the last 28 calendar days (today and the 27 before) that says decision, reason, outcome and impact. A count
 * of presence, not of quality: reading them is the work of an audit.
 */
export async function oversightFigures(work: Pick<Work, 'tx' | 'actor' | 'now'>): Promise<Figures> {
  const since = dayOf(work.now).subtract({ days: FIGURE_DAYS - 1 });
  const { children, withOversight } = await countOversight(work.tx, work.actor.authorityId, work.now, since);
  return figuresFrom(children, withOversight);
}

export interface EntryShown {
  stands: EntryRow;
  /** Newest first. */
  earlier: EntryRow[];
}
/** Versions, newest first within an entry, as entries in the order given. */
export function byEntry(rows: readonly EntryRow[]): EntryShown[] {
  return [...Map.groupBy(rows, (row) => row.id).values()].flatMap(([stands, ...earlier]) =>
    stands ? [{ stands, earlier }] : [],
  );
}
