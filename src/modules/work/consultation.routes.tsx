import { z } from 'zod';
import { anyOf, neededText, oneOf, optionalInstant, optionalText } from '../../platform/forms/parse-form.ts';
import { allow, type Decision, notrace } from '../../platform/http/decision.ts';
import { question, type Route, route, type Visit } from '../../platform/http/route.ts';
import { cellOf } from '../access/index.ts';
import { agencyCodes, findChild } from '../people/index.ts';
import { correctConsultation, recordConsultation } from './consultation.commands.ts';
import {
  type ConsultationRow,
  consultationsOf,
  findConsultation,
  type TextRow,
  textsOf,
} from './consultation.store.ts';
import { themeCodes } from './consultation.ts';
import { consultationFigures } from './figures.store.ts';
import {
  ConsultationFormPage,
  ConsultationPage,
  ConsultationsPage,
  CorrectAdvicePage,
} from './pages/consultation.page.tsx';
import { optionalMinutes } from './session-form.ts';
import { changeNote, readNote, versionOf } from './work.policy.ts';

const PAGE_SIZE = 25;
const LATELY = { hours: 24 * 90 };
type AnyVisit = Pick<Visit, 'actor'>;

/** Whoever is of a team and reads notes, and those who lead the service. */
const counts = ({ actor }: AnyVisit): Decision =>
  cellOf(actor, 'NOTE') !== undefined && actor.teamId !== null ? allow('AC-2') : notrace('AC-2');
/** Advice is given by those of a team who write notes. */
export const gives = (visit: AnyVisit): boolean =>
  cellOf(visit.actor, 'NOTE')?.mayWrite === true && visit.actor.teamId !== null;
const mayGive = (visit: AnyVisit): Decision => (gives(visit) ? allow('AC-2') : notrace('AC-2'));

interface Advice {
  row: ConsultationRow;
  texts: TextRow[];
}
async function adviceOf(visit: Visit<{ consultationId: string }, unknown>): Promise<Advice | undefined> {
  const texts = await textsOf(visit.tx, visit.params.consultationId);
  const row = await findConsultation(visit.tx, visit.params.consultationId);
  return row && texts.length > 0 ? { row, texts } : undefined;
}
const words = {
  askedBy: optionalText(200),
  question: optionalText(4000),
  advice: neededText('Enter what you advised; a few words are enough'),
  nextStep: optionalText(4000),
};
const params = z.object({ consultationId: z.uuid() });
const note = (visit: Visit, { row, texts }: Advice) => {
  const child = texts[0]?.childId;
  visit.note({
    ...{ objectType: 'consultation', objectId: row.id, classes: ['NOTE'] },
    ...(child ? { subjects: [child] } : {}),
  });
};
const childAsked = async (visit: Visit<unknown, { child?: string | undefined }>) =>
  visit.query.child ? findChild(visit.tx, visit.query.child) : undefined;
type NewVisit = Visit<Record<string, string>, { child?: string | undefined }>;

export const consultationRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/consultations',
    access: { ...readNote, verb: 'list' },
    audit: { event: 'consultations.listed' },
    query: z.object({ page: z.coerce.number().int().min(1).max(1000).optional() }),
    policy: (visit) => counts(visit),
    handle: async (visit) => {
      const page = visit.query.page ?? 1;
      const rows = await consultationsOf(visit.tx, { skip: (page - 1) * PAGE_SIZE, most: PAGE_SIZE + 1 });
      const figures = await consultationFigures(visit.tx, {
        from: visit.now.subtract(LATELY),
        to: visit.now.add({ seconds: 1 }),
      });
      visit.note({ count: rows.length });
      const shown = {
        rows: rows.slice(0, PAGE_SIZE),
        hasMore: rows.length > PAGE_SIZE,
        page,
        figures,
        mayGive: gives(visit),
      };
      return { kind: 'page', title: 'Advice given', wide: true, body: <ConsultationsPage {...shown} /> };
    },
  }),
  ...question({
    path: '/consultations/new',
    form: 'consultation',
    access: { ...changeNote, verb: 'create' },
    audit: { shown: { event: 'consultation.asked' }, done: { event: 'consultation.recorded' } },
    query: z.object({ child: z.uuid().optional() }),
    record: async (visit: NewVisit) => {
      const child = await childAsked(visit);
      return visit.query.child && !child ? undefined : { child };
    },
    policy: (visit) => mayGive(visit),
    schema: z.object({
      askedByAgency: oneOf(agencyCodes, 'Choose the agency that asked'),
      themes: anyOf(themeCodes),
      ...words,
      at: optionalInstant(),
      minutes: optionalMinutes(),
    }),
    page: (visit, { child }, view) => {
      if (child) visit.note({ subjects: [child.id] });
      return {
        kind: 'page',
        title: 'Advice to a colleague',
        body: <ConsultationFormPage view={view} child={child} />,
      };
    },
    submit: async (visit, { child }, value) => {
      const id = await recordConsultation(visit, { ...value, childId: child?.id });
      return { kind: 'redirect', to: `/consultations/${id}`, said: 'Saved.' };
    },
  }),
  route({
    method: 'GET',
    path: '/consultations/:consultationId',
    access: readNote,
    audit: { event: 'consultation.viewed' },
    params,
    record: adviceOf,
    policy: (visit) => counts(visit),
    handle: async (visit, advice) => {
      note(visit, advice);
      const childId = advice.texts[0]?.childId;
      const child = childId ? await findChild(visit.tx, childId) : undefined;
      const page = <ConsultationPage {...advice} child={child} mayChange={changes(visit, advice)} />;
      return { kind: 'page', title: 'Advice given', body: page };
    },
  }),
  ...question({
    path: '/consultations/:consultationId/correct',
    form: 'consultation-correction',
    access: { ...changeNote, verb: 'correct' },
    audit: { shown: { event: 'consultation.viewed' }, done: { event: 'consultation.corrected' } },
    params,
    record: adviceOf,
    policy: (visit, advice) => (changes(visit, advice) ? allow('AC-2') : notrace('AC-2')),
    schema: z.object(words),
    start: async (_visit, { texts: [newest] }) => ({
      values: {
        askedBy: newest?.askedBy ?? '',
        question: newest?.question ?? '',
        advice: newest?.advice ?? '',
        nextStep: newest?.nextStep ?? '',
      },
      version: newest?.version ?? 0,
    }),
    page: (visit, advice, view) => {
      note(visit, advice);
      return {
        kind: 'page',
        title: 'Correct the advice',
        body: <CorrectAdvicePage view={view} back={`/consultations/${advice.row.id}`} />,
      };
    },
    submit: async (visit, { row }, value) => {
      await correctConsultation(visit, { id: row.id, version: versionOf(visit) }, value);
      return {
        kind: 'redirect',
        to: `/consultations/${row.id}`,
        said: 'Saved. How it read before is kept.',
      };
    },
  }),
];

/** The team that gave it puts it right. */
const changes = (visit: AnyVisit, { row }: Advice): boolean =>
  gives(visit) && row.teamId === visit.actor.teamId;
