import { beforeAll, describe, expect, it } from 'vitest';
import { postingIdOf, staffIdOf, teamIdOf } from '../../seeds/region/load-structure.ts';
import { restrict } from '../../src/modules/access/index.ts';
import { type AccessRow, casesOf } from '../support/access-table.ts';
import { aChild } from '../support/children.ts';
import { accessTables } from '../support/reference.ts';
import { type Answer, type World, world } from '../support/world.ts';

// Whoever may send a form puts into it the id of a child, a colleague or a team that is not theirs to reach: they hear
// exactly what they would hear about an id that nobody has, and nothing is written.
const absent = '01900000-0000-7000-8000-00000000dead';
const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
/** A field that takes an id: it holds one on the page or in the table, or is called so. */
const takesId = (name: string, value: string) =>
  value.match(uuid) !== null ||
  /(Id|child|posting|worker|owner|deputy|team|person|holder|staff)$/i.test(name);

let w: World;
let unreachable: Record<string, string>;
const tried: { row: AccessRow<unknown>; made: unknown; who: string }[] = [];
beforeAll(async () => {
  w = await world();
  for (const table of await accessTables()) {
    const made = await table.prepare(w);
    for (const row of table.rows) {
      const who = casesOf(row).find((c) => c.isAllowed)?.who;
      const isOfChildren = !/^\/(sign-|postings|my\/sessions|personas|worried|drafts)/.test(row.path);
      if (row.method === 'POST' && who !== undefined && who !== 'nobody' && isOfChildren)
        tried.push({ row, made, who });
    }
  }
  const hidden = await aChild(w, { givenName: 'Hidden' });
  await w.act('aldermoor/ivor', (work) =>
    restrict(work, { childId: hidden, level: 'sealed', reason: 'Tried by a test', named: [] }),
  );
  unreachable = {
    'a sealed child': hidden,
    'a child elsewhere': await aChild(w, { authority: 'brackenford', givenName: 'Elsewhere' }),
    'a posting elsewhere': postingIdOf('brackenford/kit'),
    'a person elsewhere': staffIdOf('brackenford/kit'),
    'a team elsewhere': teamIdOf('brackenford', 'team'),
  };
});

/** Rows that change a record of their own each time differ in its number and in what the colleagues hold by then. */
const bare = (answer: Answer) =>
  JSON.stringify([
    answer.status,
    answer.location?.replaceAll(uuid, 'ID'),
    answer.html
      .replaceAll(uuid, 'ID')
      .replaceAll(/name="_(?:key|csrf)" value="[^"]*"/g, '')
      .replaceAll(/(?:Fresh \d+|F\. Brook)/g, 'NAME')
      .replaceAll(/\d+(?: (?:child|children))?/g, 'N')
      .replaceAll(': over the cap. You can still allocate.', ''),
  ]);
/** Where the one begins to read otherwise than the other. */
function firstOther(one: string, other: string): string {
  let at = 0;
  while (one[at] === other[at]) at += 1;
  return `${one.slice(at - 60, at + 60)} ≠ ${other.slice(at, at + 60)}`;
}
const fieldsOn = (html: string): [string, string][] => {
  const inputs = [...html.matchAll(/<input\b[^>]*\bname="([^"_][^"]*)"(?:[^>]*\bvalue="([^"]*)")?/g)];
  const selects = [...html.matchAll(/<select\b[^>]*\bname="([^"_][^"]*)"[^>]*>(.*?)<\/select>/gs)];
  return [...inputs, ...selects].map((m) => [m[1] as string, m[2] ?? '']);
};

describe('an id that is not theirs', () => {
  it('is answered like one that nobody has, in every field of every form', async () => {
    const told: string[] = [];
    const accepted: string[] = [];
    let fields = 0;
    for (const { row, made, who } of tried) {
      const send = async (name: string, id: string): Promise<Answer> => {
        const url = (await row.at?.(made, who, w)) ?? row.path;
        const browser = await w.as(who);
        const page = await browser.get((await row.from?.(made, who, w)) ?? url);
        if (!page.html.includes('name="_csrf"')) await browser.get('/postings');
        const known = (await row.form?.(made, who, w)) ?? {};
        return browser.post(url, { ...known, [name]: id });
      };
      const url = (await row.at?.(made, who, w)) ?? row.path;
      const page = await (await w.as(who)).get((await row.from?.(made, who, w)) ?? url);
      const known = Object.entries((await row.form?.(made, who, w)) ?? {}).map(
        ([n, v]) => [n, String(v)] as [string, string],
      );
      const names = new Set(
        [...fieldsOn(page.html), ...known].filter(([n, v]) => takesId(n, v)).map(([n]) => n),
      );
      for (const name of names) {
        fields += 1;
        const nobody = await send(name, absent);
        for (const [what, id] of Object.entries(unreachable)) {
          // Who keeps restrictions finds the record; that is no oracle.
          if (what === 'a sealed child' && who === 'aldermoor/ivor') continue;
          const answer = await send(name, id);
          if (answer.status >= 500) accepted.push(`${row.path} ${name} ${what}: ${answer.status}`);
          if (answer.status !== nobody.status)
            told.push(`${row.path} as ${who}: ${name} = ${what}: ${answer.status}, not ${nobody.status}`);
          else if (answer.status >= 400 && bare(answer) !== bare(nobody))
            told.push(
              `${row.path} as ${who}: ${name} = ${what}: other words: ${firstOther(bare(answer), bare(nobody))}`,
            );
        }
      }
    }
    expect(fields).toBeGreaterThan(15);
    expect(told).toEqual([]);
    expect(accepted).toEqual([]);
  });

  it('and is written nowhere', async () => {
    const columns = await w.admin<{ table: string; column: string }>(`
      select n.nspname || '.' || c.relname as table, a.attname as column from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
       where c.relkind = 'r' and a.atttypid = 'uuid'::regtype and a.attnum > 0 and not a.attisdropped and n.nspname !~ '^(pg_|audit|form|seed)'
         and exists (select from pg_attribute q where q.attrelid = c.oid and q.attname = 'authority_id')`);
    const found: string[] = [];
    for (const { table, column } of columns) {
      const rows = await w.admin<{ n: number }>(
        `select count(*)::int as n from ${table} where authority_id = 1 and ${column} = any ($1)`,
        [
          [
            unreachable['a child elsewhere'],
            unreachable['a posting elsewhere'],
            unreachable['a team elsewhere'],
            absent,
          ],
        ],
      );
      if ((rows[0]?.n ?? 0) > 0) found.push(`${table}.${column}`);
    }
    expect(found).toEqual([]);
  });
});
