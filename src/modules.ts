import { accessModule } from './modules/access/index.ts';
import type { AccountsDeps } from './modules/accounts/index.ts';
import { accountsModule } from './modules/accounts/index.ts';
import { actModule } from './modules/act/index.ts';
import { assessmentsModule } from './modules/assessments/index.ts';
import { auditModule } from './modules/audit/index.ts';
import { chronologyModule } from './modules/chronology/index.ts';
import { deadlinesModule } from './modules/deadlines/index.ts';
import { governanceModule } from './modules/governance/index.ts';
import { languageModule } from './modules/language/index.ts';
import { meetingsModule } from './modules/meetings/index.ts';
import { missingModule } from './modules/missing/index.ts';
import { noticesModule } from './modules/notices/index.ts';
import { outcomesModule } from './modules/outcomes/index.ts';
import { oversightModule } from './modules/oversight/index.ts';
import { peopleModule } from './modules/people/index.ts';
import { plansModule } from './modules/plans/index.ts';
import { questionnairesModule } from './modules/questionnaires/index.ts';
import { referralsModule } from './modules/referrals/index.ts';
import { sharingModule } from './modules/sharing/index.ts';
import { voiceModule } from './modules/voice/index.ts';
import { workModule } from './modules/work/index.ts';
import type { Module } from './platform/http/module.ts';

/** What the application gives to the modules that need more than a transaction. */
export interface ModuleDeps extends AccountsDeps {
  isEvaluation: boolean;
  /** Whether a mail server is set. */
  sendsMail?: boolean | undefined;
  /** Where people sign in, as a browser reaches it: written into calendars. */
  serviceUrl?: string | undefined;
}

/** Every module, lowest floor first. `uses` in each entry is checked against its imports by the architecture tests. */
export const modules = (deps: ModuleDeps): Module[] => [
  accessModule,
  auditModule,
  accountsModule(deps),
  peopleModule(deps),
  languageModule,
  deadlinesModule,
  noticesModule(deps),
  questionnairesModule,
  outcomesModule,
  chronologyModule,
  voiceModule(deps),
  sharingModule,
  assessmentsModule,
  plansModule,
  referralsModule(deps),
  missingModule,
  workModule,
  actModule,
  oversightModule,
  meetingsModule(deps),
  governanceModule(deps),
];
