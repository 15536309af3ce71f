import type { Actor } from '../../platform/http/work.ts';
import { cellOf } from '../access/index.ts';

const MAKES: readonly string[] = [
  'MISSING_COORDINATOR',
  'TEAM_MANAGER',
  'SERVICE_MANAGER',
  'STRATEGIC_LEAD',
  'BUSINESS_SUPPORT',
];
/** Whose bar at the top has the handover; whoever the rota names finds it on My day. */
export const hasHandovers = (actor: Pick<Actor, 'role' | 'teamId'>): boolean =>
  actor.role === 'DUTY' || (MAKES.includes(actor.role) && actor.teamId !== null);

/** An agency beside social care that reads plans by a relationship: it sends figures of its own. */
export const sendsFigures = (actor: Pick<Actor, 'role' | 'agency'>): boolean =>
  actor.agency !== 'SOCIAL_CARE' && cellOf(actor, 'PLAN')?.scope === 'relationship';
