import type { FastifyInstance } from 'fastify';
import { afterAll } from 'vitest';
import {
  loadStructure,
  postingIdOf,
  seedPassword,
  seedTotpSecret,
  staffIdOf,
} from '../../seeds/region/load-structure.ts';
import { region } from '../../seeds/region/structure.ts';
import { type AppDeps, assemble, buildApp } from '../../src/app.ts';
import { enterAs } from '../../src/modules/access/index.ts';
import { codeAt, stepAt } from '../../src/modules/accounts/index.ts';
import { recordEntries } from '../../src/modules/audit/index.ts';
import type { Clock, Ids } from '../../src/platform/clock/clock.ts';
import { systemIds } from '../../src/platform/clock/clock.ts';
import { type Database, openDatabase } from '../../src/platform/db/database.ts';
import { type ActingDeps, actAs } from '../../src/platform/http/act.ts';
import type { Ports } from '../../src/platform/http/route.ts';
import type { Work } from '../../src/platform/http/work.ts';
import { type Log, silentLog } from '../../src/platform/log/log.ts';
import { testDatabase } from './database.ts';

/** Evaluation's list, one person long: so that its routes are served and tested too. */
const persona = {
  staffId: staffIdOf('aldermoor/sam'),
  postingId: postingIdOf('aldermoor/sam'),
  line: 'Sam, team worker',
  group: 'Aldermoor',
};
const secret = 'a secret for the tests of one run, long enough';

/** What the application is joined with in tests; the generated documentation describes the same. */
export const appParts = {
  secret,
  isSecure: false,
  isEvaluation: true,
  personas: [persona],
  serviceUrl: 'https://holdfast.example.org',
};

/** `HOLDFAST_TEST_LOG=1` shows what went wrong behind a page that may not say it. */
const loudLog = {
  ...silentLog,
  error: (event: string, facts: Record<string, unknown>) =>
    void process.stderr.write(`${event} ${String((facts.error as Error)?.stack)}\n`),
};

/** Monday 16 November 2026, 9:30 in Northmoor. Moves only when a test moves it. */
export class TestClock implements Clock {
  at = Temporal.Instant.from('2026-11-16T09:30:00Z');
  now(): Temporal.Instant {
    return this.at;
  }
  advance(by: Temporal.DurationLike): void {
    this.at = this.at.add(by);
  }
}

export interface Answer {
  status: number;
  html: string;
  location: string | undefined;
  headers: Record<string, unknown>;
}
/** A browser without JavaScript: keeps cookies, follows nothing by itself. */
export interface Browser {
  get(path: string): Promise<Answer>;
  /** Posts a form with the hidden fields (token, key, version) of the page that was got last, or of `from`. */
  post(
    path: string,
    fields: Record<string, string | string[]>,
    options?: { from?: string; raw?: boolean },
  ): Promise<Answer>;
  cookies: Map<string, string>;
}

export interface World {
  app: FastifyInstance;
  database: Database;
  adminUrl: string;
  appUrl: string;
  clock: TestClock;
  ids: Ids;
  secret: string;
  acting: ActingDeps;
  /** Signed in as `aldermoor/sam`, by inserting the session that signing in would have made. */
  as(handle: string): Promise<Browser>;
  visitor(): Browser;
  /** Runs commands as a posting, as seeds and jobs do. */
  act<R>(handle: string, work: (work: Work) => Promise<R>): Promise<R>;
  /** Looks past row-level security: for arranging and checking only. */
  admin<R = Record<string, unknown>>(text: string, values?: unknown[]): Promise<R[]>;
  code(): string;
  password: string;
}

/**
 * The real application on a database of its own, with everybody of the invented region and no children yet. `ports`
 * takes one of the two locks off, for the tests that expect the other to hold.
 */
