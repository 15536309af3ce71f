import type { Tx } from '../../platform/db/database.ts';
import { sql } from '../../platform/db/sql.ts';
import type { SocialCareSpell } from './child.store.ts';
import type { Identifier } from './identifiers.ts';
import type { Filling, KnownChild } from './import-plan.ts';
import type { SpellChange } from './status-merge.ts';

// The declared bulk path: set-based statements of at most a thousand rows, as the service's own role, under the same
// policies as every page.

export interface FoundNumber {
  kind: Identifier['kind'];
  value: string;
  childId: string;
}
/** Which children of this authority carry these numbers, as far as the reader may find them. */
export const childrenWithNumbers = (tx: Tx, numbers: readonly Identifier[]) =>
  tx.many<FoundNumber>(sql`
    select i.kind, i.value, i.child_id
      from unnest(${numbers.map((n) => n.kind)}::text[], ${numbers.map((n) => n.value)}::text[]) as w(kind, value)
      join people.identifier i on i.authority_id = (select access.authority_id()) and i.kind = w.kind and i.value = w.value`);

/** Children with one of these birth dates and any of these full names; the caller compares exactly. */
export const childrenBorn = (tx: Tx, days: readonly string[]) =>
  tx.many<Omit<KnownChild, 'numbers'>>(sql`
    select id, given_name, family_name, preferred_name, born_on, sex from people.child
     where authority_id = (select access.authority_id()) and born_on = any (${[...new Set(days)]}::date[])
       and (given_name is not null or family_name is not null)`);

export const childrenOfImport = (tx: Tx, ids: readonly string[]) =>
  tx.many<Omit<KnownChild, 'numbers'>>(sql`
    select id, given_name, family_name, preferred_name, born_on, sex from people.child where id = any (${ids}::uuid[])`);
export const numbersOfChildren = (tx: Tx, ids: readonly string[]) =>
  tx.many<FoundNumber>(sql`
    select kind, value, child_id from people.identifier
     where authority_id = (select access.authority_id()) and child_id = any (${ids}::uuid[]) and kind in ('nhs', 'upn', 'local')`);

export interface ImportedChild {
  id: string;
  givenName: string | null;
  familyName: string | null;
  preferredName: string | null;
  bornOn: string | null;
  sex: string;
  tokens: readonly string[];
  numbers: readonly Identifier[];
  ethnicity: string | null;
  factId: string;
}
export interface Origin {
  source: string;
  at: Temporal.Instant;
  on: Temporal.PlainDate;
  by: string;
}

export async function insertChildren(
  tx: Tx,
  children: readonly ImportedChild[],
  origin: Origin,
): Promise<void> {
  const rows = JSON.stringify(children);
  await tx.run(sql`
    insert into people.child (authority_id, id, given_name, family_name, preferred_name, born_on, birth_precision, sex, created_at, created_by, source, version)
    select access.authority_id(), r.id, r."givenName", r."familyName", r."preferredName", r."bornOn", case when r."bornOn" is null then null else 'exact' end,
           r.sex, ${origin.at}, ${origin.by}, ${origin.source}, 1
      from jsonb_to_recordset(${rows}::jsonb) as r(id uuid, "givenName" text, "familyName" text, "preferredName" text, "bornOn" date, sex text)`);
  await insertTokens(
    tx,
    children.map(({ id, tokens }) => ({ id, tokens })),
  );
  await insertNumbers(
    tx,
    children.map(({ id, numbers }) => ({ id, numbers })),
    origin,
  );
  await tx.run(sql`
    insert into people.fact (authority_id, id, child_id, kind, codes, as_of, source, data_class, recorded_at, recorded_by)
    select access.authority_id(), r."factId", r.id, 'ETHNICITY', array[r.ethnicity], ${origin.on}::date, ${origin.source}, 'IDENT', ${origin.at}, ${origin.by}
      from jsonb_to_recordset(${rows}::jsonb) as r(id uuid, "factId" uuid, ethnicity text) where r.ethnicity is not null`);
}

export const insertTokens = (tx: Tx, of: readonly { id: string; tokens: readonly string[] }[]) =>
  tx.run(sql`
    insert into people.child_token (authority_id, token, child_id)
    select distinct access.authority_id(), t, r.id
      from jsonb_to_recordset(${JSON.stringify(of)}::jsonb) as r(id uuid, tokens jsonb), jsonb_array_elements_text(r.tokens) t
     where not exists (select from people.child_token k where k.authority_id = access.authority_id() and k.child_id = r.id and k.token = t)`);

export const insertNumbers = (
  tx: Tx,
  of: readonly { id: string; numbers: readonly Identifier[] }[],
  origin: Origin,
) =>
  tx.run(sql`
    insert into people.identifier (authority_id, kind, value, child_id, source, recorded_at, recorded_by)
    select access.authority_id(), n ->> 'kind', n ->> 'value', r.id, ${origin.source}, ${origin.at}, ${origin.by}
      from jsonb_to_recordset(${JSON.stringify(of)}::jsonb) as r(id uuid, numbers jsonb), jsonb_array_elements(r.numbers) n`);

