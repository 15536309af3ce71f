import { beforeAll, describe, expect, it } from 'vitest';
import { type Browser, type World, world } from './world.ts';

// How to use it. Every route needs at least one row; the architecture tests fail when one has none, and
// `docs/generated/access-matrix.md` is written from the rows (`node scripts/generate-docs.mjs`).
//
// 1. `src/modules/x/x.access.ts` holds the rows and nothing else (no describe, no it):
//      export const xAccess = accessTable('x', async (w) => ({ child: await w.act('aldermoor/mo', …) }), [
//        { act: 'open the plan', path: '/children/:childId/plan', at: (made) => `/children/${made.child}/plan`,
//          refused: { 404: ['brackenford/kit', 'aldermoor/ada'], 403: [] }, allowed: { 200: ['aldermoor/priya'] } },
//        { act: 'change the plan', method: 'POST', path: …, at: …, form: () => ({ title: 'Home by nine' }), … },
//      ]);
// 2. `src/modules/x/x.access.test.ts` runs it: `runAccessTable(xAccess);` (other tests may follow in the same file).
//
// `path` is the path in the route table. `at`, `form` and `from` get what `prepare` made, the handle and the world;
// they may be async and may make a fresh record for each case. A POST first gets the page it comes from (`from`,
// the same address when left out) for its hidden fields. 'nobody' has no session: for a route that is not public,
// nobody → 303 is tried without being written. A refused GET that answers 404 must be byte for byte the page of an id
// that does not exist: that is checked too.
export interface AccessRow<Made> {
  /** What the person does, in words of practice. */
  act: string;
  method?: 'GET' | 'POST';
  /** As in the route table. */
  path: string;
  at?: (made: Made, who: string, w: World) => string | Promise<string>;
  form?: (made: Made, who: string, w: World) => Fields | Promise<Fields>;
  from?: (made: Made, who: string, w: World) => string | Promise<string>;
  /** Status → handles. Run first. */
  refused: Cases;
  allowed: Cases;
  /** Reached without a session: 'nobody' is then not tried by itself. */
  isPublic?: boolean;
}
export type Fields = Record<string, string | string[]>;
export type Cases = Readonly<Partial<Record<200 | 303 | 401 | 403 | 404 | 409 | 422, readonly string[]>>>;

export interface AccessTable {
  module: string;
  // biome-ignore lint/suspicious/noExplicitAny: each table has rows for what its own `prepare` makes
  prepare: (w: World) => Promise<any>;
  // biome-ignore lint/suspicious/noExplicitAny: as above
  rows: readonly AccessRow<any>[];
}

/** Persona × act for the routes of one module. Refused first: a table without a refusal proves nothing. */
export function accessTable<Made>(
  module: string,
  prepare: (w: World) => Promise<Made>,
  rows: readonly AccessRow<Made>[],
): AccessTable {
  return { module, prepare, rows };
}

/** Every case once, refused before allowed, in the order of the table. */
export function casesOf(row: Pick<AccessRow<unknown>, 'refused' | 'allowed' | 'isPublic'>): AccessCase[] {
  const list = (cases: Cases, isAllowed: boolean): AccessCase[] =>
    Object.entries(cases).flatMap(([status, handles]) =>
      (handles ?? []).map((who) => ({ who, status: Number(status), isAllowed })),
    );
  const written = [...list(row.refused, false), ...list(row.allowed, true)];
  const saysNobody = row.isPublic || written.some((c) => c.who === 'nobody');
  return saysNobody ? written : [{ who: 'nobody', status: 303, isAllowed: false }, ...written];
}
export interface AccessCase {
  who: string;
  status: number;
  isAllowed: boolean;
}

const absentId = '01900000-0000-7000-8000-00000000dead';
const uuids = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** Runs the table as tests against the real application and the real database. */
export function runAccessTable(table: AccessTable): void {
  describe(`access: ${table.module}`, () => {
    let w: World;
    let made: unknown;
    beforeAll(async () => {
      w = await world();
      made = await table.prepare(w);
    });
    for (const row of table.rows) {
      const method = row.method ?? 'GET';
      for (const one of casesOf(row)) {
        it(`${one.who} ${one.isAllowed ? 'may' : 'may not'} ${row.act}: ${method} ${row.path} ${one.status}`, () =>
          attempt(w, made, row, one));
      }
    }
  });
}

async function attempt(w: World, made: unknown, row: AccessRow<unknown>, one: AccessCase): Promise<void> {
  const url = (await row.at?.(made, one.who, w)) ?? row.path;
  expect(url, 'the path of this row needs `at`').not.toContain('/:');
  const browser = one.who === 'nobody' ? w.visitor() : await w.as(one.who);
  if ((row.method ?? 'GET') === 'GET') {
    const answer = await browser.get(url);
    expect(answer.status, said(answer.html)).toBe(one.status);
    const absentUrl = url.replaceAll(uuids, absentId);
    if (one.status === 404 && absentUrl !== url)
      expect(answer.html).toBe((await browser.get(absentUrl)).html);
    return;
  }
  const fields = (await row.form?.(made, one.who, w)) ?? {};
  const from = (await row.from?.(made, one.who, w)) ?? url;
  const answer = await post(browser, from, url, fields, one.who);
  expect(answer.status, said(answer.html)).toBe(one.status);
  expect(answer.html).not.toContain('This page is out of date');
}

/** With the hidden fields of the page it comes from, or, where that page is refused too, of any page of one's own. */
async function post(browser: Browser, from: string, url: string, fields: Fields, who: string) {
  const page = await browser.get(from);
  if (!page.html.includes('name="_csrf"') && who !== 'nobody') await browser.get('/postings');
  return browser.post(url, fields);
}

/** What the page says first, and what it asks to put right: enough to see why a case failed. */
function said(html: string): string {
  const heading = /<h1[^>]*>(.*?)<\/h1>/s.exec(html)?.[1] ?? '';
  const errors = /govuk-error-summary__list">(.*?)<\/ul>/s.exec(html)?.[1] ?? '';
  return `${heading} ${errors}`.replaceAll(/<[^>]+>/g, ' ').trim();
}
