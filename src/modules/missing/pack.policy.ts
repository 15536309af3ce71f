import { allow, type Decision, forbid, notrace } from '../../platform/http/decision.ts';
import type { Visit } from '../../platform/http/route.ts';
import type { Actor } from '../../platform/http/work.ts';
import { opens } from '../access/index.ts';
import { type ChildRow, findChild } from '../people/index.ts';
import { isKeptFrom, missingSince } from './pack.store.ts';

/** Who puts a pack together: those who work with the child, lead the hub, or are on duty (S3-47). */
const MAKERS = [
  'SERVICE_MANAGER',
  'STRATEGIC_LEAD',
  'TEAM_MANAGER',
  'TEAM_WORKER',
  'MISSING_COORDINATOR',
  'ALLOCATED_SOCIAL_WORKER',
  'FRONT_DOOR',
  'DUTY',
];
/** Of them, those whose own act can open a plan to themselves while the child is missing (rule AC-7). */
const OPENERS = ['MISSING_COORDINATOR', 'DUTY', 'FRONT_DOOR', 'TEAM_MANAGER', 'SERVICE_MANAGER'];

const makesPacks = (actor: Pick<Actor, 'role'>): boolean => MAKERS.includes(actor.role);
const opensWhileMissing = (actor: Pick<Actor, 'role'>): boolean => OPENERS.includes(actor.role);

export const packsPath = (childId: string) => `/children/${childId}/missing-packs`;

/** A child, whether this reader may open the plan now, and since when the child is missing. */
export interface PackRecord {
  child: ChildRow;
  mayOpen: boolean;
  since: Temporal.Instant | undefined;
  /** Whereabouts of this child are withheld from the reader's agency: what must stay out of a pack they cannot see. */
  isKept: boolean;
}
type OfChild = Visit<{ childId: string }, unknown>;
export async function packRecord(visit: OfChild): Promise<PackRecord | undefined> {
  const child = await findChild(visit.tx, visit.params.childId);
  if (!child) return undefined;
  return {
    child,
    mayOpen:
      (await opens(visit.tx, child.id, 'PLAN')) &&
      (cellIsWide(visit.actor) || (await opens(visit.tx, child.id, 'MISSING'))),
    since: await missingSince(visit.tx, child.id),
    isKept: await isKeptFrom(visit.tx, child.id),
  };
}
const cellIsWide = (actor: Pick<Actor, 'role'>) =>
  ['SERVICE_MANAGER', 'STRATEGIC_LEAD', 'TEAM_MANAGER', 'MISSING_COORDINATOR'].includes(actor.role);

/** Whether the packs of this child are a page for this reader: no link leads to one that is not. */
export async function reachesPacks(
  visit: Pick<Visit, 'tx' | 'actor'>,
  childId: string,
  isMissingNow: boolean,
): Promise<boolean> {
  const { tx, actor } = visit;
  if (!makesPacks(actor)) return false;
  if (isMissingNow && opensWhileMissing(actor)) return true;
  if (!(await opens(tx, childId, 'PLAN')) || (await isKeptFrom(tx, childId))) return false;
  return cellIsWide(actor) || opens(tx, childId, 'MISSING');
}

/**
 * A pack needs the plan. Whoever may read it goes on; those on the hub or on duty are led to the page that opens it, only
 * while the child is missing.
 */
export function mayMakePacks(visit: OfChild, record: PackRecord): Decision {
  if (!makesPacks(visit.actor)) {
    if (!record.mayOpen) return notrace('AC-7');
    return forbid(
      'AC-7',
      'Packs are made by those who work with the child. Ask the co-ordinator or the duty worker.',
    );
  }
  if (record.mayOpen && record.isKept)
    return forbid(
      'AC-8',
      'Something about this child is withheld from your agency. Ask the co-ordinator for the pack.',
    );
  if (record.mayOpen) return allow('AC-7');
  if (record.since && opensWhileMissing(visit.actor))
    return { outcome: 'redirect', rule: 'AC-7', to: `${packsPath(record.child.id)}/open` };
  return notrace('AC-7');
}

/** Opening is for a child who is missing now, never otherwise. */
export function mayOpenNow(visit: OfChild, record: PackRecord): Decision {
  if (!opensWhileMissing(visit.actor)) return notrace('AC-7');
  if (!record.since)
    return record.mayOpen
      ? forbid(
          'AC-7',
          'This child is not missing now. What opened the plan has ended, or will end by itself.',
        )
      : notrace('AC-7');
  return allow('AC-7');
}
