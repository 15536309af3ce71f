import { z } from 'zod';
import { sql } from '../src/platform/db/sql.ts';
import { type Route, route } from '../src/platform/http/route.ts';

const params = z.object({ childId: z.uuid() });

async function oneRow(visit: {
  tx: Parameters<NonNullable<Route['handle']>>[0]['tx'];
  params: { childId: string };
}) {
  const rows = await visit.tx.many<{ id: string }>(
    sql`select id from people.child where id = ${visit.params.childId}`,
  );
  return { kind: 'json' as const, value: { id: rows[0]?.id ?? null, pad: 'x'.repeat(40) } };
}

/**
 * The floor: the cheapest signed-in answer there can be. Session, context, one row through row-level security, 100
 * bytes. Once without and once with its audit row; every ratio in the table is to the audited one.
 */
export const floorRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/bench/bare/:childId',
    access: { dataClass: 'FLAG', verb: 'read', rule: 'AC-7' },
    audit: 'not audited: the bare floor of the benchmark',
    params,
    handle: oneRow,
  }),
  route({
    method: 'GET',
    path: '/bench/audited/:childId',
    access: { dataClass: 'FLAG', verb: 'read', rule: 'AC-7' },
    audit: { event: 'bench.floor' },
    params,
    handle: async (visit) => {
      visit.note({ subjects: [visit.params.childId], objectType: 'child', objectId: visit.params.childId });
      return oneRow(visit);
    },
  }),
];
