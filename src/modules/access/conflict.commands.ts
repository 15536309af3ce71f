import type { Work } from '../../platform/http/work.ts';
import { alert } from './access.commands.ts';
import {
  dealWithDeclaration,
  insertConflict,
  insertDeclaration,
  tellConflictAttempt,
} from './conflict.store.ts';

/** "I know this family": told in words, because nobody should have to search for their own relative to say so (AC-4). */
export async function declareConflict(work: Work, d: { about: string; connection: string }): Promise<void> {
  await insertDeclaration(work.tx, {
    authorityId: work.actor.authorityId,
    id: work.ids.next(),
    staffId: work.actor.staffId,
    ...d,
    declaredAt: work.now,
  });
  const line = `${work.actor.staffName} declared a conflict of interest`;
  await alert(work, { kind: 'conflict-declared', line, forRole: 'INFORMATION_GOVERNANCE' });
}

/** From a child's own page: the record closes for the person at once, without waiting for anybody. */
export async function declareConflictWith(work: Work, childId: string, connection: string): Promise<void> {
  await addConflict(work, { childId, staffId: work.actor.staffId, reason: connection });
  const line = `${work.actor.staffName} declared a conflict of interest with a record they could open`;
  await alert(work, { kind: 'conflict-declared', line, childId, forRole: 'INFORMATION_GOVERNANCE' });
}

export interface NewConflict {
  childId: string;
  staffId: string;
  reason: string;
  /** The declaration this deals with. */
  declarationId?: string | undefined;
}
/** Hides the record from the person whatever their role, on their next request; no break-glass, no manager overrides it. */
export async function addConflict(work: Work, c: NewConflict): Promise<void> {
  await insertConflict(work.tx, {
    authorityId: work.actor.authorityId,
    id: work.ids.next(),
    childId: c.childId,
    staffId: c.staffId,
    reason: c.reason,
    setBy: work.actor.staffId,
    fromAt: work.now,
  });
  if (c.declarationId) await dealWithDeclaration(work.tx, c.declarationId, work.actor.staffId, work.now);
  work.note({ subjects: [c.childId], objectType: 'staff', objectId: c.staffId });
}

/** Fills the platform's `untraced` port (AC-4): information governance hears, whoever asked is told nothing. */
export async function tellOfConflicts(work: Work, ids: readonly string[]): Promise<void> {
  await tellConflictAttempt(work.tx, ids);
}
