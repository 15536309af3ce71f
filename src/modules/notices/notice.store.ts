import type { Tx } from '../../platform/db/database.ts';
import { raw, sql } from '../../platform/db/sql.ts';
import type { NoticeState, PassedOver, PostReached } from './climb.ts';

export interface About {
  type: string;
  id: string;
}
/** The part of the record that a notice is about: it opens what was said in a call, and who may see it beside the chain. */
export type NoticeClass = 'MISSING' | 'REFERRAL' | 'NOTE';

export interface NoticeRow {
  id: string;
  aboutType: string;
  aboutId: string;
  href: string;
  line: string;
  childId: string | null;
  dataClass: NoticeClass | null;
  forPostingId: string | null;
  forRole: string | null;
  raisedAt: Temporal.Instant;
  raisedBy: string;
  state: NoticeState;
  overBecause: 'CALLED' | 'NO_LONGER' | null;
  post: PostReached;
  withPostingId: string | null;
  withSince: Temporal.Instant | null;
  /** When it goes on to the next, while it waits. */
  nextAt: Temporal.Instant | null;
  acceptedAt: Temporal.Instant | null;
  calledAt: Temporal.Instant | null;
  version: number;
}
/** With the name of whoever has it, of people who have left too. */
export interface NoticeShown extends NoticeRow {
  withName: string | null;
}

const columns = raw(
  `n.id, n.about_type, n.about_id, n.href, n.line, n.child_id, n.data_class, n.for_posting_id, n.for_role, n.raised_at, n.raised_by, n.state,
   n.over_because, n.post, n.with_posting_id, n.with_since, n.next_at, n.accepted_at, n.called_at, n.version, s.name as with_name`,
);
const from = raw(
  `notices.notice n left join access.posting p on p.authority_id = n.authority_id and p.id = n.with_posting_id left join access.staff s on s.id = p.staff_id`,
);

type NewNotice = Omit<NoticeRow, 'overBecause' | 'acceptedAt' | 'calledAt' | 'version'>;
/** 0 when the same is said of the same thing already, and is not over. */
export const insertNotice = (tx: Tx, authorityId: number, n: NewNotice) =>
  tx.run(sql`
    insert into notices.notice (authority_id, id, about_type, about_id, href, line, child_id, data_class, for_posting_id, for_role, raised_at, raised_by,
      state, post, with_posting_id, with_since, next_at)
    values (${authorityId}, ${n.id}, ${n.aboutType}, ${n.aboutId}, ${n.href}, ${n.line}, ${n.childId}, ${n.dataClass}, ${n.forPostingId}, ${n.forRole},
      ${n.raisedAt}, ${n.raisedBy}, ${n.state}, ${n.post}, ${n.withPostingId}, ${n.withSince}, ${n.nextAt})
    on conflict (authority_id, about_type, about_id, line) where state <> 'OVER' do nothing`);

/** 0 when somebody else moved it on since that version. */
export const moveNotice = (tx: Tx, n: NoticeRow) =>
  tx.run(sql`
    update notices.notice set state = ${n.state}, over_because = ${n.overBecause}, post = ${n.post}, with_posting_id = ${n.withPostingId},
      with_since = ${n.withSince}, next_at = ${n.nextAt}, accepted_at = ${n.acceptedAt}, called_at = ${n.calledAt}, version = version + 1
     where id = ${n.id} and version = ${n.version}`);

export const findNotice = (tx: Tx, id: string) =>
  tx.maybe<NoticeShown>(sql`select ${columns} from ${from} where n.id = ${id}`);

/** What is with somebody and not over: what waits first, the oldest first. */
export const noticesWith = (tx: Tx, postingId: string) =>
  tx.many<NoticeShown>(sql`
    select ${columns} from ${from} where n.with_posting_id = ${postingId} and n.state <> 'OVER'
     order by (n.state = 'WAITING') desc, n.raised_at, n.id limit 100`);

/** Everything of the authority that is not over: what ran out first, then what waits, the oldest first. */
export const openNotices = (tx: Tx, authorityId: number, most = 200) =>
  tx.many<NoticeShown>(sql`
    select ${columns} from ${from} where n.authority_id = ${authorityId} and n.state <> 'OVER'
     order by (n.state = 'RAN_OUT') desc, (n.state = 'WAITING') desc, n.raised_at, n.id limit ${most}`);

/** Of one thing: the newest first, those that are over because of a call too. */
export const noticesOf = (tx: Tx, authorityId: number, about: About) =>
  tx.many<NoticeShown>(sql`
    select ${columns} from ${from} where n.authority_id = ${authorityId} and n.about_type = ${about.type} and n.about_id = ${about.id}
       and n.over_because is distinct from 'NO_LONGER' order by n.raised_at desc, n.id limit 10`);

