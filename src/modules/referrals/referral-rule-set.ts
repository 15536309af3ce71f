import { z } from 'zod';

/** Codes of the social-care status, as in the code list of people. */
export const SOCIAL_CARE_STATUSES = [
  'NOT_OPEN',
  'EARLY_HELP',
  'ASSESSMENT',
  'CIN',
  'S47',
  'CP',
  'CLA',
  'CLA_S20',
  'CLA_INTERIM',
  'CLA_FULL',
  'REMAND',
  'CARE_LEAVER',
] as const;
export type SocialCareStatus = (typeof SOCIAL_CARE_STATUSES)[number];

/** One way in. Rules are data, so that an authority can widen them without a change of program. */
export const referralRouteSchema = z.object({
  /** Stored on the referral, so that it says for ever which rule let it in. */
  id: z.string().min(1),
  label: z.string().min(1),
  type: z.enum(['standard', 'exception']),
  /** Who: a role code of the posting (the list belongs to access) and, where given, its agency. */
  roles: z.array(z.string().min(1)).min(1),
  agencies: z.array(z.string().min(1)).optional(),
  childStatuses: z.array(z.enum(SOCIAL_CARE_STATUSES)).min(1),
  /** The referrer must be the child's own worker, act for them, or work with the child; or may be anybody of the role. */
  standing: z.enum(['is-allocated', 'for-allocated', 'works-with', 'any']),
  needsInvestigation: z.boolean(),
  needsChecks: z.boolean(),
});
export const referralRuleSetSchema = z.object({
  id: z.string().min(1),
  label: z.string().min(1),
  /** Shown beside every decision of the rule. */
  source: z.string().min(1),
  /** Days after its "as at" date that a social-care status is relied on without asking again. */
  statusGoodForDays: z.int().min(0),
  ages: z.object({ from: z.int(), to: z.int() }),
  routes: z.array(referralRouteSchema).min(1),
});
export type ReferralRoute = z.infer<typeof referralRouteSchema>;
export type ReferralRuleSet = z.infer<typeof referralRuleSetSchema>;

/** An open case, as far as the status goes; the rule asks for an allocated social worker besides. */
const OPEN: readonly SocialCareStatus[] = SOCIAL_CARE_STATUSES.filter(
  (each) => each !== 'NOT_OPEN' && each !== 'EARLY_HELP',
);

const allocatedWorker: ReferralRoute = {
  id: 'allocated-social-worker',
  label: 'The child’s allocated social worker, on an open case',
  type: 'standard',
  roles: ['ALLOCATED_SOCIAL_WORKER'],
  childStatuses: [...OPEN],
  standing: 'is-allocated',
  needsInvestigation: false,
  needsChecks: false,
};
const forAllocatedWorker: ReferralRoute = {
  ...allocatedWorker,
  id: 'for-the-allocated-social-worker',
  label: 'A manager or duty worker, for the allocated social worker',
  roles: ['TEAM_MANAGER', 'SERVICE_MANAGER', 'DUTY'],
  standing: 'for-allocated',
};
const complexInvestigation: ReferralRoute = {
  id: 'complex-or-organised-investigation',
  label: 'The front door, for a complex or organised investigation',
  type: 'exception',
  roles: ['FRONT_DOOR'],
  childStatuses: [...SOCIAL_CARE_STATUSES],
  standing: 'any',
  needsInvestigation: true,
  needsChecks: true,
};

/** The default: S3-49 and S3-50, reference 5.3. */
export const STRICT: ReferralRuleSet = {
  id: 'STRICT',
  label: 'Only the allocated social worker, or the front door for a complex investigation',
  source: 'S3-49, S3-50; reference 5.3',
  statusGoodForDays: 7,
  ages: { from: 11, to: 18 },
  routes: [allocatedWorker, forAllocatedWorker, complexInvestigation],
};

/** For authorities where early help and youth support work beside the team. */
export const EARLY_HELP_TOO: ReferralRuleSet = {
  ...STRICT,
  id: 'EARLY_HELP_TOO',
  label: 'Also early help and youth support, for a child they work with',
  source: 'The authority’s own rule, wider than S3-49',
  routes: [
    ...STRICT.routes,
    {
      id: 'early-help-or-youth-support',
      label: 'Early help or youth support, for a child open to early help',
      type: 'standard',
      roles: ['PARTNER', 'TEAM_WORKER'],
      agencies: ['EARLY_HELP', 'YOUTH_SUPPORT'],
      childStatuses: ['EARLY_HELP', ...OPEN],
      standing: 'works-with',
      needsInvestigation: false,
      needsChecks: false,
    },
  ],
};

/** For authorities whose front door passes a child on as soon as its checks are done. */
export const FRONT_DOOR_TOO: ReferralRuleSet = {
  ...STRICT,
  id: 'FRONT_DOOR_TOO',
  label: 'Also the front door, once its checks are complete',
  source: 'The authority’s own rule, wider than S3-50',
  routes: [
    ...STRICT.routes,
    {
      ...complexInvestigation,
      id: 'front-door-after-checks',
      label: 'The front door, once its checks are complete',
      type: 'standard',
      needsInvestigation: false,
    },
  ],
};

export const REFERRAL_RULE_SETS: readonly ReferralRuleSet[] = [STRICT, EARLY_HELP_TOO, FRONT_DOOR_TOO];
