import { dayOf } from '../../platform/clock/wall-clock.ts';
import { FieldErrors } from '../../platform/http/decision.ts';
import type { Work } from '../../platform/http/work.ts';
import { missingToComplete } from '../../platform/questionnaires/index.ts';
import { formatDate } from '../../platform/ui/words.ts';
import { alert, label } from '../access/index.ts';
import { agencyLabel } from '../people/index.ts';
import { productFinished } from '../sharing/index.ts';
import { stopEpisodeClock } from './episode-clocks.ts';
import { none, tellTimeline } from './episode-saving.commands.ts';
import { considerExploitation } from './grade.commands.ts';
import { endHolding, noteInterview, saveInterview } from './interview.commands.ts';
import type { InterviewRecord, WholeInterview } from './interview.queries.ts';
import { interviewPath, isBankWorker, whoActs } from './interview.ts';
import {
  type Concern,
  type Factor,
  type InterviewAction,
  insertAction,
  insertConcern,
  insertFactor,
  markPassedOn,
  type Writing,
} from './interview-beside.store.ts';
import { missingActionAsked, returnInterviewSignedOff } from './missing.events.ts';

export const writingOf = (work: Work, { interview }: Pick<InterviewRecord, 'interview'>): Writing => ({
  authorityId: work.actor.authorityId,
  id: work.ids.next(),
  interviewId: interview.id,
  childId: interview.childId,
  now: work.now,
  by: whoActs(work),
});

/** One thing that pushed or pulled, how much it weighed, their words, and what it means for how safe they are (S1-78). */
export async function addFactor(
  work: Work,
  record: InterviewRecord,
  factor: Omit<Factor, 'id'>,
): Promise<void> {
  await insertFactor(work.tx, writingOf(work, record), factor);
  noteInterview(work, record.interview);
}

/**
 * Somebody is asked to do something. A bank worker's go on when somebody who works with the child, or who signs off, has
 * seen them; everybody else's at once.
 * @throws FieldErrors without anybody to do it
 */
export async function askAction(
  work: Work,
  record: InterviewRecord,
  action: Omit<InterviewAction, 'id' | 'passedOnAt'>,
): Promise<void> {
  if (!action.ownerPostingId && !action.ownerName) throw new FieldErrors({ ownerName: 'Say who will do it' });
  const goesOn = !isBankWorker(work.actor.role);
  const writing = writingOf(work, record);
  await insertAction(work.tx, writing, action, goesOn);
  if (goesOn) await passOn(work, record, writing.id, action);
  noteInterview(work, record.interview);
}
const passOn = (
  work: Work,
  { interview }: InterviewRecord,
  id: string,
  a: Omit<InterviewAction, 'id' | 'passedOnAt'>,
) =>
  work.publish(missingActionAsked, {
    childId: interview.childId,
    what: a.what,
    ...(a.ownerPostingId ? { ownerPostingId: a.ownerPostingId } : {}),
    ...(a.ownerAgency ? { ownerAgency: a.ownerAgency } : {}),
    ...(a.ownerName ? { ownerName: a.ownerName } : {}),
    due: a.dueOn,
    source: 'return-interview',
    sourceId: id,
  });

/** Passes on what a bank worker asked of others; what went on before stays as it is. */
export async function passActionsOn(work: Work, record: WholeInterview): Promise<void> {
  const waiting = record.beside.actions.filter((each) => each.passedOnAt === null);
  if (waiting.length === 0) return;
  await markPassedOn(work.tx, record.interview.id, work.now, whoActs(work));
  for (const action of waiting) await passOn(work, record, action.id, action);
}

/** Whether the talk raised a concern about exploitation: kept for the interview and for every episode it covers (S1-24, S1-26). */
export async function recordConcern(
  work: Work,
  record: InterviewRecord,
  concern: Pick<Concern, 'result' | 'because'>,
): Promise<void> {
  await insertConcern(work.tx, writingOf(work, record), concern);
  for (const episode of record.episodes)
    await considerExploitation(work, episode, {
      result: concern.result,
      because: concern.because,
      where: 'Return interview',
    });
  noteInterview(work, record.interview);
}

/**
 * The interview is written up. What is needed and missing is named; it can be left out with a reason, and both are kept.
 * @throws FieldErrors, StaleEdit
 */
