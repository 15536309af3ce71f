import { allow, type Decision, notrace } from '../../platform/http/decision.ts';
import type { Actor } from '../../platform/http/work.ts';

const workers = [
  'TEAM_MANAGER',
  'SERVICE_MANAGER',
  'TEAM_WORKER',
  'ALLOCATED_SOCIAL_WORKER',
  'STRATEGIC_LEAD',
];

/** Who has looked is shown to those who work with the child and to information governance (AU-10, table 2.4). */
export function maySeeLooks(actor: Pick<Actor, 'role'>, opensIdentity: boolean): Decision {
  if (actor.role === 'INFORMATION_GOVERNANCE') return allow('AC-2');
  return opensIdentity && workers.includes(actor.role) ? allow('AC-7') : notrace('AC-7');
}
export const mayHaveLooksTab = (actor: Pick<Actor, 'role'>): boolean =>
  actor.role === 'INFORMATION_GOVERNANCE' || workers.includes(actor.role);
