import { beforeAll, describe, expect, it } from 'vitest';
import { type World, world } from '../../../tests/support/world.ts';
import { boardOfToday } from './governance.access.ts';

let w: World;
let made: Awaited<ReturnType<typeof boardOfToday>>;
beforeAll(async () => {
  w = await world();
  made = await boardOfToday(w);
});
const hidden = (html: string, name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1];

describe('minuting a child on a page of its own', () => {
  it('shows both texts when somebody else changed the same, and then saves what was put together', async () => {
    const at = `${made.at}/items/${made.item}`;
    const mo = await w.as('aldermoor/mo');
    const bea = await w.as('aldermoor/bea');
    await mo.get(at);
    const hers = await bea.get(at);
    expect(hidden(hers.html, '_version')).toBe('0');
    await mo.post(at, { newNeed: 'A phone nobody gave her', 'was-newNeed': '', onTo: 'item' });
    const stale = await bea.post(at, {
      newNeed: 'A new phone',
      'was-newNeed': '',
      knownRisk: 'The same car',
      'was-knownRisk': '',
    });
    expect(stale.status).toBe(409);
    expect(stale.html).toContain('Mo Fennimore saved this while you were writing');
    expect(hidden(stale.html, '_version')).toBe(String(150 ** 3));
    expect(stale.html).toContain('A new phone');
    expect(stale.html).toContain('The same car');
    const kept = Object.fromEntries(
      ['_csrf', '_key', '_version'].map((name) => [name, hidden(stale.html, name) ?? '']),
    );
    const again = await bea.post(
      at,
      {
        ...kept,
        newNeed: 'A new phone, nobody gave it',
        'was-newNeed': '',
        knownRisk: 'The same car',
        'was-knownRisk': '',
      },
      { raw: true },
    );
    expect(again.status).toBe(303);
    expect((await mo.get(at)).html).toContain('A new phone, nobody gave it');
  });
});

describe('the board of a meeting', () => {
  it('shows why each child is on it with the page it comes from, and the keys to those who minute', async () => {
    const { html } = await (await w.as('aldermoor/bea')).get(made.at);
    expect(html).toContain('Put on: School rang');
    expect(html).toContain('id="board-keys"');
    expect(html).toContain('Nobody has noted who is there');
    const { html: read } = await (await w.as('aldermoor/gwen')).get(made.at);
    expect(read).toContain('Linnet Fennel');
    expect(read).not.toContain('name="_key"');
  });
  it('asks for the audience before it takes what an agency knows, and keeps every typed word', async () => {
    const at = `${made.at}/items/${made.item}`;
    const mo = await w.as('aldermoor/mo');
    await mo.get(at);
    const refused = await mo.post(at, {
      'told-0-agency': 'POLICE',
      'told-0-text': 'An operation',
      line: 'Quiet',
    });
    expect(refused.status).toBe(422);
    expect(refused.html).toContain('Say who may read it');
    expect(refused.html).toContain('An operation');
    await mo.get(at);
    expect((await mo.post(at, { decision: 'A visit', 'was-decision': '' })).html).toContain(
      'Say why it was decided',
    );
  });
  it('says that something changed without moving the page', async () => {
    const since = encodeURIComponent(w.clock.now().subtract({ hours: 2 }).toString());
    const gwen = await w.as('aldermoor/gwen');
    expect((await gwen.get(`${made.at}/changes?since=${since}`)).html).toContain(
      '1 child changed since you opened this',
    );
    const later = encodeURIComponent(w.clock.now().add({ hours: 1 }).toString());
    expect((await gwen.get(`${made.at}/changes?since=${later}`)).html).not.toContain('changed');
  });
  it('stands on My day of those who belong, and of nobody else', async () => {
    expect((await (await w.as('aldermoor/hana')).get('/')).html).toContain('Today’s board');
    expect((await (await w.as('aldermoor/ruth')).get('/')).html).not.toContain('Today’s board');
  });
  it('is opened before its hour and kept up by the service itself', async () => {
    const { fillJob } = await import('./fill.job.ts');
    const { tickOnce } = await import('../../platform/jobs/ticker.ts');
    const { actAs } = await import('../../platform/http/act.ts');
    const { silentLog } = await import('../../platform/log/log.ts');
    const { enterAs } = await import('../access/index.ts');
    const [system] = await w.admin<{ id: string }>(
      "select id from access.posting where role = 'SYSTEM' and authority_id = (select authority_id from governance.sitting limit 1)",
    );
    const tick = () =>
      tickOnce({
        jobs: [fillJob],
        database: w.database,
        log: silentLog,
        now: () => w.clock.now(),
        postings: async () => (system ? [system.id] : []),
        enterAs,
        act: (postingId, entry, work) => actAs(w.acting, postingId, entry, work),
      });
    const tomorrow = () =>
      w.admin('select day from governance.sitting where day = $1', [made.day.add({ days: 1 }).toString()]);
    w.clock.advance({ hours: 21 });
    await tick();
    expect(await tomorrow()).toHaveLength(0);
    w.clock.advance({ hours: 2 });
    await tick();
    expect(await tomorrow()).toHaveLength(1);
    const jobs = await w.admin("select 1 from audit.event where event = 'job.governance.fill'");
    await tick();
    expect(await w.admin("select 1 from audit.event where event = 'job.governance.fill'")).toHaveLength(
      jobs.length,
    );
  });
});
