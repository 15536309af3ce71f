import { type HeldFor, heldForState } from './held-for.ts';
import {
  type PlanAnswers,
  type PlanCompleteness,
  type PlanQuestion,
  type PlanSection,
  planCompleteness,
} from './plan-question.ts';
import { TRIGGER_PLAN_SECTIONS } from './trigger-plan-questions.ts';

export { ACTION_CLOCK_HOURS, TRIGGER_PLAN_SECTIONS, WHEN_MISSING } from './trigger-plan-questions.ts';

/** Shown on the form, the print and the document. */
export const TRIGGER_PLAN_WORDING = 'Our own wording, not the official form';
export const TRIGGER_PLAN_VERSION = 1;

/** What to do when this child is missing (F10). */
export interface TriggerPlan {
  readonly version: number;
  readonly answers: PlanAnswers;
  readonly owner: string | null;
  readonly sharedWith: readonly string[];
  /** Null until the police have agreed; the plan is in use before that. */
  readonly agreedByPolice: { readonly name: string; readonly on: Temporal.PlainDate } | null;
  readonly reviewOn: Temporal.PlainDate | null;
  readonly isActive: boolean;
  readonly photoHeldFor: HeldFor | null;
}

/** Complete: every needed question answered, "not known yet" included, with an owner and a date to review. */
export function triggerPlanCompleteness(plan: TriggerPlan): PlanCompleteness {
  const base = planCompleteness(TRIGGER_PLAN_SECTIONS, plan.answers);
  const toSay = [
    ...base.toSay,
    ...(plan.owner?.trim() ? [] : ['Who owns the plan']),
    ...(plan.reviewOn === null ? ['When it is looked at again'] : []),
    ...(plan.sharedWith.length === 0 ? ['With whom it is shared'] : []),
  ];
  return { ...base, toSay, state: toSay.length === 0 ? 'complete' : 'in-progress' };
}

export const PLAN_IN_PROGRESS = 'This plan is in progress';

/** Said beside the plan on a day. A plan past its review is still the plan: it is shown, with this. */
export function triggerPlanWarnings(plan: TriggerPlan, today: Temporal.PlainDate): readonly string[] {
  const isPast = plan.reviewOn !== null && Temporal.PlainDate.compare(plan.reviewOn, today) < 0;
  const photo = plan.photoHeldFor === null ? 'held' : heldForState(plan.photoHeldFor, today);
  const warnings: readonly (readonly [boolean, string])[] = [
    [!plan.isActive, 'This plan is not in use'],
    [triggerPlanCompleteness(plan).state === 'in-progress', PLAN_IN_PROGRESS],
    [plan.agreedByPolice === null, 'The police have not agreed it yet'],
    [isPast, 'It is past its review date'],
    [photo === 'review-due', 'Whether to go on holding the photograph is due for review'],
    [photo === 'expired', 'The photograph should no longer be held'],
  ];
  return warnings.filter(([applies]) => applies).map(([, text]) => text);
}

const READ_FIRST = [
  'when-to-report',
  'night-decision',
  'dangers',
  'what-helps',
  'safe-people',
  'places',
  'phones',
  'medication',
] as const;

/** What somebody needs first at 2 in the morning; the page opens with these, then the rest in order. */
export function readFirst(): readonly PlanQuestion[] {
  const all = TRIGGER_PLAN_SECTIONS.flatMap((section) => section.questions);
  return READ_FIRST.flatMap((id) => all.filter((each) => each.id === id));
}

/** The questions of a section that do not stand at the top already. */
export function theRest(section: PlanSection): readonly PlanQuestion[] {
  return section.questions.filter((each) => !READ_FIRST.some((id) => id === each.id));
}
