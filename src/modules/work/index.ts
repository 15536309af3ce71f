import type { Module } from '../../platform/http/module.ts';
import { cellOf } from '../access/index.ts';
import { seenPart } from './parts/home.part.tsx';
import { workRecordPart } from './parts/record.part.tsx';
import { workRoutes } from './work.routes.ts';

export { type AdvocacyInput, recordAdvocacy } from './advocacy.commands.ts';
export { type ChildSeen, caseloadSeen } from './caseload.queries.ts';
export { type ConsultationInput, recordConsultation } from './consultation.commands.ts';
export {
  type ConsultationFigure,
  consultationFigures,
  type FirstResponseFigure,
  firstResponseFigure,
  type Period,
  type Share,
  type WorkFigures,
  workerContinuity,
  workFigures,
} from './figures.store.ts';
export {
  beginGroup,
  joinGroup,
  leaveGroup,
  recordGroupSession,
  writeGroupNote,
} from './group.commands.ts';
export { findGroup, membersOf } from './group.store.ts';
export { type FirstResponse, firstResponseOf, type Seen, seenOf } from './seen.store.ts';
export { changeSession, recordSession, type SessionInput, takeOutSession } from './session.commands.ts';
export { plannedSessionsOf, type SessionRow, sessionsOf } from './session.store.ts';
export { daysAgoInWords, minutesInWords } from './session.ts';
export { sessionHeld } from './work.events.ts';

export const workModule: Module = {
  name: 'work',
  uses: ['people', 'chronology', 'referrals', 'plans'],
  routes: workRoutes,
  navigation: [
    {
      text: 'Direct work',
      href: '/caseload',
      order: 25,
      isFor: (actor) => cellOf(actor, 'NOTE')?.mayWrite === true,
    },
  ],
  parts: { record: [workRecordPart], home: [seenPart] },
};
