import { FieldErrors } from '../../platform/http/decision.ts';
import type { Work } from '../../platform/http/work.ts';
import { alert, label } from '../access/index.ts';
import { none, tellTimeline } from './episode-saving.commands.ts';
import { noteInterview, saveInterview } from './interview.commands.ts';
import type { InterviewRecord } from './interview.queries.ts';
import { insertCall, insertTold } from './interview-beside.store.ts';
import { writingOf } from './interview-finish.commands.ts';
import { harmWasRung, raiseHarmTold } from './urgent.commands.ts';

/**
 * A child tells of harm. From now on the form asks nothing more about what happened; manager, co-ordinator and those who
 * work with the child are told at once that something was told, never what. Saying so again changes nothing.
 */
export async function noteHarmTold(work: Work, record: InterviewRecord): Promise<InterviewRecord> {
  const { interview, episodes } = record;
  if (interview.harmToldAt !== null) return record;
  const saved = await saveInterview(work, interview, { harmToldAt: work.now });
  const line = `Something was told in a ${label(work.actor, 'RETURN_INTERVIEW')} that must be acted on now`;
  for (const forRole of ['TEAM_MANAGER', 'MISSING_COORDINATOR'])
    await alert(work, { kind: 'interview.harm-told', line, childId: interview.childId, forRole });
  for (const forPostingId of interview.toBeTold)
    if (forPostingId !== work.actor.postingId)
      await alert(work, { kind: 'interview.harm-told', line, childId: interview.childId, forPostingId });
  await raiseHarmTold(work, interview);
  const [episode] = episodes;
  if (episode)
    await tellTimeline(work, episode, work.now, 'Return interview: something told that must be acted on');
  return { ...record, interview: saved };
}

interface ToldOfHarm {
  words: string;
  how: 'UNPROMPTED' | 'ASKED';
  question?: string | undefined;
  at?: Temporal.Instant | undefined;
}
/** The child's words as they said them, apart from what they were asked; nobody changes them later. @throws FieldErrors */
export async function keepTold(work: Work, record: InterviewRecord, t: ToldOfHarm): Promise<void> {
  if (t.how === 'ASKED' && !t.question)
    throw new FieldErrors({ question: 'Write down what they were asked' });
  const toldAt = t.at ?? work.now;
  if (Temporal.Instant.compare(toldAt, work.now) > 0)
    throw new FieldErrors({ at: 'When they told you must be in the past' });
  const noted = await noteHarmTold(work, record);
  await insertTold(work.tx, writingOf(work, noted), {
    words: t.words,
    how: t.how,
    question: t.how === 'ASKED' ? none(t.question) : null,
    toldAt,
  });
  noteInterview(work, noted.interview);
}

export interface Rang {
  whom: string;
  who?: string | undefined;
  agreed?: string | undefined;
  at?: Temporal.Instant | undefined;
}
/** Who was rung, when, and what was agreed. @throws FieldErrors */
export async function keepCall(work: Work, record: InterviewRecord, r: Rang): Promise<void> {
  const rangAt = r.at ?? work.now;
  if (Temporal.Instant.compare(rangAt, work.now) > 0)
    throw new FieldErrors({ rangAt: 'When you rang must be in the past' });
  await insertCall(work.tx, writingOf(work, record), {
    whom: r.whom,
    who: none(r.who),
    agreed: none(r.agreed),
    rangAt,
  });
  await harmWasRung(work, record.interview.id, rangAt);
  noteInterview(work, record.interview);
}
