import { on } from '../../platform/events/events.ts';
import type { Module } from '../../platform/http/module.ts';
import { cellOf, isPerson } from '../access/index.ts';
import { involvementClosed } from '../referrals/index.ts';
import { endHelpOfMovedChild } from './onward.commands.ts';
import { approachingPart, helpRecordPart } from './parts/help.part.tsx';
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
export { addOnwardStep, type OnwardInput, type OnwardStepInput, referOn } from './onward.commands.ts';
export { type OnwardFigure, onwardFigures } from './onward.store.ts';
export { type ParentOfferInput, recordParentOffer } from './parent-offer.commands.ts';
export { type ParentOfferFigure, parentOfferFigures } from './parent-offer.store.ts';
export { type FirstResponse, firstResponseOf, type Seen, seenOf } from './seen.store.ts';
export { addService, type ServiceInput } from './services.commands.ts';
export { changeSession, recordSession, type SessionInput, takeOutSession } from './session.commands.ts';
export { plannedSessionsOf, type SessionRow, sessionsOf } from './session.store.ts';
export { daysAgoInWords, minutesInWords } from './session.ts';
export {
  recordTransitionStep,
  saveTransition,
  type TransitionInput,
  type TransitionStepInput,
} from './transition.commands.ts';
export { type Approaching, type ApproachingList, approachingEighteen } from './transition.queries.ts';
export { transitionFigures } from './transition.store.ts';
export { sessionHeld } from './work.events.ts';

export const workModule: Module = {
  name: 'work',
  uses: ['people', 'chronology', 'referrals', 'plans'],
  routes: workRoutes,
  subscriptions: [on(involvementClosed, 'work', endHelpOfMovedChild)],
  navigation: [
    {
      text: 'Direct work',
      href: '/caseload',
      order: 25,
      isFor: (actor) => cellOf(actor, 'NOTE')?.mayWrite === true,
    },
    { text: 'Services', href: '/services', order: 46, isFor: (actor) => isPerson(actor.role) },
  ],
  parts: { record: [workRecordPart, helpRecordPart], home: [seenPart, approachingPart] },
};
