import type { IndicatorId } from './indicators.ts';

/** One episode with everything the figures ask of it: the row an auditor recomputes them from. */
export interface CountedEpisode {
  readonly id: string;
  readonly childId: string;
  readonly category: string;
  readonly kind: string;
  readonly owedBy: string;
  readonly missingFrom: Temporal.Instant;
  readonly endedAt: Temporal.Instant | null;
  /** Return, and notice of it; the return again where nobody noted the notice. */
  readonly notifiedAt: Temporal.Instant | null;
  readonly offeredAt: Temporal.Instant | null;
  readonly isTried: boolean;
  readonly isAccepted: boolean;
  readonly heldAt: Temporal.Instant | null;
  readonly declinedAt: Temporal.Instant | null;
  readonly declineReason: string | null;
  readonly isFollowed: boolean;
  readonly isIndependent: boolean | null;
  readonly isByTeam: boolean | null;
  readonly isActedOn: boolean;
  /** Began in the period (M1 to M7). */
  readonly beganIn: boolean;
  /** Ended in the period, and this authority owes the interview (M9 to M19). */
  readonly owedIn: boolean;
}

type Test = (e: CountedEpisode) => boolean;
/** Which rows a figure is out of, and which of them it counts. `hours`: the median of these, for the rows counted. */
export interface Behind {
  readonly among: Test;
  readonly counted: Test;
  readonly hours?: (e: CountedEpisode) => number;
}

const hours = (from: Temporal.Instant | null, to: Temporal.Instant | null): number =>
  from && to ? Math.max(0, from.until(to).total('hours')) : Number.POSITIVE_INFINITY;
const offer = {
  notified: (e: CountedEpisode) => hours(e.notifiedAt, e.offeredAt),
  returned: (e: CountedEpisode) => hours(e.endedAt, e.offeredAt),
};
const talk = {
  notified: (e: CountedEpisode) => hours(e.notifiedAt, e.heldAt),
  returned: (e: CountedEpisode) => hours(e.endedAt, e.heldAt),
};
const LIMIT = 72;

const began: Test = (e) => e.beganIn;
const owed: Test = (e) => e.owedIn;
const offered: Test = (e) => e.owedIn && e.offeredAt !== null;
const held: Test = (e) => e.owedIn && e.heldAt !== null;
const declined: Test = (e) => e.owedIn && e.declinedAt !== null;
const lasts =
  (from: number, to: number): Test =>
  (e) => {
    const h = hours(e.missingFrom, e.endedAt);
    return e.endedAt !== null && h >= from && h < to;
  };
const all: Test = () => true;
const of = (among: Test, counted: Test): Behind => ({ among, counted });

const behind: Partial<Record<IndicatorId, Readonly<Record<string, Behind>>>> = {
  M1: {
    '': of(began, all),
    HOME: of(began, (e) => e.category === 'HOME'),
    CARE: of(began, (e) => e.category === 'CARE'),
    M: of(began, (e) => e.kind === 'M'),
    A: of(began, (e) => e.kind === 'A'),
    OTHER: of(began, (e) => e.owedBy === 'OTHER'),
  },
  M2: { '': of(began, all) },
  M3: { '': of(began, all) },
  M4: { '': of(began, all) },
  M6: { '': of(began, all) },
  M7: {
    '0': of(began, lasts(0, 3)),
    '1': of(began, lasts(3, 9)),
    '2': of(began, lasts(9, 24)),
    '3': of(began, lasts(24, 48)),
    '4': of(began, lasts(48, 168)),
    '5': of(began, lasts(168, Number.POSITIVE_INFINITY)),
    still: of(began, (e) => e.endedAt === null),
  },
  M9: {
    '': of(owed, (e) => e.offeredAt !== null),
    'other-way': of(owed, (e) => e.offeredAt === null && e.isTried),
    none: of(owed, (e) => !e.isTried),
  },
  M10: {
    notified: of(owed, (e) => offer.notified(e) <= LIMIT),
    returned: of(owed, (e) => offer.returned(e) <= LIMIT),
  },
  M11: { '': of(offered, (e) => e.isAccepted) },
  M12: { '': of(owed, (e) => e.heldAt !== null), offered: of(offered, (e) => e.heldAt !== null) },
  M13: {
    notified: of(held, (e) => talk.notified(e) <= LIMIT),
    returned: of(held, (e) => talk.returned(e) <= LIMIT),
    'notified-owed': of(owed, (e) => talk.notified(e) <= LIMIT),
    'returned-owed': of(owed, (e) => talk.returned(e) <= LIMIT),
  },
  M14: {
    '': of(offered, (e) => e.declinedAt !== null),
    'no-offer': of(declined, (e) => e.offeredAt === null),
  },
  M15: { '': of(declined, (e) => e.isFollowed) },
  M16: { '': of(held, (e) => e.isIndependent === true), unknown: of(held, (e) => e.isIndependent === null) },
  M17: { '': of(held, (e) => e.isByTeam === true), unknown: of(held, (e) => e.isByTeam === null) },
  M18: { '': of(held, (e) => e.isActedOn) },
  M19: {
    'offer-notified': { ...of(offered, all), hours: offer.notified },
    'offer-returned': { ...of(offered, all), hours: offer.returned },
    'held-notified': { ...of(held, all), hours: talk.notified },
    'held-returned': { ...of(held, all), hours: talk.returned },
  },
};

/** How a figure is made from the rows; undefined where it has no rows of its own (M5: repeat missing, M8: the board, M20: its own page). */
export function rowsBehind(id: string, part: string): Behind | undefined {
  const reason = id === 'M14' && part.startsWith('reason:') ? part.slice('reason:'.length) : undefined;
  if (reason !== undefined) return of(offered, (e) => e.declinedAt !== null && e.declineReason === reason);
  const parts = behind[id as IndicatorId];
  return parts && Object.hasOwn(parts, part) ? parts[part] : undefined;
}

/** The middle of some numbers; of an even count, halfway between the two in the middle. Null of none. */
export function median(numbers: readonly number[]): number | null {
  const sorted = numbers.toSorted((a, b) => a - b);
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}

/** The figure again, from nothing but the listed rows: what an auditor does by hand. */
export function recount(
  id: string,
  part: string,
  rows: readonly CountedEpisode[],
): { n: number | null; d: number | null } | undefined {
  const how = rowsBehind(id, part);
  if (!how) return undefined;
  const among = rows.filter(how.among);
  const counted = among.filter(how.counted);
  if (how.hours) return { n: median(counted.map(how.hours)), d: counted.length };
  const perChild = [...Map.groupBy(among, (e) => e.childId).values()]
    .map((own) => own.length)
    .toSorted((a, b) => b - a);
  if (id === 'M2') return { n: perChild.length, d: null };
  if (id === 'M3') return { n: among.length, d: perChild.length };
  if (id === 'M4') return { n: perChild.filter((n) => n > 1).length, d: perChild.length };
  if (id === 'M6') return { n: perChild.slice(0, 20).reduce((sum, n) => sum + n, 0), d: among.length };
  return { n: counted.length, d: id === 'M1' && part === '' ? null : among.length };
}
