import type { Tx } from '../../platform/db/database.ts';
import { sql } from '../../platform/db/sql.ts';
import type { ChildDays, RepeatRule } from './repeat.ts';

/** Children with two or more episodes since a day, and the days on which these began; of those the reader may read. */
export async function daysMissing(
  tx: Tx,
  authorityId: number,
  since: Temporal.PlainDate,
  until: Temporal.Instant,
): Promise<ChildDays[]> {
  const rows = await tx.many<{ childId: string; days: string[] }>(sql`
    select child_id, array_agg((missing_from at time zone 'Europe/London')::date::text order by missing_from) as days
      from missing.episode
     where authority_id = ${authorityId} and closed_at is null and missing_from >= (${since}::date::timestamp at time zone 'Europe/London') and missing_from <= ${until}
     group by child_id having count(*) > 1`);
  return rows.map(({ childId, days }) => ({
    childId,
    days: days.map((day) => Temporal.PlainDate.from(day)),
  }));
}

export interface EpisodeCounts {
  childId: string;
  in30: number;
  in90: number;
  in365: number;
}
/** Episodes that began in the last 30, 90 and 365 days, today included, for each child that has one (reference 10.4). */
export const countsOf = (tx: Tx, childIds: readonly string[], now: Temporal.Instant) =>
  tx.many<EpisodeCounts>(sql`
    with seen as (select (${now}::timestamptz at time zone 'Europe/London')::date as today)
    select e.child_id, count(*) filter (where e.day > s.today - 30)::int as in30, count(*) filter (where e.day > s.today - 90)::int as in90,
      count(*)::int as in365
      from seen s, lateral (select child_id, (missing_from at time zone 'Europe/London')::date as day from missing.episode
        where authority_id = (select access.authority_id()) and child_id = any (${[...childIds]}::uuid[]) and closed_at is null and missing_from <= ${now}
          and missing_from > ${now}::timestamptz - interval '367 days') e
     where e.day > s.today - 365
     group by e.child_id`);

/** Does the child meet the rule today? Of the episodes the reader may read. */
export const isFrequent = async (
  tx: Tx,
  childId: string,
  rule: RepeatRule,
  now: Temporal.Instant,
): Promise<boolean> =>
  (
    await tx.one<{ met: boolean }>(sql`
      select count(*) >= ${rule.episodes}::int as met from missing.episode
       where child_id = ${childId} and closed_at is null and missing_from <= ${now}
         and (missing_from at time zone 'Europe/London')::date > (${now}::timestamptz at time zone 'Europe/London')::date - ${rule.days}::int`)
  ).met;

export interface MostMissing {
  childId: string;
  inMonth: number;
  in90Days: number;
  hours: number;
}
/**
 * The children most often missing in a month: by episodes that began in it, then in the 90 days to its end, then by hours
 * missing within it (reference 10.4). `until` is the midnight after the month, or now if that is earlier.
 */
export const mostFrequent = (
  tx: Tx,
  authorityId: number,
  month: { from: Temporal.Instant; until: Temporal.Instant },
  most = 10,
) =>
  tx.many<MostMissing>(sql`
    with touched as (
      select child_id, missing_from, missing_from >= ${month.from} as is_in,
        (missing_from at time zone 'Europe/London')::date > ((${month.until}::timestamptz - interval '1 second') at time zone 'Europe/London')::date - 90 as is_in_90,
        extract(epoch from least(coalesce(ended_at, ${month.until}), ${month.until}) - greatest(missing_from, ${month.from}))::float8 / 3600 as hours
        from missing.episode
       where authority_id = ${authorityId} and closed_at is null and missing_from < ${month.until} and missing_from >= ${month.from}::timestamptz - interval '92 days'
    )
    select child_id, count(*) filter (where is_in)::int as in_month, count(*) filter (where is_in_90)::int as in_90_days,
      round(coalesce(sum(hours) filter (where hours > 0), 0)::numeric, 1)::float8 as hours
      from touched group by child_id having count(*) filter (where is_in) > 0
     order by in_month desc, in_90_days desc, hours desc, child_id limit ${most}`);
