import type { Tx } from '../../platform/db/database.ts';
import { sql } from '../../platform/db/sql.ts';
import type { ClosingCheck, ClosingReason, ClosingState } from './closing.ts';

export interface ClosingRow {
  authorityId: number;
  id: string;
  involvementId: string;
  childId: string;
  reason: ClosingReason;
  summary: string;
  leadProfessionalAfter: string | null;
  monthsSustained: number | null;
  /** As they stood when it was proposed, then when it was approved. */
  checks: ClosingCheck[];
  /** Clock id → who answers for it after closing. */
  clockOwners: Record<string, string>;
  state: ClosingState;
  proposedAt: Temporal.Instant;
  proposedBy: string;
  decidedAt: Temporal.Instant | null;
  decidedBy: string | null;
  decisionNote: string | null;
  version: number;
}
const columns = sql`authority_id, id, involvement_id, child_id, reason, summary, lead_professional_after, months_sustained, checks, clock_owners,
  state, proposed_at, proposed_by, decided_at, decided_by, decision_note, version`;

export const insertClosing = (tx: Tx, c: ClosingRow) =>
  tx.run(sql`
    insert into referrals.closing (authority_id, id, involvement_id, child_id, reason, summary, lead_professional_after, months_sustained, checks, clock_owners, state, proposed_at, proposed_by, version)
    values (${c.authorityId}, ${c.id}, ${c.involvementId}, ${c.childId}, ${c.reason}, ${c.summary}, ${c.leadProfessionalAfter}, ${c.monthsSustained},
      ${JSON.stringify(c.checks)}, ${JSON.stringify(c.clockOwners)}, ${c.state}, ${c.proposedAt}, ${c.proposedBy}, ${c.version})`);
export const findClosing = (tx: Tx, id: string) =>
  tx.maybe<ClosingRow>(sql`select ${columns} from referrals.closing where id = ${id}`);
/** Newest first. */
export const closingsOf = (tx: Tx, childId: string) =>
  tx.many<ClosingRow>(
    sql`select ${columns} from referrals.closing where child_id = ${childId} order by proposed_at desc`,
  );
export const proposedClosing = (tx: Tx, involvementId: string) =>
  tx.maybe<ClosingRow>(
    sql`select ${columns} from referrals.closing where involvement_id = ${involvementId} and state = 'proposed'`,
  );
export const proposedClosings = (tx: Tx, authorityId: number) =>
  tx.many<ClosingRow>(
    sql`select ${columns} from referrals.closing where authority_id = ${authorityId} and state = 'proposed' order by proposed_at limit 50`,
  );
/** Decides it from the version that was read; 0 when somebody else decided first. */
export const decideClosing = (
  tx: Tx,
  id: string,
  version: number,
  d: Pick<ClosingRow, 'state' | 'decidedAt' | 'decidedBy' | 'decisionNote' | 'checks' | 'clockOwners'>,
) =>
  tx.run(sql`
    update referrals.closing set state = ${d.state}, decided_at = ${d.decidedAt}, decided_by = ${d.decidedBy}, decision_note = ${d.decisionNote},
           checks = ${JSON.stringify(d.checks)}, clock_owners = ${JSON.stringify(d.clockOwners)}, version = version + 1
     where id = ${id} and version = ${version} and state = 'proposed'`);
