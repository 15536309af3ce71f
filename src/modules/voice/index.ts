import type { Module } from '../../platform/http/module.ts';
import { childVoiceRoutes } from './child.routes.tsx';
import { voiceHomePart } from './parts/home.part.tsx';
import { voiceRecordPart } from './parts/record.part.ts';
import { readerRoutes, voiceNavigation } from './reader.routes.tsx';
import { sayRoutes } from './say.routes.tsx';
import { summaryRoutes } from './summary.routes.tsx';
import { unreadJob } from './unread.job.ts';

export {
  type FollowUp,
  type NewFeedback,
  type NewOffer,
  offerToHear,
  readAndFollowUp,
  recordFeedback,
  withdrawConsent,
} from './feedback.commands.ts';
export { feedbackOf, findFeedback, offersOf } from './feedback.store.ts';
export {
  type Audience,
  type FeedbackRoute,
  type Giver,
  type OfferAnswer,
  type OfferedRoute,
  themes as feedbackThemes,
} from './feedback.ts';
export {
  type Closure,
  countsBetween,
  exitInterviews,
  listenedTo,
  type Share,
  type VoiceCount,
} from './figures.store.ts';
export { LINK_HOURS, makeLink, type NewLink } from './link.commands.ts';
export { nameReaders, publishSummary, recordChange, saveSummary } from './summary.commands.ts';
export { unreadJob } from './unread.job.ts';

export const voiceModule = (deps: { secret: string }): Module => ({
  name: 'voice',
  uses: ['people', 'deadlines', 'questionnaires'],
  routes: [...childVoiceRoutes(deps.secret), ...summaryRoutes, ...readerRoutes, ...sayRoutes],
  jobs: [unreadJob],
  navigation: [voiceNavigation],
  parts: { record: [voiceRecordPart], home: [voiceHomePart] },
});
