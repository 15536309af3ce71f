import type { Tx } from '../../platform/db/database.ts';
import { sql } from '../../platform/db/sql.ts';

// The only file that names the table of the private part: a test reads the others.
export interface PrivateRow {
  supervisionId: string;
  version: number;
  reflection: string | null;
  wellbeing: string | null;
  writtenAt: Temporal.Instant;
  writerStaff: string;
  writerName: string | null;
}
/** Every version, the one that stands first; none for whoever was not there. */
export const privateNotesOf = (tx: Tx, supervisionId: string) =>
  tx.many<PrivateRow>(sql`
    select n.supervision_id, n.version, n.reflection, n.wellbeing, n.written_at, n.writer_staff, s.name as writer_name
      from oversight.private_note n left join access.staff s on s.id = n.writer_staff
     where n.supervision_id = ${supervisionId} order by n.version desc limit 100`);
/** 1, or 0 when the other one wrote first. */
export const insertPrivateNote = (tx: Tx, n: Omit<PrivateRow, 'writerName'> & { authorityId: number }) =>
  tx.run(sql`
    insert into oversight.private_note (authority_id, supervision_id, version, reflection, wellbeing, written_at, writer_staff)
    values (${n.authorityId}, ${n.supervisionId}, ${n.version}, ${n.reflection}, ${n.wellbeing}, ${n.writtenAt}, ${n.writerStaff}) on conflict do nothing`);

export interface ShareRow {
  supervisionId: string;
  toStaff: string;
  toName: string | null;
  sharedByStaff: string;
  sharedAt: Temporal.Instant;
  endedAt: Temporal.Instant | null;
}
export const sharesOf = (tx: Tx, supervisionId: string) =>
  tx.many<ShareRow>(sql`
    select x.supervision_id, x.to_staff, s.name as to_name, x.shared_by_staff, x.shared_at, x.ended_at
      from oversight.private_share x left join access.staff s on s.id = x.to_staff where x.supervision_id = ${supervisionId} order by x.shared_at desc, x.to_staff`);
export const insertShare = (
  tx: Tx,
  x: Pick<ShareRow, 'supervisionId' | 'toStaff' | 'sharedByStaff' | 'sharedAt'> & {
    authorityId: number;
    toPostingId: string;
  },
) =>
  tx.run(sql`
    insert into oversight.private_share (authority_id, supervision_id, to_staff, to_posting_id, shared_by_staff, shared_at)
    values (${x.authorityId}, ${x.supervisionId}, ${x.toStaff}, ${x.toPostingId}, ${x.sharedByStaff}, ${x.sharedAt})`);
/** How many were taken back. */
export const endShares = (tx: Tx, supervisionId: string, byStaff: string, at: Temporal.Instant) =>
  tx.run(
    sql`update oversight.private_share set ended_at = ${at} where supervision_id = ${supervisionId} and shared_by_staff = ${byStaff} and ended_at is null`,
  );

export type OpeningKind = 'COURT_ORDER' | 'INQUIRY' | 'OWN_REQUEST';
export interface OpeningRow {
  id: string;
  supervisionId: string;
  kind: OpeningKind;
  reference: string;
  reason: string;
  openedAt: Temporal.Instant;
  endsAt: Temporal.Instant;
  openedBy: string;
  openerStaff: string;
  openerName: string | null;
}
const openings = sql`
  select o.id, o.supervision_id, o.kind, o.reference, o.reason, o.opened_at, o.ends_at, o.opened_by, o.opener_staff, s.name as opener_name
    from oversight.private_opening o left join access.staff s on s.id = o.opener_staff`;
/** Newest first. */
export const openingsOf = (tx: Tx, supervisionId: string) =>
  tx.many<OpeningRow>(
    sql`${openings} where o.supervision_id = ${supervisionId} order by o.opened_at desc, o.id limit 100`,
  );
export const openingsIn = (tx: Tx, authorityId: number) =>
  tx.many<OpeningRow>(
    sql`${openings} where o.authority_id = ${authorityId} order by o.opened_at desc, o.id limit 100`,
  );
export const insertOpening = (tx: Tx, o: Omit<OpeningRow, 'openerName'> & { authorityId: number }) =>
  tx.run(sql`
    insert into oversight.private_opening (authority_id, id, supervision_id, kind, reference, reason, opened_at, ends_at, opened_by, opener_staff)
    values (${o.authorityId}, ${o.id}, ${o.supervisionId}, ${o.kind}, ${o.reference}, ${o.reason}, ${o.openedAt}, ${o.endsAt}, ${o.openedBy}, ${o.openerStaff})`);
