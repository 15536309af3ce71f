import type { Tx } from '../../platform/db/database.ts';
import { sql } from '../../platform/db/sql.ts';
import type { ScreeningForm } from './screening.ts';

export interface ScreeningRow {
  authorityId: number;
  id: string;
  childId: string | null;
  contactId: string | null;
  toolVersion: number;
  professionalName: string;
  organisation: string | null;
  form: ScreeningForm;
  screenedAt: Temporal.Instant;
}

export const insertScreening = (tx: Tx, s: ScreeningRow, recordedBy: string | null) =>
  tx.run(sql`
    insert into referrals.screening (authority_id, id, child_id, contact_id, tool_version, professional_name, organisation, form, screened_at, recorded_by)
    values (${s.authorityId}, ${s.id}, ${s.childId}, ${s.contactId}, ${s.toolVersion}, ${s.professionalName}, ${s.organisation}, ${JSON.stringify(s.form)}, ${s.screenedAt}, ${recordedBy})`);

/** Screenings on the child's record, newest first, under the reader's own row-level security. */
export const screeningsOf = (tx: Tx, childId: string) =>
  tx.many<ScreeningRow>(sql`
    select authority_id, id, child_id, contact_id, tool_version, professional_name, organisation, form, screened_at
      from referrals.screening where child_id = ${childId} order by screened_at desc`);

export const findScreening = (tx: Tx, childId: string, id: string) =>
  tx.maybe<ScreeningRow>(sql`
    select authority_id, id, child_id, contact_id, tool_version, professional_name, organisation, form, screened_at
      from referrals.screening where child_id = ${childId} and id = ${id}`);

export const screeningOfContact = (tx: Tx, contactId: string) =>
  tx.maybe<ScreeningRow>(sql`
    select authority_id, id, child_id, contact_id, tool_version, professional_name, organisation, form, screened_at
      from referrals.screening where contact_id = ${contactId} order by screened_at limit 1`);

/** The screening goes where its contact was found to belong. */
export const moveScreeningsToChild = (tx: Tx, contactId: string, childId: string) =>
  tx.run(
    sql`update referrals.screening set child_id = ${childId} where contact_id = ${contactId} and child_id is null`,
  );
