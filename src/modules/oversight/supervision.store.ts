import type { Tx } from '../../platform/db/database.ts';
import { sql } from '../../platform/db/sql.ts';
import type { Kind } from './supervision-due.ts';

// That supervision was held. What was said in confidence is in `private.store.ts` and nowhere else.
export interface SupervisionRow {
  authorityId: number;
  id: string;
  kind: Kind;
  heldOn: Temporal.PlainDate;
  supervisorPostingId: string;
  supervisorStaff: string;
  supervisorName: string | null;
  recordedAt: Temporal.Instant;
  /** Whose supervision it was, names in order; "Somebody who has left" where the name is not known here. */
  members: { postingId: string; staffId: string; name: string | null }[];
}
const rows = sql`
  select v.authority_id, v.id, v.kind, v.held_on, v.supervisor_posting_id, v.supervisor_staff, s.name as supervisor_name, v.recorded_at,
    coalesce((select jsonb_agg(jsonb_build_object('postingId', m.posting_id, 'staffId', m.staff_id, 'name', f.name) order by f.name, m.posting_id)
      from oversight.supervision_member m left join access.staff f on f.id = m.staff_id
     where m.authority_id = v.authority_id and m.supervision_id = v.id), '[]') as members
    from oversight.supervision v left join access.staff s on s.id = v.supervisor_staff`;
const mine = sql`any ((select access.my_authorities())::int[])`;

export const insertSupervision = (tx: Tx, v: Omit<SupervisionRow, 'supervisorName' | 'members'>) =>
  tx.run(sql`
    insert into oversight.supervision (authority_id, id, kind, held_on, supervisor_posting_id, supervisor_staff, recorded_at)
    values (${v.authorityId}, ${v.id}, ${v.kind}, ${v.heldOn}, ${v.supervisorPostingId}, ${v.supervisorStaff}, ${v.recordedAt})`);
export const insertMember = (
  tx: Tx,
  authorityId: number,
  supervisionId: string,
  who: { postingId: string; staffId: string },
) =>
  tx.run(
    sql`insert into oversight.supervision_member (authority_id, supervision_id, posting_id, staff_id) values (${authorityId}, ${supervisionId}, ${who.postingId}, ${who.staffId})`,
  );
export const findSupervision = (tx: Tx, id: string) =>
  tx.maybe<SupervisionRow>(sql`${rows} where v.authority_id = ${mine} and v.id = ${id}`);
/** Of one member of staff: theirs as a worker, or held by them; newest first. */
export const supervisionsOf = (tx: Tx, authorityId: number, staffId: string, most = 60) =>
  tx.many<SupervisionRow>(sql`${rows}
    where v.authority_id = ${authorityId} and (v.supervisor_staff = ${staffId}
      or v.id in (select m.supervision_id from oversight.supervision_member m where m.authority_id = ${authorityId} and m.staff_id = ${staffId}))
    order by v.held_on desc, v.recorded_at desc, v.id limit ${most}`);
/** Shared with the reader by workers of an earlier supervisor; newest first. */
export const supervisionsSharedWithMe = (tx: Tx, authorityId: number) =>
  tx.many<SupervisionRow>(sql`${rows}
    where v.authority_id = ${authorityId} and v.id in (select oversight.shared_with_me()) order by v.held_on desc, v.id limit 60`);

export interface LineRow {
  workerPostingId: string;
  version: number;
  supervisorPostingId: string | null;
  supervisorName: string | null;
  newlyQualifiedUntil: Temporal.PlainDate | null;
  fromOn: Temporal.PlainDate;
  setAt: Temporal.Instant;
  setByName: string | null;
}
const lines = sql`
  select l.worker_posting_id, l.version, l.supervisor_posting_id, sup.name as supervisor_name, l.newly_qualified_until, l.from_on, l.set_at, setter.name as set_by_name
    from oversight.supervises l
    left join access.posting sp on (sp.authority_id, sp.id) = (l.authority_id, l.supervisor_posting_id) left join access.staff sup on sup.id = sp.staff_id
    left join access.posting bp on (bp.authority_id, bp.id) = (l.authority_id, l.set_by) left join access.staff setter on setter.id = bp.staff_id`;
