import type { Tx } from '../../platform/db/database.ts';
import { sql } from '../../platform/db/sql.ts';

/** When a worker said they could hold interviews. */
export interface Availability {
  id: string;
  postingId: string;
  staffName: string;
  fromAt: Temporal.Instant;
  toAt: Temporal.Instant;
  note: string | null;
}
/** Times not over, the next first: one worker's own, or everybody's whom the reader may know. */
export const availabilities = (
  tx: Tx,
  authorityId: number,
  from: Temporal.Instant,
  ofPosting: string | null,
) =>
  tx.many<Availability>(sql`
    select a.id, a.posting_id, s.name as staff_name, a.from_at, a.to_at, a.note
      from missing.availability a
      join access.posting p on p.authority_id = a.authority_id and p.id = a.posting_id join access.staff s on s.id = p.staff_id
     where a.authority_id = ${authorityId} and a.to_at > ${from} and a.cancelled_at is null
       and (${ofPosting}::uuid is null or a.posting_id = ${ofPosting})
     order by a.from_at, s.name limit 200`);
export const insertAvailability = (
  tx: Tx,
  authorityId: number,
  a: Omit<Availability, 'staffName'>,
  now: Temporal.Instant,
) =>
  tx.run(sql`
    insert into missing.availability (authority_id, id, posting_id, from_at, to_at, note, recorded_at)
    values (${authorityId}, ${a.id}, ${a.postingId}, ${a.fromAt}, ${a.toAt}, ${a.note}, ${now})`);
export const cancelAvailability = (tx: Tx, id: string, postingId: string, now: Temporal.Instant) =>
  tx.run(
    sql`update missing.availability set cancelled_at = ${now} where id = ${id} and posting_id = ${postingId} and cancelled_at is null`,
  );

/** An interview offered to workers, in words that name nobody. */
export interface Ask {
  id: string;
  interviewId: string;
  childId: string;
  episodeIds: string[];
  words: string;
  askedAt: Temporal.Instant;
  takenAt: Temporal.Instant | null;
  takenBy: string | null;
  withdrawnAt: Temporal.Instant | null;
}
export const findAsk = (tx: Tx, id: string) =>
  tx.maybe<Ask>(sql`
    select id, interview_id, child_id, episode_ids, words, asked_at, taken_at, taken_by, withdrawn_at from missing.interview_ask where id = ${id}`);
/** What is offered to this worker and still to be had. */
export const asksFor = (tx: Tx, postingId: string) =>
  tx.many<Ask>(sql`
    select a.id, a.interview_id, a.child_id, a.episode_ids, a.words, a.asked_at, a.taken_at, a.taken_by, a.withdrawn_at
      from missing.interview_ask a
      join missing.interview_ask_to t on t.authority_id = a.authority_id and t.ask_id = a.id
     where t.posting_id = ${postingId} and t.declined_at is null and a.taken_at is null and a.withdrawn_at is null order by a.asked_at limit 50`);
/** The offer of this interview that stands, with those asked. */
export interface AskOfInterview {
  id: string;
  words: string;
  askedAt: Temporal.Instant;
  takenAt: Temporal.Instant | null;
  asked: { postingId: string; name: string; declined: boolean }[];
}
export const askOfInterview = (tx: Tx, interviewId: string) =>
  tx.maybe<AskOfInterview>(sql`
    select a.id, a.words, a.asked_at, a.taken_at,
      (select coalesce(json_agg(json_build_object('postingId', t.posting_id, 'name', s.name, 'declined', t.declined_at is not null) order by s.name), '[]')
         from missing.interview_ask_to t join access.posting p on p.authority_id = t.authority_id and p.id = t.posting_id join access.staff s on s.id = p.staff_id
        where t.authority_id = a.authority_id and t.ask_id = a.id) as asked
      from missing.interview_ask a where a.interview_id = ${interviewId} and a.withdrawn_at is null`);
/** 0 when an offer of this interview stands already. */
export const insertAsk = (
  tx: Tx,
  a: Pick<Ask, 'id' | 'interviewId' | 'childId' | 'episodeIds' | 'words'> & { authorityId: number },
  now: Temporal.Instant,
  by: string | null,
) =>
  tx.run(sql`
    insert into missing.interview_ask (authority_id, id, interview_id, child_id, episode_ids, words, asked_at, asked_by)
    values (${a.authorityId}, ${a.id}, ${a.interviewId}, ${a.childId}, ${a.episodeIds}::uuid[], ${a.words}, ${now}, ${by})
    on conflict (authority_id, interview_id) where withdrawn_at is null do nothing`);
export const insertAskTo = (
  tx: Tx,
  a: { authorityId: number; askId: string; childId: string; postingIds: readonly string[] },
) =>
  tx.run(sql`
    insert into missing.interview_ask_to (authority_id, ask_id, child_id, posting_id)
    select ${a.authorityId}, ${a.askId}, ${a.childId}, p from unnest(${[...a.postingIds]}::uuid[]) p on conflict do nothing`);
/** 1 for the first who takes it; 0 for everybody after, and for one withdrawn. */
export const takeAsk = (tx: Tx, id: string, postingId: string, now: Temporal.Instant) =>
  tx.run(sql`
    update missing.interview_ask set taken_at = ${now}, taken_by = ${postingId}
     where id = ${id} and taken_at is null and withdrawn_at is null`);
export const withdrawAsk = (tx: Tx, interviewId: string, now: Temporal.Instant) =>
  tx.run(
    sql`update missing.interview_ask set withdrawn_at = ${now} where interview_id = ${interviewId} and withdrawn_at is null`,
  );
export const declineAsk = (tx: Tx, askId: string, postingId: string, now: Temporal.Instant) =>
  tx.run(
    sql`update missing.interview_ask_to set declined_at = ${now} where ask_id = ${askId} and posting_id = ${postingId} and declined_at is null`,
  );

/** What the co-ordinator tells who holds the interview. */
export interface Brief {
  version: number;
  place: string | null;
  safety: string | null;
  needs: string | null;
  notToMention: string | null;
  lastTime: string | null;
  savedAt: Temporal.Instant;
  savedByName: string | null;
}
export const briefOf = (tx: Tx, interviewId: string) =>
  tx.maybe<Brief>(sql`
    select b.version, b.place, b.safety, b.needs, b.not_to_mention, b.last_time, b.saved_at, s.name as saved_by_name
      from missing.brief b
      left join access.posting p on p.authority_id = b.authority_id and p.id = b.saved_by left join access.staff s on s.id = p.staff_id
     where b.interview_id = ${interviewId} order by b.version desc limit 1`);
/** Adds a version on top of the one that was read; 0 when somebody else was first. */
export const insertBrief = (
  tx: Tx,
  b: Omit<Brief, 'version' | 'savedAt' | 'savedByName'> & {
    authorityId: number;
    interviewId: string;
    childId: string;
    over: number;
  },
  now: Temporal.Instant,
  by: string | null,
) =>
  tx.run(sql`
    insert into missing.brief (authority_id, interview_id, child_id, version, place, safety, needs, not_to_mention, last_time, saved_at, saved_by)
    select ${b.authorityId}, ${b.interviewId}, ${b.childId}, ${b.over}::int + 1, ${b.place}, ${b.safety}, ${b.needs}, ${b.notToMention}, ${b.lastTime}, ${now}, ${by}
     where ${b.over}::int = coalesce((select max(v.version) from missing.brief v where v.interview_id = ${b.interviewId}), 0)
    on conflict do nothing`);
