import { type ClockState, counted, formatDue, formatElapsed, formatLeft } from '../../platform/ui/index.ts';
import type { ClockRow } from './clock.store.ts';
import { readClock } from './clock-reading.ts';
import { asClock, calendarOf } from './clock-row.ts';
import type { ClockLimit } from './clock-rule.ts';

type Settings = Readonly<Record<string, unknown>>;

/** A clock as a screen says it: shape and colour by `state`, and words that say it all without them. */
export interface ClockShown {
  state: ClockState;
  /** "5 hours left", "1 working day left", "Overdue by 3 hours", "Late: reason not given yet". */
  left: string;
  /** "ETAC: due 4:10pm today, 5 hours left". */
  line: string;
}

const states = { calm: 'ok', amber: 'soon', red: 'urgent', overdue: 'overdue', stopped: 'ok' } as const;

/** A clock in words and a state of the chip, read at `now` in elapsed hours or working days as its rule says. */
export function clockShown(row: ClockRow, now: Temporal.Instant, settings: Settings): ClockShown {
  const reading = readClock(asClock(row), now, calendarOf(settings));
  if (row.stoppedAt !== null) {
    const left = stoppedWords(row);
    const state = row.outcome === 'met' ? 'met' : row.outcome === 'late' ? 'late' : 'ok';
    return { state, left, line: `${row.label}: ${left.charAt(0).toLowerCase()}${left.slice(1)}` };
  }
  const left =
    reading.isOverdue || reading.daysLeft === null
      ? formatLeft(row.dueAt, now)
      : daysWords(reading.daysLeft, row);
  const said = formatDue(row.dueAt, now);
  const line = reading.isOverdue
    ? said
    : `${said.split(', ')[0]}, ${left.charAt(0).toLowerCase()}${left.slice(1)}`;
  return {
    state: states[reading.colour],
    left,
    line: `${row.label}: ${line.charAt(0).toLowerCase()}${line.slice(1)}`,
  };
}

function daysWords(days: number, row: ClockRow): string {
  if (days <= 0) return 'Due today';
  return `${counted(days, row.ruleAsUsed.limit.unit === 'workingDays' ? 'working day' : 'day')} left`;
}

function stoppedWords(row: ClockRow): string {
  switch (row.outcome) {
    case 'late':
      return row.reason ? `Done late: ${row.reason}` : 'Done late, reason not given yet';
    case 'not_applicable':
      return `Does not apply: ${row.reason ?? ''}`;
    case 'not_achieved':
      return `Will not be met: ${row.reason ?? ''}`;
    case 'stopped_by_closing':
      return row.wasOverdue ? 'Stopped by closing, overdue then' : 'Stopped by closing';
    default:
      return 'Met in time';
  }
}

/** "72 hours", "1 working day", "the same day". */
export function limitWords({ n, unit }: ClockLimit): string {
  if (unit === 'hours') return counted(n, 'hour');
  if (n === 0) return unit === 'workingDays' ? 'the same working day' : 'the same day';
  return counted(n, unit === 'workingDays' ? 'working day' : 'calendar day');
}

/** What the bar says to people who do not see it: "18 of 24 hours gone, 9 hours of them at night". */
export function barWords(gone: number, whole: number, night: number): string {
  const minutes = (seconds: number) => Math.max(0, Math.floor(seconds / 60));
  const nights = night < 60 ? '' : `, ${formatElapsed(minutes(night))} of them at night`;
  return `${formatElapsed(minutes(Math.min(gone, whole)))} of ${formatElapsed(minutes(whole))} gone${nights}`;
}
