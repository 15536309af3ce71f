import type { Tx } from '../../platform/db/database.ts';
import { empty, sql } from '../../platform/db/sql.ts';
import type { Leave, Rota, Turn } from './rota.ts';

export interface TurnRow extends Turn {
  authorityId: number;
}
export interface LeaveRow extends Leave {
  id: string;
}

/** Turns that end after `from`, in order; of one rota or of all. */
export const turnsFrom = (tx: Tx, authorityId: number, from: Temporal.Instant, rota?: Rota) =>
  tx.many<TurnRow>(sql`
    select authority_id, id, rota, posting_id, deputy_posting_id, from_at, to_at from deadlines.rota_turn
     where authority_id = ${authorityId} and to_at > ${from} and cancelled_at is null ${rota ? sql`and rota = ${rota}` : empty}
     order by from_at, rota, id limit 500`);

export interface PastTurnRow {
  rota: Rota;
  /** Names as they are now, of people who have left too. */
  who: string;
  deputy: string | null;
  fromAt: Temporal.Instant;
  toAt: Temporal.Instant;
  cancelledAt: Temporal.Instant | null;
  takenOffBy: string | null;
}

/** Turns that ended before `now`, those taken off among them; the latest first. */
export const pastTurns = (
  tx: Tx,
  authorityId: number,
  now: Temporal.Instant,
  page: { size: number; number: number },
) =>
  tx.many<PastTurnRow>(sql`
    select t.rota, t.from_at, t.to_at, t.cancelled_at, person.name as who, standing.name as deputy, off.name as taken_off_by
      from deadlines.rota_turn t
      join access.posting p on (p.authority_id, p.id) = (t.authority_id, t.posting_id)
      join access.staff person on person.id = p.staff_id
      left join access.posting d on (d.authority_id, d.id) = (t.authority_id, t.deputy_posting_id)
      left join access.staff standing on standing.id = d.staff_id
      left join access.posting c on (c.authority_id, c.id) = (t.authority_id, t.cancelled_by)
      left join access.staff off on off.id = c.staff_id
     where t.authority_id = ${authorityId} and t.to_at <= ${now}
     order by t.from_at desc, t.rota, t.id limit ${page.size} offset ${(page.number - 1) * page.size}`);

export const countPastTurns = async (tx: Tx, authorityId: number, now: Temporal.Instant): Promise<number> => {
  const { count } = await tx.one<{ count: number }>(
    sql`select count(*) as count from deadlines.rota_turn where authority_id = ${authorityId} and to_at <= ${now}`,
  );
  return count;
};

export const leaveFrom = (tx: Tx, authorityId: number, from: Temporal.Instant) =>
  tx.many<LeaveRow>(sql`
    select id, posting_id, from_at, to_at from deadlines.leave
     where authority_id = ${authorityId} and to_at > ${from} and cancelled_at is null order by from_at, id limit 500`);

export const insertTurn = (tx: Tx, t: TurnRow, now: Temporal.Instant, by: string) =>
  tx.run(sql`
    insert into deadlines.rota_turn (authority_id, id, rota, posting_id, deputy_posting_id, from_at, to_at, created_at, created_by)
    values (${t.authorityId}, ${t.id}, ${t.rota}, ${t.postingId}, ${t.deputyPostingId}, ${t.fromAt}, ${t.toAt}, ${now}, ${by})`);

export const insertLeave = (tx: Tx, authorityId: number, l: LeaveRow, now: Temporal.Instant, by: string) =>
  tx.run(sql`
    insert into deadlines.leave (authority_id, id, posting_id, from_at, to_at, created_at, created_by)
    values (${authorityId}, ${l.id}, ${l.postingId}, ${l.fromAt}, ${l.toAt}, ${now}, ${by})`);

export const cancelTurn = (tx: Tx, id: string, at: Temporal.Instant, by: string) =>
  tx.run(
    sql`update deadlines.rota_turn set cancelled_at = ${at}, cancelled_by = ${by} where id = ${id} and cancelled_at is null`,
  );
export const cancelLeave = (tx: Tx, id: string, at: Temporal.Instant, by: string) =>
  tx.run(
    sql`update deadlines.leave set cancelled_at = ${at}, cancelled_by = ${by} where id = ${id} and cancelled_at is null`,
  );
