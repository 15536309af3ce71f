import type { Tx } from '../../platform/db/database.ts';
import { sql } from '../../platform/db/sql.ts';
import type { QuestionnaireResponse } from '../../platform/questionnaires/index.ts';
import type { ScreeningForm } from './screening.ts';

export interface ScreeningRow {
  authorityId: number;
  id: string;
  childId: string | null;
  contactId: string | null;
  /** The version of the questions that were answered: `screening@1`, or the id of one that an authority wrote. */
  definitionId: string;
  /** Null in a screening from before the tool was a form: its answers are in `form.responses`. */
  answers: QuestionnaireResponse | null;
  professionalName: string;
  organisation: string | null;
  form: ScreeningForm;
  screenedAt: Temporal.Instant;
}

export const insertScreening = (tx: Tx, s: ScreeningRow, recordedBy: string | null) =>
  tx.run(sql`
    insert into referrals.screening (authority_id, id, child_id, contact_id, definition_id, answers, professional_name, organisation, form, screened_at, recorded_by)
    values (${s.authorityId}, ${s.id}, ${s.childId}, ${s.contactId}, ${s.definitionId}, ${JSON.stringify(s.answers)}, ${s.professionalName}, ${s.organisation}, ${JSON.stringify(s.form)}, ${s.screenedAt}, ${recordedBy})`);

const columns = sql`authority_id, id, child_id, contact_id, coalesce(definition_id, 'screening@' || tool_version) as definition_id, answers, professional_name,
  organisation, form, screened_at`;

/** Screenings on the child's record, newest first, under the reader's own row-level security. */
export const screeningsOf = (tx: Tx, childId: string) =>
  tx.many<ScreeningRow>(sql`
    select ${columns}
      from referrals.screening where child_id = ${childId} order by screened_at desc`);

export const findScreening = (tx: Tx, childId: string, id: string) =>
  tx.maybe<ScreeningRow>(sql`
    select ${columns}
      from referrals.screening where child_id = ${childId} and id = ${id}`);

export const screeningOfContact = (tx: Tx, contactId: string) =>
  tx.maybe<ScreeningRow>(sql`
    select ${columns}
      from referrals.screening where contact_id = ${contactId} order by screened_at limit 1`);

/** The screening goes where its contact was found to belong. */
export const moveScreeningsToChild = (tx: Tx, contactId: string, childId: string) =>
  tx.run(
    sql`update referrals.screening set child_id = ${childId} where contact_id = ${contactId} and child_id is null`,
  );
