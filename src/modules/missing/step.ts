import type { Outcome, Way } from './code-lists-missing.ts';

/** What can be done about one episode; each is a fact of its own (S1-21, S1-50). */
export const STEP_WORDS = {
  OFFER: 'Interview offered',
  ATTEMPT: 'Tried to reach them',
  ACCEPTED: 'Said yes',
  DECLINED: 'Said no',
  NO_RESPONSE: 'No answer after several tries',
  NOT_POSSIBLE: 'Could not be held',
  NOT_OFFERED: 'Not offered',
  COMPLETED: 'Interview held',
  CARER_VIEW: 'What the parent or carer knows',
  FOLLOW_UP: 'Follow-up session',
  PREVENTION_INTERVIEW: 'Police prevention interview received',
  AUTHORITY_TOLD: 'Other authority told',
  AUTHORITY_ANSWERED: 'Other authority answered',
  SAFETY_ACTION: 'Done to find or keep them safe',
} as const;
export type StepKind = keyof typeof STEP_WORDS;

export interface Step {
  readonly kind: StepKind;
  readonly at: Temporal.Instant;
  readonly way: Way | null;
  readonly isToChild: boolean;
  readonly takenBackAt: Temporal.Instant | null;
}
const isOutcome = (kind: StepKind): kind is Outcome =>
  ['ACCEPTED', 'COMPLETED', 'DECLINED', 'NO_RESPONSE', 'NOT_POSSIBLE', 'NOT_OFFERED'].includes(kind);

export interface Standing {
  outcome: Outcome | null;
  firstOfferedAt: Temporal.Instant | null;
  interviewedAt: Temporal.Instant | null;
}
/**
 * What the steps add up to. An interview that was held stands, whatever else was written; otherwise the last word
 * counts: a child who said no may say yes. Only an offer in person or in talk counts as offered to the child.
 */
export function standingOf(steps: readonly Step[]): Standing {
  const valid = steps
    .filter((s) => s.takenBackAt === null)
    .toSorted((a, b) => Temporal.Instant.compare(a.at, b.at));
  const held = valid.find((s) => s.kind === 'COMPLETED');
  const last = valid.findLast((s) => isOutcome(s.kind));
  const word = (held ?? last)?.kind;
  return {
    outcome: word !== undefined && isOutcome(word) ? word : null,
    firstOfferedAt: valid.find((s) => s.isToChild)?.at ?? null,
    interviewedAt: held?.at ?? null,
  };
}
