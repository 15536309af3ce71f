import { z } from 'zod';
import { dayOf } from '../../platform/clock/wall-clock.ts';
import { neededText, oneOf, optionalText, tick } from '../../platform/forms/parse-form.ts';
import { allow, FieldErrors, forbid, notrace } from '../../platform/http/decision.ts';
import { question, type Route, route, type Visit } from '../../platform/http/route.ts';
import { cellOf, isPerson, postingsInAuthority } from '../access/index.ts';
import { agencyCodes } from '../people/index.ts';
import { changeAction, childrenOf, owesLateReason } from './action.commands.ts';
import { mayProgress, overseesActions } from './action.policy.ts';
import { type ActionRow, findAction } from './action.store.ts';
import { isOverdue, STRANDS } from './action.ts';
import { listActions, namesFor } from './action-list.queries.ts';
import { actionsOnTime, type OwnedBy } from './action-list.store.ts';
import { versionOf } from './at-meeting.policy.ts';
import { handOn } from './hand-on.commands.ts';
import { donePage, handOnPage } from './pages/actions/action.page.tsx';
import { type AskedFor, actionsPage } from './pages/actions/actions.page.tsx';
import { agenciesPage } from './pages/actions/agencies.page.tsx';

const lists = { dataClass: 'PLAN', verb: 'list', rule: 'AC-7' } as const;

/** Whose actions were asked for; a team or an agency that is not one's own is one's own. */
function ownerAsked({ actor }: Pick<Visit, 'actor'>, q: AskedFor): OwnedBy {
  if (q.whose === 'team' && actor.teamId) return { teamId: actor.teamId };
  if (q.whose === 'agency') return { agency: q.agency ?? actor.agency, authorityId: actor.authorityId };
  return { postingId: actor.postingId };
}

const list = route({
  method: 'GET',
  path: '/actions',
  access: lists,
  audit: { event: 'action.listed' },
  query: z.object({
    whose: z.enum(['mine', 'team', 'agency']).catch('mine'),
    agency: z.enum(agencyCodes).optional().catch(undefined),
    show: z.enum(['open', 'late']).catch('open'),
    strand: z.enum(STRANDS).optional().catch(undefined),
    page: z.coerce.number().int().min(1).max(10_000).catch(1),
  }),
  handle: async (visit) => {
    const { page, ...asked } = visit.query;
    const agency = overseesActions(visit.actor) ? asked.agency : undefined;
    const whose = asked.whose === 'team' && !visit.actor.teamId ? 'mine' : asked.whose;
    const q: AskedFor = { ...asked, whose, agency: whose === 'agency' ? agency : undefined };
    const found = await listActions(visit, ownerAsked(visit, q), { ...q, page });
    visit.note({
      subjects: found.actions.flatMap(childrenOf),
      classes: ['PLAN'],
      count: found.actions.length,
    });
    return actionsPage(visit, q, found);
  },
});

const agencies = route({
  method: 'GET',
  path: '/actions/agencies',
  access: lists,
  audit: { event: 'action.figures' },
  query: z.object({ weeks: z.coerce.number().int().min(1).max(104).catch(12) }),
  policy: ({ actor }) =>
    overseesActions(actor)
      ? allow('AC-2')
      : forbid('AC-2', 'Managers and business support see how the agencies do.'),
  handle: async (visit) => {
    const { weeks } = visit.query;
    const to = dayOf(visit.now);
    const from = to.subtract({ weeks });
    const rows = await actionsOnTime(visit.tx, { from, to });
    visit.note({ classes: ['AGG'], count: rows.length });
    return agenciesPage(visit, { weeks, from, to, rows });
  },
});

