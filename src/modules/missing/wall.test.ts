import { beforeAll, describe, expect, it } from 'vitest';
import { postingIdOf, staffIdOf } from '../../../seeds/region/load-structure.ts';
import { appParts, type World, world } from '../../../tests/support/world.ts';
import { assemble } from '../../app.ts';
import { createChild } from '../people/index.ts';
import { reportMissing } from './index.ts';

let w: World;
const WALL = 'aldermoor/wall';
beforeAll(async () => {
  w = await world();
  await w.act('aldermoor/cass', async (work) => {
    const childId = await createChild(work, { givenName: 'Orla', familyName: 'Brook', source: 'test' });
    await reportMissing(
      work,
      { about: 'MISSING', source: 'phone', way: 'phone', reportedByKind: 'CARER' },
      {
        childId,
        category: 'CARE',
        reportedByKind: 'CARER',
        leftAt: work.now.subtract({ hours: 5 }),
        policeGrade: 'HIGH',
      },
    );
  });
});
/** Through the door: password, code; the session that signing in makes. */
async function signedIn() {
  w.clock.advance({ seconds: 31 });
  const browser = w.visitor();
  await browser.get('/sign-in');
  await browser.post('/sign-in', { email: 'wall@aldermoor.example.org', password: w.password });
  await browser.get('/sign-in/code');
  await browser.post('/sign-in/code', { code: w.code() });
  return browser;
}

describe('the wall display', () => {
  it('shows initials, hours and the grade, and nothing that opens', async () => {
    const { status, html } = await (await signedIn()).get('/missing/wall');
    expect(status).toBe(200);
    const body = html.split('<main')[1]?.split('</main>')[0] ?? '';
    for (const part of ['OB', '5 hours', 'High']) expect(body).toContain(part);
    for (const part of ['Orla', 'Brook', '<a ', '<form', 'href=']) expect(body).not.toContain(part);
  });
  it('reaches no other page that asks who one is: each sends it back to the wall', async () => {
    const browser = await w.as(WALL);
    const { routes } = assemble(appParts);
    const inside = routes.filter(
      (r) =>
        r.method === 'GET' &&
        !r.machine &&
        !(typeof r.access === 'string' && r.access.startsWith('public:')) &&
        !r.path.startsWith('/missing/wall'),
    );
    expect(inside.length).toBeGreaterThan(60);
    const wrong: string[] = [];
    for (const route of inside) {
      const url = route.path.replaceAll(/:\w+/g, '01900000-0000-7000-8000-00000000dead');
      const answer = await browser.get(url);
      const isBack = answer.status === 303 && answer.location === '/missing/wall';
      if (!isBack && answer.status !== 403 && answer.status !== 404) wrong.push(`${url} ${answer.status}`);
    }
    expect(wrong).toEqual([]);
  });
  it('is on record once for each child newly shown, not once a minute', async () => {
    const count = async () =>
      Number(
        (
          await w.admin<{ n: string }>(
            "select count(*) as n from audit.event where event = 'missing.wall-showed'",
          )
        )[0]?.n,
      );
    const browser = await signedIn();
    const before = await count();
    await browser.get('/missing/wall');
    for (let time = 0; time < 3; time += 1) await browser.get('/missing/wall/now');
    expect(await count()).toBe(before + 1);
  });
  it('is not for people: whoever has another posting is refused nothing, and sees the same flags', async () => {
    expect((await (await w.as('aldermoor/ada')).get('/missing/wall')).status).toBe(403);
    expect((await (await w.as('aldermoor/sam')).get('/missing/wall')).status).toBe(200);
  });
  it('stays signed in as long as it asks, far beyond a person’s twelve hours', async () => {
    const browser = await signedIn();
    for (let day = 0; day < 30; day += 1) {
      w.clock.advance({ hours: 47 });
      expect((await browser.get('/missing/wall/now')).status).toBe(200);
    }
  });
  it('is signed out after three days in which it did not ask, and after ninety days in any case', async () => {
    const idle = await signedIn();
    w.clock.advance({ hours: 73 });
    expect((await idle.get('/missing/wall')).status).toBe(303);
    const long = await signedIn();
    let lasted = 0;
    while (lasted < 100 && (await long.get('/missing/wall/now')).status === 200) {
      w.clock.advance({ hours: 24 });
      lasted += 1;
    }
    expect(lasted).toBe(90);
  }, 20_000);
  it('ends with its posting at the next request', async () => {
    const browser = await signedIn();
    await w.admin('update access.posting set to_at = $2 where id = $1', [
      postingIdOf(WALL),
      w.clock.now().toString(),
    ]);
    expect((await browser.get('/missing/wall')).status).toBe(303);
    await w.admin('update access.posting set to_at = null where id = $1', [postingIdOf(WALL)]);
  });
  it('is the only posting whose session is long: everybody else is out after twelve hours', async () => {
    w.clock.advance({ seconds: 31 });
    const browser = w.visitor();
    await browser.get('/sign-in');
    await browser.post('/sign-in', { email: 'cass@aldermoor.example.org', password: w.password });
    await browser.get('/sign-in/code');
    await browser.post('/sign-in/code', { code: w.code() });
    const [row] = await w.admin<{ hours: string }>(
      `select extract(epoch from ends_at - started_at) / 3600 as hours from access.session where staff_id = $1 order by started_at desc limit 1`,
      [staffIdOf('aldermoor/cass')],
    );
    expect(Math.round(Number(row?.hours))).toBe(12);
  });
  it('keeps nobody else signed in: a person who looks at it and goes away is out after fifteen minutes', async () => {
    for (const path of ['/missing/wall', '/missing/wall/now']) {
      const sam = await w.as('aldermoor/sam');
      expect((await sam.get('/missing')).status).toBe(200);
      const seen = [];
      for (let minute = 0; minute < 20; minute += 1) {
        w.clock.advance({ minutes: 1 });
        seen.push((await sam.get(path)).status);
      }
      expect([path, seen.at(-1)]).toEqual([path, 303]);
    }
  });
});
