import { allow, type Decision, notrace } from '../../platform/http/decision.ts';
import type { Visit } from '../../platform/http/route.ts';
import { cellOf, opens } from '../access/index.ts';
import { myTurn } from '../deadlines/index.ts';
import { type ChildRow, findChild } from '../people/index.ts';
import { type WholeTriggerPlan, wholeTriggerPlan } from './trigger-plan.queries.ts';
import { flagOf } from './trigger-plan.store.ts';

/** A child and their trigger plan, as far as this reader may open plans of this child. */
export interface PlanRecord {
  child: ChildRow;
  mayOpen: boolean;
  whole: WholeTriggerPlan | undefined;
}
export async function planRecord(
  visit: Visit<{ childId: string }, unknown>,
): Promise<PlanRecord | undefined> {
  const child = await findChild(visit.tx, visit.params.childId);
  if (child === undefined) return undefined;
  const mayOpen = await opens(visit.tx, child.id, 'PLAN');
  return { child, mayOpen, whole: mayOpen ? await wholeTriggerPlan(visit.tx, child.id) : undefined };
}

/**
 * Plans open by a live relationship (AC-7); partners whose access needs sharing read a trigger plan only when it names
 * their agency (AC-8). Whoever the rota puts on duty is led to the page that opens the record.
 */
export async function mayOpenPlan(
  visit: Visit<{ childId: string }, unknown>,
  record: PlanRecord,
): Promise<Decision> {
  if (!record.mayOpen) {
    const isInUse = (await flagOf(visit.tx, record.child.id))?.isActive === true;
    if (isInUse && (await myTurn(visit)))
      return { outcome: 'redirect', rule: 'AC-7', to: `/children/${record.child.id}/on-duty` };
    return notrace('AC-7');
  }
  if (record.whole === undefined && cellOf(visit.actor, 'PLAN')?.needsShare) return notrace('AC-8');
  return allow('AC-7');
}

export const mayWritePlans = (visit: { actor: Visit['actor'] }): boolean =>
  cellOf(visit.actor, 'PLAN')?.mayWrite === true;
