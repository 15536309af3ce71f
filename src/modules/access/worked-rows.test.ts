import { beforeAll, describe, expect, it } from 'vitest';
import { postingIdOf, staffIdOf, teamIdOf } from '../../../seeds/region/load-structure.ts';
import { aChild, type ChildOf } from '../../../tests/support/children.ts';
import { type Browser, type World, world } from '../../../tests/support/world.ts';
import { sql } from '../../platform/db/sql.ts';
import { happened } from '../people/index.ts';
import { addConflict, endRelationships, relate, restrict } from './index.ts';

// The worked rows of the access rules that apply so far, numbered as there.
const line = 'Seen at the canal bridge';
let w: World;
beforeAll(async () => {
  w = await world();
});
const child = (of: ChildOf = {}) => aChild(w, { note: line, ...of });
const open = async (who: string, id: string) => (await w.as(who)).get(`/children/${id}`);
const governanceAlerts = (kind: string, id: string) =>
  w.admin<{ about_staff_id: string }>(
    "select about_staff_id from access.alert where kind = $1 and child_id = $2 and for_role = 'INFORMATION_GOVERNANCE'",
    [kind, id],
  );
const emergency = { reasonCode: 'missing-now', reason: 'She was last seen at the station' };
async function breakGlass(browser: Browser, id: string) {
  await browser.get(`/children/${id}/emergency-access`);
  return browser.post(`/children/${id}/emergency-access`, emergency);
}

