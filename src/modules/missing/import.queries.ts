import { startOf } from '../../platform/clock/wall-clock.ts';
import type { Tx } from '../../platform/db/database.ts';
import { childrenByNumbers, findChildren, numbersOfChildren } from '../people/index.ts';
import { type HeldRow, heldEpisodes, openAt } from './import.store.ts';
import { type HeldEpisode, heldMoment, type PlannedRow, planChild } from './import-plan.ts';
import { notCarriedOn } from './statutory-care.ts';
import type { CollectionYear } from './statutory-dates.ts';
import type { MissingRow, RowProblem } from './statutory-file.ts';

const AT_ONCE = 5000;

/** Local numbers are kept in capitals. */
export const localNumber = (text: string): string => text.trim().toUpperCase();

const held = (row: HeldRow): HeldEpisode => ({
  id: row.id,
  childId: row.childId,
  kind: row.kind,
  start: heldMoment(row.missingFrom, row.leftAt !== null && row.unknownTimes.includes('left')),
  end: row.endedAt ? heldMoment(row.endedAt, row.unknownTimes.includes('returned')) : undefined,
  outcome: row.outcome,
  importKey: row.importKey,
  isByHand: row.importKey === null,
  isClosed: row.closedAt !== null,
});

/** What would become of the rows of each child; every row of a child stands in one group. */
export async function planRows(
  tx: Tx,
  groups: readonly (readonly MissingRow[])[],
): Promise<{ planned: PlannedRow[]; held: ReadonlyMap<string, HeldRow> }> {
  const planned: PlannedRow[] = [];
  const byId = new Map<string, HeldRow>();
  for (let at = 0; at < groups.length; at += AT_ONCE)
    planned.push(...(await planSlice(tx, groups.slice(at, at + AT_ONCE), byId)));
  return { planned, held: byId };
}

async function planSlice(
  tx: Tx,
  groups: readonly (readonly MissingRow[])[],
  byId: Map<string, HeldRow>,
): Promise<PlannedRow[]> {
  const numbers = groups.flatMap(([row]) => (row ? [{ localId: localNumber(row.localId) }] : []));
  const childOf = await childrenByNumbers(tx, numbers);
  const ids = [...new Set(numbers.flatMap((number) => childOf(number)))];
  const born = new Map((await findChildren(tx, ids)).map((child) => [child.id, child.bornOn]));
  const keys = groups.flatMap((rows) => rows.map((row) => row.key));
  const rows = await heldEpisodes(tx, ids, keys);
  for (const row of rows) byId.set(row.id, row);
  const ofChild = Map.groupBy(rows, (row) => row.childId);
  const ofKey = new Map(
    rows.flatMap((row) => (row.importKey ? [[row.importKey, row.childId] as const] : [])),
  );
  return groups.flatMap((group) => {
    const [childId, ...others] = group[0] ? childOf({ localId: localNumber(group[0].localId) }) : [];
    if (!childId) return group.map((row) => ({ row, state: 'not known here' as const, ...unknown(row) }));
    if (others.length > 0)
      return group.map((row) => stopped(row, childId, 'more than one child here has this number.'));
    const isOurs = (row: MissingRow) => (ofKey.get(row.key) ?? childId) === childId;
    const isSameBirth = (row: MissingRow) => {
      const ours = born.get(childId);
      return !row.bornOn || !ours || ours.equals(row.bornOn);
    };
    const good = group.filter((row) => isOurs(row) && isSameBirth(row));
    return [
      ...planChild(childId, good, (ofChild.get(childId) ?? []).map(held)),
      ...group
        .filter((row) => !isSameBirth(row))
        .map((row) =>
          stopped(row, childId, 'the record has another date of birth for this number.', 'INT13'),
        ),
      ...group
        .filter((row) => isSameBirth(row) && !isOurs(row))
        .map((row) =>
          stopped(row, childId, 'an episode with this number is on the record of another child.'),
        ),
    ];
  });
}

const unknown = (row: MissingRow) => ({
  note: `no child here has the number ${row.localId.slice(0, 48)}. Left out: bring the child in first.`,
  rule: '1012',
});
const stopped = (row: MissingRow, childId: string, note: string, rule?: string): PlannedRow => ({
  row,
  childId,
  state: 'problem',
  note,
  ...(rule ? { rule } : {}),
});

/** Children who were missing when the year began, by the return of the year before, and whom this file forgets (rule 576). */
export async function notCarriedOver(
  tx: Tx,
  year: CollectionYear | undefined,
  rows: readonly MissingRow[],
): Promise<RowProblem[]> {
  if (!year) return [];
  const open = await openAt(tx, startOf(year.from));
  if (open.length === 0) return [];
  const numbers = await numbersOfChildren(tx, [...new Set(open.map((each) => each.childId))]);
  const localOf = new Map(numbers.filter((n) => n.kind === 'local').map((n) => [n.childId, n.value]));
  const told = new Set(rows.map((row) => `${localNumber(row.localId)} ${row.start.day.toString()}`));
  return open.flatMap(({ childId, missingFrom }) => {
    const from = heldMoment(missingFrom, true).day;
    const localId = localOf.get(childId);
    return localId && !told.has(`${localId} ${from.toString()}`) ? [notCarriedOn(localId, from, year)] : [];
  });
}
