import type { AuditEntry, Work } from '../../platform/http/work.ts';
import { append } from './audit.store.ts';

/** Fills the platform's `record` port: every entry of the visit, in order, in its transaction (AU-1, AU-2). */
export async function recordEntries(work: Work, entries: AuditEntry[]): Promise<void> {
  for (const entry of entries) await append(work.tx, entry);
}
