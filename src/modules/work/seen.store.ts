import type { Tx } from '../../platform/db/database.ts';
import { sql } from '../../platform/db/sql.ts';

/** How a child and those who work with them have met, as far as the reader may read it. */
export interface Seen {
  childId: string;
  /** Last met in person. */
  seenAt: Temporal.Instant | null;
  seenByName: string | null;
  /** Last met or spoken to in any way. */
  spokenAt: Temporal.Instant | null;
  /** Attempts since they were last met or spoken to. */
  triesSince: number;
  /** The last of those attempts. */
  lastTryAt: Temporal.Instant | null;
  /** In the last 28 days. */
  timesSeen: number;
  minutes: number;
  /** Sessions of the last 28 days whose length nobody wrote. */
  withoutLength: number;
  nextAt: Temporal.Instant | null;
}
/** For many children in one question; a child without a session is there with nothing in it. */
export const seenOf = (tx: Tx, childIds: readonly string[], now: Temporal.Instant) =>
  tx.many<Seen>(sql`
    with rows as materialized (
      select s.child_id, s.outcome, s.at, s.minutes, s.way, s.held_by, s.held_by_name, s.authority_id, s.group_session_id
        from work.session s where s.child_id = any (${[...childIds]}::uuid[]) and s.superseded_at is null),
    k as (
      select r.child_id,
             max(r.at) filter (where r.outcome = 'HELD' and r.way = 'IN_PERSON') as seen_at,
             max(r.at) filter (where r.outcome = 'HELD') as spoken_at,
             count(*) filter (where r.outcome = 'HELD' and r.way = 'IN_PERSON' and r.at > ${now}::timestamptz - interval '28 days')::int as times_seen,
             coalesce(sum(r.minutes) filter (where r.outcome = 'HELD' and r.at > ${now}::timestamptz - interval '28 days'), 0)::int as minutes,
             count(*) filter (where r.outcome = 'HELD' and r.minutes is null and r.at > ${now}::timestamptz - interval '28 days')::int as without_length,
             min(r.at) filter (where r.outcome = 'PLANNED' and r.at > ${now}::timestamptz) as next_at
        from rows r group by r.child_id),
    since as (
      select r.child_id, count(*) filter (where r.outcome = 'ATTEMPT')::int as tries_since, max(r.at) filter (where r.outcome = 'ATTEMPT') as last_try_at,
             min(coalesce(r.held_by_name, n.name)) filter (where r.outcome = 'HELD') as seen_by_name
        from rows r join k on k.child_id = r.child_id
        left join access.posting p on r.outcome = 'HELD' and p.authority_id = r.authority_id and p.id = r.held_by
        left join access.staff n on n.id = p.staff_id
       where r.outcome = 'HELD' and r.way = 'IN_PERSON' and r.at = k.seen_at
          or r.outcome = 'ATTEMPT' and r.group_session_id is null and (k.spoken_at is null or r.at > k.spoken_at)
       group by r.child_id)
    select c.id as child_id, k.seen_at, since.seen_by_name, k.spoken_at, coalesce(since.tries_since, 0) as tries_since, since.last_try_at,
           coalesce(k.times_seen, 0) as times_seen, coalesce(k.minutes, 0) as minutes, coalesce(k.without_length, 0) as without_length, k.next_at
      from unnest(${[...childIds]}::uuid[]) c (id)
      left join k on k.child_id = c.id
      left join since on since.child_id = c.id`);

/** From the opening of the involvement to the first try and to the first time they were met or spoken to. */
export interface FirstResponse {
  openedAt: Temporal.Instant;
  triedAt: Temporal.Instant | null;
  metAt: Temporal.Instant | null;
}
/** Of the newest involvement; undefined when the child was never open. */
export const firstResponseOf = (tx: Tx, childId: string) =>
  tx.maybe<FirstResponse>(sql`
    select i.opened_at,
           min(s.at) filter (where s.outcome = 'HELD' or s.outcome = 'ATTEMPT' and s.group_session_id is null) as tried_at,
           min(s.at) filter (where s.outcome = 'HELD') as met_at
      from (select v.authority_id, v.child_id, v.opened_at, v.closed_at from referrals.involvement_view v where v.child_id = ${childId} order by v.opened_at desc limit 1) i
      left join work.session s on s.authority_id = i.authority_id and s.child_id = i.child_id and s.superseded_at is null and s.at >= i.opened_at
        and (i.closed_at is null or s.at <= i.closed_at)
     group by i.opened_at`);
