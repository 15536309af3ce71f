import { createHash } from 'node:crypto';
import { relate } from '../../../src/modules/access/index.ts';
import {
  createChild,
  happened,
  type NewRelative,
  raiseFlag,
  recordAddress,
  recordConcern,
  recordFact,
  recordFamilyFactor,
  recordIdentifier,
  recordRelative,
  recordSafeContact,
  recordSocialCareStatus,
  type SocialCareStatusCode,
} from '../../../src/modules/people/index.ts';
import type { Work } from '../../../src/platform/http/work.ts';
import type { SeedWorld } from '../../seed-world.ts';
import { type Cast, casts, type Place } from './cast.ts';

/** A child as the telling of a story goes on. */
export interface Life {
  readonly seed: SeedWorld;
  readonly id: string;
  readonly at: Place;
  readonly cast: Cast;
  /** Handle of the allocated social worker, when they have a posting here. */
  worker: string | undefined;
  /** Handle of the team's lead worker. */
  lead: string | undefined;
  referral: { id: string; version: number } | undefined;
}

/** A dated fact of form F1. With neither codes nor words it says "not known yet". */
export interface Fact {
  kind: string;
  codes?: string[];
  words?: string;
  source?: string;
  daysAgo?: number;
}
/** The child's own words, and who heard them. */
export const said = (kind: string, words: string, source: string): Fact => ({ kind, words, source });
export const is = (kind: string, codes: string | string[], words?: string): Fact => ({
  kind,
  codes: [codes].flat(),
  ...(words ? { words } : {}),
});
export const known = (kind: string, words: string): Fact => ({ kind, words });
export const notKnownYet = (kind: string): Fact => ({ kind });

export interface Relative
  extends Pick<NewRelative, 'relationship' | 'livesWith' | 'responsibility' | 'isCarer' | 'note'> {
  name: string;
  /** Factor, state, note. */
  struggles?: [string, string, string?][];
}

export interface Meeting {
  at?: Place;
  given?: string;
  family?: string;
  likes?: string;
  pronouns?: string;
  /** Years and months; left out: not known. */
  age?: [number, number];
  precision?: 'exact' | 'month' | 'year' | 'estimated';
  sex?: 'F' | 'M' | 'I' | 'U';
  /** Days before loading on which we first met. */
  since: number;
  /** The moment, where it matters: for what happened today. */
  when?: Temporal.Instant;
  status?: SocialCareStatusCode;
  plan?: string;
  /** Handle of the allocated social worker, a name without a posting here, or null for nobody. */
  worker?: string | null;
  /** Days before loading as at which the status was last known; that of the meeting when left out. */
  asAtDays?: number;
  source?: string;
  facts?: Fact[];
  relatives?: Relative[];
  address?: { kind: string; lines: string; postcode: string; withheldFrom?: string };
  safe?: {
    who: string;
    way: string;
    value?: string;
    whenSafe?: string;
    notSafe?: string;
    isSafe?: boolean;
  }[];
}

/** The child comes onto the record, as the front door writes it; their social worker adds what is known. */
export async function met(seed: SeedWorld, m: Meeting): Promise<Life> {
  const at = m.at ?? 'aldermoor';
  const cast = casts[at];
  const worker = m.worker === undefined ? cast.socialWorker : (m.worker ?? undefined);
  const isPosted = worker?.includes('/') === true;
  const when = m.when ?? seed.at({ days: m.since, time: '09:40' });
  const id = await seed.as(cast.door, when, async (work) => {
    const childId = await createChild(work, {
      givenName: m.given,
      familyName: m.family,
      preferredName: m.likes,
      pronouns: m.pronouns,
      bornOn: bornOn(seed, m),
      birthPrecision: m.precision,
      sex: m.sex,
      source: m.source ?? 'contact to the front door',
    });
    await numbers(work, at, childId, Boolean(m.given));
    if (m.status)
      await recordSocialCareStatus(work, {
        childId,
        status: m.status,
        plan: m.plan,
        ...(worker ? workerOf(seed, worker) : {}),
        allocatedContact: worker ? '01632 960140' : undefined,
        from: when.toZonedDateTimeISO('Europe/London').toPlainDate(),
        asAt: seed.at({ days: m.asAtDays ?? 1, time: '06:00' }),
        source: 'statutory system, overnight list',
      });
    return childId;
  });
  const life: Life = {
    seed,
    id,
    at,
    cast,
    worker: isPosted ? worker : undefined,
    lead: undefined,
    referral: undefined,
  };
  if (life.worker) await knows(life, life.worker, when.add({ minutes: m.when ? 20 : 330 }), m);
  return life;
}

/** A birth date so that the child has that age on the day of loading. */
function bornOn(seed: SeedWorld, { age, given, family }: Meeting): Temporal.PlainDate | undefined {
  if (!age) return undefined;
  const [years, months] = age;
  const days = digits(`${given} ${family}`) % 27;
  return seed.today.subtract({ years, months, days: days + 1 });
}

const digits = (text: string) =>
  Number.parseInt(createHash('sha256').update(text).digest('hex').slice(0, 8), 16);

