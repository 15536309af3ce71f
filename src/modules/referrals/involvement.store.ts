import type { Tx } from '../../platform/db/database.ts';
import { sql } from '../../platform/db/sql.ts';
import type { Allocation, Lead } from './allocation.ts';

/** The time a child is open to the team, from acceptance to closing. */
export interface InvolvementRow {
  authorityId: number;
  id: string;
  childId: string;
  teamId: string;
  referralId: string | null;
  openedAt: Temporal.Instant;
  openedBy: string;
  closedAt: Temporal.Instant | null;
  version: number;
}
const columns = sql`authority_id, id, child_id, team_id, referral_id, opened_at, opened_by, closed_at, version`;

export const insertInvolvement = (tx: Tx, i: InvolvementRow) =>
  tx.run(sql`
    insert into referrals.involvement (${columns})
    values (${i.authorityId}, ${i.id}, ${i.childId}, ${i.teamId}, ${i.referralId}, ${i.openedAt}, ${i.openedBy}, ${i.closedAt}, ${i.version})`);
export const findInvolvement = (tx: Tx, id: string) =>
  tx.maybe<InvolvementRow>(sql`select ${columns} from referrals.involvement where id = ${id}`);
export const openInvolvement = (tx: Tx, childId: string) =>
  tx.maybe<InvolvementRow>(
    sql`select ${columns} from referrals.involvement where child_id = ${childId} and closed_at is null`,
  );
/** Newest first. */
export const involvementsOf = (tx: Tx, childId: string) =>
  tx.many<InvolvementRow>(
    sql`select ${columns} from referrals.involvement where child_id = ${childId} order by opened_at desc`,
  );
/** Ends it from the version that was read; 0 when somebody else changed it first. */
export const endInvolvement = (tx: Tx, id: string, version: number, at: Temporal.Instant) =>
  tx.run(
    sql`update referrals.involvement set closed_at = ${at}, version = version + 1 where id = ${id} and version = ${version} and closed_at is null`,
  );
export const touchInvolvement = (tx: Tx, id: string, version: number) =>
  tx.run(
    sql`update referrals.involvement set version = version + 1 where id = ${id} and version = ${version} and closed_at is null`,
  );

export interface WorkerRow {
  authorityId: number;
  id: string;
  involvementId: string;
  childId: string;
  postingId: string;
  part: 'lead' | 'co-worker';
  fromAt: Temporal.Instant;
  toAt: Temporal.Instant | null;
}
const workerColumns = sql`authority_id, id, involvement_id, child_id, posting_id, part, from_at, to_at`;
export const insertWorker = (tx: Tx, w: WorkerRow) =>
  tx.run(sql`
    insert into referrals.involvement_worker (${workerColumns})
    values (${w.authorityId}, ${w.id}, ${w.involvementId}, ${w.childId}, ${w.postingId}, ${w.part}, ${w.fromAt}, ${w.toAt})`);
export const workersOf = (tx: Tx, involvementId: string) =>
  tx.many<WorkerRow>(
    sql`select ${workerColumns} from referrals.involvement_worker where involvement_id = ${involvementId} order by part desc, from_at`,
  );
export const endWorker = (tx: Tx, id: string, at: Temporal.Instant) =>
  tx.run(sql`update referrals.involvement_worker set to_at = ${at} where id = ${id} and to_at is null`);
export const endWorkers = (tx: Tx, involvementId: string, at: Temporal.Instant) =>
  tx.run(
    sql`update referrals.involvement_worker set to_at = ${at} where involvement_id = ${involvementId} and to_at is null`,
  );
/** Children a posting works with now, as lead or beside another, longest first. */
export const childrenOfPosting = (tx: Tx, postingId: string) =>
  tx.many<WorkerRow>(
    sql`select ${workerColumns} from referrals.involvement_worker where posting_id = ${postingId} and to_at is null order by from_at`,
  );
/** Children led and co-worked now, for several postings at once; one child can be left out. */
export const countChildren = (tx: Tx, postingIds: readonly string[], without: string | null = null) =>
  tx.many<{ postingId: string; part: 'lead' | 'co-worker'; n: number }>(sql`
    select posting_id, part, count(distinct child_id)::int as n from referrals.involvement_worker
     where posting_id = any (${[...postingIds]}::uuid[]) and to_at is null and child_id is distinct from ${without}::uuid
     group by posting_id, part`);

export interface AllocationRow {
  authorityId: number;
  id: string;
  involvementId: string;
  childId: string;
  postingId: string;
  part: string;
  lead: Lead;
  whoDoesWhat: Allocation['whoDoesWhat'];
  programme: string | null;
  caseloadWords: string | null;
  decidedAt: Temporal.Instant;
  decidedBy: string;
}
export const insertAllocation = (tx: Tx, a: AllocationRow) =>
  tx.run(sql`
    insert into referrals.allocation (authority_id, id, involvement_id, child_id, posting_id, part, lead, who_does_what, programme, caseload_words, decided_at, decided_by)
    values (${a.authorityId}, ${a.id}, ${a.involvementId}, ${a.childId}, ${a.postingId}, ${a.part}, ${a.lead}, ${JSON.stringify(a.whoDoesWhat)}, ${a.programme}, ${a.caseloadWords}, ${a.decidedAt}, ${a.decidedBy})`);
/** Newest first: the first one stands. */
export const allocationsOf = (tx: Tx, involvementId: string) =>
  tx.many<AllocationRow>(sql`
    select authority_id, id, involvement_id, child_id, posting_id, part, lead, who_does_what, programme, caseload_words, decided_at, decided_by
      from referrals.allocation where involvement_id = ${involvementId} order by decided_at desc, id desc`);

/** Accepted by the team, and nobody of the team leads yet. */
export const isWaitingForLead = async (tx: Tx, childId: string): Promise<boolean> =>
  (
    await tx.one<{ found: boolean }>(sql`
      select exists (select from referrals.involvement i where i.child_id = ${childId} and i.closed_at is null
        and not exists (select from referrals.involvement_worker w
          where w.involvement_id = i.id and w.part = 'lead' and w.to_at is null)) as found`)
  ).found;
