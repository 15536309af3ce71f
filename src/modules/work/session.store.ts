import type { Tx } from '../../platform/db/database.ts';
import { type Sql, sql } from '../../platform/db/sql.ts';
import type { Outcome } from './session.ts';

/** What a person writes of a session (form F16). */
export interface SessionText {
  outcome: Outcome;
  at: Temporal.Instant;
  minutes: number | null;
  way: string;
  place: string | null;
  heldBy: string | null;
  heldByName: string | null;
  withWhom: string | null;
  purpose: string | null;
  isIntervention: boolean;
  planItemId: string | null;
  happened: string | null;
  approach: string | null;
  childsAgenda: string | null;
  ownWords: string | null;
  smallChange: string | null;
  aboutTheHelp: string | null;
  safety: string | null;
  nextStep: string | null;
  followsDeclinedInterview: boolean;
  groupSessionId: string | null;
  shareWith: string[] | null;
}
export interface NewSessionVersion extends SessionText {
  authorityId: number;
  sessionId: string;
  version: number;
  childId: string;
  agency: string;
  changeReason: string | null;
}
export interface SessionRow extends NewSessionVersion {
  heldByStaff: string | null;
  groupName: string | null;
  writtenAt: Temporal.Instant;
  writtenByName: string | null;
  supersededAt: Temporal.Instant | null;
  takenOutBecause: string | null;
}

const mine = sql`s.authority_id = any ((select access.my_authorities())::int[])`;
const columns = sql`s.authority_id, s.session_id, s.version, s.child_id, s.outcome, s.at, s.minutes, s.way, s.place, s.held_by, s.held_by_name, s.with_whom,
  s.purpose, s.is_intervention, s.plan_item_id, s.happened, s.approach, s.childs_agenda, s.own_words, s.small_change, s.about_the_help, s.safety, s.next_step,
  s.follows_declined_interview, s.group_session_id, s.agency, s.share_with, s.change_reason, s.written_at, s.superseded_at, s.taken_out_because,
  w.name as written_by_name, h.name as held_by_staff, g.name as group_name`;
const names = sql`
  left join access.posting wp on wp.authority_id = s.authority_id and wp.id = s.written_by left join access.staff w on w.id = wp.staff_id
  left join access.posting hp on hp.authority_id = s.authority_id and hp.id = s.held_by left join access.staff h on h.id = hp.staff_id
  left join work.group_session gs on gs.authority_id = s.authority_id and gs.id = s.group_session_id
  left join work.young_group g on g.authority_id = gs.authority_id and g.id = gs.group_id`;
const read = (from: Sql, order: Sql) => sql`select ${columns} from ${from} s ${names} order by ${order}`;

/** Every version the reader may read, the newest first; empty when there is none for them. */
export const versionsOfSession = (tx: Tx, sessionId: string) =>
  tx.many<SessionRow>(
    read(
      sql`(select * from work.session s where ${mine} and s.session_id = ${sessionId})`,
      sql`s.version desc`,
    ),
  );

/** One page of what stands of one child, the newest first; what is planned is asked for apart. */
export const sessionsOf = (tx: Tx, childId: string, page: { skip?: number; most: number }) =>
  tx.many<SessionRow>(
    read(
      sql`(select * from work.session s where ${mine} and s.child_id = ${childId} and s.superseded_at is null and s.outcome <> 'PLANNED'
        order by s.at desc, s.session_id desc limit ${page.most} offset ${page.skip ?? 0})`,
      sql`s.at desc, s.session_id desc`,
    ),
  );
/** Still planned, the soonest first. */
export const plannedSessionsOf = (tx: Tx, childId: string) =>
  tx.many<SessionRow>(
    read(
      sql`(select * from work.session s where ${mine} and s.child_id = ${childId} and s.superseded_at is null and s.outcome = 'PLANNED' limit 50)`,
      sql`s.at, s.session_id`,
    ),
  );
/** The notes of one meeting of a group that the reader may read: those of their own children. */
export const notesOfGroupSessions = (tx: Tx, groupSessionIds: readonly string[]) =>
  tx.many<SessionRow>(
    read(
      sql`(select * from work.session s where ${mine} and s.group_session_id = any (${[...groupSessionIds]}::uuid[]) and s.superseded_at is null)`,
      sql`s.at desc, s.session_id`,
    ),
  );

/** 0 when this version exists already. */
export const insertSessionVersion = (tx: Tx, v: NewSessionVersion, at: Temporal.Instant, by: string | null) =>
  tx.run(sql`
    insert into work.session (authority_id, session_id, version, child_id, outcome, at, minutes, way, place, held_by, held_by_name, with_whom, purpose,
      is_intervention, plan_item_id, happened, approach, childs_agenda, own_words, small_change, about_the_help, safety, next_step,
      follows_declined_interview, group_session_id, agency, share_with, change_reason, written_at, written_by)
    values (${v.authorityId}, ${v.sessionId}, ${v.version}, ${v.childId}, ${v.outcome}, ${v.at}, ${v.minutes}, ${v.way}, ${v.place}, ${v.heldBy},
      ${v.heldByName}, ${v.withWhom}, ${v.purpose}, ${v.isIntervention}, ${v.planItemId}, ${v.happened}, ${v.approach}, ${v.childsAgenda}, ${v.ownWords},
      ${v.smallChange}, ${v.aboutTheHelp}, ${v.safety}, ${v.nextStep}, ${v.followsDeclinedInterview}, ${v.groupSessionId}, ${v.agency}, ${v.shareWith},
      ${v.changeReason}, ${at}, ${by})`);

/** Ends the version that stands, or takes the session out; 0 when somebody was first. */
export const supersedeSession = (
  tx: Tx,
  s: { authorityId: number; sessionId: string; version: number },
  at: Temporal.Instant,
  by: string | null,
  takenOutBecause: string | null = null,
) =>
  tx.run(sql`
    update work.session set superseded_at = ${at}, superseded_by = ${by}, taken_out_because = ${takenOutBecause}
     where authority_id = ${s.authorityId} and session_id = ${s.sessionId} and version = ${s.version} and superseded_at is null`);
