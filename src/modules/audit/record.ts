import type { Visit } from '../../platform/http/route.ts';
import type { AuditEntry, Work } from '../../platform/http/work.ts';
import { append } from './audit.store.ts';

/** Fills the platform's `record` port: every entry of the visit, in order, in its transaction (AU-1, AU-2). */
export async function recordEntries(work: Work, entries: AuditEntry[]): Promise<void> {
  for (const entry of entries) await append(work.tx, withChildOfAddress(work, entry));
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
/** Whoever asks for an address of one child has looked at that child, or tried to, whether or not the page says so itself. */
function withChildOfAddress(work: Work, entry: AuditEntry): AuditEntry {
  const { childId } = ((work as Partial<Visit>).params ?? {}) as { childId?: string };
  if (childId === undefined || !uuid.test(childId) || entry.request === undefined) return entry;
  return { ...entry, subjects: [...new Set([...(entry.subjects ?? []), childId])] };
}
