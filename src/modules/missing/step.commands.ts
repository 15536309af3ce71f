import { absent, FieldErrors, StaleEdit } from '../../platform/http/decision.ts';
import type { Work } from '../../platform/http/work.ts';
import { happened, labelOf } from '../people/index.ts';
import { declineReasons, notOfferedReasons, notPossibleReasons, type Way } from './code-lists-missing.ts';
import { type EpisodeRow, findEpisode, touchEpisodeFlag, updateEpisode } from './episode.store.ts';
import { endEpisodeClock, episodePath, startEpisodeClock, stopEpisodeClock } from './episode-clocks.ts';
import { insertStep, type StepRow, stepsOf, takeBack } from './step.store.ts';
import { STEP_WORDS, type StepKind, standingOf } from './step.ts';

export interface NewStep {
  kind: StepKind;
  /** When it was done; now when left out. Never in the future, never before the episode began. */
  at?: Temporal.Instant | undefined;
  way?: Way | undefined;
  /** A code of the list that belongs to the kind: declineReasons, notPossibleReasons, notOfferedReasons. */
  reason?: string | undefined;
  /** What was said or done; a child's own words where they are. */
  words?: string | undefined;
  byPostingId?: string | undefined;
  byName?: string | undefined;
  interviewId?: string | undefined;
  /** The step it follows: a follow-up session after its decline. */
  followsId?: string | undefined;
}

/**
 * Records one thing done about an episode, as a fact of its own: an offer, a try, a yes, a no, a conversation held. Clocks
 * follow: the first offer to the child stops D8, the interview D9 and starts D10; a no ends the duty to hold it (S1-20, S1-50).
 * @throws FieldErrors when it lies in the future or before the episode
 */
export async function takeStep(work: Work, episode: EpisodeRow, step: NewStep): Promise<string> {
  const at = step.at ?? work.now;
  if (Temporal.Instant.compare(at, work.now) > 0)
    throw new FieldErrors({ at: 'When it was done must be in the past' });
  if (Temporal.Instant.compare(at, episode.missingFrom) < 0)
    throw new FieldErrors({ at: 'When it was done must be after the child went missing' });
  const { actor, tx } = work;
  const id = work.ids.next();
  await insertStep(tx, {
    authorityId: actor.authorityId,
    id,
    episodeId: episode.id,
    childId: episode.childId,
    kind: step.kind,
    at,
    way: step.way ?? null,
    reason: step.reason ?? null,
    words: step.words ?? null,
    byPostingId: step.byPostingId ?? (step.byName ? null : actor.postingId || null),
    byName: step.byName ?? actor.staffName,
    interviewId: step.interviewId ?? null,
    followsId: step.followsId ?? null,
    recordedAt: work.now,
    recordedBy: actor.postingId || null,
  });
  await mirror(work, episode.id);
  await clocksFollow(work, episode, step, at);
  await happened(work, {
    childId: episode.childId,
    at,
    kind: 'missing',
    dataClass: 'MISSING',
    line: lineOf(step),
    href: episodePath(episode),
  });
  work.note({
    subjects: [episode.childId],
    objectType: 'episode',
    objectId: episode.id,
    classes: ['MISSING'],
  });
  return id;
}

function lineOf(step: NewStep): string {
  const about = step.kind === 'FOLLOW_UP' || step.kind === 'SAFETY_ACTION' ? '' : 'Return interview: ';
  const words = STEP_WORDS[step.kind];
  return about === '' ? words : `${about}${words.charAt(0).toLowerCase()}${words.slice(1)}`;
}

/** The episode repeats what its steps add up to, so that lists read one row. Tries again when somebody saved in between. */
async function mirror(work: Work, episodeId: string): Promise<void> {
  const episode = await findEpisode(work.tx, episodeId);
  if (!episode) throw absent();
  const standing = standingOf(await stepsOf(work.tx, [episodeId]));
  const isSame =
    standing.outcome === episode.outcome &&
    String(standing.firstOfferedAt) === String(episode.firstOfferedAt) &&
    String(standing.interviewedAt) === String(episode.interviewedAt);
  if (!isSame && (await updateEpisode(work.tx, { ...episode, ...standing }, work.now)) === 0)
    throw new StaleEdit({ outcome: episode.outcome ?? '' }, episode.version + 1);
  await touchEpisodeFlag(work.tx, episodeId, work.now);
}

async function clocksFollow(
  work: Work,
  episode: EpisodeRow,
  step: NewStep,
  at: Temporal.Instant,
): Promise<void> {
  const reason = reasonInWords(step);
  switch (step.kind) {
    case 'OFFER':
      if (step.way === 'IN_PERSON' || step.way === 'TALK') await stopEpisodeClock(work, 'D8', episode, at);
      return;
    case 'COMPLETED':
      await stopEpisodeClock(work, 'D8', episode, at);
      await stopEpisodeClock(work, 'D9', episode, at);
      return startEpisodeClock(work, 'D10', episode, at);
    case 'DECLINED':
      return endEpisodeClock(work, 'D9', episode, 'not applicable', `The child said no. ${reason}`);
    case 'NO_RESPONSE':
    case 'NOT_POSSIBLE':
      return endEpisodeClock(work, 'D9', episode, 'not achieved', reason);
    case 'NOT_OFFERED':
      await endEpisodeClock(work, 'D8', episode, 'not achieved', reason);
      return endEpisodeClock(work, 'D9', episode, 'not achieved', reason);
    case 'PREVENTION_INTERVIEW':
      await stopEpisodeClock(work, 'D11', episode, at);
      return;
    default:
  }
}

/** The reason of a no, of an interview that could not be, or of an offer not made, in words. */
export function reasonInWords(step: { kind: StepKind; reason?: string | null | undefined }): string {
  if (!step.reason) return STEP_WORDS[step.kind];
  if (step.kind === 'DECLINED') return labelOf(declineReasons, step.reason);
  return labelOf(step.kind === 'NOT_OFFERED' ? notOfferedReasons : notPossibleReasons, step.reason);
}

/** A step was recorded by mistake: it stays, struck out, with why; what the steps add up to follows. @throws Refusal (absent) */
export async function takeStepBack(work: Work, step: StepRow, because: string): Promise<void> {
  if ((await takeBack(work.tx, step.id, because, work.now, work.actor.postingId || null)) === 0)
    throw absent();
  await mirror(work, step.episodeId);
  work.note({
    subjects: [step.childId],
    objectType: 'episode',
    objectId: step.episodeId,
    classes: ['MISSING'],
    reason: because,
  });
}
