import { z } from 'zod';
import { dayOf } from '../../platform/clock/wall-clock.ts';
import {
  neededDate,
  neededText,
  oneOf,
  optionalDate,
  optionalText,
  tick,
} from '../../platform/forms/parse-form.ts';
import { question, type Route, route, type Visit } from '../../platform/http/route.ts';
import { changeOtherMeeting, listOtherMeeting, noteOccasion } from './elsewhere.commands.ts';
import { mayGoElsewhere } from './elsewhere.policy.ts';
import { findOtherMeeting, occasionsOf, otherMeetings } from './elsewhere.store.ts';
import { otherRhythms, unaccounted } from './elsewhere.ts';
import {
  occasionFormPage,
  otherFormPage,
  otherMeetingPage,
  otherMeetingsPage,
} from './pages/partnership/elsewhere.page.tsx';

const access =
  'signed-in: meetings of others name no child; the policy says that it is the team’s list' as const;
const params = z.object({ meetingId: z.uuid() });
const policy = ({ actor }: Pick<Visit, 'actor'>) => mayGoElsewhere(actor);
const ofOne = (visit: Visit<{ meetingId: string }, unknown>) =>
  findOtherMeeting(visit.tx, visit.params.meetingId);
const formShown = { event: 'other-meeting.form' };
const pathOf = (id: string) => `/meetings-of-others/${id}`;
const fields = {
  name: neededText('Enter what the meeting is called', 200),
  runBy: neededText('Enter who runs it', 200),
  rhythm: oneOf(otherRhythms, 'Say how often it is held'),
  whoAttends: neededText('Enter who goes for us', 300),
};

export const elsewhereRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/meetings-of-others',
    access,
    audit: { event: 'other-meetings.listed' },
    policy,
    handle: async (visit) => {
      const rows = await otherMeetings(visit.tx);
      const occasions = await occasionsOf(
        visit.tx,
        rows.map((each) => each.id),
      );
      return otherMeetingsPage(
        rows.map((row) => {
          const own = occasions.filter((each) => each.meetingId === row.id);
          return { row, last: own[0], gaps: unaccounted(row, own, dayOf(visit.now)) };
        }),
      );
    },
  }),
  ...question({
    path: '/meetings-of-others/new',
    form: 'other-meeting',
    access,
    audit: { shown: formShown, done: { event: 'other-meeting.listed' } },
    policy,
    schema: z.object({ ...fields, fromOn: optionalDate() }),
    page: (_visit, _record, view) => otherFormPage(undefined, view),
    submit: async (visit, _record, value) => {
      const id = await listOtherMeeting(visit, value);
      return { kind: 'redirect', to: pathOf(id), said: 'On the list.' };
    },
  }),
  route({
    method: 'GET',
    path: '/meetings-of-others/:meetingId',
    access,
    audit: { event: 'other-meeting.viewed' },
    params,
    record: ofOne,
    policy,
    handle: async (visit, row) => {
      const occasions = await occasionsOf(visit.tx, [row.id]);
      return otherMeetingPage(row, occasions, unaccounted(row, occasions, dayOf(visit.now)));
    },
  }),
  ...question({
    path: '/meetings-of-others/:meetingId/change',
    form: 'other-meeting-change',
    access,
    audit: { shown: formShown, done: { event: 'other-meeting.changed' } },
    params,
    record: ofOne,
    policy,
    schema: z.object({ ...fields, endedOn: optionalDate() }),
    start: async (_visit, row) => ({
      values: { ...row, endedOn: row.endedOn ?? undefined },
      version: row.version,
    }),
    page: (_visit, row, view) => otherFormPage(row, view),
    submit: async (visit, row, value) => {
      const sent = visit.body._version;
      const version = typeof sent === 'string' && /^\d{1,6}$/.test(sent) ? Number(sent) : row.version;
      await changeOtherMeeting(visit, row, { ...value, version });
      return { kind: 'redirect', to: pathOf(row.id), said: 'Saved.' };
    },
  }),
  ...question({
    path: '/meetings-of-others/:meetingId/occasions',
    form: 'other-meeting-occasion',
    access,
    audit: { shown: formShown, done: { event: 'other-meeting.occasion-noted' } },
    params,
    record: ofOne,
    policy,
    schema: z.object({
      day: neededDate('Enter the day it was held'),
      went: oneOf(['yes', 'no'], 'Say whether somebody of us went'),
      who: optionalText(300),
      because: optionalText(500),
      takenAway: optionalText(3000),
      looked: tick(),
    }),
    start: async (visit) => ({ values: { day: dayOf(visit.now), who: visit.actor.staffName } }),
    page: (_visit, row, view) => occasionFormPage(row, view),
    submit: async (visit, row, { went, ...value }) => {
      await noteOccasion(visit, row, { ...value, wasAttended: went === 'yes' });
      return { kind: 'redirect', to: pathOf(row.id), said: 'Saved.' };
    },
  }),
];
