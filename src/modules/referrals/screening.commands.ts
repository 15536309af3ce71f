import type { Work } from '../../platform/http/work.ts';
import { happened } from '../people/index.ts';
import { screeningSubmitted } from './screening.events.ts';
import { questionsForNew } from './screening.queries.ts';
import { insertScreening } from './screening.store.ts';
import { type GivenScreening, readScreening, type Typed } from './screening-sections.ts';
import { NEXT_STEP_LABELS } from './screening-tool.ts';

/** Keeps a finished screening on the child's record. Its words no longer change; looking again is a new one. */
export async function keepScreening(
  work: Work,
  given: { childId: string; screening: GivenScreening },
): Promise<string> {
  const id = work.ids.next();
  const { childId, screening } = given;
  const { form } = screening;
  await insertScreening(
    work.tx,
    {
      authorityId: work.actor.authorityId,
      id,
      childId,
      contactId: null,
      definitionId: screening.questions.id,
      answers: screening.answers,
      professionalName: form.professional.name,
      organisation: form.professional.organisation ?? null,
      form,
      screenedAt: work.now,
    },
    work.actor.postingId,
  );
  const next = form.nextStep
    ? `. Next step chosen: ${NEXT_STEP_LABELS[form.nextStep].label.toLowerCase()}`
    : '';
  await happened(work, {
    childId,
    at: work.now,
    kind: 'screening',
    dataClass: 'ASSESS',
    line: `Screening by ${form.professional.name}${next}`,
    agency: work.actor.agency,
    href: `/children/${childId}/screenings/${id}`,
  });
  await work.publish(screeningSubmitted, { screeningId: id, childId, contactId: null, at: work.now });
  work.note({ subjects: [childId], objectType: 'screening', objectId: id, classes: ['ASSESS'] });
  return id;
}

/**
 * A screening from what is known already, by field name, under the questions in force: for whoever screens without the pages.
 * @throws FieldErrors when the worry, the name or the answer about danger is missing
 */
export const screeningFrom = async (work: Work, typed: Typed): Promise<GivenScreening> =>
  readScreening(await questionsForNew(work.tx, work.actor.authorityId), typed);
