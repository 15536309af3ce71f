import { beforeAll, describe, expect, it } from 'vitest';
import { type AccessRow, casesOf } from '../support/access-table.ts';
import { accessTables, assembled } from '../support/reference.ts';
import { type World, world } from '../support/world.ts';

// Each read, write and refusal leaves one event of its own on record, with who, where from and what was decided (AU-1,
// AU-4); the table of who may do what is gone through, one refused and one allowed of each row.
interface Event {
  event: string;
  outcome: string;
  payload: { route?: string; request?: string; rule?: string; staff?: string };
}
const rows: { row: AccessRow<unknown>; made: unknown }[] = [];
let w: World;
beforeAll(async () => {
  w = await world();
  for (const table of await accessTables()) {
    const made = await table.prepare(w);
    rows.push(...table.rows.map((row) => ({ row, made })));
  }
});

type Heads = Map<number, number>;
const heads = async (): Promise<Heads> =>
  new Map(
    (await w.admin<{ id: number; seq: string }>('select id, seq from audit.chain')).map((c) => [
      c.id,
      Number(c.seq),
    ]),
  );
/** Main events of a request carry its id; what was done along the way stands beside them without. */
const mainSince = async (before: Heads): Promise<Event[]> => {
  const found: Event[] = [];
  for (const [chain] of await heads())
    found.push(
      ...(await w.admin<Event>(
        `select event, outcome, payload::jsonb as payload from audit.event where chain = $1 and seq > $2 and payload::jsonb ? 'request'`,
        [chain, before.get(chain) ?? 0],
      )),
    );
  return found;
};
const unaudited = new Set(
  assembled()
    .routes.filter((r) => typeof r.audit === 'string')
    .map((r) => `${r.method} ${r.path}`),
);

describe('every route', () => {
  it('leaves one event for an answer and one for a refusal', async () => {
    const wrong: string[] = [];
    for (const { row, made } of rows) {
      const method = row.method ?? 'GET';
      const route = `${method} ${row.path}`;
      const cases = casesOf(row);
      const tried = [cases.find((c) => !c.isAllowed && c.who !== 'nobody'), cases.find((c) => c.isAllowed)];
      for (const one of tried.filter((c) => c !== undefined)) {
        const url = (await row.at?.(made, one.who, w)) ?? row.path;
        const browser = one.who === 'nobody' ? w.visitor() : await w.as(one.who);
        const fields = (await row.form?.(made, one.who, w)) ?? {};
        if (method === 'POST') {
          const page = await browser.get((await row.from?.(made, one.who, w)) ?? url);
          if (!page.html.includes('name="_csrf"') && one.who !== 'nobody') await browser.get('/postings');
        }
        const before = await heads();
        const answer = method === 'GET' ? await browser.get(url) : await browser.post(url, fields);
        const events = await mainSince(before);
        const said = `${route} as ${one.who} ${answer.status}`;
        const isRefused =
          [401, 403, 404].includes(answer.status) || (answer.status === 303 && !one.isAllowed);
        if (unaudited.has(route) && events.length === 0) continue;
        if (unaudited.has(route) && !isRefused) wrong.push(`${said}: audited though it says not`);
        const leadsToSignIn =
          answer.status === 303 && answer.location?.startsWith('/sign-in') && events.length === 0;
        if (leadsToSignIn) continue;
        if (events.length !== 1) wrong.push(`${said}: ${events.length} events`);
        const [event] = events;
        if (event && event.payload.route !== route) wrong.push(`${said}: recorded as ${event.payload.route}`);
        if (event && isRefused !== (event.outcome === 'refuse') && answer.status !== 422)
          wrong.push(`${said}: recorded as ${event.outcome}`);
        if (event && isRefused && !event.payload.rule) wrong.push(`${said}: without the rule that refused`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('in chains that verify', async () => {
    const checks = await w.admin<{ first_bad: number | null }>(
      'select v.first_bad from audit.chains() c cross join lateral audit.verify(c) v',
    );
    expect(checks.map((c) => c.first_bad)).toEqual(checks.map(() => null));
  });

  it('and none holds what was searched for', async () => {
    const sam = await w.as('aldermoor/sam');
    for (const q of ['Quenby Searchword', 'zq-search-0001', '07/07/2007'])
      await sam.get(`/children?q=${encodeURIComponent(q)}`);
    const [found] = await w.admin<{ n: number }>(
      `select count(*)::int as n from audit.event where payload ~* 'Quenby|Searchword|zq-search|07.07.2007|2007-07-07'`,
    );
    expect(found?.n).toBe(0);
  });
});
