import { z } from 'zod';
import { dayOf } from '../../platform/clock/wall-clock.ts';
import { anyOf, oneOf, optionalDate, optionalText, tick } from '../../platform/forms/parse-form.ts';
import { FieldErrors } from '../../platform/http/decision.ts';
import { question, type Route, type Visit } from '../../platform/http/route.ts';
import { addAction, changeAction, childrenOf, owesLateReason } from './action.commands.ts';
import { aboutWhom } from './action.queries.ts';
import { type ActionRow, findAction } from './action.store.ts';
import { ACTION_STATES } from './action.ts';
import { actionListRoutes, LATE } from './action-list.routes.tsx';
import { atPart, backTo, changes, reads, versionOf } from './at-meeting.policy.ts';
import { findPart } from './minutes.queries.ts';
import { ALSO_WITH } from './minuting.commands.ts';
import { actionPage } from './pages/actions/action.page.tsx';
import { formPage } from './pages/lists.page.tsx';
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

const partOf = async (visit: Pick<Visit, 'tx'>, { meetingId, childId }: ActionRow) =>
  meetingId === null || childId === null ? undefined : findPart(visit, { meetingId, childId });

const change = question({
  path: '/actions/:actionId',
  form: 'action-change',
  // Its owner may be somebody whose role writes no plans: the database says who changes it.
  access: reads,
  audit: { shown: { event: 'action.viewed' }, done: { event: 'action.changed' } },
  params: z.object({ actionId: z.uuid() }),
  record: (visit) => findAction(visit.tx, visit.params.actionId),
  schema: z.object({
    state: oneOf(ACTION_STATES, 'Choose how far it is'),
    changed: optionalText(),
    lateReason: optionalText(2000),
    lateReasonLater: tick(),
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
    visit.note({ subjects: childrenOf(row), objectType: 'action', objectId: row.id, classes: ['PLAN'] });
    return actionPage(view, row, {
      today: dayOf(visit.now),
      hasMeeting: (await partOf(visit, row)) !== undefined,
      ...(await aboutWhom(visit, row)),
    });
  },
  submit: async (visit, row, { lateReasonLater, ...value }) => {
    const given = { actionId: row.id, ...value, version: versionOf(visit) };
    if (owesLateReason(row, given, dayOf(visit.now)) && !lateReasonLater)
      throw new FieldErrors({ lateReason: LATE });
    await changeAction(visit, given);
    const part = await partOf(visit, row);
    return { kind: 'redirect', to: part ? backTo(part, '#actions') : '/actions', said: 'Action saved.' };
  },
});

export const actionRoutes: Route[] = [...add, ...actionListRoutes, ...change];
