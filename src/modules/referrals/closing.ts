import { z } from 'zod';
import { findOverride, type Override } from './override.ts';

/** Closing an involvement (reference 5.6). The record stays: findable, and open to new facts and referrals. */
export const CLOSING_REASONS = [
  'safety-increased',
  'step-down',
  'moved-area',
  'turned-18',
  'child-does-not-wish',
  'not-supported',
  'died',
] as const;
export type ClosingReason = (typeof CLOSING_REASONS)[number];
export const CLOSING_REASON_LABELS: Readonly<Record<ClosingReason, string>> = {
  'safety-increased': 'The child is safer',
  'step-down': 'Step-down to the social worker, early help or youth support',
  'moved-area': 'Moved to another area, transferred',
  'turned-18': 'Turned 18, moved on to adult services',
  'child-does-not-wish': 'The young person does not wish to work with us',
  'not-supported': 'The concern was not supported',
  died: 'The young person has died',
};

/** "Not held here" is an honest answer: a check is never ticked for something this record does not hold. */
export type CheckState = 'done' | 'not-yet' | 'not-held-here';
export const CHECK_STATE_LABELS: Readonly<Record<CheckState, string>> = {
  done: 'Done',
  'not-yet': 'Not yet',
  'not-held-here': 'Not held here',
};
export interface ClosingCheck {
  readonly id: string;
  readonly label: string;
  readonly state: CheckState;
  readonly detail: string;
}

/** What the record knows. `null` means that no module holds it yet, which is different from "no". */
export interface ClosingFacts {
  /** Months safety and stability have been sustained, by the team's own judgement. */
  readonly monthsSustained: number | null;
  readonly plansWithoutOwner: number | null;
  readonly flagsStillSet: number | null;
  readonly exitInterviewOffered: boolean | null;
  readonly feedbackAsked: boolean | null;
  readonly outcomesFinal: boolean | null;
  readonly letterToChildSent: boolean | null;
  readonly leadProfessionalAfter: string | null;
  readonly attemptsToReachChild: number | null;
}
const MONTHS_SUSTAINED = 3;

/** The checks for a closing reason, each with what is known. `monthsWanted` is the authority's own figure. */
export function closingChecks(
  reason: ClosingReason,
  facts: ClosingFacts,
  monthsWanted = MONTHS_SUSTAINED,
): readonly ClosingCheck[] {
  const count = (value: number | null) => (value === null ? null : value === 0);
  const named = facts.leadProfessionalAfter?.trim();
  const checks: readonly (ClosingCheck | false)[] = [
    check(
      'safety',
      'Safety and stability sustained',
      facts.monthsSustained === null ? null : facts.monthsSustained >= monthsWanted,
      `For ${facts.monthsSustained ?? 0} months; ${monthsWanted} are looked for`,
    ),
    check(
      'plans',
      'Every plan has an owner after closing',
      count(facts.plansWithoutOwner),
      `${facts.plansWithoutOwner} without one`,
    ),
    check(
      'flags',
      'Flags taken off in partner agencies',
      count(facts.flagsStillSet),
      `${facts.flagsStillSet} still set`,
    ),
    reason !== 'died' && check('exit-interview', 'Exit interview offered', facts.exitInterviewOffered, ''),
    reason !== 'died' && check('feedback', 'Feedback asked for', facts.feedbackAsked, ''),
    check('outcomes', 'Outcomes final', facts.outcomesFinal, ''),
    reason !== 'died' &&
      check('letter', 'Letter to the young person in plain words', facts.letterToChildSent, ''),
    // Nobody named is a gap in the proposal, not a thing we do not hold.
    reason !== 'died' &&
      check('lead', 'Social worker or lead professional named', Boolean(named), named ?? ''),
    reason === 'child-does-not-wish' &&
      check(
        'attempts',
        'Tried more than once, in more than one way',
        facts.attemptsToReachChild === null ? null : facts.attemptsToReachChild > 1,
        `tried ${facts.attemptsToReachChild ?? 0} times`,
      ),
  ];
  return checks.filter((each) => each !== false);
}

function check(id: string, label: string, isDone: boolean | null, detail: string): ClosingCheck {
  if (isDone === null)
    return { id, label, state: 'not-held-here', detail: 'Look in the system that holds it' };
  return { id, label, state: isDone ? 'done' : 'not-yet', detail };
}

/** A clock that runs on after closing, and who answers for it then. */
export interface RunningClock {
  readonly id: string;
  readonly label: string;
  /** True when it belongs to this involvement and stops with it. */
  readonly endsWithInvolvement: boolean;
  readonly ownerAfterClosing: string | null;
}

/** Clocks that would be left with nobody. Every one of them gets a named owner before the closing. */
export function clocksWithoutOwner(clocks: readonly RunningClock[]): readonly RunningClock[] {
  return clocks.filter((clock) => !clock.endsWithInvolvement && !clock.ownerAfterClosing?.trim());
}

export const closingProposalSchema = z.object({
  reason: z.enum(CLOSING_REASONS, { error: 'Choose a reason' }),
  summary: z.string().trim().min(1, 'Say what has changed for the young person'),
  leadProfessionalAfter: z.string().trim().optional(),
  monthsSustained: z.int().min(0).optional(),
});
export type ClosingProposal = z.infer<typeof closingProposalSchema>;

export const CLOSING_STATES = ['proposed', 'approved', 'sent-back'] as const;
export type ClosingState = (typeof CLOSING_STATES)[number];
const APPROVERS: readonly string[] = ['TEAM_MANAGER', 'SERVICE_MANAGER'];

export type ClosingAnswer =
  | { readonly kind: 'may-approve'; readonly notYet: readonly ClosingCheck[] }
  | { readonly kind: 'not-this-person'; readonly words: string }
  | {
      readonly kind: 'finish-first';
      readonly clocks: readonly RunningClock[];
      readonly notYet: readonly ClosingCheck[];
    };

/**
 * Whether this person may approve this closing now. Somebody else than the proposer, a manager: no override
 * reaches that. Checks that say "not yet" and clocks without an owner wait, or are set aside with a reason.
 */
export function mayApproveClosing(question: {
  readonly proposedBy: string;
  readonly approver: { readonly userId: string; readonly role: string };
  readonly checks: readonly ClosingCheck[];
  readonly clocks: readonly RunningClock[];
  readonly overrides: readonly Override[];
}): ClosingAnswer {
  const { approver, overrides } = question;
  if (!APPROVERS.includes(approver.role)) {
    return { kind: 'not-this-person', words: 'A team manager or service manager approves a closing' };
  }
  if (approver.userId === question.proposedBy) {
    return {
      kind: 'not-this-person',
      words: 'Somebody other than the person who proposed it approves a closing',
    };
  }
  const notYet = question.checks.filter((each) => each.state === 'not-yet');
  const clocks = clocksWithoutOwner(question.clocks);
  const isCheckBar = notYet.length > 0 && findOverride(overrides, 'closing-checks') === undefined;
  const isClockBar = clocks.length > 0 && findOverride(overrides, 'clock-owners') === undefined;
  return isCheckBar || isClockBar
    ? { kind: 'finish-first', clocks, notYet }
    : { kind: 'may-approve', notYet };
}
