import { type BulkRelationship, enterAs, relateMany } from '../../src/modules/access/index.ts';
import { recordEntries } from '../../src/modules/audit/index.ts';
import { startClock } from '../../src/modules/deadlines/index.ts';
import { bringEpisodesIn, bringInterviewsIn, bringStepsIn } from '../../src/modules/missing/index.ts';
import {
  type BulkTimelineEvent,
  insertChildrenInBulk,
  insertIdentifiersInBulk,
  insertStatusesInBulk,
  insertTimelineInBulk,
} from '../../src/modules/people/index.ts';
import type { Database } from '../../src/platform/db/database.ts';
import type { EventBus } from '../../src/platform/events/events.ts';
import { type ActingDeps, actAs } from '../../src/platform/http/act.ts';
import { missingRows } from '../missing-years/missing-rows.ts';
import { missingYears } from '../missing-years/missing-years.ts';
import { loadStructure, postingIdOf, teamIdOf } from '../region/load-structure.ts';
import type { SeedAuthority } from '../region/structure.ts';
import { asOwner, beginStep, endStep, isEmptyDatabase, seedSteps } from '../seed.store.ts';
import { seedIds } from '../seed-ids.ts';
import { type Random, randomFrom } from './random.ts';
import { insertInvolvements, tidyUp } from './scale.store.ts';
import {
  isoOf,
  type ScaleChild,
  type ScaleDay,
  scaleChildren,
  statusOf,
  timelineOf,
  type Worker,
} from './scale-children.ts';
import { scaleStructure } from './scale-structure.ts';

export interface ScaleLoad {
  adminUrl: string;
  database: Database;
  events: EventBus;
  secret: string;
  now: Temporal.Instant;
  /** A tenth of the children, and so of everything that hangs on them. */
  tenth: boolean;
  onProgress(what: string, done: number, all: number): void;
}
export interface ScaleLoaded {
  children: number;
  events: number;
  relationships: number;
  clocks: number;
  /** Episodes in which a child was missing. */
  episodes: number;
  seconds: number;
}

const CHILDREN = 2500;
const HOUR = 3_600_000;
const BATCH = { children: 500, timeline: 5000 };

/**
 * The data set of the benchmark: ten authorities, fifty people each, 25,000 children, ten years, 1.5 million lines. The
 * same for the same day in every run. Everything about children is written by the declared bulk path, as a posting.
 */
export async function loadScale(load: ScaleLoad): Promise<ScaleLoaded | { refused: string }> {
  const began = performance.now();
  const isFree = await asOwner(load.adminUrl, async (client) => {
    if (!(await isEmptyDatabase(client))) return false;
    await seedSteps(client);
    await beginStep(client, 'benchmark data set', load.now);
    return true;
  });
  if (!isFree)
    return {
      refused: 'The database is not empty. Use another data folder (HOLDFAST_DATA) or another database.',
    };
  const authorities = scaleStructure();
  await loadStructure(load.adminUrl, authorities, load.secret, load.now.subtract({ hours: 24 * 365 * 11 }));
  const counts = { children: 0, events: 0, relationships: 0, clocks: 0, episodes: 0 };
  const each = load.tenth ? CHILDREN / 10 : CHILDREN;
  for (const authority of authorities) {
    const made = await loadAuthority(load, authority, each);
    counts.children += each;
    counts.events += made.events;
    counts.relationships += made.relationships;
    counts.clocks += made.clocks;
    counts.episodes += made.episodes;
    load.onProgress('Children', counts.children, each * authorities.length);
  }
  await tidyUp(load.adminUrl);
  await asOwner(load.adminUrl, (client) => endStep(client, 'benchmark data set'));
  return { ...counts, seconds: (performance.now() - began) / 1000 };
}

function* batches<Item>(items: readonly Item[], size: number): Generator<Item[]> {
  for (let at = 0; at < items.length; at += size) yield items.slice(at, at + size);
}

