import type { Tx } from '../../platform/db/database.ts';
import { sql } from '../../platform/db/sql.ts';
import type { LongHours, LongMissing } from './long-missing.ts';

/** For the service itself, which reads no episode: ids and times of those who are missing for long. */
export const longMissing = (tx: Tx, now: Temporal.Instant, hours: LongHours) =>
  tx.many<LongMissing>(
    sql`select id, child_id, missing_from, category from missing.long_missing(${now}, ${hours.inCare}, ${hours.atHome})`,
  );
