export { type ActionChange, addAction, changeAction, doneAction } from './action.commands.ts';
export { type ActionRow, actionsOfSource, openActionsOfChild } from './action.store.ts';
export { agencyAsOwner, type PossibleOwner } from './action.ts';
export { actionsOnTime, type OnTimeRow } from './action-list.store.ts';
export { type AskedAction, agreeActionFrom, agreeLine } from './agree.commands.ts';
export { attendanceOfMeetings } from './attendance-figures.queries.ts';
export type { AttendanceOfAgency } from './attendance-figures.ts';
export { readsDaily } from './daily-missing.policy.ts';
export { type HandedOn, handOn } from './hand-on.commands.ts';
export { type HeldElsewhereInput, recordHeldElsewhere } from './held-elsewhere.commands.ts';
export {
  type AttendanceInput,
  arrangeMeeting,
  completeMeeting,
  type HeldInput,
  holdMeeting,
  type Invitation,
  invite,
  type NewMeetingInput,
  recordAttendance,
} from './meeting.commands.ts';
export { type MeetingRow, meetingsOfChild } from './meeting.store.ts';
export { callOffMeeting, type MovedMeeting, moveMeeting } from './meeting-move.commands.ts';
export { type MeetingOfChild, meetingCompleted, meetingHeld } from './meetings.events.ts';
export { type SentInput, sendMinutes } from './minutes.commands.ts';
export {
  type AskInput,
  type ContributionInput,
  contribute,
  correctContribution,
  type DecisionInput,
  decide,
  markPurpose,
  type PurposeInput,
  recordAsk,
} from './minuting.commands.ts';

import { on } from '../../platform/events/events.ts';
import type { Module } from '../../platform/http/module.ts';
import { cellOf } from '../access/index.ts';
import { missingActionAsked } from '../missing/index.ts';
import { actionRoutes } from './action.routes.tsx';
import { agreeAskedAction } from './agree.commands.ts';
import { calendarRoutes } from './calendar.routes.tsx';
import { readsDaily } from './daily-missing.policy.ts';
import { dailyMissingRoutes } from './daily-missing.routes.tsx';
import { meetingRoutes } from './meeting.routes.tsx';
import { meetingPapersRoutes } from './meeting-papers.routes.tsx';
import { minutesRoutes } from './minutes.routes.tsx';
import { minutingRoutes } from './minuting.routes.tsx';
import { meetingDecisions } from './parts/decided.part.ts';
import { actionsInPack } from './parts/pack.part.ts';
import { meetingsRecordPart, meetingsTodayPart, myActionsPart } from './parts/record.part.tsx';
import { peopleAtMeetingRoutes } from './people-at-meeting.routes.tsx';

export const meetingsModule = (
  deps: { serviceUrl?: string | undefined; sendsMail?: boolean | undefined } = {},
): Module => ({
  name: 'meetings',
  uses: ['people', 'deadlines', 'missing', 'plans', 'sharing'],
  routes: [
    ...meetingRoutes,
    ...peopleAtMeetingRoutes,
    ...minutingRoutes,
    ...actionRoutes,
    ...minutesRoutes,
    ...meetingPapersRoutes,
    ...dailyMissingRoutes,
    ...calendarRoutes({
      serviceUrl: deps.serviceUrl ?? 'http://localhost:3000',
      sendsMail: deps.sendsMail ?? false,
    }),
  ],
  subscriptions: [on(missingActionAsked, 'meetings', agreeAskedAction)],
  navigation: [
    { text: 'Actions', href: '/actions', order: 30, isFor: (actor) => cellOf(actor, 'PLAN') !== undefined },
    { text: 'Missing meeting', href: '/missing-meetings', order: 26, isFor: readsDaily },
  ],
  parts: {
    record: [meetingsRecordPart],
    home: [meetingsTodayPart, myActionsPart],
    'missing-pack': [actionsInPack],
    decided: [meetingDecisions],
  },
});
