import type { Tx } from '../../platform/db/database.ts';
import { type LineRow, linesOf } from './line.store.ts';
import { type LineKind, type LineText, onDay } from './line.ts';
import { measureRows } from './measure.store.ts';
import { type Measure, measuresFrom } from './measure.ts';

/** Every looking at outcomes with a child that the reader may read, the first first; two parts each, never one number. */
export const measuresOf = async (tx: Tx, childId: string): Promise<Measure[]> =>
  measuresFrom(await measureRows(tx, childId));

/** Where the child lived on a day, as far as the reader reads notes of this child; undefined when nobody wrote it down. */
export const placementOn = async (
  tx: Tx,
  childId: string,
  day: Temporal.PlainDate,
): Promise<LineRow | undefined> => onDay(await linesOf(tx, childId, ['PLACEMENT']), day);

/** Moves that were considered for a child, the newest first; `outcome` says which were avoided. */
export const movesConsidered = (tx: Tx, childId: string): Promise<LineRow[]> =>
  linesOf(tx, childId, ['MOVE']);

export const ofKind = <L extends LineText & { kind: LineKind }>(lines: readonly L[], kind: LineKind): L[] =>
  lines.filter((each) => each.kind === kind);
