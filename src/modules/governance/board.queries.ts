import { together } from '../../platform/db/together.ts';
import type { Work } from '../../platform/http/work.ts';
import { type ActionRow, actionsOfSource } from '../meetings/index.ts';
import { type ChildRow, calledName, findChildren } from '../people/index.ts';
import { type AttendanceRow, attendanceOf } from './attendance.store.ts';
import {
  type DecisionRow,
  type DissentRow,
  decisionsOf,
  dissentOf,
  findItem,
  type InformationRow,
  type ItemRow,
  informationOf,
  itemsOfSitting,
  type OfBoard,
  type PartRow,
  partsOf,
} from './board.store.ts';
import { inOrder, sorted } from './board.ts';
import { lastHeld, type SittingRow } from './sitting.store.ts';

type Reading = Pick<Work, 'tx' | 'actor' | 'now'>;

/** One item with everything of it that this reader may see. */
export interface BoardItem extends ItemRow {
  child: ChildRow | undefined;
  /** The child's name, or the title of a matter. */
  name: string;
  parts: PartRow[];
  information: InformationRow[];
  /** The decision that stands, with who disagreed; how many there were before it. */
  decision: (DecisionRow & { dissent: DissentRow[] }) | undefined;
  earlierDecisions: number;
  actions: ActionRow[];
}
export interface Board {
  sitting: SittingRow;
  exceptions: BoardItem[];
  noChange: BoardItem[];
  /** Actions agreed at the last meeting that are still open. */
  lastActions: (ActionRow & { name: string })[];
  last: SittingRow | undefined;
  present: AttendanceRow[];
  /** Actions of this meeting about no child on it. */
  otherActions: ActionRow[];
}

/**
 * The whole board: exceptions first, then the children with no change. Two rounds of statements, whatever the number of
 * children. Under the reader's own row-level security: what they may not see is not there, nor counted.
 */
export async function boardOf(work: Reading, sitting: SittingRow): Promise<Board> {
  const { tx } = work;
  const of = { sittingId: sitting.id };
  const asked = {
    items: itemsOfSitting(tx, sitting.id),
    pieces: piecesOf(work, of),
    actions: actionsOfSource(tx, sitting.id),
    present: attendanceOf(tx, sitting.id),
    last: lastHeld(tx, sitting.kind, sitting.day),
  };
  await together<unknown>(Object.values(asked));
  const [items, actions, present, last] = [
    await asked.items,
    await asked.actions,
    await asked.present,
    await asked.last,
  ];
  const before = last ? (await actionsOfSource(tx, last.id)).filter(isOpen) : [];
  const names = await childrenOf(work, [...items, ...before]);
  const pieces = await asked.pieces;
  const whole = items
    .filter(({ childId }) => childId === null || names.has(childId))
    .map((item) => joined(item, names, pieces, actions));
  const onIt = new Set(items.flatMap(({ childId }) => (childId ? [childId] : [])));
  return {
    sitting,
    ...sorted(whole),
    lastActions: before.map((each) => ({ ...each, name: nameIn(names, each.childId) ?? 'No child' })),
    last,
    present,
    otherActions: actions.filter(({ childId }) => childId === null || !onIt.has(childId)),
  };
}
const isOpen = ({ state }: ActionRow) => state === 'open' || state === 'in-hand';

/** One item; undefined where there is none for this reader at this sitting. */
export async function itemOf(
  work: Reading,
  sitting: SittingRow,
  itemId: string,
): Promise<BoardItem | undefined> {
  const item = await findItem(work.tx, itemId);
  if (item?.sittingId !== sitting.id) return undefined;
  const pieces = await piecesOf(work, { sittingId: sitting.id, itemId });
  const names = await childrenOf(work, [item]);
  if (item.childId && !names.has(item.childId)) return undefined;
  const actions = item.childId ? await actionsOfSource(work.tx, sitting.id) : [];
  return joined(item, names, pieces, actions);
}

interface Pieces {
  parts: Map<string, PartRow[]>;
  information: Map<string, InformationRow[]>;
  decisions: Map<string, DecisionRow[]>;
  dissent: Map<string, DissentRow[]>;
}
async function piecesOf({ tx }: Reading, of: OfBoard): Promise<Pieces> {
  const asked = {
    parts: partsOf(tx, of),
    information: informationOf(tx, of),
    decisions: decisionsOf(tx, of),
    dissent: dissentOf(tx, of),
  };
  await together<unknown>(Object.values(asked));
  return {
    parts: Map.groupBy(await asked.parts, ({ itemId }) => itemId),
    information: Map.groupBy(await asked.information, ({ itemId }) => itemId),
    decisions: Map.groupBy(await asked.decisions, ({ itemId }) => itemId),
    dissent: Map.groupBy(await asked.dissent, ({ decisionId }) => decisionId),
  };
}

async function childrenOf(
  { tx }: Reading,
  rows: readonly { childId: string | null }[],
): Promise<Map<string, ChildRow>> {
  const ids = [...new Set(rows.flatMap(({ childId }) => (childId ? [childId] : [])))];
  return new Map((await findChildren(tx, ids)).map((child) => [child.id, child]));
}
const nameIn = (names: Map<string, ChildRow>, childId: string | null): string | undefined => {
  const child = childId ? names.get(childId) : undefined;
  return child && calledName(child);
};

function joined(
  item: ItemRow,
  names: Map<string, ChildRow>,
  pieces: Pieces,
  actions: readonly ActionRow[],
): BoardItem {
  const decisions = pieces.decisions.get(item.id) ?? [];
  const stands = decisions.at(-1);
  return {
    ...item,
    reasons: inOrder(item.reasons),
    child: item.childId ? names.get(item.childId) : undefined,
    name: item.title ?? nameIn(names, item.childId) ?? 'A child',
    parts: pieces.parts.get(item.id) ?? [],
    information: pieces.information.get(item.id) ?? [],
    decision: stands && { ...stands, dissent: pieces.dissent.get(stands.id) ?? [] },
    earlierDecisions: Math.max(0, decisions.length - 1),
    actions: item.childId ? actions.filter(({ childId }) => childId === item.childId) : [],
  };
}

/** Children nobody has spoken of yet, whom this reader sees. */
export const waitingOf = (board: Pick<Board, 'exceptions' | 'noChange'>): BoardItem[] =>
  [...board.exceptions, ...board.noChange].filter(({ state }) => state === 'waiting');
