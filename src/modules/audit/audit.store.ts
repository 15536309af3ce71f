import type { Tx } from '../../platform/db/database.ts';
import { sql } from '../../platform/db/sql.ts';
import type { AuditEntry } from '../../platform/http/work.ts';

/** Appends as whoever the transaction acts for. Call last: the chain's head stays locked until the commit. */
export async function append(tx: Tx, entry: AuditEntry): Promise<void> {
  await tx.many<unknown>(sql`select audit.append(${JSON.stringify(entry)}::jsonb)`);
}

export interface Look {
  at: Temporal.Instant;
  event: string;
  outcome: string;
  staffId: string | null;
  postingId: string | null;
  /** The event as it was hashed, JSON. */
  payload: string;
}
export interface LookFilter {
  /** One person's looks only. */
  by?: string | undefined;
  before?: Temporal.Instant | undefined;
  most: number;
}
/** Newest first; empty for those who may not ask (the database decides too). */
export const looksAt = (tx: Tx, childId: string, f: LookFilter) =>
  tx.many<Look>(
    sql`select * from audit.looks_at(${childId}, ${f.by ?? null}, ${f.before ?? null}, ${f.most})`,
  );

/** What was refused in the reader's authority since an instant; empty but for information governance. */
export const refusals = (tx: Tx, since: Temporal.Instant, most: number) =>
  tx.many<Look>(
    sql`select at, event, 'refuse' as outcome, staff_id, posting_id, payload from audit.refusals(${since}, ${most})`,
  );

/** The reader's own events, newest first. */
export const ownEvents = (tx: Tx, most: number) =>
  tx.many<Look>(
    sql`select at, event, outcome, null::uuid as staff_id, null::uuid as posting_id, payload from audit.own_events(${most})`,
  );

export interface ChainCheck {
  chain: number;
  checked: number;
  firstBad: number | null;
}
/**
 * Recomputes every hash of every chain and compares the searched columns with what was hashed. A chain re-hashed as a
 * whole by somebody who owns the database verifies: only an anchor kept elsewhere tells (AU-7).
 */
export async function verifyChains(tx: Tx): Promise<ChainCheck[]> {
  return tx.many<ChainCheck>(sql`
    select c as chain, v.checked, v.first_bad from audit.chains() c cross join lateral audit.verify(c) v order by c`);
}