/** Every version for one worker, the one that stands first. */
export const linesOfWorker = (tx: Tx, authorityId: number, workerPostingId: string) =>
  tx.many<LineRow>(
    sql`${lines} where l.authority_id = ${authorityId} and l.worker_posting_id = ${workerPostingId} order by l.version desc limit 50`,
  );
/** 1, or 0 when somebody set it first. */
export const insertLine = (
  tx: Tx,
  l: Omit<LineRow, 'supervisorName' | 'setByName'> & { authorityId: number; setBy: string },
) =>
  tx.run(sql`
    insert into oversight.supervises (authority_id, worker_posting_id, version, supervisor_posting_id, newly_qualified_until, from_on, set_at, set_by)
    values (${l.authorityId}, ${l.workerPostingId}, ${l.version}, ${l.supervisorPostingId}, ${l.newlyQualifiedUntil}, ${l.fromOn}, ${l.setAt}, ${l.setBy})
    on conflict do nothing`);

export interface WorkerRow {
  postingId: string;
  staffId: string;
  name: string;
  role: string;
  postedOn: Temporal.PlainDate;
  supervisorPostingId: string | null;
  supervisorStaff: string | null;
  supervisorName: string | null;
  /** False: the supervisor's own posting has ended, and the worker needs another. */
  isSupervisorHere: boolean;
  newlyQualifiedUntil: Temporal.PlainDate | null;
  /** The day of the line that stands; null where nobody is named. */
  lineFrom: Temporal.PlainDate | null;
  lastOn: Temporal.PlainDate | null;
}
/**
 * Who works here now in one of these roles, or of those roles where somebody is named as their supervisor, with that
 * line and the day of the last supervision one to one, whoever held it. Whoever left is not in it.
 */
export const supervisedWorkers = (
  tx: Tx,
  authorityId: number,
  roles: readonly string[],
  now: Temporal.Instant,
) =>
  tx.many<WorkerRow>(sql`
    select p.id as posting_id, p.staff_id, f.name, p.role, (p.from_at at time zone 'Europe/London')::date as posted_on, l.supervisor_posting_id,
      sp.staff_id as supervisor_staff, sf.name as supervisor_name, coalesce(sp.from_at <= ${now} and (sp.to_at is null or sp.to_at > ${now}), false) as is_supervisor_here,
      l.newly_qualified_until, l.from_on as line_from,
      (select max(v.held_on) from oversight.supervision v join oversight.supervision_member m on (m.authority_id, m.supervision_id) = (v.authority_id, v.id)
        where m.authority_id = p.authority_id and m.staff_id = p.staff_id and v.kind = 'INDIVIDUAL') as last_on
      from access.posting p join access.staff f on f.id = p.staff_id
      left join lateral (select * from oversight.supervises x where x.authority_id = p.authority_id and x.worker_posting_id = p.id order by x.version desc limit 1) l on true
      left join access.posting sp on (sp.authority_id, sp.id) = (p.authority_id, l.supervisor_posting_id) left join access.staff sf on sf.id = sp.staff_id
     where p.authority_id = ${authorityId} and p.role = any (${roles as string[]}) and p.from_at <= ${now} and (p.to_at is null or p.to_at > ${now})
     order by f.name, p.id limit 300`);

/** Children allocated to these postings now, whose notes the reader may read. */
export const childrenOfWorkers = async (
  tx: Tx,
  postingIds: readonly string[],
  now: Temporal.Instant,
): Promise<string[]> => {
  const found = await tx.many<{ childId: string }>(sql`
    select distinct r.child_id from access.relationship r
     where r.holder_posting_id = any (${[...postingIds]}::uuid[]) and r.kind in ('ALLOCATED', 'CO_WORKER') and r.from_at <= ${now} and (r.to_at is null or r.to_at > ${now})
       and r.child_id in (select access.my_children('NOTE')) limit 200`);
  return found.map((row) => row.childId);
};
