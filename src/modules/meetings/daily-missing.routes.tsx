import { createHash } from 'node:crypto';
import { z } from 'zod';
import { dayOf } from '../../platform/clock/wall-clock.ts';
import { toDocx, toPdf } from '../../platform/documents/index.ts';
import {
  neededDate,
  neededText,
  oneOf,
  optionalDate,
  optionalOneOf,
  optionalText,
} from '../../platform/forms/parse-form.ts';
import { question, type Route, route, type Visit } from '../../platform/http/route.ts';
import { postingsInAuthority } from '../access/index.ts';
import { considerations } from '../missing/index.ts';
import { recordIssued } from '../sharing/index.ts';
import { changeAction, childrenOf } from './action.commands.ts';
import { aboutWhom } from './action.queries.ts';
import { findAction } from './action.store.ts';
import { ACTION_STATES } from './action.ts';
import { agreeActionFrom } from './agree.commands.ts';
import { versionOf } from './at-meeting.policy.ts';
import {
  beginDailyMeeting,
  completeDailyMeeting,
  dailyPath,
  minuteChild,
  noDailyMeeting,
  recordDailyAttendance,
} from './daily-missing.commands.ts';
import { mayReadDaily, mayRunDaily } from './daily-missing.policy.ts';
import { type DailyMeeting, dailyMeeting, dailyMeetings, type TalkedAbout } from './daily-missing.queries.ts';
import { ATTENDANCES, type Attendance, EXPECTED_AT_MEETING } from './daily-missing.ts';
import { dailyMinutes } from './daily-missing-document.ts';
import { actionPage } from './pages/actions/action.page.tsx';
import { beginPage, completePage, dayPage, notHeldPage } from './pages/daily-missing/day.page.tsx';
import { daysPage } from './pages/daily-missing/days.page.tsx';
import { actionForChildPage, attendancePage, childAtMeetingPage } from './pages/daily-missing/forms.page.tsx';

const reads = { dataClass: 'MISSING', verb: 'list', rule: 'AC-2' } as const;
const changes = { dataClass: 'MISSING', verb: 'change', rule: 'AC-2' } as const;
const dayParam = z.iso.date().transform((text) => Temporal.PlainDate.from(text));
const params = z.object({ date: dayParam });
const childParams = params.extend({ childId: z.uuid() });
type OfDay = Visit<{ date: Temporal.PlainDate }, unknown>;

/** No agenda and no minutes of a day that has not come. */
const ofDay = async (visit: OfDay): Promise<DailyMeeting | undefined> =>
  Temporal.PlainDate.compare(visit.params.date, dayOf(visit.now)) > 0
    ? undefined
    : dailyMeeting(visit, visit.params.date);
interface ChildOfDay {
  meeting: DailyMeeting;
  about: TalkedAbout;
}
async function ofChild(
  visit: Visit<{ date: Temporal.PlainDate; childId: string }, unknown>,
): Promise<ChildOfDay | undefined> {
  const meeting = await ofDay(visit);
  const about = meeting?.agenda.find((each) => each.childId === visit.params.childId);
  return meeting && about ? { meeting, about } : undefined;
}
const note = (visit: Visit, agenda: readonly TalkedAbout[]) =>
  visit.note({ subjects: agenda.map((each) => each.childId), classes: ['MISSING'], count: agenda.length });

const shows: Route[] = [
  route({
    method: 'GET',
    path: '/missing-meetings',
    access: reads,
    audit: { event: 'missing-meetings.listed' },
    policy: mayReadDaily,
    handle: async (visit) => daysPage(visit, await dailyMeetings(visit)),
  }),
  route({
    method: 'GET',
    path: '/missing-meetings/:date',
    access: reads,
    audit: { event: 'missing-meeting.viewed' },
    params,
    record: ofDay,
    policy: mayReadDaily,
    handle: async (visit, meeting) => {
      note(visit, meeting.agenda);
      return dayPage(visit, meeting);
    },
  }),
];

