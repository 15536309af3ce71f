import type { Database, Tx } from '../db/database.ts';
import { sql } from '../db/sql.ts';
import type { Actor, AuditEntry, Work } from '../http/work.ts';
import type { Log } from '../log/log.ts';

/** Work that the service does by itself, again and again, as its own posting in each authority. */
export interface Job {
  /** For the audit and the log: `contacts.climb`. */
  name: string;
  everySeconds: number;
  /** A cheap look, without an audit row, at whether there is anything to do. */
  isNeeded(tx: Tx, actor: Actor, now: Temporal.Instant): Promise<boolean>;
  run(work: Work): Promise<unknown>;
  /** Runs again at once, each time in a transaction of its own, until nothing is needed: much work in small pieces. */
  isInBatches?: true;
}

/** A job in batches stops here at the latest, and goes on at its next turn. */
const MOST_BATCHES = 100;

export interface TickerDeps {
  jobs: readonly Job[];
  database: Database;
  log: Log;
  now(): Temporal.Instant;
  /** The service's own posting in each authority. */
  postings(): Promise<readonly string[]>;
  enterAs(tx: Tx, postingId: string, now: Temporal.Instant): Promise<Actor>;
  act(postingId: string, entry: AuditEntry, work: (work: Work) => Promise<unknown>): Promise<unknown>;
}

/**
 * Runs every job that is due, once, whichever process comes first: each run holds a lock of the database for its own
 * time. A job that fails is logged and tried at its next turn; the others go on.
 */
export async function tickOnce(deps: TickerDeps, due: readonly Job[] = deps.jobs): Promise<void> {
  for (const job of due) {
    await holdingLock(deps.database, job.name, async () => {
      for (const postingId of await deps.postings()) await runFor(deps, job, postingId);
    }).catch((error: unknown) => deps.log.error('a job could not start', { job: job.name, error }));
  }
}

async function runFor(deps: TickerDeps, job: Job, postingId: string): Promise<void> {
  try {
    for (let batch = 0; batch < (job.isInBatches ? MOST_BATCHES : 1); batch += 1) {
      const now = deps.now();
      const isNeeded = await deps.database.transact(async (tx) =>
        job.isNeeded(tx, await deps.enterAs(tx, postingId, now), now),
      );
      if (!isNeeded) return;
      await deps.act(postingId, { event: `job.${job.name}` }, (work) => job.run(work));
    }
  } catch (error) {
    deps.log.error('a job failed', { job: job.name, error });
  }
}

/** The lock lives as long as its transaction: a process that dies lets go of it. Nothing happens when it is held. */
const holdingLock = (database: Database, name: string, work: () => Promise<void>): Promise<void> =>
  database.transact(async (tx) => {
    const lock = await tx.one<{ isMine: boolean }>(
      sql`select pg_try_advisory_xact_lock(hashtextextended(${`holdfast job ${name}`}, 0)) as is_mine`,
    );
    if (lock.isMine) await work();
  });

/** Looks once a second which jobs are due. @returns stops it, and waits for what is in hand */
export function startTicker(deps: TickerDeps): () => Promise<void> {
  const last = new Map<string, number>();
  let inHand: Promise<void> = Promise.resolve();
  let isBusy = false;
  const tick = async () => {
    const now = performance.now();
    const due = deps.jobs.filter(
      (job) => now - (last.get(job.name) ?? Number.NEGATIVE_INFINITY) >= job.everySeconds * 1000,
    );
    for (const job of due) last.set(job.name, now);
    await tickOnce(deps, due);
  };
  const timer = setInterval(() => {
    if (isBusy) return;
    isBusy = true;
    inHand = tick().finally(() => {
      isBusy = false;
    });
  }, 1000);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await inHand;
  };
}
