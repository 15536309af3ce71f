import type { Tx } from '../../platform/db/database.ts';
import { sql } from '../../platform/db/sql.ts';
import type { Asked } from './figures.store.ts';
import type { CountedEpisode } from './indicator-rows.ts';

/**
 * Every episode that began in the period, or ended in it, with what the figures ask of it, in the order in which they
 * began: the rows that the numbers of the same period are made of, of those the reader may read. `most` and one more.
 */
export const episodesCounted = (tx: Tx, a: Pick<Asked, 'authorityId' | 'from' | 'to'>, most: number) =>
  tx.many<CountedEpisode>(sql`
    with picked as materialized (
      select id, child_id, category, kind, owed_by, missing_from, ended_at, coalesce(return_notified_at, ended_at) as notified_at,
        missing_from >= ${a.from} and missing_from < ${a.to} as began_in,
        coalesce(ended_at >= ${a.from} and ended_at < ${a.to} and owed_by = 'US', false) as owed_in
        from missing.episode
       where authority_id = ${a.authorityId} and closed_at is null
         and (missing_from >= ${a.from} and missing_from < ${a.to} or ended_at >= ${a.from} and ended_at < ${a.to})
       order by missing_from, id limit ${most + 1}
    ), did as (
      select s.episode_id, min(s.at) filter (where s.is_to_child) as offered_at, bool_or(s.kind = 'OFFER') as is_tried,
        bool_or(s.kind in ('ACCEPTED', 'COMPLETED')) as is_accepted, min(s.at) filter (where s.kind = 'COMPLETED') as held_at,
        min(s.at) filter (where s.kind = 'DECLINED') as declined_at,
        (array_agg(s.reason order by s.at desc) filter (where s.kind = 'DECLINED'))[1] as decline_reason,
        (array_agg(s.interview_id order by s.at) filter (where s.kind = 'COMPLETED'))[1] as interview_id,
        bool_or(s.kind = 'SAFETY_ACTION') as is_acted_on
        from missing.step s
       where s.authority_id = ${a.authorityId} and s.episode_id in (select id from picked) and s.taken_back_at is null
       group by s.episode_id
    ), followed as (
      select distinct d.episode_id from missing.step d join missing.step f on f.authority_id = d.authority_id and f.episode_id = d.episode_id
         and f.kind = 'FOLLOW_UP' and f.taken_back_at is null and f.at >= d.at
         and (f.at at time zone 'Europe/London')::date - (d.at at time zone 'Europe/London')::date <= 14
       where d.authority_id = ${a.authorityId} and d.kind = 'DECLINED' and d.taken_back_at is null and d.episode_id in (select id from picked)
    )
    select p.*, t.offered_at, coalesce(t.is_tried, false) as is_tried, coalesce(t.is_accepted, false) as is_accepted, t.held_at, t.declined_at,
      t.decline_reason, f.episode_id is not null as is_followed, i.is_independent, i.is_by_team, coalesce(t.is_acted_on, false) or l.interview_id is not null as is_acted_on
      from picked p left join did t on t.episode_id = p.id left join followed f on f.episode_id = p.id
      left join missing.interview i on i.authority_id = ${a.authorityId} and i.id = t.interview_id
      left join missing.led_to_view l on l.authority_id = ${a.authorityId} and l.interview_id = t.interview_id
     order by p.missing_from, p.id`);
