import type { Tx } from '../../platform/db/database.ts';
import { sql } from '../../platform/db/sql.ts';
import type { BirthDatePrecision } from './person.ts';

export interface ChildRow {
  authorityId: number;
  id: string;
  givenName: string | null;
  familyName: string | null;
  preferredName: string | null;
  pronouns: string | null;
  bornOn: Temporal.PlainDate | null;
  birthPrecision: BirthDatePrecision | null;
  sex: string | null;
  createdAt: Temporal.Instant;
  source: string;
  version: number;
}

export async function insertChild(
  tx: Tx,
  c: ChildRow,
  createdBy: string | null,
  tokens: readonly string[],
): Promise<void> {
  await tx.run(sql`
    insert into people.child (authority_id, id, given_name, family_name, preferred_name, pronouns, born_on, birth_precision, sex, created_at, created_by, source, version)
    values (${c.authorityId}, ${c.id}, ${c.givenName}, ${c.familyName}, ${c.preferredName}, ${c.pronouns}, ${c.bornOn}, ${c.birthPrecision}, ${c.sex}, ${c.createdAt}, ${createdBy}, ${c.source}, ${c.version})`);
  if (tokens.length > 0) {
    await tx.run(sql`
      insert into people.child_token (authority_id, token, child_id)
      select ${c.authorityId}, t, ${c.id} from unnest(${[...new Set(tokens)]}::text[]) t`);
  }
}

/** Under row-level security: undefined when there is none, or none for this reader. */
export async function findChild(tx: Tx, id: string): Promise<ChildRow | undefined> {
  const rows =
    await tx.many<ChildRow>(sql`select authority_id, id, given_name, family_name, preferred_name, pronouns, born_on, birth_precision, sex, created_at, source, version
          from people.child where id = ${id}`);
  return rows[0];
}

/** Those of the ids whom the reader may know of, by name; the others are left out without a sign. */
export async function findChildren(tx: Tx, ids: readonly string[]): Promise<ChildRow[]> {
  if (ids.length === 0) return [];
  return tx.many<ChildRow>(sql`
    select authority_id, id, given_name, family_name, preferred_name, pronouns, born_on, birth_precision, sex, created_at, source, version
      from people.child where id = any (${[...ids]}::uuid[])
     order by coalesce(preferred_name, given_name), family_name, id`);
}

export interface SocialCareSpell {
  authorityId: number;
  id: string;
  childId: string;
  status: string;
  plan: string | null;
  allocatedPostingId: string | null;
  allocatedName: string | null;
  allocatedContact: string | null;
  fromOn: Temporal.PlainDate;
  toOn: Temporal.PlainDate | null;
  asAt: Temporal.Instant;
  source: string;
  recordedAt: Temporal.Instant;
}
/** Newest first. */
export const socialCareHistory = (tx: Tx, childId: string) =>
  tx.many<SocialCareSpell>(sql`
    select authority_id, id, child_id, status, plan, allocated_posting_id, allocated_name, allocated_contact, from_on, to_on, as_at, source, recorded_at
      from people.social_care_status
     where authority_id = any ((select access.my_authorities())::int[]) and child_id = ${childId} order by from_on desc, recorded_at desc`);

export async function insertSocialCareSpell(tx: Tx, s: SocialCareSpell, by: string | null): Promise<void> {
  await tx.run(sql`
    insert into people.social_care_status (authority_id, id, child_id, status, plan, allocated_posting_id, allocated_name, allocated_contact, from_on, to_on, as_at, source, recorded_at, recorded_by)
    values (${s.authorityId}, ${s.id}, ${s.childId}, ${s.status}, ${s.plan}, ${s.allocatedPostingId}, ${s.allocatedName}, ${s.allocatedContact}, ${s.fromOn}, ${s.toOn}, ${s.asAt}, ${s.source}, ${s.recordedAt}, ${by})`);
}
export const endSocialCareSpells = (tx: Tx, childId: string, on: Temporal.PlainDate) =>
  tx.run(
    sql`update people.social_care_status set to_on = greatest(from_on, ${on}::date) where authority_id = (select access.authority_id()) and child_id = ${childId} and to_on is null`,
  );
