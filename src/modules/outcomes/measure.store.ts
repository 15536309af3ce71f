import type { Tx } from '../../platform/db/database.ts';
import { sql } from '../../platform/db/sql.ts';
import type { ResponseItem } from '../../platform/questionnaires/index.ts';

export type MeasurePoint = 'BASELINE' | 'REVIEW' | 'CLOSURE';
/** One part of one looking at outcomes; `section` null where nothing is answered yet. */
export interface MeasureRow {
  authorityId: number;
  id: string;
  childId: string;
  point: MeasurePoint;
  takenOn: Temporal.PlainDate;
  formVersion: string;
  section: string | null;
  version: number | null;
  items: ResponseItem[] | null;
  rated: Record<string, string> | null;
  savedAt: Temporal.Instant | null;
  savedByName: string | null;
}
const columns = sql`m.authority_id, m.id, m.child_id, m.point, m.taken_on, m.form_version, q.section, q.version, q.items, q.rated, q.saved_at, s.name as saved_by_name`;
const parts = sql`left join outcomes.measure_part q on q.authority_id = m.authority_id and q.measure_id = m.id
  left join access.posting p on p.authority_id = q.authority_id and p.id = q.saved_by left join access.staff s on s.id = p.staff_id`;
const mine = sql`m.authority_id = any ((select access.my_authorities())::int[])`;

/** Everything answered about a child, the first looking first: one row a part. */
export const measureRows = (tx: Tx, childId: string) =>
  tx.many<MeasureRow>(
    sql`select ${columns} from outcomes.measure m ${parts} where ${mine} and m.child_id = ${childId} order by m.taken_on, m.id, q.section limit 300`,
  );
export const measureRowsById = (tx: Tx, id: string) =>
  tx.many<MeasureRow>(sql`select ${columns} from outcomes.measure m ${parts} where ${mine} and m.id = ${id}`);

export type NewMeasure = Pick<
  MeasureRow,
  'authorityId' | 'id' | 'childId' | 'point' | 'takenOn' | 'formVersion'
>;
export const insertMeasure = (tx: Tx, m: NewMeasure, at: Temporal.Instant, by: string | null) =>
  tx.run(sql`insert into outcomes.measure (authority_id, id, child_id, point, taken_on, form_version, begun_at, begun_by)
    values (${m.authorityId}, ${m.id}, ${m.childId}, ${m.point}, ${m.takenOn}, ${m.formVersion}, ${at}, ${by})`);

export interface SavedPart {
  authorityId: number;
  measureId: string;
  childId: string;
  section: string;
  /** The version that was read; 0 for one that was never saved. */
  over: number;
  items: readonly ResponseItem[];
  rated: Record<string, string>;
}
/** Saves over the version that was read, and keeps what it said before; 0 when somebody was first. */
export async function savePart(
  tx: Tx,
  p: SavedPart,
  at: Temporal.Instant,
  by: string | null,
): Promise<number> {
  const items = sql`${JSON.stringify(p.items)}::jsonb`;
  const rated = sql`${JSON.stringify(p.rated)}::jsonb`;
  if (p.over === 0)
    return tx.run(sql`insert into outcomes.measure_part (authority_id, measure_id, section, child_id, version, items, rated, saved_at, saved_by)
      values (${p.authorityId}, ${p.measureId}, ${p.section}, ${p.childId}, 1, ${items}, ${rated}, ${at}, ${by}) on conflict do nothing`);
  const key = sql`authority_id = ${p.authorityId} and measure_id = ${p.measureId} and section = ${p.section} and version = ${p.over}`;
  await tx.run(sql`insert into outcomes.measure_before (authority_id, measure_id, section, version, child_id, items, saved_at, saved_by)
    select authority_id, measure_id, section, version, child_id, items, saved_at, saved_by from outcomes.measure_part where ${key} on conflict do nothing`);
  return tx.run(
    sql`update outcomes.measure_part set version = version + 1, items = ${items}, rated = ${rated}, saved_at = ${at}, saved_by = ${by} where ${key}`,
  );
}
