import { dayOf, startOf } from '../../platform/clock/wall-clock.ts';
import { absent, FieldErrors, StaleEdit } from '../../platform/http/decision.ts';
import type { Work } from '../../platform/http/work.ts';
import {
  type Questionnaire,
  type ResponseItem,
  sectionsOf,
  theirAnswers,
} from '../../platform/questionnaires/index.ts';
import { formatDate } from '../../platform/ui/words.ts';
import { findChild, happened } from '../people/index.ts';
import { versionFor } from '../questionnaires/index.ts';
import { insertMeasure, type MeasurePoint, measureRowsById, savePart } from './measure.store.ts';
import { type Measure, measuresFrom, points, responseOf } from './measure.ts';
import { OUTCOMES_FRAMEWORK } from './outcomes-questionnaire.ts';

/**
 * Begins looking at outcomes with a child: at the start, about every three months, at closing. The questions are those of
 * the framework's version in force; it keeps them.
 * @throws FieldErrors for a day before birth or that has not come
 */
export async function beginMeasure(
  work: Work,
  childId: string,
  of: { point: MeasurePoint; takenOn: Temporal.PlainDate },
): Promise<string> {
  const child = await findChild(work.tx, childId);
  if (!child) throw absent();
  const isBefore = (a: Temporal.PlainDate, b: Temporal.PlainDate) => Temporal.PlainDate.compare(a, b) < 0;
  if (isBefore(dayOf(work.now), of.takenOn)) throw new FieldErrors({ takenOn: 'Must be today or before' });
  if (child.bornOn && child.birthPrecision === 'exact' && isBefore(of.takenOn, child.bornOn))
    throw new FieldErrors({
      takenOn: `Must not be before the child was born, on ${formatDate(child.bornOn)}`,
    });
  const form = await versionFor(work.tx, work.actor.authorityId, OUTCOMES_FRAMEWORK);
  const id = work.ids.next();
  const row = { authorityId: work.actor.authorityId, id, childId, ...of, formVersion: form.id };
  await insertMeasure(work.tx, row, work.now, work.actor.postingId || null);
  await happened(work, {
    childId,
    at: of.takenOn.equals(dayOf(work.now)) ? work.now : startOf(of.takenOn),
    kind: 'outcome',
    dataClass: 'ASSESS',
    line: `Outcomes looked at: ${points[of.point].toLowerCase()}`,
    agency: work.actor.agency,
    href: `/children/${childId}/outcomes`,
  });
  noteMeasure(work, { id, childId });
  return id;
}

export const noteMeasure = (work: Pick<Work, 'note'>, m: Pick<Measure, 'id' | 'childId'>): void =>
  work.note({ subjects: [m.childId], classes: ['ASSESS'], objectType: 'outcome-measure', objectId: m.id });

/** Code of each rated item of a part, for the picture and for figures. */
export function ratedIn(items: readonly ResponseItem[]): Record<string, string> {
  const all = items.flatMap((group) => group.item ?? []);
  return Object.fromEntries(
    all.flatMap(({ linkId, answer }) => {
      const code = answer?.[0]?.valueCoding?.code;
      return code === undefined || answer?.length !== 1 ? [] : [[linkId, code]];
    }),
  );
}

/** Saves one part over the version that was read. @throws StaleEdit with both texts when somebody saved first */
export async function saveMeasurePart(
  work: Work,
  of: { measure: Measure; questions: Questionnaire },
  part: { section: string; items: readonly ResponseItem[]; over: number },
): Promise<void> {
  const { measure, questions } = of;
  if (measure.authorityId !== work.actor.authorityId) throw absent();
  if (!sectionsOf(questions).some((each) => each.linkId === part.section)) throw absent();
  const { authorityId, id: measureId, childId } = measure;
  const saved = { authorityId, measureId, childId, ...part, rated: ratedIn(part.items) };
  if ((await savePart(work.tx, saved, work.now, work.actor.postingId || null)) === 0) {
    const [theirs] = measuresFrom(await measureRowsById(work.tx, measureId));
    const now = theirs?.parts.find((each) => each.section === part.section);
    throw new StaleEdit(
      theirs ? theirAnswers(questions, part.section, responseOf(theirs)) : {},
      now?.version ?? 0,
      now?.savedByName ?? undefined,
    );
  }
  noteMeasure(work, measure);
  work.note({ part: part.section, version: part.over + 1 });
}