describe('relationships', () => {
  it('1. a worker of the child reads its notes', async () => {
    expect(
      (await open('aldermoor/sam', await child({ held: { CO_WORKER: 'aldermoor/sam' } }))).html,
    ).toContain(line);
  });
  it('2. after the relationship ends the worker knows of the child, reads nothing, and may use emergency access', async () => {
    const id = await child({ held: { CO_WORKER: 'aldermoor/sam' } });
    const sam = await w.as('aldermoor/sam');
    expect((await sam.get(`/children/${id}`)).html).toContain(line);
    await w.act('aldermoor/mo', (work) => endRelationships(work, { childId: id, kind: 'CO_WORKER' }));
    const page = await sam.get(`/children/${id}`);
    expect(page.status).toBe(200);
    expect(page.html).toContain('Marnie');
    expect(page.html).not.toContain(line);
    expect((await sam.get(`/children/${id}/emergency-access`)).status).toBe(200);
  });
  it('3. a worker of another authority finds no trace', async () => {
    expect((await open('brackenford/kit', await child())).status).toBe(404);
  });
  it('7. what is shared with some agencies is missing from another agency’s list, which does not say so', async () => {
    const id = await child({ held: { CO_WORKER: 'aldermoor/gwen', ALLOCATED: 'aldermoor/priya' } });
    const shared: [string, string[]][] = [
      ['Stopped in a car', ['SOCIAL_CARE', 'POLICE']],
      ['Clinic visit', ['SOCIAL_CARE', 'HEALTH_SAFEGUARDING']],
    ];
    for (const [text, shareWith] of shared) {
      await w.act('aldermoor/mo', (work) =>
        happened(work, { childId: id, at: work.now, kind: 'note', dataClass: 'NOTE', line: text, shareWith }),
      );
    }
    const police = await open('aldermoor/gwen', id);
    expect(police.html).toContain('Stopped in a car');
    expect(police.html).not.toMatch(/Clinic visit|hidden from you|not shown/);
    expect((await open('aldermoor/priya', id)).html).toContain('Clinic visit');
  });
  it('10. a return interviewer reads neither the missing history of their child nor notes: their episode is opened by its id', async () => {
    const id = await child({ held: { EPISODE: 'aldermoor/jude' } });
    await w.act('aldermoor/mo', (work) =>
      happened(work, {
        childId: id,
        at: work.now,
        kind: 'missing',
        dataClass: 'MISSING',
        line: 'Reported missing',
      }),
    );
    // No half of a record either: what they hold stands at the interview's own address.
    const page = await open('aldermoor/jude', id);
    expect(page.status).toBe(404);
    expect(page.html).not.toMatch(/Marnie|Reported missing/);
    expect(page.html).not.toContain(line);
  });
  it('12. the hub’s lead finds no trace of a child', async () => {
    expect((await open('northmoor/lena', await child())).status).toBe(404);
  });
  it('14. information governance sees who has looked, and no notes', async () => {
    const id = await child({ held: { ALLOCATED: 'aldermoor/priya' } });
    const ivor = await w.as('aldermoor/ivor');
    expect((await ivor.get(`/children/${id}/looked`)).status).toBe(200);
    expect((await ivor.get(`/children/${id}`)).html).not.toContain(line);
  });
  it('15. an administrator cannot give themselves a posting', async () => {
    const insert = (staff: string) =>
      w.act('aldermoor/ada', (work) =>
        work.tx.run(sql`insert into access.posting (authority_id, id, staff_id, agency, role, team_id, from_at)
          values (1, ${work.ids.next()}, ${staffIdOf(staff)}, 'SOCIAL_CARE', 'TEAM_WORKER', ${teamIdOf('aldermoor', 'team')}, ${work.now})`),
      );
    await expect(insert('aldermoor/ada')).rejects.toThrow('row-level security');
    await insert('aldermoor/otis');
  });
  it('16. somebody with two postings has the reach of the one they act in, never of both', async () => {
    const id = await child({ authority: 'brackenford', note: line });
    await w.admin(
      `insert into access.posting (authority_id, id, staff_id, agency, role, from_at) values (2, '01900000-0000-7000-8000-0000000000ed', $1, 'SCHOOL', 'EDUCATION_LEAD', '2024-01-01')`,
      [staffIdOf('aldermoor/hana')],
    );
    await w.act('brackenford/rob', (work) =>
      relate(work, {
        childId: id,
        kind: 'CO_WORKER',
        postingId: '01900000-0000-7000-8000-0000000000ed',
        basis: 'test',
      }),
    );
    const hana = await w.as('aldermoor/hana');
    expect((await hana.get(`/children/${id}`)).status).toBe(404);
    await hana.get('/postings');
    await hana.post('/postings', { posting: '01900000-0000-7000-8000-0000000000ed' });
    expect((await hana.get(`/children/${id}`)).html).toContain('Marnie');
  });
  it('19. an inspector’s sample closes after its last day', async () => {
    const id = await child();
    const at = w.clock.at;
    await w.act('aldermoor/imogen', (work) =>
      relate(work, {
        childId: id,
        kind: 'QA_SAMPLE',
        postingId: postingIdOf('aldermoor/ines'),
        to: work.now.add({ hours: 240 }),
        basis: 'inspection',
      }),
    );
    expect((await open('aldermoor/ines', id)).html).toContain(line);
    w.clock.advance({ hours: 241 });
    expect((await open('aldermoor/ines', id)).status).toBe(404);
    w.clock.at = at;
  });
  it('a posting that ends while somebody is signed in bites on their next request', async () => {
    const id = await child({ held: { CO_WORKER: 'aldermoor/tariq' } });
    const tariq = await w.as('aldermoor/tariq');
    expect((await tariq.get(`/children/${id}`)).html).toContain(line);
    await w.admin('update access.posting set to_at = $1 where id = $2', [
      w.clock.now().toString(),
      postingIdOf('aldermoor/tariq'),
    ]);
    const next = await tariq.get(`/children/${id}`);
    expect(next.status).toBe(303);
    expect(next.html).not.toContain('Marnie');
    await w.admin('update access.posting set to_at = null where id = $1', [postingIdOf('aldermoor/tariq')]);
  });
  it('somebody who leaves is signed out by their next request', async () => {
    const dan = await w.as('aldermoor/dan');
    await w.admin('update access.staff set ended_at = $1 where id = $2', [
      w.clock.now().toString(),
      staffIdOf('aldermoor/dan'),
    ]);
    expect((await dan.get('/my/alerts')).location).toMatch(/^\/sign-in/);
    await w.admin('update access.staff set ended_at = null where id = $1', [staffIdOf('aldermoor/dan')]);
  });
});

