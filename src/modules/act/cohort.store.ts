import type { Tx } from '../../platform/db/database.ts';
import { sql } from '../../platform/db/sql.ts';

/** Young people who are in ACT in the same months. Holds no child. */
export interface CohortRow {
  authorityId: number;
  id: string;
  name: string;
  about: string | null;
  fromOn: Temporal.PlainDate;
  toOn: Temporal.PlainDate | null;
  version: number;
}
const columns = sql`authority_id, id, name, about, from_on, to_on, version`;
/** Newest first. */
export const cohortsOf = (tx: Tx, authorityId: number) =>
  tx.many<CohortRow>(
    sql`select ${columns} from act.cohort where authority_id = ${authorityId} order by from_on desc, id limit 100`,
  );
export const findCohort = (tx: Tx, id: string) =>
  tx.maybe<CohortRow>(sql`select ${columns} from act.cohort where id = ${id}`);
export const insertCohort = (
  tx: Tx,
  c: Omit<CohortRow, 'version'>,
  at: Temporal.Instant,
  by: string | null,
) =>
  tx.run(sql`
    insert into act.cohort (authority_id, id, name, about, from_on, to_on, written_at, written_by)
    values (${c.authorityId}, ${c.id}, ${c.name}, ${c.about}, ${c.fromOn}, ${c.toOn}, ${at}, ${by})`);
export const updateCohort = (tx: Tx, c: CohortRow) =>
  tx.run(sql`
    update act.cohort set name = ${c.name}, about = ${c.about}, from_on = ${c.fromOn}, to_on = ${c.toOn}, version = version + 1
     where id = ${c.id} and version = ${c.version}`);
