import { z } from 'zod';
import { type Manifestation, manifestationSchema, meansExploitationSuspected } from './manifestation.ts';
import { findOverride, type OverridableRule, type Override } from './override.ts';
import { CONTEXTS_OF_HARM } from './screening-tool.ts';

/** A referral to the team (F5): what reaches the team, as distinct from the front door. */
export const REFERRAL_STATES = [
  'DRAFT',
  'SUBMITTED',
  'TRIAGE',
  'ACCEPTED',
  'CONSULTATION_ONLY',
  'DECLINED_SIGNPOST',
  'MORE_INFO',
  'ALLOCATED',
] as const;
export type ReferralState = (typeof REFERRAL_STATES)[number];

export const REFERRAL_STATE_LABELS: Readonly<Record<ReferralState, string>> = {
  DRAFT: 'Being written',
  SUBMITTED: 'Received',
  TRIAGE: 'Being decided',
  ACCEPTED: 'Accepted, to be allocated',
  CONSULTATION_ONLY: 'Consultation only',
  DECLINED_SIGNPOST: 'Not accepted, another way suggested',
  MORE_INFO: 'More asked of the referrer',
  ALLOCATED: 'Allocated',
};

const TRIAGE_OUTCOMES_LIST = ['ACCEPTED', 'CONSULTATION_ONLY', 'DECLINED_SIGNPOST', 'MORE_INFO'] as const;
const NEXT: Readonly<Record<ReferralState, readonly ReferralState[]>> = {
  DRAFT: ['SUBMITTED'],
  SUBMITTED: ['TRIAGE', ...TRIAGE_OUTCOMES_LIST],
  TRIAGE: TRIAGE_OUTCOMES_LIST,
  // A consultation can show that more is needed; a decline can be looked at again on new information.
  CONSULTATION_ONLY: ['TRIAGE'],
  DECLINED_SIGNPOST: ['TRIAGE'],
  MORE_INFO: ['TRIAGE', ...TRIAGE_OUTCOMES_LIST.filter((each) => each !== 'MORE_INFO')],
  ACCEPTED: ['ALLOCATED'],
  ALLOCATED: [],
};

/** The states a referral may go to from here. */
export function nextReferralStates(from: ReferralState): readonly ReferralState[] {
  return NEXT[from];
}

export const THRESHOLDS = ['likely-to-suffer', 'suffering'] as const;
export const THRESHOLD_LABELS = {
  'likely-to-suffer': 'Likely to suffer harm through exploitation',
  suffering: 'Suffering harm through exploitation',
} as const;

const words = z.string().trim().max(20_000, 'Keep this to 20,000 characters or fewer');
/** The child has not been asked yet: a fact in its own right, never a blank. */
export const NOT_ASKED_YET = 'not-asked-yet';

/** Everything F5 asks, all of it optional here: a draft can always be saved. `checkSubmission` says what is needed. */
export const referralSchema = z.object({
  childsOwnConcern: z.union([z.object({ words: words.min(1) }), z.literal(NOT_ASKED_YET)]).optional(),
  newNeed: words.optional(),
  knownRisk: words.optional(),
  manifestations: z.array(manifestationSchema).default([]),
  contexts: z.array(z.enum(CONTEXTS_OF_HARM)).default([]),
  threshold: z.enum(THRESHOLDS).optional(),
  thresholdRationale: words.optional(),
  isUrgent: z.boolean().optional(),
  urgentReason: words.optional(),
  hopedFor: words.optional(),
  childKnows: z.enum(['knows-and-agrees', 'knows-and-does-not-agree', 'not-told-yet']).optional(),
  parentsView: words.optional(),
  screening: z.union([z.object({ id: z.uuid() }), z.object({ whyNone: words.min(1) })]).optional(),
  assessment: z
    .union([z.object({ id: z.string().min(1) }), z.object({ inProgress: words.min(1) })])
    .optional(),
  partnersInvolved: words.optional(),
  moveConsidered: z.enum(['yes', 'no', 'not-known']).optional(),
});
export type ReferralForm = z.infer<typeof referralSchema>;

export interface RequiredField {
  readonly field: keyof ReferralForm;
  readonly label: string;
  /** The rule that is set aside when a person with authority sends it without this. */
  readonly rule: OverridableRule;
  readonly isGiven: (form: ReferralForm) => boolean;
}

const isSaid = (text: string | undefined) => text !== undefined && text.trim() !== '';

/**
 * What must be said to refer a child who already has a record; at most ten, and tested. Who refers, the
 * child, plans and partners come from the record. None of them needs a guess: "not asked yet", "not known
 * yet" and "not told yet" are answers, and urgency needs no reason at 2 in the morning.
 */