async function loadAuthority(load: ScaleLoad, authority: SeedAuthority, count: number) {
  const random = randomFrom(`children of ${authority.code}`);
  const day: ScaleDay = {
    start: load.now.toZonedDateTimeISO('Europe/London').startOfDay().epochMilliseconds,
  };
  const children = [...scaleChildren(authority.id, count, day, random)];
  const acting: ActingDeps = {
    database: load.database,
    events: load.events,
    clock: { now: () => load.now },
    ids: seedIds(`scale|${authority.code}`),
    record: recordEntries,
    enterAs,
  };
  const as = <Result>(word: string, work: Parameters<typeof actAs<Result>>[3]) =>
    actAs(acting, postingIdOf(`${authority.code}/${word}`), { event: 'seed.loaded' }, work);
  const socialWorkers = workersOf(authority, 'ALLOCATED_SOCIAL_WORKER');
  for (const batch of batches(children, BATCH.children)) {
    await as('front-door-1', async (work) => {
      await insertChildrenInBulk(
        work.tx,
        batch.map((child) => child.row),
      );
      await insertIdentifiersInBulk(
        work.tx,
        batch.map((child) => child.number),
      );
      await insertStatusesInBulk(
        work.tx,
        batch.map((child) => statusOf(child, random.pick(socialWorkers), random, day)),
      );
      work.note({ subjects: batch.map((child) => child.row.id), count: batch.length });
    });
  }
  const events = children.flatMap((child) => [...timelineOf(child, random)]).sort(byMoment);
  for (const batch of batches(events, BATCH.timeline)) {
    await as('front-door-1', async (work) => {
      await insertTimelineInBulk(work.tx, batch);
      work.note({ objectType: 'timeline', count: batch.length });
    });
  }
  const relationships = relationshipsOf(authority, children, random);
  await as('service-manager-1', (work) => relateMany(work, relationships));
  const clocks = await as('team-manager-1', async (work) => {
    const open = openCases(authority, children);
    const involved = open.map(({ child, worker }) => ({
      id: random.idAt(child.knownFrom),
      child_id: child.row.id,
      team_id: teamIdOf(authority.code, 'team'),
      posting_id: worker.postingId,
      opened_at: isoOf(child.knownFrom),
    }));
    await insertInvolvements(work.tx, involved, work.actor.postingId);
    let started = 0;
    for (const { id, child_id: childId, posting_id: postingId } of involved) {
      for (const rule of started % 4 === 0 ? (['D5', 'D3'] as const) : (['D5'] as const)) {
        const startedAt = load.now.subtract({ hours: random.below(24 * 20) });
        await startClock(work, {
          rule,
          about: { type: 'involvement', id },
          childId,
          startedAt,
          holder: { postingId },
          href: `/children/${childId}`,
        });
        started += 1;
      }
    }
    return started;
  });
  const episodes = await as('missing-1', async (work) => {
    const source = 'benchmark data set';
    const rows = missingRows(missingOf(authority, children, load.now), hubOf(authority), random, load.now);
    await bringEpisodesIn(work, rows.episodes, { source, timeline: false });
    await bringInterviewsIn(work, rows.interviews, { source });
    await bringStepsIn(work, rows.steps);
    return rows.episodes.length;
  });
  return { events: events.length, relationships: relationships.length, clocks, episodes };
}

/** Nearly ten thousand episodes of two years in each authority of 2,500 children; fewer in proportion. */
function missingOf(authority: SeedAuthority, children: readonly ScaleChild[], now: Temporal.Instant) {
  const today = now.toZonedDateTimeISO('Europe/London').toPlainDate();
  return missingYears(authority.code, children.length / 600, today).map((each, at) => ({
    ...each,
    id: children[at]?.row.id ?? each.id,
  }));
}

function hubOf(authority: SeedAuthority) {
  const of = (word: string) => {
    const handle = `${authority.code}/${word}`;
    const name = authority.postings.find((p) => p.handle === handle)?.name ?? word;
    return { id: postingIdOf(handle), name };
  };
  const [interviewer, worker] = [of('interviewer-1'), of('worker-5')];
  return {
    coordinator: of('missing-1').id,
    interviewer: interviewer.id,
    interviewerName: interviewer.name,
    teamWorker: worker.id,
    teamWorkerName: worker.name,
  };
}

const byMoment = (one: BulkTimelineEvent, other: BulkTimelineEvent) =>
  one.at < other.at ? -1 : one.at > other.at ? 1 : 0;

const workersOf = (authority: SeedAuthority, role: string): Worker[] =>
  authority.postings
    .filter((p) => p.role === role)
    .map((p) => ({ postingId: postingIdOf(p.handle), name: p.name }));

/** Team workers with no case, one, fifteen, up to a hundred and fifty, and the rest evenly: the spread the bench needs. */
function openCases(
  authority: SeedAuthority,
  children: readonly ScaleChild[],
): { child: ScaleChild; worker: Worker }[] {
  const workers = workersOf(authority, 'TEAM_WORKER');
  const open = children.filter((child) => child.isOpen);
  const many = Math.min(150, Math.floor((open.length - 16) / 2));
  return open.map((child, at) => {
    const place = at < 1 ? 1 : at < 16 ? 2 : at < 16 + many ? 3 : 4 + (at % (workers.length - 4));
    return { child, worker: workers[place] as Worker };
  });
}

/** Three for each child: the social worker, the worker of the team and its managers; in force only while they are. */
function relationshipsOf(
  authority: SeedAuthority,
  children: readonly ScaleChild[],
  random: Random,
): BulkRelationship[] {
  const socialWorkers = workersOf(authority, 'ALLOCATED_SOCIAL_WORKER');
  const workers = workersOf(authority, 'TEAM_WORKER');
  const holding = new Map(openCases(authority, children).map(({ child, worker }) => [child.row.id, worker]));
  return children.flatMap((child) => {
    const base = { child_id: child.row.id, from_at: isoOf(child.knownFrom), basis: 'benchmark data set' };
    const until = (isLive: boolean) =>
      isLive ? null : isoOf(Math.max(child.knownTo - HOUR, child.knownFrom + HOUR));
    const row = (
      kind: BulkRelationship['kind'],
      posting: string | null,
      team: string | null,
      isLive: boolean,
    ) => ({
      ...base,
      id: random.idAt(child.knownFrom),
      kind,
      holder_posting_id: posting,
      holder_team_id: team,
      to_at: until(isLive),
    });
    return [
      row('ALLOCATED', random.pick(socialWorkers).postingId, null, child.hasSocialWorker),
      row('CO_WORKER', (holding.get(child.row.id) ?? random.pick(workers)).postingId, null, child.isOpen),
      row('MANAGER', null, teamIdOf(authority.code, 'team'), child.isOpen),
    ];
  });
}