export async function world(
  options: { log?: Log; ports?: Partial<Ports> } & Partial<
    Pick<AppDeps, 'assets' | 'registerAssets' | 'sendsMail'>
  > = {},
): Promise<World> {
  const { adminUrl, appUrl } = await testDatabase();
  const clock = new TestClock();
  await loadStructure(adminUrl, region, secret, Temporal.Instant.from('2024-01-01T00:00:00Z'));
  const database = openDatabase(appUrl, 4);
  const parts = { ...appParts, sendsMail: options.sendsMail };
  const app = await buildApp({
    ...parts,
    database,
    clock,
    ids: systemIds,
    log: options.log ?? (process.env.HOLDFAST_TEST_LOG ? loudLog : silentLog),
    ...(options.ports ? { ports: options.ports } : {}),
    ...(options.registerAssets ? { registerAssets: options.registerAssets } : {}),
    assets: options.assets ?? { css: '/assets/app.css', js: '/assets/app.js' },
  });
  const { events } = assemble(parts);
  const acting: ActingDeps = { database, clock, ids: systemIds, events, record: recordEntries, enterAs };
  afterAll(async () => {
    await app.close();
    await database.close();
  });
  const { Client } = await import('pg');
  const admin = async <R>(text: string, values: unknown[] = []): Promise<R[]> => {
    const client = new Client({ connectionString: adminUrl });
    await client.connect();
    try {
      return (await client.query(text, values)).rows as R[];
    } finally {
      await client.end();
    }
  };
  return {
    app,
    database,
    adminUrl,
    appUrl,
    clock,
    ids: systemIds,
    secret,
    acting,
    admin,
    password: seedPassword,
    code: () => codeAt(seedTotpSecret, stepAt(clock.now())),
    visitor: () => browser(app),
    act: (handle, work) => actAs(acting, postingIdOf(handle), { event: 'test.act' }, work),
    async as(handle) {
      const it = browser(app);
      const { hashOf, randomToken } = await import('../../src/platform/http/tokens.ts');
      const token = randomToken();
      const now = clock.now().toString();
      await admin(
        `insert into access.session (token_hash, id, staff_id, posting_id, started_at, seen_at, ends_at, mfa_at)
         values ($1, gen_random_uuid(), $2, $3, $4, $4, $4::timestamptz + interval '12 hours', $4)`,
        [hashOf(token), staffIdOf(handle), postingIdOf(handle), now],
      );
      it.cookies.set('holdfast', token);
      return it;
    },
  };
}

function browser(app: FastifyInstance): Browser {
  const cookies = new Map<string, string>();
  let lastHtml = '';
  const header = () => [...cookies].map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('; ');
  async function send(method: 'GET' | 'POST', path: string, body?: string): Promise<Answer> {
    const answer = await app.inject({
      method,
      url: path,
      headers: {
        cookie: header(),
        ...(body === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' }),
      },
      ...(body === undefined ? {} : { payload: body }),
    });
    for (const c of answer.cookies) {
      if (c.value === '' || c.maxAge === 0) cookies.delete(c.name);
      else cookies.set(c.name, decodeURIComponent(c.value));
    }
    lastHtml = answer.body;
    const location = answer.headers.location;
    return {
      status: answer.statusCode,
      html: answer.body,
      location: typeof location === 'string' ? location : undefined,
      headers: answer.headers,
    };
  }
  return {
    cookies,
    get: (path) => send('GET', path),
    async post(path, fields, options = {}) {
      const form = new URLSearchParams();
      if (!options.raw)
        for (const [name, value] of hiddenFields(options.from ?? lastHtml)) form.append(name, value);
      for (const [name, value] of Object.entries(fields))
        for (const one of [value].flat()) form.append(name, one);
      return send('POST', path, form.toString());
    },
  };
}

/** `_csrf`, `_key`, `_version` … of the last form on the page that has a one-time key, else of the first form. */
function hiddenFields(html: string): [string, string][] {
  const forms = html
    .split('<form')
    .slice(1)
    .map((part) => part.split('</form>')[0] ?? '');
  const form = forms.find((part) => part.includes('name="_key"')) ?? forms[0] ?? '';
  return [...form.matchAll(/<input type="hidden" name="(_\w+)" value="([^"]*)"/g)].map((m) => [
    m[1] as string,
    (m[2] as string).replaceAll('&amp;', '&'),
  ]);
}
