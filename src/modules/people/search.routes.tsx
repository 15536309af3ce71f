import { createHmac } from 'node:crypto';
import { z } from 'zod';
import { dayOf } from '../../platform/clock/wall-clock.ts';
import { type Route, route } from '../../platform/http/route.ts';
import { derivedKey } from '../../platform/secret.ts';
import { SearchPage } from './pages/search/search.page.tsx';
import { searchChildren } from './search.queries.ts';

/** Search; the audit keeps a keyed hash of what was typed, the count and who was shown, never the text (AU-4). */
export function searchRoutes(secret: string): Route[] {
  const key = derivedKey(secret, 'search text');
  return [
    route({
      method: 'GET',
      path: '/children',
      access: { dataClass: 'IDENT', verb: 'find', rule: 'AC-7' },
      audit: { event: 'children.searched' },
      query: z.object({ q: z.string().max(200).default('') }),
      handle: async (visit) => {
        const q = visit.query.q.trim();
        const today = dayOf(visit.now);
        const answer = q ? await searchChildren(visit.tx, q, today) : undefined;
        const subjects = answer?.found.map(({ child }) => child.id) ?? [];
        const text = q ? createHmac('sha256', key).update(q.toLowerCase()).digest('base64url') : undefined;
        visit.note({ subjects, classes: ['FLAG'], count: subjects.length, ...(text ? { text } : {}) });
        return {
          kind: 'page',
          title: 'Find a child',
          wide: true,
          body: <SearchPage visit={visit} q={q} answer={answer} />,
        };
      },
    }),
  ];
}
