export * from './access.commands.ts';
export {
  type Alert,
  type Authority,
  authorities,
  childrenHeld,
  childrenOpen,
  enterAs,
  findAuthority,
  findPosting,
  type HeldRelationship,
  hasLive,
  markSeen,
  myAlerts,
  opens,
  type PostingRow,
  postingsInAuthority,
  postingsOfStaff,
  postingsOfTheService,
  postingsWithRole,
  relationshipsOf,
  type Team,
  teamsOf,
} from './access.store.ts';
export { authorise, cellOf, FOR_THE_WALL, isPerson } from './actor.ts';
export { type ChildPart, type KnownChild, knownChild } from './child-part.ts';
export { addConflict, declareConflict, tellOfConflicts } from './conflict.commands.ts';
export { type Conflict, conflicts, type Declaration, declarations } from './conflict.store.ts';
export { enterInEmergency, reviewEmergency } from './emergency-access.commands.ts';
export { type EmergencyAccess, emergenciesToReview } from './emergency-access.store.ts';
export {
  type EmergencyKind,
  emergencyKinds,
  emergencyOffers,
  isReviewOverdue,
  reviewOutcomes,
} from './emergency-access.ts';
export { isGovernanceDesk } from './governance.policy.ts';
export { alertList } from './pages/alerts.page.tsx';
export type { SettingsPart } from './pages/settings.page.tsx';
export { relateMany } from './relate-many.commands.ts';
export type { BulkRelationship } from './relate-many.store.ts';
export { liftRestriction, restrict } from './restriction.commands.ts';
export { restrictionOf } from './restriction.store.ts';
export * from './role-classes.ts';
export {
  type AuthoritySettings,
  inOwnWords,
  type Label,
  label,
  labelFirst,
  referralRuleSets,
  type SupervisedRole,
  settingsOf,
  spelledOut,
  supervisedRoles,
} from './settings.ts';

import type { Module } from '../../platform/http/module.ts';
import { accessRoutes } from './access.routes.ts';
import { emergencyBanner } from './emergency-access.routes.tsx';
import { keepsSettings } from './settings.policy.ts';
import { tidyJob } from './tidy.job.ts';
export const accessModule: Module = {
  name: 'access',
  uses: [],
  routes: accessRoutes,
  jobs: [tidyJob],
  navigation: [
    { text: 'Notices', href: '/my/alerts', order: 80, isFor: () => true },
    { text: 'Settings', href: '/settings', order: 90, isFor: keepsSettings },
  ],
  parts: { record: [emergencyBanner] },
};
