import { z } from 'zod';
import { allow, type Decision, forbid, notrace } from '../../platform/http/decision.ts';
import type { Visit } from '../../platform/http/route.ts';
import type { Actor } from '../../platform/http/work.ts';
import { cellOf, opens } from '../access/index.ts';
import type { ChildRow } from '../people/index.ts';

export const childParams = z.object({ childId: z.uuid() });
export type ChildVisit = Visit<{ childId: string }, unknown>;
export const readPlan = { dataClass: 'PLAN', verb: 'read', rule: 'AC-7' } as const;
export const changePlan = { dataClass: 'PLAN', verb: 'change', rule: 'AC-7' } as const;
export const decidePlan = { dataClass: 'PLAN', verb: 'decide', rule: 'AC-7' } as const;

type Who = Pick<Actor, 'role'>;
const REFERRERS: readonly string[] = ['TEAM_WORKER', 'PSYCHOLOGIST', 'ALLOCATED_SOCIAL_WORKER'];
const MANAGERS: readonly string[] = ['TEAM_MANAGER', 'SERVICE_MANAGER'];
export const managesAct = ({ role }: Who): boolean => MANAGERS.includes(role);
export const worksInAct = (actor: Who): boolean => REFERRERS.includes(actor.role) || managesAct(actor);
export const managesPolicy = (actor: Who): Decision =>
  managesAct(actor)
    ? allow('reference 8')
    : forbid('reference 8', 'A team manager or service manager names the cohorts of ACT.');

type Of = Pick<ChildRow, 'id' | 'authorityId'>;
/** Partners with whom plans have to be shared read none of ACT: it is shared with nobody by itself (AC-8). */
export const readsAct = ({ actor }: Pick<Visit, 'actor'>): boolean =>
  cellOf(actor, 'PLAN')?.needsShare === false;
export async function mayRead(visit: Pick<Visit, 'tx' | 'actor'>, child: Of): Promise<Decision> {
  if (!readsAct(visit)) return notrace('AC-8');
  return (await opens(visit.tx, child.id, 'PLAN')) ? allow('AC-7') : notrace('AC-7');
}

/** ACT is written by social care and psychology, who do the work (S2-10); others who read the plan read it. */
export async function mayWork(visit: Pick<Visit, 'tx' | 'actor'>, child: Of): Promise<Decision> {
  const read = await mayRead(visit, child);
  if (read.outcome !== 'allow') return read;
  if (worksInAct(visit.actor) && child.authorityId === visit.actor.authorityId) return allow('AC-7');
  return forbid('S2-10', 'ACT is written by the team, the allocated social worker and their managers.');
}
export async function mayRefer(visit: Pick<Visit, 'tx' | 'actor'>, child: Of): Promise<Decision> {
  const work = await mayWork(visit, child);
  if (work.outcome !== 'allow' || REFERRERS.includes(visit.actor.role)) return work;
  return forbid(
    'S4-66',
    'A worker of the team or the allocated social worker refers to ACT. Managers decide with the panel.',
  );
}
export async function mayManage(visit: Pick<Visit, 'tx' | 'actor'>, child: Of): Promise<Decision> {
  const work = await mayWork(visit, child);
  if (work.outcome !== 'allow' || managesAct(visit.actor)) return work;
  return forbid('reference 8', 'A team manager or service manager decides this, with the panel.');
}

export const versionOf = (visit: Pick<Visit, 'body'>): number =>
  Math.min(Number(visit.body._version) || 0, 1_000_000);
export const actPath = (childId: string): string => `/children/${childId}/act`;
