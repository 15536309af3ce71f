/**
 * How exactly a birth date is known. `exact` is a date seen or confirmed; the others stand for a period and keep
 * a date in its middle (SSD: day unknown is written as the 15th), so that sorting works and nobody takes the
 * date for a fact.
 */
export type BirthDatePrecision = 'exact' | 'month' | 'year' | 'estimated';

/** A birth date and how exactly it is known; `undefined` elsewhere means "not known yet". */
export interface BirthDate {
  readonly date: Temporal.PlainDate;
  readonly precision: BirthDatePrecision;
}

/** A person's names as recorded; a child can be on the record before anybody knows a name. */
export type PersonName =
  | { readonly state: 'known'; readonly given: string; readonly family: string; readonly preferred?: string }
  | { readonly state: 'not known yet' };

export const NAME_NOT_KNOWN = 'Name not known yet';

/**
 * Age in completed years on a date. An age is reached at the start of the anniversary (Family Law Reform Act
 * 1969, section 9); somebody born on 29 February reaches it on 1 March in other years.
 * Before birth the answer is 0.
 */
export function ageOn(birth: Temporal.PlainDate, on: Temporal.PlainDate): number {
  return Math.max(0, birth.until(on, { largestUnit: 'year' }).years);
}

/** The day somebody reaches an age: the anniversary, or 1 March for those born on 29 February. */
export function reachesAge(birth: Temporal.PlainDate, age: number): Temporal.PlainDate {
  const anniversary = birth.add({ years: age });
  return anniversary.day === birth.day ? anniversary : anniversary.add({ days: 1 });
}

/** The day of the 18th birthday: known, or expected when the birth date is estimated (reference F1). */
export function eighteenthBirthday(birth: BirthDate): { on: Temporal.PlainDate; expected: boolean } {
  return { on: reachesAge(birth.date, 18), expected: birth.precision !== 'exact' };
}

/** A birth date from an age somebody gave on a day: the middle of the year it may have been, marked estimated. */
export function birthDateFromAge(age: number, saidOn: Temporal.PlainDate): BirthDate {
  return { date: saidOn.subtract({ years: age, months: 6 }), precision: 'estimated' };
}

/** A birth date of which only year, or year and month, are known. */
export function birthDateFromParts(year: number, month?: number): BirthDate {
  if (month === undefined) return { date: new Temporal.PlainDate(year, 7, 1), precision: 'year' };
  return { date: new Temporal.PlainDate(year, month, 15), precision: 'month' };
}

/** Age as words: `14`, `about 14`, `not born yet`, `not known yet`. */
export function ageInWords(birth: BirthDate | undefined, on: Temporal.PlainDate): string {
  if (!birth) return 'not known yet';
  if (Temporal.PlainDate.compare(birth.date, on) > 0) return 'not born yet';
  const age = String(ageOn(birth.date, on));
  return birth.precision === 'exact' ? age : `about ${age}`;
}

/** Whether somebody is under 18 on a date; with an estimated birth date they are treated as a child when in doubt. */
export function isChildOn(birth: BirthDate | undefined, on: Temporal.PlainDate): boolean {
  if (!birth) return true;
  const doubt = { exact: 0, month: 1, year: 6, estimated: 12 }[birth.precision];
  const sureAdult = reachesAge(birth.date, 18).add({ months: doubt });
  return Temporal.PlainDate.compare(on, sureAdult) < 0;
}

/** Ages the service is for (S1-90): outside them people are warned, never refused. */
export function ageWarning(
  birth: BirthDate | undefined,
  on: Temporal.PlainDate,
  range: { readonly from: number; readonly to: number },
): string | undefined {
  if (!birth) return undefined;
  const age = ageOn(birth.date, on);
  if (age >= range.from && age <= range.to) return undefined;
  return `The team usually works with ages ${range.from} to ${range.to}. This does not stop the referral.`;
}

/**
 * The name to show: `Jay (Jayden) Brook`. `localId` tells children without a name apart:
 * `Name not known yet (566910)`.
 */
export function fullName(name: PersonName, localId?: string): string {
  if (name.state === 'not known yet') return localId ? `${NAME_NOT_KNOWN} (${localId})` : NAME_NOT_KNOWN;
  return [calledAs(name), name.family].filter(Boolean).join(' ') || NAME_NOT_KNOWN;
}

/** The name for screens that others may see: `Jay (Jayden) B.`. */
export function shortName(name: PersonName, localId?: string): string {
  if (name.state === 'not known yet') return fullName(name, localId);
  const initial = firstLetter(name.family);
  return [calledAs(name), initial ? `${initial}.` : ''].filter(Boolean).join(' ') || NAME_NOT_KNOWN;
}

/** Initials for a wall display: `JB`, from the name the child likes; `?` when no name is known. */
export function initials(name: PersonName): string {
  if (name.state === 'not known yet') return '?';
  const called = name.preferred ?? name.given;
  return `${firstLetter(called)}${firstLetter(name.family)}` || '?';
}

function calledAs(name: Extract<PersonName, { state: 'known' }>): string {
  const preferred = name.preferred?.trim();
  if (!preferred || preferred.toLowerCase() === name.given.toLowerCase()) return name.given;
  return name.given ? `${preferred} (${name.given})` : preferred;
}

const letters = new Intl.Segmenter('en-GB');

function firstLetter(text: string): string {
  return letters.segment(text.trim()).containing(0)?.segment.toLocaleUpperCase('en-GB') ?? '';
}