/** Writes what was not known; a value that stands is never replaced, whatever the file says. */
export const fillChildren = (tx: Tx, of: readonly { id: string; filling: Filling }[]) =>
  tx.run(sql`
    update people.child c set
      given_name = coalesce(c.given_name, r."givenName"), family_name = coalesce(c.family_name, r."familyName"),
      preferred_name = coalesce(c.preferred_name, r."preferredName"), born_on = coalesce(c.born_on, r."bornOn"),
      birth_precision = case when c.born_on is null and r."bornOn" is not null then 'exact' else c.birth_precision end,
      sex = case when c.sex is null or c.sex = 'U' then coalesce(r.sex, c.sex) else c.sex end, version = c.version + 1
      from jsonb_to_recordset(${JSON.stringify(of.map(({ id, filling }) => ({ id, ...filling })))}::jsonb)
        as r(id uuid, "givenName" text, "familyName" text, "preferredName" text, "bornOn" date, sex text)
     where c.authority_id = (select access.authority_id()) and c.id = r.id`);

export const spellsOfChildren = (tx: Tx, ids: readonly string[]) =>
  tx.many<SocialCareSpell>(sql`
    select authority_id, id, child_id, status, plan, allocated_posting_id, allocated_name, allocated_contact, from_on, to_on, as_at, source, recorded_at
      from people.social_care_status where authority_id = (select access.authority_id()) and child_id = any (${ids}::uuid[])`);

export type ImportedSpell = Pick<
  SocialCareSpell,
  'id' | 'childId' | 'status' | 'plan' | 'allocatedPostingId' | 'allocatedName' | 'allocatedContact'
> & {
  fromOn: string;
  toOn: string | null;
  asAt: string;
};
export const insertSpells = (tx: Tx, spells: readonly ImportedSpell[], origin: Origin) =>
  tx.run(sql`
    insert into people.social_care_status (authority_id, id, child_id, status, plan, allocated_posting_id, allocated_name, allocated_contact, from_on, to_on, as_at, source, recorded_at, recorded_by)
    select access.authority_id(), r.id, r."childId", r.status, r.plan, r."allocatedPostingId", r."allocatedName", r."allocatedContact", r."fromOn", r."toOn", r."asAt",
           ${origin.source}, ${origin.at}, ${origin.by}
      from jsonb_to_recordset(${JSON.stringify(spells)}::jsonb) as r(id uuid, "childId" uuid, status text, plan text, "allocatedPostingId" uuid,
           "allocatedName" text, "allocatedContact" text, "fromOn" date, "toOn" date, "asAt" timestamptz)`);
export const changeSpells = (tx: Tx, changes: readonly SpellChange[]) =>
  tx.run(sql`
    update people.social_care_status s set to_on = r."toOn", as_at = r."asAt"
      from jsonb_to_recordset(${JSON.stringify(changes)}::jsonb) as r(id uuid, "toOn" date, "asAt" timestamptz)
     where s.authority_id = (select access.authority_id()) and s.id = r.id`);

/** A file that somebody brought. `content` is there until it is written or a day old. */
export interface ImportRow {
  id: string;
  kind: 'people' | 'social-care-status';
  format: string;
  fileName: string;
  content: Buffer | null;
  uploadedAt: Temporal.Instant;
  writtenAt: Temporal.Instant | null;
  counts: Record<string, number> | null;
}
export const findImport = (tx: Tx, id: string) =>
  tx.maybe<ImportRow>(
    sql`select id, kind, format, file_name, content, uploaded_at, written_at, counts from people.import where id = ${id}`,
  );
export const importsOfMine = (tx: Tx, most: number) =>
  tx.many<Omit<ImportRow, 'content'>>(sql`
    select id, kind, format, file_name, uploaded_at, written_at, counts from people.import
     where uploaded_by = (select access.posting_id()) order by uploaded_at desc limit ${most}`);
export const insertImport = (
  tx: Tx,
  authorityId: number,
  row: Pick<ImportRow, 'id' | 'kind' | 'format' | 'fileName' | 'content' | 'uploadedAt'>,
  by: string,
) =>
  tx.run(sql`
    insert into people.import (authority_id, id, kind, format, file_name, content, uploaded_at, uploaded_by)
    values (${authorityId}, ${row.id}, ${row.kind}, ${row.format}, ${row.fileName}, ${row.content}, ${row.uploadedAt}, ${by})`);
/** Answers false when somebody wrote it first. */
export const finishImport = async (
  tx: Tx,
  id: string,
  at: Temporal.Instant,
  counts: Record<string, number>,
): Promise<boolean> =>
  (await tx.run(
    sql`update people.import set content = null, written_at = ${at}, counts = ${JSON.stringify(counts)}::jsonb where id = ${id} and written_at is null`,
  )) === 1;
/** Files do not stay: what was not written within a day is dropped. */
export const dropOldFiles = (tx: Tx, before: Temporal.Instant) =>
  tx.run(sql`update people.import set content = null where content is not null and uploaded_at < ${before}`);
