import type { Module } from '../../platform/http/module.ts';
import { cellOf } from '../access/index.ts';
import { climbJob } from './contact.job.ts';
import { contactHomePart, contactNavigation } from './contact.part.tsx';
import { mailSubscriptions } from './contact-mail.commands.ts';
import { closingDecisions, referralDecisions } from './decided.part.ts';
import { involvementPart, teamHomeParts } from './involvement.part.tsx';
import { refersByOwnRule } from './referral.queries.ts';
import { referralsRoutes } from './referrals.routes.ts';
import { screeningPart } from './screening.part.tsx';

export { ALLOCATABLE_ROLES, type Allocate, allocate } from './allocation.commands.ts';
export {
  approveClosing,
  type DecideClosing,
  type ProposeClosing,
  proposeClosing,
  sendBackClosing,
} from './closing.commands.ts';
export { decideContact, linkContact, openContact, tellFrontDoor, tellReferrer } from './contact.commands.ts';
export { contactDecided, contactReceived } from './contact.events.ts';
export { climbUnopenedContacts } from './contact.job.ts';
export { type ContactRow, findContact } from './contact.store.ts';
export {
  caseloadOf,
  caseloads,
  involvementOf,
  type OpenInvolvement,
  type WorkerToChoose,
} from './involvement.queries.ts';
export { type InvolvementRow, involvementsOf } from './involvement.store.ts';
export { type DecideManifestation, decideManifestation } from './manifestation.commands.ts';
export {
  harmContextsOf,
  type ManifestationRow,
  manifestationHistory,
  manifestationsOf,
} from './manifestation.store.ts';
export { EXPLOITATION_LABELS, type ExploitationType, MANIFESTATION_STATUS_LABELS } from './manifestation.ts';
export { beginPolicy } from './refer.policy.ts';
export { type SubmitReferral, submitReferral } from './referral.commands.ts';
export { type ReferralRow, referralsOf } from './referral.store.ts';
export type { ReferralForm, TriageDecision } from './referral.ts';
export type { ReferralStart } from './referral-start.part.ts';
export {
  childAllocated,
  involvementClosed,
  involvementOpened,
  referralDecided,
  referralReceived,
} from './referrals.events.ts';
export { keepScreening, screeningFrom } from './screening.commands.ts';
export { screeningSubmitted } from './screening.events.ts';
export { type ScreeningRow, screeningsOf } from './screening.store.ts';
export type { Typed } from './screening-sections.ts';
export { answerTeam, type DecideReferral, decideReferral, lookAgain } from './triage.commands.ts';
export { findUrgent } from './urgent.commands.ts';

export const referralsModule = (deps: { sendsMail?: boolean | undefined } = {}): Module => ({
  name: 'referrals',
  uses: ['people', 'deadlines', 'notices', 'questionnaires'],
  routes: referralsRoutes,
  jobs: [climbJob],
  subscriptions: deps.sendsMail ? mailSubscriptions : [],
  navigation: [
    contactNavigation,
    {
      text: 'Referrals',
      href: '/referrals',
      order: 20,
      isFor: (actor) => cellOf(actor, 'REFERRAL') !== undefined,
    },
    {
      text: 'Refer a child',
      href: '/refer',
      order: 25,
      isFor: (actor) => actor.role === 'ALLOCATED_SOCIAL_WORKER' || refersByOwnRule(actor),
    },
  ],
  parts: {
    record: [screeningPart, involvementPart],
    home: [contactHomePart, ...teamHomeParts],
    decided: [referralDecisions, closingDecisions],
  },
});
