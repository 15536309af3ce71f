import { absent, FieldErrors, forbid, Refusal, StaleEdit } from '../../platform/http/decision.ts';
import type { Work } from '../../platform/http/work.ts';
import { alert, label, postingsWithRole, relate } from '../access/index.ts';
import {
  type Brief,
  briefOf,
  cancelAvailability,
  declineAsk,
  findAsk,
  insertAsk,
  insertAskTo,
  insertAvailability,
  insertBrief,
  takeAsk,
} from './bank.store.ts';
import { none } from './episode-saving.commands.ts';
import { noteInterview, takeInterview } from './interview.commands.ts';
import type { InterviewRecord } from './interview.queries.ts';
import { whoActs } from './interview.ts';

/** The times a worker can hold interviews. @throws FieldErrors for a time that ends before it begins, or is over */
export async function giveTimes(
  work: Work,
  t: { from: Temporal.Instant; to: Temporal.Instant; note?: string | undefined },
): Promise<void> {
  if (Temporal.Instant.compare(t.to, t.from) <= 0)
    throw new FieldErrors({ to: 'It must end after it begins' });
  if (Temporal.Instant.compare(t.to, work.now) <= 0) throw new FieldErrors({ to: 'It must end after now' });
  await insertAvailability(
    work.tx,
    work.actor.authorityId,
    { id: work.ids.next(), postingId: work.actor.postingId, fromAt: t.from, toAt: t.to, note: none(t.note) },
    work.now,
  );
}
/** @throws Refusal (absent) when it is not one's own, or gone */
export async function takeTimesBack(work: Work, id: string): Promise<void> {
  if ((await cancelAvailability(work.tx, id, work.actor.postingId, work.now)) === 0) throw absent();
}

/**
 * Offers an interview that nobody holds to workers; the words name nobody, since those who do not take it read only them.
 * @throws FieldErrors when nobody is chosen, or an offer of it stands already
 */
export async function askWorkers(
  work: Work,
  { interview, episodes }: InterviewRecord,
  a: { postingIds: readonly string[]; words: string },
): Promise<string> {
  const known = await postingsWithRole(work.tx, work.actor.authorityId, ['RETURN_INTERVIEWER'], work.now);
  const chosen = known.filter((each) => a.postingIds.includes(each.id));
  if (chosen.length === 0) throw new FieldErrors({ workers: 'Choose at least one worker' });
  const { authorityId } = work.actor;
  const ask = {
    authorityId,
    id: work.ids.next(),
    interviewId: interview.id,
    childId: interview.childId,
    episodeIds: episodes.map((each) => each.id),
    words: a.words,
  };
  if ((await insertAsk(work.tx, ask, work.now, whoActs(work))) === 0)
    throw new FieldErrors({ workers: 'It is offered already. Look at the interview' });
  const postingIds = chosen.map((each) => each.id);
  await insertAskTo(work.tx, { authorityId, askId: ask.id, childId: ask.childId, postingIds });
  for (const { id } of chosen)
    await alert(work, {
      kind: 'interview.offered',
      line: `A ${label(work.actor, 'RETURN_INTERVIEW')} is offered to you. See “Interviews”`,
      forPostingId: id,
    });
  noteInterview(work, interview);
  return ask.id;
}

const TAKEN = 'Somebody else took this one a moment ago. Thank you for offering; nothing more is needed.';
/**
 * A worker takes an interview that was offered to them: the first does, everybody after is told so. Its episodes open to
 * them by their ids, until it is signed off or called off.
 * @returns the interview's id
 * @throws Refusal when somebody was first, or it was never offered to them
 */
export async function takeOffered(work: Work, askId: string): Promise<string> {
  const ask = await findAsk(work.tx, askId);
  if (ask === undefined) throw absent();
  if ((await takeAsk(work.tx, askId, work.actor.postingId, work.now)) === 0)
    throw new Refusal(forbid('AC-17', TAKEN, { text: 'Interviews', href: '/interviews' }));
  for (const objectId of ask.episodeIds)
    await relate(work, {
      childId: ask.childId,
      kind: 'EPISODE',
      postingId: work.actor.postingId,
      objectId,
      basis: 'took a return interview that was offered',
    });
  await takeInterview(work, ask.interviewId);
  await alert(work, {
    kind: 'interview.taken',
    line: `${work.actor.staffName} takes a ${label(work.actor, 'RETURN_INTERVIEW')} that was offered`,
    childId: ask.childId,
    forRole: 'MISSING_COORDINATOR',
  });
  return ask.interviewId;
}
/** @throws Refusal (absent) when it was never offered to them */
export async function declineOffered(work: Work, askId: string): Promise<void> {
  if ((await declineAsk(work.tx, askId, work.actor.postingId, work.now)) === 0) throw absent();
}

type BriefInput = Partial<
  Record<'place' | 'safety' | 'needs' | 'notToMention' | 'lastTime', string | undefined>
>;
/** What whoever holds the interview must know, and nothing else of the record. Every version is kept. @throws StaleEdit */
export async function saveBrief(
  work: Work,
  { interview }: InterviewRecord,
  b: BriefInput,
  over: number,
): Promise<void> {
  const row = {
    authorityId: work.actor.authorityId,
    interviewId: interview.id,
    childId: interview.childId,
    over,
    place: none(b.place),
    safety: none(b.safety),
    needs: none(b.needs),
    notToMention: none(b.notToMention),
    lastTime: none(b.lastTime),
  };
  if ((await insertBrief(work.tx, row, work.now, whoActs(work))) === 0) {
    const theirs = await briefOf(work.tx, interview.id);
    throw new StaleEdit(briefFields(theirs), theirs?.version ?? 0, theirs?.savedByName ?? undefined);
  }
  noteInterview(work, interview);
  if (interview.interviewerPostingId && interview.interviewerPostingId !== work.actor.postingId)
    await alert(work, {
      kind: 'interview.brief',
      line: 'The brief of an interview you hold was written or changed. See “Interviews”',
      forPostingId: interview.interviewerPostingId,
    });
}
export const briefFields = (b: Brief | undefined): Record<string, string> => ({
  place: b?.place ?? '',
  safety: b?.safety ?? '',
  needs: b?.needs ?? '',
  notToMention: b?.notToMention ?? '',
  lastTime: b?.lastTime ?? '',
});
