import type { Tx } from '../../platform/db/database.ts';
import type { Work } from '../../platform/http/work.ts';
import { alert, teamsOf } from '../access/index.ts';
import { type ClockId, endClock, hasClock, startClock, stopClock } from '../deadlines/index.ts';
import type { EpisodeRow } from './episode.store.ts';
import { episodePath } from './episode-clocks.ts';
import { type LongMissing, weeksOf } from './long-missing.ts';

const EPISODE = 'episode';
/** The first meeting is about the episode; those of later weeks have a name of their own, so that each runs once. */
const aboutWeek = (week: number) => (week === 0 ? EPISODE : `${EPISODE}-week-${week}`);

/** Whether the clock of that week was started already. */
export const hasMeetingOwed = (tx: Tx, episodeId: string, week: number): Promise<boolean> =>
  hasClock(tx, 'D13', { type: aboutWeek(week), id: episodeId });

/**
 * A child has been missing for as long as the settings say, or for another week after that: a strategy meeting is owed
 * (clock D13), and the co-ordinator and duty are told. Once for each week, whoever asks and however often.
 * @returns whether it was new
 */
export async function owedMeeting(
  work: Work,
  long: LongMissing,
  week: number,
  startedAt: Temporal.Instant,
): Promise<boolean> {
  const team = (await teamsOf(work.tx, work.actor.authorityId)).find((each) => each.kind === 'team');
  const id = await startClock(work, {
    rule: 'D13',
    about: { type: aboutWeek(week), id: long.id },
    childId: long.childId,
    startedAt,
    holder: team ? { teamId: team.id } : { postingId: work.actor.postingId },
    href: episodePath(long),
  });
  if (id === undefined) return false;
  const line = week === 0 ? 'A child has been missing for long' : 'A child is still missing, another week on';
  for (const forRole of ['MISSING_COORDINATOR', 'DUTY'])
    await alert(work, { kind: 'missing-for-long', line, childId: long.childId, forRole });
  return true;
}

/** The child is back: nothing more is owed for having been missing for long, in any of its weeks. */
export async function stopLongMissing(work: Work, childId: string, at: Temporal.Instant): Promise<void> {
  await stopEach(work, 'D13', childId, at);
}

/**
 * A strategy or multi-agency meeting about the child was held: the clocks of repeated and of long missing (D12, D13) stop.
 * `meetings` calls it when a meeting of its own is held; a person says it for one held elsewhere.
 */
export async function meetingHeldAbout(
  work: Work,
  held: { childId: string; at: Temporal.Instant },
): Promise<void> {
  await stopEach(work, 'D12', held.childId, held.at);
  await stopEach(work, 'D13', held.childId, held.at);
}

async function stopEach(work: Work, rule: ClockId, childId: string, at: Temporal.Instant): Promise<void> {
  for (;;) {
    const stopped = await stopClock(work, { rule, about: { type: 'child', id: childId }, at });
    if (stopped !== 'met' && stopped !== 'late') return;
  }
}

/** Recorded in error: the clocks of its later weeks end too. */
export async function endLongMissing(
  work: Work,
  episode: Pick<EpisodeRow, 'id' | 'missingFrom'>,
  because: string,
): Promise<void> {
  const weeks = weeksOf({ ...episode, category: 'CARE' }, { inCare: 1, atHome: 1 }, work.now);
  for (const { week } of weeks)
    if (week > 0)
      await endClock(
        work,
        { rule: 'D13', about: { type: aboutWeek(week), id: episode.id } },
        'not applicable',
        `The episode was recorded in error. ${because}`,
      );
}
