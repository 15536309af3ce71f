import { dayOf, startOf, TIME_ZONE } from '../../platform/clock/wall-clock.ts';
import type { CsvCell } from '../../platform/files/csv.ts';
import type { ExportedRow } from './export.store.ts';
import { type CollectionYear, statutoryDay } from './statutory-dates.ts';

export const EXPORTS = ['ssd', '903', 'annex-a'] as const;
export type ExportAs = (typeof EXPORTS)[number];

/** An episode with what other systems know the child by. */
export interface ExportedEpisode extends ExportedRow {
  /** The authority's own number; null when nobody noted one. */
  readonly localId: string | null;
  readonly bornOn: Temporal.PlainDate | null;
}
export type Answer = 'Y' | 'N' | 'NA' | null;

/**
 * Was a return interview offered after this episode? Y or N once the child is back; NA for a child away without
 * authorisation to whom none was offered (the duty is after being missing); null while nobody can say.
 */
export function offeredAfter(e: ExportedRow): Answer {
  if (
    e.isOffered ||
    (e.outcome !== null && ['ACCEPTED', 'COMPLETED', 'DECLINED', 'NO_RESPONSE'].includes(e.outcome))
  )
    return 'Y';
  if (e.kind === 'A') return 'NA';
  return e.endedAt === null ? null : 'N';
}

/** Did the child accept it? NA where none was offered; null while it is open. */
export function acceptedAfter(e: ExportedRow): Answer {
  const offered = offeredAfter(e);
  if (offered === null) return null;
  if (e.isAccepted || e.outcome === 'ACCEPTED' || e.outcome === 'COMPLETED') return 'Y';
  if (offered !== 'Y') return 'NA';
  return e.isDeclined ||
    e.outcome === 'DECLINED' ||
    e.outcome === 'NO_RESPONSE' ||
    e.outcome === 'NOT_POSSIBLE'
    ? 'N'
    : null;
}

/** The clock on the wall in England, as a datetime; a day alone is its midnight. */
const datetime = (at: Temporal.Instant, isDay: boolean): string =>
  isDay
    ? `${dayOf(at).toString()}T00:00:00`
    : at.toZonedDateTimeISO(TIME_ZONE).toPlainDateTime().toString({ smallestUnit: 'second' });

export const SSD_COLUMNS = [
  'miss_table_id',
  'miss_person_id',
  'miss_missing_episode_start_date',
  'miss_missing_episode_type',
  'miss_missing_episode_end_date',
  'miss_missing_rhi_offered',
  'miss_missing_rhi_accepted',
] as const;

/** Standard Safeguarding Dataset, `ssd_missing`: every column. A child without a local number goes by our own. */
export const ssdRows = (episodes: readonly ExportedEpisode[]): CsvCell[][] => [
  [...SSD_COLUMNS],
  ...episodes.map((e) => [
    e.id,
    e.localId ?? e.childId,
    datetime(e.missingFrom, e.isStartDay),
    e.kind === 'M' ? 'Missing' : 'Away',
    e.endedAt ? datetime(e.endedAt, e.isEndDay) : null,
    offeredAfter(e),
    acceptedAfter(e),
  ]),
];

/** SSDA903 Missing of a collection year: missing from care, days, M or A. Without a local number there is no row. */
export const rows903 = (episodes: readonly ExportedEpisode[], year: CollectionYear): CsvCell[][] => [
  ['CHILD', 'DOB', 'MISSING', 'MIS_START', 'MIS_END'],
  ...in903(episodes, year).flatMap((e) => {
    const end = e.endedAt ? dayOf(e.endedAt) : null;
    const isIn = end !== null && Temporal.PlainDate.compare(end, year.to) <= 0;
    const born = e.bornOn ? statutoryDay(e.bornOn) : null;
    return e.localId === null
      ? []
      : [[e.localId, born, e.kind, statutoryDay(dayOf(e.missingFrom)), isIn ? statutoryDay(end) : null]];
  }),
];

/** Missing from care on any day of the year. */
export const in903 = (episodes: readonly ExportedEpisode[], year: CollectionYear): ExportedEpisode[] =>
  episodes.filter(
    (e) =>
      e.category === 'CARE' &&
      Temporal.PlainDate.compare(dayOf(e.missingFrom), year.to) <= 0 &&
      (e.endedAt === null || Temporal.PlainDate.compare(dayOf(e.endedAt), year.from) >= 0),
  );

export const ANNEX_A_COLUMNS = [
  'Child Unique ID',
  "Number of Episodes the Child has been 'Missing' from their Placement in the last 12 months",
  "Number of Episodes the Child has been 'Absent' from their Placement in the last 12 months",
  'Was the child offered a Return Interview after their last missing episode (Y/N)?',
  'Did the child accept a Return Interview after their last missing episode (Y/N)?',
] as const;
const YES_NO = { Y: 'a) Yes', N: 'b) No' } as const;

/** The last day of the twelve months, and the first. */
export const twelveMonthsTo = (to: Temporal.PlainDate) => ({
  from: to.subtract({ months: 12 }).add({ days: 1 }),
  to,
});

/** Episodes that began in the twelve months. */
export function inTwelveMonths(
  episodes: readonly ExportedEpisode[],
  to: Temporal.PlainDate,
): ExportedEpisode[] {
  const { from } = twelveMonthsTo(to);
  return episodes.filter((e) => {
    const day = dayOf(e.missingFrom);
    return (
      e.category === 'CARE' &&
      Temporal.PlainDate.compare(day, from) >= 0 &&
      Temporal.PlainDate.compare(day, to) <= 0
    );
  });
}

/**
 * Annex A, List 8: per child the episodes begun in the twelve months up to a day, counted from the history, and what
 * became of the offer after the last missing episode (kind M; one that has ended before one that has not, then the latest).
 */
export function annexARows(episodes: readonly ExportedEpisode[], to: Temporal.PlainDate): CsvCell[][] {
  const children = Map.groupBy(inTwelveMonths(episodes, to), (e) => e.childId);
  const rows = [...children.values()].map((own) => {
    const missing = own.filter((e) => e.kind === 'M');
    const last = missing.toSorted(
      (a, b) =>
        Number(a.endedAt === null) - Number(b.endedAt === null) ||
        Temporal.Instant.compare(b.missingFrom, a.missingFrom),
    )[0];
    const id = own[0]?.localId ?? own[0]?.childId ?? '';
    return [
      id,
      missing.length,
      own.length - missing.length,
      last ? yesNo(offeredAfter(last)) : null,
      last ? yesNo(acceptedAfter(last), offeredAfter(last)) : null,
    ] as CsvCell[];
  });
  return [[...ANNEX_A_COLUMNS], ...rows.toSorted((a, b) => String(a[0]).localeCompare(String(b[0]), 'en'))];
}

/** Nobody accepts what was not offered: that is a no, not an unknown. */
function yesNo(answer: Answer, offered: Answer = null): string {
  if (answer === 'Y' || answer === 'N') return YES_NO[answer];
  return offered === 'N' ? YES_NO.N : 'c) Unknown';
}

/** What an export reads: from the first instant of a day up to that after another. */
export const between = (from: Temporal.PlainDate, to: Temporal.PlainDate) => ({
  from: startOf(from),
  until: startOf(to.add({ days: 1 })),
});
