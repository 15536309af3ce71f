import { TIME_ZONE } from '../../platform/clock/wall-clock.ts';
import { finders } from './code-lists-missing.ts';

/** One count in a pattern, in words. */
export interface Slice {
  readonly label: string;
  readonly n: number;
}
/** One picture: every slice, also the empty ones, so that the whole is seen. The sum of the slices is `total`. */
export interface Pattern {
  readonly title: string;
  readonly total: number;
  readonly slices: readonly Slice[];
}
/** What is asked of an episode. `place` and `finder` are null where they are not known, or withheld from the reader. */
export interface PatternRow {
  readonly missingFrom: Temporal.Instant;
  /** Only the report is known, so that the hour is nobody's knowledge. */
  readonly isHourKnown: boolean;
  readonly finder: string | null;
  readonly place: string | null;
  readonly isWithheld: boolean;
  readonly hasCompanions: boolean | null;
}

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const NOT_KNOWN = 'Not known';
export const WITHHELD = 'Withheld';

function tallied(title: string, labels: readonly string[], found: readonly string[]): Pattern {
  const counts = new Map(labels.map((label) => [label, 0]));
  for (const label of found) counts.set(label, (counts.get(label) ?? 0) + 1);
  return { title, total: found.length, slices: [...counts].map(([label, n]) => ({ label, n })) };
}
const wallOf = (at: Temporal.Instant) => at.toZonedDateTimeISO(TIME_ZONE);
const hourLabel = (hour: number) =>
  `${String(hour).padStart(2, '0')}:00 to ${String(hour).padStart(2, '0')}:59`;
const hours = Array.from({ length: 24 }, (_, hour) => hourLabel(hour));

/**
 * Weekday and hour at which children went missing, by the clock on the wall in England: in the autumn night whose hour
 * from 1am happens twice, an episode in either of them is one episode of that hour.
 */
export const byWeekday = (rows: readonly PatternRow[]): Pattern =>
  tallied(
    'Day of the week on which they went missing',
    WEEKDAYS,
    rows.map((row) => WEEKDAYS[wallOf(row.missingFrom).dayOfWeek - 1] as string),
  );
export const byHour = (rows: readonly PatternRow[]): Pattern =>
  tallied(
    'Hour at which they went missing',
    [...hours, NOT_KNOWN],
    rows.map((row) => (row.isHourKnown ? hourLabel(wallOf(row.missingFrom).hour) : NOT_KNOWN)),
  );

export const byFinder = (rows: readonly PatternRow[]): Pattern =>
  tallied(
    'Who found them',
    [...finders.filter((each) => each.code !== 'NOT_KNOWN').map((each) => each.label), WITHHELD, NOT_KNOWN],
    rows.map((row) =>
      row.isWithheld
        ? WITHHELD
        : (finders.find((each) => each.code === row.finder && each.code !== 'NOT_KNOWN')?.label ?? NOT_KNOWN),
    ),
  );
export const byCompanions = (rows: readonly PatternRow[]): Pattern =>
  tallied(
    'With somebody',
    ['With somebody', 'Alone', NOT_KNOWN],
    rows.map((row) =>
      row.hasCompanions === null ? NOT_KNOWN : row.hasCompanions ? 'With somebody' : 'Alone',
    ),
  );

const MOST_PLACES = 10;
/** Places where children were found more than once, as they were written; the others together. */
export function byPlace(rows: readonly PatternRow[]): Pattern {
  const plain = (place: string) => place.trim().toLowerCase().replaceAll(/\s+/g, ' ');
  const labels = new Map<string, string>();
  const key = (row: PatternRow) => {
    if (row.isWithheld) return WITHHELD;
    if (!row.place?.trim()) return NOT_KNOWN;
    const name = plain(row.place);
    labels.set(name, labels.get(name) ?? row.place.trim());
    return name;
  };
  const keys = rows.map(key);
  const often = [...Map.groupBy(keys, (each) => each)]
    .filter(([name, all]) => labels.has(name) && all.length > 1)
    .toSorted((a, b) => b[1].length - a[1].length)
    .slice(0, MOST_PLACES)
    .map(([name]) => name);
  const found = keys.map((name) =>
    often.includes(name) ? (labels.get(name) as string) : labels.has(name) ? ONCE : name,
  );
  return tallied(
    'Where they were found',
    [...often.map((name) => labels.get(name) as string), ONCE, WITHHELD, NOT_KNOWN],
    found,
  );
}
const ONCE = 'Other places';

export const patternsOf = (rows: readonly PatternRow[]): Pattern[] =>
  [byWeekday, byHour, byFinder, byPlace, byCompanions].map((pattern) => pattern(rows));

/** Companions are written in words: with somebody, alone, or nobody knows. */
export function companyOf(words: string | null): boolean | null {
  const said = words?.trim() ?? '';
  if (said === '') return null;
  return !/^(alone|nobody|no[ -]?one|none|no|on (his|her|their) own)\.?$/i.test(said);
}
