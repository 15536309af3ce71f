import type { Tx } from '../../platform/db/database.ts';
import { sql } from '../../platform/db/sql.ts';
import type { Writer } from './writer.ts';

export interface SittingRow {
  id: string;
  kind: string;
  day: Temporal.PlainDate;
  startsAt: Temporal.Instant;
  /** From when the board collects. */
  since: Temporal.Instant;
  fills: boolean;
  begunAt: Temporal.Instant | null;
  chairPostingId: string | null;
  chairName: string | null;
  closedAt: Temporal.Instant | null;
  closedByName: string | null;
  closedBecause: string | null;
  notHeldBecause: string | null;
  version: number;
}
const columns = sql`s.id, s.kind, s.day, s.starts_at, s.since, s.fills, s.begun_at, s.chair_posting_id, s.chair_name, s.closed_at, s.closed_by_name,
  s.closed_because, s.not_held_because, s.version`;
const here = sql`s.authority_id = (select access.authority_id())`;

export const findSitting = (tx: Tx, kind: string, day: Temporal.PlainDate) =>
  tx.maybe<SittingRow>(
    sql`select ${columns} from governance.sitting s where ${here} and s.kind = ${kind} and s.day = ${day}`,
  );
export const sittingById = (tx: Tx, id: string) =>
  tx.maybe<SittingRow>(sql`select ${columns} from governance.sitting s where ${here} and s.id = ${id}`);
/** The last that was held before this day. */
export const lastHeld = (tx: Tx, kind: string, before: Temporal.PlainDate) =>
  tx.maybe<SittingRow>(sql`
    select ${columns} from governance.sitting s where ${here} and s.kind = ${kind} and s.day < ${before} and s.begun_at is not null
     order by s.day desc limit 1`);
export const sittingsBetween = (tx: Tx, from: Temporal.PlainDate, until: Temporal.PlainDate) =>
  tx.many<SittingRow>(
    sql`select ${columns} from governance.sitting s where ${here} and s.day between ${from} and ${until} order by s.day desc, s.kind`,
  );

/** The first day of each kind: nothing was missed before it. */
export const firstSittings = (tx: Tx) =>
  tx.many<{ kind: string; day: Temporal.PlainDate }>(
    sql`select s.kind, min(s.day) as day from governance.sitting s where ${here} group by s.kind`,
  );

/** Whoever is second finds the one that is there. */
export const insertSitting = (
  tx: Tx,
  s: Pick<SittingRow, 'id' | 'kind' | 'day' | 'startsAt' | 'since' | 'fills'>,
  authorityId: number,
) =>
  tx.run(sql`
    insert into governance.sitting (authority_id, id, kind, day, starts_at, since, fills)
    values (${authorityId}, ${s.id}, ${s.kind}, ${s.day}, ${s.startsAt}, ${s.since}, ${s.fills}) on conflict do nothing`);
export const beginRow = (tx: Tx, id: string, chair: { postingId: string | null; name: string }, by: Writer) =>
  tx.run(sql`
    update governance.sitting set begun_at = ${by.now}, begun_by = ${by.postingId}, chair_posting_id = ${chair.postingId}, chair_name = ${chair.name},
           version = version + 1 where id = ${id} and begun_at is null and not_held_because is null`);
export const changeChair = (tx: Tx, id: string, chair: { postingId: string | null; name: string }) =>
  tx.run(sql`
    update governance.sitting set chair_posting_id = ${chair.postingId}, chair_name = ${chair.name}, version = version + 1
     where id = ${id} and begun_at is not null and closed_at is null`);
export const closeRow = (tx: Tx, id: string, name: string, because: string | null, by: Writer) =>
  tx.run(sql`
    update governance.sitting set closed_at = ${by.now}, closed_by = ${by.postingId}, closed_by_name = ${name}, closed_because = ${because}, version = version + 1
     where id = ${id} and begun_at is not null and closed_at is null`);
export const notHeldRow = (tx: Tx, id: string, because: string) =>
  tx.run(
    sql`update governance.sitting set not_held_because = ${because}, version = version + 1 where id = ${id} and begun_at is null and closed_at is null`,
  );
/** Puts on the board what the record says since last time. @returns how many items changed */
export const fillBoard = async (tx: Tx, sittingId: string): Promise<number> =>
  (await tx.one<{ n: number }>(sql`select governance.fill(${sittingId}) as n`)).n;
/** Whether a board says something else than the record; asked by the service itself. */
export const isBehind = async (tx: Tx, sittingId: string): Promise<boolean> =>
  (await tx.one<{ is: boolean }>(sql`select governance.is_behind(${sittingId}) as is`)).is;
/** Today's sitting of a kind, for somebody who belongs to it. */
export const mineOfDay = (tx: Tx, kind: string, day: Temporal.PlainDate) =>
  tx.maybe<Pick<SittingRow, 'startsAt' | 'begunAt' | 'closedAt' | 'notHeldBecause'>>(sql`
    select s.starts_at, s.begun_at, s.closed_at, s.not_held_because from governance.sitting s
     where ${here} and s.kind = ${kind} and s.day = ${day} and s.id in (select governance.my_sittings())`);
