import { z } from 'zod';
import { neededText, oneOf } from '../../platform/forms/parse-form.ts';
import { allow, forbid } from '../../platform/http/decision.ts';
import { question, type Route, route, type Visit } from '../../platform/http/route.ts';
import { isPerson, postingsInAuthority, roleLabels } from '../access/index.ts';
import { explainLate, handOver, markNotAchieved, markNotApplicable } from './clock.commands.ts';
import { type ClockRow, type DueOf, findClock, owedReasons } from './clock.store.ts';
import { clockIds } from './clock-rule.ts';
import {
  authorityList,
  mayDecide,
  maySeeAuthority,
  maySeeTeam,
  mayWriteClock,
  setAside,
  teamList,
} from './deadlines.policy.ts';
import { childOf, dueList, holderOf, namesOf } from './due.queries.ts';
import { etacFactsOf } from './etac.store.ts';
import { clockPage } from './pages/clocks/clock.page.tsx';
import { handOverPage, notApplicablePage, reasonPage } from './pages/clocks/clock-forms.page.tsx';
import { duePage, duePaths, type Whose } from './pages/due/due.page.tsx';
import { rulesOf } from './rule-change.commands.ts';

const nothing = (value: unknown) => (value === '' ? undefined : value);
const filterQuery = z.object({
  what: z.preprocess(nothing, z.enum(clockIds).optional()),
  who: z.preprocess(nothing, z.union([z.literal('nobody'), z.uuid()]).optional()),
});
type FilteredVisit = Visit<Record<string, string>, z.output<typeof filterQuery>>;

const tabsFor = ({ actor }: FilteredVisit): Whose[] => [
  'mine',
  ...(maySeeTeam(actor) ? (['team'] as const) : []),
  ...(maySeeAuthority(actor) ? (['authority'] as const) : []),
];

async function showDue(visit: FilteredVisit, whose: Whose, of: DueOf) {
  const filter = { rule: visit.query.what, holder: visit.query.who };
  const list = await dueList(visit, of, filter);
  const owed = whose === 'mine' ? await owedReasons(visit.tx, visit.actor.postingId) : [];
  const rules = await rulesOf(visit.tx, visit.actor.authorityId);
  return duePage(visit, { whose, tabs: tabsFor(visit), list, filter, rules, owed });
}

const listAccess = { dataClass: 'IDENT', verb: 'list', rule: 'AC-7' } as const;
const listAudit = { event: 'due.listed' };

const dueRoutes: Route[] = [
  route({
    method: 'GET',
    path: duePaths.mine,
    access: listAccess,
    audit: listAudit,
    query: filterQuery,
    handle: (visit) => showDue(visit, 'mine', { postingId: visit.actor.postingId }),
  }),
  route({
    method: 'GET',
    path: duePaths.team,
    access: listAccess,
    audit: listAudit,
    query: filterQuery,
    policy: ({ actor }) => teamList(actor),
    handle: (visit) =>
      showDue(visit, 'team', { teamId: visit.actor.teamId ?? '', authorityId: visit.actor.authorityId }),
  }),
  route({
    method: 'GET',
    path: duePaths.authority,
    access: listAccess,
    audit: listAudit,
    query: filterQuery,
    policy: ({ actor }) => authorityList(actor),
    handle: (visit) => showDue(visit, 'authority', { authorityId: visit.actor.authorityId }),
  }),
];

const clockParams = z.object({ clockId: z.uuid() });
type ClockVisit = Visit<z.output<typeof clockParams>>;
const findIt = (visit: ClockVisit) => findClock(visit.tx, visit.params.clockId);

function noteClock(visit: ClockVisit, clock: ClockRow): void {
  visit.note({
    objectType: 'clock',
    objectId: clock.id,
    classes: ['IDENT'],
    ...(clock.childId ? { subjects: [clock.childId] } : {}),
  });
}

async function showClock(visit: ClockVisit, clock: ClockRow) {
  noteClock(visit, clock);
  const names = await namesOf(visit.tx, [clock]);
  return clockPage(visit, {
    clock,
    child: childOf(clock, names),
    holder: await holderOf(visit.tx, clock),
    facts: clock.rule === 'D4' && clock.childId ? await etacFactsOf(visit.tx, clock.childId) : [],
    mayDecide: mayDecide(visit.actor),
    mayWrite: mayWriteClock(visit.actor) && clock.authorityId === visit.actor.authorityId,
  });
}

