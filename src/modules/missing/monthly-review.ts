import { startOf } from '../../platform/clock/wall-clock.ts';
import { addWorkingDays, type ClockRule, endOf } from '../deadlines/index.ts';

/** How many children a month's review is of (reference 10.4). */
export const MOST_REVIEWED = 10;

/** A month from its first midnight to the midnight after it. */
export const monthBounds = (month: Temporal.PlainYearMonth) => {
  const first = month.toPlainDate({ day: 1 });
  return { from: startOf(first), until: startOf(first.add({ months: 1 })) };
};

/** By when the review of a month is due (clock D25): counted from the end of the month. */
export function reviewDue(
  month: Temporal.PlainYearMonth,
  { limit }: Pick<ClockRule, 'limit'>,
): Temporal.Instant {
  const lastDay = month.toPlainDate({ day: month.daysInMonth });
  if (limit.unit === 'hours') return monthBounds(month).until.add({ hours: limit.n });
  return endOf(
    limit.unit === 'workingDays' ? addWorkingDays(lastDay, limit.n) : lastDay.add({ days: limit.n }),
  );
}

export type ReviewStanding = 'before records' | 'running' | 'open' | 'missed' | 'signed' | 'signed late';
/** How a month stands. A month that ended before anything was recorded here was nobody's to review. */
export function reviewStanding(
  month: Temporal.PlainYearMonth,
  facts: {
    due: Temporal.Instant;
    signedAt: Temporal.Instant | null;
    recordsFrom: Temporal.Instant | null;
    now: Temporal.Instant;
  },
): ReviewStanding {
  const { due, signedAt, recordsFrom, now } = facts;
  const { until } = monthBounds(month);
  const isAfter = (a: Temporal.Instant, b: Temporal.Instant) => Temporal.Instant.compare(a, b) > 0;
  if (signedAt) return isAfter(signedAt, due) ? 'signed late' : 'signed';
  if (isAfter(until, now)) return 'running';
  if (!recordsFrom || !isAfter(until, recordsFrom)) return 'before records';
  return isAfter(now, due) ? 'missed' : 'open';
}
