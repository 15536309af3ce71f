import type { Work } from '../../platform/http/work.ts';
import type { Job } from '../../platform/jobs/ticker.ts';
import { formatDate, formatExact } from '../../platform/ui/words.ts';
import { alertMany } from '../access/index.ts';
import { type ClockToRemind, clocksToRemind, insertReminders } from './reminder.store.ts';

/** Clocks in one transaction: few enough that a process which dies repeats little, and no page waits for it. */
const MOST_A_BATCH = 500;

/** Who is told where a clock has nobody by name. */
const ROLE_OF_TEAM: Readonly<Record<string, string>> = { 'front-door': 'FRONT_DOOR' };

/** "ETAC: three quarters of the time are gone; due 17 November 2026 at 9:30am". */
function lineOf({ label, level, unit, dueAt }: ClockToRemind): string {
  if (level === 3) return `${label}: overdue since ${formatExact(dueAt)}`;
  if (unit !== 'hours') return `${label}: due today, ${formatDate(dueAt)}`;
  const gone = level === 2 ? 'three quarters of the time are gone' : 'half of the time is gone';
  return `${label}: ${gone}; due ${formatExact(dueAt)}`;
}

/**
 * Tells whoever holds a running clock that it is near, nearer or overdue: once for each due time and step. What is told and
 * that it was told are one transaction, so that a process which dies loses none and doubles none. In-service notices keep no
 * quiet hours: they wait on the page until somebody looks.
 * @returns how many were told
 */
export async function remindHolders(work: Work): Promise<number> {
  const clocks = await clocksToRemind(work.tx, MOST_A_BATCH);
  const kept = await insertReminders(work.tx, work.actor.authorityId, clocks, work.now);
  const told = clocks.filter((clock) => kept.has(clock.clockId));
  await alertMany(
    work,
    told.map((clock) => ({
      kind: 'clock-near',
      line: lineOf(clock),
      ...(clock.childId === null ? {} : { childId: clock.childId }),
      ...(clock.postingId === null
        ? { forRole: ROLE_OF_TEAM[clock.teamKind ?? ''] ?? 'TEAM_MANAGER' }
        : { forPostingId: clock.postingId }),
    })),
  );
  work.note({ count: told.length });
  return told.length;
}

export const reminderJob: Job = {
  name: 'notices.reminders',
  everySeconds: 60,
  isInBatches: true,
  isNeeded: async (tx) => (await clocksToRemind(tx, 1)).length > 0,
  run: remindHolders,
};
