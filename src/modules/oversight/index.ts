import type { Module } from '../../platform/http/module.ts';
import { isGovernance, isManager } from './oversight.policy.ts';
import { oversightRoutes } from './oversight.routes.ts';
import { disagreementPart, oversightDecisions } from './parts/decision.part.tsx';
import { oversightHomePart } from './parts/home.part.tsx';
import { oversightRecordPart } from './parts/record.part.tsx';
import { isSupervised, kindsHeldBy } from './supervision-due.ts';

export { recordDisagreement, takeStep } from './disagreement.commands.ts';
export { type Disagreement, disagreementsAbout, disagreementsOfChild } from './disagreement.queries.ts';
export { correctOversight, writeFromSupervision, writeOversight } from './entry.commands.ts';
export { oversightFigures } from './entry.queries.ts';
export { openPrivate, sharePrivate, writePrivate } from './private.commands.ts';
export { recordSupervision, setSupervisor } from './supervision.commands.ts';

export const oversightModule: Module = {
  name: 'oversight',
  uses: ['people', 'deadlines'],
  routes: oversightRoutes,
  navigation: [
    {
      text: 'Supervision',
      href: '/supervision',
      order: 60,
      isFor: (actor) => isSupervised(actor.role) || kindsHeldBy(actor.role).length > 0 || isGovernance(actor),
    },
    {
      text: 'Disagreements',
      href: '/disagreements',
      order: 61,
      isFor: isManager,
    },
  ],
  parts: {
    record: [oversightRecordPart],
    home: [oversightHomePart],
    decision: [disagreementPart],
    decided: [oversightDecisions],
  },
};
