import { Client } from 'pg';
import { median } from './measure.ts';
import type { Cast } from './stage.ts';

interface Pair {
  name: string;
  /** As the service asks; row-level security decides. */
  asked: string;
  /** The same with the predicate written by hand, by a role that row-level security does not bind. */
  byHand: string;
  values: (cast: Cast) => unknown[];
}

const relatedNow = `select r.child_id from access.relationship r join access.relationship_class k on k.kind = r.kind and k.data_class = 'IDENT'
  where r.holder_posting_id = $2 and r.from_at <= now() and (r.to_at is null or r.to_at > now())`;

const pairs: Pair[] = [
  {
    name: 'one child’s timeline, 200 lines',
    asked: 'select id, at, line from people.timeline_event where child_id = $1 order by at desc limit 200',
    byHand: `select id, at, line from people.timeline_event where child_id = $1 and child_id in (${relatedNow}) order by at desc limit 200`,
    values: (c) => [c.childId],
  },
  {
    name: 'search by the beginning of a surname',
    asked:
      'select c.id from people.child_token t join people.child c on c.authority_id = t.authority_id and c.id = t.child_id where t.authority_id = $1 and t.token = $2 limit 50',
    byHand:
      'select c.id from people.child_token t join people.child c on c.authority_id = t.authority_id and c.id = t.child_id where t.authority_id = $1 and t.token = $2 limit 50',
    values: (c) => [c.authorityId, `p:${c.surname.slice(0, 4).toLowerCase()}`],
  },
];

export interface Cost {
  name: string;
  withMs: number;
  withoutMs: number;
}

async function timed(client: Client, text: string, values: unknown[], rounds: number): Promise<number> {
  const times: number[] = [];
  for (let n = 0; n < rounds; n++) {
    const began = performance.now();
    await client.query({ name: `bench${text.length}`, text, values });
    times.push(performance.now() - began);
  }
  return median(times);
}

/** Median milliseconds of each query with row-level security, and of the same query without it. */
export async function costOfRowSecurity(appUrl: string, adminUrl: string, cast: Cast): Promise<Cost[]> {
  const app = new Client({ connectionString: appUrl });
  const owner = new Client({ connectionString: adminUrl });
  await app.connect();
  await owner.connect();
  try {
    await app.query('begin');
    await app.query('select access.enter($1, now())', [cast.workerPosting]);
    const costs: Cost[] = [];
    for (const pair of pairs) {
      const values = pair.values(cast);
      const byHandValues = pair.byHand.includes(relatedNow) ? [...values, cast.workerPosting] : values;
      await timed(app, pair.asked, values, 10);
      await timed(owner, pair.byHand, byHandValues, 10);
      costs.push({
        name: pair.name,
        withMs: await timed(app, pair.asked, values, 100),
        withoutMs: await timed(owner, pair.byHand, byHandValues, 100),
      });
    }
    return costs;
  } finally {
    await app.query('rollback');
    await app.end();
    await owner.end();
  }
}
