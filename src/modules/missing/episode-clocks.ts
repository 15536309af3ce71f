import type { Work } from '../../platform/http/work.ts';
import { settingsOf, teamsOf } from '../access/index.ts';
import { type ClockId, endClock, moveClockOf, startClock, stopClock } from '../deadlines/index.ts';
import type { EpisodeRow } from './episode.store.ts';
import { interviewClockStart } from './episode.ts';

const about = (episode: Pick<EpisodeRow, 'id'>) => ({ type: 'episode', id: episode.id });
export const episodePath = (episode: Pick<EpisodeRow, 'id' | 'childId'>) =>
  `/children/${episode.childId}/missing/${episode.id}`;

/** The team whose hub answers for missing children: the clocks are its until a person takes one. */
async function hub(work: Work): Promise<{ teamId: string } | { postingId: string }> {
  const team = (await teamsOf(work.tx, work.actor.authorityId)).find((each) => each.kind === 'team');
  return team ? { teamId: team.id } : { postingId: work.actor.postingId };
}

export async function startEpisodeClock(
  work: Work,
  rule: ClockId,
  episode: EpisodeRow,
  startedAt: Temporal.Instant,
) {
  await startClock(work, {
    rule,
    about: about(episode),
    childId: episode.childId,
    startedAt,
    holder: await hub(work),
    href: episodePath(episode),
  });
}
export const stopEpisodeClock = (
  work: Work,
  rule: ClockId,
  episode: Pick<EpisodeRow, 'id'>,
  at: Temporal.Instant,
) => stopClock(work, { rule, about: about(episode), at });

/** The duty ended without the thing being done: a no from the child (not applicable), or it could not be (not achieved). */
export const endEpisodeClock = (
  work: Work,
  rule: ClockId,
  episode: Pick<EpisodeRow, 'id'>,
  how: 'not applicable' | 'not achieved',
  reason: string,
) => endClock(work, { rule, about: about(episode) }, how, reason);

/**
 * A child is back: the offer (D8) and the interview (D9) are owed, counted as the authority's setting says (S1-20). When
 * the times of the return are put right later, the clocks move with them.
 */
export async function startInterviewClocks(work: Work, episode: EpisodeRow): Promise<void> {
  const from = interviewClockStart(episode, settingsOf(work.actor).returnInterviewFrom);
  if (from === null || episode.owedBy !== 'US') return;
  for (const rule of ['D8', 'D9'] as const) {
    const isThere = await moveClockOf(work, { rule, about: about(episode) }, from);
    if (!isThere) await startEpisodeClock(work, rule, episode, from);
  }
  if (episode.foundAt && episode.policeReference)
    await startEpisodeClock(work, 'D11', episode, episode.foundAt);
}