async function numbers(work: Work, at: Place, childId: string, isNamed: boolean): Promise<void> {
  const from = digits(childId);
  const local = `${at.slice(0, 2).toUpperCase()}-${String(from % 1_000_000).padStart(6, '0')}`;
  await recordIdentifier(work, { childId, kind: 'local', value: local, source: 'statutory system' });
  if (isNamed && from % 3 !== 0)
    await recordIdentifier(work, { childId, kind: 'nhs', value: testNhsNumber(from), source: 'health' });
}

/** A number of the range that is kept for tests: 999, six figures, a check figure. */
function testNhsNumber(from: number): string {
  for (let n = from % 1_000_000; ; n += 1) {
    const figures = `999${String(n % 1_000_000).padStart(6, '0')}`;
    const sum = [...figures].reduce((total, figure, place) => total + Number(figure) * (10 - place), 0);
    const check = (11 - (sum % 11)) % 11;
    if (check !== 10) return `${figures}${check}`;
  }
}

const workerOf = (seed: SeedWorld, worker: string) =>
  worker.includes('/') ? { allocatedPostingId: seed.posting(worker) } : { allocatedName: worker };

/** What somebody who works with the child writes down about them, each thing with who said it. */
export async function knows(
  life: Life,
  handle: string,
  when: Temporal.Instant,
  m: Pick<Meeting, 'facts' | 'relatives' | 'address' | 'safe'>,
): Promise<void> {
  const { seed, id: childId } = life;
  const source = 'single assessment';
  await seed.as(handle, when, async (work) => {
    for (const { kind, codes, words, source: from, daysAgo } of m.facts ?? [])
      await recordFact(work, {
        childId,
        kind,
        codes,
        words,
        source: from ?? source,
        asOf: daysAgo === undefined ? undefined : seed.day(daysAgo),
      });
    for (const { struggles, ...relative } of m.relatives ?? []) {
      const personId = await recordRelative(work, { childId, source, ...relative });
      for (const [factor, state, note] of struggles ?? [])
        await recordFamilyFactor(work, { childId, personId, factor, state, note, source });
    }
    if (m.address) await recordAddress(work, { childId, source: 'statutory system', ...m.address });
    for (const { isSafe = true, ...safe } of m.safe ?? [])
      await recordSafeContact(work, { childId, source: 'asked them', isSafe, ...safe });
  });
}

/** A health fact: kept by health, shared with the agencies it names. */
export const healthSays = (
  life: Life,
  when: Temporal.Instant,
  kind: string,
  words: string,
  shareWith: string[] = [],
) =>
  life.seed.as('aldermoor/hana', when, (work) =>
    recordFact(work, { childId: life.id, kind, words, source: 'health record', shareWith }).then(
      () => undefined,
    ),
  );

/** A colleague of another part of the team or another agency works with the child too, as the manager agrees. */
export const alongside = (life: Life, when: Temporal.Instant, ...handles: string[]) =>
  life.seed.as(life.cast.manager, when, async (work) => {
    for (const handle of handles)
      await relate(work, {
        childId: life.id,
        kind: 'CO_WORKER',
        postingId: life.seed.posting(handle),
        basis: 'works with this child, agreed by the team manager',
      });
  });

/** Another social worker takes over; with a name alone they have no posting here. */
export async function passedTo(
  life: Life,
  daysAgo: number,
  worker: string,
  status: SocialCareStatusCode,
): Promise<void> {
  const { seed } = life;
  await seed.as(life.cast.door, seed.at({ days: daysAgo, time: '07:10' }), (work) =>
    recordSocialCareStatus(work, {
      childId: life.id,
      status,
      ...workerOf(seed, worker),
      from: seed.day(daysAgo),
      asAt: seed.at({ days: 1, time: '06:00' }),
      source: 'statutory system, overnight list',
    }),
  );
  life.worker = worker.includes('/') ? worker : undefined;
}

export interface Worry {
  personOfConcernId?: string;
  names?: string;
  description?: string;
  ageBand?: string;
  vehicles?: string;
  phonesAndHandles?: string;
  role: string;
  basis?: string;
  words: string;
  childWords?: string;
}
/** Somebody we are worried about for this child; kept apart from family. Returns their id. */
export const worriedAbout = (life: Life, handle: string, when: Temporal.Instant, w: Worry) =>
  life.seed.as(handle, when, (work) =>
    recordConcern(work, {
      childId: life.id,
      basis: 'REPORTED',
      source: 'what the child and the family told us',
      ...w,
    }),
  );

/** Lines on the timeline: visits, calls and small good things. */
export const days = (
  life: Life,
  handle: string,
  lines: [daysAgo: number, time: string, kind: string, line: string][],
) =>
  life.seed.as(
    handle,
    life.seed.at({ days: Math.min(...lines.map(([ago]) => ago)), time: '17:30' }),
    async (work) => {
      for (const [daysAgo, time, kind, line] of lines)
        await happened(work, {
          childId: life.id,
          at: life.seed.at({ days: daysAgo, time }),
          kind,
          dataClass: 'NOTE',
          line,
          agency: work.actor.agency,
        });
    },
  );

export const flagged = (
  life: Life,
  handle: string,
  when: Temporal.Instant,
  kind: 'DO_NOT_CONTACT_FAMILY' | 'ABDUCTION_WARNING' | 'NATIONAL_REFERRAL' | 'MISSING_NOW',
  note: string,
) =>
  life.seed.as(handle, when, (work) =>
    raiseFlag(work, { childId: life.id, kind, note }).then(() => undefined),
  );
