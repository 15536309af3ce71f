import type { Tx } from '../../platform/db/database.ts';
import { sql } from '../../platform/db/sql.ts';
import type { Questionnaire } from '../../platform/questionnaires/index.ts';

export type VersionState = 'DRAFT' | 'PUBLISHED' | 'WITHDRAWN';
/** A version that an authority wrote, without its questions. */
export interface VersionHead {
  id: string;
  authorityId: number;
  key: string;
  state: VersionState;
  number: number | null;
  basedOn: string | null;
  isExtension: boolean;
  edit: number;
  draftedBy: string[];
  draftedAt: Temporal.Instant;
  changedAt: Temporal.Instant;
  why: string | null;
  publishedAt: Temporal.Instant | null;
  publishedBy: string | null;
  withdrawnAt: Temporal.Instant | null;
  withdrawnBecause: string | null;
}
export interface VersionRow extends VersionHead {
  definition: Questionnaire;
}
const head = sql`v.id, v.authority_id, v.key, v.state, v.number, v.based_on, v.is_extension, v.edit, v.drafted_by, v.drafted_at, v.changed_at, v.why,
  v.published_at, v.published_by, v.withdrawn_at, v.withdrawn_because`;

/** The newest published version of an authority. */
export const publishedHead = (tx: Tx, authorityId: number, key: string) =>
  tx.maybe<VersionHead>(sql`
    select ${head} from questionnaires.version v
     where v.authority_id = ${authorityId} and v.key = ${key} and v.state = 'PUBLISHED' order by v.number desc limit 1`);
export const headOf = (tx: Tx, id: string) =>
  tx.maybe<VersionHead>(sql`select ${head} from questionnaires.version v where v.id = ${id}`);
export const rowOf = (tx: Tx, id: string) =>
  tx.maybe<VersionRow>(sql`select ${head}, v.definition from questionnaires.version v where v.id = ${id}`);
export const definitionIn = (tx: Tx, id: string) =>
  tx.one<{ definition: Questionnaire }>(sql`select definition from questionnaires.version where id = ${id}`);

/** Several at once, for a page that compares them. */
export const definitionsIn = (tx: Tx, ids: readonly string[]) =>
  tx.many<{ id: string; definition: Questionnaire }>(
    sql`select id, definition from questionnaires.version where id = any (${[...ids]})`,
  );

/** The one draft of a form, whole. */
export const draftOf = (tx: Tx, authorityId: number, key: string) =>
  tx.maybe<VersionRow>(sql`
    select ${head}, v.definition from questionnaires.version v
     where v.authority_id = ${authorityId} and v.key = ${key} and v.state = 'DRAFT'`);

/** Everything of one authority's forms, newest first; thrown-away drafts are left out. */
export const headsOf = (tx: Tx, authorityId: number) =>
  tx.many<VersionHead & { title: string; draftedNames: string[]; publishedName: string | null }>(sql`
    select ${head}, v.definition ->> 'title' as title,
           array(select s.name from access.staff s where s.id = any (v.drafted_by) order by s.name) as drafted_names,
           (select s.name from access.staff s where s.id = v.published_by) as published_name
      from questionnaires.version v
     where v.authority_id = ${authorityId} and (v.state = 'DRAFT' or v.published_at is not null)
     order by v.key, v.number desc nulls first`);

/** What the hub offers for adoption: its newest published version of each form. */
export const hubVersions = (tx: Tx, exceptAuthorityId: number) =>
  tx.many<VersionHead & { title: string }>(sql`
    select distinct on (v.key) ${head}, v.definition ->> 'title' as title
      from questionnaires.version v join access.authority a on a.id = v.authority_id and a.is_hub
     where v.state = 'PUBLISHED' and v.authority_id <> ${exceptAuthorityId} order by v.key, v.number desc`);

export const namesOfStaff = (tx: Tx, ids: readonly string[]) =>
  tx.many<{ id: string; name: string }>(sql`select id, name from access.staff where id = any (${[...ids]})`);

export interface NewDraft {
  authorityId: number;
  id: string;
  key: string;
  basedOn: string | null;
  isExtension: boolean;
  definition: Questionnaire;
  staffId: string;
  at: Temporal.Instant;
}
export const insertDraft = (tx: Tx, d: NewDraft) =>
  tx.run(sql`
    insert into questionnaires.version (authority_id, id, key, state, based_on, is_extension, definition, drafted_by, changed_by, drafted_at, changed_at)
    values (${d.authorityId}, ${d.id}, ${d.key}, 'DRAFT', ${d.basedOn}, ${d.isExtension}, ${JSON.stringify(d.definition)}, array[${d.staffId}::uuid], ${d.staffId}, ${d.at}, ${d.at})`);

/** 0 when somebody changed the draft since that edit, or it is a draft no more. */
export const updateDraft = (
  tx: Tx,
  d: { id: string; edit: number; definition: Questionnaire; staffId: string; at: Temporal.Instant },
) =>
  tx.run(sql`
    update questionnaires.version set definition = ${JSON.stringify(d.definition)}, edit = edit + 1, changed_by = ${d.staffId}, changed_at = ${d.at},
           drafted_by = case when ${d.staffId}::uuid = any (drafted_by) then drafted_by else drafted_by || ${d.staffId}::uuid end
     where id = ${d.id} and state = 'DRAFT' and edit = ${d.edit}`);

export const markPublished = (
  tx: Tx,
  p: {
    id: string;
    edit: number;
    number: number;
    definition: Questionnaire;
    why: string;
    staffId: string;
    at: Temporal.Instant;
  },
) =>
  tx.run(sql`
    update questionnaires.version set state = 'PUBLISHED', number = ${p.number}, definition = ${JSON.stringify(p.definition)}, why = ${p.why},
           published_at = ${p.at}, published_by = ${p.staffId}
     where id = ${p.id} and state = 'DRAFT' and edit = ${p.edit}`);
export const nextNumber = (tx: Tx, authorityId: number, key: string) =>
  tx.one<{ number: number }>(sql`
    select coalesce(max(number), 0) + 1 as number from questionnaires.version where authority_id = ${authorityId} and key = ${key}`);

/** A published version is withdrawn, or a draft thrown away. */
export const markWithdrawn = (
  tx: Tx,
  w: { id: string; because: string; staffId: string; at: Temporal.Instant; from: VersionState },
) =>
  tx.run(sql`
    update questionnaires.version set state = 'WITHDRAWN', withdrawn_at = ${w.at}, withdrawn_by = ${w.staffId}, withdrawn_because = ${w.because}
     where id = ${w.id} and state = ${w.from}`);
