import { dayOf } from '../../platform/clock/wall-clock.ts';
import type { Work } from '../../platform/http/work.ts';
import { type ChildRow, findChildren } from '../people/index.ts';
import { type ApproachingRow, approachingRows } from './transition.store.ts';
import { type Coming, comingFor } from './transition.ts';

export interface Approaching extends ApproachingRow {
  child: ChildRow;
  coming: Coming;
}
export interface ApproachingList {
  /** 16 and older, by birthday; those who are 18 already among them, marked. */
  rows: Approaching[];
  /** Nobody knows when they were born: they could be any age, and nobody counts them. */
  unknown: ChildRow[];
}
/** Young people approaching 18 whose plans the reader may read; `among`: of these only. Two questions. */
export async function approachingEighteen(
  work: Pick<Work, 'tx' | 'now'>,
  among?: readonly string[],
): Promise<ApproachingList> {
  const today = dayOf(work.now);
  const found = await approachingRows(work.tx, today, among);
  const children = new Map(
    (
      await findChildren(
        work.tx,
        found.map((each) => each.childId),
      )
    ).map((child) => [child.id, child]),
  );
  const rows: Approaching[] = [];
  const unknown: ChildRow[] = [];
  for (const row of found) {
    const child = children.get(row.childId);
    if (!child) continue;
    if (!row.bornOn) {
      unknown.push(child);
      continue;
    }
    const birth = { bornOn: row.bornOn, precision: row.birthPrecision ?? 'exact' };
    const coming = comingFor(birth, today, row.inPlaceOn !== null);
    if (coming) rows.push({ ...row, child, coming });
  }
  return { rows, unknown };
}
