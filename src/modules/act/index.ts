import type { Module } from '../../platform/http/module.ts';
import { worksInAct } from './act.policy.ts';

export { worksInAct };

import { actRoutes } from './act.routes.ts';
import { actHomeParts } from './parts/home.part.tsx';
import { actRecordPart } from './parts/record.part.tsx';

export { type ActStanding, actStanding } from './act.queries.ts';
export type { PartCode } from './act-parts.ts';
export { nameCohort } from './cohort.commands.ts';
export { keepActPart } from './part.commands.ts';
export { changeAct, endAct, settleMove, startAct } from './programme.commands.ts';
export { decideAct, referToAct } from './referral.commands.ts';

export const actModule: Module = {
  name: 'act',
  uses: ['people', 'deadlines', 'referrals', 'plans', 'outcomes'],
  routes: actRoutes,
  navigation: [{ text: 'ACT', href: '/act', order: 42, isFor: worksInAct }],
  parts: { record: [actRecordPart], home: actHomeParts },
};
