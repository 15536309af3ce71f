import type { AllocationThatCounts, ClockId, ClockLimit, ClockRule } from './clock-rule.ts';
import { addWorkingDays, closingHourOf, dayOf, endOf, englishCalendar } from './working-days.ts';

/**
 * What became of a clock. A late action is done *and* late; its reason may follow, because asking for it must
 * never hold up recording what was done. `notAchieved`: it will not be done any more, and why.
 */
export type ClockOutcome =
  | { readonly kind: 'running' }
  | { readonly kind: 'met'; readonly stoppedAt: Temporal.Instant }
  | { readonly kind: 'late'; readonly stoppedAt: Temporal.Instant; readonly reason: string | null }
  | { readonly kind: 'notApplicable'; readonly stoppedAt: Temporal.Instant; readonly reason: string }
  | { readonly kind: 'notAchieved'; readonly stoppedAt: Temporal.Instant; readonly reason: string }
  | {
      readonly kind: 'stoppedByClosing';
      readonly stoppedAt: Temporal.Instant;
      readonly wasOverdue: boolean;
    };

/** One running or stopped deadline. The limit is a copy: a later change of the rule does not rewrite history. */
export interface Clock {
  readonly ruleId: ClockId;
  readonly limit: ClockLimit;
  readonly startedAt: Temporal.Instant;
  readonly dueAt: Temporal.Instant;
  /** When it became known that the clock runs; later than `startedAt` when, say, urgency was found later. */
  readonly knownAt: Temporal.Instant;
  readonly outcome: ClockOutcome;
}

const isAfter = (a: Temporal.Instant, b: Temporal.Instant) => Temporal.Instant.compare(a, b) > 0;
const earlier = (a: Temporal.Instant, b: Temporal.Instant) => (isAfter(a, b) ? b : a);
const later = (a: Temporal.Instant, b: Temporal.Instant) => (isAfter(a, b) ? a : b);

/** The last instant at which the deadline is still met. Hours are elapsed hours: no calendar touches them. */
export const dueAt = (
  startedAt: Temporal.Instant,
  limit: ClockLimit,
  calendar = englishCalendar,
): Temporal.Instant => {
  if (limit.unit === 'hours') return startedAt.add({ hours: limit.n });
  const day = dayOf(startedAt, calendar);
  if (limit.unit === 'calendarDays') return endOf(day.add({ days: limit.n }), calendar);
  return closingHourOf(addWorkingDays(day, limit.n, calendar), calendar);
};

/** A running clock. `knownAt` may lie after the due time: then it is overdue from the first look. */
export const startClock = (
  rule: Pick<ClockRule, 'id' | 'limit'>,
  startedAt: Temporal.Instant,
  knownAt: Temporal.Instant = startedAt,
  calendar = englishCalendar,
): Clock => ({
  ruleId: rule.id,
  limit: rule.limit,
  startedAt,
  dueAt: dueAt(startedAt, rule.limit, calendar),
  knownAt,
  outcome: { kind: 'running' },
});

/** True when the limit had passed before anybody knew that the clock was running (D3 found urgent later). */
export const wasLateWhenKnown = (clock: Clock): boolean => isAfter(clock.knownAt, clock.dueAt);

/** True when the action was late and nobody has said why yet. */
export const owesReason = (clock: Clock): boolean =>
  clock.outcome.kind === 'late' && clock.outcome.reason === null;

/** Raised when an act does not fit the clock's state; the message is fit for the screen. */
export class ClockRefusal extends Error {
  override name = 'ClockRefusal';
}

const needRunning = (clock: Clock): void => {
  if (clock.outcome.kind !== 'running') throw new ClockRefusal('This clock has already stopped');
};

const needReason = (reason: string): string => {
  if (reason.trim() === '') throw new ClockRefusal('Enter a reason');
  return reason;
};

const judged = (clock: Clock, at: Temporal.Instant, reason: string | null): ClockOutcome =>
  isAfter(at, clock.dueAt)
    ? { kind: 'late', stoppedAt: at, reason: reason?.trim() ? reason : null }
    : { kind: 'met', stoppedAt: at };

