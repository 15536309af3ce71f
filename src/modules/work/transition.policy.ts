import { allow, type Decision, notrace } from '../../platform/http/decision.ts';
import type { Visit } from '../../platform/http/route.ts';
import { cellOf, opens } from '../access/index.ts';

export const readPlan = { dataClass: 'PLAN', verb: 'read', rule: 'AC-7' } as const;
export const changePlan = { dataClass: 'PLAN', verb: 'change', rule: 'AC-7' } as const;
export const transitionPath = (childId: string): string => `/children/${childId}/transition`;

/** Read by those to whom the child's plans are open without being shared one by one. */
export const readsTransition = (visit: Pick<Visit, 'actor'>): boolean =>
  cellOf(visit.actor, 'PLAN')?.needsShare === false;
export const mayReadTransition = async (
  visit: Pick<Visit, 'tx' | 'actor'>,
  child: { id: string },
): Promise<Decision> =>
  readsTransition(visit) && (await opens(visit.tx, child.id, 'PLAN')) ? allow('AC-7') : notrace('AC-7');

export const writesTransition = (visit: Pick<Visit, 'actor'>, child: { authorityId: number }): boolean =>
  readsTransition(visit) &&
  cellOf(visit.actor, 'PLAN')?.mayWrite === true &&
  child.authorityId === visit.actor.authorityId;
export const mayWriteTransition = async (
  visit: Pick<Visit, 'tx' | 'actor'>,
  child: { id: string; authorityId: number },
): Promise<Decision> => (writesTransition(visit, child) ? mayReadTransition(visit, child) : notrace('AC-7'));
