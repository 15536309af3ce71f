import { allow, type Decision, notrace } from '../../platform/http/decision.ts';
import type { Actor } from '../../platform/http/work.ts';

const TEAM: readonly string[] = ['BUSINESS_SUPPORT', 'TEAM_WORKER', 'MISSING_COORDINATOR', 'PSYCHOLOGIST'];
const RUNS: readonly string[] = ['TEAM_MANAGER', 'SERVICE_MANAGER', 'STRATEGIC_LEAD'];

/** The team lists the meetings of others that it goes to, and says who went. */
export const goesElsewhere = (actor: Pick<Actor, 'role' | 'teamId'>): boolean =>
  TEAM.includes(actor.role) || (RUNS.includes(actor.role) && actor.teamId !== null);
export const mayGoElsewhere = (actor: Actor): Decision =>
  goesElsewhere(actor) ? allow('AC-2') : notrace('AC-2');
