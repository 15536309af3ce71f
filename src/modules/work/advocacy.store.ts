import type { Tx } from '../../platform/db/database.ts';
import { sql } from '../../platform/db/sql.ts';

export interface NewAdvocacy {
  authorityId: number;
  id: string;
  childId: string;
  became: string;
  on: Temporal.PlainDate;
  advocate: string | null;
  ownWords: string | null;
  words: string | null;
  agency: string;
}
export interface AdvocacyRow extends NewAdvocacy {
  writtenByName: string | null;
}
export const insertAdvocacy = (tx: Tx, a: NewAdvocacy, at: Temporal.Instant, by: string | null) =>
  tx.run(sql`
    insert into work.advocacy (authority_id, id, child_id, became, on_date, advocate, own_words, words, agency, written_at, written_by)
    values (${a.authorityId}, ${a.id}, ${a.childId}, ${a.became}, ${a.on}, ${a.advocate}, ${a.ownWords}, ${a.words}, ${a.agency}, ${at}, ${by})`);
/** The newest first. */
export const advocacyOf = (tx: Tx, childId: string) =>
  tx.many<AdvocacyRow>(sql`
    select a.authority_id, a.id, a.child_id, a.became, a.on_date as "on", a.advocate, a.own_words, a.words, a.agency, s.name as written_by_name
      from work.advocacy a
      left join access.posting p on p.authority_id = a.authority_id and p.id = a.written_by
      left join access.staff s on s.id = p.staff_id
     where a.authority_id = any ((select access.my_authorities())::int[]) and a.child_id = ${childId}
     order by a.on_date desc, a.id desc limit 50`);
