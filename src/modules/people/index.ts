export * from './child.commands.ts';
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
export { type AgencyKindCode, agencyKinds } from './code-lists-agencies.ts';
export * from './code-lists.ts';
export { importFile, importPeople, mayImport } from './import.commands.ts';
export { importSocialCareStatus } from './status-import.commands.ts';
export * from './import-report.ts';
export * from './person.ts';
export { type ClosingCheck, type HomePart, homeParts, type RecordPart, recordParts } from './record-part.ts';
export * from './social-care-status.ts';
export { calledName, childLayout } from './pages/record/child-layout.tsx';
import type { Module } from '../../platform/http/module.ts';
import { knownChildPart } from './known-child.ts';
import { importNavigation, importRoutes } from './import.routes.tsx';
import { peopleRoutes } from './people.routes.tsx';
export const peopleModule: Module = { name: 'people', uses: [], routes: [...peopleRoutes, ...importRoutes], navigation: [importNavigation], parts: { child: [knownChildPart] } };
