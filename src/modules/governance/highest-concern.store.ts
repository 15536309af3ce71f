import type { Tx } from '../../platform/db/database.ts';
import { sql } from '../../platform/db/sql.ts';
import type { Writer } from './writer.ts';

export interface ConcernRow {
  id: string;
  childId: string;
  because: string;
  planFor: string;
  since: Temporal.PlainDate;
  addedAt: Temporal.Instant;
  addedByName: string;
  endedAt: Temporal.Instant | null;
  endedByName: string | null;
  endedBecause: string | null;
  version: number;
}
const columns = sql`c.id, c.child_id, c.because, c.plan_for, c.since, c.added_at, c.added_by_name, c.ended_at, c.ended_by_name, c.ended_because, c.version`;
const here = sql`c.authority_id = (select access.authority_id())`;

/** Whether this person belongs to a meeting that looks at chosen children, and whether they run or minute one. */
export const concernPlace = (tx: Tx) =>
  tx.one<{ belongs: boolean; minutes: boolean }>(sql`
    select governance.belongs(array['MONTHLY', 'JOINT_POLICE', 'MACE']) as belongs, governance.minutes(array['MONTHLY', 'JOINT_POLICE', 'MACE']) as minutes`);
export const openConcerns = (tx: Tx) =>
  tx.many<ConcernRow>(
    sql`select ${columns} from governance.highest_concern c where ${here} and c.ended_at is null`,
  );
export const endedConcerns = (tx: Tx, since: Temporal.Instant) =>
  tx.many<ConcernRow>(
    sql`select ${columns} from governance.highest_concern c where ${here} and c.ended_at >= ${since} order by c.ended_at desc`,
  );
export const findConcern = (tx: Tx, id: string) =>
  tx.maybe<ConcernRow>(
    sql`select ${columns} from governance.highest_concern c where ${here} and c.id = ${id}`,
  );
export const openConcernOf = (tx: Tx, childId: string) =>
  tx.maybe<ConcernRow>(
    sql`select ${columns} from governance.highest_concern c where ${here} and c.child_id = ${childId} and c.ended_at is null`,
  );
export const insertConcern = (
  tx: Tx,
  c: Pick<ConcernRow, 'id' | 'childId' | 'because' | 'planFor' | 'since'>,
  by: Writer,
) =>
  tx.run(sql`
    insert into governance.highest_concern (authority_id, id, child_id, because, plan_for, since, added_at, added_by, added_by_name)
    values (${by.authorityId}, ${c.id}, ${c.childId}, ${c.because}, ${c.planFor}, ${c.since}, ${by.now}, ${by.postingId}, ${by.name})`);
export const endConcern = (tx: Tx, c: { id: string; because: string; version: number }, by: Writer) =>
  tx.run(sql`
    update governance.highest_concern set ended_at = ${by.now}, ended_by = ${by.postingId}, ended_by_name = ${by.name}, ended_because = ${c.because}, version = version + 1
     where id = ${c.id} and version = ${c.version} and ended_at is null`);
/** Words put right at a look; 0 rows when somebody else was first. */
export const updateConcern = (tx: Tx, c: Pick<ConcernRow, 'id' | 'planFor' | 'version'>) =>
  tx.run(sql`
    update governance.highest_concern set plan_for = ${c.planFor}, version = version + 1
     where id = ${c.id} and version = ${c.version} and ended_at is null`);

export interface LookRow {
  concernId: string;
  outcome: 'stays' | 'off';
  because: string;
  at: Temporal.Instant;
  byName: string;
}
export const looksAt = (tx: Tx, concernIds: readonly string[]) =>
  tx.many<LookRow>(sql`
    select concern_id, outcome, because, at, by_name from governance.concern_look where concern_id = any (${[...concernIds]}::uuid[]) order by at desc, id`);
export const insertLook = (
  tx: Tx,
  l: {
    id: string;
    concernId: string;
    childId: string;
    sittingId: string | null;
    outcome: LookRow['outcome'];
    because: string;
  },
  by: Writer,
) =>
  tx.run(sql`
    insert into governance.concern_look (authority_id, id, concern_id, child_id, sitting_id, outcome, because, at, by_posting, by_name)
    values (${by.authorityId}, ${l.id}, ${l.concernId}, ${l.childId}, ${l.sittingId}, ${l.outcome}, ${l.because}, ${by.now}, ${by.postingId}, ${by.name})`);
