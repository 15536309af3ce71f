import { sql } from './platform/db/sql.ts';
import { type Route, route } from './platform/http/route.ts';

/** Says that the service and its database answer. No data. */
export const healthRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/health',
    access: 'public: says only that the service answers',
    audit: 'not audited: no data',
    handle: async (visit) => {
      await visit.tx.run(sql`select 1`);
      return { kind: 'json', value: { status: 'ok' } };
    },
  }),
];
