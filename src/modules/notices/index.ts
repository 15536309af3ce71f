export { climbUrgentNotices } from './climb.job.ts';
export {
  accept,
  calledAbout,
  type NewUrgent,
  passOn,
  raiseUrgent,
  recordCall,
  urgentIsOver,
} from './notice.commands.ts';
export { findNotice } from './notice.store.ts';
export { toldAbout } from './parts/told-about.part.tsx';
export { remindHolders } from './reminder.job.ts';

import type { Module } from '../../platform/http/module.ts';
import { climbJob } from './climb.job.ts';
import { digestJob } from './digest.job.ts';
import { leads } from './notices.policy.ts';
import { noticeRoutes } from './notices.routes.tsx';
import { urgentHomePart } from './parts/home.part.tsx';
import { reminderJob } from './reminder.job.ts';

export const noticesModule = (deps: { sendsMail?: boolean | undefined } = {}): Module => ({
  name: 'notices',
  uses: ['people', 'deadlines'],
  routes: noticeRoutes,
  jobs: [climbJob, reminderJob, ...(deps.sendsMail ? [digestJob] : [])],
  navigation: [{ text: 'Urgent', href: '/told/team', order: 14, isFor: leads }],
  parts: { home: [urgentHomePart] },
});