const running = { access: changes, params, record: ofDay, policy: mayRunDaily };
const shown = { event: 'missing-meeting.form' };
const ofMeeting: Route[] = [
  ...question({
    path: '/missing-meetings/:date/begin',
    form: 'missing-meeting-begin',
    ...running,
    audit: { shown, done: { event: 'missing-meeting.begun' } },
    schema: z.object({ chairName: neededText('Enter who chairs it', 200) }),
    start: async (visit) => ({ values: { chairName: visit.actor.staffName } }),
    page: (_visit, meeting, view) => beginPage(meeting, view),
    submit: async (visit, meeting, value) => {
      await beginDailyMeeting(visit, meeting, value.chairName);
      return { kind: 'redirect', to: dailyPath(meeting.day) };
    },
  }),
  ...question({
    path: '/missing-meetings/:date/not-held',
    form: 'missing-meeting-not-held',
    ...running,
    audit: { shown, done: { event: 'missing-meeting.not-held' } },
    schema: z.object({ because: neededText('Say why there was no meeting', 1_000) }),
    page: (_visit, meeting, view) => notHeldPage(meeting, view),
    submit: async (visit, meeting, value) => {
      await noDailyMeeting(visit, meeting.day, value.because);
      return { kind: 'redirect', to: '/missing-meetings', said: 'Saved. The day still shows as not held.' };
    },
  }),
  ...question({
    path: '/missing-meetings/:date/attendance',
    form: 'missing-meeting-attendance',
    ...running,
    audit: { shown, done: { event: 'missing-meeting.attendance' } },
    schema: z.object(
      Object.fromEntries(
        EXPECTED_AT_MEETING.flatMap(({ agency }) => [
          [agency, optionalOneOf(ATTENDANCES.map((each) => each.value) as [Attendance, ...Attendance[]])],
          [`${agency}Name`, optionalText(200)],
        ]),
      ),
    ),
    start: async (_visit, meeting) => ({
      values: Object.fromEntries(
        meeting.attendance.flatMap((each) => [
          [each.agency, each.attendance],
          [`${each.agency}Name`, each.name ?? ''],
        ]),
      ),
    }),
    page: (_visit, meeting, view) => attendancePage(meeting, view),
    submit: async (visit, meeting, value) => {
      const said = value as Record<string, string | undefined>;
      const rows = EXPECTED_AT_MEETING.flatMap(({ agency }) =>
        said[agency]
          ? [{ agency, attendance: said[agency] as Attendance, name: said[`${agency}Name`] ?? null }]
          : [],
      );
      await recordDailyAttendance(visit, meeting, rows);
      return { kind: 'redirect', to: dailyPath(meeting.day), said: 'Saved who was there.' };
    },
  }),
  ...question({
    path: '/missing-meetings/:date/complete',
    form: 'missing-meeting-complete',
    ...running,
    audit: { shown, done: { event: 'missing-meeting.completed' } },
    schema: z.object({ because: optionalText(2_000) }),
    start: async (_visit, meeting) => ({ values: {}, version: meeting.row?.version ?? 0 }),
    page: (visit, meeting, view) => {
      note(visit, meeting.agenda);
      return completePage(meeting, view);
    },
    submit: async (visit, meeting, value) => {
      await completeDailyMeeting(visit, meeting, {
        version: versionOf(visit as never),
        because: value.because,
      });
      return { kind: 'redirect', to: dailyPath(meeting.day), said: 'The meeting is complete.' };
    },
  }),
];

const runningChild = { access: changes, params: childParams, record: ofChild, policy: mayRunDaily };
const backToChild = ({ meeting, about }: ChildOfDay) => `${dailyPath(meeting.day)}#child-${about.childId}`;
const ofOneChild: Route[] = [
  ...question({
    path: '/missing-meetings/:date/children/:childId',
    form: 'missing-meeting-child',
    ...runningChild,
    audit: { shown, done: { event: 'missing-meeting.minuted' } },
    schema: z.object({
      result: optionalOneOf(considerations.map((each) => each.code) as [string, ...string[]]),
      otherKind: optionalText(200),
      because: optionalText(2_000),
      discussion: optionalText(4_000),
      decision: optionalText(2_000),
      decisionBecause: optionalText(2_000),
    }),
    start: async (_visit, { about }) => ({
      values: {
        result: about.considered?.result ?? '',
        otherKind: about.considered?.otherKind ?? '',
        because: about.considered?.because ?? '',
        discussion: about.item?.discussion ?? '',
        decision: about.item?.decision ?? '',
        decisionBecause: about.item?.decisionBecause ?? '',
      },
      version: about.item?.version ?? 0,
    }),
    page: (visit, of, view) => {
      note(visit, [of.about]);
      return childAtMeetingPage(of.meeting, of.about, view, visit.now);
    },
    submit: async (visit, of, value) => {
      await minuteChild(visit, of.meeting, of.about, { ...value, version: versionOf(visit as never) });
      return { kind: 'redirect', to: backToChild(of), said: 'Saved.' };
    },
  }),
  ...question({
    path: '/missing-meetings/:date/children/:childId/actions',
    form: 'missing-meeting-action',
    ...runningChild,
    audit: { shown, done: { event: 'action.agreed' } },
    schema: z.object({
      what: neededText('Say what is to be done', 1_000),
      ownerPostingId: z.preprocess((v) => (v === '' ? undefined : v), z.uuid('Choose who does it')),
      due: neededDate('Enter by when'),
    }),
    start: async (visit) => ({ values: { due: dayOf(visit.now).add({ days: 1 }) } }),
    page: async (visit, of, view) => {
      note(visit, [of.about]);
      const owners = await postingsInAuthority(visit.tx, visit.actor.authorityId, visit.now);
      return actionForChildPage(of.meeting, of.about, view, owners);
    },
    submit: async (visit, of, value) => {
      const sourceId = of.meeting.row?.id;
      if (!sourceId) return { kind: 'redirect', to: dailyPath(of.meeting.day) };
      await agreeActionFrom(visit, {
        ...value,
        childId: of.about.childId,
        source: 'DAILY_MISSING',
        sourceId,
      });
      return {
        kind: 'redirect',
        to: backToChild(of),
        said: 'Action recorded. Its owner has it on their list.',
      };
    },
  }),
];

