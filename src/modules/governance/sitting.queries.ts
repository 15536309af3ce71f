import { dayOf } from '../../platform/clock/wall-clock.ts';
import { absent, Refusal } from '../../platform/http/decision.ts';
import type { Visit } from '../../platform/http/route.ts';
import { type AtSitting, arranges, atSitting } from './attendance.policy.ts';
import { type BoardItem, itemOf } from './board.queries.ts';
import { kindHere } from './kind.queries.ts';
import type { StandingKind } from './kinds.ts';
import { daysBetween, fallsOn, nextDay } from './rhythm.ts';
import { openSitting, placeAt } from './sitting.commands.ts';
import { fillBoard, findSitting } from './sitting.store.ts';

export type SittingVisit<More = unknown> = Visit<{ kind: string; date: string } & More, unknown>;

/** How far ahead and back a sitting that nobody opened is opened by asking for it. */
const REACH_DAYS = 35;
function mayBeOpened(kind: StandingKind, day: Temporal.PlainDate, today: Temporal.PlainDate): boolean {
  const away = Math.abs(today.until(day, { largestUnit: 'days' }).days);
  return kind.isOn && away <= REACH_DAYS && fallsOn(kind.rhythm, day);
}

/**
 * The sitting of the address. For those who run or minute it, one that is due on that day is opened by asking for it; until
 * it is over its board keeps up with the record.
 */
export async function sittingAt(visit: SittingVisit): Promise<AtSitting | undefined> {
  const found = await atSitting(visit);
  if (found) return found;
  const { kind: code, date } = visit.params;
  return (await openFor(visit, code, Temporal.PlainDate.from(date))) ? atSitting(visit) : undefined;
}
async function openFor(visit: SittingVisit, code: string, day: Temporal.PlainDate): Promise<boolean> {
  const kind = (await kindHere(visit.tx, code))?.kind;
  if (!kind || !mayBeOpened(kind, day, dayOf(visit.now)) || !arranges(await placeAt(visit, code)))
    return false;
  try {
    await openSitting(visit, code, day);
    return true;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}
/** Brings what came to the record onto the board, while it is not over and its day has come. */
export async function keepUp(visit: Visit, { sitting, place }: AtSitting): Promise<void> {
  const isOn = sitting.fills && sitting.closedAt === null && sitting.notHeldBecause === null;
  if (isOn && place !== 'none') await fillBoard(visit.tx, sitting.id);
}

export interface AtItem extends AtSitting {
  item: BoardItem;
}
export async function itemAt(visit: SittingVisit<{ itemId: string }>): Promise<AtItem | undefined> {
  const at = await atSitting(visit);
  if (!at || at.place === 'none') return undefined;
  const item = await itemOf(visit, at.sitting, visit.params.itemId);
  return item && { ...at, item };
}

/** The day of the morning board to show first: today, else the last that there was, else the next. */
export async function boardDay(visit: Visit): Promise<Temporal.PlainDate> {
  const kind = (await kindHere(visit.tx, 'DAILY'))?.kind;
  if (!kind) throw absent();
  const today = dayOf(visit.now);
  if (fallsOn(kind.rhythm, today) || (await findSitting(visit.tx, 'DAILY', today))) return today;
  const last = daysBetween(kind.rhythm, today.subtract({ days: 14 }), today).at(-1);
  if (last && (await findSitting(visit.tx, 'DAILY', last))) return last;
  return nextDay(kind.rhythm, today) ?? today;
}
