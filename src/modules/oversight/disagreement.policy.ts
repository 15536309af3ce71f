import { allow, type Decision, forbid, notrace } from '../../platform/http/decision.ts';
import type { Visit } from '../../platform/http/route.ts';
import type { Actor } from '../../platform/http/work.ts';
import { opens } from '../access/index.ts';
import type { Decided } from '../people/index.ts';
import type { DisagreementRow } from './disagreement.store.ts';
import { inPosting, isManager } from './oversight.policy.ts';

/** Professionals who work with the child, of any agency; the database holds the same list. */
const PROFESSIONALS: readonly string[] = [
  'TEAM_WORKER',
  'PSYCHOLOGIST',
  'MISSING_COORDINATOR',
  'ALLOCATED_SOCIAL_WORKER',
  'FRONT_DOOR',
  'DUTY',
  'POLICE_OFFICER',
  'POLICE_INTELLIGENCE',
  'HEALTH',
  'EDUCATION_LEAD',
  'PARTNER',
];
export const mayEverDisagree = (actor: Pick<Actor, 'role'>): boolean =>
  PROFESSIONALS.includes(actor.role) || isManager(actor);

/** Who reads a decision may disagree with it (reference 11); who does not read it is told nothing. */
export async function mayDisagree(
  visit: Pick<Visit, 'tx' | 'actor'>,
  decided: Pick<Decided, 'childId' | 'dataClass'>,
): Promise<Decision> {
  const arrived = inPosting(visit.actor);
  if (arrived.outcome !== 'allow') return arrived;
  if (!mayEverDisagree(visit.actor)) return notrace('AC-2');
  return (await opens(visit.tx, decided.childId, decided.dataClass))
    ? allow('reference 11')
    : notrace('AC-7');
}
/** The agency that disagrees, and managers, take it further. */
export function mayTakeStep(actor: Actor, { agency }: Pick<DisagreementRow, 'agency'>): Decision {
  if (mayEverDisagree(actor) && (actor.agency === agency || isManager(actor))) return allow('reference 11');
  return forbid(
    'reference 11',
    'The agency that disagrees takes it further, or a manager. Speak to one of them.',
  );
}
export function mayList(actor: Actor): Decision {
  const arrived = inPosting(actor);
  if (arrived.outcome !== 'allow') return arrived;
  return mayEverDisagree(actor)
    ? allow('reference 11')
    : forbid('reference 11', 'Disagreements are for the professionals who work with the child.');
}
