import type { Tx } from '../../platform/db/database.ts';
import { type Sql, sql } from '../../platform/db/sql.ts';
import type { EmergencyKind, ReviewOutcome } from './emergency-access.ts';

export interface EmergencyAccess {
  id: string;
  childId: string;
  kind: EmergencyKind;
  staffId: string;
  staffName: string;
  reasonCode: string;
  reason: string;
  fromAt: Temporal.Instant;
  toAt: Temporal.Instant;
  reviewedAt: Temporal.Instant | null;
  reviewedBy: string | null;
  outcome: ReviewOutcome | null;
  reviewNote: string | null;
}
export interface NewEmergencyAccess {
  authorityId: number;
  id: string;
  childId: string;
  relationshipId: string;
  kind: EmergencyKind;
  staffId: string;
  postingId: string;
  reasonCode: string;
  reason: string;
  fromAt: Temporal.Instant;
  toAt: Temporal.Instant;
}

export const insertEmergencyAccess = (tx: Tx, e: NewEmergencyAccess) =>
  tx.run(sql`
    insert into access.emergency_access (authority_id, id, child_id, relationship_id, kind, staff_id, posting_id, reason_code, reason, from_at, to_at)
    values (${e.authorityId}, ${e.id}, ${e.childId}, ${e.relationshipId}, ${e.kind}, ${e.staffId}, ${e.postingId}, ${e.reasonCode}, ${e.reason}, ${e.fromAt}, ${e.toAt})`);

/** Uses by one person since an instant. Takes their lock first, so that two requests at once are counted one by one. */
export async function countUses(
  tx: Tx,
  staffId: string,
  kind: EmergencyKind,
  since: Temporal.Instant,
): Promise<number> {
  await tx.run(sql`select pg_advisory_xact_lock(hashtext(${`emergency ${staffId}`}))`);
  const row = await tx.one<{ uses: number }>(sql`
    select count(*)::int as uses from access.emergency_access where staff_id = ${staffId} and kind = ${kind} and from_at > ${since}`);
  return row.uses;
}

const emergencies = (where: Sql) => sql`
  select e.id, e.child_id, e.kind, e.staff_id, s.name as staff_name, e.reason_code, e.reason, e.from_at, e.to_at,
         e.reviewed_at, e.reviewed_by, e.outcome, e.review_note
    from access.emergency_access e join access.staff s on s.id = e.staff_id
   where ${where} order by (e.reviewed_at is null) desc, e.from_at desc limit 100`;

/** For information governance: the unreviewed first, then the newest. The reader's own are not theirs to review. */
export const emergenciesToReview = (tx: Tx, readerStaffId: string) =>
  tx.many<EmergencyAccess>(emergencies(sql`e.staff_id <> ${readerStaffId}`));
export const findEmergency = async (tx: Tx, id: string): Promise<EmergencyAccess | undefined> =>
  (await tx.many<EmergencyAccess>(emergencies(sql`e.id = ${id}`)))[0];
/** The reader's own entry to this child that is open now. */
export const openEmergency = async (
  tx: Tx,
  childId: string,
  postingId: string,
  now: Temporal.Instant,
): Promise<EmergencyAccess | undefined> =>
  (
    await tx.many<EmergencyAccess>(
      emergencies(
        sql`e.child_id = ${childId} and e.posting_id = ${postingId} and e.from_at <= ${now} and e.to_at > ${now}`,
      ),
    )
  )[0];

export const reviewEmergencyRow = (
  tx: Tx,
  id: string,
  by: string,
  at: Temporal.Instant,
  outcome: ReviewOutcome,
  note: string,
) =>
  tx.run(sql`
    update access.emergency_access set reviewed_at = ${at}, reviewed_by = ${by}, outcome = ${outcome}, review_note = ${note}
     where id = ${id} and reviewed_at is null`);
