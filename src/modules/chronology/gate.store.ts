import type { Tx } from '../../platform/db/database.ts';
import { type Sql, sql } from '../../platform/db/sql.ts';

export interface FirstVersion {
  doneOn: Temporal.PlainDate;
  entries: number;
  byName: string | null;
}
export interface Override {
  id: string;
  childId: string;
  sentence: string;
  saidAt: Temporal.Instant;
  byName: string | null;
  seenAt: Temporal.Instant | null;
  seenByName: string | null;
}
const name = (by: Sql) =>
  sql`(select s.name from access.posting p join access.staff s on s.id = p.staff_id where p.id = ${by})`;

export const firstVersionOf = (tx: Tx, childId: string) =>
  tx.maybe<FirstVersion>(sql`
    select f.done_on, f.entries, ${name(sql`f.recorded_by`)} as by_name from chronology.first_version f
     where f.authority_id = any ((select access.my_authorities())::int[]) and f.child_id = ${childId}`);

const overrides = (where: Sql) => sql`
  select o.id, o.child_id, o.sentence, o.said_at, ${name(sql`o.said_by`)} as by_name, o.seen_at, ${name(sql`o.seen_by`)} as seen_by_name
    from chronology.gate_override o
   where o.authority_id = any ((select access.my_authorities())::int[]) and ${where}`;

/** The newest first. */
export const overridesOf = (tx: Tx, childId: string) =>
  tx.many<Override>(sql`${overrides(sql`o.child_id = ${childId}`)} order by o.said_at desc, o.id desc`);
export const findOverride = (tx: Tx, id: string) => tx.maybe<Override>(overrides(sql`o.id = ${id}`));
/** Those of the reader's children that no manager has seen, the oldest first. */
export const unseenOverrides = (tx: Tx, most: number) =>
  tx.many<Override>(sql`${overrides(sql`o.seen_at is null`)} order by o.said_at, o.id limit ${most}`);

/** 0 when there is one already. */
export const insertFirstVersion = (
  tx: Tx,
  f: { authorityId: number; id: string; childId: string; doneOn: Temporal.PlainDate; entries: number },
  at: Temporal.Instant,
  by: string | null,
) =>
  tx.run(sql`
    insert into chronology.first_version (authority_id, id, child_id, done_on, entries, recorded_at, recorded_by)
    values (${f.authorityId}, ${f.id}, ${f.childId}, ${f.doneOn}, ${f.entries}, ${at}, ${by})
    on conflict do nothing`);

export const insertOverride = (
  tx: Tx,
  o: { authorityId: number; id: string; childId: string; sentence: string; agency: string },
  at: Temporal.Instant,
  by: string | null,
) =>
  tx.run(sql`
    insert into chronology.gate_override (authority_id, id, child_id, sentence, agency, said_at, said_by)
    values (${o.authorityId}, ${o.id}, ${o.childId}, ${o.sentence}, ${o.agency}, ${at}, ${by})`);

/** The first manager who sees it stays named. */
export const markOverrideSeen = (tx: Tx, id: string, at: Temporal.Instant, by: string | null) =>
  tx.run(
    sql`update chronology.gate_override set seen_at = ${at}, seen_by = ${by} where id = ${id} and seen_at is null`,
  );
