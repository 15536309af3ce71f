import type { Visit } from '../../platform/http/route.ts';
import { type AuthoritySettings, cellOf, settingsOf } from '../access/index.ts';
import { type ClockRow, clocksAbout } from '../deadlines/index.ts';
import { type ChildRow, findChildren } from '../people/index.ts';
import {
  type BoardColumn,
  type BoardRow,
  boardRows,
  countWaiting,
  type FlagRow,
  flagsNow,
  hasOlder,
  noteShown,
  type OftenMissing,
  oftenMissing,
} from './board.store.ts';
import { countsOf, type EpisodeCounts } from './repeat.store.ts';

/** Days for which a return without an outcome stays on the board; older ones have a list of their own. */
export const DAYS_ON_THE_BOARD = 28;
const MOST_OFTEN = 15;
const MOST_WAITING = 100;

export interface BoardCard extends BoardRow {
  child: ChildRow | undefined;
  /** The offer's clock until it is offered, then that of the interview. */
  clock: ClockRow | undefined;
  counts: EpisodeCounts | undefined;
}
/** Everything on the co-ordinator's board. */
export interface Board {
  lanes: Record<BoardColumn, BoardCard[]>;
  often: (OftenMissing & { child: ChildRow | undefined })[];
  rule: Pick<AuthoritySettings, 'repeatMissingEpisodes' | 'repeatMissingDays'>;
  waiting: number;
  isOlder: boolean;
}
/** The rest of the authority sees who is missing, and nothing else. */
export type Flags = (FlagRow & { child: ChildRow | undefined })[];

/** Who reads every missing child of the authority sees the whole board. */
export const readsTheBoard = (visit: Pick<Visit, 'actor'>): boolean =>
  cellOf(visit.actor, 'MISSING')?.scope === 'authority';

const LANES: readonly BoardColumn[] = ['missing', 'not-offered', 'interview', 'declined'];
/** Most urgent first: the clock that is due soonest, then whoever has been waiting longest. */
const byDue = (a: BoardCard, b: BoardCard) =>
  Temporal.Instant.compare(
    a.clock?.dueAt ?? a.endedAt ?? a.missingFrom,
    b.clock?.dueAt ?? b.endedAt ?? b.missingFrom,
  );

export async function boardOf(visit: Visit): Promise<Board> {
  const { tx, actor, now } = visit;
  const { repeatMissingEpisodes, repeatMissingDays } = settingsOf(actor);
  const since = now.subtract({ hours: 24 * DAYS_ON_THE_BOARD });
  const rows = await boardRows(tx, actor.authorityId, since);
  const often = await oftenMissing(
    tx,
    actor.authorityId,
    now.subtract({ hours: 24 * repeatMissingDays }),
    repeatMissingEpisodes,
    MOST_OFTEN,
  );
  const ids = [...new Set([...rows, ...often].map((row) => row.childId))];
  const children = new Map((await findChildren(tx, ids)).map((child) => [child.id, child]));
  const counts = new Map((await countsOf(tx, ids, now)).map((each) => [each.childId, each]));
  const clocks = await clocksOfRows(visit, rows);
  const cards = rows.map((row) => ({
    ...row,
    child: children.get(row.childId),
    counts: counts.get(row.childId),
    clock: clocks.get(row.id),
  }));
  const lanes = Object.fromEntries(
    LANES.map((lane) => [lane, cards.filter((card) => card.lane === lane)]),
  ) as Board['lanes'];
  lanes['not-offered'].sort(byDue);
  lanes.interview.sort(byDue);
  visit.note({ subjects: [...children.keys()], classes: ['FLAG', 'MISSING'], count: rows.length });
  return {
    lanes,
    often: often.map((each) => ({ ...each, child: children.get(each.childId) })),
    rule: { repeatMissingEpisodes, repeatMissingDays },
    waiting: await countWaiting(tx, actor.authorityId, MOST_WAITING),
    isOlder: await hasOlder(tx, actor.authorityId, since),
  };
}

/** The clock that a card counts down: running ones only. */
async function clocksOfRows(visit: Visit, rows: readonly BoardRow[]): Promise<Map<string, ClockRow>> {
  const back = rows.filter((row) => row.endedAt !== null);
  if (back.length === 0) return new Map();
  const about = { type: 'episode', ids: back.map((row) => row.id) };
  const clocks = (await clocksAbout(visit.tx, visit.actor.authorityId, about, ['D8', 'D9'])).filter(
    (clock) => clock.stoppedAt === null,
  );
  const found = new Map<string, ClockRow>();
  for (const row of back) {
    const own = clocks.filter((clock) => clock.aboutId === row.id);
    const wanted = row.lane === 'not-offered' ? 'D8' : 'D9';
    const clock = own.find((each) => each.rule === wanted) ?? own.find((each) => each.rule === 'D9');
    if (clock) found.set(row.id, clock);
  }
  return found;
}

export async function flagsOf(visit: Visit): Promise<Flags> {
  const rows = await flagsNow(visit.tx, visit.actor.authorityId);
  const found = await findChildren(visit.tx, [...new Set(rows.map((row) => row.childId))]);
  const children = new Map(found.map((child) => [child.id, child]));
  visit.note({ subjects: [...children.keys()], classes: ['FLAG'], count: rows.length });
  return rows.map((row) => ({ ...row, child: children.get(row.childId) }));
}

/** Those of the episodes that this session had not shown before; they count as shown from now. */
export async function newlyShown<Row extends { id: string }>(
  visit: Visit,
  shown: readonly Row[],
): Promise<Row[]> {
  const { authorityId, sessionId, postingId } = visit.actor;
  const ids = shown.map((row) => row.id);
  const isNew = new Set(
    await noteShown(visit.tx, { authorityId, sessionId, postingId, now: visit.now }, ids),
  );
  return shown.filter((row) => isNew.has(row.id));
}

/** A page that brings itself up to date is on record once for each child newly shown in the session (AU-4). */
export async function recordNewlyShown(
  visit: Visit,
  event: string,
  shown: readonly { id: string; childId: string }[],
): Promise<void> {
  for (const row of await newlyShown(visit, shown))
    visit.alsoRecord({
      event,
      subjects: [row.childId],
      objectType: 'episode',
      objectId: row.id,
      rule: 'AC-2',
      classes: ['FLAG'],
    });
}

/** Every episode on the board, for the audit. */
export const shownOn = (board: Board): { id: string; childId: string }[] => Object.values(board.lanes).flat();
