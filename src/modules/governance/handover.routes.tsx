import { z } from 'zod';
import { neededText, optionalText } from '../../platform/forms/parse-form.ts';
import { allow, notrace } from '../../platform/http/decision.ts';
import { question, type Route, route, type Visit } from '../../platform/http/route.ts';
import { postingsWithRole } from '../access/index.ts';
import { type ChildRow, findChild } from '../people/index.ts';
import {
  beginHandover,
  changeOnHandover,
  giveHandover,
  receiveHandover,
  saveTonight,
  worriedAbout,
  writeOvernight,
} from './handover.commands.ts';
import { type Evening, eveningOf, suggestedTonight } from './handover.queries.ts';
import { type HandoverRow, handoverPlace, handoversSince } from './handover.store.ts';
import { nightOf, receiptOf } from './handover.ts';
import {
  childTonightPage,
  eveningForm,
  givePage,
  handoversPage,
  overnightPage,
  tonightPage,
  whomPage,
} from './pages/handover/forms.page.tsx';
import { eveningPath, handoverPage } from './pages/handover/handover.page.tsx';
import { chooserFor } from './parts/choose-child.part.tsx';

const access =
  'signed-in: the rota says whose night it is, whatever the role; found under row-level security' as const;
const dayParam = z.iso.date().transform((text) => Temporal.PlainDate.from(text));
const params = z.object({ date: dayParam });
const childParams = params.extend({ childId: z.uuid() });
type OfDay = Visit<{ date: Temporal.PlainDate }, unknown>;
const DAYS_LISTED = 28;

const ofDay = (visit: OfDay) => eveningOf(visit, visit.params.date);
/** The evening of tonight, for those who make the handover. */
const toMake = async (visit: OfDay) => {
  const evening = await ofDay(visit);
  return evening?.place.makes && evening.isTonight ? evening : undefined;
};
type Begun = Evening & { row: HandoverRow };
const begun = (evening: Evening | undefined): Begun | undefined =>
  evening?.row ? { ...evening, row: evening.row } : undefined;
const begunToMake = async (visit: OfDay) => begun(await toMake(visit));
interface OfChild {
  evening: Begun;
  child: ChildRow;
}
async function withChild(
  visit: Visit<{ childId: string }, unknown>,
  evening: Begun | undefined,
): Promise<OfChild | undefined> {
  const child = evening && (await findChild(visit.tx, visit.params.childId));
  return evening && child ? { evening, child } : undefined;
}
const versionOf = (visit: { body: Record<string, unknown> }, otherwise: number) => {
  const sent = visit.body._version;
  return typeof sent === 'string' && /^\d{1,9}$/.test(sent) ? Number(sent) : otherwise;
};
const shownForm = { event: 'handover.form' };

const shows: Route[] = [
  route({
    method: 'GET',
    path: '/handover',
    access,
    audit: { event: 'handover.viewed' },
    record: (visit) => eveningOf(visit, nightOf(visit.now)),
    handle: async (visit, evening) => handoverPage(visit, evening, await visit.view()),
  }),
  route({
    method: 'GET',
    path: '/handover/:date',
    access,
    audit: { event: 'handover.viewed' },
    params,
    record: ofDay,
    handle: async (visit, evening) => handoverPage(visit, evening, await visit.view()),
  }),
  route({
    method: 'GET',
    path: '/handovers',
    access,
    audit: { event: 'handovers.listed' },
    record: (visit) => handoverPlace(visit.tx),
    policy: (_visit, { makes }) => (makes ? allow('AC-7') : notrace('AC-7')),
    handle: async (visit) => {
      const tonight = nightOf(visit.now);
      const rows = await handoversSince(visit.tx, tonight.subtract({ days: DAYS_LISTED }));
      const days = Array.from({ length: DAYS_LISTED }, (_, ago) => tonight.subtract({ days: ago }));
      return handoversPage(
        days.map((day) => {
          const row = rows.find((each) => each.day.equals(day));
          return {
            day,
            receipt: row ? receiptOf(row, row.readVersions) : 'not-given',
            givenByName: row?.givenByName ?? null,
          };
        }),
      );
    },
  }),
  route({
    method: 'GET',
    path: '/handover/:date/children',
    access,
    audit: { event: 'handover.children-looked-for' },
    params,
    query: z.object({ q: z.string().max(100).default('') }),
    record: begunToMake,
    handle: async (visit, evening) => {
      const hrefOf = (id: string) => `${eveningPath(evening.day)}/children/${id}`;
      return whomPage(
        evening,
        await suggestedTonight(visit, evening),
        await chooserFor(visit, visit.query.q, hrefOf),
      );
    },
  }),
];

