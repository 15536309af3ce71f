import { absent, FieldErrors, StaleEdit } from '../../platform/http/decision.ts';
import type { Work } from '../../platform/http/work.ts';
import {
  findConsultation,
  insertConsultation,
  insertConsultationText,
  textsOf,
} from './consultation.store.ts';
import type { ConsultationTheme } from './consultation.ts';

export interface ConsultationInput {
  /** An agency kind of `people`. */
  askedByAgency: string;
  askedBy?: string | undefined;
  themes: readonly ConsultationTheme[];
  /** A child on the record; left out when nobody is named. */
  childId?: string | undefined;
  question?: string | undefined;
  advice: string;
  nextStep?: string | undefined;
  minutes?: number | undefined;
  /** Left out: now. */
  at?: Temporal.Instant | undefined;
}
/** Logs advice to a colleague about a child who is not open, or about nobody by name (S3-30). Returns its id. @throws FieldErrors */
export async function recordConsultation(work: Work, input: ConsultationInput): Promise<string> {
  const { authorityId, agency, teamId, postingId } = work.actor;
  if (!teamId) throw absent();
  const at = input.at ?? work.now;
  if (Temporal.Instant.compare(at, work.now) > 0) throw new FieldErrors({ at: 'Must be now or before' });
  const id = work.ids.next();
  const isAboutAChild = input.childId !== undefined;
  await insertConsultation(
    work.tx,
    {
      ...{ authorityId, id, at, isAboutAChild, teamId, agency, givenBy: postingId },
      askedByAgency: input.askedByAgency,
      themes: [...new Set(input.themes)],
      minutes: input.minutes ?? null,
    },
    work.now,
  );
  await insertConsultationText(
    work.tx,
    {
      ...{ authorityId, teamId, consultationId: id, version: 1, advice: input.advice },
      childId: input.childId ?? null,
      askedBy: input.askedBy ?? null,
      question: input.question ?? null,
      nextStep: input.nextStep ?? null,
    },
    work.now,
    postingId,
  );
  note(work, id, input.childId ?? null);
  return id;
}
const note = (work: Pick<Work, 'note'>, id: string, childId: string | null): void =>
  work.note({
    objectType: 'consultation',
    objectId: id,
    classes: ['NOTE'],
    ...(childId ? { subjects: [childId] } : {}),
  });

export type ConsultationWords = Pick<ConsultationInput, 'askedBy' | 'question' | 'advice' | 'nextStep'>;
/** Corrects the words; the ones before stay. @throws StaleEdit when somebody was first; Refusal when it is not there */
export async function correctConsultation(
  work: Work,
  of: { id: string; version: number },
  to: ConsultationWords,
): Promise<void> {
  const [current] = await textsOf(work.tx, of.id);
  const found = await findConsultation(work.tx, of.id);
  if (!current || !found || !work.actor.teamId) throw absent();
  const row = {
    ...{
      authorityId: found.authorityId,
      teamId: found.teamId,
      consultationId: of.id,
      childId: current.childId,
    },
    version: of.version + 1,
    advice: to.advice,
    askedBy: to.askedBy ?? null,
    question: to.question ?? null,
    nextStep: to.nextStep ?? null,
  };
  const isStale =
    current.version !== of.version ||
    (await insertConsultationText(work.tx, row, work.now, work.actor.postingId)) === 0;
  if (isStale) {
    const { askedBy, question, advice, nextStep } = current;
    throw new StaleEdit(
      { askedBy: askedBy ?? '', question: question ?? '', advice, nextStep: nextStep ?? '' },
      current.version,
      current.writtenByName ?? undefined,
    );
  }
  note(work, of.id, current.childId);
  work.note({ version: row.version });
}
