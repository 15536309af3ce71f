import {
  type BulkChild,
  type BulkIdentifier,
  type BulkStatus,
  type BulkTimelineEvent,
  tokensOfPerson,
} from '../../src/modules/people/index.ts';
import { familyNames, givenNames } from './names.ts';
import type { Random } from './random.ts';
import { timelineLines } from './timeline-lines.ts';

const DAY = 86_400_000;
const YEARS = 10;

/** One invented child of the data set. `isOpen`: with the team now; `hasSocialWorker`: open to social care now. */
export interface ScaleChild {
  row: BulkChild;
  number: BulkIdentifier;
  isOpen: boolean;
  hasSocialWorker: boolean;
  /** When we first knew them and, for those no longer open, when their last line was written: epoch milliseconds. */
  knownFrom: number;
  knownTo: number;
  lines: number;
}

export interface ScaleDay {
  /** Start of the day everything is relative to, epoch milliseconds. */
  start: number;
}

/**
 * How many lines a child's timeline has: sixty on average, exactly two hundred for one child in twenty-five, two thousand
 * for the fifth child of each authority, who is with the team.
 */
function linesOf(at: number): number {
  if (at === 4) return 2000;
  const place = (at * 37) % 100;
  if (place === 0) return 400;
  if (place <= 4) return 200;
  if (place <= 19) return 120;
  if (place <= 49) return 60;
  return 24;
}

/** Children of one authority, the same for the same day in every run. One in eight is with the team now. */
export function* scaleChildren(
  authorityId: number,
  count: number,
  day: ScaleDay,
  random: Random,
): Generator<ScaleChild> {
  for (let at = 0; at < count; at += 1) {
    const isOpen = at % 8 === 4 || at % 8 === 0;
    const knownFrom = day.start - (YEARS * 365 - random.below(isOpen ? 3000 : 1500)) * DAY;
    const knownTo = isOpen ? day.start : knownFrom + (200 + random.below(2000)) * DAY;
    const given = random.pick(givenNames);
    const family = random.pick(familyNames);
    const tokens = tokensOfPerson({ given, family });
    const id = random.idAt(knownFrom);
    const source = 'benchmark data set';
    yield {
      row: {
        authority_id: authorityId,
        id,
        given_name: given,
        family_name: family,
        preferred_name: null,
        born_on: dayOf(day.start - (10 * 365 + random.below(8 * 365)) * DAY),
        birth_precision: 'exact',
        sex: random.pick(['M', 'F']),
        created_at: isoOf(knownFrom),
        source,
        tokens: [...tokens.names, ...tokens.sounds],
      },
      number: {
        authority_id: authorityId,
        kind: 'local',
        value: `B${authorityId}-${at}`,
        child_id: id,
        source,
        recorded_at: isoOf(knownFrom),
      },
      isOpen: isOpen && at % 16 < 8,
      hasSocialWorker: isOpen,
      knownFrom,
      knownTo: Math.min(knownTo, day.start),
      lines: linesOf(at),
    };
  }
}

/** An instant as PostgreSQL reads it. */
export const isoOf = (moment: number): string =>
  Temporal.Instant.fromEpochMilliseconds(Math.floor(moment)).toString();
const dayOf = (moment: number) => isoOf(moment).slice(0, 10);

/** The timeline of one child: lines spread over the time we knew them. */
export function* timelineOf(child: ScaleChild, random: Random): Generator<BulkTimelineEvent> {
  for (let at = 0; at < child.lines; at += 1) {
    const moment = child.knownFrom + random.next() * (child.knownTo - child.knownFrom);
    const { kind, dataClass, agency, line } = random.pick(timelineLines);
    const when = isoOf(moment);
    yield {
      authority_id: child.row.authority_id,
      id: random.idAt(moment),
      child_id: child.row.id,
      at: when,
      kind,
      data_class: dataClass,
      line,
      agency,
      share_with: null,
      recorded_at: when,
    };
  }
}

export interface Worker {
  postingId: string;
  name: string;
}
/** What social care says: one spell, open with a worker or ended. */
export function statusOf(child: ScaleChild, worker: Worker, random: Random, day: ScaleDay): BulkStatus {
  const { hasSocialWorker: isOpen, row } = child;
  return {
    authority_id: row.authority_id,
    id: random.idAt(child.knownFrom),
    child_id: row.id,
    status: isOpen ? random.pick(['CIN', 'CP', 'CLA', 'ASSESSMENT']) : 'CIN',
    allocated_posting_id: isOpen ? worker.postingId : null,
    allocated_name: isOpen ? worker.name : null,
    allocated_contact: null,
    from_on: dayOf(child.knownFrom),
    to_on: isOpen ? null : dayOf(child.knownTo),
    as_at: isoOf(day.start - random.below(10) * DAY),
    source: row.source,
    recorded_at: isoOf(child.knownTo),
  };
}
