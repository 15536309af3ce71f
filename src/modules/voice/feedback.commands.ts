import { dayOf } from '../../platform/clock/wall-clock.ts';
import { FieldErrors } from '../../platform/http/decision.ts';
import type { Work } from '../../platform/http/work.ts';
import type { QuestionnaireResponse } from '../../platform/questionnaires/index.ts';
import { alert } from '../access/index.ts';
import { addWorkingDays, endOf } from '../deadlines/index.ts';
import { happened } from '../people/index.ts';
import {
  type Consent,
  insertConsent,
  insertFeedback,
  insertOffer,
  insertReading,
  insertStep,
  markRead,
} from './feedback.store.ts';
import {
  type Audience,
  type FeedbackRoute,
  type Giver,
  labelOfCode,
  type OfferAnswer,
  type OfferedRoute,
  offerAnswers,
  offeredRoutes,
} from './feedback.ts';

export interface NewFeedback {
  /** Undefined: about no child by name, from a group or a professional. */
  childId?: string | undefined;
  giver: Giver;
  route: FeedbackRoute;
  /** The day it was said; today when left out. Never tomorrow. */
  givenOn?: Temporal.PlainDate | undefined;
  words?: string | undefined;
  goingWell?: string | undefined;
  couldBeBetter?: string | undefined;
  staffPresent?: boolean | undefined;
  whoSees: Audience;
  questionnaire?:
    | { version: string; answers: QuestionnaireResponse; rated: Record<string, string> }
    | undefined;
  consent: Consent;
}

/** Feedback is read by the end of the next working day (issue of being heard: "each working day"). */
export const readBy = (at: Temporal.Instant): Temporal.Instant => endOf(addWorkingDays(dayOf(at), 1));

/**
 * Writes down what somebody told us, as they said it, for the readers they chose; the named reader is owed it.
 * @throws FieldErrors where nothing was said, or it is from tomorrow
 */
export async function recordFeedback(work: Work, f: NewFeedback): Promise<string> {
  const today = dayOf(work.now);
  const givenOn = f.givenOn ?? today;
  if (Temporal.PlainDate.compare(givenOn, today) > 0)
    throw new FieldErrors({ givenOn: 'The day must be today or in the past' });
  return keepFeedback(work, { ...f, givenOn }, null);
}

/** The same for a row that comes through a link: nobody recorded it. */
export async function keepFeedback(work: Work, f: NewFeedback, linkId: string | null): Promise<string> {
  const said = [f.words, f.goingWell, f.couldBeBetter, f.questionnaire];
  if (said.every((each) => each === undefined))
    throw new FieldErrors({ words: 'Write at least a few words' });
  const id = work.ids.next();
  const { authorityId } = work.actor;
  const childId = f.childId ?? null;
  const recordedBy = linkId === null ? work.actor.postingId : null;
  await insertFeedback(work.tx, {
    ...{ authorityId, id, childId, linkId, recordedBy, recordedAt: work.now },
    ...{ giver: f.giver, route: f.route, whoSees: f.whoSees },
    givenOn: f.givenOn ?? dayOf(work.now),
    words: f.words ?? null,
    goingWell: f.goingWell ?? null,
    couldBeBetter: f.couldBeBetter ?? null,
    staffPresent: f.staffPresent ?? null,
    questionnaire: f.questionnaire?.version ?? null,
    answers: f.questionnaire?.answers ?? null,
    rated: f.questionnaire?.rated ?? null,
  });
  await insertReading(work.tx, authorityId, {
    ...{ feedbackId: id, childId, at: work.now },
    dueAt: readBy(work.now),
  });
  const consent = { id: work.ids.next(), feedbackId: id, childId, at: work.now, by: recordedBy };
  await insertConsent(work.tx, authorityId, { ...f.consent, ...consent });
  work.note({ ...(childId ? { subjects: [childId] } : {}), ...about(id), classes: ['VOICE'] });
  return id;
}
const about = (id: string) => ({ objectType: 'feedback', objectId: id });

/** Takes back that words may be used: of one piece, or of everything of this child. At any time, without a reason. */
export async function withdrawConsent(
  work: Work,
  of: { childId: string; feedbackId?: string | undefined },
): Promise<void> {
  const row = { feedbackId: of.feedbackId ?? null, childId: of.childId, at: work.now };
  const nothing = { inReports: false, inTraining: false };
  const by = work.actor.postingId;
  await insertConsent(work.tx, work.actor.authorityId, { ...row, ...nothing, id: work.ids.next(), by });
  work.note({ subjects: [of.childId], classes: ['VOICE'] });
}

export interface FollowUp {
  themes: readonly string[];
  /** What we did because of it. */
  did?: string | undefined;
  /** How they were told what we did. */
  told?: string | undefined;
}
/** The named reader has read it, says what it is about and what followed. Reading again changes nothing but the rest. */
export async function readAndFollowUp(
  work: Work,
  f: { id: string; childId: string | null },
  said: FollowUp,
): Promise<void> {
  const { authorityId, postingId: by } = work.actor;
  const step = { feedbackId: f.id, childId: f.childId, at: work.now, by };
  await markRead(work.tx, f.id, work.now, by);
  if (said.themes.length > 0)
    await insertStep(work.tx, authorityId, {
      ...step,
      ...{ id: work.ids.next(), kind: 'THEMES', themes: [...said.themes], words: null },
    });
  for (const [kind, words] of [
    ['DID', said.did],
    ['TOLD', said.told],
  ] as const)
    if (words !== undefined)
      await insertStep(work.tx, authorityId, { ...step, id: work.ids.next(), kind, themes: null, words });
  work.note({ ...(f.childId ? { subjects: [f.childId] } : {}), ...about(f.id), classes: ['VOICE'] });
}

export interface NewOffer {
  childId: string;
  giver: 'CHILD' | 'PARENT' | 'CARER';
  route: OfferedRoute;
  answer: OfferAnswer;
  /** Needed where it was not offered; otherwise what they said, if they said something. */
  because?: string | undefined;
  offeredOn?: Temporal.PlainDate | undefined;
}
/** Writes down that somebody was offered to tell us. A yes to a manager reaches the managers at once. */
export async function offerToHear(work: Work, o: NewOffer): Promise<string> {
  const offeredOn = o.offeredOn ?? dayOf(work.now);
  if (Temporal.PlainDate.compare(offeredOn, dayOf(work.now)) > 0)
    throw new FieldErrors({ offeredOn: 'The day must be today or in the past' });
  if (o.answer === 'NOT_OFFERED' && o.because === undefined)
    throw new FieldErrors({ because: 'Say why it was not offered' });
  const { childId, giver, route, answer } = o;
  const id = work.ids.next();
  const recordedBy = work.actor.postingId;
  const row = { id, childId, giver, route, answer, because: o.because ?? null, offeredOn };
  await insertOffer(work.tx, work.actor.authorityId, { ...row, recordedAt: work.now, recordedBy });
  await happened(work, {
    ...{ childId, at: work.now, kind: 'voice', dataClass: 'VOICE', agency: work.actor.agency },
    line: `${labelOfCode(offeredRoutes, route)}: ${labelOfCode(offerAnswers, answer).toLowerCase()}`,
    href: `/children/${childId}/voice`,
  });
  if (route === 'MANAGER' && answer === 'YES')
    await alert(work, {
      ...{ kind: 'speak-with-manager', childId, forRole: 'TEAM_MANAGER' },
      line: 'Somebody would like to speak with a manager',
    });
  work.note({ subjects: [childId], objectType: 'offer-to-hear', objectId: id, classes: ['VOICE'] });
  return id;
}
