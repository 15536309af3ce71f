import type { Tx } from '../../platform/db/database.ts';
import { sql } from '../../platform/db/sql.ts';

/**
 * Set-based inserts for seeds and imports: one statement a batch, under the same row-level security. Names of fields are
 * those of the columns; dates are ISO days, moments ISO instants. Batches of up to 10,000 rows.
 */
export interface BulkChild {
  authority_id: number;
  id: string;
  given_name: string | null;
  family_name: string | null;
  preferred_name: string | null;
  born_on: string | null;
  birth_precision: string | null;
  sex: string | null;
  created_at: string;
  source: string;
  /** `tokensOfPerson` of the names. */
  tokens: readonly string[];
}
/** One statement a batch, for seeds and imports. Dates and instants as ISO text; the row-level security of the writer holds. */
export async function insertChildrenInBulk(tx: Tx, rows: readonly BulkChild[]): Promise<void> {
  const json = JSON.stringify(rows);
  await tx.run(sql`
    insert into people.child (authority_id, id, given_name, family_name, preferred_name, born_on, birth_precision, sex, created_at, source, version)
    select r.*, 1 from jsonb_to_recordset(${json}::jsonb) r (authority_id int, id uuid, given_name text, family_name text, preferred_name text,
      born_on date, birth_precision text, sex text, created_at timestamptz, source text)`);
  await tx.run(sql`
    insert into people.child_token (authority_id, token, child_id)
    select distinct r.authority_id, t, r.id from jsonb_to_recordset(${json}::jsonb) r (authority_id int, id uuid, tokens text[]), unnest(r.tokens) t`);
}

export interface BulkStatus {
  authority_id: number;
  id: string;
  child_id: string;
  status: string;
  allocated_posting_id: string | null;
  allocated_name: string | null;
  allocated_contact: string | null;
  from_on: string;
  to_on: string | null;
  as_at: string;
  source: string;
  recorded_at: string;
}
export const insertStatusesInBulk = (tx: Tx, rows: readonly BulkStatus[]) =>
  tx.run(sql`
    insert into people.social_care_status (authority_id, id, child_id, status, allocated_posting_id, allocated_name, allocated_contact, from_on, to_on, as_at, source, recorded_at)
    select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) r (authority_id int, id uuid, child_id uuid, status text, allocated_posting_id uuid,
      allocated_name text, allocated_contact text, from_on date, to_on date, as_at timestamptz, source text, recorded_at timestamptz)`);

export interface BulkTimelineEvent {
  authority_id: number;
  id: string;
  child_id: string;
  at: string;
  kind: string;
  data_class: string;
  line: string;
  agency: string | null;
  share_with: string[] | null;
  recorded_at: string;
}
export const insertTimelineInBulk = (tx: Tx, rows: readonly BulkTimelineEvent[]) =>
  tx.run(sql`
    insert into people.timeline_event (authority_id, id, child_id, at, kind, data_class, line, agency, share_with, recorded_at)
    select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) r (authority_id int, id uuid, child_id uuid, at timestamptz, kind text, data_class text,
      line text, agency text, share_with text[], recorded_at timestamptz)`);

export interface BulkFact {
  authority_id: number;
  id: string;
  child_id: string;
  kind: string;
  codes: string[] | null;
  words: string | null;
  as_of: string;
  source: string;
  /** As `factKinds` says for the kind. */
  data_class: string;
  agency: string | null;
  share_with: string[] | null;
  recorded_at: string;
}
export const insertFactsInBulk = (tx: Tx, rows: readonly BulkFact[]) =>
  tx.run(sql`
    insert into people.fact (authority_id, id, child_id, kind, codes, words, as_of, source, data_class, agency, share_with, recorded_at)
    select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) r (authority_id int, id uuid, child_id uuid, kind text, codes text[], words text, as_of date,
      source text, data_class text, agency text, share_with text[], recorded_at timestamptz)`);

export interface BulkIdentifier {
  authority_id: number;
  kind: string;
  value: string;
  child_id: string;
  source: string;
  recorded_at: string;
}
export const insertIdentifiersInBulk = (tx: Tx, rows: readonly BulkIdentifier[]) =>
  tx.run(sql`
    insert into people.identifier (authority_id, kind, value, child_id, source, recorded_at)
    select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) r (authority_id int, kind text, value text, child_id uuid, source text, recorded_at timestamptz)`);

export interface BulkFlag {
  authority_id: number;
  id: string;
  child_id: string;
  kind: string;
  data_class: string;
  agency: string;
  from_at: string;
  to_at: string | null;
}
export const insertFlagsInBulk = (tx: Tx, rows: readonly BulkFlag[]) =>
  tx.run(sql`
    insert into people.flag (authority_id, id, child_id, kind, data_class, agency, from_at, to_at)
    select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) r (authority_id int, id uuid, child_id uuid, kind text, data_class text, agency text,
      from_at timestamptz, to_at timestamptz)`);