/** For those who run the hub and write no plans: the same page as for every other action. */
const action = question({
  path: '/missing-meetings/actions/:actionId',
  form: 'missing-action',
  access: changes,
  audit: { shown: { event: 'action.viewed' }, done: { event: 'action.changed' } },
  params: z.object({ actionId: z.uuid() }),
  record: async (visit) => {
    const row = await findAction(visit.tx, visit.params.actionId);
    return row?.meetingId === null && row.source !== 'SITTING' ? row : undefined;
  },
  policy: mayRunDaily,
  schema: z.object({
    state: oneOf(ACTION_STATES, 'Choose how far it is'),
    changed: optionalText(),
    lateReason: optionalText(2_000),
    due: optionalDate().optional(),
  }),
  start: async (_visit, row) => ({
    values: {
      state: row.state,
      changed: row.changed ?? '',
      lateReason: row.lateReason ?? '',
      due: row.due ?? undefined,
    },
    version: row.version,
  }),
  page: async (visit, row, view) => {
    visit.note({ subjects: childrenOf(row), objectType: 'action', objectId: row.id, classes: ['MISSING'] });
    return actionPage(view, row, {
      today: dayOf(visit.now),
      hasMeeting: false,
      ...(await aboutWhom(visit, row)),
    });
  },
  submit: async (visit, row, value) => {
    await changeAction(visit, { actionId: row.id, ...value, version: versionOf(visit as never) });
    return { kind: 'redirect', to: '/actions', said: 'Action saved.' };
  },
});

const FORMATS = {
  pdf: { write: toPdf, type: 'application/pdf' },
  docx: { write: toDocx, type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' },
} as const;
const RECIPIENTS: Readonly<Record<string, string>> = { hub: 'The missing from home hub', police: 'Police' };
const AGENCIES: Readonly<Record<string, string>> = { police: 'POLICE' };

/** One recipient's copy: the hub, the police, or the workers of one child, who have that child and nobody else. */
const minutes = route({
  method: 'GET',
  path: '/missing-meetings/:date/minutes/:recipient/:format',
  access: { ...reads, verb: 'export' },
  audit: { event: 'missing-meeting.exported' },
  params: params.extend({
    recipient: z.union([z.enum(['hub', 'police']), z.uuid()]),
    format: z.enum(['pdf', 'docx']),
  }),
  record: async (visit) => {
    const meeting = await ofDay(visit);
    const { recipient } = visit.params;
    if (!meeting?.row?.begunAt) return undefined;
    const isThere = recipient in RECIPIENTS || meeting.agenda.some((each) => each.childId === recipient);
    return isThere ? { ...meeting, row: meeting.row } : undefined;
  },
  policy: mayRunDaily,
  handle: async (visit, meeting) => {
    const { recipient, format } = visit.params;
    const only = recipient in RECIPIENTS ? undefined : recipient;
    const about = meeting.agenda.filter((each) => only === undefined || each.childId === only);
    note(visit, about);
    const name = RECIPIENTS[recipient] ?? 'The workers of the child';
    const bytes = await FORMATS[format].write(
      dailyMinutes(meeting, { recipient: name, at: visit.now, only }),
    );
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    for (const { childId } of about)
      await recordIssued(visit, {
        product: { childId, type: 'minutes', id: meeting.row.id, version: meeting.row.version },
        recipient: name,
        to: { agency: AGENCIES[recipient] ?? 'SOCIAL_CARE', person: name },
        classes: ['IDENT', 'MISSING'],
        format,
        sha256,
      });
    const ending = only ? '-one-child' : '';
    return {
      kind: 'download',
      bytes,
      type: FORMATS[format].type,
      name: `daily-missing-${meeting.day.toString()}${ending}.${format}`,
    };
  },
});

export const dailyMissingRoutes: Route[] = [...shows, ...ofMeeting, ...ofOneChild, ...action, minutes];
