import { z } from 'zod';
import { dayOf } from '../../platform/clock/wall-clock.ts';
import { anyOf, oneOf, optionalDate, optionalText } from '../../platform/forms/parse-form.ts';
import { FieldErrors } from '../../platform/http/decision.ts';
import { question, type Route, route, type Visit } from '../../platform/http/route.ts';
import { postingsInAuthority } from '../access/index.ts';
import { calledName, findChildren } from '../people/index.ts';
import { addAction, changeAction, owesLateReason } from './action.commands.ts';
import { type ActionRow, findAction, openActionsOfPostings } from './action.store.ts';
import { ACTION_STATES } from './action.ts';
import { atPart, backTo, changes, versionOf } from './at-meeting.policy.ts';
import { findPart } from './minutes.queries.ts';
import { ALSO_WITH } from './minuting.commands.ts';
import { actionPage, actionsPage, formPage } from './pages/lists.page.tsx';
import { ActionForm } from './parts/forms.part.tsx';

const add = question({
  path: '/meetings/:meetingId/children/:childId/actions',
  form: 'meeting-action',
  ...atPart,
  access: changes,
  audit: { shown: { event: 'meeting.form' }, done: { event: 'action.agreed' } },
  schema: z.object({ action: optionalText(1000) }),
  page: (_visit, part, view) =>
    formPage('Add an action', backTo(part, '#actions'), view, <ActionForm view={view} hasFocus />),
  submit: async (visit, part, value) => {
    await addAction(visit, { meetingId: part.meetingId, childId: part.childId, line: value.action ?? '' });
    return { kind: 'redirect', to: backTo(part, '&at=action#actions'), said: 'Action recorded.' };
  },
});

/** Names of the children that the reader may know; an action outlives the papers of its meeting. */
export async function namesFor(
  visit: Pick<Visit, 'tx'>,
  actions: readonly ActionRow[],
): Promise<ReadonlyMap<string, string>> {
  const children = await findChildren(visit.tx, [...new Set(actions.map((each) => each.childId))]);
  return new Map(children.map((child) => [child.id, calledName(child)]));
}

const list = route({
  method: 'GET',
  path: '/actions',
  access: { dataClass: 'PLAN', verb: 'list', rule: 'AC-7' },
  audit: { event: 'action.listed' },
  query: z.object({ whose: z.enum(['mine', 'team']).default('mine') }),
  handle: async (visit) => {
    const { whose } = visit.query;
    const { postingId, teamId, authorityId } = visit.actor;
    const team =
      whose === 'team' && teamId ? await postingsInAuthority(visit.tx, authorityId, visit.now) : [];
    const owners =
      whose === 'team' ? team.filter((each) => each.teamId === teamId).map((each) => each.id) : [postingId];
    const actions = await openActionsOfPostings(visit.tx, owners);
    visit.note({ subjects: actions.map((each) => each.childId), classes: ['PLAN'], count: actions.length });
    return actionsPage(visit, whose, actions, await namesFor(visit, actions), dayOf(visit.now));
  },
});

const partOf = async (visit: Pick<Visit, 'tx'>, { meetingId, childId }: ActionRow) =>
  meetingId === null ? undefined : findPart(visit, { meetingId, childId });

const change = question({
  path: '/actions/:actionId',
  form: 'action-change',
  access: changes,
  audit: { shown: { event: 'action.viewed' }, done: { event: 'action.changed' } },
  params: z.object({ actionId: z.uuid() }),
  record: (visit) => findAction(visit.tx, visit.params.actionId),
  schema: z.object({
    state: oneOf(ACTION_STATES, 'Choose how far it is'),
    changed: optionalText(),
    lateReason: optionalText(2000),
    due: optionalDate().optional(),
    alsoWith: anyOf(ALSO_WITH),
  }),
  start: async (_visit, row) => ({
    values: {
      state: row.state,
      changed: row.changed ?? '',
      lateReason: row.lateReason ?? '',
      due: row.due ?? undefined,
      alsoWith: row.alsoWith,
    },
    version: row.version,
  }),
  page: async (visit, row, view) => {
    visit.note({ subjects: [row.childId], objectType: 'action', objectId: row.id, classes: ['PLAN'] });
    return actionPage(view, row, dayOf(visit.now), (await partOf(visit, row)) !== undefined);
  },
  submit: async (visit, row, value) => {
    const given = { actionId: row.id, ...value, version: versionOf(visit) };
    if (owesLateReason(row, given, dayOf(visit.now)))
      throw new FieldErrors({ lateReason: 'It was done after its date. Say why' });
    await changeAction(visit, given);
    const part = await partOf(visit, row);
    return { kind: 'redirect', to: part ? backTo(part, '#actions') : '/actions', said: 'Action saved.' };
  },
});

export const actionRoutes: Route[] = [...add, list, ...change];