/**
 * The action was done at `at` (when it was done, not when it was typed). Exactly at the due time is met; so is
 * anything before the start. A reason is kept only when late, and may be given afterwards.
 * Throws ClockRefusal when the clock has stopped.
 */
export const recordDone = (clock: Clock, at: Temporal.Instant, reason: string | null = null): Clock => {
  needRunning(clock);
  return { ...clock, outcome: judged(clock, at, reason) };
};

/** Says why a late action was late, or corrects what was said. Throws ClockRefusal when it was not late. */
export const giveReason = (clock: Clock, reason: string): Clock => {
  if (clock.outcome.kind !== 'late') throw new ClockRefusal('Only a late action needs a reason');
  return { ...clock, outcome: { ...clock.outcome, reason: needReason(reason) } };
};

/** The duty does not apply to this child here. Throws ClockRefusal without a reason or when stopped. */
export const recordNotApplicable = (clock: Clock, at: Temporal.Instant, reason: string): Clock => {
  needRunning(clock);
  return { ...clock, outcome: { kind: 'notApplicable', stoppedAt: at, reason: needReason(reason) } };
};

/** The duty applied and will not be met. Throws ClockRefusal without a reason or when stopped. */
export const recordNotAchieved = (clock: Clock, at: Temporal.Instant, reason: string): Clock => {
  needRunning(clock);
  return { ...clock, outcome: { kind: 'notAchieved', stoppedAt: at, reason: needReason(reason) } };
};

/** The involvement closed. A clock that has stopped already keeps its outcome; an overdue one says it was. */
export const stopByClosing = (clock: Clock, at: Temporal.Instant): Clock =>
  clock.outcome.kind !== 'running'
    ? clock
    : {
        ...clock,
        outcome: { kind: 'stoppedByClosing', stoppedAt: at, wasOverdue: isAfter(at, clock.dueAt) },
      };

/**
 * The start was corrected (an earlier suspicion came to light, a received time was wrong). Due time and, for a
 * clock that was met or late, the judgement follow; reasons already given stay.
 */
export const moveStart = (
  clock: Clock,
  startedAt: Temporal.Instant,
  knownAt: Temporal.Instant,
  calendar = englishCalendar,
): Clock => {
  const moved = { ...clock, startedAt, knownAt, dueAt: dueAt(startedAt, clock.limit, calendar) };
  const { outcome } = clock;
  if (outcome.kind === 'stoppedByClosing') {
    return { ...moved, outcome: { ...outcome, wasOverdue: isAfter(outcome.stoppedAt, moved.dueAt) } };
  }
  if (outcome.kind !== 'met' && outcome.kind !== 'late') return moved;
  return {
    ...moved,
    outcome: judged(moved, outcome.stoppedAt, outcome.kind === 'late' ? outcome.reason : null),
  };
};

/** A stretch of time during which a worker was allocated; `until` is null while it lasts. */
export interface AllocationSpan {
  readonly from: Temporal.Instant;
  readonly until: Temporal.Instant | null;
}

/** What the start of the ETAC clock depends on. */
export interface EtacFacts {
  readonly socialWorkerAllocations: readonly AllocationSpan[];
  readonly teamWorkerAllocations: readonly AllocationSpan[];
  /** When each record that speaks of suspected exploitation was made; the earliest counts. */
  readonly exploitationSuspectedAt: readonly Temporal.Instant[];
}

/**
 * The start of D4: the first instant at which both are true, an allocated worker and suspected exploitation,
 * whether or not the team accepts; null while one is missing. Which allocation counts is the authority's setting.
 */
export const etacStart = (
  facts: EtacFacts,
  counts: AllocationThatCounts = 'allocatedSocialWorker',
): Temporal.Instant | null => {
  if (facts.exploitationSuspectedAt.length === 0) return null;
  const suspected = facts.exploitationSuspectedAt.reduce(earlier);
  const spans = counts === 'teamWorker' ? facts.teamWorkerAllocations : facts.socialWorkerAllocations;
  const starts = spans
    .filter(({ until }) => until === null || isAfter(until, suspected))
    .map(({ from }) => later(from, suspected));
  return starts.length === 0 ? null : starts.reduce(earlier);
};
