import { allow, type Decision, forbid } from '../../platform/http/decision.ts';
import type { Actor } from '../../platform/http/work.ts';

type Who = Pick<Actor, 'role'>;
const DECIDERS: readonly string[] = ['TEAM_MANAGER', 'SERVICE_MANAGER'];

/** A referral is decided, and a worker allocated, by a manager of the team (reference 3.3). */
export const mayDecide = ({ role }: Who): boolean => DECIDERS.includes(role);

export function decidePolicy(actor: Who): Decision {
  if (mayDecide(actor)) return allow('reference 3.3');
  return forbid('reference 3.3', 'A team manager or service manager decides on referrals and allocates.');
}

/** Exceptions are the service manager's (S3-50); a team manager who decides one says why. */
export const needsServiceManager = (kind: 'standard' | 'exception', actor: Who): boolean =>
  kind === 'exception' && actor.role !== 'SERVICE_MANAGER';

/** Who may find a referral urgent after it was sent, so that the strategy clock counts from its receipt. */
export const mayFindUrgent = ({ role }: Who): boolean =>
  [...DECIDERS, 'ALLOCATED_SOCIAL_WORKER', 'DUTY', 'FRONT_DOOR', 'TEAM_WORKER'].includes(role);
