import { z } from 'zod';

/**
 * "The right thing, rather than things in the right way" (S0-26): a rule gives way to an authorised person
 * with a reason. Who may refer and who may see are not in this list, and so can never be overridden.
 */
export const OVERRIDABLE_RULES = [
  'required-fields',
  'threshold',
  'screening-linked',
  'assessment-linked',
  'triage-order',
  'caseload-cap',
  'closing-checks',
  'clock-owners',
  'etac-plans',
  'strategy-minimum',
] as const;
export type OverridableRule = (typeof OVERRIDABLE_RULES)[number];

const MANAGERS: readonly string[] = ['TEAM_MANAGER', 'SERVICE_MANAGER', 'STRATEGIC_LEAD'];
const MANAGERS_AND_DUTY: readonly string[] = [...MANAGERS, 'DUTY'];

/** Role codes that may set each rule aside. An authority may narrow or widen it. */
export const WHO_MAY_OVERRIDE: Readonly<Record<OverridableRule, readonly string[]>> = {
  // A form that stands in the way of help at night is set aside by whoever is on duty.
  'required-fields': [...MANAGERS_AND_DUTY, 'ALLOCATED_SOCIAL_WORKER', 'FRONT_DOOR'],
  threshold: MANAGERS_AND_DUTY,
  'screening-linked': MANAGERS_AND_DUTY,
  'assessment-linked': MANAGERS_AND_DUTY,
  'triage-order': MANAGERS_AND_DUTY,
  'caseload-cap': MANAGERS,
  'closing-checks': MANAGERS,
  'clock-owners': MANAGERS,
  'etac-plans': [...MANAGERS_AND_DUTY, 'TEAM_WORKER'],
  'strategy-minimum': MANAGERS_AND_DUTY,
};

export const overrideSchema = z.object({
  rule: z.enum(OVERRIDABLE_RULES),
  reason: z.string().trim().min(1, 'Say why'),
});
export interface Override extends z.infer<typeof overrideSchema> {
  readonly byRole: string;
}

/** True when this role may set this rule aside. */
export function mayOverride(rule: OverridableRule, role: string): boolean {
  return WHO_MAY_OVERRIDE[rule].includes(role);
}

/** The override that stands for a rule: by an authorised role and with a reason; otherwise undefined. */
export function findOverride(overrides: readonly Override[], rule: OverridableRule): Override | undefined {
  return overrides.find(
    (each) => each.rule === rule && each.reason.trim() !== '' && mayOverride(rule, each.byRole),
  );
}
