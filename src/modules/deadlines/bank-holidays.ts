/**
 * Bank holidays of England, one version of a public list (GOV.UK "UK bank holidays", England and Wales).
 * A new year, or a day proclaimed for one occasion, is a new version: change the list, the version and
 * `coversUntil` together. Substitute days stand on the weekday that is free.
 */
export interface BankHolidays {
  readonly version: string;
  /** The first and the last day for which the list is complete. */
  readonly coversFrom: Temporal.PlainDate;
  readonly coversUntil: Temporal.PlainDate;
  readonly days: ReadonlySet<string>;
}

const days = [
  ...['2024-01-01', '2024-03-29', '2024-04-01', '2024-05-06'],
  ...['2024-05-27', '2024-08-26', '2024-12-25', '2024-12-26'],
  ...['2025-01-01', '2025-04-18', '2025-04-21', '2025-05-05'],
  ...['2025-05-26', '2025-08-25', '2025-12-25', '2025-12-26'],
  ...['2026-01-01', '2026-04-03', '2026-04-06', '2026-05-04'],
  ...['2026-05-25', '2026-08-31', '2026-12-25', '2026-12-28'],
  ...['2027-01-01', '2027-03-26', '2027-03-29', '2027-05-03'],
  ...['2027-05-31', '2027-08-30', '2027-12-27', '2027-12-28'],
  ...['2028-01-03', '2028-04-14', '2028-04-17', '2028-05-01'],
  ...['2028-05-29', '2028-08-28', '2028-12-25', '2028-12-26'],
];

export const bankHolidaysOfEngland: BankHolidays = {
  version: 'England 2024 to 2028',
  coversFrom: Temporal.PlainDate.from('2024-01-01'),
  coversUntil: Temporal.PlainDate.from('2028-12-31'),
  days: new Set(days),
};

/** The list is about to end, or has ended: days after `coversUntil` are counted without bank holidays. */
export interface BankHolidayWarning {
  readonly state: 'runningOut' | 'ranOut';
  readonly version: string;
  readonly coversUntil: Temporal.PlainDate;
  /** Calendar days from today until the last covered day; negative when it has passed. */
  readonly daysLeft: number;
}

/** How long before its end the list asks to be renewed, in calendar days; longer than any working-day clock. */
export const warnDaysBefore = 180;

/** A warning when the list ends within 180 days of `today` or has ended; otherwise null. */
export const bankHolidayWarning = (
  today: Temporal.PlainDate,
  list: BankHolidays = bankHolidaysOfEngland,
): BankHolidayWarning | null => {
  const daysLeft = today.until(list.coversUntil, { largestUnit: 'days' }).days;
  if (daysLeft > warnDaysBefore) return null;
  return {
    state: daysLeft < 0 ? 'ranOut' : 'runningOut',
    version: list.version,
    coversUntil: list.coversUntil,
    daysLeft,
  };
};

/** True when the list says for certain whether that day is a bank holiday. */
export const isCovered = (day: Temporal.PlainDate, list: BankHolidays = bankHolidaysOfEngland): boolean =>
  Temporal.PlainDate.compare(day, list.coversFrom) >= 0 &&
  Temporal.PlainDate.compare(day, list.coversUntil) <= 0;
