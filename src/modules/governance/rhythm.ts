import { TIME_ZONE } from '../../platform/clock/wall-clock.ts';
import { isWorkingDay } from '../deadlines/index.ts';
import type { Rhythm } from './kinds.ts';

/** A Monday: weeks are counted from it, so that "every second week" means the same everywhere. */
const FIRST_MONDAY = Temporal.PlainDate.from('2024-01-01');

/** Whether the rhythm has a meeting on that day. A bank holiday is no working day; weekly ones are not moved by it. */
export function fallsOn(rhythm: Rhythm, day: Temporal.PlainDate): boolean {
  switch (rhythm.every) {
    case 'day':
      return true;
    case 'working-day':
      return isWorkingDay(day);
    case 'weeks': {
      if (day.dayOfWeek !== rhythm.weekday) return false;
      const weeks = Math.floor(FIRST_MONDAY.until(day, { largestUnit: 'days' }).days / 7);
      return weeks % rhythm.weeks === 0;
    }
    case 'month':
      return day.dayOfWeek === rhythm.weekday && Math.ceil(day.day / 7) === rhythm.nth;
    case 'as-needed':
      return false;
  }
}

/** Days on which it meets, both ends included, in order. */
export function daysBetween(
  rhythm: Rhythm,
  from: Temporal.PlainDate,
  until: Temporal.PlainDate,
): Temporal.PlainDate[] {
  const days: Temporal.PlainDate[] = [];
  if (rhythm.every === 'as-needed') return days;
  for (let day = from; Temporal.PlainDate.compare(day, until) <= 0; day = day.add({ days: 1 }))
    if (fallsOn(rhythm, day)) days.push(day);
  return days;
}

/** The next day on or after this one; undefined for what has no rhythm. */
export function nextDay(rhythm: Rhythm, from: Temporal.PlainDate): Temporal.PlainDate | undefined {
  return daysBetween(rhythm, from, from.add({ days: 70 }))[0];
}

/**
 * The moment it begins: the hour of the clock on the wall, which stays the same when the clocks change. In the hour that
 * is left out in spring it is an hour later, in the one that comes twice in autumn the first.
 */
export const startOfSitting = (day: Temporal.PlainDate, at: string): Temporal.Instant =>
  day.toZonedDateTime({ timeZone: TIME_ZONE, plainTime: Temporal.PlainTime.from(at) }).toInstant();

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const NTH = ['first', 'second', 'third', 'fourth'];
export function rhythmWords(rhythm: Rhythm): string {
  switch (rhythm.every) {
    case 'day':
      return 'Every day';
    case 'working-day':
      return 'Every working day';
    case 'weeks':
      return `${rhythm.weeks === 1 ? 'Every' : 'Every second'} ${WEEKDAYS[rhythm.weekday - 1]}`;
    case 'month':
      return `The ${NTH[rhythm.nth - 1]} ${WEEKDAYS[rhythm.weekday - 1]} of the month`;
    case 'as-needed':
      return 'As needed';
  }
}
