import { beforeAll, describe, expect, it } from 'vitest';
import { runAccessTable } from '../../../tests/support/access-table.ts';
import { type World, world } from '../../../tests/support/world.ts';
import { accountsAccess } from './accounts.access.ts';

runAccessTable(accountsAccess);

let w: World;
beforeAll(async () => {
  w = await world();
});

describe('arriving', () => {
  it('sends somebody without a session to sign in, and says nothing else', async () => {
    const visitor = w.visitor();
    const answer = await visitor.get('/postings');
    expect(answer.status).toBe(303);
    expect(answer.location).toMatch(/^\/sign-in/);
  });

  it('answers a wrong password and an unknown address alike', async () => {
    const known = w.visitor();
    await known.get('/sign-in');
    const a = await known.post('/sign-in', { email: 'sam@aldermoor.example.org', password: 'not it' });
    const unknown = w.visitor();
    await unknown.get('/sign-in');
    const b = await unknown.post('/sign-in', { email: 'nobody@aldermoor.example.org', password: 'not it' });
    expect(a.status).toBe(422);
    expect(b.status).toBe(422);
    const bare = (html: string) => html.replaceAll(/value="[^"]*"/g, '');
    expect(bare(a.html)).toBe(bare(b.html));
  });

  it('needs the password, then a code that works once', async () => {
    const it1 = w.visitor();
    await it1.get('/sign-in');
    const password = await it1.post('/sign-in', { email: 'sam@aldermoor.example.org', password: w.password });
    expect(password.location).toBe('/sign-in/code');
    expect((await it1.get('/postings')).location).toBe('/sign-in/code');
    await it1.get('/sign-in/code');
    const code = w.code();
    const done = await it1.post('/sign-in/code', { code });
    expect(done.location).toBe('/');
    const it2 = w.visitor();
    await it2.get('/sign-in');
    await it2.post('/sign-in', { email: 'sam@aldermoor.example.org', password: w.password });
    await it2.get('/sign-in/code');
    expect((await it2.post('/sign-in/code', { code })).status).toBe(422);
  });

  it('locks an account after ten wrong tries and unlocks it fifteen minutes later', async () => {
    for (let n = 0; n < 10; n++) {
      const visitor = w.visitor();
      await visitor.get('/sign-in');
      await visitor.post('/sign-in', { email: 'nell@aldermoor.example.org', password: 'wrong' });
    }
    const visitor = w.visitor();
    await visitor.get('/sign-in');
    const locked = await visitor.post('/sign-in', {
      email: 'nell@aldermoor.example.org',
      password: w.password,
    });
    expect(locked.status).toBe(422);
    expect(locked.html).toContain('locked for fifteen minutes');
    w.clock.advance({ minutes: 16 });
    await visitor.get('/sign-in');
    expect(
      (await visitor.post('/sign-in', { email: 'nell@aldermoor.example.org', password: w.password }))
        .location,
    ).toBe('/sign-in/code');
  });

  it('refuses a form made for somebody else', async () => {
    const one = w.visitor();
    const page = await one.get('/sign-in');
    const other = w.visitor();
    await other.get('/sign-in');
    const answer = await other.post(
      '/sign-in',
      { email: 'sam@aldermoor.example.org', password: w.password },
      { from: page.html },
    );
    expect(answer.status).toBe(403);
  });

  it('ends a session after fifteen idle minutes', async () => {
    const sam = await w.as('aldermoor/sam');
    expect((await sam.get('/postings')).status).toBe(200);
    w.clock.advance({ minutes: 16 });
    expect((await sam.get('/postings')).location).toMatch(/^\/sign-in/);
  });

  it('leaves one audit row for every attempt, in a chain that verifies', async () => {
    const events = await w.admin<{ event: string }>('select event from audit.event order by seq');
    expect(events.map((e) => e.event)).toContain('sign-in.failed');
    const checks = await w.admin<{ first_bad: string | null }>(
      'select v.first_bad from audit.chains() c cross join lateral audit.verify(c) v',
    );
    expect(checks.length).toBeGreaterThan(0);
    expect(checks.every((c) => c.first_bad === null)).toBe(true);
  });
});
