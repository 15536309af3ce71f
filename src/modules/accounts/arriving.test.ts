import { beforeAll, describe, expect, it } from 'vitest';
import { postingIdOf, staffIdOf } from '../../../seeds/region/load-structure.ts';
import { assembled } from '../../../tests/support/reference.ts';
import { type Browser, type World, world } from '../../../tests/support/world.ts';

let w: World;
beforeAll(async () => {
  w = await world();
});
const mail = (name: string) => `${name}@aldermoor.example.org`;
async function typed(email: string, password = w.password, browser = w.visitor()) {
  await browser.get('/sign-in');
  return { browser, answer: await browser.post('/sign-in', { email, password }) };
}
async function arrived(name: string): Promise<Browser> {
  w.clock.advance({ seconds: 31 });
  const { browser } = await typed(mail(name));
  await browser.get('/sign-in/code');
  const answer = await browser.post('/sign-in/code', { code: w.code() });
  expect(answer.location).toBe('/');
  return browser;
}
const sessionsOf = (name: string) =>
  w.admin<{ left: number; ended: boolean }>(
    `select extract(epoch from ends_at - $2::timestamptz)::int / 60 as left, ended_at is not null as ended
       from access.session where staff_id = $1 order by started_at, ends_at`,
    [staffIdOf(`aldermoor/${name}`), w.clock.now().toString()],
  );

describe('a password alone', () => {
  it('opens nothing but the question for the code', async () => {
    const { browser } = await typed(mail('tariq'));
    const routes = assembled().routes.filter(
      (r) => typeof r.access === 'string' && r.access.startsWith('signed-in') && !/^\/sign-in/.test(r.path),
    );
    expect(routes.length).toBeGreaterThan(15);
    const page = (await browser.get('/sign-in/code')).html;
    for (const r of routes) {
      const url = r.path.replaceAll(/:\w+/g, '01900000-0000-7000-8000-00000000dead');
      const answer =
        r.method === 'GET' ? await browser.get(url) : await browser.post(url, {}, { from: page });
      expect([r.method, r.path, answer.status, answer.location]).toEqual([
        r.method,
        r.path,
        303,
        '/sign-in/code',
      ]);
    }
  });
  it('ends no session of the person whose password it is', async () => {
    const sam = await arrived('sam');
    const { browser } = await typed(mail('sam'));
    const page = (await browser.get('/sign-in/code')).html;
    await browser.post('/my/sessions/end-others', {}, { from: page });
    expect((await sam.get('/my/sessions')).status).toBe(200);
  });
});

describe('a session', () => {
  it('lasts twelve hours at most, however often a code is entered or a posting chosen', async () => {
    const mo = await arrived('mo');
    for (let n = 0; n < 44; n++) {
      w.clock.advance({ minutes: 14 });
      expect((await mo.get('/my/alerts')).status).toBe(200);
    }
    await mo.get('/sign-in/confirm');
    expect((await mo.post('/sign-in/confirm', { code: w.code() })).status).toBe(303);
    await mo.get('/postings');
    expect((await mo.post('/postings', { posting: postingIdOf('aldermoor/mo') })).status).toBe(303);
    expect((await mo.get('/my/alerts')).status).toBe(200);
    expect(Math.max(...(await sessionsOf('mo')).map((s) => s.left))).toBeLessThan(2 * 60);
  });
  it('ends when its person leaves, and when somebody signs in again in the same browser', async () => {
    const cass = await arrived('cass');
    const old = new Map(cass.cookies);
    w.clock.advance({ seconds: 31 });
    expect((await typed(mail('jude'), w.password, cass)).answer.location).toBe('/sign-in/code');
    const again = w.visitor();
    for (const [name, value] of old) again.cookies.set(name, value);
    expect((await again.get('/my/alerts')).location).toMatch(/^\/sign-in/);
    const bea = await arrived('bea');
    await w.admin('update access.staff set ended_at = $2 where id = $1', [
      staffIdOf('aldermoor/bea'),
      w.clock.now().toString(),
    ]);
    expect((await bea.get('/my/alerts')).location).toMatch(/^\/sign-in/);
  });
  it('is over when its person signs out: the token opens nothing afterwards', async () => {
    const dan = await arrived('dan');
    const token = dan.cookies.get('holdfast') ?? '';
    await dan.get('/postings');
    await dan.post('/sign-out', {});
    const thief = w.visitor();
    thief.cookies.set('holdfast', token);
    expect((await thief.get('/my/alerts')).location).toMatch(/^\/sign-in/);
  });
});

const sentence = (html: string) =>
  /govuk-error-summary__list">.*?<a[^>]*>(.*?)<\/a>/s.exec(html)?.[1] ?? html;

describe('guessing', () => {
  it('is counted for an address that nobody has as for one that somebody has: neither tells', async () => {
    const words = async (email: string) => {
      const heard: string[] = [];
      for (let n = 0; n < 12; n++) heard.push(sentence((await typed(email, 'wrong')).answer.html));
      return heard;
    };
    const [known, unknown] = [await words(mail('lior')), await words('nobody.at.all@aldermoor.example.org')];
    expect(known).toEqual(unknown);
    expect(known[0]).toMatch(/is not right/);
    expect(known[11]).toMatch(/is locked/);
  });
  it('fifty times at once is not quicker than the lock', async () => {
    const tries = Array.from({ length: 50 }, (_, n) =>
      typed(mail('ruth'), n < 49 ? `wrong ${n}` : w.password),
    );
    const answers = await Promise.all(tries);
    expect(answers.map(({ answer }) => answer.status)).toEqual(Array(50).fill(422));
  });
  it('a code is good once, though two send it in the same moment', async () => {
    w.clock.advance({ seconds: 61 });
    const both = await Promise.all([typed(mail('fern')), typed(mail('fern'))]);
    for (const { browser } of both) await browser.get('/sign-in/code');
    const code = w.code();
    const answers = await Promise.all(both.map(({ browser }) => browser.post('/sign-in/code', { code })));
    expect(answers.map((a) => a.status).sort()).toEqual([303, 422]);
  });
});
