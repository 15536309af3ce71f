import { z } from 'zod';
import { allow, notrace } from '../../platform/http/decision.ts';
import { type Route, route } from '../../platform/http/route.ts';
import { cellOf } from '../access/index.ts';
import { caseloadSeen } from './caseload.queries.ts';
import { CaseloadPage } from './pages/caseload.page.tsx';

export const caseloadRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/caseload',
    access: { dataClass: 'NOTE', verb: 'list', rule: 'AC-7' },
    audit: { event: 'caseload.viewed' },
    query: z.object({}),
    policy: (visit) => (cellOf(visit.actor, 'NOTE')?.mayWrite === true ? allow('AC-7') : notrace('AC-2')),
    handle: async (visit) => {
      const rows = await caseloadSeen(visit);
      visit.note({ subjects: rows.map(({ child }) => child.id), classes: ['NOTE'], count: rows.length });
      return {
        kind: 'page',
        title: 'Children I work with',
        wide: true,
        body: <CaseloadPage rows={rows} now={visit.now} countsAdvice={visit.actor.teamId !== null} />,
      };
    },
  }),
];
