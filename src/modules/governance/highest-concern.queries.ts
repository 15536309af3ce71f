import type { Visit } from '../../platform/http/route.ts';
import { type ChildRow, calledName, findChildren } from '../people/index.ts';
import { type ConcernRow, type LookRow, looksAt, openConcerns } from './highest-concern.store.ts';

export interface Concern extends ConcernRow {
  child: ChildRow | undefined;
  looks: LookRow[];
}
/** Children of highest concern whom the reader may see, by name: never by a number. */
export async function concernsShown(visit: Pick<Visit, 'tx' | 'note'>): Promise<Concern[]> {
  return withNames(visit, await openConcerns(visit.tx));
}

export async function withNames(
  visit: Pick<Visit, 'tx' | 'note'>,
  rows: readonly ConcernRow[],
): Promise<Concern[]> {
  const ids = rows.map((each) => each.childId);
  const children = new Map((await findChildren(visit.tx, ids)).map((each) => [each.id, each]));
  const looks =
    rows.length === 0
      ? []
      : await looksAt(
          visit.tx,
          rows.map((each) => each.id),
        );
  visit.note({ subjects: ids, classes: ['PLAN'], count: rows.length });
  const nameOf = (row: Concern) => (row.child ? calledName(row.child) : '');
  return rows
    .map((row) => ({
      ...row,
      child: children.get(row.childId),
      looks: looks.filter((each) => each.concernId === row.id),
    }))
    .toSorted((a, b) => nameOf(a).localeCompare(nameOf(b), 'en-GB'));
}
