import { PassThrough } from 'node:stream';
import { beforeAll, describe, expect, it } from 'vitest';
import { aChild } from '../../../tests/support/children.ts';
import { type World, world } from '../../../tests/support/world.ts';
import { openLog } from '../../platform/log/log.ts';

describe('when an access cannot be put on record', () => {
  it('shows nothing and says so, and shows it again when it can', async () => {
    const w = await world();
    const child = await aChild(w, {
      held: { ALLOCATED: 'aldermoor/priya' },
      note: 'Seen at the canal bridge',
    });
    const priya = await w.as('aldermoor/priya');
    await w.admin('revoke execute on function audit.append(jsonb) from holdfast_app');
    const refused = await priya.get(`/children/${child}`);
    expect(refused.status).toBe(503);
    expect(refused.html).toContain('We could not record this access');
    expect(refused.html).not.toMatch(/Marnie|Tidewell|canal bridge/);
    await w.admin('grant execute on function audit.append(jsonb) to holdfast_app');
    expect((await priya.get(`/children/${child}`)).html).toContain('canal bridge');
  });
  it('saves nothing either', async () => {
    const w = await world();
    const child = await aChild(w, { held: { ALLOCATED: 'aldermoor/priya' } });
    const sam = await w.as('aldermoor/sam');
    const page = await sam.get(`/children/${child}/emergency-access`);
    await w.admin('revoke execute on function audit.append(jsonb) from holdfast_app');
    const form = { reasonCode: 'missing-now', reason: 'She was last seen at the station' };
    expect((await sam.post(`/children/${child}/emergency-access`, form, { from: page.html })).status).toBe(
      503,
    );
    expect(await w.admin('select from access.emergency_access')).toEqual([]);
    expect(await w.admin("select from access.relationship where kind = 'BREAK_GLASS'")).toEqual([]);
  });
});

describe('who has looked', () => {
  let w: World;
  let child: string;
  beforeAll(async () => {
    w = await world();
    child = await aChild(w, { held: { ALLOCATED: 'aldermoor/priya', MANAGER: 'aldermoor/mo' } });
    const sam = await w.as('aldermoor/sam');
    await sam.get(`/children/${child}`);
    const kit = await w.as('aldermoor/vi');
    await kit.get(`/children/${child}`);
  });

  it('tells those who work with the child who opened the record, by name and role', async () => {
    const page = await (await w.as('aldermoor/priya')).get(`/children/${child}/looked`);
    expect(page.html).toContain('Sam Quillfeather');
    expect(page.html).toContain('Opened the record');
  });
  it('tells of those who were turned away to information governance only', async () => {
    const forWorkers = await (await w.as('aldermoor/priya')).get(`/children/${child}/looked`);
    const rows = (html: string) => html.split('<tbody')[1] ?? '';
    expect(rows(forWorkers.html)).not.toContain('Vi Hartwhistle');
    const forGovernance = await (await w.as('aldermoor/ivor')).get(`/children/${child}/looked`);
    expect(rows(forGovernance.html)).toContain('Vi Hartwhistle');
  });
  it('is asked of one person at a time when wanted', async () => {
    const { staffIdOf } = await import('../../../seeds/region/load-structure.ts');
    const page = await (await w.as('aldermoor/mo')).get(
      `/children/${child}/looked?by=${staffIdOf('aldermoor/sam')}`,
    );
    const rows = page.html.split('<tbody')[1] ?? '';
    expect(rows).toContain('Sam Quillfeather');
    expect(rows).not.toContain('Priya');
  });
  it('shows twenty-five at a time', async () => {
    const priya = await w.as('aldermoor/priya');
    for (let n = 0; n < 26; n++) {
      w.clock.advance({ seconds: 10 });
      await priya.get(`/children/${child}`);
    }
    const page = await priya.get(`/children/${child}/looked`);
    expect(page.html).toContain('25 accesses');
    const href = /href="(\?before=[^"]+)"/.exec(page.html)?.[1]?.replaceAll('&amp;', '&') ?? '';
    const earlier = await priya.get(`/children/${child}/looked${href}`);
    expect(earlier.html).toContain('Sam Quillfeather');
  });
  it('is itself an access', async () => {
    const rows = await w.admin("select from audit.event where event = 'child.looked-shown'");
    expect(rows.length).toBeGreaterThan(3);
  });
  it('shows everybody their own, and nobody else’s', async () => {
    const page = await (await w.as('aldermoor/vi')).get('/my/accesses');
    expect(page.html).toContain('Refused');
    expect(page.html).not.toContain(child);
  });
});

describe('the log', () => {
  it('holds no name, birth date, address or typed text, whatever goes wrong', async () => {
    const stream = new PassThrough();
    let lines = '';
    stream.on('data', (part: Buffer) => {
      lines += part.toString();
    });
    const w = await world({ log: openLog(stream) });
    const child = await aChild(w, {
      held: { ALLOCATED: 'aldermoor/priya' },
      note: 'Seen at the canal bridge',
    });
    const priya = await w.as('aldermoor/priya');
    await priya.get(`/children/${child}?surname=Tidewell`);
    await w.admin(
      "create function access.broken() returns trigger language plpgsql as $$ begin raise exception 'no: % %', new.reason, new.staff_id; end $$",
    );
    await w.admin(
      'create trigger broken before insert on access.emergency_access for each row execute function access.broken()',
    );
    const sam = await w.as('aldermoor/sam');
    await sam.get(`/children/${child}/emergency-access`);
    const broken = await sam.post(`/children/${child}/emergency-access`, {
      reasonCode: 'missing-now',
      reason: 'Marnie Tidewell is at 4 Mill Row',
    });
    expect(broken.status).toBe(500);
    expect(broken.html).not.toMatch(/Mill Row|no: /);
    await w.admin('revoke execute on function audit.append(jsonb) from holdfast_app');
    expect((await priya.get(`/children/${child}`)).status).toBe(503);
    expect(lines.split('\n').length).toBeGreaterThan(2);
    expect(lines).not.toMatch(/Marnie|Tidewell|Mill Row|2011|canal|Priya|Sam |surname/);
  });
});
