import { enterAs, postingsOfTheService } from './modules/access/index.ts';
import { recordEntries } from './modules/audit/index.ts';
import type { Clock, Ids } from './platform/clock/clock.ts';
import type { Database } from './platform/db/database.ts';
import type { EventBus } from './platform/events/events.ts';
import { actAs } from './platform/http/act.ts';
import type { Module } from './platform/http/module.ts';
import { startTicker, type TickerDeps } from './platform/jobs/ticker.ts';
import type { Log } from './platform/log/log.ts';
import { type Mailer, mailJob } from './platform/mail/index.ts';

export interface JobDeps {
  modules: readonly Module[];
  database: Database;
  clock: Clock;
  ids: Ids;
  log: Log;
  events: EventBus;
  /** Where a mail server is set. */
  mailer?: Mailer | undefined;
}

export function tickerDeps(deps: JobDeps): TickerDeps {
  const { database, clock, ids, events, log } = deps;
  const acting = { database, clock, ids, events, record: recordEntries, enterAs };
  return {
    jobs: [
      ...deps.modules.flatMap((module) => module.jobs ?? []),
      ...(deps.mailer ? [mailJob(deps.mailer)] : []),
    ],
    database,
    log,
    now: () => clock.now(),
    postings: () => database.transact((tx) => postingsOfTheService(tx, clock.now())),
    enterAs,
    act: (postingId, entry, work) => actAs(acting, postingId, entry, work),
  };
}

/** Begins the jobs of every module. @returns stops them and waits for what is in hand */
export const startJobs = (deps: JobDeps): (() => Promise<void>) => startTicker(tickerDeps(deps));