describe('restrictions and conflicts', () => {
  const restricted = async (level: 'restricted' | 'sealed', held: ChildOf['held'], named: string[] = []) => {
    const id = await child(held ? { held } : {});
    await w.act('aldermoor/ivor', (work) =>
      restrict(work, { childId: id, level, reason: 'A relative works here', named: named.map(postingIdOf) }),
    );
    return id;
  };
  it('4. a manager of the team finds no trace of a restricted child they are not named on', async () => {
    expect(
      (await open('aldermoor/mo', await restricted('restricted', { ALLOCATED: 'aldermoor/priya' }))).status,
    ).toBe(404);
  });
  it('5. a manager named on a restricted child reads it', async () => {
    expect((await open('aldermoor/mo', await restricted('restricted', {}, ['aldermoor/mo']))).html).toContain(
      line,
    );
  });
  it('a sealed child is closed to the allocated worker too, and open to those named', async () => {
    const id = await restricted('sealed', { ALLOCATED: 'aldermoor/priya' }, ['aldermoor/imogen']);
    expect((await open('aldermoor/priya', id)).status).toBe(404);
    expect((await open('aldermoor/imogen', id)).status).toBe(200);
  });
  it('17. emergency access to a hidden child is not offered, and looks like a child who does not exist', async () => {
    const id = await restricted('sealed', {});
    const sam = await w.as('aldermoor/sam');
    const hidden = await sam.get(`/children/${id}/emergency-access`);
    expect(hidden.status).toBe(404);
    expect(hidden.html).toBe(
      (await sam.get('/children/01900000-0000-7000-8000-000000000000/emergency-access')).html,
    );
    expect((await sam.post(`/children/${id}/emergency-access`, emergency)).status).toBe(404);
  });
  it('emergency access that is open ends when the child is restricted', async () => {
    const id = await child();
    const ruth = await w.as('aldermoor/ruth');
    await breakGlass(ruth, id);
    expect((await ruth.get(`/children/${id}`)).status).toBe(200);
    await w.act('aldermoor/ivor', (work) =>
      restrict(work, { childId: id, level: 'restricted', reason: 'A relative works here', named: [] }),
    );
    expect((await ruth.get(`/children/${id}`)).status).toBe(404);
  });
  it('6. a worker with a conflict finds no trace although allocated, and information governance hears of it silently', async () => {
    const id = await child({ held: { ALLOCATED: 'aldermoor/priya' } });
    await w.act('aldermoor/ivor', (work) =>
      addConflict(work, { childId: id, staffId: staffIdOf('aldermoor/priya'), reason: 'Her nephew' }),
    );
    const priya = await w.as('aldermoor/priya');
    const hidden = await priya.get(`/children/${id}`);
    expect(hidden.status).toBe(404);
    expect(hidden.html).toBe((await priya.get('/children/01900000-0000-7000-8000-000000000000')).html);
    expect(await governanceAlerts('conflict-attempt', id)).toEqual([
      { about_staff_id: staffIdOf('aldermoor/priya') },
    ]);
    await priya.get(`/children/${id}`);
    await priya.get(`/children/${id}/emergency-access`);
    expect(await governanceAlerts('conflict-attempt', id), 'told once an hour').toHaveLength(1);
    w.clock.advance({ minutes: 10 });
    expect((await (await w.as('aldermoor/ivor')).get('/governance')).html).toContain(
      'tried to open a record they have a conflict with',
    );
  });
  it('nobody without a conflict makes an alert by asking for a child who does not exist', async () => {
    const count = async () =>
      (await w.admin("select from access.alert where kind = 'conflict-attempt'")).length;
    const before = await count();
    await (await w.as('aldermoor/sam')).get('/children/01900000-0000-7000-8000-000000000000');
    await (await w.as('brackenford/kit')).get(`/children/${await child()}`);
    expect(await count()).toBe(before);
  });
  it('a conflict one declares on a record closes it at once', async () => {
    const id = await child({ held: { ALLOCATED: 'aldermoor/priya' } });
    const priya = await w.as('aldermoor/priya');
    await priya.get(`/children/${id}/conflict`);
    await priya.post(`/children/${id}/conflict`, { connection: 'He is my nephew' });
    expect((await priya.get(`/children/${id}`)).status).toBe(404);
    expect((await priya.get('/my/conflicts')).html).not.toContain('Marnie');
  });
  it('somebody declaring a conflict is not told whether there is a record', async () => {
    const otis = await w.as('aldermoor/otis');
    await otis.get('/my/conflicts');
    const known = await otis.post('/my/conflicts', { about: 'Marnie Tidewell', connection: 'Neighbours' });
    await otis.get('/my/conflicts');
    const unknown = await otis.post('/my/conflicts', { about: 'Nobody At All', connection: 'Neighbours' });
    expect([known.status, known.location]).toEqual([unknown.status, unknown.location]);
  });
});

