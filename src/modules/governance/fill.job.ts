import { dayOf } from '../../platform/clock/wall-clock.ts';
import type { Tx } from '../../platform/db/database.ts';
import type { Work } from '../../platform/http/work.ts';
import type { Job } from '../../platform/jobs/ticker.ts';
import { kindsHere } from './kind.queries.ts';
import type { StandingKind } from './kinds.ts';
import { fallsOn, startOfSitting } from './rhythm.ts';
import { openSitting } from './sitting.commands.ts';
import { fillBoard, findSitting, isBehind, type SittingRow } from './sitting.store.ts';

/** How long before its hour a board is opened, so that everybody can read it first. */
const BEFORE = { minutes: 90 };

interface Due {
  kind: StandingKind;
  row: SittingRow | undefined;
}
/** Boards that fill themselves and meet today: to be opened, or to be brought up to date until they are over. */
async function dueNow(tx: Tx, now: Temporal.Instant): Promise<Due[]> {
  const today = dayOf(now);
  const due: Due[] = [];
  for (const kind of await kindsHere(tx)) {
    if (!kind.isOn || !kind.fills || !fallsOn(kind.rhythm, today)) continue;
    const opensAt = startOfSitting(today, kind.startsAt).subtract(BEFORE);
    if (Temporal.Instant.compare(now, opensAt) < 0) continue;
    const row = await findSitting(tx, kind.code, today);
    if (!row || (await isBehind(tx, row.id))) due.push({ kind, row });
  }
  return due;
}

/** Opens the boards of today before their hour, and keeps them filled until they are closed. @returns how many */
export async function fillBoards(work: Work): Promise<number> {
  const due = await dueNow(work.tx, work.now);
  for (const { kind, row } of due) {
    const sitting = row ?? (await openSitting(work, kind.code, dayOf(work.now)));
    await fillBoard(work.tx, sitting.id);
  }
  work.note({ count: due.length });
  return due.length;
}

export const fillJob: Job = {
  name: 'governance.fill',
  everySeconds: 60,
  isNeeded: async (tx, _actor, now) => (await dueNow(tx, now)).length > 0,
  run: fillBoards,
};
