import { TIME_ZONE } from '../../platform/clock/wall-clock.ts';
import { allow, type Decision, forbid, notrace, stepUp } from '../../platform/http/decision.ts';
import type { Actor } from '../../platform/http/work.ts';
import type { Role } from './role-classes.ts';

/** Rule AC-14 as data. Entry is never refused for want of a good reason: a person reviews it the next working day. */
export const emergencyKinds = {
  BREAK_GLASS: {
    label: 'Emergency access',
    opensFor: Temporal.Duration.from({ minutes: 60 }),
    roles: [
      'TEAM_WORKER',
      'TEAM_MANAGER',
      'SERVICE_MANAGER',
      'DUTY',
      'MISSING_COORDINATOR',
      'POLICE_OFFICER',
    ],
    reasons: {
      'missing-now': 'The child is missing now',
      'harm-now': 'The child may be harmed now',
      'place-of-safety': 'The child needs a place to stay tonight',
      'worker-not-reached': 'I must act and cannot reach anybody who works with the child',
      other: 'Another reason',
    },
  },
  SELF_CLAIMED: {
    label: 'Claimed record',
    opensFor: Temporal.Duration.from({ hours: 24 }),
    roles: [
      'TEAM_WORKER',
      'TEAM_MANAGER',
      'SERVICE_MANAGER',
      'DUTY',
      'MISSING_COORDINATOR',
      'ALLOCATED_SOCIAL_WORKER',
      'FRONT_DOOR',
    ],
    reasons: {
      'not-recorded': 'I work with this child and it is not recorded yet',
      covering: 'I am covering for somebody who works with this child',
      'called-about': 'Somebody has contacted me about this child',
      other: 'Another reason',
    },
  },
} as const satisfies Record<string, EmergencyRule>;
export type EmergencyKind = keyof typeof emergencyKinds;
interface EmergencyRule {
  label: string;
  opensFor: Temporal.Duration;
  roles: readonly Role[];
  reasons: Record<string, string>;
}

export const reasonLeast = 20;
/** Break-glass uses of one person, in all their postings, in 24 elapsed hours. */
export const mostBreakGlass = 3;

export const mayUse = (actor: Pick<Actor, 'role'>, kind: EmergencyKind): boolean =>
  (emergencyKinds[kind].roles as readonly string[]).includes(actor.role);

/** What a page may offer to somebody who knows of the child and has no relationship. */
export const emergencyOffers = (actor: Pick<Actor, 'role'>): EmergencyKind[] =>
  (Object.keys(emergencyKinds) as EmergencyKind[]).filter((kind) => mayUse(actor, kind));

/** Minutes since the code was entered. The form is shown only with ten minutes left to write in. */
const freshFor = { shown: 5, sent: 15 };

/**
 * May this posting enter by itself? The child was found already, so is not hidden by a conflict or a restriction
 * (those are answered "no such page" before anybody gets here). Break-glass needs a code of the last 15 minutes.
 */
export function mayEnter(
  kind: EmergencyKind,
  facts: {
    actor: Pick<Actor, 'role' | 'mfaAt'>;
    now: Temporal.Instant;
    isSending: boolean;
    alreadyOpen: boolean;
  },
): Decision {
  if (!mayUse(facts.actor, kind)) return notrace('AC-14');
  if (facts.alreadyOpen) return forbid('AC-14', 'You can open this record already.');
  if (kind === 'SELF_CLAIMED') return allow('AC-7');
  const minutes = facts.isSending ? freshFor.sent : freshFor.shown;
  const { mfaAt } = facts.actor;
  const isFresh = mfaAt !== null && Temporal.Instant.compare(mfaAt.add({ minutes }), facts.now) >= 0;
  return isFresh ? allow('AC-14') : stepUp('AC-10');
}

/**
 * One working day after it was used (to the same time of day, weekends skipped) a review is overdue. Bank holidays are
 * not skipped: the reminder may come early, never late.
 */
export function isReviewOverdue(usedAt: Temporal.Instant, now: Temporal.Instant): boolean {
  let due = usedAt.toZonedDateTimeISO(TIME_ZONE).add({ days: 1 });
  while (due.dayOfWeek > 5) due = due.add({ days: 1 });
  return Temporal.Instant.compare(now, due.toInstant()) > 0;
}

export const reviewOutcomes = {
  justified: 'Justified',
  'not justified': 'Not justified',
  escalated: 'Escalated',
} as const;
export type ReviewOutcome = keyof typeof reviewOutcomes;