/** Somebody looked at the statutory system today and it still says so. */
export const confirmSocialCareSpell = (tx: Tx, id: string, at: Temporal.Instant) =>
  tx.run(sql`update people.social_care_status set as_at = ${at} where id = ${id}`);

export interface TimelineEvent {
  id: string;
  at: Temporal.Instant;
  kind: string;
  dataClass: string;
  line: string;
  agency: string | null;
  href: string | null;
  recordedAt: Temporal.Instant;
}
export interface NewTimelineEvent {
  authorityId: number;
  id: string;
  childId: string;
  at: Temporal.Instant;
  kind: string;
  dataClass: string;
  line: string;
  agency: string | null;
  shareWith: string[] | null;
  href: string | null;
}
export const insertTimelineEvent = (tx: Tx, e: NewTimelineEvent, now: Temporal.Instant, by: string | null) =>
  tx.run(sql`
    insert into people.timeline_event (authority_id, id, child_id, at, kind, data_class, line, agency, share_with, href, recorded_at, recorded_by)
    values (${e.authorityId}, ${e.id}, ${e.childId}, ${e.at}, ${e.kind}, ${e.dataClass}, ${e.line}, ${e.agency}, ${e.shareWith}, ${e.href}, ${now}, ${by})`);

/** Newest first; one page. `before` is the last event of the page before. */
export const timelineOf = (
  tx: Tx,
  childId: string,
  filter: {
    kind?: string;
    agency?: string;
    without?: readonly string[];
    before?: Temporal.Instant;
    most?: number;
  } = {},
) =>
  tx.many<TimelineEvent>(sql`
    select id, at, kind, data_class, line, agency, href, recorded_at from people.timeline_event
     where authority_id = any ((select access.my_authorities())::int[]) and child_id = ${childId}
       and (${filter.kind ?? null}::text is null or kind = ${filter.kind ?? null})
       and (${filter.agency ?? null}::text is null or agency = ${filter.agency ?? null})
       and kind <> all (${[...(filter.without ?? [])]}::text[])
       and (${filter.before ?? null}::timestamptz is null or at < ${filter.before ?? null})
     order by at desc, id desc limit ${filter.most ?? 200}`);

/** What can be filtered by: kinds and agencies that stand on this child's timeline for this reader. */
export const timelineFilters = (tx: Tx, childId: string) =>
  tx.one<{ kinds: string[]; agencies: string[] }>(sql`
    select array(select distinct kind from people.timeline_event
                  where authority_id = any ((select access.my_authorities())::int[]) and child_id = ${childId} order by kind) as kinds,
           array(select distinct agency from people.timeline_event
                  where authority_id = any ((select access.my_authorities())::int[]) and child_id = ${childId} and agency is not null order by agency) as agencies`);

/** Corrects who the child is. False when somebody else saved first. Search words are made again by the caller. */
export const updateIdentity = async (tx: Tx, c: ChildRow): Promise<boolean> =>
  (await tx.run(sql`
    update people.child set given_name = ${c.givenName}, family_name = ${c.familyName}, preferred_name = ${c.preferredName}, pronouns = ${c.pronouns},
           born_on = ${c.bornOn}, birth_precision = ${c.birthPrecision}, sex = ${c.sex}, version = version + 1
     where id = ${c.id} and version = ${c.version}`)) === 1;
export async function replaceTokens(
  tx: Tx,
  authorityId: number,
  childId: string,
  tokens: readonly string[],
): Promise<void> {
  await tx.run(
    sql`delete from people.child_token where authority_id = ${authorityId} and child_id = ${childId}`,
  );
  await tx.run(sql`
    insert into people.child_token (authority_id, token, child_id)
    select ${authorityId}, t, ${childId} from unnest(${[...new Set(tokens)]}::text[]) t`);
}
