import { enterAs } from '../src/modules/access/index.ts';
import { recordEntries } from '../src/modules/audit/index.ts';
import type { Database, Tx } from '../src/platform/db/database.ts';
import type { EventBus } from '../src/platform/events/events.ts';
import { type ActingDeps, actAs } from '../src/platform/http/act.ts';
import type { Actor, Work } from '../src/platform/http/work.ts';
import { postingIdOf, staffIdOf, teamIdOf } from './region/load-structure.ts';
import { seedIds } from './seed-ids.ts';

/** One thread of events among invented people. `name` decides its ids, so it is never changed. */
export interface Story {
  name: string;
  run(seed: SeedWorld): Promise<void>;
}

/** So long before the moment of loading. Days are calendar days in Europe/London, hours are elapsed hours. */
export interface Ago {
  days?: number;
  hours?: number;
  minutes?: number;
  /** Wall-clock time in Europe/London on that day, such as `14:05`; the time of loading when left out. */
  time?: string;
}

/** What a story is told with. Every act is a command of a posting: rules, policies and audit apply as they do in the service. */
export interface SeedWorld {
  /** The moment of loading. */
  readonly now: Temporal.Instant;
  /** The day of loading in Europe/London. */
  readonly today: Temporal.PlainDate;
  /** A moment in the past (or, with negative numbers, to come). */
  at(ago: Ago): Temporal.Instant;
  /** A day so many days ago. */
  day(daysAgo: number): Temporal.PlainDate;
  /** Acts as `aldermoor/sam` at a moment: one transaction, one audit row. */
  as<Result>(handle: string, when: Temporal.Instant, work: (work: Work) => Promise<Result>): Promise<Result>;
  /** Acts as somebody without an account, towards one authority such as `aldermoor`. */
  asVisitor<Result>(
    authority: string,
    when: Temporal.Instant,
    work: (work: Work) => Promise<Result>,
  ): Promise<Result>;
  posting(handle: string): string;
  staff(handle: string): string;
  team(authority: string, team: string): string;
}

export interface SeedDeps {
  database: Database;
  events: EventBus;
  enterPublic(tx: Tx, authority: string, now: Temporal.Instant): Promise<Actor>;
}

const zone = 'Europe/London';

/** The world in which one story is told. */
export function seedWorld(deps: SeedDeps, story: string, now: Temporal.Instant): SeedWorld {
  const here = now.toZonedDateTimeISO(zone);
  const acting: ActingDeps = {
    database: deps.database,
    events: deps.events,
    clock: { now: () => now },
    ids: seedIds(story),
    record: recordEntries,
    enterAs,
  };
  const entry = { event: 'seed.told', story };
  return {
    now,
    today: here.toPlainDate(),
    at(ago) {
      const day = here.subtract({ days: ago.days ?? 0 });
      const timed = ago.time ? day.withPlainTime(ago.time) : day;
      return timed.toInstant().subtract({ hours: ago.hours ?? 0, minutes: ago.minutes ?? 0 });
    },
    day: (daysAgo) => here.toPlainDate().subtract({ days: daysAgo }),
    as: (handle, when, work) => actAs(acting, postingIdOf(handle), entry, work, when),
    asVisitor: (authority, when, work) =>
      actAs(
        { ...acting, enterAs: (tx, code, at) => deps.enterPublic(tx, code, at) },
        authority,
        entry,
        work,
        when,
      ),
    posting: postingIdOf,
    staff: staffIdOf,
    team: teamIdOf,
  };
}
