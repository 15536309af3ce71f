import { z } from 'zod';
import { type HeldFor, heldForState } from './held-for.ts';
import {
  type PlanAnswers,
  type PlanCompleteness,
  type PlanQuestion,
  type PlanSection,
  planCompleteness,
} from './plan-question.ts';
import { TACTICS } from './tactics.ts';

/** Shown on the form, the print and the document. */
export const DISRUPTION_PLAN_WORDING = 'Our own wording, not the official form';
export const DISRUPTION_PLAN_VERSION = 1;

export const TARGET_KINDS = [
  'person',
  'group',
  'location',
  'premises',
  'transport',
  'phone-line',
  'online-account',
  'network',
] as const;
export type TargetKind = (typeof TARGET_KINDS)[number];
export const TARGET_KIND_LABELS: Readonly<Record<TargetKind, string>> = {
  person: 'A person',
  group: 'A group',
  location: 'A place',
  premises: 'Premises or a business',
  transport: 'A vehicle or a way of travelling',
  'phone-line': 'A phone line',
  'online-account': 'An online account',
  network: 'A network',
};

const question = (id: string, text: string, more: Partial<PlanQuestion> = {}): PlanQuestion => ({
  id,
  text,
  kind: 'words',
  isNeeded: true,
  ...more,
});

export const DISRUPTION_PLAN_SECTIONS: readonly PlanSection[] = [
  {
    id: 'target',
    title: 'Who or what is to be disrupted',
    questions: [
      question('target-kind', 'Kind of target', {
        kind: 'choice',
        isDecision: true,
        choices: TARGET_KINDS.map((value) => ({ value, label: TARGET_KIND_LABELS[value] })),
      }),
      question('target', 'Who or what it is, in a few words', { isNeeded: false }),
      question('intelligence', 'What is known, in summary'),
      question('objective', 'What the plan is for', { isDecision: true }),
    ],
  },
  {
    id: 'children',
    title: 'The children',
    questions: [
      question('impact', 'What this could mean for the children: could it raise the danger?', {
        isDecision: true,
      }),
      question('told', 'Whether the child or parents are told', { isNeeded: false }),
    ],
  },
  {
    id: 'with-others',
    title: 'With others',
    questions: [
      question('deconfliction', 'Agreed with police operations, so that neither spoils the other'),
      question('result', 'What came of it', { isNeeded: false }),
    ],
  },
];

export const TACTIC_STATUSES = [
  'proposed',
  'agreed',
  'applied-for',
  'granted',
  'refused',
  'served',
  'breached',
  'expired',
  'not-pursued',
] as const;
export type TacticStatus = (typeof TACTIC_STATUSES)[number];
export const TACTIC_STATUS_LABELS: Readonly<Record<TacticStatus, string>> = {
  proposed: 'Proposed',
  agreed: 'Agreed',
  'applied-for': 'Applied for',
  granted: 'Granted',
  refused: 'Refused',
  served: 'Served',
  breached: 'Breached',
  expired: 'Expired',
  'not-pursued': 'Not pursued',
};

/** One tactic in a plan. Statuses move in any order: courts and police do not follow our sequence (S0-08). */
export const plannedTacticSchema = z
  .object({
    code: z
      .string()
      .refine((code) => TACTICS.some((each) => each.code === code), 'Choose a tactic from the list'),
    legalBasis: z.string().trim().optional(),
    leadAgency: z.string().trim().min(1, 'Say which agency leads'),
    owner: z.string().trim().min(1, 'Say who owns it'),
    due: z.iso.date().nullable(),
    status: z.enum(TACTIC_STATUSES),
    whyNotPursued: z.string().trim().optional(),
    evidenceNeeded: z.string().trim().optional(),
    inForceFrom: z.iso.date().nullable(),
    inForceTo: z.iso.date().nullable(),
  })
  .refine((each) => each.status !== 'not-pursued' || Boolean(each.whyNotPursued), {
    path: ['whyNotPursued'],
    message: 'Say why it is not pursued',
  })
  .refine(
    (each) => each.inForceFrom === null || each.inForceTo === null || each.inForceFrom <= each.inForceTo,
    {
      path: ['inForceTo'],
      message: 'It cannot end before it begins',
    },
  );
