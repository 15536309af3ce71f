import { z } from 'zod';
import { allow, type Decision, forbid, notrace } from '../../platform/http/decision.ts';
import type { Visit } from '../../platform/http/route.ts';
import type { Actor } from '../../platform/http/work.ts';
import { cellOf, opens } from '../access/index.ts';
import type { ChildRow } from '../people/index.ts';
import { kindsHeldBy } from './supervision-due.ts';

export const childParams = z.object({ childId: z.uuid() });
export type ChildVisit = Visit<{ childId: string }, unknown>;
/** Who writes it the policy says: a strategic lead writes oversight and no other note. */
export const readNote = { dataClass: 'NOTE', verb: 'read', rule: 'AC-7' } as const;
export const listNotes = { dataClass: 'NOTE', verb: 'list', rule: 'AC-7' } as const;

type Who = Pick<Actor, 'role'>;
const MANAGERS: readonly string[] = ['TEAM_MANAGER', 'SERVICE_MANAGER', 'STRATEGIC_LEAD'];
export const isManager = ({ role }: Who): boolean => MANAGERS.includes(role);
/** Who names supervisors and marks who is newly qualified. */
export const setsSupervisors = ({ role }: Who): boolean =>
  role === 'TEAM_MANAGER' || role === 'SERVICE_MANAGER';
export const isGovernance = ({ role }: Who): boolean => role === 'INFORMATION_GOVERNANCE';

/** Oversight is shared with no agency by itself (AC-8). */
export const readsOversight = ({ actor }: Pick<Visit, 'actor'>): boolean =>
  cellOf(actor, 'NOTE')?.needsShare === false;
type Of = Pick<ChildRow, 'id' | 'authorityId'>;
export async function mayRead(visit: Pick<Visit, 'tx' | 'actor'>, child: Of): Promise<Decision> {
  if (!readsOversight(visit)) return notrace('AC-8');
  return (await opens(visit.tx, child.id, 'NOTE')) ? allow('AC-7') : notrace('AC-7');
}
export async function mayOversee(visit: Pick<Visit, 'tx' | 'actor'>, child: Of): Promise<Decision> {
  const read = await mayRead(visit, child);
  if (read.outcome !== 'allow') return read;
  if (isManager(visit.actor) && child.authorityId === visit.actor.authorityId) return allow('F24');
  return forbid(
    'F24',
    'A manager writes management oversight. A worker’s own note belongs to the work itself.',
  );
}
export function mayListOversight({ actor }: Pick<Visit, 'actor'>): Decision {
  if (isManager(actor)) return allow('S4-16');
  return forbid('S4-16', 'This list is for managers. What was decided stands on each child’s record.');
}

/** Arrived, and with a posting: pages for everybody signed in begin with it. */
export function inPosting(actor: Actor): Decision {
  if (actor.postingId !== '') return allow('AC-1');
  return { outcome: 'redirect', rule: 'AC-1', to: actor.mfaAt === null ? '/sign-in/code' : '/postings' };
}
export function mayRecordSupervision({ actor }: Pick<Visit, 'actor'>): Decision {
  const arrived = inPosting(actor);
  if (arrived.outcome !== 'allow') return arrived;
  if (kindsHeldBy(actor.role).length > 0) return allow('D22');
  return forbid(
    'D22',
    'Supervision is recorded by whoever held it: a manager, a psychologist, or one of the workers.',
  );
}

export const versionOf = (visit: Pick<Visit, 'body'>): number =>
  Math.min(Number(visit.body._version) || 0, 1_000_000);
export const oversightPath = (childId: string): string => `/children/${childId}/oversight`;
export const supervisionPath = (id: string): string => `/supervision/${id}`;
export const disagreementPath = (id: string): string => `/disagreements/${id}`;
