import { TIME_ZONE } from '../clock/wall-clock.ts';

export interface WeeklyRhythm {
  /** 1 Monday … 7 Sunday. */
  readonly weekday: number;
  /** By the clock on the wall, winter and summer alike. */
  readonly at: Temporal.PlainTime;
  /** 1 every week, 2 every other week, counted from the first time. */
  readonly everyWeeks?: number | undefined;
}
export interface Occurrence {
  readonly day: Temporal.PlainDate;
  readonly startsAt: Temporal.Instant;
}

/**
 * When something begins that is at this time by the clock on the wall. In the hour that is left out in spring it is the
 * time an hour later; in the hour that comes twice in autumn it is the first.
 */
export const startsAt = (day: Temporal.PlainDate, at: Temporal.PlainTime): Temporal.Instant =>
  day.toZonedDateTime({ timeZone: TIME_ZONE, plainTime: at }).toInstant();

/**
 * Every time of a weekly rhythm from `first` up to and with `last`. Ten in the morning stays ten in the morning when the
 * clocks change, so that a week is 167, 168 or 169 hours.
 */
export function weeklyTimes(
  rhythm: WeeklyRhythm,
  first: Temporal.PlainDate,
  last: Temporal.PlainDate,
): Occurrence[] {
  const times: Occurrence[] = [];
  let day = first.add({ days: (rhythm.weekday - first.dayOfWeek + 7) % 7 });
  while (Temporal.PlainDate.compare(day, last) <= 0) {
    times.push({ day, startsAt: startsAt(day, rhythm.at) });
    day = day.add({ weeks: rhythm.everyWeeks ?? 1 });
  }
  return times;
}
