import * as z from 'zod';

/** The clocks this module knows; the letters and numbers are those of the practice reference, section 5.1. */
export const clockIds = [
  'D1',
  'D2',
  'D3',
  'D4',
  'D5',
  'D6',
  'D7',
  'D8',
  'D9',
  'D10',
  'D11',
  'D12',
  'D13',
  'D20',
  'D21',
  'D25',
  'D26',
] as const;
export type ClockId = (typeof clockIds)[number];

/**
 * How long a clock runs.
 * - `hours`: elapsed hours on the timeline; nights, weekends, bank holidays and both clock changes count as they pass.
 * - `workingDays`: Monday to Friday without the bank holidays of England; due at the closing hour.
 * - `calendarDays`: every day counts; due at the end of the last day (0 = the same day).
 */
export interface ClockLimit {
  readonly n: number;
  readonly unit: 'hours' | 'workingDays' | 'calendarDays';
}

/** Which allocation starts the ETAC clock (D4); no other clock reads it. */
export type AllocationThatCounts = 'allocatedSocialWorker' | 'teamWorker';

/** One deadline as an authority keeps it: data, shown to people with its source. */
export interface ClockRule {
  readonly id: ClockId;
  /** What has to be done, as a practitioner would say it. */
  readonly label: string;
  /** What starts the clock, in words for the screen. */
  readonly startsWhen: string;
  /** What stops the clock, in words for the screen. */
  readonly stopsWhen: string;
  readonly limit: ClockLimit;
  /** Where the limit comes from, in words for the screen. */
  readonly source: string;
  /** True when no source states the limit and this product's authors inferred it. */
  readonly inferred: boolean;
  readonly allocationThatCounts: AllocationThatCounts;
  /** Set when an authority changed the default: what the default was. */
  readonly replaces?: Pick<ClockRule, 'limit' | 'source'>;
}

type RuleText = readonly [ClockId, string, string, string, ClockLimit, string, boolean];

const hours = (n: number): ClockLimit => ({ n, unit: 'hours' });
const workingDays = (n: number): ClockLimit => ({ n, unit: 'workingDays' });
const calendarDays = (n: number): ClockLimit => ({ n, unit: 'calendarDays' });

const operatingModel = 'Operating model for complex safeguarding in children’s services';
const workingTogether = 'Working Together to Safeguard Children 2023';
const missingGuidance = 'Statutory guidance on children who run away or go missing';
const inferredHere = 'No source states this limit: inferred for this product';

const table: readonly RuleText[] = [
  [
    'D1',
    'Front-door decision',
    'the referral is received',
    'the decision is recorded',
    workingDays(1),
    workingTogether,
    false,
  ],
  [
    'D2',
    'Triage by the team',
    'the referral to the team is received',
    'the team accepts or declines',
    workingDays(1),
    inferredHere,
    true,
  ],
  [
    'D3',
    'Urgent strategy meeting',
    'the referral is received, also when it is found urgent later',
    'the meeting is held',
    hours(24),
    operatingModel,
    false,
  ],
  [
    'D4',
    'ETAC',
    'the child has an allocated social worker and exploitation is suspected',
    'the meeting is held',
    hours(72),
    operatingModel,
    false,
  ],
  [
    'D5',
    'Trigger plan and disruption plan',
    'the ETAC is held',
    'both plans are complete',
    calendarDays(0),
    `${operatingModel}: at the ETAC, counted here as the same day`,
    false,
  ],
  ['D6', 'ETAC minutes sent', 'the ETAC is held', 'the minutes are sent', workingDays(2), inferredHere, true],
  [
    'D7',
    'ETAC review',
    'the last ETAC is held',
    'the next ETAC is held',
    calendarDays(28),
    inferredHere,
    true,
  ],
  [
    'D8',
    'Return interview offered',
    'the return is notified, or the return itself where the authority counts from it',
    'it is first offered to the child',
    hours(24),
    `${inferredHere}, inside the 72 hours`,
    true,
  ],
  [
    'D9',
    'Return interview held',
    'the return is notified, or the return itself where the authority counts from it',
    'it is held; a no from the child ends the duty to hold it',
    hours(72),
    missingGuidance,
    false,
  ],
  [
    'D10',
    'Return interview written up and shared',
    'the interview is held',
    'it is shared with who must know',
    workingDays(1),
    inferredHere,
    true,
  ],
  [
    'D11',
    'Police prevention interview received',
    'the child is found',
    'the hub has what the police learned',
    hours(24),
    `${missingGuidance}: as soon as practicable; 24 hours is inferred`,
    true,
  ],
  [
    'D12',
    'Meeting about repeated missing episodes',
    'the episode that makes the authority’s rule for frequent',
    'a strategy or multi-agency meeting is held',
    workingDays(5),
    inferredHere,
    true,
  ],
  [
    'D13',
    'Meeting about a child missing for long',
    'the child has been missing for as long as the authority’s settings say',
    'a strategy meeting is held; weekly after that',
    hours(24),
    inferredHere,
    true,
  ],
  [
    'D20',
    'Ambitions meeting (ACT)',
    'the young person and the ACT key worker first meet',
    'the meeting is held',
    calendarDays(56),
    'Published description of Achieving Change Together: within 8 weeks',
    false,
  ],
  [
    'D21',
    'My Safety Plan meeting (ACT)',
    'somebody writes that worry has risen',
    'the meeting is held',
    workingDays(5),
    'Published description of Achieving Change Together: as soon as possible; 5 working days is inferred',
    true,
  ],
  [
    'D25',
    'Review of the children most often missing',
    'the month ends',
    'the strategic lead has reviewed it',
    calendarDays(31),
    'Operating model: monthly review by the strategic lead',
    false,
  ],
  [
    'D26',
    'Joint governance with the police',
    'the last one is held',
    'the next one is held',
    calendarDays(14),
    'Operating model: joint governance with the police every fortnight',
    false,
  ],
];

