import type { Tx } from '../../platform/db/database.ts';
import { sql } from '../../platform/db/sql.ts';

/** One dated, sourced statement about a child. `codes` and `words` both null: asked, not known yet. */
export interface Fact {
  id: string;
  childId: string;
  kind: string;
  codes: string[] | null;
  words: string | null;
  asOf: Temporal.PlainDate;
  until: Temporal.PlainDate | null;
  source: string;
  dataClass: string;
  agency: string | null;
  shareWith: string[] | null;
  recordedAt: Temporal.Instant;
}
export interface FactRow extends Fact {
  recordedByName: string | null;
}
export interface NewFactRow extends Fact {
  authorityId: number;
  recordedBy: string | null;
}

export const insertFact = (tx: Tx, f: NewFactRow) =>
  tx.run(sql`
    insert into people.fact (authority_id, id, child_id, kind, codes, words, as_of, until, source, data_class, agency, share_with, recorded_at, recorded_by)
    values (${f.authorityId}, ${f.id}, ${f.childId}, ${f.kind}, ${f.codes}, ${f.words}, ${f.asOf}, ${f.until}, ${f.source}, ${f.dataClass}, ${f.agency}, ${f.shareWith}, ${f.recordedAt}, ${f.recordedBy})`);

/** What holds now: of each kind the newest by "as of", then by when it was written. */
export const currentFacts = (tx: Tx, childId: string) =>
  tx.many<FactRow>(sql`
    select distinct on (f.kind) f.id, f.child_id, f.kind, f.codes, f.words, f.as_of, f.until, f.source, f.data_class, f.agency, f.share_with, f.recorded_at, s.name as recorded_by_name
      from people.fact f
      left join access.posting p on p.id = f.recorded_by
      left join access.staff s on s.id = p.staff_id
     where f.authority_id = any ((select access.my_authorities())::int[]) and f.child_id = ${childId}
     order by f.kind, f.as_of desc, f.recorded_at desc, f.id desc`);

/** Every statement of one kind, newest first. */
export const factHistory = (tx: Tx, childId: string, kind: string) =>
  tx.many<FactRow>(sql`
    select f.id, f.child_id, f.kind, f.codes, f.words, f.as_of, f.until, f.source, f.data_class, f.agency, f.share_with, f.recorded_at, s.name as recorded_by_name
      from people.fact f
      left join access.posting p on p.id = f.recorded_by
      left join access.staff s on s.id = p.staff_id
     where f.authority_id = any ((select access.my_authorities())::int[]) and f.child_id = ${childId} and f.kind = ${kind}
     order by f.as_of desc, f.recorded_at desc, f.id desc`);
