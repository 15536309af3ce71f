import { z } from 'zod';
import { allow, type Decision } from '../../platform/http/decision.ts';
import type { Visit } from '../../platform/http/route.ts';
import { cellOf, type DataClass, opens } from '../access/index.ts';
import { type ChildRow, findChild } from './child.store.ts';

export const childParams = z.object({ childId: z.uuid() });
type ChildVisit = Visit<{ childId: string }, Record<string, string>>;

/** The child of the address, as far as row-level security lets this reader find them. */
export const childOf = (visit: Pick<ChildVisit, 'tx' | 'params'>): Promise<ChildRow | undefined> =>
  findChild(visit.tx, visit.params.childId);

/**
 * Content needs a live relationship that opens the class (rule AC-7). Who may only know that the child is known is led
 * to the short page: whom to ring, and emergency access for those who may.
 */
export const openedFor =
  (dataClass: DataClass, change: 'read' | 'write' = 'read') =>
  (visit: Pick<Visit, 'tx' | 'actor'>, child: ChildRow): Promise<Decision> =>
    decide(visit, child, dataClass, change);

export async function decide(
  visit: Pick<Visit, 'tx' | 'actor'>,
  child: ChildRow,
  dataClass: DataClass,
  change: 'read' | 'write',
): Promise<Decision> {
  const mayWrite = change === 'read' || mayWriteClass(visit, dataClass);
  if (mayWrite && (await opens(visit.tx, child.id, dataClass))) return allow('AC-7');
  return { outcome: 'redirect', rule: 'AC-7', to: `/children/${child.id}` };
}

export const mayWriteClass = (visit: Pick<Visit, 'actor'>, dataClass: DataClass): boolean =>
  cellOf(visit.actor, dataClass)?.mayWrite === true;
export const mayReadClass = (visit: Pick<Visit, 'actor'>, dataClass: DataClass): boolean =>
  cellOf(visit.actor, dataClass) !== undefined;
