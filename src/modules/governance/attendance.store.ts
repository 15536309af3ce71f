import type { Tx } from '../../platform/db/database.ts';
import { sql } from '../../platform/db/sql.ts';
import type { Attending } from './attendance.ts';
import type { Writer } from './writer.ts';

export interface AttendanceRow extends Attending {
  savedByName: string | null;
  version: number;
}
export const attendanceOf = (tx: Tx, sittingId: string) =>
  tx.many<AttendanceRow>(sql`
    select a.agency, a.attendance, a.name, a.deputy_for, a.shared_with, a.because, a.version, s.name as saved_by_name
      from governance.attendance a
      left join access.posting p on (p.authority_id, p.id) = (a.authority_id, a.saved_by) left join access.staff s on s.id = p.staff_id
     where a.sitting_id = ${sittingId} order by a.agency`);

/** 0 when somebody noted this agency first. */
export const insertAttendance = (tx: Tx, sittingId: string, a: Attending, by: Writer) =>
  tx.run(sql`
    insert into governance.attendance (authority_id, sitting_id, agency, attendance, name, deputy_for, shared_with, because, saved_at, saved_by)
    values (${by.authorityId}, ${sittingId}, ${a.agency}, ${a.attendance}, ${a.name}, ${a.deputyFor}, ${a.sharedWith}, ${a.because}, ${by.now}, ${by.postingId})
    on conflict do nothing`);
/** 0 when somebody changed it since. */
export const updateAttendance = (tx: Tx, sittingId: string, a: Attending, version: number, by: Writer) =>
  tx.run(sql`
    update governance.attendance set attendance = ${a.attendance}, name = ${a.name}, deputy_for = ${a.deputyFor}, shared_with = ${a.sharedWith},
           because = ${a.because}, saved_at = ${by.now}, saved_by = ${by.postingId}, version = version + 1
     where sitting_id = ${sittingId} and agency = ${a.agency} and version = ${version}`);

export interface HeldSitting {
  id: string;
  kind: string;
  /** Agencies that the authority had set by then; null where it had left the default. */
  expected: string[] | null;
}
/** Sittings that were held on these days, both included. */
export const heldBetween = (tx: Tx, from: Temporal.PlainDate, to: Temporal.PlainDate) =>
  tx.many<HeldSitting>(sql`
    select s.id, s.kind, (select c.expected from governance.kind_change c
        where c.authority_id = s.authority_id and c.kind = s.kind and c.changed_at <= s.starts_at order by c.version desc limit 1) as expected
      from governance.sitting s
     where s.authority_id = (select access.authority_id()) and s.begun_at is not null and s.day between ${from} and ${to} order by s.starts_at, s.id`);
export const attendanceAt = (tx: Tx, sittingIds: readonly string[]) =>
  tx.many<Attending & { sittingId: string }>(sql`
    select a.sitting_id, a.agency, a.attendance, a.name, a.deputy_for, a.shared_with, a.because from governance.attendance a
     where a.sitting_id = any (${[...sittingIds]}::uuid[])`);
