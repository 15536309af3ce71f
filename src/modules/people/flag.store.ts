import type { Tx } from '../../platform/db/database.ts';
import { sql } from '../../platform/db/sql.ts';

export interface Flag {
  id: string;
  childId: string;
  kind: string;
  agency: string;
  note: string | null;
  href: string | null;
  objectId: string | null;
  fromAt: Temporal.Instant;
  reviewOn: Temporal.PlainDate | null;
  toAt: Temporal.Instant | null;
}
export const insertFlag = (tx: Tx, f: Flag & { authorityId: number; dataClass: string }, by: string | null) =>
  tx.run(sql`
    insert into people.flag (authority_id, id, child_id, kind, data_class, agency, note, href, object_id, from_at, review_on, to_at, raised_by)
    values (${f.authorityId}, ${f.id}, ${f.childId}, ${f.kind}, ${f.dataClass}, ${f.agency}, ${f.note}, ${f.href}, ${f.objectId}, ${f.fromAt}, ${f.reviewOn}, ${f.toAt}, ${by})`);

export const endFlags = (
  tx: Tx,
  childId: string,
  kind: string,
  objectId: string | null,
  at: Temporal.Instant,
  by: string | null,
) =>
  tx.run(sql`
    update people.flag set to_at = ${at}, ended_by = ${by}
     where child_id = ${childId} and kind = ${kind} and to_at is null and (${objectId}::uuid is null or object_id = ${objectId})`);

/** Every flag this reader may see, newest first. */
export const flagsOf = (tx: Tx, childId: string) =>
  tx.many<Flag>(sql`
    select id, child_id, kind, agency, note, href, object_id, from_at, review_on, to_at from people.flag
     where authority_id = any ((select access.my_authorities())::int[]) and child_id = ${childId} order by from_at desc`);
