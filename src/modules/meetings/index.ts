export { type ActionChange, addAction, changeAction, doneAction } from './action.commands.ts';
export { type ActionRow, openActionsOfChild } from './action.store.ts';
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

import type { Module } from '../../platform/http/module.ts';
import { cellOf } from '../access/index.ts';
import { actionRoutes } from './action.routes.tsx';
import { meetingRoutes } from './meeting.routes.tsx';
import { minutesRoutes } from './minutes.routes.tsx';
import { minutingRoutes } from './minuting.routes.tsx';
import { meetingsRecordPart, meetingsTodayPart, myActionsPart } from './parts/record.part.tsx';
import { peopleAtMeetingRoutes } from './people-at-meeting.routes.tsx';

export const meetingsModule: Module = {
  name: 'meetings',
  uses: ['people', 'deadlines', 'plans', 'sharing'],
  routes: [...meetingRoutes, ...peopleAtMeetingRoutes, ...minutingRoutes, ...actionRoutes, ...minutesRoutes],
  navigation: [
    { text: 'Actions', href: '/actions', order: 30, isFor: (actor) => cellOf(actor, 'PLAN') !== undefined },
  ],
  parts: { record: [meetingsRecordPart], home: [meetingsTodayPart, myActionsPart] },
};
