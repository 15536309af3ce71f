import type { Tx } from '../../platform/db/database.ts';
import { sql } from '../../platform/db/sql.ts';
import type { CountedChild, Figure } from './figures.ts';

/** First and last day, both included. */
export interface Days {
  first: Temporal.PlainDate;
  last: Temporal.PlainDate;
}
/**
 * E15 to E20, the edge of care, and how far children have come (`worker.safer`, `child.hope` … in parts `further`, `same`,
 * `back`), over the whole of what the reader answers for in numbers: the authority or their team. No row for others. Outside
 * the team they are to be shown rounded. @see shown
 */
export const outcomeFigures = (tx: Tx, { first, last }: Days) =>
  tx.many<Figure>(sql`select id, part, n, d from outcomes.figures(${first}, ${last})`);

/** The children behind them; empty for whoever answers for numbers alone. */
export const countedChildren = (tx: Tx, { first, last }: Days) =>
  tx.many<CountedChild>(sql`select * from outcomes.counted(${first}, ${last})`);
