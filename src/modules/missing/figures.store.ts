import type { Tx } from '../../platform/db/database.ts';
import { sql } from '../../platform/db/sql.ts';

/** What figures are asked of: one authority, from an instant (included) to another (not included). */
export interface Asked {
  readonly authorityId: number;
  readonly from: Temporal.Instant;
  readonly to: Temporal.Instant;
  readonly now: Temporal.Instant;
  /** A child is frequently missing from so many episodes that began within so many days. */
  readonly often: number;
  readonly withinDays: number;
}
export interface StoredFigure {
  id: string;
  part: string;
  /** Counts, but for M19: elapsed hours. */
  n: number | null;
  d: number | null;
}
const numbers = (rows: { id: string; part: string; n: string | null; d: string | null }[]): StoredFigure[] =>
  rows.map((r) => ({ ...r, n: r.n === null ? null : Number(r.n), d: r.d === null ? null : Number(r.d) }));

/** M1 to M19 in one statement, of the rows that the reader may read. */
export const figuresUnderPolicy = async (tx: Tx, a: Asked): Promise<StoredFigure[]> =>
  numbers(
    await tx.many(
      sql`select id, part, n, d from missing.figures(${a.authorityId}, ${a.from}, ${a.to}, ${a.now}, ${a.often}, ${a.withinDays})`,
    ),
  );

/** The same over the whole of the reader's own authority, without a row of any child, for roles that answer for numbers alone. */
export const figuresAlone = async (tx: Tx, a: Asked): Promise<StoredFigure[]> =>
  numbers(
    await tx.many(
      sql`select id, part, n, d from missing.figures_alone(${a.from}, ${a.to}, ${a.often}, ${a.withinDays})`,
    ),
  );
