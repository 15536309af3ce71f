import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { assemble } from '../../src/app.ts';
import type { Route } from '../../src/platform/http/route.ts';
import { type AccessTable, casesOf } from './access-table.ts';
import { filesUnder, isTest, moduleOf, readSource } from './source.ts';
import { appParts } from './world.ts';

// What stands in `docs/generated`: worked out from the application as it is joined, never written by hand.
export const docsFolder = path.join(import.meta.dirname, '../../docs/generated');
export const assembled = () => assemble(appParts);

export interface ListedRoute {
  module: string;
  method: string;
  path: string;
  access: Route['access'];
  audit: Route['audit'];
}
/** Every route with its access and audit clause, by module and path. */
export function routeInventory(): ListedRoute[] {
  const { modules, routes } = assembled();
  const owner = new Map(modules.flatMap((m) => m.routes.map((r) => [`${r.method} ${r.path}`, m.name])));
  return routes
    .map(({ method, path: at, access, audit }) => ({
      module: owner.get(`${method} ${at}`) ?? 'application',
      method,
      path: at,
      access,
      audit,
    }))
    .sort((a, b) => `${a.path} ${a.method}`.localeCompare(`${b.path} ${b.method}`, 'en'));
}
export const routesJson = (): string => `${JSON.stringify(routeInventory(), null, 2)}\n`;

/** Every table of every `x.access.ts` on disk. */
export async function accessTables(): Promise<AccessTable[]> {
  const files = filesUnder('src', /\.access\.ts$/);
  const tables: AccessTable[] = [];
  for (const file of files) {
    const loaded = (await import(path.join(import.meta.dirname, '../..', file))) as Record<
      string,
      AccessTable
    >;
    tables.push(...Object.values(loaded).filter((value) => Array.isArray(value?.rows)));
  }
  return tables;
}

const clause = (access: Route['access']) =>
  typeof access === 'string' ? access : `${access.dataClass} ${access.verb}, ${access.rule}`;

export async function accessMatrix(): Promise<string> {
  const routes = routeInventory();
  const tables = await accessTables();
  const clauses = new Map(routes.map((r) => [`${r.method} ${r.path}`, clause(r.access)]));
  const lines = tables
    .sort((a, b) => a.module.localeCompare(b.module, 'en'))
    .flatMap((table) => [
      `## ${table.module}`,
      '',
      '| act | route | needs | refused | allowed |',
      '|---|---|---|---|---|',
      ...table.rows.map((row) => {
        const route = `${row.method ?? 'GET'} ${row.path}`;
        const cases = casesOf(row);
        const list = (isAllowed: boolean) => {
          const some = cases.filter((c) => c.isAllowed === isAllowed);
          const statuses = [...new Set(some.map((c) => c.status))].sort();
          return statuses
            .map(
              (s) =>
                `${s}: ${some
                  .filter((c) => c.status === s)
                  .map((c) => c.who)
                  .join(', ')}`,
            )
            .join('; ');
        };
        return `| ${row.act} | \`${route}\` | ${clauses.get(route) ?? '?'} | ${list(false)} | ${list(true)} |`;
      }),
      '',
    ]);
  const count = tables.flatMap((t) => t.rows.flatMap((r) => casesOf(r))).length;
  return [
    '# Access matrix',
    '',
    `Persona by act for every route: ${routes.length} routes, ${count} cases, each run as a test through HTTP on the real`,
    'database. Statuses: 303 is sent to sign in, or done and sent on; 403 may not, and is told; 404 is told nothing, exactly as',
    'for a record that does not exist; 422 is asked again. Written by `node scripts/generate-docs.mjs`.',
    '',
    ...lines,
  ].join('\n');
}

/** Who publishes which event, and who hears it, in the order they hear it. */
export function eventsList(): string {
  const publishers = new Map<string, string>();
  for (const at of filesUnder('src/modules', /\.events\.ts$/).filter((f) => !isTest(f))) {
    for (const [, name] of readSource(at).text.matchAll(/defineEvent(?:<[^>]*>+)?\(\s*'([^']+)'/g))
      publishers.set(name ?? '', moduleOf(at) ?? '');
  }
  const hears = assembled().modules.flatMap((m) =>
    (m.subscriptions ?? []).map((s) => ({ event: s.event, by: s.subscriber })),
  );
  const names = [...new Set([...publishers.keys(), ...hears.map((h) => h.event)])].sort();
  return [
    '# Events',
    '',
    'In-process, in the same transaction, as the same person. Written by `node scripts/generate-docs.mjs`.',
    '',
    '| event | published by | heard by |',
    '|---|---|---|',
    ...names.map(
      (name) =>
        `| ${name} | ${publishers.get(name) ?? '?'} | ${
          hears
            .filter((h) => h.event === name)
            .map((h) => h.by)
            .join(', ') || 'nobody yet'
        } |`,
    ),
    '',
  ].join('\n');
}

export const generatedDocs = async (): Promise<Record<string, string>> => ({
  'routes.json': routesJson(),
  'access-matrix.md': await accessMatrix(),
  'events.md': eventsList(),
});
export const committed = (name: string): string => {
  const has = readdirSync(docsFolder).includes(name);
  return has ? readFileSync(path.join(docsFolder, name), 'utf8') : '';
};
