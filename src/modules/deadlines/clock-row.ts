import { settingsOf } from '../access/index.ts';
import type { ClockRow } from './clock.store.ts';
import type { Clock, ClockOutcome } from './clock.ts';
import { englishCalendar, type WorkingCalendar } from './working-days.ts';

/** The stored clock as the rules see it. */
export function asClock(row: ClockRow): Clock {
  return {
    ruleId: row.rule,
    limit: row.ruleAsUsed.limit,
    startedAt: row.startedAt,
    dueAt: row.dueAt,
    knownAt: row.knownAt,
    outcome: outcomeOf(row),
  };
}

function outcomeOf({ stoppedAt, outcome, reason, wasOverdue }: ClockRow): ClockOutcome {
  if (stoppedAt === null) return { kind: 'running' };
  switch (outcome) {
    case 'late':
      return { kind: 'late', stoppedAt, reason };
    case 'not_applicable':
      return { kind: 'notApplicable', stoppedAt, reason: reason ?? '' };
    case 'not_achieved':
      return { kind: 'notAchieved', stoppedAt, reason: reason ?? '' };
    case 'stopped_by_closing':
      return { kind: 'stoppedByClosing', stoppedAt, wasOverdue: wasOverdue ?? false };
    default:
      return { kind: 'met', stoppedAt };
  }
}

const codes = {
  met: 'met',
  late: 'late',
  notApplicable: 'not_applicable',
  notAchieved: 'not_achieved',
  stoppedByClosing: 'stopped_by_closing',
} as const;

/** The row after a rule changed its clock. */
export function withClock(row: ClockRow, clock: Clock): ClockRow {
  const { outcome } = clock;
  const times = { ...row, startedAt: clock.startedAt, knownAt: clock.knownAt, dueAt: clock.dueAt };
  if (outcome.kind === 'running') {
    return { ...times, stoppedAt: null, outcome: null, reason: null, wasOverdue: null };
  }
  return {
    ...times,
    stoppedAt: outcome.stoppedAt,
    outcome: codes[outcome.kind],
    reason: 'reason' in outcome ? outcome.reason : null,
    wasOverdue: 'wasOverdue' in outcome ? outcome.wasOverdue : null,
  };
}

/** The calendar of an authority: working-day clocks are due at its closing hour (setting `closingHour`, 17:00). */
export function calendarOf(settings: Readonly<Record<string, unknown>>): WorkingCalendar {
  const { closingHour } = settingsOf({ settings });
  return closingHour === undefined
    ? englishCalendar
    : { ...englishCalendar, closesAt: Temporal.PlainTime.from(closingHour) };
}
