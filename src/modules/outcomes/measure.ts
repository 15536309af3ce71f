import type { QuestionnaireResponse, ResponseItem } from '../../platform/questionnaires/index.ts';
import type { Domain } from './code-lists-outcomes.ts';
import { domains } from './code-lists-outcomes.ts';
import type { MeasurePoint, MeasureRow } from './measure.store.ts';
import { CHILD, CHILD_SCALE, itemOf, WORKER, WORKER_SCALE } from './outcomes-questionnaire.ts';

export const points: Readonly<Record<MeasurePoint, string>> = {
  BASELINE: 'At the start',
  REVIEW: 'Review',
  CLOSURE: 'At closing',
};
/** Months from one looking to the next (reference 14.2). It is said, never counted as late. */
export const REVIEW_MONTHS = 3;

export interface MeasurePart {
  section: string;
  version: number;
  items: readonly ResponseItem[];
  /** Code of each rated item: 1 to 5, or `not-said`, `not-known`. */
  rated: Readonly<Record<string, string>>;
  savedByName: string | null;
}
/** One looking at outcomes with a child. */
export interface Measure {
  authorityId: number;
  id: string;
  childId: string;
  point: MeasurePoint;
  takenOn: Temporal.PlainDate;
  formVersion: string;
  parts: readonly MeasurePart[];
}
export function measuresFrom(rows: readonly MeasureRow[]): Measure[] {
  return [...Map.groupBy(rows, (row) => row.id).values()].flatMap((of) => {
    const [head] = of;
    if (!head) return [];
    const { authorityId, id, childId, point, takenOn, formVersion } = head;
    const parts = of.flatMap((row) =>
      row.section === null
        ? []
        : [
            {
              section: row.section,
              version: row.version ?? 0,
              items: row.items ?? [],
              rated: row.rated ?? {},
              savedByName: row.savedByName,
            },
          ],
    );
    return [{ authorityId, id, childId, point, takenOn, formVersion, parts }];
  });
}

export const responseOf = (m: Measure): QuestionnaireResponse => ({
  resourceType: 'QuestionnaireResponse',
  status: 'in-progress',
  item: m.parts.flatMap((part) => [...part.items]),
});
export const partOf = (m: Measure, section: string): MeasurePart | undefined =>
  m.parts.find((part) => part.section === section);

/** Since when this time counts: the last baseline and what came after it; everything where there was none. */
export function journeyOf(measures: readonly Measure[]): Measure[] {
  const inOrder = measures.toSorted((a, b) => Temporal.PlainDate.compare(a.takenOn, b.takenOn));
  const start = inOrder.findLastIndex((each) => each.point === 'BASELINE');
  return start < 0 ? inOrder : inOrder.slice(start);
}

export type Who = typeof WORKER | typeof CHILD;
const scaleOf = (who: Who): readonly (readonly [string, string])[] =>
  who === WORKER ? WORKER_SCALE : CHILD_SCALE;
/** Code of one answer, undefined when there is none. */
export const answerOf = (m: Measure, who: Who, domain: Domain): string | undefined =>
  partOf(m, who)?.rated[itemOf(who, domain)];
/** 1 to 5, where the answer is on the scale at all. */
export const placeOf = (code: string | undefined): number | undefined =>
  code !== undefined && /^[1-5]$/.test(code) ? Number(code) : undefined;
export const answerInWords = (who: Who, code: string | undefined): string =>
  scaleOf(who).find(([each]) => each === code)?.[1] ?? (who === CHILD ? 'Not asked yet' : 'Not said yet');

/** From the first answer on the scale to the newest: in words, never as a number. */
export function distanceInWords(journey: readonly Measure[], who: Who, domain: Domain): string {
  const answers = journey.flatMap((m) => {
    const code = answerOf(m, who, domain);
    const place = placeOf(code);
    return place === undefined ? [] : [{ place, code }];
  });
  const [first, last] = [answers[0], answers.at(-1)];
  if (!first || !last || answers.length < 2) return 'Nothing to compare yet';
  if (last.place === first.place) return 'The same as at the start';
  return last.place > first.place ? 'Further along than at the start' : 'Harder than at the start';
}

/** How many parts of life somebody answered for, of five: shown beside every picture. */
export const answeredCount = (m: Measure, who: Who): number =>
  domains.filter(({ code }) => placeOf(answerOf(m, who, code)) !== undefined).length;

/** Shown side by side: the start and the last ones, at most six. */
export const MOST_SIDE_BY_SIDE = 6;
export const sideBySide = (journey: readonly Measure[]): Measure[] =>
  journey.length <= MOST_SIDE_BY_SIDE
    ? [...journey]
    : [...journey.slice(0, 1), ...journey.slice(1 - MOST_SIDE_BY_SIDE)];

/** When the next looking would come; undefined after closing, or when nothing was looked at. */
export function nextReviewOn(measures: readonly Measure[]): Temporal.PlainDate | undefined {
  const last = journeyOf(measures).at(-1);
  return last && last.point !== 'CLOSURE' ? last.takenOn.add({ months: REVIEW_MONTHS }) : undefined;
}
/** Whether closing has its last looking: the worker answered, and the child answered or it is said why not. */
export function isFinal(measures: readonly Measure[]): boolean {
  const last = journeyOf(measures).findLast((each) => each.point === 'CLOSURE');
  if (!last) return false;
  const childAnswered = Object.keys(partOf(last, CHILD)?.rated ?? {}).length > 0;
  return partOf(last, WORKER) !== undefined && (childAnswered || saysWhyNotAsked(last));
}
const saysWhyNotAsked = (m: Measure): boolean =>
  (partOf(m, WORKER)?.items ?? []).some((group) =>
    group.item?.some((each) => each.linkId === 'worker.not-asked' && (each.answer?.length ?? 0) > 0),
  );