const ofEvening: Route[] = [
  ...question({
    path: '/handover/:date/begin',
    form: 'handover-begin',
    access,
    audit: { shown: shownForm, done: { event: 'handover.begun' } },
    params,
    record: toMake,
    schema: z.object({}),
    page: (_visit, evening, view) =>
      eveningForm(
        evening,
        'Begin tonight’s handover',
        view,
        <p class="govuk-body">Every child who is missing now is put on it.</p>,
        'Begin',
      ),
    submit: async (visit, { day }) => {
      await beginHandover(visit, day);
      return { kind: 'redirect', to: eveningPath(day) };
    },
  }),
  ...question({
    path: '/handover/:date/tonight',
    form: 'handover-tonight',
    access,
    audit: { shown: shownForm, done: { event: 'handover.changed' } },
    params,
    record: begunToMake,
    schema: z.object({
      decides: z.preprocess((v) => (v === '' ? undefined : v), z.uuid('Choose from the list').optional()),
      decidesName: optionalText(200),
      words: optionalText(2000),
    }),
    start: async (_visit, { row }) => ({
      values: {
        decides: row.decidesPostingId ?? '',
        decidesName: row.decidesPostingId ? '' : row.decidesName,
        words: row.words ?? '',
      },
      version: row.version,
    }),
    page: async (visit, evening, view) => {
      const roles = ['TEAM_MANAGER', 'SERVICE_MANAGER', 'STRATEGIC_LEAD'];
      return tonightPage(
        evening,
        await postingsWithRole(visit.tx, visit.actor.authorityId, roles, visit.now),
        view,
      );
    },
    submit: async (visit, { row, day }, value) => {
      await saveTonight(visit, row, {
        decides: value.decides,
        decidesName: value.decidesName,
        words: value.words,
        version: versionOf(visit, row.version),
      });
      return { kind: 'redirect', to: eveningPath(day), said: 'Saved.' };
    },
  }),
  ...question({
    path: '/handover/:date/give',
    form: 'handover-give',
    access,
    audit: { shown: shownForm, done: { event: 'handover.given' } },
    params,
    record: begunToMake,
    schema: z.object({}),
    page: (_visit, evening, view) => givePage(evening, view),
    submit: async (visit, { row, day }) => {
      await giveHandover(visit, row);
      return {
        kind: 'redirect',
        to: eveningPath(day),
        said: 'The night has it. It shows here when it is read.',
      };
    },
  }),
  ...question({
    path: '/handover/:date/read',
    form: 'handover-read',
    access,
    audit: { shown: shownForm, done: { event: 'handover.read' } },
    params,
    record: async (visit: OfDay) => {
      const evening = begun(await ofDay(visit));
      return evening?.place.receives && evening.row.state === 'given' ? evening : undefined;
    },
    schema: z.object({}),
    start: async (_visit, { row }) => ({ values: {}, version: row.version }),
    page: (_visit, evening, view) =>
      eveningForm(
        evening,
        'I have read the handover',
        view,
        <p class="govuk-body">You take over what is planned for tonight.</p>,
        'I have read it',
      ),
    submit: async (visit, { row, day }) => {
      await receiveHandover(visit, row, versionOf(visit, 0));
      return { kind: 'redirect', to: eveningPath(day), said: 'Read. Whoever gave it sees that.' };
    },
  }),
];

const ofOneChild: Route[] = [
  ...question({
    path: '/handover/:date/children/:childId',
    form: 'handover-child',
    access,
    audit: { shown: shownForm, done: { event: 'handover.child-written' } },
    params: childParams,
    record: async (visit: Visit<{ date: Temporal.PlainDate; childId: string }, unknown>) =>
      withChild(visit, await begunToMake(visit)),
    schema: z.object({
      why: neededText('Say why people are worried tonight', 1500),
      plan: neededText('Say what is planned for tonight', 1500),
      takenOffBecause: optionalText(300),
    }),
    start: async (_visit, { evening, child }) => {
      const on = evening.children.find((each) => each.childId === child.id);
      return { values: { why: on?.why ?? '', plan: on?.plan ?? '' }, version: on?.version ?? 0 };
    },
    page: (visit, { evening, child }, view) => {
      visit.note({ subjects: [child.id], classes: ['PLAN'] });
      return childTonightPage(
        evening,
        child,
        evening.children.some((each) => each.childId === child.id),
        view,
      );
    },
    submit: async (visit, { evening, child }, value) => {
      const version = versionOf(visit, 0);
      if (version === 0)
        await worriedAbout(visit, evening.row, { childId: child.id, why: value.why, plan: value.plan });
      else
        await changeOnHandover(visit, evening.row, {
          childId: child.id,
          why: value.why,
          plan: value.plan,
          takenOffBecause: value.takenOffBecause ?? null,
          version,
        });
      return { kind: 'redirect', to: eveningPath(evening.day), said: 'Saved.' };
    },
  }),
  ...question({
    path: '/handover/:date/children/:childId/overnight',
    form: 'handover-overnight',
    access,
    audit: { shown: shownForm, done: { event: 'handover.overnight-written' } },
    params: childParams,
    record: async (visit: Visit<{ date: Temporal.PlainDate; childId: string }, unknown>) => {
      const of = await withChild(visit, begun(await ofDay(visit)));
      const isOn = of?.evening.children.some((each) => each.childId === of.child.id);
      return of && isOn && of.evening.row.state === 'given' ? of : undefined;
    },
    schema: z.object({ happened: neededText('Say what happened overnight', 2000) }),
    page: (visit, { evening, child }, view) => {
      visit.note({ subjects: [child.id], classes: ['PLAN'] });
      return overnightPage(evening, child, view);
    },
    submit: async (visit, { evening, child }, value) => {
      await writeOvernight(visit, evening.row, { childId: child.id, happened: value.happened });
      return { kind: 'redirect', to: eveningPath(evening.day), said: 'Saved. The morning reads it.' };
    },
  }),
];

export const handoverRoutes: Route[] = [...shows, ...ofEvening, ...ofOneChild];