describe('emergency access', () => {
  it('18. opens the record for sixty minutes, with a banner, and not for sixty-one', async () => {
    const at = w.clock.at;
    const id = await child();
    await w.act('aldermoor/mo', (work) =>
      happened(work, {
        childId: id,
        at: work.now,
        kind: 'missing',
        dataClass: 'MISSING',
        line: 'Reported missing',
      }),
    );
    const gwen = await w.as('aldermoor/gwen');
    expect((await breakGlass(gwen, id)).location).toBe(`/children/${id}`);
    const page = await gwen.get(`/children/${id}`);
    expect(page.html).toContain('Emergency access until');
    expect(page.html).toContain('Reported missing');
    expect(page.html, 'notes stay closed').not.toContain(line);
    for (const minutes of [14, 14, 14, 14]) {
      w.clock.advance({ minutes });
      await gwen.get(`/children/${id}`);
    }
    w.clock.advance({ minutes: 3 });
    expect((await gwen.get(`/children/${id}`)).html).toContain('Reported missing');
    w.clock.advance({ minutes: 2 });
    const after = await gwen.get(`/children/${id}`);
    expect(after.html).not.toMatch(/Reported missing|Emergency access until/);
    w.clock.at = at;
  });
  it('tells the allocated worker, the manager and information governance in the same act', async () => {
    const id = await child({ held: { ALLOCATED: 'aldermoor/priya' } });
    await w.act('aldermoor/mo', (work) =>
      relate(work, { childId: id, kind: 'MANAGER', teamId: teamIdOf('aldermoor', 'team'), basis: 'test' }),
    );
    await breakGlass(await w.as('aldermoor/ruth'), id);
    const told = await w.admin<{ for_posting_id: string | null; for_role: string | null }>(
      "select for_posting_id, for_role from access.alert where kind = 'break-glass' and child_id = $1",
      [id],
    );
    expect(new Set(told.map((t) => t.for_posting_id ?? t.for_role))).toEqual(
      new Set([postingIdOf('aldermoor/priya'), postingIdOf('aldermoor/mo'), 'INFORMATION_GOVERNANCE']),
    );
    expect((await (await w.as('aldermoor/priya')).get('/my/alerts')).html).toContain(
      'Ruth Summerscale opened a record',
    );
  });
  it('needs a reason of at least twenty characters, and keeps what was typed', async () => {
    const id = await child();
    const sam = await w.as('aldermoor/sam');
    await sam.get(`/children/${id}/emergency-access`);
    const answer = await sam.post(`/children/${id}/emergency-access`, {
      reasonCode: 'harm-now',
      reason: 'urgent',
    });
    expect(answer.status).toBe(422);
    expect(answer.html).toContain('Say why in at least 20 characters');
    expect(answer.html).toContain('urgent');
    expect(await w.admin('select from access.relationship where child_id = $1', [id])).toEqual([]);
  });
  it('is used at most three times by one person in twenty-four hours', async () => {
    const at = w.clock.at;
    w.clock.advance({ hours: 48 });
    const cass = await w.as('aldermoor/cass');
    for (let n = 0; n < 3; n++) expect((await breakGlass(cass, await child())).status).toBe(303);
    const fourth = await breakGlass(cass, await child());
    expect(fourth.status).toBe(403);
    expect(fourth.html).toContain('Ring your duty manager');
    w.clock.advance({ hours: 25 });
    expect((await breakGlass(await w.as('aldermoor/cass'), await child())).status).toBe(303);
    w.clock.at = at;
  });
  it('asks for a code first when the last one is old, and comes back', async () => {
    const id = await child();
    const sam = await w.as('aldermoor/sam');
    w.clock.advance({ minutes: 6 });
    const asked = await sam.get(`/children/${id}/emergency-access`);
    expect(asked.status).toBe(403);
    expect(asked.html).toContain('Confirm it is you');
    const confirm = /href="(\/sign-in\/confirm[^"]*)"/.exec(asked.html)?.[1]?.replaceAll('&amp;', '&') ?? '';
    await sam.get(confirm);
    const back = await sam.post(confirm, { code: w.code() });
    expect(back.location).toBe(`/children/${id}/emergency-access`);
    expect((await sam.get(back.location ?? '')).status).toBe(200);
  });
  it('is shown overdue to information governance when one working day has passed without a review', async () => {
    await breakGlass(await w.as('aldermoor/imogen'), await child());
    expect((await (await w.as('aldermoor/ivor')).get('/governance')).html).not.toContain('Overdue');
    w.clock.advance({ hours: 25 });
    expect((await (await w.as('aldermoor/ivor')).get('/governance')).html).toContain('Overdue');
  });
});
