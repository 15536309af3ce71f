import type { Tx } from '../../platform/db/database.ts';
import { sql } from '../../platform/db/sql.ts';

/** From the first moment to the second, which is outside. */
export interface Period {
  from: Temporal.Instant;
  to: Temporal.Instant;
}

export interface ConsultationFigure {
  by: 'AGENCY' | 'THEME';
  code: string;
  n: number;
}
/** Advice given, by agency and by theme (S3-30): one consultation may have several themes. */
export const consultationFigures = (tx: Tx, { from, to }: Period) =>
  tx.many<ConsultationFigure>(sql`
    with those as (select c.asked_by_agency, c.themes from work.consultation c where c.at >= ${from} and c.at < ${to})
    select 'AGENCY' as by, asked_by_agency as code, count(*)::int as n from those group by 2
    union all select 'THEME', t, count(*)::int from those, unnest(themes) t group by 2
    order by 1, 3 desc, 2`);

export interface WorkFigures {
  /** Met or spoken to; of those in person. */
  held: number;
  inPerson: number;
  attempts: number;
  /** Children met or spoken to at least once. */
  children: number;
  minutes: number;
  /** Sessions without a length: the minutes are of the others. */
  withoutLength: number;
  /** Sessions said to follow a declined return interview (S1-50). */
  afterDeclined: number;
  /** Of them, with how many children. */
  afterDeclinedChildren: number;
}
/** Direct work in a period, of the children whose notes the reader may read. */
export const workFigures = (tx: Tx, { from, to }: Period) =>
  tx.one<WorkFigures>(sql`
    select count(*) filter (where outcome = 'HELD')::int as held, count(*) filter (where outcome = 'HELD' and way = 'IN_PERSON')::int as in_person,
           count(*) filter (where outcome = 'ATTEMPT' and group_session_id is null)::int as attempts,
           count(distinct child_id) filter (where outcome = 'HELD')::int as children,
           coalesce(sum(minutes) filter (where outcome = 'HELD'), 0)::int as minutes,
           count(*) filter (where outcome = 'HELD' and minutes is null)::int as without_length,
           count(*) filter (where outcome = 'HELD' and follows_declined_interview)::int as after_declined,
           count(distinct child_id) filter (where outcome = 'HELD' and follows_declined_interview)::int as after_declined_children
      from work.session s
     where s.authority_id = any ((select access.my_authorities())::int[]) and s.superseded_at is null and s.at >= ${from} and s.at < ${to}`);

/** A part of n: shown with both numbers, always. */
export interface Share {
  part: number;
  n: number;
}
/**
 * W6: of the children open longer than six months, those whose lead worker has been the same for six months
 * (reference 15). Six months are those of the calendar.
 */
export const workerContinuity = (tx: Tx, now: Temporal.Instant) =>
  tx.one<Share>(sql`
    select count(*) filter (where exists (
             select from referrals.worker_view w where w.authority_id = i.authority_id and w.involvement_id = i.id and w.part = 'lead'
               and w.to_at is null and w.from_at <= ${now}::timestamptz - interval '6 months'))::int as part,
           count(*)::int as n
      from referrals.involvement_view i
     where i.authority_id = any ((select access.my_authorities())::int[]) and i.closed_at is null
       and i.opened_at <= ${now}::timestamptz - interval '6 months'`);

export interface FirstResponseFigure {
  /** Median elapsed hours from opening to the first try, and to the first time they were met or spoken to. */
  triedHours: number | null;
  metHours: number | null;
  tried: number;
  met: number;
  /** Involvements opened in the period whose notes the reader may read. */
  n: number;
}
/** How fast help came (S1-80): of the involvements opened in a period. */
export const firstResponseFigure = (tx: Tx, { from, to }: Period) =>
  tx.one<FirstResponseFigure>(sql`
    select percentile_cont(0.5) within group (order by extract(epoch from tried - opened_at) / 3600) as tried_hours,
           percentile_cont(0.5) within group (order by extract(epoch from met - opened_at) / 3600) as met_hours,
           count(tried)::int as tried, count(met)::int as met, count(*)::int as n
      from (
        select i.id, i.opened_at, min(s.at) filter (where s.outcome = 'HELD' or s.outcome = 'ATTEMPT' and s.group_session_id is null) as tried,
               min(s.at) filter (where s.outcome = 'HELD') as met
          from referrals.involvement_view i
          left join work.session s on s.authority_id = i.authority_id and s.child_id = i.child_id and s.superseded_at is null and s.at >= i.opened_at
            and (i.closed_at is null or s.at <= i.closed_at)
         where i.authority_id = any ((select access.my_authorities())::int[]) and i.opened_at >= ${from} and i.opened_at < ${to}
           and i.child_id in (select access.my_children('NOTE'))
         group by i.id, i.opened_at) o`);
