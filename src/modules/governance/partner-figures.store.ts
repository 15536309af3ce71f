import type { Tx } from '../../platform/db/database.ts';
import { sql } from '../../platform/db/sql.ts';
import type { Counted } from './partner-figures.ts';
import type { Writer } from './writer.ts';

export interface PartnerFiguresRow {
  id: string;
  month: Temporal.PlainDate;
  agency: string;
  version: number;
  state: 'draft' | 'submitted';
  measures: Counted[];
  words: string | null;
  workingWell: string | null;
  toDevelop: string | null;
  toldBy: string | null;
  because: string | null;
  countedAt: Temporal.Instant | null;
  savedAt: Temporal.Instant;
  savedByName: string;
}
const columns = sql`f.id, f.month, f.agency, f.version, f.state, f.measures, f.words, f.working_well, f.to_develop, f.told_by, f.because, f.counted_at, f.saved_at, f.saved_by_name`;
const here = sql`f.authority_id = (select access.authority_id())`;

/** Whether this person belongs to the month's meeting, and whether they type for agencies without an account. */
export const figuresPlace = (tx: Tx) =>
  tx.one<{ belongs: boolean; types: boolean }>(sql`
    select governance.belongs(array['MONTHLY', 'SUB_GROUP']) as belongs, governance.runs() or access.role_code() = 'BUSINESS_SUPPORT' as types`);
/** All that was written for a month, as far as the reader may see it; the newest of an agency last. */
export const figuresOfMonth = (tx: Tx, month: Temporal.PlainDate) =>
  tx.many<PartnerFiguresRow>(
    sql`select ${columns} from governance.partner_figures f where ${here} and f.month = ${month} order by f.agency, f.version`,
  );
export const figuresOfAgency = (tx: Tx, month: Temporal.PlainDate, agency: string) =>
  tx.many<PartnerFiguresRow>(
    sql`select ${columns} from governance.partner_figures f where ${here} and f.month = ${month} and f.agency = ${agency} order by f.version`,
  );
type Written = Omit<PartnerFiguresRow, 'savedAt' | 'savedByName'>;
export const insertFigures = (tx: Tx, f: Written, by: Writer) =>
  tx.run(sql`
    insert into governance.partner_figures (authority_id, id, month, agency, version, state, measures, words, working_well, to_develop, told_by, because, counted_at, saved_at, saved_by, saved_by_name)
    values (${by.authorityId}, ${f.id}, ${f.month}, ${f.agency}, ${f.version}, ${f.state}, ${JSON.stringify(f.measures)}::jsonb, ${f.words}, ${f.workingWell}, ${f.toDevelop},
      ${f.toldBy}, ${f.because}, ${f.countedAt}, ${by.now}, ${by.postingId}, ${by.name}) on conflict do nothing`);
/** 0 rows when it was sent meanwhile. */
export const updateFigures = (tx: Tx, f: Written, by: Writer) =>
  tx.run(sql`
    update governance.partner_figures set state = ${f.state}, measures = ${JSON.stringify(f.measures)}::jsonb, words = ${f.words}, working_well = ${f.workingWell},
           to_develop = ${f.toDevelop}, told_by = ${f.toldBy}, because = ${f.because}, counted_at = ${f.countedAt}, saved_at = ${by.now}, saved_by = ${by.postingId}, saved_by_name = ${by.name}
     where id = ${f.id} and state = 'draft'`);

/** Agencies that have sent something for the month, for the service itself. */
export const agenciesThatSent = async (tx: Tx, month: Temporal.PlainDate): Promise<string[]> =>
  (
    await tx.many<{ agency: string }>(
      sql`select distinct f.agency from governance.partner_figures f where ${here} and f.month = ${month} and f.state = 'submitted'`,
    )
  ).map(({ agency }) => agency);
export const remindersOf = (tx: Tx, month: Temporal.PlainDate) =>
  tx.many<{ agency: string; daysBefore: number; sentAt: Temporal.Instant; told: number }>(sql`
    select agency, days_before, sent_at, told from governance.figures_reminder where authority_id = (select access.authority_id()) and month = ${month} order by sent_at`);
/** 0 when that reminder was sent before: whoever is second tells nobody. */
export const noteReminder = (
  tx: Tx,
  r: { authorityId: number; month: Temporal.PlainDate; agency: string; daysBefore: number; told: number },
  now: Temporal.Instant,
) =>
  tx.run(sql`
    insert into governance.figures_reminder (authority_id, month, agency, days_before, sent_at, told)
    values (${r.authorityId}, ${r.month}, ${r.agency}, ${r.daysBefore}, ${now}, ${r.told}) on conflict do nothing`);
