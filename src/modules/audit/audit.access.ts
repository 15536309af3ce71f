import { accessTable } from '../../../tests/support/access-table.ts';
import { aChild } from '../../../tests/support/children.ts';

export const auditAccess = accessTable(
  'audit',
  async (w) => ({
    child: await aChild(w, {
      held: { ALLOCATED: 'aldermoor/priya', CO_WORKER: 'aldermoor/hana', MANAGER: 'aldermoor/mo' },
    }),
  }),
  [
    {
      act: 'see who has looked at a record',
      path: '/children/:childId/looked',
      at: ({ child }) => `/children/${child}/looked`,
      refused: {
        404: [
          'aldermoor/sam',
          'aldermoor/hana',
          'aldermoor/dan',
          'aldermoor/ada',
          'brackenford/noor',
          'brackenford/kit',
          'northmoor/lena',
        ],
      },
      allowed: { 200: ['aldermoor/priya', 'aldermoor/mo', 'aldermoor/ivor'] },
    },
    {
      act: 'see what oneself has opened',
      path: '/my/accesses',
      refused: {},
      allowed: { 200: ['aldermoor/sam', 'northmoor/hal'] },
    },
    {
      act: 'see alerts, refusals and emergency access',
      path: '/governance',
      refused: {
        403: [
          'aldermoor/mo',
          'aldermoor/imogen',
          'aldermoor/ada',
          'aldermoor/sam',
          'northmoor/lena',
          'northmoor/ops',
        ],
      },
      allowed: { 200: ['aldermoor/ivor', 'brackenford/noor'] },
    },
  ],
);
