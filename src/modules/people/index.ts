export { readTypedDate } from './birth-date.ts';
export * from './bulk.store.ts';
export * from './child.commands.ts';
export {
  ageOfChild,
  type ChildSummary,
  calledName,
  childSummary,
  type FamilyMember,
  familyOf,
  lettersOf,
  ownConcernOf,
  shortNameOf,
} from './child.queries.ts';
export {
  type ChildRow,
  confirmSocialCareSpell,
  findChild,
  findChildren,
  type SocialCareSpell,
  socialCareHistory,
  type TimelineEvent,
  timelineOf,
} from './child.store.ts';
export * from './code-lists.ts';
export { type AgencyKindCode, agencyCodes, agencyKinds, agencyLabel } from './code-lists-agencies.ts';
export { type SocialCareStatusCode, socialCareStatuses } from './code-lists-circumstances.ts';
export { type NewConcern, recordConcern } from './concern.commands.ts';
export * from './contact.commands.ts';
export {
  type Address,
  revealedAddresses,
  revealedNumbers,
  type SafeContact,
  safeContactsOf,
} from './contact.store.ts';
export {
  besideDecision,
  type Decided,
  type DecisionKind,
  type DecisionPart,
  findDecided,
} from './decision-part.ts';
export { type NewFact, recordFact } from './fact.commands.ts';
export { currentFacts, type FactRow, factHistory } from './fact.store.ts';
export { type FactKind, factInWords, factKindOf, factKinds } from './fact-kinds.ts';
export * from './family.commands.ts';
export * from './flag.commands.ts';
export { recordIdentifier } from './identifier.commands.ts';
export { childrenWithIdentifier, identifiersOf } from './identifier.store.ts';
export { type RecordedNumberKind, recordedNumberKinds } from './identifiers.ts';
export { bringIn, importFile, importPeople, mayImport } from './import.commands.ts';
export { childrenByNumbers } from './import.queries.ts';
export { numbersOfChildren } from './import.store.ts';
export * from './import-report.ts';
export { tokensOfPerson } from './name-tokens.ts';
export { childLayout, childQuestion } from './pages/record/child-layout.tsx';
export { ChildName } from './pages/record/child-name.tsx';
export { type CopyTaken, copyTaken, socialWorkerAllocated, socialWorkerEnded } from './people.events.ts';
export * from './person.ts';
export { type ClosingCheck, type HomePart, homeParts, type RecordPart, recordParts } from './record-part.ts';
export { maybeMet, type SearchAnswer, searchChildren } from './search.queries.ts';
export * from './social-care.commands.ts';
export * from './social-care-status.ts';
export { importSocialCareStatus } from './status-import.commands.ts';

import type { Module } from '../../platform/http/module.ts';
import { cellOf } from '../access/index.ts';
import { importNavigation, importRoutes } from './import.routes.tsx';
import { knownChildPart } from './known-child.ts';
import { ownTabs } from './own-tabs.ts';
import { peopleRoutes } from './people.routes.tsx';

export const peopleModule = (deps: { secret: string }): Module => ({
  name: 'people',
  uses: [],
  routes: [...peopleRoutes(deps.secret), ...importRoutes],
  navigation: [
    {
      text: 'Find a child',
      href: '/children',
      order: 20,
      isFor: (actor) => cellOf(actor, 'IDENT') !== undefined,
    },
    importNavigation,
  ],
  parts: { child: [knownChildPart], record: ownTabs },
});
