import { z } from 'zod';
import { neededText, oneOf, optionalText } from '../../platform/forms/parse-form.ts';
import { allow, notrace } from '../../platform/http/decision.ts';
import { question, type Route, route, type Visit } from '../../platform/http/route.ts';
import { RadiosField, TextAreaField } from '../../platform/ui/index.ts';
import { cellOf } from '../access/index.ts';
import { calledName, findChild } from '../people/index.ts';
import { chooseChild, lookAtConcern, mayChoose } from './highest-concern.commands.ts';
import { concernsShown, withNames } from './highest-concern.queries.ts';
import { concernPlace, endedConcerns, findConcern, openConcernOf } from './highest-concern.store.ts';
import { concernsPage, whomToChoosePage } from './pages/partnership/concerns.page.tsx';
import { askedPage } from './pages/partnership/form.page.tsx';
import { chooserFor } from './parts/choose-child.part.tsx';

const reads = { dataClass: 'PLAN', verb: 'list', rule: 'AC-7' } as const;
const back = { text: 'Children of highest concern', href: '/highest-concern' };
const formShown = { event: 'highest-concern.form' };
/** How long those taken off are still listed below. */
const DAYS_LISTED = 90;

const shows: Route[] = [
  route({
    method: 'GET',
    path: '/highest-concern',
    access: reads,
    audit: { event: 'highest-concern.listed' },
    handle: async (visit) => {
      const since = visit.now.subtract({ hours: 24 * DAYS_LISTED });
      const now = await concernsShown(visit);
      const ended = await withNames(visit, await endedConcerns(visit.tx, since));
      visit.note({
        subjects: [...now, ...ended].map((each) => each.childId),
        classes: ['PLAN'],
        count: now.length,
      });
      const place = await concernPlace(visit.tx);
      const mayAdd = place.minutes || cellOf(visit.actor, 'PLAN')?.mayWrite === true;
      return concernsPage({ now, ended, minutes: place.minutes, mayAdd });
    },
  }),
  route({
    method: 'GET',
    path: '/highest-concern/choose',
    access: reads,
    audit: { event: 'highest-concern.looked-for' },
    query: z.object({ q: z.string().max(100).default('') }),
    policy: async ({ tx, actor }) =>
      (await concernPlace(tx)).minutes || cellOf(actor, 'PLAN')?.mayWrite ? allow('AC-7') : notrace('AC-7'),
    handle: async (visit) =>
      whomToChoosePage(await chooserFor(visit, visit.query.q, (id) => `/highest-concern/children/${id}`)),
  }),
];

/** A child who is not on the list, for somebody who may choose. */
const toChoose = async (visit: Visit<{ childId: string }, unknown>) => {
  const child = await findChild(visit.tx, visit.params.childId);
  if (!child || !(await mayChoose(visit, child.id))) return undefined;
  return (await openConcernOf(visit.tx, child.id)) ? undefined : child;
};
const choose = question({
  path: '/highest-concern/children/:childId',
  form: 'highest-concern',
  access: reads,
  audit: { shown: formShown, done: { event: 'highest-concern.chosen' } },
  params: z.object({ childId: z.uuid() }),
  record: toChoose,
  schema: z.object({
    because: neededText('Say why people are most worried about this child', 2000),
    planFor: neededText('Say what the plan is for', 1000),
  }),
  page: (visit, child, view) => {
    visit.note({ subjects: [child.id], classes: ['PLAN'] });
    return askedPage(view, {
      title: calledName(child),
      caption: 'Child of highest concern',
      back,
      button: 'Put on the list',
      fields: (
        <>
          <TextAreaField
            wordingHelp
            view={view}
            name="because"
            label="Why people are most worried"
            hint="What happened and who worries, in words: no number and no level"
            maxlength={2000}
          />
          <TextAreaField
            wordingHelp
            view={view}
            name="planFor"
            label="What the plan is for, until it is looked at again"
            maxlength={1000}
          />
        </>
      ),
    });
  },
  submit: async (visit, child, value) => {
    await chooseChild(visit, { childId: child.id, ...value });
    return { kind: 'redirect', to: back.href, said: 'On the list, and on the next meeting.' };
  },
});

const look = question({
  path: '/highest-concern/:concernId/look',
  form: 'highest-concern-look',
  access: reads,
  audit: { shown: formShown, done: { event: 'highest-concern.looked-at' } },
  params: z.object({ concernId: z.uuid() }),
  record: async (visit) => {
    const row = await findConcern(visit.tx, visit.params.concernId);
    const child = row && !row.endedAt ? await findChild(visit.tx, row.childId) : undefined;
    return row && child ? { row, child } : undefined;
  },
  policy: async ({ tx }) => ((await concernPlace(tx)).minutes ? allow('AC-7') : notrace('AC-7')),
  schema: z.object({
    outcome: oneOf(['stays', 'off'], 'Say whether the child stays on the list'),
    because: neededText('Say why', 2000),
    planFor: optionalText(1000),
  }),
  start: async (_visit, { row }) => ({ values: { planFor: row.planFor }, version: row.version }),
  page: (visit, { row, child }, view) => {
    visit.note({ subjects: [child.id], classes: ['PLAN'] });
    return askedPage(view, {
      title: calledName(child),
      caption: 'Looked at together',
      back,
      button: 'Save',
      fields: (
        <>
          <p class="govuk-body">Chosen because: {row.because}</p>
          <RadiosField
            view={view}
            name="outcome"
            label="After looking"
            items={[
              { value: 'stays', label: 'Stays on the list' },
              { value: 'off', label: 'Taken off the list' },
            ]}
          />
          <TextAreaField wordingHelp view={view} name="because" label="Why" maxlength={2000} />
          <TextAreaField
            wordingHelp
            view={view}
            name="planFor"
            label="What the plan is for now"
            maxlength={1000}
          />
        </>
      ),
    });
  },
  submit: async (visit, { row }, value) => {
    const sent = visit.body._version;
    const version = typeof sent === 'string' && /^\d{1,6}$/.test(sent) ? Number(sent) : row.version;
    await lookAtConcern(visit, row, {
      outcome: value.outcome,
      because: value.because,
      planFor: value.planFor,
      version,
    });
    return { kind: 'redirect', to: back.href, said: 'Saved.' };
  },
});

export const highestConcernRoutes: Route[] = [...shows, ...choose, ...look];
