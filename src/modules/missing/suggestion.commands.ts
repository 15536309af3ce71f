import { dayOf } from '../../platform/clock/wall-clock.ts';
import { absent, FieldErrors } from '../../platform/http/decision.ts';
import type { Work } from '../../platform/http/work.ts';
import { answersInWords } from '../../platform/questionnaires/index.ts';
import { formatDate } from '../../platform/ui/words.ts';
import { cellOf } from '../access/index.ts';
import { agencyLabel, calledName, labelOf, recordConcern } from '../people/index.ts';
import { keepScreening, screeningFrom } from '../referrals/index.ts';
import { considerations } from './code-lists-missing.ts';
import { none } from './episode-saving.commands.ts';
import { noteInterview } from './interview.commands.ts';
import type { WholeInterview } from './interview.queries.ts';
import { interviewPath, whoActs } from './interview.ts';
import {
  type Concern,
  decideSuggestionRow,
  linkScreening,
  type Suggestion,
} from './interview-beside.store.ts';

export const SUGGESTION_KINDS = {
  PERSON: 'Person',
  PLACE: 'Place',
  VEHICLE: 'Vehicle',
  HANDLE: 'Name used online',
} as const;
/** Where a thing goes that was accepted; the record it leads to keeps its own rules. */
export const WENT_TO = {
  PERSON: 'To be added under “People we are worried about”',
  PLACE: 'To be looked at with the places around this child',
  VEHICLE: 'To be passed to police intelligence',
  HANDLE: 'To be passed to police intelligence',
} as const;

export interface Deciding {
  id: string;
  decision: 'ACCEPTED' | 'DISMISSED';
  because?: string | undefined;
  /** A person who is followed is also written down under “People we are worried about”: a choice of its own, never ours. */
  isWorrying?: boolean | undefined;
}
/**
 * Answers propose, people dispose: something the child named is accepted, and says where it goes, or is put aside with why.
 * @throws FieldErrors without a reason to put it aside; Refusal (absent) when somebody decided it first
 */
export async function decideSuggestion(work: Work, record: WholeInterview, d: Deciding): Promise<Suggestion> {
  const suggestion = record.beside.suggestions.find((each) => each.id === d.id);
  if (suggestion === undefined) throw absent();
  if (d.decision === 'DISMISSED' && !d.because) throw new FieldErrors({ because: 'Say why it is put aside' });
  const wentTo = d.decision === 'ACCEPTED' ? await goesTo(work, record, suggestion, d) : null;
  const which = { interviewId: record.interview.id, id: d.id };
  const decided = { decision: d.decision, because: none(d.because), wentTo };
  if ((await decideSuggestionRow(work.tx, which, decided, work.now, whoActs(work))) === 0) throw absent();
  noteInterview(work, record.interview);
  return { ...suggestion, ...decided };
}

async function goesTo(work: Work, record: WholeInterview, s: Suggestion, d: Deciding): Promise<string> {
  if (s.kind !== 'PERSON' || !d.isWorrying || !cellOf(work.actor, 'POC')?.mayWrite)
    return WENT_TO[s.kind as keyof typeof WENT_TO];
  await recordConcern(work, {
    childId: record.interview.childId,
    names: s.named,
    role: 'NOT_KNOWN',
    basis: 'REPORTED',
    words: d.because ?? 'Named in a return interview',
    childWords: s.words ?? undefined,
    source: 'return interview',
  });
  return 'Added under “People we are worried about”';
}

/** The words of the talk that a screening begins with: nobody types them again (S1-24). */
export function worryFrom(record: WholeInterview, concern: Concern): string {
  const held = record.interview.heldAt;
  const analysis = answersInWords(record.questions, record.response)
    .flatMap((section) => section.entries)
    .filter((entry) => entry.kind === 'question' && entry.linkId === 'yours.analysis')
    .flatMap((entry) => entry.words);
  return [
    `From the return interview${held ? ` of ${formatDate(dayOf(held))}` : ''} (${interviewPath(record.interview.id)}).`,
    `${labelOf(considerations, concern.result)}. ${concern.because}`,
    ...analysis,
  ].join('\n\n');
}

/** Kinds of exploitation that a concern is about. */
export const noticedIn = ({ result }: Pick<Concern, 'result'>): string[] =>
  (result === 'CSE_AND_CCE' ? ['CSE', 'CCE'] : [result]).filter((kind) => kind === 'CSE' || kind === 'CCE');
/** The child's own words about what pushed and pulled them, a line each. */
export const childSaysIn = (record: WholeInterview): string =>
  record.beside.factors.flatMap((each) => each.words ?? []).join('\n');

interface ScreeningBegun {
  immediateDanger: 'yes' | 'no' | 'not-known';
  /** Begins with the words of the interview; the person may put them otherwise. */
  worry: string;
  judgement?: string | undefined;
}
/**
 * Makes a screening from the concern of an interview: name, words and who is telling are filled in, and the two lead to each
 * other (S1-24). It is a finished screening on the record; looking again is a new one.
 * @throws Refusal (absent) without a concern, or when one was made from it already
 */
export async function screenFromInterview(
  work: Work,
  record: WholeInterview,
  s: ScreeningBegun,
): Promise<string> {
  const [concern] = record.beside.concerns;
  if (concern === undefined || !mayBeScreened(record)) throw absent();
  const noticed = noticedIn(concern);
  const childSays = childSaysIn(record);
  const screeningId = await keepScreening(work, {
    childId: record.interview.childId,
    screening: await screeningFrom(work, {
      immediateDanger: s.immediateDanger,
      worry: s.worry,
      'professional-name': work.actor.staffName,
      'professional-organisation': `${agencyLabel(work.actor.agency)}, ${work.actor.authorityName}`,
      'child-name': calledName(record.child),
      'q.A1': 'yes',
      'q.A1.evidence': 'record',
      ...Object.fromEntries(noticed.map((kind) => [`features-${kind}`, 'not-enough-known'])),
      ...(s.judgement ? { judgement: s.judgement } : {}),
      ...(childSays ? { childSays } : {}),
    }),
  });
  if ((await linkScreening(work.tx, concern.id, screeningId)) === 0) throw absent();
  noteInterview(work, record.interview);
  return screeningId;
}

/** There is a concern, and no screening was made from it yet. */
export const mayBeScreened = ({ beside }: WholeInterview): boolean => {
  const [concern] = beside.concerns;
  return concern !== undefined && concern.result !== 'NO_CONCERN' && concern.screeningId === null;
};
