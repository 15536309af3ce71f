import type { Tx } from '../../platform/db/database.ts';
import { sql } from '../../platform/db/sql.ts';

export interface GroupRow {
  authorityId: number;
  id: string;
  name: string;
  aim: string | null;
  heldWhere: string | null;
  agency: string;
  begunOn: Temporal.PlainDate;
  endedOn: Temporal.PlainDate | null;
  version: number;
}
const mine = sql`g.authority_id = any ((select access.my_authorities())::int[])`;
const columns = sql`g.authority_id, g.id, g.name, g.aim, g.held_where, g.agency, g.begun_on, g.ended_on, g.version`;

/** Those that go on first, by name. */
export const groupsKnown = (tx: Tx) =>
  tx.many<GroupRow & { metAt: Temporal.Instant | null }>(sql`
    select ${columns}, (select max(s.at) from work.group_session s where s.authority_id = g.authority_id and s.group_id = g.id) as met_at
      from work.young_group g where ${mine} order by g.ended_on is not null, g.name, g.id limit 200`);
export const findGroup = (tx: Tx, id: string) =>
  tx.maybe<GroupRow>(sql`select ${columns} from work.young_group g where ${mine} and g.id = ${id}`);
export const insertGroup = (tx: Tx, g: GroupRow, at: Temporal.Instant, by: string | null) =>
  tx.run(sql`
    insert into work.young_group (authority_id, id, name, aim, held_where, agency, begun_on, written_at, written_by)
    values (${g.authorityId}, ${g.id}, ${g.name}, ${g.aim}, ${g.heldWhere}, ${g.agency}, ${g.begunOn}, ${at}, ${by})`);
/** 0 when somebody changed it first. */
export const updateGroup = (tx: Tx, g: GroupRow) =>
  tx.run(sql`
    update work.young_group set name = ${g.name}, aim = ${g.aim}, held_where = ${g.heldWhere}, ended_on = ${g.endedOn}, version = version + 1
     where authority_id = ${g.authorityId} and id = ${g.id} and version = ${g.version}`);

export interface MemberRow {
  authorityId: number;
  id: string;
  groupId: string;
  childId: string;
  joinedOn: Temporal.PlainDate;
  leftOn: Temporal.PlainDate | null;
  leftBecause: string | null;
}
/** Members whom the reader may read notes of; the others are not there. */
export const membersOf = (tx: Tx, groupId: string) =>
  tx.many<MemberRow>(sql`
    select m.authority_id, m.id, m.group_id, m.child_id, m.joined_on, m.left_on, m.left_because from work.group_member m
     where m.authority_id = any ((select access.my_authorities())::int[]) and m.group_id = ${groupId} order by m.left_on nulls first, m.joined_on, m.id`);
/** 0 when the child is in the group already. */
export const insertMember = (
  tx: Tx,
  m: Pick<MemberRow, 'authorityId' | 'id' | 'groupId' | 'childId' | 'joinedOn'>,
  at: Temporal.Instant,
  by: string | null,
) =>
  tx.run(sql`
    insert into work.group_member (authority_id, id, group_id, child_id, joined_on, written_at, written_by)
    values (${m.authorityId}, ${m.id}, ${m.groupId}, ${m.childId}, ${m.joinedOn}, ${at}, ${by}) on conflict do nothing`);
export const endMember = (
  tx: Tx,
  m: Pick<MemberRow, 'authorityId' | 'id'>,
  on: Temporal.PlainDate,
  because: string | null,
  by: string | null,
) =>
  tx.run(sql`
    update work.group_member set left_on = ${on}, left_because = ${because}, left_by = ${by}
     where authority_id = ${m.authorityId} and id = ${m.id} and left_on is null`);

export interface GroupOfChild {
  groupId: string;
  name: string;
  joinedOn: Temporal.PlainDate;
  leftOn: Temporal.PlainDate | null;
}
export const groupsOfChild = (tx: Tx, childId: string) =>
  tx.many<GroupOfChild>(sql`
    select m.group_id, g.name, m.joined_on, m.left_on from work.group_member m
      join work.young_group g on g.authority_id = m.authority_id and g.id = m.group_id
     where m.authority_id = any ((select access.my_authorities())::int[]) and m.child_id = ${childId} order by m.joined_on desc, m.id`);

export interface GroupSessionRow {
  authorityId: number;
  id: string;
  groupId: string;
  at: Temporal.Instant;
  minutes: number | null;
  place: string | null;
  what: string;
}
/** The newest first. */
export const sessionsOfGroup = (tx: Tx, groupId: string) =>
  tx.many<GroupSessionRow & { writtenByName: string | null }>(sql`
    select s.authority_id, s.id, s.group_id, s.at, s.minutes, s.place, s.what, n.name as written_by_name from work.group_session s
      left join access.posting p on p.authority_id = s.authority_id and p.id = s.written_by left join access.staff n on n.id = p.staff_id
     where s.authority_id = any ((select access.my_authorities())::int[]) and s.group_id = ${groupId} order by s.at desc, s.id desc limit 50`);
export const findGroupSession = (tx: Tx, id: string) =>
  tx.maybe<GroupSessionRow>(sql`
    select s.authority_id, s.id, s.group_id, s.at, s.minutes, s.place, s.what from work.group_session s
     where s.authority_id = any ((select access.my_authorities())::int[]) and s.id = ${id}`);
export const insertGroupSession = (tx: Tx, s: GroupSessionRow, at: Temporal.Instant, by: string | null) =>
  tx.run(sql`
    insert into work.group_session (authority_id, id, group_id, at, minutes, place, what, written_at, written_by)
    values (${s.authorityId}, ${s.id}, ${s.groupId}, ${s.at}, ${s.minutes}, ${s.place}, ${s.what}, ${at}, ${by})`);
/** Whether a note of that child stands already. */
export const notesThere = async (tx: Tx, groupSessionId: string, childId: string): Promise<boolean> =>
  (
    await tx.one<{ found: boolean }>(sql`
      select exists (select from work.session s where s.authority_id = any ((select access.my_authorities())::int[])
        and s.group_session_id = ${groupSessionId} and s.child_id = ${childId} and s.superseded_at is null) as found`)
  ).found;
