import { z } from 'zod';
import { type Route, route } from '../../platform/http/route.ts';
import { findChild, timelineOf } from './child.store.ts';
import { recordPage } from './pages/record/record.page.tsx';
import { childLayout } from './pages/record/child-layout.tsx';

const childParams = z.object({ childId: z.uuid() });

export const peopleRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/children/:childId',
    access: { dataClass: 'IDENT', verb: 'read', rule: 'AC-7' },
    audit: { event: 'child.viewed' },
    params: childParams,
    record: (visit) => findChild(visit.tx, visit.params.childId),
    handle: async (visit, child) => {
      const events = await timelineOf(visit.tx, child.id);
      visit.note({ subjects: [child.id], objectType: 'child', objectId: child.id, classes: ['IDENT'], count: events.length });
      return childLayout(visit, child, 'today', recordPage(visit, events));
    },
  }),
];
