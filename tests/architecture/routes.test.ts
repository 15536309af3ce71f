import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildApp } from '../../src/app.ts';
import { accessTables, assembled, routeInventory } from '../support/reference.ts';
import { filesUnder } from '../support/source.ts';
import { appParts, type World, world } from '../support/world.ts';

const keyOf = (r: { method?: string; path: string }) => `${r.method ?? 'GET'} ${r.path}`;

describe('every route', () => {
  let w: World;
  beforeAll(async () => {
    w = await world();
  });

  it('is in the inventory, and nothing else is served', async () => {
    const served: string[] = [];
    const app = await buildApp({
      ...appParts,
      database: w.database,
      clock: w.clock,
      ids: w.ids,
      log: { info: () => undefined, warn: () => undefined, error: () => undefined },
      assets: { css: '', js: '' },
      registerAssets: async (fastify) =>
        void fastify.addHook(
          'onRoute',
          (r) => void served.push(...[r.method].flat().map((m) => `${m} ${r.url}`)),
        ),
    });
    const listed = routeInventory().map(keyOf).sort();
    expect(served.filter((key) => !key.startsWith('HEAD ')).sort()).toEqual(listed);
    expect(listed.length).toBeGreaterThan(30);
    await app.close();
  });

  it('has a row in an access table, and every row is of a route', async () => {
    const rows = new Set((await accessTables()).flatMap((t) => t.rows.map(keyOf)));
    const routes = new Set(routeInventory().map(keyOf));
    expect([...routes].filter((key) => !rows.has(key))).toEqual([]);
    expect([...rows].filter((key) => !routes.has(key))).toEqual([]);
  });

  it('is refused to somebody in its table, unless it is public or one’s own', async () => {
    const tables = await accessTables();
    const open = new Set(
      assembled()
        .routes.filter((r) => typeof r.access === 'string')
        .map(keyOf),
    );
    const refused = new Set(
      tables.flatMap((t) => t.rows.filter((r) => Object.values(r.refused).flat().length > 0).map(keyOf)),
    );
    expect(
      routeInventory()
        .map(keyOf)
        .filter((key) => !open.has(key) && !refused.has(key)),
    ).toEqual([]);
  });

  it('every access table is run', () => {
    const root = path.join(import.meta.dirname, '../..');
    const tests = filesUnder('src', /\.test\.tsx?$/).map((at) => readFileSync(path.join(root, at), 'utf8'));
    const isRun = (file: string) =>
      tests.some((t) => t.includes('runAccessTable(') && t.includes(`./${path.basename(file)}'`));
    expect(filesUnder('src', /\.access\.ts$/).filter((file) => !isRun(file))).toEqual([]);
  });

  it('says in words why nobody needs access, or why it is not audited', () => {
    for (const r of routeInventory()) {
      if (typeof r.access === 'string') expect(r.access).toMatch(/^(public|signed-in): \S+ .*\w/);
      if (typeof r.audit === 'string') expect(r.audit).toMatch(/^not audited: \S+.*\w/);
    }
  });

  it('audits what reaches the class of data of a child', () => {
    const silent = routeInventory().filter(
      (r) => typeof r.access === 'object' && typeof r.audit === 'string',
    );
    // A page that asks again each minute records each child newly shown, once: `board.page.test.ts` and `wall.test.ts` prove it.
    const onceForEachChild = ['GET /missing/now', 'GET /missing/wall', 'GET /missing/wall/now'];
    expect(silent.map(keyOf).filter((key) => !onceForEachChild.includes(key))).toEqual([]);
  });
});
