import type { Tx } from '../../platform/db/database.ts';
import { sql } from '../../platform/db/sql.ts';
import type { Around } from './before-during-after.ts';

/** A row for each time with the team that touches the period, and for each referral not accepted in it or the 180 days before. */
export const aroundInvolvement = (
  tx: Tx,
  asked: { authorityId: number; from: Temporal.Instant; to: Temporal.Instant; now: Temporal.Instant },
) =>
  tx.many<Around>(sql`
    select is_open, id, child_id, day_0 as "day0", until_day, days, before, during, after_days, after, year_before, was_open_before
      from missing.around_involvement(${asked.authorityId}, ${asked.from}, ${asked.to}, ${asked.now})
     order by is_open desc, day_0, id`);
