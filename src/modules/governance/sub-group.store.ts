import type { Tx } from '../../platform/db/database.ts';
import { sql } from '../../platform/db/sql.ts';
import type { MatterKind } from './sub-group.ts';
import type { Writer } from './writer.ts';

export interface MatterRow {
  id: string;
  sittingId: string | null;
  kind: MatterKind;
  what: string;
  askedBy: string;
  askedOf: string;
  dueOn: Temporal.PlainDate;
  addedAt: Temporal.Instant;
  answer: string | null;
  answeredAt: Temporal.Instant | null;
  answeredByName: string | null;
  version: number;
}
const columns = sql`m.id, m.sitting_id, m.kind, m.what, m.asked_by, m.asked_of, m.due_on, m.added_at, m.answer, m.answered_at, m.answered_by_name, m.version`;
const here = sql`m.authority_id = (select access.authority_id())`;

export const atSubGroup = async (tx: Tx): Promise<boolean> =>
  (await tx.one<{ belongs: boolean }>(sql`select governance.belongs(array['SUB_GROUP']) as belongs`)).belongs;
/** Open ones first, soonest due first. */
export const mattersOf = (tx: Tx) =>
  tx.many<MatterRow>(sql`
    select ${columns} from governance.matter m where ${here} order by m.answered_at is not null, m.due_on, m.id limit 300`);
export const findMatter = (tx: Tx, id: string) =>
  tx.maybe<MatterRow>(sql`select ${columns} from governance.matter m where ${here} and m.id = ${id}`);
export const insertMatter = (
  tx: Tx,
  m: Pick<MatterRow, 'id' | 'sittingId' | 'kind' | 'what' | 'askedBy' | 'askedOf' | 'dueOn'>,
  by: Writer,
) =>
  tx.run(sql`
    insert into governance.matter (authority_id, id, sitting_id, kind, what, asked_by, asked_of, due_on, added_at, added_by)
    values (${by.authorityId}, ${m.id}, ${m.sittingId}, ${m.kind}, ${m.what}, ${m.askedBy}, ${m.askedOf}, ${m.dueOn}, ${by.now}, ${by.postingId})`);
/** 0 rows when it was answered before. */
export const answerRow = (tx: Tx, id: string, answer: string, by: { name: string; now: Temporal.Instant }) =>
  tx.run(sql`
    update governance.matter set answer = ${answer}, answered_at = ${by.now}, answered_by_name = ${by.name}, version = version + 1
     where id = ${id} and answered_at is null`);
