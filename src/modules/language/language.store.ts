import type { Tx } from '../../platform/db/database.ts';
import { sql } from '../../platform/db/sql.ts';

export interface TermChange {
  code: string;
  version: number;
  isOn: boolean;
  label: string;
  /** Only of a term that the authority added: the turns of phrase, one each. */
  phrases: string[] | null;
  instead: string;
  why: string;
  changedAt: Temporal.Instant;
  changedBy: string;
}

/** The newest change of each term. */
export const standingChanges = (tx: Tx, authorityId: number) =>
  tx.many<TermChange>(sql`
    select distinct on (code) code, version, is_on, label, phrases, instead, why, changed_at, changed_by
      from language.term_change where authority_id = ${authorityId} order by code, version desc`);

/** Newest first, with who changed it. */
export const historyOf = (tx: Tx, authorityId: number, code: string) =>
  tx.many<TermChange & { changedByName: string | null }>(sql`
    select c.code, c.version, c.is_on, c.label, c.phrases, c.instead, c.why, c.changed_at, c.changed_by, s.name as changed_by_name
      from language.term_change c
      left join access.posting p on p.authority_id = c.authority_id and p.id = c.changed_by
      left join access.staff s on s.id = p.staff_id
     where c.authority_id = ${authorityId} and c.code = ${code} order by c.version desc limit 50`);

/** 0 when somebody made that version meanwhile. */
export const insertChange = (tx: Tx, authorityId: number, c: TermChange) =>
  tx.run(sql`
    insert into language.term_change (authority_id, code, version, is_on, label, phrases, instead, why, changed_at, changed_by)
    values (${authorityId}, ${c.code}, ${c.version}, ${c.isOn}, ${c.label}, ${c.phrases}, ${c.instead}, ${c.why}, ${c.changedAt}, ${c.changedBy})
    on conflict do nothing`);

export const addToMonth = (tx: Tx, words: number, marks: number) =>
  tx.run(sql`select language.add_to_month(${words}::int, ${marks}::int)`);

export interface TeamMonth {
  teamName: string;
  month: Temporal.PlainDate;
  words: number;
  marks: number;
}
/** What the reader may see of it: months that are over, of teams of five or more. */
export const teamMonths = (tx: Tx, authorityId: number) =>
  tx.many<TeamMonth>(sql`
    select t.name as team_name, m.month, m.words::int as words, m.marks::int as marks
      from language.team_month m join access.team t on t.authority_id = m.authority_id and t.id = m.team_id
     where m.authority_id = ${authorityId} order by t.name, m.month desc limit 250`);
