import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildApp } from '../../src/app.ts';
import { jsEnabledHash, securityHeaders } from '../../src/platform/http/headers.ts';
import { routeInventory } from '../support/reference.ts';
import { type Answer, appParts, type World, world } from '../support/world.ts';

const absent = '01900000-0000-7000-8000-00000000dead';
/** Parameters filled so that a route is reached; what it is about is not there. */
const concrete = (path: string) =>
  path
    .replaceAll(/:authority\b/g, 'aldermoor')
    .replaceAll(/:\w+/g, absent)
    .replaceAll('*', 'x');
const people = [
  'aldermoor/sam',
  'aldermoor/mo',
  'aldermoor/fern',
  'aldermoor/priya',
  'aldermoor/ivor',
  'northmoor/hal',
];

let w: World;
beforeAll(async () => {
  w = await world();
});

function check(answer: Answer, what: string): void {
  for (const [name, value] of securityHeaders(false)) {
    expect([what, answer.headers[name.toLowerCase()]]).toEqual([what, value]);
  }
  expect([what, answer.headers['x-powered-by'], answer.headers.server]).toEqual([what, undefined, undefined]);
  expect([what, answer.html.match(/ style="| on(click|load|error|submit)=/i)?.[0]]).toEqual([
    what,
    undefined,
  ]);
  const inline = [...answer.html.matchAll(/<script(?![^>]*\bsrc=)[^>]*>([\s\S]*?)<\/script>/g)];
  for (const [, text] of inline) expect([what, hashOf(text ?? '')]).toEqual([what, jsEnabledHash]);
}
const hashOf = (text: string) => `sha256-${createHash('sha256').update(text).digest('base64')}`;

describe('the headers of every answer', () => {
  it('are on every page, refusal and absence of every route, for everybody', async () => {
    const seen = new Map<number, number>();
    for (const who of ['nobody', ...people]) {
      const browser = who === 'nobody' ? w.visitor() : await w.as(who);
      for (const route of routeInventory().filter((r) => r.method === 'GET')) {
        const answer = await browser.get(concrete(route.path));
        expect([route.path, who, answer.status < 500]).toEqual([route.path, who, true]);
        seen.set(answer.status, (seen.get(answer.status) ?? 0) + 1);
        check(answer, `${who} ${route.path} ${answer.status}`);
      }
    }
    for (const status of [200, 303, 403, 404])
      expect([status, (seen.get(status) ?? 0) > 0]).toEqual([status, true]);
  });
  it('are on a form that is asked again, an unknown address and an asset that is not there', async () => {
    const visitor = w.visitor();
    await visitor.get('/sign-in');
    const again = await visitor.post('/sign-in', { email: '', password: '' });
    expect(again.status).toBe(422);
    check(again, 'asked again');
    for (const path of ['/no-such-address', '/assets/no-such.js', '/%00', '/children/..%2f..%2fetc']) {
      check(await visitor.get(path), path);
    }
  });
  it('add strict transport security over https only', () => {
    const names = (isSecure: boolean) => securityHeaders(isSecure).map(([name]) => name);
    expect(names(true)).toContain('Strict-Transport-Security');
    expect(names(false)).not.toContain('Strict-Transport-Security');
  });
  it('allow no script but our own and the packaged snippet, whose hash is recomputed from the package', () => {
    const template = readFileSync(
      createRequire(import.meta.url).resolve('govuk-frontend/dist/govuk/template.njk'),
      'utf8',
    );
    const snippet =
      /<script[^>]*>([\s\S]*?)<\/script>/.exec(template.slice(template.indexOf('<body')))?.[1] ?? '';
    expect(snippet).toContain('js-enabled');
    expect(jsEnabledHash).toBe(hashOf(snippet));
    const csp = securityHeaders(true).find(([name]) => name === 'Content-Security-Policy')?.[1] ?? '';
    expect(csp).toContain(`script-src 'self' '${jsEnabledHash}'`);
    expect(csp).not.toMatch(/unsafe|\*|https?:|data:|strict-dynamic/);
    for (const part of [
      "default-src 'none'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
      "form-action 'self'",
      "object-src 'none'",
    ]) {
      expect(csp).toContain(part);
    }
  });
  it('clear the browser’s copies at sign-out', async () => {
    const sam = await w.as('aldermoor/sam');
    await sam.get('/postings');
    const out = await sam.post('/sign-out', {});
    expect(String(out.headers['clear-site-data'])).toContain('cache');
    expect(sam.cookies.has('holdfast')).toBe(false);
  });
});

describe('cookies', () => {
  it('are kept from scripts and other sites, and over https bound to this host', async () => {
    const secure = await buildApp({
      ...appParts,
      isSecure: true,
      database: w.database,
      clock: w.clock,
      ids: w.ids,
      assets: { css: '', js: '' },
      log: { info: () => undefined, warn: () => undefined, error: () => undefined },
    });
    const answer = await secure.inject({ method: 'GET', url: '/sign-in' });
    const cookies = [answer.headers['set-cookie'] ?? []].flat();
    expect(cookies.length).toBeGreaterThan(0);
    for (const cookie of cookies)
      expect(cookie).toMatch(/^__Host-\w+=.*; Path=\/; HttpOnly; Secure; SameSite=Lax/);
    expect(answer.headers['strict-transport-security']).toContain('max-age=63072000');
    await secure.close();
    const plain = await w.app.inject({ method: 'GET', url: '/sign-in' });
    expect(String(plain.headers['set-cookie'])).toMatch(/^holdfast_visitor=.*; HttpOnly; SameSite=Lax/);
  });
});

describe('a form that is not one’s own', () => {
  it('is refused by every route that takes one, whoever sends it, and changes nothing', async () => {
    const rows = () =>
      w.admin<{ n: string }>(
        "select (select count(*) from access.alert) || ',' || (select count(*) from people.child) || ',' || (select count(*) from access.relationship) as n",
      );
    const before = await rows();
    const routes = routeInventory().filter((r) => r.method === 'POST');
    expect(routes.length).toBeGreaterThan(10);
    for (const who of ['nobody', ...people]) {
      const browser = who === 'nobody' ? w.visitor() : await w.as(who);
      for (const route of routes) {
        const url = concrete(route.path);
        const answer = await browser.post(url, { _csrf: 'somebody-else’s', reason: 'x' }, { raw: true });
        const isSentToSignIn = answer.status === 303 && /^\/(sign-in|postings)/.test(answer.location ?? '');
        expect([
          who,
          route.path,
          answer.status,
          [401, 403, 404].includes(answer.status) || isSentToSignIn,
        ]).toEqual([who, route.path, answer.status, true]);
      }
    }
    expect(await rows()).toEqual(before);
  });
  it('is refused when another site sends it, token or not', async () => {
    const sam = await w.as('aldermoor/sam');
    const page = await sam.get('/my/conflicts');
    const token = /name="_csrf" value="([^"]+)"/.exec(page.html)?.[1] ?? '';
    const cookie = [...sam.cookies].map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('; ');
    const send = (site: string) =>
      w.app.inject({
        method: 'POST',
        url: '/my/conflicts',
        headers: { cookie, 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': site },
        payload: new URLSearchParams({ _csrf: token, about: 'x', connection: 'y' }).toString(),
      });
    expect((await send('cross-site')).statusCode).toBe(403);
    expect((await send('same-origin')).statusCode).toBe(303);
  });
});
