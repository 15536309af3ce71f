import { z } from 'zod';
import { dayOf } from '../../platform/clock/wall-clock.ts';
import {
  neededDate,
  neededText,
  oneOf,
  optionalDate,
  optionalText,
} from '../../platform/forms/parse-form.ts';
import { question, type Route, type Visit } from '../../platform/http/route.ts';
import { postingsWithRole } from '../access/index.ts';
import { type LineRow, movesConsidered } from '../outcomes/index.ts';
import { type ChildRow, findChild } from '../people/index.ts';
import { ALLOCATABLE_ROLES, caseloads, involvementOf } from '../referrals/index.ts';
import {
  actPath,
  type ChildVisit,
  changePlan,
  childParams,
  decidePlan,
  managesAct,
  mayManage,
  mayWork,
  versionOf,
} from './act.policy.ts';
import { actStanding } from './act.queries.ts';
import type { ProgrammeRow } from './act.store.ts';
import { endCodes, moveCodes } from './act.ts';
import { cohortsOf } from './cohort.store.ts';
import { endPage, firstMetPage, movePage, peoplePage, startPage } from './pages/programme-forms.page.tsx';
import { ACT, changeAct, endAct, firstMet, ONLY_OWN, settleMove, startAct } from './programme.commands.ts';
import { noted, referralOf, referralParams } from './referral.routes.tsx';

const chosenId = (message: string) =>
  z.preprocess((value) => (value === '' ? undefined : value), z.uuid({ error: message }));
const cohortId = z.preprocess(
  (value) => (value === '' ? undefined : value),
  z.uuid('Choose from the list').optional(),
);
const people = {
  keyWorkerPostingId: chosenId('Choose a key worker'),
  cohortId,
  firstMetOn: optionalDate(),
};

/** Workers of the team with their caseload as ACT counts it, and the cohorts. */
async function choosing(visit: Visit, childId: string) {
  const { tx, actor, now } = visit;
  const teamId = (await involvementOf(tx, childId))?.teamId;
  const postings = await postingsWithRole(tx, actor.authorityId, ALLOCATABLE_ROLES, now);
  const ofTeam = postings.filter((each) => !teamId || each.teamId === teamId);
  return {
    workers: await caseloads(visit, ofTeam, ACT, childId),
    cohorts: await cohortsOf(tx, actor.authorityId),
  };
}
const saidOf = (done: string, isOver: boolean) =>
  isOver ? `${done} The key worker is over the cap now.` : done;

const start = question({
  path: '/children/:childId/act/referral/:referralId/start',
  form: 'act-start',
  access: decidePlan,
  audit: { shown: { event: 'act.form-shown' }, done: { event: 'act.begun' } },
  params: referralParams,
  schema: z.object({ startedOn: neededDate('Enter from when'), ...people }),
  record: async (visit) => {
    const of = await referralOf(visit);
    return of?.referral.state === 'ACCEPTED' ? of : undefined;
  },
  policy: async (visit, { child, referral }) => {
    const may = await mayManage(visit, child);
    if (may.outcome !== 'allow') return may;
    const { isRunning, toBegin } = await actStanding(visit, child.id);
    const isThere = isRunning || toBegin?.id !== referral.id;
    return isThere ? { outcome: 'redirect', rule: 'S4-66', to: actPath(child.id) } : may;
  },
  start: async (visit) => ({ values: { startedOn: dayOf(visit.now) } }),
  page: async (visit, { child }, view) => {
    noted(visit, child.id);
    return startPage(child, view, await choosing(visit, child.id));
  },
  submit: async (visit, { child, referral }, value) => {
    const { isOver } = await startAct(visit, { ...value, referralId: referral.id });
    return { kind: 'redirect', to: actPath(child.id), said: saidOf('ACT has begun.', isOver) };
  },
});

interface InAct {
  child: ChildRow;
  programme: ProgrammeRow;
}
/** A child with ACT that runs, else with the last one. */
async function lastInAct(visit: ChildVisit): Promise<InAct | undefined> {
  const child = await findChild(visit.tx, visit.params.childId);
  const { programme } = child ? await actStanding(visit, child.id) : {};
  return child && programme ? { child, programme } : undefined;
}
/** A child who is in ACT now. */
async function inAct(visit: ChildVisit): Promise<InAct | undefined> {
  const last = await lastInAct(visit);
  return last?.programme.endedOn === null ? last : undefined;
}