const due = (authorityId: number, now: Temporal.Instant) => sql`n.authority_id = ${authorityId}
  and (n.state = 'WAITING' and n.next_at <= ${now}
    or n.state in ('WAITING', 'ACCEPTED') and n.called_at is null and p.to_at <= ${now})`;
/** Those whose time with somebody is over, and those whose holder has left before anybody rang. */
export const noticesToMove = (tx: Tx, authorityId: number, now: Temporal.Instant) =>
  tx.many<NoticeShown>(
    sql`select ${columns} from ${from} where ${due(authorityId, now)} order by n.raised_at, n.id limit 100 for update of n skip locked`,
  );
export const hasNoticesToMove = async (
  tx: Tx,
  authorityId: number,
  now: Temporal.Instant,
): Promise<boolean> =>
  (
    await tx.one<{ due: boolean }>(
      sql`select exists (select from ${from} where ${due(authorityId, now)}) as due`,
    )
  ).due;

export interface Step {
  what: 'WITH' | 'SKIPPED' | 'ACCEPTED' | 'PASSED' | 'LEFT' | 'RAN_OUT' | 'OVER';
  post: PostReached;
  postingId: string | null;
  reason: PassedOver | null;
}
export interface StepShown extends Step {
  id: string;
  at: Temporal.Instant;
  name: string | null;
  byName: string | null;
}
export const insertStep = (
  tx: Tx,
  authorityId: number,
  at: Temporal.Instant,
  by: string,
  s: Step & { id: string; noticeId: string },
) =>
  tx.run(sql`
    insert into notices.step (authority_id, id, notice_id, at, what, post, posting_id, reason, by_posting_id)
    values (${authorityId}, ${s.id}, ${s.noticeId}, ${at}, ${s.what}, ${s.post}, ${s.postingId}, ${s.reason}, ${by})`);

/** In the order in which they were taken: ids of one moment follow each other. */
export const stepsOf = (tx: Tx, noticeIds: readonly string[]) =>
  tx.many<StepShown & { noticeId: string }>(sql`
    select t.id, t.notice_id, t.at, t.what, t.post, t.posting_id, t.reason, s.name, b.name as by_name
      from notices.step t
      left join access.posting p on p.authority_id = t.authority_id and p.id = t.posting_id left join access.staff s on s.id = p.staff_id
      left join access.posting q on q.authority_id = t.authority_id and q.id = t.by_posting_id left join access.staff b on b.id = q.staff_id
     where t.notice_id = any (${[...noticeIds]}::uuid[]) order by t.at, t.id limit 500`);

/** May they be told of this child at all: here, in force, and the child not hidden from them. */
export const mayBeTold = async (tx: Tx, postingId: string, childId: string | null): Promise<boolean> =>
  (await tx.one<{ may: boolean }>(sql`select notices.may_be_told(${postingId}, ${childId}) as may`)).may;

/** What the notice was about is over: returns how many ended. Whether or not the actor sees them. */
export const endAbout = async (tx: Tx, about: About): Promise<number> =>
  (await tx.one<{ ended: number }>(sql`select notices.end_about(${about.type}, ${about.id}) as ended`)).ended;

export interface Call {
  outcome: 'RANG' | 'NO_ANSWER' | 'NOT_NEEDED';
  whom: string | null;
  words: string;
  rangAt: Temporal.Instant;
}
export interface CallShown extends Call {
  id: string;
  byName: string | null;
}
export const insertCall = (
  tx: Tx,
  authorityId: number,
  n: Pick<NoticeRow, 'id' | 'childId' | 'dataClass'>,
  c: Call & { id: string; by: string; now: Temporal.Instant },
) =>
  tx.run(sql`
    insert into notices.call (authority_id, id, notice_id, child_id, data_class, outcome, whom, words, rang_at, recorded_at, recorded_by)
    values (${authorityId}, ${c.id}, ${n.id}, ${n.childId}, ${n.dataClass}, ${c.outcome}, ${c.whom}, ${c.words}, ${c.rangAt}, ${c.now}, ${c.by})`);
export const callsOf = (tx: Tx, noticeId: string) =>
  tx.many<CallShown>(sql`
    select c.id, c.outcome, c.whom, c.words, c.rang_at, s.name as by_name
      from notices.call c left join access.posting p on p.authority_id = c.authority_id and p.id = c.recorded_by left join access.staff s on s.id = p.staff_id
     where c.notice_id = ${noticeId} order by c.rang_at, c.id limit 100`);
