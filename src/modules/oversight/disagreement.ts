/** The ladder of a professional disagreement (reference, section 11): each rung is a conversation with somebody. */
export const LEVELS = [
  { label: 'Worker with worker', who: 'the colleague who decided' },
  { label: 'Manager', who: 'the managers of both' },
  { label: 'Service manager', who: 'the service managers of both' },
  { label: 'Designated leads', who: 'the designated safeguarding leads' },
  { label: 'Partnership', who: 'the safeguarding partnership' },
] as const;
export const LAST = LEVELS.length;

export const OUTCOMES = {
  RESOLVED: 'It is settled',
  NEXT: 'It goes to the next step',
  STANDS: 'The decision stands, and the disagreement stays on the record',
} as const;
export type Outcome = keyof typeof OUTCOMES;
export const outcomeCodes = Object.keys(OUTCOMES) as [Outcome, ...Outcome[]];

export interface LadderDays {
  disagreementDaysManager: number;
  disagreementDaysService: number;
  disagreementDaysLeads: number;
}
/** Working days for a rung, numbered from 1 (1, 2 and 5: inferred, to be agreed locally). */
export function daysFor(number: number, days: LadderDays): number {
  if (number <= 2) return days.disagreementDaysManager;
  return number === 3 ? days.disagreementDaysService : days.disagreementDaysLeads;
}

interface Step {
  number: number;
  outcome: Outcome;
  nextDueOn: Temporal.PlainDate | null;
}
export interface Standing {
  isOpen: boolean;
  /** The rung that is to be taken, or the last one taken when it is settled. */
  number: number;
  label: string;
  dueOn: Temporal.PlainDate | null;
  isOverdue: boolean;
}
/** How a disagreement stands, from its steps in order. */
export function standingOf(
  firstDueOn: Temporal.PlainDate,
  steps: readonly Step[],
  today: Temporal.PlainDate,
): Standing {
  const last = steps.at(-1);
  const isOpen = last === undefined || last.outcome === 'NEXT';
  const number = isOpen ? Math.min(LAST, (last?.number ?? 0) + 1) : (last?.number ?? 1);
  const dueOn = isOpen ? (last ? last.nextDueOn : firstDueOn) : null;
  const isOverdue = dueOn !== null && Temporal.PlainDate.compare(dueOn, today) < 0;
  return { isOpen, number, label: LEVELS[number - 1]?.label ?? '', dueOn, isOverdue };
}

/** How a step may end: only the last one can leave a decision standing, and it leads nowhere higher. */
export const outcomesAt = (number: number): Outcome[] =>
  number < LAST ? ['RESOLVED', 'NEXT'] : ['RESOLVED', 'STANDS'];