export type PlannedTactic = z.infer<typeof plannedTacticSchema>;

const HOLDING: readonly TacticStatus[] = ['granted', 'served', 'breached'];

/** In force on a day: granted, served or breached, begun, and not past its last day. */
export function isInForce(tactic: PlannedTactic, today: Temporal.PlainDate): boolean {
  const day = today.toString();
  return (
    HOLDING.includes(tactic.status) &&
    tactic.inForceFrom !== null &&
    tactic.inForceFrom <= day &&
    (tactic.inForceTo === null || day <= tactic.inForceTo)
  );
}

/** In force now and ending within so many calendar days: somebody decides whether to renew. */
export function endsWithin(tactic: PlannedTactic, today: Temporal.PlainDate, days: number): boolean {
  return (
    isInForce(tactic, today) &&
    tactic.inForceTo !== null &&
    tactic.inForceTo <= today.add({ days }).toString()
  );
}

/** What disrupts the people and places that harm (F11), so that it is not the child who has to change. */
export interface DisruptionPlan {
  readonly version: number;
  readonly answers: PlanAnswers;
  readonly childIds: readonly string[];
  readonly tactics: readonly PlannedTactic[];
  /** Why no tactic is possible yet; stands in place of one. */
  readonly noTacticBecause: string | null;
  readonly reviewOn: Temporal.PlainDate | null;
  readonly intelligenceHeldFor: HeldFor | null;
}

/** Complete: every needed question, a child, a tactic (or why none), a date to review. */
export function disruptionPlanCompleteness(plan: DisruptionPlan): PlanCompleteness {
  const base = planCompleteness(DISRUPTION_PLAN_SECTIONS, plan.answers);
  const toSay = [
    ...base.toSay,
    ...(plan.childIds.length === 0 ? ['The children it is for'] : []),
    ...(plan.tactics.length === 0 && !plan.noTacticBecause?.trim()
      ? ['A tactic, or why none is possible yet']
      : []),
    ...(plan.reviewOn === null ? ['When it is looked at again'] : []),
  ];
  return { ...base, toSay, state: toSay.length === 0 ? 'complete' : 'in-progress' };
}

/** Said beside the plan on a day. */
export function disruptionPlanWarnings(plan: DisruptionPlan, today: Temporal.PlainDate): readonly string[] {
  const held = plan.intelligenceHeldFor === null ? 'held' : heldForState(plan.intelligenceHeldFor, today);
  const touching = plan.tactics.filter((each) =>
    TACTICS.some((tactic) => tactic.code === each.code && tactic.touchesChild),
  );
  const warnings: readonly (readonly [boolean, string])[] = [
    [
      plan.reviewOn !== null && Temporal.PlainDate.compare(plan.reviewOn, today) < 0,
      'It is past its review date',
    ],
    [held === 'review-due', 'Whether to go on holding the intelligence is due for review'],
    [held === 'expired', 'The intelligence should no longer be held'],
    [plan.tactics.some((each) => endsWithin(each, today, 28)), 'An order ends within 28 days'],
    [plan.tactics.some((each) => each.status === 'breached'), 'An order has been breached'],
    [
      touching.length > 0,
      'A tactic changes the child’s own life: plan it with them, and only as far as it is needed',
    ],
  ];
  return warnings.filter(([applies]) => applies).map(([, text]) => text);
}

/** The children a reader may know of. The rest are left out without a gap, a count or a hint. */
export function childrenShown(plan: DisruptionPlan, mayKnow: ReadonlySet<string>): readonly string[] {
  return plan.childIds.filter((id) => mayKnow.has(id));
}