export const REQUIRED_FROM_AN_EXISTING_RECORD: readonly RequiredField[] = [
  {
    field: 'childsOwnConcern',
    label: 'What the child is most worried about, in their words',
    rule: 'required-fields',
    isGiven: (form) => form.childsOwnConcern !== undefined,
  },
  {
    field: 'newNeed',
    label: 'What is new, or the known risk that continues',
    rule: 'required-fields',
    isGiven: (form) => isSaid(form.newNeed) || isSaid(form.knownRisk),
  },
  {
    field: 'manifestations',
    label: 'At least one kind of exploitation',
    rule: 'required-fields',
    isGiven: (form) => form.manifestations.length > 0,
  },
  {
    field: 'threshold',
    label: 'Likely to suffer, or suffering',
    rule: 'threshold',
    isGiven: (form) => form.threshold !== undefined,
  },
  {
    field: 'thresholdRationale',
    label: 'Why you think so',
    rule: 'threshold',
    isGiven: (form) => isSaid(form.thresholdRationale),
  },
  {
    field: 'isUrgent',
    label: 'Whether it is immediate and urgent',
    rule: 'required-fields',
    isGiven: (form) => form.isUrgent !== undefined,
  },
  {
    field: 'hopedFor',
    label: 'What you hope for',
    rule: 'required-fields',
    isGiven: (form) => isSaid(form.hopedFor),
  },
  {
    field: 'childKnows',
    label: 'Whether the child knows and agrees',
    rule: 'required-fields',
    isGiven: (form) => form.childKnows !== undefined,
  },
  {
    field: 'screening',
    label: 'The screening, or why there is none',
    rule: 'screening-linked',
    isGiven: (form) => form.screening !== undefined,
  },
  {
    field: 'assessment',
    label: 'The single assessment, or that it is in progress and why',
    rule: 'assessment-linked',
    isGiven: (form) => form.assessment !== undefined,
  },
];

export interface SubmissionCheck {
  readonly canSubmit: boolean;
  readonly missing: readonly RequiredField[];
  /** Fields sent without, each with the override that stands for it. */
  readonly overridden: readonly { readonly field: RequiredField; readonly override: Override }[];
  /** Worth saying and not required. */
  readonly worthAdding: readonly string[];
}

/** Whether a referral is ready to send. Who may send it is `mayRefer`, and no override reaches that. */
export function checkSubmission(form: ReferralForm, overrides: readonly Override[]): SubmissionCheck {
  const missing: RequiredField[] = [];
  const overridden: { field: RequiredField; override: Override }[] = [];
  for (const field of REQUIRED_FROM_AN_EXISTING_RECORD) {
    if (field.isGiven(form)) continue;
    const override = findOverride(overrides, field.rule);
    if (override === undefined) missing.push(field);
    else overridden.push({ field, override });
  }
  return { canSubmit: missing.length === 0, missing, overridden, worthAdding: worthAdding(form) };
}

function worthAdding(form: ReferralForm): readonly string[] {
  const gaps: readonly (readonly [boolean, string])[] = [
    [form.isUrgent === true && !isSaid(form.urgentReason), 'Why it is urgent'],
    [form.contexts.length === 0, 'Where the harm happens'],
    [!isSaid(form.parentsView), 'What parents or carers think, when it is safe to ask'],
    [
      form.childsOwnConcern === NOT_ASKED_YET,
      'What the child is most worried about, when they have been asked',
    ],
    [form.moveConsidered === undefined, 'Whether a move of home is being considered'],
  ];
  return gaps.filter(([isMissing]) => isMissing).map(([, text]) => text);
}

/** Facts a submitted referral gives to the clocks: D3 by urgency, D4 by suspicion. */
export function clockFacts(form: {
  readonly isUrgent?: boolean | undefined;
  readonly manifestations: readonly Manifestation[];
}) {
  return {
    startsStrategyClock: form.isUrgent === true,
    exploitationSuspected: meansExploitationSuspected(form.manifestations),
  };
}

export const TRIAGE_OUTCOMES = TRIAGE_OUTCOMES_LIST;
/** The triage decision: always with a rationale; a decline says where else, a question says what is asked. */
export const triageDecisionSchema = z.discriminatedUnion(
  'outcome',
  [
    z.object({ outcome: z.literal('ACCEPTED'), rationale: words.min(1, 'Say why') }),
    z.object({ outcome: z.literal('CONSULTATION_ONLY'), rationale: words.min(1, 'Say why') }),
    z.object({
      outcome: z.literal('DECLINED_SIGNPOST'),
      rationale: words.min(1, 'Say why'),
      signpostTo: words.min(1, 'Say who can help instead'),
    }),
    z.object({
      outcome: z.literal('MORE_INFO'),
      rationale: words.min(1, 'Say why'),
      asked: words.min(1, 'Say what you need to know'),
    }),
  ],
  { error: 'Choose what happens next' },
);
export type TriageDecision = z.infer<typeof triageDecisionSchema>;

export interface DraftReferral {
  readonly id: string;
  readonly childId: string;
  /** Shared by brothers and sisters referred together; null for a child referred alone. */
  readonly groupId: string | null;
  readonly form: ReferralForm;
}

/**
 * Brothers and sisters referred together: one draft for each child, sharing a group id and what was said
 * of all of them. The child's own concern, kinds of exploitation and threshold are each child's alone.
 * @throws RangeError without a child, or with the same child twice
 */
export function referTogether(
  childIds: readonly string[],
  shared: Pick<ReferralForm, 'newNeed' | 'knownRisk' | 'contexts' | 'hopedFor' | 'partnersInvolved'>,
  newId: () => string,
): readonly DraftReferral[] {
  if (childIds.length === 0 || new Set(childIds).size !== childIds.length) {
    throw new RangeError('refer each child once');
  }
  const groupId = childIds.length > 1 ? newId() : null;
  return childIds.map((childId) => ({
    id: newId(),
    childId,
    groupId,
    form: { ...shared, manifestations: [] },
  }));
}
