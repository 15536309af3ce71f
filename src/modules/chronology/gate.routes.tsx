import { z } from 'zod';
import { dayOf } from '../../platform/clock/wall-clock.ts';
import { neededDate, neededText } from '../../platform/forms/parse-form.ts';
import { allow, type Decision, notrace } from '../../platform/http/decision.ts';
import { question, type Route, route, type Visit } from '../../platform/http/route.ts';
import { type ChildRow, childQuestion } from '../people/index.ts';
import { childOf, childParams, mayDecideGate, seesOverrides } from './chronology.policy.ts';
import { monthCounts } from './entry.store.ts';
import { declareFirstVersion, overrideGate, seeOverride } from './gate.commands.ts';
import { findOverride, type Override } from './gate.store.ts';
import { Caption } from './pages/caption.part.tsx';
import { FirstVersionPage, OverridePage } from './pages/gate.page.tsx';
import { total } from './picture.ts';

const change = { dataClass: 'NOTE', verb: 'decide', rule: 'AC-7' } as const;
const chronologyPath = (child: ChildRow) => `/children/${child.id}/chronology`;

export const gateRoutes: Route[] = [
  ...question({
    path: '/children/:childId/chronology/first-version',
    form: 'chronology-first-version',
    access: change,
    audit: { shown: { event: 'chronology.viewed' }, done: { event: 'chronology.first-version-declared' } },
    params: childParams,
    schema: z.object({ doneOn: neededDate('Enter the day') }),
    record: childOf,
    policy: mayDecideGate,
    start: async (visit) => ({ values: { doneOn: dayOf(visit.now) } }),
    page: async (visit, child, view) => {
      const entries = total(await monthCounts(visit.tx, child.id));
      visit.note({ subjects: [child.id], objectType: 'chronology', objectId: child.id });
      const of = { view, caption: <Caption child={child} />, back: chronologyPath(child) };
      const page = <FirstVersionPage {...of} entries={entries} />;
      return childQuestion(child, 'A first version is done', '/chronology', page);
    },
    submit: async (visit, child, { doneOn }) => {
      await declareFirstVersion(visit, child.id, doneOn);
      return { kind: 'redirect', to: chronologyPath(child), said: 'A first version is done' };
    },
  }),
  ...question({
    path: '/children/:childId/chronology/override',
    form: 'chronology-override',
    access: change,
    audit: { shown: { event: 'chronology.viewed' }, done: { event: 'chronology.gate-overridden' } },
    params: childParams,
    schema: z.object({ sentence: neededText('Enter why the intervention begins now', 500) }),
    record: childOf,
    policy: mayDecideGate,
    page: (visit, child, view) => {
      visit.note({ subjects: [child.id], objectType: 'chronology', objectId: child.id });
      const of = { view, caption: <Caption child={child} />, back: chronologyPath(child) };
      return childQuestion(child, 'Begin without a chronology', '/chronology', <OverridePage {...of} />);
    },
    submit: async (visit, child, { sentence }) => {
      await overrideGate(visit, child.id, sentence);
      return { kind: 'redirect', to: chronologyPath(child), said: 'Written down. Your manager is told' };
    },
  }),
  route({
    method: 'POST',
    path: '/chronology/overrides/:overrideId/seen',
    access: change,
    audit: { event: 'chronology.override-seen' },
    params: z.object({ overrideId: z.uuid() }),
    record: (visit: Visit<{ overrideId: string }, unknown>): Promise<Override | undefined> =>
      findOverride(visit.tx, visit.params.overrideId),
    policy: (visit): Decision => (seesOverrides(visit) ? allow('AC-7') : notrace('AC-7')),
    handle: async (visit, override) => {
      await seeOverride(visit, override.id);
      return { kind: 'redirect', to: '/', said: 'Noted that you have seen it' };
    },
  }),
];
