import { allow, type Decision, forbid } from '../../platform/http/decision.ts';
import type { Actor } from '../../platform/http/work.ts';

const PROPOSERS: readonly string[] = ['TEAM_WORKER', 'TEAM_MANAGER', 'SERVICE_MANAGER'];

export const mayPropose = ({ role }: Pick<Actor, 'role'>): boolean => PROPOSERS.includes(role);

/** A closing is proposed by a worker or manager of the team; the rule in `closing.ts` says who approves. */
export function proposePolicy(actor: Pick<Actor, 'role'>): Decision {
  if (mayPropose(actor)) return allow('reference 5.6');
  return forbid('reference 5.6', 'A worker of the team proposes closing. Speak to the child’s team worker.');
}
