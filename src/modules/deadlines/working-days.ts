import { TIME_ZONE } from '../../platform/clock/wall-clock.ts';
import { type BankHolidays, bankHolidaysOfEngland } from './bank-holidays.ts';

/** The calendar a deadline is counted in: always stated, never taken from the machine. */
export interface WorkingCalendar {
  readonly timeZone: string;
  /** Wall-clock time at which a working-day clock is due (a setting of the authority). */
  readonly closesAt: Temporal.PlainTime;
  readonly holidays: BankHolidays;
}

export const englishCalendar: WorkingCalendar = {
  timeZone: TIME_ZONE,
  closesAt: Temporal.PlainTime.from('17:00'),
  holidays: bankHolidaysOfEngland,
};

/** Monday to Friday and not a bank holiday of the list. */
export const isWorkingDay = (day: Temporal.PlainDate, calendar = englishCalendar): boolean =>
  day.dayOfWeek <= 5 && !calendar.holidays.days.has(day.toString());

/**
 * The nth working day after `day`; `day` itself is day 0 whatever weekday it is, so with n = 1 a Saturday
 * gives Monday. n = 0 gives `day` itself when it is a working day, else the next one.
 */
export const addWorkingDays = (
  day: Temporal.PlainDate,
  n: number,
  calendar = englishCalendar,
): Temporal.PlainDate => {
  let left = n;
  let at = day;
  while (left > 0 || (n === 0 && !isWorkingDay(at, calendar))) {
    at = at.add({ days: 1 });
    if (isWorkingDay(at, calendar)) left -= 1;
  }
  return at;
};

/** Working days after `from` up to and including `until`; negative when `until` lies before `from`. */
export const workingDaysBetween = (
  from: Temporal.PlainDate,
  until: Temporal.PlainDate,
  calendar = englishCalendar,
): number => {
  if (Temporal.PlainDate.compare(until, from) < 0) return -workingDaysBetween(until, from, calendar);
  let count = 0;
  for (let at = from; Temporal.PlainDate.compare(at, until) < 0; ) {
    at = at.add({ days: 1 });
    if (isWorkingDay(at, calendar)) count += 1;
  }
  return count;
};

/** The day an instant falls on in the calendar's time zone. */
export const dayOf = (instant: Temporal.Instant, calendar = englishCalendar): Temporal.PlainDate =>
  instant.toZonedDateTimeISO(calendar.timeZone).toPlainDate();

/** The closing hour of a day as an instant. */
export const closingHourOf = (day: Temporal.PlainDate, calendar = englishCalendar): Temporal.Instant =>
  day.toZonedDateTime({ timeZone: calendar.timeZone, plainTime: calendar.closesAt }).toInstant();

/** The last millisecond of a day, so that the due time still reads as that day. */
export const endOf = (day: Temporal.PlainDate, calendar = englishCalendar): Temporal.Instant =>
  day.add({ days: 1 }).toZonedDateTime(calendar.timeZone).toInstant().subtract({ milliseconds: 1 });
