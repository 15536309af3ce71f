import type { Tx } from '../../platform/db/database.ts';
import { sql } from '../../platform/db/sql.ts';
import type { PartCode, Said } from './act-parts.ts';

export interface PartRow {
  programmeId: string;
  kind: PartCode;
  itemId: string;
  version: number;
  said: Said;
  savedAt: Temporal.Instant;
  savedByName: string | null;
}
const saver = sql`left join access.posting p on p.authority_id = v.authority_id and p.id = v.saved_by left join access.staff s on s.id = p.staff_id`;
const columns = sql`v.programme_id, v.kind, v.item_id, v.version, v.said, v.saved_at, s.name as saved_by_name`;

/** The newest version of every part of a programme; the last day first. */
export const partsOf = (tx: Tx, programmeId: string) =>
  tx.many<PartRow>(sql`
    select ${columns} from (select distinct on (t.kind, t.item_id) t.* from act.part t where t.programme_id = ${programmeId}
        order by t.kind, t.item_id, t.version desc) v ${saver}
     order by v.said ->> 'on' desc, v.item_id desc`);
/** Every version of one part, the newest first. */
export const versionsOf = (
  tx: Tx,
  of: { programmeId: string; kind: string; itemId: string },
): Promise<PartRow[]> =>
  tx.many<PartRow>(sql`
    select ${columns} from act.part v ${saver}
     where v.programme_id = ${of.programmeId} and v.kind = ${of.kind} and v.item_id = ${of.itemId} order by v.version desc`);

export interface NewPart {
  authorityId: number;
  programmeId: string;
  childId: string;
  kind: PartCode;
  itemId: string;
  /** The version that was read; 0 for a new one. */
  over: number;
  said: Said;
}
/** Adds a version on top of the one that was read; 0 when somebody else was first. */
export const insertPart = (tx: Tx, p: NewPart, at: Temporal.Instant, by: string | null) =>
  tx.run(sql`
    insert into act.part (authority_id, programme_id, child_id, kind, item_id, version, said, saved_at, saved_by)
    select ${p.authorityId}, ${p.programmeId}, ${p.childId}, ${p.kind}, ${p.itemId}, ${p.over}::int + 1, ${JSON.stringify(p.said)}::jsonb, ${at}, ${by}
     where ${p.over}::int = coalesce((select max(v.version) from act.part v where v.authority_id = ${p.authorityId} and v.programme_id = ${p.programmeId}
       and v.kind = ${p.kind} and v.item_id = ${p.itemId}), 0)
    on conflict do nothing`);
