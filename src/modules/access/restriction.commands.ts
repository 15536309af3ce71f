import { absent } from '../../platform/http/decision.ts';
import type { Work } from '../../platform/http/work.ts';
import { alert, relate } from './access.commands.ts';
import {
  endRestriction,
  insertRestriction,
  type RestrictionLevel,
  restrictionOf,
} from './restriction.store.ts';

export interface NewRestriction {
  childId: string;
  level: RestrictionLevel;
  reason: string;
  /** Postings that stay able to open the record; whoever restricts it is one of them unless they are information governance. */
  named: readonly string[];
}

/**
 * Hides a child's record from everybody but those named (AC-6): restricted also leaves it to the workers and managers
 * named on it, sealed to nobody else. Those named are named first: afterwards the record could not be found to do so.
 */
export async function restrict(work: Work, r: NewRestriction): Promise<void> {
  const self = work.actor.role === 'INFORMATION_GOVERNANCE' ? [] : [work.actor.postingId];
  for (const postingId of new Set([...r.named, ...self])) {
    await relate(work, {
      childId: r.childId,
      kind: 'NAMED',
      postingId,
      basis: 'named when the record was restricted',
    });
  }
  await insertRestriction(work.tx, {
    authorityId: work.actor.authorityId,
    id: work.ids.next(),
    childId: r.childId,
    level: r.level,
    reason: r.reason,
    setBy: work.actor.staffId,
    fromAt: work.now,
  });
  await alert(work, {
    kind: 'restricted',
    line: `${work.actor.staffName} restricted a record`,
    childId: r.childId,
    forRole: 'INFORMATION_GOVERNANCE',
  });
  work.note({ subjects: [r.childId], objectType: 'child', objectId: r.childId, reason: r.level });
}

/** Information governance only. @throws Refusal (AC-7) when no restriction is in force. */
export async function liftRestriction(work: Work, childId: string, reason: string): Promise<void> {
  const current = await restrictionOf(work.tx, childId, work.now);
  if (!current || (await endRestriction(work.tx, current.id, work.actor.staffId, reason, work.now)) === 0)
    throw absent();
  work.note({ subjects: [childId], objectType: 'child', objectId: childId, reason: 'lifted' });
}
