import type { Module } from '../../platform/http/module.ts';
import { attendanceRoutes } from './attendance.routes.tsx';
import { calendarRoutes } from './calendar.routes.ts';
import { contributionRoutes } from './contribution.routes.tsx';
import { figureRoutes } from './figures.routes.tsx';
import { fillJob } from './fill.job.ts';
import { handoverJob } from './handover.job.ts';
import { hasHandovers, sendsFigures } from './handover.policy.ts';
import { invitedRoutes } from './invited.routes.tsx';
import { itemRoutes } from './item.routes.tsx';
import { figuresJob } from './partner-figures.job.ts';
import { partnershipRoutes } from './partnership.routes.ts';
import { attendancePart } from './parts/attendance.part.tsx';
import { boardHomePart } from './parts/board-home.part.tsx';
import { contributionsPart } from './parts/contributions.part.tsx';
import { jointDecisions } from './parts/decided.part.ts';
import { overnightPart } from './parts/overnight.part.tsx';
import { partnershipParts } from './parts/partnership.part.tsx';
import { figuresHomePart, handoverHomePart } from './parts/partnership-home.part.tsx';
import { standingRecordPart, standingRecordRoutes } from './parts/record.part.tsx';
import { readsRegister } from './register.policy.ts';
import { registerRoutes } from './register.routes.tsx';
import { sittingRoutes } from './sitting.routes.tsx';
import { sittingMinutesRoutes } from './sitting-minutes.routes.tsx';

export { noteAttendance } from './attendance.commands.ts';
export { sittingAttendance } from './attendance.queries.ts';
export type { AgencyAttendance } from './attendance.ts';
export { type BoardItem, boardOf, waitingOf } from './board.queries.ts';
export {
  askForResponse,
  changeResponse,
  planResponse,
} from './contextual-response.commands.ts';
export { findResponse } from './contextual-response.store.ts';
export { listOtherMeeting, noteOccasion } from './elsewhere.commands.ts';
export { findOtherMeeting } from './elsewhere.store.ts';
export {
  beginHandover,
  changeOnHandover,
  giveHandover,
  receiveHandover,
  worriedAbout,
  writeOvernight,
} from './handover.commands.ts';
export { childrenOnHandover, handoverOfDay, type OvernightRow, overnightOf } from './handover.store.ts';
export { chooseChild } from './highest-concern.commands.ts';
export { nothingNew, saveItem } from './item.commands.ts';
export { addMember } from './kind.commands.ts';
export { STANDING_KINDS } from './kinds.ts';
export { nextMonthly } from './monthly.queries.ts';
export { saveFigures } from './partner-figures.commands.ts';
export { beginSitting, closeSitting, openSitting } from './sitting.commands.ts';
export { fillBoard, type SittingRow } from './sitting.store.ts';
export { askMatter } from './sub-group.commands.ts';

export const governanceModule = ({
  secret,
  serviceUrl = 'http://localhost:3000',
}: {
  secret: string;
  serviceUrl?: string | undefined;
}): Module => ({
  name: 'governance',
  uses: ['people', 'deadlines', 'sharing', 'assessments', 'meetings', 'missing', 'plans', 'work', 'act'],
  routes: [
    ...registerRoutes,
    ...figureRoutes,
    ...calendarRoutes(serviceUrl),
    ...attendanceRoutes,
    ...contributionRoutes(secret),
    ...invitedRoutes,
    ...partnershipRoutes,
    ...sittingRoutes,
    ...itemRoutes,
    ...sittingMinutesRoutes,
    ...standingRecordRoutes,
  ],
  jobs: [fillJob, handoverJob, figuresJob],
  parts: {
    sitting: [overnightPart, attendancePart, contributionsPart, ...partnershipParts],
    record: [standingRecordPart],
    home: [boardHomePart, handoverHomePart, figuresHomePart],
    decided: [jointDecisions],
  },
  navigation: [
    { text: 'Meetings', href: '/standing-meetings', order: 18, isFor: readsRegister },
    { text: 'Handover', href: '/handover', order: 27, isFor: hasHandovers },
    { text: 'Our figures', href: '/partner-figures', order: 28, isFor: sendsFigures },
  ],
});
