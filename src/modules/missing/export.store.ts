import type { Tx } from '../../platform/db/database.ts';
import { sql } from '../../platform/db/sql.ts';
import type { Category, EpisodeKind, Outcome } from './code-lists-missing.ts';

/** One episode as the statutory shapes ask of it. Where a child was found is not among it: no shape has it. */
export interface ExportedRow {
  id: string;
  childId: string;
  category: Category;
  kind: EpisodeKind;
  missingFrom: Temporal.Instant;
  /** Found, for a child who was missing; back, for one away without authorisation: as the return asks. */
  endedAt: Temporal.Instant | null;
  /** Only the day is known. */
  isStartDay: boolean;
  isEndDay: boolean;
  outcome: Outcome | null;
  isOffered: boolean;
  isAccepted: boolean;
  isDeclined: boolean;
}

/**
 * Episodes that lie in part between two instants (the second one excluded), whose interview this authority owes, in the
 * order of their starts; those recorded in error are left out.
 */
export const exportedEpisodes = (
  tx: Tx,
  authorityId: number,
  from: Temporal.Instant,
  until: Temporal.Instant,
  category: Category | null,
) =>
  tx.many<ExportedRow>(sql`
    with e as materialized (
      select id, child_id, category, kind, missing_from, case kind when 'M' then coalesce(found_at, returned_at) else ended_at end as ended_at,
             left_at, unknown_times, outcome from missing.episode
       where authority_id = ${authorityId} and missing_from < ${until} and (ended_at is null or ended_at >= ${from})
         and closed_at is null and owed_by = 'US' and (${category}::text is null or category = ${category}::text)),
    s as (
      select s.episode_id, bool_or(s.kind = 'OFFER') as offered, bool_or(s.kind in ('ACCEPTED', 'COMPLETED')) as accepted,
             bool_or(s.kind in ('DECLINED', 'NO_RESPONSE')) as declined
        from missing.step s where s.authority_id = ${authorityId} and s.taken_back_at is null and s.episode_id in (select e.id from e)
       group by s.episode_id)
    select e.id, e.child_id, e.category, e.kind, e.missing_from, e.ended_at, e.outcome,
           e.left_at is not null and 'left' = any (e.unknown_times) as is_start_day, 'returned' = any (e.unknown_times) as is_end_day,
           coalesce(s.offered, false) as is_offered, coalesce(s.accepted, false) as is_accepted, coalesce(s.declined, false) as is_declined
      from e left join s on s.episode_id = e.id order by e.missing_from, e.id`);