export async function writeUp(
  work: Work,
  record: WholeInterview,
  because: string | undefined,
): Promise<void> {
  const without = missingToComplete(record.questions, record.response).map((each) => each.text);
  if (record.beside.concerns.length === 0) without.push('Was exploitation considered?');
  if (without.length > 0 && !because)
    throw new FieldErrors({ reason: 'Say why it is written up without them' });
  await saveInterview(work, record.interview, {
    state: 'WRITTEN_UP',
    writtenUpAt: work.now,
    writtenUpWithout: without.length > 0 ? without : null,
    writtenUpBecause: without.length > 0 ? none(because) : null,
  });
  await alert(work, {
    kind: 'interview.written-up',
    line: `A ${label(work.actor, 'RETURN_INTERVIEW')} is written up and waits for your sign-off`,
    childId: record.interview.childId,
    forRole: 'TEAM_MANAGER',
  });
  for (const episode of record.episodes)
    await tellTimeline(work, episode, work.now, 'Return interview: written up');
}

/** Agencies from which something of these episodes is withheld: nothing of the talk goes to them. */
export const keptFrom = (record: InterviewRecord): string[] => [
  ...new Set(record.episodes.flatMap((each) => (each.isWithheld ? each.withheldFrom : []))),
];

/**
 * Shares what was told with agencies, each by name; the clock of writing up and sharing stops (D10). Sharing with one more
 * later takes nothing back.
 * @throws FieldErrors for an agency that where the child was found is withheld from, StaleEdit
 */
export async function shareInterview(
  work: Work,
  record: InterviewRecord,
  agencies: readonly string[],
): Promise<void> {
  const { interview, episodes } = record;
  const kept = keptFrom(record).filter((code) => agencies.includes(code));
  if (kept.length > 0)
    throw new FieldErrors({
      agencies: `Where this child was found is withheld from ${kept.map(agencyLabel).join(', ')}`,
    });
  const sharedWith = [...new Set([...interview.sharedWith, ...agencies])];
  const next = await saveInterview(work, interview, { sharedWith, sharedAt: interview.sharedAt ?? work.now });
  for (const episode of episodes) {
    await stopEpisodeClock(work, 'D10', episode, work.now);
    await tellTimeline(work, episode, work.now, 'Return interview: shared with those named on it');
  }
  work.alsoRecord({
    event: 'return-interview.shared',
    subjects: [interview.childId],
    objectType: 'return-interview',
    objectId: interview.id,
    recipient: agencies.join(', '),
  });
  const held = interview.heldAt ?? work.now;
  await productFinished(work, {
    type: 'return-interview',
    id: interview.id,
    childId: interview.childId,
    version: next.version,
    title: `Return interview of ${formatDate(dayOf(held))}`,
    dataClass: 'MISSING',
    shareWith: [...new Set(['SOCIAL_CARE', ...sharedWith])],
    href: interviewPath(interview.id),
    fileHref: interviewPath(interview.id, '/document/pdf'),
  });
}

/** A manager who did not hold it has read it: it no longer changes, and whoever held it reads nothing more. @throws StaleEdit */
export async function signOffInterview(
  work: Work,
  record: WholeInterview,
  words: string | undefined,
): Promise<void> {
  const { interview, episodes } = record;
  await passActionsOn(work, record);
  await endHolding(work, record);
  await saveInterview(work, interview, {
    state: 'SIGNED_OFF',
    signedOffAt: work.now,
    signedOffBy: whoActs(work),
    signedOffWords: none(words),
  });
  for (const episode of episodes) await tellTimeline(work, episode, work.now, 'Return interview: signed off');
  await work.publish(returnInterviewSignedOff, {
    childId: interview.childId,
    interviewId: interview.id,
    at: work.now,
  });
}

/** The manager asks for more before signing off; whoever held it is told. @throws StaleEdit */
export async function sendBackInterview(work: Work, record: InterviewRecord, words: string): Promise<void> {
  const { interview } = record;
  await saveInterview(work, interview, { state: 'HELD', writtenUpAt: null, signedOffWords: words });
  if (interview.interviewerPostingId)
    await alert(work, {
      kind: 'interview.sent-back',
      line: `A ${label(work.actor, 'RETURN_INTERVIEW')} you held needs something more before sign-off`,
      forPostingId: interview.interviewerPostingId,
    });
}
