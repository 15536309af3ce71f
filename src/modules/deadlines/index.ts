export {
  endClock,
  explainLate,
  giveToWorker,
  type Holder,
  handOver,
  markNotAchieved,
  markNotApplicable,
  moveClock,
  moveClockOf,
  type NewClock,
  type StopClock,
  type Stopped,
  startClock,
  stopClock,
} from './clock.commands.ts';
export {
  type About,
  type ClockRow,
  clockFor,
  clocksAbout,
  clocksOf,
  countDue,
  hasClock,
  nextClocksOf,
  runningClocksOf,
} from './clock.store.ts';
export { type ClockId, type ClockRule, ruleOf } from './clock-rule.ts';
export { type ClockShown, clockShown, limitWords } from './clock-words.ts';
export {
  type Allocated,
  closeClocks,
  noteAllocated,
  noteAllocationEnded,
  noteSuspicion,
} from './etac.commands.ts';
export {
  addLeave,
  addTurn,
  awayAt,
  type ChainPost,
  chainFor,
  myTurn,
  type NewTurn,
  onDuty,
  takeDuty,
} from './rota.commands.ts';
export { type LeaveRow, leaveFrom } from './rota.store.ts';
export { type OnTurn, type Rota, rotas } from './rota.ts';
export { changeRule, rulesOf } from './rule-change.commands.ts';
export { addWorkingDays, endOf, isWorkingDay } from './working-days.ts';

import { on } from '../../platform/events/events.ts';
import type { Module } from '../../platform/http/module.ts';
import { cellOf } from '../access/index.ts';
import { socialWorkerAllocated, socialWorkerEnded } from '../people/index.ts';
import { deadlineRoutes } from './deadlines.routes.tsx';
import { noteAllocated, noteAllocationEnded } from './etac.commands.ts';
import { myDayRoutes } from './my-day.routes.tsx';
import { dueTodayPart } from './parts/due-today.part.tsx';
import { deadlinesRecordPart } from './parts/record.part.tsx';
import { deadlinesSettingsPart } from './parts/settings.part.ts';
import { rotaRoutes } from './rota.routes.tsx';
import { ruleRoutes } from './rules.routes.tsx';

export const deadlinesModule: Module = {
  name: 'deadlines',
  uses: ['people'],
  routes: [...myDayRoutes, ...deadlineRoutes, ...rotaRoutes, ...ruleRoutes],
  navigation: [
    { text: 'My day', href: '/', order: 0, isFor: () => true },
    { text: 'Due', href: '/due', order: 10, isFor: (actor) => cellOf(actor, 'IDENT') !== undefined },
    { text: 'Rota', href: '/rota', order: 80, isFor: () => true },
  ],
  subscriptions: [
    on(socialWorkerAllocated, 'deadlines', (work, { childId, at }) =>
      noteAllocated(work, childId, at, { source: 'social-care status' }),
    ),
    on(socialWorkerEnded, 'deadlines', (work, { childId, at }) =>
      noteAllocationEnded(work, childId, at, 'socialWorker'),
    ),
  ],
  parts: { record: [deadlinesRecordPart], home: [dueTodayPart], settings: [deadlinesSettingsPart] },
};
