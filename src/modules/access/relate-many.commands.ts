import type { Work } from '../../platform/http/work.ts';
import { type BulkRelationship, insertRelationshipsInBulk } from './relate-many.store.ts';

const BATCH = 1000;

/** The declared bulk path of `relate`: sets of a thousand, one audit event for each set with the children it opened. */
export async function relateMany(work: Work, rows: readonly BulkRelationship[]): Promise<void> {
  for (let at = 0; at < rows.length; at += BATCH) {
    const batch = rows.slice(at, at + BATCH);
    await insertRelationshipsInBulk(work.tx, batch, work.actor.postingId);
    const subjects = [...new Set(batch.map((row) => row.child_id))];
    work.alsoRecord({ event: 'relationship.granted', subjects, count: batch.length });
  }
}