const changing = question({
  path: '/children/:childId/act/people',
  form: 'act-people',
  access: decidePlan,
  audit: { shown: { event: 'act.form-shown' }, done: { event: 'act.changed' } },
  params: childParams,
  schema: z.object(people),
  record: inAct,
  policy: (visit, { child }) => mayManage(visit, child),
  start: async (_visit, { programme }) => ({
    values: {
      keyWorkerPostingId: programme.keyWorkerPostingId,
      cohortId: programme.cohortId ?? '',
      firstMetOn: programme.firstMetOn ?? undefined,
    },
    version: programme.version,
  }),
  page: async (visit, { child }, view) => {
    noted(visit, child.id);
    return peoplePage(child, view, await choosing(visit, child.id));
  },
  submit: async (visit, { child }, value) => {
    const { isOver } = await changeAct(visit, {
      ...{ childId: child.id, version: versionOf(visit), keyWorkerPostingId: value.keyWorkerPostingId },
      ...{ cohortId: value.cohortId, firstMetOn: value.firstMetOn },
    });
    return { kind: 'redirect', to: actPath(child.id), said: saidOf('Saved.', isOver) };
  },
});

const meeting = question({
  path: '/children/:childId/act/first-met',
  form: 'act-first-met',
  access: changePlan,
  audit: { shown: { event: 'act.form-shown' }, done: { event: 'act.changed' } },
  params: childParams,
  schema: z.object({ firstMetOn: neededDate('Enter the day') }),
  record: inAct,
  policy: (visit, { child }) => mayWork(visit, child),
  start: async (visit, { programme }) => ({
    values: { firstMetOn: programme.firstMetOn ?? dayOf(visit.now) },
    version: programme.version,
  }),
  page: (visit, { child }, view) => {
    noted(visit, child.id);
    return firstMetPage(child, view);
  },
  submit: async (visit, { child }, { firstMetOn }) => {
    await firstMet(visit, child.id, versionOf(visit), firstMetOn);
    return { kind: 'redirect', to: actPath(child.id), said: 'Saved.' };
  },
});

const moveParams = childParams.extend({ lineId: z.uuid() });
const move = question({
  path: '/children/:childId/act/move/:lineId',
  form: 'act-move',
  access: changePlan,
  audit: { shown: { event: 'act.form-shown' }, done: { event: 'act.move-settled' } },
  params: moveParams,
  schema: z.object({
    outcome: oneOf(moveCodes, 'Choose what became of it'),
    decidedOn: neededDate('Enter when that was decided'),
  }),
  record: async (visit): Promise<{ child: ChildRow; line: LineRow } | undefined> => {
    const child = await findChild(visit.tx, visit.params.childId);
    const moves = child ? await movesConsidered(visit.tx, child.id) : [];
    const line = moves.find((each) => each.lineId === visit.params.lineId);
    return child && line ? { child, line } : undefined;
  },
  policy: (visit, { child }) => mayWork(visit, child),
  start: async (visit, { line }) => ({
    values: { outcome: line.outcome ?? '', decidedOn: line.decidedOn ?? dayOf(visit.now) },
    version: line.version,
  }),
  page: (visit, { child, line }, view) => {
    noted(visit, child.id);
    return movePage(child, view, line);
  },
  submit: async (visit, { child, line }, value) => {
    const of = { childId: child.id, lineId: line.lineId, version: versionOf(visit) };
    await settleMove(visit, of, { code: value.outcome, on: value.decidedOn });
    return { kind: 'redirect', to: actPath(child.id), said: 'Saved, with the outcomes of this child too.' };
  },
});

const ending = question({
  path: '/children/:childId/act/end',
  form: 'act-end',
  access: decidePlan,
  audit: { shown: { event: 'act.form-shown' }, done: { event: 'act.ended' } },
  params: childParams,
  schema: z.object({
    childView: optionalText(20_000),
    reason: oneOf(endCodes, 'Choose why it ends'),
    words: neededText('Enter what they take with them, and who goes on with them'),
    on: neededDate('Enter when'),
  }),
  record: lastInAct,
  policy: async (visit, { child, programme }) => {
    const may = await mayWork(visit, child);
    if (may.outcome !== 'allow') return may;
    const isOwn = programme.keyWorkerPostingId === visit.actor.postingId;
    if (!managesAct(visit.actor) && !isOwn) return ONLY_OWN;
    return programme.endedOn ? { outcome: 'redirect', rule: 'S4-68', to: actPath(child.id) } : may;
  },
  start: async (visit, { programme }) => ({
    values: { on: dayOf(visit.now) },
    version: programme.version,
  }),
  page: (visit, { child }, view) => {
    noted(visit, child.id);
    return endPage(child, view);
  },
  submit: async (visit, { child }, { on, reason, words, childView }) => {
    const of = { childId: child.id, version: versionOf(visit) };
    await endAct(visit, of, { on, reason, words, childView: childView ?? null });
    return { kind: 'redirect', to: actPath(child.id), said: 'ACT has ended. What was written stays.' };
  },
});

export const programmeRoutes: Route[] = [...start, ...changing, ...meeting, ...move, ...ending];
