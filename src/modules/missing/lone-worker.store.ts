import type { Tx } from '../../platform/db/database.ts';
import { sql } from '../../platform/db/sql.ts';

export interface LoneVisit {
  id: string;
  interviewId: string;
  childId: string;
  postingId: string;
  staffName: string;
  checkedInAt: Temporal.Instant;
  expectedOutAt: Temporal.Instant;
  checkedOutAt: Temporal.Instant | null;
}
const columns = sql`v.id, v.interview_id, v.child_id, v.posting_id, s.name as staff_name, v.checked_in_at, v.expected_out_at, v.checked_out_at`;
const from = sql`missing.lone_visit v join access.posting p on p.authority_id = v.authority_id and p.id = v.posting_id join access.staff s on s.id = p.staff_id`;

/** Visits of one interview, the last first. */
export const visitsOf = (tx: Tx, interviewId: string) =>
  tx.many<LoneVisit>(
    sql`select ${columns} from ${from} where v.interview_id = ${interviewId} order by v.checked_in_at desc limit 20`,
  );
/** Workers who are in now, as far as the reader may know. */
export const visitsRunning = (tx: Tx, authorityId: number) =>
  tx.many<LoneVisit>(
    sql`select ${columns} from ${from} where v.authority_id = ${authorityId} and v.checked_out_at is null order by v.expected_out_at`,
  );
/** 0 when this worker is checked in somewhere already. */
export const insertVisit = (tx: Tx, authorityId: number, v: Omit<LoneVisit, 'staffName' | 'checkedOutAt'>) =>
  tx.run(sql`
    insert into missing.lone_visit (authority_id, id, interview_id, child_id, posting_id, checked_in_at, expected_out_at)
    values (${authorityId}, ${v.id}, ${v.interviewId}, ${v.childId}, ${v.postingId}, ${v.checkedInAt}, ${v.expectedOutAt})
    on conflict (authority_id, posting_id) where checked_out_at is null do nothing`);
/** 0 when they are out already. */
export const endVisit = (tx: Tx, id: string, now: Temporal.Instant, by: string | null) =>
  tx.run(
    sql`update missing.lone_visit set checked_out_at = ${now}, checked_out_by = ${by} where id = ${id} and checked_out_at is null`,
  );
export interface LateVisit extends LoneVisit {
  told: string[];
}
/** Those whose time is over and who have not come out, with the steps that were told already. */
export const visitsLate = (tx: Tx, authorityId: number, now: Temporal.Instant) =>
  tx.many<LateVisit>(sql`
    select ${columns}, array(select a.step from missing.lone_alarm a where a.authority_id = v.authority_id and a.visit_id = v.id) as told
      from ${from} where v.authority_id = ${authorityId} and v.checked_out_at is null and v.expected_out_at <= ${now}`);
/** 0 when this step was told already: each once, whichever process comes first. */
export const insertAlarm = (
  tx: Tx,
  authorityId: number,
  visitId: string,
  step: string,
  now: Temporal.Instant,
) =>
  tx.run(sql`
    insert into missing.lone_alarm (authority_id, visit_id, step, told_at) values (${authorityId}, ${visitId}, ${step}, ${now}) on conflict do nothing`);
