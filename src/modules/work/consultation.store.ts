import type { Tx } from '../../platform/db/database.ts';
import { sql } from '../../platform/db/sql.ts';

export interface NewConsultation {
  authorityId: number;
  id: string;
  at: Temporal.Instant;
  askedByAgency: string;
  themes: string[];
  minutes: number | null;
  isAboutAChild: boolean;
  teamId: string;
  agency: string;
  givenBy: string;
}
export interface ConsultationRow extends NewConsultation {
  givenByName: string | null;
}
export const insertConsultation = (tx: Tx, c: NewConsultation, now: Temporal.Instant) =>
  tx.run(sql`
    insert into work.consultation (authority_id, id, at, asked_by_agency, themes, minutes, is_about_a_child, team_id, agency, given_by, written_at)
    values (${c.authorityId}, ${c.id}, ${c.at}, ${c.askedByAgency}, ${c.themes}, ${c.minutes}, ${c.isAboutAChild}, ${c.teamId}, ${c.agency}, ${c.givenBy}, ${now})`);

export interface ConsultationText {
  consultationId: string;
  version: number;
  childId: string | null;
  askedBy: string | null;
  question: string | null;
  advice: string;
  nextStep: string | null;
}
export interface TextRow extends ConsultationText {
  authorityId: number;
  writtenAt: Temporal.Instant;
  writtenByName: string | null;
}
/** 0 when this version exists already. */
export const insertConsultationText = (
  tx: Tx,
  t: ConsultationText & { authorityId: number; teamId: string },
  at: Temporal.Instant,
  by: string,
) =>
  tx.run(sql`
    insert into work.consultation_text (authority_id, consultation_id, version, child_id, asked_by, question, advice, next_step, team_id, written_at, written_by)
    values (${t.authorityId}, ${t.consultationId}, ${t.version}, ${t.childId}, ${t.askedBy}, ${t.question}, ${t.advice}, ${t.nextStep}, ${t.teamId}, ${at}, ${by})
    on conflict do nothing`);

const columns = sql`c.authority_id, c.id, c.at, c.asked_by_agency, c.themes, c.minutes, c.is_about_a_child, c.team_id, c.agency, c.given_by, s.name as given_by_name`;
const from = sql`work.consultation c
  left join access.posting p on p.authority_id = c.authority_id and p.id = c.given_by left join access.staff s on s.id = p.staff_id`;
/** The newest first, of those the reader may count. */
export const consultationsOf = (tx: Tx, page: { skip: number; most: number }) =>
  tx.many<ConsultationRow>(
    sql`select ${columns} from ${from} order by c.at desc, c.id desc limit ${page.most} offset ${page.skip}`,
  );
export const findConsultation = (tx: Tx, id: string) =>
  tx.maybe<ConsultationRow>(sql`select ${columns} from ${from} where c.id = ${id}`);
/** Every version the reader may read, the newest first. */
export const textsOf = (tx: Tx, id: string) =>
  tx.many<TextRow>(sql`
    select t.authority_id, t.consultation_id, t.version, t.child_id, t.asked_by, t.question, t.advice, t.next_step, t.written_at, s.name as written_by_name
      from work.consultation_text t
      left join access.posting p on p.authority_id = t.authority_id and p.id = t.written_by left join access.staff s on s.id = p.staff_id
     where t.consultation_id = ${id} order by t.version desc`);

export interface ConsultationAbout {
  id: string;
  at: Temporal.Instant;
}
/** Advice about one child, the newest first. */
export const consultationsAbout = (tx: Tx, childId: string) =>
  tx.many<ConsultationAbout>(sql`
    select t.consultation_id as id, min(t.written_at) as at from work.consultation_text t
     where t.authority_id = any ((select access.my_authorities())::int[]) and t.child_id = ${childId} group by t.consultation_id order by 2 desc, 1 limit 50`);
