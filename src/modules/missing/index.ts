import { on } from '../../platform/events/events.ts';
import type { Module } from '../../platform/http/module.ts';
import { cellOf } from '../access/index.ts';
import { boardShownJob } from './board-shown.job.ts';
import { exchangeNavigation } from './exchange.routes.ts';
import { readsFigures } from './figures.policy.ts';
import { interviewNavigation } from './interview.routes.tsx';
import { loneWorkerJob } from './lone-worker.job.ts';
import { stopLongMissing } from './long-missing.commands.ts';
import { longMissingJob } from './long-missing.job.ts';
import { childReturned } from './missing.events.ts';
import { missingRoutes } from './missing.routes.ts';
import { missingHomePart } from './parts/home.part.tsx';
import { interviewsHomePart } from './parts/interviews.part.tsx';
import { missingRecordPart } from './parts/record.part.tsx';
import { referralFromInterview } from './parts/referral.part.ts';
import { reviewHomePart } from './parts/review.part.tsx';

export { askWorkers, giveTimes, saveBrief, takeOffered } from './bank.commands.ts';
export { type FlagRow, flagsNow } from './board.store.ts';
export * from './code-lists-missing.ts';
export {
  AGENDA_REASONS,
  type AgendaChild,
  type AgendaReason,
  agendaAsKept,
  dailyAgenda,
} from './daily-agenda.queries.ts';
export {
  changeEpisode,
  closeInError,
  type EpisodeChange,
  type EpisodeDetails,
  openEpisode,
} from './episode.commands.ts';
export { type EpisodeRow, episodesOf, findEpisode, gradesOf, openEpisodeOf } from './episode.store.ts';
export { hoursBetween, stateOf } from './episode.ts';
export {
  type BulkEpisode,
  type BulkInterview,
  type BulkStep,
  bringEpisodesIn,
  bringInterviewsIn,
  bringStepsIn,
} from './episode-bulk.commands.ts';
export { episodePath } from './episode-clocks.ts';
export { moveEpisode } from './episode-move.commands.ts';
export { type ExportAsked, exportMissing, mayExportMissing } from './export.queries.ts';
export { EXPORTS, type ExportAs } from './export-rows.ts';
export { readsRows } from './figures.policy.ts';
export { figuresOf } from './figures.queries.ts';
export { type Consideration, considerExploitation, recordGrade } from './grade.commands.ts';
export {
  beginImport,
  createUnknownChildren,
  importNextBatch,
  type MissingFiles,
  previewMissing,
  readMissingFiles,
  writtenReport,
} from './import.commands.ts';
export { mayImportMissing } from './import.policy.ts';
export { type MissingReport, problemInWords, type ReportRow } from './import-report.ts';
export {
  type Arrangement,
  arrangeInterview,
  type Beginning,
  beginInterview,
  callOffInterview,
  saveSection,
} from './interview.commands.ts';
export {
  type InterviewRecord,
  interviewRecord,
  type WholeInterview,
  wholeInterview,
} from './interview.queries.ts';
export {
  findInterview,
  type InterviewRow,
  interviewsOfChild,
  interviewsOfEpisode,
} from './interview.store.ts';
export { interviewPath } from './interview.ts';
export {
  addFactor,
  askAction,
  recordConcern,
  shareInterview,
  signOffInterview,
  writeUp,
} from './interview-finish.commands.ts';
export { raiseLoneWorkerAlarms } from './lone-worker.job.ts';
export { meetingHeldAbout } from './long-missing.commands.ts';
export {
  childFrequentlyMissing,
  childMissing,
  childReturned,
  missingActionAsked,
  returnInterviewHeld,
  returnInterviewSignedOff,
} from './missing.events.ts';
export { coordinates } from './missing.policy.ts';
export {
  decideNotification,
  joinNotification,
  type NewNotification,
  openFromNotification,
  reportMissing,
  takeNotification,
  undoJoining,
} from './notification.commands.ts';
export { findNotification, waitingNotifications } from './notification.store.ts';
export { offerInterview, recordAfterNo } from './offer.commands.ts';
export type { PackPart } from './pack.queries.ts';
export { endPartner, letPartnerIn } from './partner.commands.ts';
export { countsOf, type EpisodeCounts, isFrequent, type MostMissing, mostFrequent } from './repeat.store.ts';
export { type RepeatRule, ruleWords } from './repeat.ts';
export { type ReturnDetails, recordReturn, withholdWhereabouts } from './return.commands.ts';
export { type FileKind, fileKindOf } from './statutory-file.ts';
export { type NewStep, takeStep, takeStepBack } from './step.commands.ts';
export { type StepRow, stepsOf } from './step.store.ts';
export { STEP_WORDS, type StepKind } from './step.ts';
export { keepTold, noteHarmTold } from './told.commands.ts';

export const missingModule: Module = {
  name: 'missing',
  uses: ['people', 'deadlines', 'notices', 'sharing', 'questionnaires', 'referrals', 'plans'],
  routes: missingRoutes,
  navigation: [
    {
      text: 'Missing',
      href: '/missing',
      order: 15,
      isFor: (actor) => cellOf(actor, 'FLAG') !== undefined && actor.role !== 'WALL_DISPLAY',
    },
    ...interviewNavigation,
    // Managers come to it from the meeting; for an auditor it is the way in.
    {
      text: 'Dip samples',
      href: '/missing/dip-samples',
      order: 28,
      isFor: (actor) => actor.role === 'AUDITOR',
    },
    // Everybody else comes to them from the board.
    {
      text: 'Missing figures',
      href: '/missing/figures',
      order: 29,
      isFor: (actor) => readsFigures(actor) && cellOf(actor, 'FLAG') === undefined,
    },
    ...exchangeNavigation,
  ],
  subscriptions: [
    on(childReturned, 'missing', (work, { childId, at }) => stopLongMissing(work, childId, at)),
  ],
  jobs: [loneWorkerJob, longMissingJob, boardShownJob],
  parts: {
    'referral-start': [referralFromInterview],
    record: [missingRecordPart],
    home: [missingHomePart, reviewHomePart, interviewsHomePart],
  },
};
