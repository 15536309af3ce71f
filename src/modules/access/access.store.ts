import type { Tx } from '../../platform/db/database.ts';
import { type Sql, sql } from '../../platform/db/sql.ts';
import type { Actor } from '../../platform/http/work.ts';
import type { RelationshipKind } from './role-classes.ts';

export interface Relationship {
  authorityId: number;
  id: string;
  childId: string;
  kind: RelationshipKind;
  holderPostingId: string | null;
  holderTeamId: string | null;
  objectId: string | null;
  fromAt: Temporal.Instant;
  toAt: Temporal.Instant | null;
  basis: string;
}

export async function insertRelationship(tx: Tx, r: Relationship, createdBy: string | null): Promise<void> {
  await tx.run(sql`
    insert into access.relationship (authority_id, id, child_id, kind, holder_posting_id, holder_team_id, object_id, from_at, to_at, basis, created_by)
    values (${r.authorityId}, ${r.id}, ${r.childId}, ${r.kind}, ${r.holderPostingId}, ${r.holderTeamId}, ${r.objectId}, ${r.fromAt}, ${r.toAt}, ${r.basis}, ${createdBy})`);
}

export interface EndWhich {
  childId: string;
  kind: RelationshipKind;
  holderPostingId?: string;
  holderTeamId?: string;
  objectId?: string;
}
export async function endRelationships(
  tx: Tx,
  which: EndWhich,
  at: Temporal.Instant,
  by: string | null,
): Promise<number> {
  return tx.run(sql`
    update access.relationship set to_at = ${at}, ended_by = ${by}
     where child_id = ${which.childId} and kind = ${which.kind} and from_at <= ${at} and (to_at is null or to_at > ${at})
       and (${which.holderPostingId ?? null}::uuid is null or holder_posting_id = ${which.holderPostingId ?? null})
       and (${which.holderTeamId ?? null}::uuid is null or holder_team_id = ${which.holderTeamId ?? null})
       and (${which.objectId ?? null}::uuid is null or object_id = ${which.objectId ?? null})`);
}

export interface HeldRelationship extends Relationship {
  staffName: string | null;
  role: string | null;
  teamName: string | null;
}
/** Who holds the child now. */
export async function relationshipsOf(
  tx: Tx,
  childId: string,
  now: Temporal.Instant,
): Promise<HeldRelationship[]> {
  return tx.many<HeldRelationship>(sql`
    select r.*, s.name as staff_name, p.role, t.name as team_name
      from access.relationship r
      left join access.posting p on p.id = r.holder_posting_id
      left join access.staff s on s.id = p.staff_id
      left join access.team t on t.authority_id = r.authority_id and t.id = r.holder_team_id
     where r.child_id = ${childId} and r.from_at <= ${now} and (r.to_at is null or r.to_at > ${now})
     order by r.from_at`);
}

/** Whether a posting itself (not by its team) has one of these relationships to the child at `now`. */
export async function hasLive(
  tx: Tx,
  childId: string,
  kinds: RelationshipKind[],
  postingId: string,
  now: Temporal.Instant,
): Promise<boolean> {
  const row = await tx.one<{ found: boolean }>(sql`
    select exists (select from access.relationship where holder_posting_id = ${postingId} and child_id = ${childId}
      and kind = any (${kinds}) and from_at <= ${now} and (to_at is null or to_at > ${now})) as found`);
  return row.found;
}

/** Children a posting holds now by one of these kinds of relationship, longest first. */
export async function childrenHeld(
  tx: Tx,
  kinds: RelationshipKind[],
  postingId: string,
  now: Temporal.Instant,
): Promise<string[]> {
  const rows = await tx.many<{ childId: string }>(sql`
    select child_id, min(from_at) as since from access.relationship where holder_posting_id = ${postingId} and kind = any (${kinds})
       and from_at <= ${now} and (to_at is null or to_at > ${now}) group by child_id order by since, child_id limit 200`);
  return rows.map((row) => row.childId);
}

