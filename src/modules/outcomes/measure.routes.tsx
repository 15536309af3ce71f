import { z } from 'zod';
import { dayOf } from '../../platform/clock/wall-clock.ts';
import { neededDate, oneOf } from '../../platform/forms/parse-form.ts';
import { FieldErrors } from '../../platform/http/decision.ts';
import { question, type Route, route, type Visit } from '../../platform/http/route.ts';
import { readSection, type Section, sectionsOf, sectionValues } from '../../platform/questionnaires/index.ts';
import { type ChildRow, childLayout, childQuestion } from '../people/index.ts';
import { definitionOf, type QuestionnaireVersion } from '../questionnaires/index.ts';
import { firstNameOf } from './first-name.ts';
import { outcomesPath, versionOf } from './line.routes.tsx';
import { beginMeasure, noteMeasure, saveMeasurePart } from './measure.commands.ts';
import { measureRowsById } from './measure.store.ts';
import { type Measure, measuresFrom, partOf, responseOf } from './measure.ts';
import {
  childOf,
  childParams,
  mayReadMeasures,
  mayWriteMeasures,
  writesMeasures,
} from './outcomes.policy.ts';
import { measuresOf } from './outcomes.queries.ts';
import { IMPACT, WORKER } from './outcomes-questionnaire.ts';
import { Caption } from './pages/caption.part.tsx';
import { BeginMeasurePage, MeasurePage, MeasureSectionPage } from './pages/measure.page.tsx';

const change = { dataClass: 'ASSESS', verb: 'change', rule: 'AC-7' } as const;

const begin = question({
  path: '/children/:childId/outcomes/measures/new',
  form: 'outcome-measure',
  access: change,
  audit: { shown: { event: 'outcomes.measure-asked' }, done: { event: 'outcomes.measure-begun' } },
  params: childParams,
  schema: z.object({
    point: oneOf(['BASELINE', 'REVIEW', 'CLOSURE'], 'Choose which time it is'),
    takenOn: neededDate('Enter the day'),
  }),
  record: childOf,
  policy: mayWriteMeasures,
  start: async (visit, child) => {
    const before = await measuresOf(visit.tx, child.id);
    return { values: { point: before.length === 0 ? 'BASELINE' : 'REVIEW', takenOn: dayOf(visit.now) } };
  },
  page: (visit, child, view) => {
    visit.note({ subjects: [child.id], classes: ['ASSESS'] });
    const back = outcomesPath(child.id);
    const page = <BeginMeasurePage view={view} caption={<Caption child={child} />} back={back} />;
    return childQuestion(child, 'Look at outcomes', '/outcomes', page);
  },
  submit: async (visit, child, value) => {
    const id = await beginMeasure(visit, child.id, value);
    return { kind: 'redirect', to: `${outcomesPath(child.id)}/measures/${id}/${WORKER}` };
  },
});

interface OfMeasure {
  child: ChildRow;
  measure: Measure;
  form: QuestionnaireVersion;
  sections: Section[];
}
type MeasureVisit = Visit<{ childId: string; measureId: string }, unknown>;
async function ofMeasure(visit: MeasureVisit): Promise<OfMeasure | undefined> {
  const child = await childOf(visit);
  const [measure] = child ? measuresFrom(await measureRowsById(visit.tx, visit.params.measureId)) : [];
  if (!child || measure?.childId !== child.id) return undefined;
  const form = await definitionOf(visit.tx, measure.formVersion);
  return form && { child, measure, form, sections: sectionsFor(measure, form) };
}
/** What changed, and because of what, is asked when we close. */
const sectionsFor = (measure: Measure, form: QuestionnaireVersion): Section[] =>
  sectionsOf(form.definition).filter((each) => each.linkId !== IMPACT || measure.point === 'CLOSURE');
const measureParams = childParams.extend({ measureId: z.uuid() });
const atOf = ({ child, measure }: OfMeasure) => `${outcomesPath(child.id)}/measures/${measure.id}`;

interface WithSection extends OfMeasure {
  section: Section;
}
async function withSection(
  visit: Visit<{ childId: string; measureId: string; section: string }>,
): Promise<WithSection | undefined> {
  const found = await ofMeasure(visit);
  const section = found?.sections.find((each) => each.linkId === visit.params.section);
  return found && section && { ...found, section };
}

const part = question({
  path: '/children/:childId/outcomes/measures/:measureId/:section',
  form: 'outcome-measure-part',
  access: change,
  audit: { shown: { event: 'outcomes.measure-part-shown' }, done: { event: 'outcomes.measure-part-saved' } },
  params: measureParams.extend({ section: z.string().max(200) }),
  schema: z.looseObject({}),
  record: withSection,
  policy: (visit, { child }) => mayWriteMeasures(visit, child),
  start: async (_visit, { form, section, measure }) => ({
    values: sectionValues(form.definition, section.linkId, responseOf(measure)),
    version: partOf(measure, section.linkId)?.version ?? 0,
  }),
  page: async (visit, record, view) => {
    const { child, measure, form, section } = record;
    noteMeasure(visit, measure);
    const earlier = (await measuresOf(visit.tx, child.id)).filter(
      (each) => each.id !== measure.id && Temporal.PlainDate.compare(each.takenOn, measure.takenOn) <= 0,
    );
    const page = (
      <MeasureSectionPage
        {...{ measure, form, section, view, before: earlier.at(-1) }}
        name={firstNameOf(child)}
        at={atOf(record)}
        caption={<Caption child={child} />}
      />
    );
    return childQuestion(child, section.title, `/outcomes/measures/${measure.id}`, page);
  },
  submit: async (visit, record) => {
    const { measure, form, section, sections } = record;
    const read = readSection(form.definition, section.linkId, visit.body, responseOf(measure));
    if (Object.keys(read.errors).length > 0) throw new FieldErrors(read.errors);
    const saved = { section: section.linkId, items: read.items, over: versionOf(visit) };
    await saveMeasurePart(visit, { measure, questions: form.definition }, saved);
    const next = sections[sections.findIndex((each) => each.linkId === section.linkId) + 1];
    return {
      kind: 'redirect',
      to: next ? `${atOf(record)}/${next.linkId}` : outcomesPath(record.child.id),
      said: `Saved: ${section.title}`,
    };
  },
});

const read = route({
  method: 'GET',
  path: '/children/:childId/outcomes/measures/:measureId',
  access: { dataClass: 'ASSESS', verb: 'read', rule: 'AC-7' },
  audit: { event: 'outcomes.measure-viewed' },
  params: measureParams,
  record: ofMeasure,
  policy: (visit, { child }) => mayReadMeasures(visit, child),
  handle: async (visit, record) => {
    const { child, measure, form, sections } = record;
    noteMeasure(visit, measure);
    const page = (
      <MeasurePage
        {...{ measure, form, sections }}
        name={firstNameOf(child)}
        at={atOf(record)}
        mayWrite={writesMeasures(visit, child)}
      />
    );
    return childLayout(visit, child, 'outcomes', page);
  },
});

export const measureRoutes: Route[] = [...begin, read, ...part];