/** An action is done by its owner, whatever their role may read of plans; the policy says who else. */
const ofAction = {
  access:
    'signed-in: an action is its owner’s, whatever their role; the policy says who else may say how far it is',
  params: z.object({ actionId: z.uuid() }),
  record: (visit: Pick<Visit, 'tx'> & { params: { actionId: string } }) =>
    findAction(visit.tx, visit.params.actionId),
  policy: (visit: Pick<Visit, 'tx' | 'actor'>, row: ActionRow) =>
    isPerson(visit.actor.role) ? mayProgress(visit, row) : notrace('AC-2'),
} as const;
const about = async (visit: Pick<Visit, 'tx' | 'now' | 'note'>, row: ActionRow) => {
  visit.note({ subjects: childrenOf(row), objectType: 'action', objectId: row.id, classes: ['PLAN'] });
  const names = await namesFor(visit, [row]);
  return { today: dayOf(visit.now), child: row.childId === null ? undefined : names.get(row.childId) };
};
const isLate = (row: ActionRow, today: Temporal.PlainDate) =>
  row.state === 'done'
    ? row.due !== null && row.doneOn !== null && Temporal.PlainDate.compare(row.doneOn, row.due) > 0
    : isOverdue(row, today);

const done = question({
  path: '/actions/:actionId/done',
  form: 'action-done',
  ...ofAction,
  audit: { shown: { event: 'action.viewed' }, done: { event: 'action.changed' } },
  schema: z.object({
    changed: neededText('Say what changed because it was done', 4_000),
    toldBy: optionalText(200),
    lateReason: optionalText(2_000),
    lateReasonLater: tick(),
  }),
  start: async (_visit, row) => ({
    values: { changed: row.changed ?? '', toldBy: row.toldBy ?? '', lateReason: row.lateReason ?? '' },
    version: row.version,
  }),
  page: async (visit, row, view) => {
    const of = await about(visit, row);
    return donePage(view, row, { ...of, isLate: isLate(row, of.today) });
  },
  submit: async (visit, row, { lateReasonLater, ...value }) => {
    if (row.ownerPostingId === null && !value.toldBy)
      throw new FieldErrors({ toldBy: 'Enter who told you that it is done' });
    const given = {
      ...{ actionId: row.id, state: 'done' as const, ...value, version: versionOf(visit) },
      doneOn: row.doneOn ?? undefined,
    };
    if (owesLateReason(row, given, dayOf(visit.now)) && !lateReasonLater)
      throw new FieldErrors({ lateReason: LATE });
    await changeAction(visit, given);
    return { kind: 'redirect', to: '/actions', said: 'Saved as done.' };
  },
});
export const LATE = 'It was done after its date. Say why, or tick to say so later';

const handingOn = question({
  path: '/actions/:actionId/hand-on',
  form: 'action-hand-on',
  ...ofAction,
  audit: { shown: { event: 'action.viewed' }, done: { event: 'action.handed-on' } },
  schema: z.object({
    to: oneOf(['here', 'agency'], 'Choose whose it is'),
    postingId: z.preprocess((v) => (v === '' ? undefined : v), z.uuid('Choose who').optional()),
    agency: z.preprocess((v) => (v === '' ? undefined : v), z.enum(agencyCodes).optional()),
    leadName: optionalText(200),
    because: neededText('Say why it is not yours', 1_000),
  }),
  start: async (_visit, row) => ({ values: { to: 'here' }, version: row.version }),
  page: async (visit, row, view) => {
    const all = await postingsInAuthority(visit.tx, visit.actor.authorityId, visit.now);
    const postings = all.filter((each) => cellOf(each, 'PLAN')?.scope === 'relationship');
    return handOnPage(view, row, { ...(await about(visit, row)), postings });
  },
  submit: async (visit, row, { to, ...value }) => {
    if (to === 'here' && !value.postingId) throw new FieldErrors({ postingId: 'Choose who' });
    if (to === 'agency' && !value.agency) throw new FieldErrors({ agency: 'Choose the agency' });
    const whom =
      to === 'here' ? { postingId: value.postingId } : { agency: value.agency, leadName: value.leadName };
    await handOn(visit, { actionId: row.id, ...whom, because: value.because, version: versionOf(visit) });
    return { kind: 'redirect', to: '/actions', said: 'Handed on.' };
  },
});

export const actionListRoutes: Route[] = [list, agencies, ...done, ...handingOn];
