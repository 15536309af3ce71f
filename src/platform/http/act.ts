import type { Clock, Ids } from '../clock/clock.ts';
import type { Database, Tx } from '../db/database.ts';
import type { EventBus } from '../events/events.ts';
import type { Ports } from './route.ts';
import type { Actor, AuditEntry, Work } from './work.ts';

export interface ActingDeps {
  database: Database;
  clock: Clock;
  ids: Ids;
  events: EventBus;
  record: Ports['record'];
  /** Sets the transaction's context to the posting and returns who that is; refuses one that is not in force. */
  enterAs(tx: Tx, postingId: string, now: Temporal.Instant): Promise<Actor>;
}

/**
 * Does work as a posting without a browser: seeds, imports and jobs. The same policies of the database bind it, it is
 * re-authorised when it runs, and its audit rows are written last in the same transaction.
 */
export function actAs<Result>(
  deps: ActingDeps,
  postingId: string,
  entry: AuditEntry,
  work: (work: Work) => Promise<Result>,
  now: Temporal.Instant = deps.clock.now(),
): Promise<Result> {
  return deps.database.transact(async (tx) => {
    const actor = await deps.enterAs(tx, postingId, now);
    let notes: AuditEntry = { ...entry };
    const extra: AuditEntry[] = [];
    const acting: Work = {
      tx,
      actor,
      now,
      ids: deps.ids,
      clock: { now: () => now },
      publish: (event, payload) => deps.events.publish(acting, event, payload),
      note(details) {
        const subjects = [...new Set([...(notes.subjects ?? []), ...(details.subjects ?? [])])];
        notes = { ...notes, ...details, event: entry.event, ...(subjects.length > 0 ? { subjects } : {}) };
      },
      alsoRecord: (more) => void extra.push(more),
    };
    const result = await work(acting);
    await deps.record(acting, [...extra, notes]);
    return result;
  });
}
