import type { Work } from '../../platform/http/work.ts';
import { startClock, stopClock } from '../deadlines/index.ts';
import { meetingHeldAbout } from '../missing/index.ts';
import type { MeetingRow } from './meeting.store.ts';
import { kindOf } from './meeting-sections.ts';

/**
 * The meeting was held: its own clock stops (D3 or D4); an ETAC also answers the review that was due (D7) and starts
 * the clocks of its minutes (D6) and of the next review (D7). A meeting held elsewhere came with its minutes: nobody here
 * owes them. @returns whether it was held late
 */
export async function clocksWhenHeld(
  work: Work,
  meeting: Pick<MeetingRow, 'id' | 'meetingId' | 'childId' | 'kind' | 'isElsewhere'>,
  heldAt: Temporal.Instant,
  reason: string | undefined,
): Promise<{ isLate: boolean }> {
  const child = { type: 'child', id: meeting.childId };
  const stop = { about: child, at: heldAt, reason };
  await meetingHeldAbout(work, { childId: meeting.childId, at: heldAt });
  const own = await stopClock(work, { rule: kindOf(meeting.kind).clock, ...stop });
  if (meeting.kind !== 'ETAC') return { isLate: own === 'late' };
  const review = await stopClock(work, { rule: 'D7', ...stop });
  const owed = meeting.isElsewhere ? (['D7'] as const) : (['D6', 'D7'] as const);
  for (const rule of owed) {
    await startClock(work, {
      rule,
      about: { type: 'meeting', id: meeting.id },
      childId: meeting.childId,
      startedAt: heldAt,
      holder: { postingId: work.actor.postingId },
      href:
        rule === 'D6' ? `/meetings/${meeting.meetingId}/minutes` : `/children/${meeting.childId}/meetings`,
    });
  }
  return { isLate: own === 'late' || review === 'late' };
}

/** The minutes have gone out for the first time. */
export const clockWhenMinutesSent = (work: Work, meeting: Pick<MeetingRow, 'id'>) =>
  stopClock(work, { rule: 'D6', about: { type: 'meeting', id: meeting.id }, at: work.now });
