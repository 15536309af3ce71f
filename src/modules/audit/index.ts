export { type ChainCheck, type Look, looksAt, verifyChains } from './audit.store.ts';
export { recordEntries } from './record.ts';

import type { Module } from '../../platform/http/module.ts';
import { mayHaveLooksTab } from './audit.policy.ts';
import { auditRoutes } from './audit.routes.tsx';

const looksTab = {
  module: 'audit',
  tab: {
    order: 95,
    slug: 'looked',
    label: 'Who has looked',
    isFor: (visit: { actor: { role: string } }) => mayHaveLooksTab(visit.actor),
  },
};
export const auditModule: Module = {
  name: 'audit',
  uses: ['access'],
  routes: auditRoutes,
  navigation: [
    {
      text: 'Governance',
      href: '/governance',
      order: 70,
      isFor: (actor) => actor.role === 'INFORMATION_GOVERNANCE',
    },
  ],
  parts: { record: [looksTab] },
};
