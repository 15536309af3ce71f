import { dayOf } from '../../platform/clock/wall-clock.ts';
import type { Work } from '../../platform/http/work.ts';
import { settingsOf, supervisedRoles } from '../access/index.ts';
import { type LeaveRow, leaveFrom } from '../deadlines/index.ts';
import {
  childrenOfWorkers,
  type SupervisionRow,
  supervisedWorkers,
  type WorkerRow,
} from './supervision.store.ts';
import { type Due, supervisionDue } from './supervision-due.ts';

export interface WorkerDue extends WorkerRow {
  /** Null where nobody is named as supervisor: then nothing can be due. */
  due: Due | null;
  /** The last day of the leave that they are on now or will be on when it is due: it is said, and moves nothing. */
  awayUntil: Temporal.PlainDate | null;
}

/** Everybody here whose supervision is counted, with what is due; who has left is not in it. */
export async function workersDue(work: Pick<Work, 'tx' | 'actor' | 'now'>): Promise<WorkerDue[]> {
  const { tx, actor, now } = work;
  const rows = await supervisedWorkers(tx, actor.authorityId, Object.keys(supervisedRoles), now);
  const leave = await leaveFrom(tx, actor.authorityId, now);
  const today = dayOf(now);
  const settings = settingsOf(actor);
  return rows.map((row) => {
    const since = row.lineFrom ?? row.postedOn;
    const isNamed = row.supervisorPostingId !== null && row.isSupervisorHere;
    const due = isNamed ? supervisionDue({ ...row, since }, settings, today) : null;
    return { ...row, due, awayUntil: awayUntil(row, due, leave, today) };
  });
}

function awayUntil(
  { postingId }: WorkerRow,
  due: Due | null,
  leave: readonly LeaveRow[],
  today: Temporal.PlainDate,
): Temporal.PlainDate | null {
  const days = due ? [today, due.on] : [today];
  const found = leave.find(
    (each) =>
      each.postingId === postingId &&
      days.some(
        (day) =>
          Temporal.PlainDate.compare(dayOf(each.fromAt), day) <= 0 &&
          Temporal.PlainDate.compare(day, dayOf(each.toAt)) <= 0,
      ),
  );
  return found ? dayOf(found.toAt) : null;
}

const rank = { overdue: 0, soon: 1, ok: 2 } as const;
/** Overdue first, then what is due soonest. */
export const soonestFirst = (rows: readonly WorkerDue[]): WorkerDue[] =>
  rows.toSorted(
    (a, b) =>
      (a.due ? rank[a.due.state] : 3) - (b.due ? rank[b.due.state] : 3) ||
      (a.due && b.due ? Temporal.PlainDate.compare(a.due.on, b.due.on) : 0),
  );

/** Children whom the workers of this supervision work with, as far as the reader may read their notes. */
export const childrenToTalkAbout = (
  { tx, now }: Pick<Work, 'tx' | 'now'>,
  { members }: SupervisionRow,
): Promise<string[]> =>
  childrenOfWorkers(
    tx,
    members.map((member) => member.postingId),
    now,
  );
