import { together } from '../../platform/db/together.ts';
import type { Work } from '../../platform/http/work.ts';
import { cellOf, childrenOpen } from '../access/index.ts';
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
import { BOARD_CLASSES, type Opening } from './board-words.ts';
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
  /** What this reader may open from here. */
  opens: readonly Opening[];
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
  /** Whether this reader has a page of an action to open. */
  opensActions: boolean;
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
  const opens = await opensOf(work, [...names.keys()]);
  const pieces = await asked.pieces;
  const whole = items
    .filter(({ childId }) => childId === null || names.has(childId))
    .map((item) => joined(item, { names, pieces, actions, opens }));
  const onIt = new Set(items.flatMap(({ childId }) => (childId ? [childId] : [])));
  return {
    sitting,
    ...sorted(whole),
    lastActions: before.map((each) => ({ ...each, name: nameIn(names, each.childId) ?? 'No child' })),
    last,
    present,
    otherActions: actions.filter(({ childId }) => childId === null || !onIt.has(childId)),
    opensActions: opensActions(work),
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
  const opens = await opensOf(work, [...names.keys()]);
  return joined(item, { names, pieces, actions, opens });
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

type Opens = (childId: string | null) => readonly Opening[];
/** An action's page is for those who write plans; what else opens is asked of the database, child by child. */
const opensActions = ({ actor }: Pick<Work, 'actor'>): boolean => cellOf(actor, 'PLAN')?.mayWrite === true;
async function opensOf(work: Reading, childIds: readonly string[]): Promise<Opens> {
  const found = await together(
    BOARD_CLASSES.map(async (each) => [each, await childrenOpen(work.tx, each, childIds)] as const),
  );
  const always: Opening[] = opensActions(work) ? ['an action'] : [];
  return (childId) => [
    ...always,
    ...found.flatMap(([each, ids]) => (childId !== null && ids.has(childId) ? [each] : [])),
  ];
}

interface Around {
  names: Map<string, ChildRow>;
  pieces: Pieces;
  actions: readonly ActionRow[];
  opens: Opens;
}
function joined(item: ItemRow, { names, pieces, actions, opens }: Around): BoardItem {
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
    opens: opens(item.childId),
  };
}

/** Children nobody has spoken of yet, whom this reader sees. */
export const waitingOf = (board: Pick<Board, 'exceptions' | 'noChange'>): BoardItem[] =>
  [...board.exceptions, ...board.noChange].filter(({ state }) => state === 'waiting');
