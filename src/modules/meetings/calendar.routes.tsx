import { z } from 'zod';
import { calendarType } from '../../platform/calendar/index.ts';
import { neededInstant, neededText, optionalOneOf, optionalText } from '../../platform/forms/parse-form.ts';
import { absent } from '../../platform/http/decision.ts';
import { question, type Route, route, type Visit } from '../../platform/http/route.ts';
import { counted } from '../../platform/ui/index.ts';
import { inOwnWords } from '../access/index.ts';
import { backTo, changes, reads, versionOf } from './at-meeting.policy.ts';
import { calendarGuests, calendarOf, sendCalendars } from './calendar.commands.ts';
import { runPolicy } from './meeting.policy.ts';
import { type MeetingRow, meetingParts } from './meeting.store.ts';
import { callOffMeeting, moveMeeting } from './meeting-move.commands.ts';
import { kindOf } from './meeting-sections.ts';
import { calendarPage, callOffPage, LENGTHS, movePage } from './pages/calendar.page.tsx';

const params = z.object({ meetingId: z.uuid() });
const partsOf = async (
  visit: Pick<Visit, 'tx'> & { params: { meetingId: string } },
): Promise<MeetingRow[] | undefined> => {
  const parts = await meetingParts(visit.tx, visit.params.meetingId);
  return parts.length > 0 ? parts : undefined;
};
const firstOf = (parts: readonly MeetingRow[]) => parts[0] as MeetingRow;
const runs = {
  access: changes,
  params,
  record: partsOf,
  policy: (visit: Pick<Visit, 'tx' | 'actor'>, parts: readonly MeetingRow[]) =>
    runPolicy(visit, firstOf(parts).childId),
};
const about = (visit: Visit, parts: readonly MeetingRow[]) => {
  const meeting = firstOf(parts);
  visit.note({
    subjects: parts.map((each) => each.childId),
    objectType: 'meeting',
    objectId: meeting.meetingId,
  });
  return { meeting, label: inOwnWords(visit.actor, kindOf(meeting.kind).label) };
};

/** One file for one's own calendar: that there is a meeting, when, and where to sign in. */
const file = (serviceUrl: string) =>
  route({
    method: 'GET',
    path: '/meetings/:meetingId/calendar',
    access: reads,
    audit: { event: 'meeting.calendar' },
    params,
    record: partsOf,
    handle: async (visit, parts) => {
      const { meeting } = about(visit, parts);
      const made = calendarOf(meeting, { url: serviceUrl, now: visit.now });
      if (!made) throw absent();
      return {
        kind: 'download',
        bytes: Buffer.from(made.file, 'utf8'),
        type: calendarType(made.method),
        name: 'meeting.ics',
      };
    },
  });

const send = (sendsMail: boolean) =>
  question({
    path: '/meetings/:meetingId/invitations',
    form: 'meeting-invitations',
    ...runs,
    audit: { shown: { event: 'meeting.form' }, done: { event: 'meeting.calendars-sent' } },
    schema: z.object({}),
    page: async (visit, parts, view) =>
      calendarPage(view, {
        ...about(visit, parts),
        guests: await calendarGuests(visit, parts),
        now: visit.now,
        sendsMail,
      }),
    submit: async (visit, parts) => {
      const { meeting } = about(visit, parts);
      const sent = sendsMail ? await sendCalendars(visit, meeting.meetingId) : 0;
      visit.note({ count: sent });
      return {
        kind: 'redirect',
        to: backTo(meeting, '#people'),
        said: `${counted(sent, 'message')} with the time will be sent.`,
      };
    },
  });

const move = question({
  path: '/meetings/:meetingId/move',
  form: 'meeting-move',
  ...runs,
  audit: { shown: { event: 'meeting.form' }, done: { event: 'meeting.moved' } },
  schema: z.object({
    plannedAt: neededInstant('Enter when it will be held'),
    place: optionalText(300),
    minutes: optionalOneOf(LENGTHS),
  }),
  start: async (_visit, parts) => {
    const { plannedAt, place, minutes, calendarSequence } = firstOf(parts);
    return {
      values: { plannedAt: plannedAt ?? undefined, place: place ?? '', minutes: String(minutes) },
      version: calendarSequence,
    };
  },
  page: (visit, parts, view) => movePage(view, about(visit, parts)),
  submit: async (visit, parts, { minutes, ...value }) => {
    const { meeting } = about(visit, parts);
    const length = minutes ? { minutes: Number(minutes) } : {};
    await moveMeeting(visit, {
      ...{ meetingId: meeting.meetingId, ...value, ...length, sequence: versionOf(visit) },
    });
    return { kind: 'redirect', to: backTo(meeting), said: 'Moved. Calendars that had it are told.' };
  },
});

const callOff = question({
  path: '/meetings/:meetingId/call-off',
  form: 'meeting-call-off',
  ...runs,
  audit: { shown: { event: 'meeting.form' }, done: { event: 'meeting.called-off' } },
  schema: z.object({ because: neededText('Say why it will not be held', 1_000) }),
  start: async (_visit, parts) => ({ values: {}, version: firstOf(parts).calendarSequence }),
  page: (visit, parts, view) => callOffPage(view, about(visit, parts)),
  submit: async (visit, parts, { because }) => {
    const { meeting } = about(visit, parts);
    await callOffMeeting(visit, { meetingId: meeting.meetingId, because, sequence: versionOf(visit) });
    return { kind: 'redirect', to: backTo(meeting), said: 'Called off. Calendars that had it are told.' };
  },
});

/** `serviceUrl` is written into calendars; without a mail server nothing is promised to be sent. */
export const calendarRoutes = (deps: { serviceUrl: string; sendsMail: boolean }): Route[] => [
  file(deps.serviceUrl),
  ...send(deps.sendsMail),
  ...move,
  ...callOff,
];