const asRule = ([id, label, startsWhen, stopsWhen, limit, source, inferred]: RuleText): ClockRule => ({
  id,
  label,
  startsWhen,
  stopsWhen,
  limit,
  source,
  inferred,
  allocationThatCounts: 'allocatedSocialWorker',
});

/** The rules before any authority changes one (reference section 5.1; S1-20, S3-51, S3-52, S3-55, S4-13). */
export const defaultClockRules: readonly ClockRule[] = table.map(asRule);

/**
 * What an authority may change about one clock. A changed limit needs the text of its source, so that no
 * screen shows a number nobody answers for.
 */
export const clockRuleOverride = z
  .strictObject({
    label: z.string().trim().min(1).max(80).optional(),
    limit: z
      .strictObject({
        n: z.int().min(0).max(1000),
        unit: z.enum(['hours', 'workingDays', 'calendarDays']),
      })
      .optional(),
    source: z.string().trim().min(1).max(300).optional(),
    allocationThatCounts: z.enum(['allocatedSocialWorker', 'teamWorker']).optional(),
  })
  .refine((o) => o.limit === undefined || o.source !== undefined, {
    path: ['source'],
    message: 'Enter where the new limit comes from',
  });
export type ClockRuleOverride = z.infer<typeof clockRuleOverride>;

/**
 * The default rules with one authority's changes laid over them; the order of the defaults is kept.
 * Throws a ZodError when a change is not valid, or an Error when it names a clock that does not exist.
 */
export const rulesFor = (changes: Readonly<Record<string, unknown>>): readonly ClockRule[] => {
  const unknown = Object.keys(changes).find((id) => !clockIds.some((known) => known === id));
  if (unknown !== undefined) throw new Error(`There is no clock ${unknown}`);
  return defaultClockRules.map((rule) => {
    const change = Object.hasOwn(changes, rule.id) ? changes[rule.id] : undefined;
    return change === undefined ? rule : changed(rule, clockRuleOverride.parse(change));
  });
};

/** The rule of that clock; throws when the list has none. */
export const ruleOf = (id: ClockId, rules: readonly ClockRule[] = defaultClockRules): ClockRule => {
  const rule = rules.find((each) => each.id === id);
  if (rule === undefined) throw new Error(`No rule for clock ${id}`);
  return rule;
};

const changed = (rule: ClockRule, change: ClockRuleOverride): ClockRule => ({
  ...rule,
  label: change.label ?? rule.label,
  source: change.source ?? rule.source,
  allocationThatCounts: change.allocationThatCounts ?? rule.allocationThatCounts,
  startsWhen: change.allocationThatCounts === 'teamWorker' ? teamStart(rule) : rule.startsWhen,
  ...(change.limit && {
    limit: change.limit,
    inferred: false,
    replaces: { limit: rule.limit, source: rule.source },
  }),
});

const teamStart = (rule: ClockRule): string =>
  rule.id === 'D4' ? 'the team has allocated its own worker and exploitation is suspected' : rule.startsWhen;
