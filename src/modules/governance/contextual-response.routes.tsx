import { z } from 'zod';
import { neededDate, neededText, oneOf, tick } from '../../platform/forms/parse-form.ts';
import { allow, notrace } from '../../platform/http/decision.ts';
import { question, type Route, route, type Visit } from '../../platform/http/route.ts';
import { agencyCodes } from '../people/index.ts';
import {
  askForResponse,
  changeResponse,
  doneForResponse,
  planResponse,
} from './contextual-response.commands.ts';
import {
  findResponse,
  type ResponseRow,
  responsesOf,
  type StepRow,
  stepsOfResponses,
  tablePlace,
} from './contextual-response.store.ts';
import { contextKinds, responseStates } from './contextual-response.ts';
import {
  actionFormPage,
  changeFormPage,
  doneFormPage,
  newResponsePage,
  responsePage,
  responsesPage,
} from './pages/partnership/responses.page.tsx';

const reads = { dataClass: 'PLAN', verb: 'list', rule: 'AC-7' } as const;
const params = z.object({ responseId: z.uuid() });
type OfResponse = Visit<{ responseId: string }, unknown>;
const formShown = { event: 'contextual-response.form' };
const changed = { event: 'contextual-response.changed' };

export interface OfOne {
  row: ResponseRow;
  steps: StepRow[];
  /** Runs or minutes the meeting, or is of the agency in the lead. */
  moves: boolean;
  minutes: boolean;
  agency: string;
}
async function ofOne(visit: OfResponse): Promise<OfOne | undefined> {
  const row = await findResponse(visit.tx, visit.params.responseId);
  if (!row) return undefined;
  const { minutes } = await tablePlace(visit.tx);
  const { agency } = visit.actor;
  const steps = await stepsOfResponses(visit.tx, [row.id]);
  return { row, steps, minutes, agency, moves: minutes || row.leadAgency === agency };
}
const toMove = async (visit: OfResponse) => {
  const of = await ofOne(visit);
  return of?.moves ? of : undefined;
};
const belongs = async ({ tx }: Pick<Visit, 'tx'>) =>
  (await tablePlace(tx)).belongs ? allow('AC-7') : notrace('AC-7');
const pathOf = (id: string) => `/contextual-responses/${id}`;
const agency = oneOf(agencyCodes as [string, ...string[]], 'Choose an agency');
const leadName = neededText('Enter who leads on it there', 200);
const planned = neededText('Say what is planned', 3000);
const reviewOn = neededDate('Enter the day on which it is looked at again');

const shows: Route[] = [
  route({
    method: 'GET',
    path: '/contextual-responses',
    access: reads,
    audit: { event: 'contextual-responses.listed' },
    policy: belongs,
    handle: async (visit) =>
      responsesPage(await responsesOf(visit.tx), (await tablePlace(visit.tx)).minutes, visit.now),
  }),
  route({
    method: 'GET',
    path: '/contextual-responses/:responseId',
    access: reads,
    audit: { event: 'contextual-response.viewed' },
    params,
    record: ofOne,
    handle: async (visit, of) => responsePage(of, visit.now),
  }),
];

const changes: Route[] = [
  ...question({
    path: '/contextual-responses/new',
    form: 'contextual-response',
    access: reads,
    audit: { shown: formShown, done: { event: 'contextual-response.planned' } },
    policy: async ({ tx }) => ((await tablePlace(tx)).minutes ? allow('AC-7') : notrace('AC-7')),
    schema: z.object({
      kind: oneOf(contextKinds, 'Say what it is about'),
      label: neededText('Enter what to call it', 120),
      planned,
      leadAgency: agency,
      leadName,
      reviewOn,
      looked: tick(),
    }),
    page: (_visit, _record, view) => newResponsePage(view),
    submit: async (visit, _record, value) => {
      const id = await planResponse(visit, value);
      return { kind: 'redirect', to: pathOf(id), said: 'Planned.' };
    },
  }),
  ...question({
    path: '/contextual-responses/:responseId/change',
    form: 'contextual-response-change',
    access: reads,
    audit: { shown: formShown, done: changed },
    params,
    record: toMove,
    schema: z.object({
      state: oneOf(responseStates, 'Say how far it is'),
      changed: neededText('Say what changed', 3000),
      planned,
      leadName,
      reviewOn,
      looked: tick(),
    }),
    start: async (_visit, { row }) => ({
      values: { state: row.state, planned: row.planned, leadName: row.leadName, reviewOn: row.reviewOn },
      version: row.version,
    }),
    page: (_visit, { row }, view) => changeFormPage(row, view),
    submit: async (visit, { row }, value) => {
      const sent = visit.body._version;
      const version = typeof sent === 'string' && /^\d{1,6}$/.test(sent) ? Number(sent) : row.version;
      await changeResponse(visit, row, { ...value, version });
      return { kind: 'redirect', to: pathOf(row.id), said: 'Saved.' };
    },
  }),
  ...question({
    path: '/contextual-responses/:responseId/actions',
    form: 'contextual-response-action',
    access: reads,
    audit: { shown: formShown, done: changed },
    params,
    record: toMove,
    schema: z.object({
      words: neededText('Say what is asked', 1000),
      agency,
      leadName,
      dueOn: neededDate('Enter the day by which it is done'),
      looked: tick(),
    }),
    page: (_visit, { row }, view) => actionFormPage(row, view),
    submit: async (visit, { row }, value) => {
      await askForResponse(visit, row, value);
      return { kind: 'redirect', to: pathOf(row.id), said: 'Asked.' };
    },
  }),
  ...question({
    path: '/contextual-responses/:responseId/actions/:actionId',
    form: 'contextual-response-done',
    access: reads,
    audit: { shown: formShown, done: changed },
    params: params.extend({ actionId: z.uuid() }),
    record: async (visit: Visit<{ responseId: string; actionId: string }, unknown>) => {
      const of = await ofOne(visit);
      const asked = of?.steps.find((each) => each.kind === 'action' && each.id === visit.params.actionId);
      return of && asked && (of.moves || asked.agency === of.agency) ? { ...of, asked } : undefined;
    },
    schema: z.object({ words: neededText('Say what changed because it was done', 2000) }),
    page: (_visit, { row, asked }, view) => doneFormPage(row, asked, view),
    submit: async (visit, { row, asked }, value) => {
      await doneForResponse(visit, row, { actionId: asked.id, words: value.words });
      return { kind: 'redirect', to: pathOf(row.id), said: 'Saved.' };
    },
  }),
];

export const contextualResponseRoutes: Route[] = [...shows, ...changes];
