import type { Module } from '../../platform/http/module.ts';
import { attendanceRoutes } from './attendance.routes.tsx';
import { contributionRoutes } from './contribution.routes.tsx';
import { figureRoutes } from './figures.routes.tsx';
import { handoverJob } from './handover.job.ts';
import { invitedRoutes } from './invited.routes.tsx';
import { partnershipRoutes } from './partnership.routes.ts';
import { attendancePart } from './parts/attendance.part.tsx';
import { contributionsPart } from './parts/contributions.part.tsx';
import { readsRegister } from './register.policy.ts';
import { registerRoutes } from './register.routes.tsx';

export { sittingAttendance } from './attendance.queries.ts';
export type { AgencyAttendance } from './attendance.ts';

export const governanceModule = ({ secret }: { secret: string }): Module => ({
  name: 'governance',
  uses: ['people', 'deadlines', 'meetings', 'missing', 'plans'],
  routes: [
    ...registerRoutes,
    ...figureRoutes,
    ...attendanceRoutes,
    ...contributionRoutes(secret),
    ...invitedRoutes,
    ...partnershipRoutes,
  ],
  jobs: [handoverJob],
  parts: { sitting: [attendancePart, contributionsPart] },
  navigation: [{ text: 'Meetings', href: '/standing-meetings', order: 25, isFor: readsRegister }],
});