/** May this posting read this class of this child? The same set that the policies of the tables use. */
export async function opens(tx: Tx, childId: string, dataClass: string): Promise<boolean> {
  const row = await tx.one<{ found: boolean }>(
    sql`select ${childId}::uuid in (select access.my_children(${dataClass})) as found`,
  );
  return row.found;
}

/** Of these children, those of whom this posting may read this class: `opens` for many at once. */
export async function childrenOpen(
  tx: Tx,
  dataClass: string,
  childIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await tx.many<{ id: string }>(
    sql`select id from access.my_children(${dataClass}) as id where id = any (${childIds}::uuid[])`,
  );
  return new Set(rows.map(({ id }) => id));
}

export async function reveal(tx: Tx, childId: string): Promise<boolean> {
  return (await tx.one<{ reveal: boolean }>(sql`select access.reveal(${childId}) as reveal`)).reveal;
}

export interface PostingRow {
  authorityId: number;
  authorityName: string;
  id: string;
  staffId: string;
  staffName: string;
  email: string;
  agency: string;
  role: string;
  discipline: string | null;
  teamId: string | null;
  teamName: string | null;
  caseloadCap: number | null;
  fromAt: Temporal.Instant;
  toAt: Temporal.Instant | null;
}
const postings = (where: Sql) => sql`
  select p.authority_id, a.name as authority_name, p.id, p.staff_id, s.name as staff_name, s.email, p.agency, p.role, p.discipline,
         p.team_id, t.name as team_name, p.caseload_cap, p.from_at, p.to_at
    from access.posting p
    join access.authority a on a.id = p.authority_id
    join access.staff s on s.id = p.staff_id
    left join access.team t on t.authority_id = p.authority_id and t.id = p.team_id
   where ${where} order by s.name, p.from_at, p.id`;
const inForce = (now: Temporal.Instant) => sql`p.from_at <= ${now} and (p.to_at is null or p.to_at > ${now})`;

/** What one person may act as now. */
export const postingsOfStaff = (tx: Tx, staffId: string, now: Temporal.Instant) =>
  tx.many<PostingRow>(postings(sql`p.staff_id = ${staffId} and ${inForce(now)}`));
/** Everybody who works here now; who has left or not begun is not in it. */
export const postingsInAuthority = (tx: Tx, authorityId: number, now: Temporal.Instant) =>
  tx.many<PostingRow>(postings(sql`p.authority_id = ${authorityId} and ${inForce(now)}`));
/** Who has one of these roles here now, whatever the team. */
export const postingsWithRole = (tx: Tx, authorityId: number, roles: string[], now: Temporal.Instant) =>
  tx.many<PostingRow>(
    postings(sql`p.authority_id = ${authorityId} and p.role = any (${roles}) and ${inForce(now)}`),
  );
/** The service's own posting in each authority: ids, for its jobs to act in. */
export const postingsOfTheService = async (tx: Tx, now: Temporal.Instant): Promise<string[]> =>
  (await tx.many<{ id: string }>(sql`select p as id from access.postings_of_the_service(${now}) p`)).map(
    ({ id }) => id,
  );
/** In force or not; undefined when the reader may not know of it. */
export const findPosting = async (tx: Tx, id: string): Promise<PostingRow | undefined> =>
  (await tx.many<PostingRow>(postings(sql`p.id = ${id}`)))[0];

export interface Team {
  authorityId: number;
  id: string;
  name: string;
  kind: 'team' | 'front-door' | 'locality' | 'partner' | 'hub';
}
/** Teams of an authority, by name. */
export const teamsOf = (tx: Tx, authorityId: number) =>
  tx.many<Team>(
    sql`select authority_id, id, name, kind from access.team where authority_id = ${authorityId} order by name`,
  );

