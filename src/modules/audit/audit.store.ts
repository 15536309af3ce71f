import type { Tx } from '../../platform/db/database.ts';
import { sql } from '../../platform/db/sql.ts';
import type { AuditEntry } from '../../platform/http/work.ts';

/** Appends as whoever the transaction acts for. Call last: the chain's head stays locked until the commit. */
export async function append(tx: Tx, entry: AuditEntry): Promise<void> {
  await tx.prepared('audit-append', sql`select audit.append(${JSON.stringify(entry)}::jsonb)`);
}

export interface Look {
  at: Temporal.Instant;
  event: string;
  outcome: string;
  staffId: string | null;
  postingId: string | null;
  payload: string;
}
/** Newest first; empty for those who may not ask (the database decides too). */
export async function looksAt(tx: Tx, childId: string, most: number): Promise<Look[]> {
  return tx.many<Look>(sql`select * from audit.looks_at(${childId}, ${most})`);
}

export interface ChainCheck {
  chain: number;
  checked: number;
  firstBad: number | null;
}
/** Recomputes every hash of every chain. */
export async function verifyChains(tx: Tx): Promise<ChainCheck[]> {
  return tx.many<ChainCheck>(sql`
    select c as chain, v.checked, v.first_bad from audit.chains() c cross join lateral audit.verify(c) v order by c`);
}
