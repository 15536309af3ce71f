import { z } from 'zod';
import { neededDate, neededText, optionalDate, optionalText } from '../../platform/forms/parse-form.ts';
import { allow, type Decision, forbid, notrace } from '../../platform/http/decision.ts';
import { question, type Route, route, type Visit } from '../../platform/http/route.ts';
import { cellOf } from '../access/index.ts';
import { findChildren } from '../people/index.ts';
import { managesAct, managesPolicy, versionOf, worksInAct } from './act.policy.ts';
import { programmesNow, waitingReferrals } from './act.store.ts';
import { changeCohort, nameCohort } from './cohort.commands.ts';
import { type CohortRow, cohortsOf, findCohort } from './cohort.store.ts';
import { ListPage } from './pages/list.page.tsx';
import { cohortPage } from './pages/programme-forms.page.tsx';

const mayList = ({ actor }: Pick<Visit, 'actor'>): Decision => {
  if (!cellOf(actor, 'PLAN')) return notrace('AC-2');
  return worksInAct(actor) ? allow('AC-2') : forbid('AC-2', 'The list of ACT is for those who work in it.');
};
const list = route({
  method: 'GET',
  path: '/act',
  access: { dataClass: 'PLAN', verb: 'list', rule: 'AC-7' },
  audit: { event: 'act.listed' },
  query: z.object({}),
  policy: mayList,
  handle: async (visit) => {
    const { tx, actor } = visit;
    const waiting = await waitingReferrals(tx, actor.authorityId);
    const running = await programmesNow(tx, actor.authorityId, null);
    const cohorts = await cohortsOf(tx, actor.authorityId);
    const ids = [...new Set([...waiting, ...running].map((each) => each.childId))];
    const children = await findChildren(tx, ids);
    visit.note({ subjects: children.map((each) => each.id), classes: ['PLAN'], count: ids.length });
    const shown = { waiting, running, cohorts, children, mayManage: managesAct(actor), now: visit.now };
    return { kind: 'page', title: 'ACT', wide: true, body: <ListPage {...shown} /> };
  },
});

const cohortFields = {
  name: neededText('Enter what the cohort is called', 100),
  fromOn: neededDate('Enter from when'),
  toOn: optionalDate(),
  about: optionalText(1000),
};
const managing = { dataClass: 'PLAN', verb: 'decide', rule: 'AC-2' } as const;
const mayName = (visit: Pick<Visit, 'actor'>): Decision =>
  cellOf(visit.actor, 'PLAN') ? managesPolicy(visit.actor) : notrace('AC-2');

const naming = question({
  path: '/act/cohorts/new',
  form: 'act-cohort',
  access: managing,
  audit: { shown: { event: 'act.listed' }, done: { event: 'act.cohort-named' } },
  policy: mayName,
  schema: z.object(cohortFields),
  page: (_visit, _record, view) => cohortPage(view, 'Name a cohort'),
  submit: async (visit, _record, value) => {
    await nameCohort(visit, value);
    return { kind: 'redirect', to: '/act', said: 'Saved.' };
  },
});
const renaming = question({
  path: '/act/cohorts/:cohortId',
  form: 'act-cohort-change',
  access: managing,
  audit: { shown: { event: 'act.listed' }, done: { event: 'act.cohort-named' } },
  params: z.object({ cohortId: z.uuid() }),
  record: (visit): Promise<CohortRow | undefined> => findCohort(visit.tx, visit.params.cohortId),
  policy: (visit) => mayName(visit),
  schema: z.object(cohortFields),
  start: async (_visit, { name, fromOn, toOn, about, version }) => ({
    values: { name, fromOn, toOn: toOn ?? undefined, about: about ?? '' },
    version,
  }),
  page: (_visit, _cohort, view) => cohortPage(view, 'Change the cohort'),
  submit: async (visit, cohort, value) => {
    await changeCohort(visit, cohort, versionOf(visit), value);
    return { kind: 'redirect', to: '/act', said: 'Saved.' };
  },
});

export const listRoutes: Route[] = [list, ...naming, ...renaming];
