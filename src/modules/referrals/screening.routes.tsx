import { z } from 'zod';
import { question, type Route, route, type Visit } from '../../platform/http/route.ts';
import { cellOf, opens } from '../access/index.ts';
import { type ChildRow, calledName, childLayout, findChild } from '../people/index.ts';
import { newScreeningPage, ScreeningList, ScreeningShown } from './pages/screening/screenings.part.tsx';
import { numbersOf } from './pages/worried/frame.part.tsx';
import { keepScreening } from './screening.commands.ts';
import { questionsBegun, withQuestions } from './screening.queries.ts';
import { findScreening, screeningsOf } from './screening.store.ts';
import { readScreening, type Typed } from './screening-sections.ts';

const params = z.object({ childId: z.uuid() });
type ChildVisit = Visit<z.output<typeof params>>;

/** The child, for those who may read assessments of this child. */
async function child(visit: ChildVisit): Promise<ChildRow | undefined> {
  const found = await findChild(visit.tx, visit.params.childId);
  return found && (await opens(visit.tx, found.id, 'ASSESS')) ? found : undefined;
}
const mayAdd = (visit: Visit) => cellOf(visit.actor, 'ASSESS')?.mayWrite ?? false;

const listRoute = route({
  method: 'GET',
  path: '/children/:childId/screenings',
  access: { dataClass: 'ASSESS', verb: 'read', rule: 'AC-7' },
  audit: { event: 'screening.listed' },
  params,
  record: child,
  handle: async (visit, record) => {
    const screenings = await screeningsOf(visit.tx, record.id);
    visit.note({ subjects: [record.id], classes: ['ASSESS'], count: screenings.length });
    return childLayout(
      visit,
      record,
      'screenings',
      <ScreeningList childId={record.id} screenings={screenings} now={visit.now} mayAdd={mayAdd(visit)} />,
    );
  },
});

/** A name in the tool is that of the child of the record, so that nobody types it again. */
const typedFor = (visit: Visit, record: ChildRow): Typed => ({
  ...(visit.body as Typed),
  'child-name': calledName(record),
  'child-ageOrBirthDate': record.bornOn
    ? `${record.bornOn.day}/${record.bornOn.month}/${record.bornOn.year}`
    : '',
});
/** The questions that the form was opened with, a draft of it too, whatever was published since. */
const questionsTyped = (visit: Visit, values: Readonly<Record<string, unknown>>) =>
  questionsBegun(visit.tx, visit.actor.authorityId, String(values.questions ?? ''));
const isUnanswered = (visit: Visit) => visit.body.immediateDanger === 'yes' && visit.body.carriedOn !== 'yes';

const newRoutes = question({
  path: '/children/:childId/screenings/new',
  form: 'screening',
  access: { dataClass: 'ASSESS', verb: 'change', rule: 'AC-7' },
  audit: { shown: { event: 'screening.begun' }, done: { event: 'screening.kept' } },
  maxBytes: 4_000_000,
  params,
  record: child,
  schema: z.looseObject({}),
  start: async (visit) => ({
    values: {
      'professional-name': visit.actor.staffName,
      'professional-organisation': visit.actor.authorityName,
    },
  }),
  page: async (visit, record, view) => {
    const isDanger = visit.body.carriedOn === 'yes';
    const questions = await questionsTyped(visit, view.values);
    return newScreeningPage(
      { id: record.id, name: calledName(record) },
      { numbers: numbersOf(visit.actor), isDanger, questions },
      view,
    );
  },
  submit: async (visit, record) => {
    visit.note({ subjects: [record.id] });
    const questions = await questionsTyped(visit, visit.body);
    if (isUnanswered(visit)) {
      const subject = visit.url.split('?')[0] ?? '';
      const fresh = await visit.view({}, { form: 'screening', subject });
      return newScreeningPage(
        { id: record.id, name: calledName(record) },
        { numbers: numbersOf(visit.actor), isDanger: true, questions },
        { ...fresh, values: visit.body },
      );
    }
    const id = await keepScreening(visit, {
      childId: record.id,
      screening: readScreening(questions, typedFor(visit, record)),
    });
    return { kind: 'redirect', to: `/children/${record.id}/screenings/${id}`, said: 'Saved to the record.' };
  },
});

const readParams = params.extend({ screeningId: z.uuid() });
const readRoute = route({
  method: 'GET',
  path: '/children/:childId/screenings/:screeningId',
  access: { dataClass: 'ASSESS', verb: 'read', rule: 'AC-7' },
  audit: { event: 'screening.viewed' },
  params: readParams,
  record: async (visit) => {
    const found = await findChild(visit.tx, visit.params.childId);
    const row = found && (await findScreening(visit.tx, found.id, visit.params.screeningId));
    return row ? { found, row } : undefined;
  },
  handle: async (visit, { found, row }) => {
    visit.note({ subjects: [found.id], objectType: 'screening', objectId: row.id, classes: ['ASSESS'] });
    const screening = await withQuestions(visit.tx, row);
    return childLayout(
      visit,
      found,
      'screenings',
      <ScreeningShown visit={visit} row={row} screening={screening} />,
    );
  },
});

export const screeningRoutes: Route[] = [listRoute, ...newRoutes, readRoute];
