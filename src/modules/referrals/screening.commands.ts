import type { Work } from '../../platform/http/work.ts';
import { happened } from '../people/index.ts';
import { screeningSubmitted } from './screening.events.ts';
import { insertScreening } from './screening.store.ts';
import type { ScreeningForm } from './screening.ts';
import { NEXT_STEP_LABELS } from './screening-tool.ts';

/** Keeps a finished screening on the child's record. Its words no longer change; looking again is a new one. */
export async function keepScreening(
  work: Work,
  given: { childId: string; form: ScreeningForm },
): Promise<string> {
  const id = work.ids.next();
  const { childId, form } = given;
  await insertScreening(
    work.tx,
    {
      authorityId: work.actor.authorityId,
      id,
      childId,
      contactId: null,
      toolVersion: form.toolVersion,
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
