import { z } from 'zod';
import { type Route, route } from '../../platform/http/route.ts';
import { meetingFigures, PERIODS } from './figures.queries.ts';
import { figuresPage } from './pages/figures.page.tsx';

export const figureRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/standing-meetings/figures',
    access: { dataClass: 'AGG', verb: 'list', rule: 'AC-2' },
    audit: { event: 'standing-meetings.figures' },
    query: z.object({
      months: z.coerce
        .number()
        .pipe(z.literal([...PERIODS]))
        .catch(3),
    }),
    handle: async (visit) => {
      visit.note({ classes: ['AGG'] });
      return figuresPage(await meetingFigures(visit, visit.query.months), visit.query.months);
    },
  }),
];
