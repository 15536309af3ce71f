import { allow, type Decision, forbid, notrace } from '../../platform/http/decision.ts';
import type { Actor } from '../../platform/http/work.ts';

/** Information governance reads who did what; it opens no content. Others learn nothing of what stands behind the address. */
export const isGovernance = (actor: Pick<Actor, 'role'>): Decision =>
  actor.role === 'INFORMATION_GOVERNANCE' ? allow('AC-2') : notrace('AC-2');

/** The same for pages everybody knows exist. */
export const isGovernanceDesk = (actor: Pick<Actor, 'role'>): Decision =>
  actor.role === 'INFORMATION_GOVERNANCE'
    ? allow('AC-2')
    : forbid('AC-2', 'This is for information governance officers.');

/**
 * A manager who may open the child, or information governance, restricts a record (AC-6). `opensIdentity` is whether the
 * reader has a live relationship.
 */
export function mayRestrict(actor: Pick<Actor, 'role'>, opensIdentity: boolean): Decision {
  if (actor.role === 'INFORMATION_GOVERNANCE') return allow('AC-6');
  const isManager = actor.role === 'TEAM_MANAGER' || actor.role === 'SERVICE_MANAGER';
  return isManager && opensIdentity ? allow('AC-6') : notrace('AC-6');
}
