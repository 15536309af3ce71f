import type { Tx } from '../../platform/db/database.ts';
import { sql } from '../../platform/db/sql.ts';

export interface StoredPatternRow {
  missingFrom: Temporal.Instant;
  isHourKnown: boolean;
  finder: string | null;
  place: string | null;
  isWithheld: boolean;
  companions: string | null;
}
/**
 * What a pattern is made of: the episodes that began between two instants, of one child or of the whole authority, as far
 * as the reader may read them. Where a child was found is left out when it is withheld from anybody at all: pictures travel.
 */
export const patternRows = (
  tx: Tx,
  asked: { authorityId: number; childId?: string; from: Temporal.Instant; to: Temporal.Instant },
) =>
  tx.many<StoredPatternRow>(sql`
    select e.missing_from, (e.left_at is not null or e.last_seen_at is not null) as is_hour_known, e.is_withheld, e.companions,
      case when not e.is_withheld then x.found_by end as finder, case when not e.is_withheld then x.found_where end as place
      from missing.episode e left join lateral (
        select w.found_by, w.found_where from missing.whereabouts w
         where w.authority_id = e.authority_id and w.episode_id = e.id and not e.is_withheld order by w.version desc limit 1) x on true
     where (e.authority_id = ${asked.authorityId} or ${asked.childId ?? null}::uuid is not null)
       and (${asked.childId ?? null}::uuid is null or e.child_id = ${asked.childId ?? null})
       and e.closed_at is null and e.missing_from >= ${asked.from} and e.missing_from < ${asked.to}`);