/** One act on one clock: shown with its version, so that two people do not answer it over each other. */
const onClock = {
  params: clockParams,
  record: findIt,
  access: { dataClass: 'REFERRAL', verb: 'change', rule: 'AC-7' } as const,
  start: async (visit: ClockVisit, clock: ClockRow) => {
    noteClock(visit, clock);
    return { values: {}, version: clock.version };
  },
};
const versionOf = (visit: ClockVisit, clock: ClockRow) => {
  const sent = Number(visit.body._version);
  return Number.isInteger(sent) && sent > 0 ? sent : clock.version;
};
const reason = neededText('Enter a reason', 500);
const done = (clock: ClockRow, said: string) => ({
  kind: 'redirect' as const,
  to: `/clocks/${clock.id}`,
  said,
});
const isRunning = (_visit: ClockVisit, clock: ClockRow) =>
  clock.stoppedAt === null
    ? allow('AC-7')
    : forbid('clock', 'This clock has already stopped.', {
        text: 'See the clock',
        href: `/clocks/${clock.id}`,
      });

async function colleagues(visit: ClockVisit) {
  const postings = await postingsInAuthority(visit.tx, visit.actor.authorityId, visit.now);
  return postings
    .filter((p) => isPerson(p.role))
    .map((p) => ({
      value: p.id,
      text: `${p.staffName}, ${roleLabels[p.role as keyof typeof roleLabels].toLowerCase()}`,
    }));
}

const clockRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/clocks/:clockId',
    access: { dataClass: 'IDENT', verb: 'read', rule: 'AC-7' },
    audit: { event: 'clock.viewed' },
    params: clockParams,
    record: findIt,
    handle: showClock,
  }),
  ...question({
    ...onClock,
    path: '/clocks/:clockId/reason',
    form: 'late-reason',
    schema: z.object({ reason }),
    audit: { shown: { event: 'clock.viewed' }, done: { event: 'clock.late-explained' } },
    policy: (_visit, clock) =>
      clock.outcome === 'late'
        ? allow('AC-7')
        : forbid('clock', 'Only something done late needs a reason.', {
            text: 'See the clock',
            href: `/clocks/${clock.id}`,
          }),
    start: async (visit, clock) => ({
      ...(await onClock.start(visit, clock)),
      values: { reason: clock.reason ?? '' },
    }),
    page: (_visit, clock, view) => reasonPage(clock, view),
    submit: async (visit, clock, given) => {
      await explainLate(visit, clock.id, given.reason, versionOf(visit, clock));
      return done(clock, 'The reason is saved.');
    },
  }),
  ...question({
    ...onClock,
    path: '/clocks/:clockId/not-applicable',
    form: 'clock-set-aside',
    access: { dataClass: 'REFERRAL', verb: 'decide', rule: 'S0-26' },
    schema: z.object({ kind: oneOf(['not-applicable', 'not-achieved'], 'Choose what is right'), reason }),
    audit: { shown: { event: 'clock.viewed' }, done: { event: 'clock.set-aside' } },
    policy: (visit, clock) => {
      const who = setAside(visit.actor);
      return who.outcome === 'allow' ? isRunning(visit, clock) : who;
    },
    page: (_visit, clock, view) => notApplicablePage(clock, view),
    submit: async (visit, clock, given) => {
      const stop = given.kind === 'not-applicable' ? markNotApplicable : markNotAchieved;
      await stop(visit, clock.id, given.reason, versionOf(visit, clock));
      visit.note({ reason: given.reason, rule: 'S0-26' });
      return done(clock, 'The clock has stopped. Your reason is kept with it.');
    },
  }),
  ...question({
    ...onClock,
    path: '/clocks/:clockId/hand-over',
    form: 'clock-hand-over',
    schema: z.object({ to: z.uuid('Choose somebody') }),
    audit: { shown: { event: 'clock.viewed' }, done: { event: 'clock.handed-over' } },
    policy: isRunning,
    page: async (visit, clock, view) => handOverPage(clock, await colleagues(visit), view),
    submit: async (visit, clock, given) => {
      await handOver(visit, clock.id, given.to, versionOf(visit, clock));
      return { kind: 'redirect', to: '/due', said: 'The deadline is handed over.' };
    },
  }),
];

export const deadlineRoutes: Route[] = [...dueRoutes, ...clockRoutes];