export interface Authority {
  id: number;
  code: string;
  name: string;
  isHub: boolean;
  accent: string;
  settings: Record<string, unknown>;
  version: number;
}
/** Every authority and the hub, by name. */
export const authorities = (tx: Tx) =>
  tx.many<Authority>(
    sql`select id, code, name, is_hub, accent, settings, version from access.authority order by name`,
  );
/** By its code in addresses and files: `aldermoor`. */
export const findAuthority = (tx: Tx, code: string) =>
  tx.maybe<Authority>(
    sql`select id, code, name, is_hub, accent, settings, version from access.authority where code = ${code}`,
  );

export interface Alert {
  id: string;
  kind: string;
  line: string;
  childId: string | null;
  aboutStaffId: string | null;
  raisedAt: Temporal.Instant;
  seenAt: Temporal.Instant | null;
  outcome: string | null;
}
export interface NewAlert {
  kind: string;
  line: string;
  childId?: string;
  aboutStaffId?: string;
  forRole?: string;
  forPostingId?: string;
}
export async function insertAlert(
  tx: Tx,
  authorityId: number,
  id: string,
  a: NewAlert,
  at: Temporal.Instant,
): Promise<void> {
  await tx.run(sql`
    insert into access.alert (authority_id, id, kind, line, child_id, about_staff_id, for_role, for_posting_id, raised_at)
    values (${authorityId}, ${id}, ${a.kind}, ${a.line}, ${a.childId ?? null}, ${a.aboutStaffId ?? null}, ${a.forRole ?? null}, ${a.forPostingId ?? null}, ${at})`);
}
/** Many at once, in one statement, under the same row-level security as a single one. */
export function insertAlerts(
  tx: Tx,
  authorityId: number,
  alerts: readonly (NewAlert & { id: string })[],
  at: Temporal.Instant,
): Promise<number> {
  const rows = alerts.map(({ id, kind, line, childId, forRole, forPostingId }) => ({
    ...{ id, kind, line, child_id: childId, for_role: forRole, for_posting_id: forPostingId },
  }));
  return tx.run(sql`
    insert into access.alert (authority_id, id, kind, line, child_id, for_role, for_posting_id, raised_at)
    select ${authorityId}, r.id, r.kind, r.line, r.child_id, r.for_role, r.for_posting_id, ${at}
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) r (id uuid, kind text, line text, child_id uuid, for_role text, for_posting_id uuid)`);
}
/** What the reader is to know, unseen first, then newest. */
export const myAlerts = (tx: Tx, most = 50) =>
  tx.many<Alert>(sql`
    select id, kind, line, child_id, about_staff_id, raised_at, seen_at, outcome from access.alert
     order by (seen_at is null) desc, raised_at desc limit ${most}`);
/** The first who sees it stays named; an outcome given later is added. */
export const markSeen = (tx: Tx, id: string, staffId: string, at: Temporal.Instant, outcome: string | null) =>
  tx.run(
    sql`update access.alert set seen_at = coalesce(seen_at, ${at}), seen_by = coalesce(seen_by, ${staffId}), outcome = coalesce(${outcome}, outcome) where id = ${id}`,
  );

/** Acts as a posting without a session: seeds, imports and jobs, which are re-authorised when they run (AC-15). */
export async function enterAs(tx: Tx, postingId: string, now: Temporal.Instant): Promise<Actor> {
  await tx.run(sql`select access.enter(${postingId}, ${now})`);
  const row = await tx.one<Omit<Actor, 'sessionId' | 'mfaAt'>>(sql`
    select p.id as posting_id, p.staff_id, s.name as staff_name, p.authority_id, a.code as authority_code, a.name as authority_name,
           a.accent, a.settings, p.agency, p.role, p.discipline, p.team_id
      from access.posting p join access.staff s on s.id = p.staff_id join access.authority a on a.id = p.authority_id
     where p.id = ${postingId}`);
  return { ...row, sessionId: '', mfaAt: null };
}
