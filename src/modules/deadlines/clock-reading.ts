import type { Clock } from './clock.ts';
import { dayOf, englishCalendar, workingDaysBetween } from './working-days.ts';

/** Colours are never the only sign: every screen says the same in words. */
export type ClockColour = 'calm' | 'amber' | 'red' | 'overdue' | 'stopped';

/** What a clock says at a given instant, in numbers; the words are made where they are shown. */
export interface ClockReading {
  readonly colour: ClockColour;
  /** From the start until now, or until it stopped. */
  readonly elapsedSeconds: number;
  /** Until the due time; negative when it has passed. */
  readonly secondsLeft: number;
  /** Share of the time used up, 0 at the start, 1 when due; above 1 when overdue. */
  readonly share: number;
  /** Days until the due day, counted as the limit counts them; 0 on the day. Null for hour clocks. */
  readonly daysLeft: number | null;
  /** True while it runs and the due time has passed: it stays so until somebody stops it. */
  readonly isOverdue: boolean;
}

const secondsBetween = (from: Temporal.Instant, until: Temporal.Instant): number =>
  from.until(until).total('seconds');

/** Reads a clock at `now`; a stopped clock reads as it stood when it stopped. */
export const readClock = (clock: Clock, now: Temporal.Instant, calendar = englishCalendar): ClockReading => {
  const at = clock.outcome.kind === 'running' ? now : clock.outcome.stoppedAt;
  const elapsedSeconds = secondsBetween(clock.startedAt, at);
  const allSeconds = secondsBetween(clock.startedAt, clock.dueAt);
  const secondsLeft = secondsBetween(at, clock.dueAt);
  const share = allSeconds > 0 ? Math.max(0, elapsedSeconds / allSeconds) : 1;
  const daysLeft = daysUntilDue(clock, at, calendar);
  const isOverdue = clock.outcome.kind === 'running' && secondsLeft < 0;
  const colour = clock.outcome.kind === 'running' ? colourOf(isOverdue, share, daysLeft) : 'stopped';
  return { colour, elapsedSeconds, secondsLeft, share, daysLeft, isOverdue };
};

/** Hour clocks: amber from half, red from three quarters. Day clocks: amber on the due day. */
const colourOf = (isOverdue: boolean, share: number, daysLeft: number | null): ClockColour => {
  if (isOverdue) return 'overdue';
  if (daysLeft !== null) return daysLeft <= 0 ? 'amber' : 'calm';
  if (share >= 0.75) return 'red';
  return share >= 0.5 ? 'amber' : 'calm';
};

const daysUntilDue = (clock: Clock, at: Temporal.Instant, calendar = englishCalendar): number | null => {
  if (clock.limit.unit === 'hours') return null;
  const today = dayOf(at, calendar);
  const dueDay = dayOf(clock.dueAt, calendar);
  return clock.limit.unit === 'workingDays'
    ? workingDaysBetween(today, dueDay, calendar)
    : today.until(dueDay, { largestUnit: 'days' }).days;
};
