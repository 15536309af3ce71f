import { beforeAll, describe, expect, it } from 'vitest';
import { postingIdOf, teamIdOf } from '../../../seeds/region/load-structure.ts';
import { type World, world } from '../../../tests/support/world.ts';
import { relate } from '../access/index.ts';
import { createChild } from '../people/index.ts';
import { addLeave, addTurn, type Holder, handOver, startClock, stopClock } from './index.ts';

let w: World;
let child: string;
const sam = { postingId: postingIdOf('aldermoor/sam') };
const team = { teamId: teamIdOf('aldermoor', 'team') };

beforeAll(async () => {
  w = await world();
  child = await w.act('aldermoor/mo', async (work) => {
    const id = await createChild(work, {
      givenName: 'Jayden',
      preferredName: 'Jay',
      familyName: 'Brook',
      source: 'test',
    });
    await relate(work, { childId: id, kind: 'CO_WORKER', postingId: sam.postingId, basis: 'test' });
    return id;
  });
});

async function clock(
  rule: 'D2' | 'D3' | 'D4' | 'D7',
  hoursGone: number,
  holder: Holder = sam,
  stopped = false,
) {
  return w.act('aldermoor/sam', async (work) => {
    const about = { type: 'test', id: work.ids.next() };
    const startedAt = work.now.subtract({ hours: hoursGone });
    const id = await startClock(work, { rule, about, childId: child, startedAt, holder });
    if (stopped) await stopClock(work, { rule, about, at: work.now });
    return id ?? '';
  });
}
const rows = (html: string) =>
  [...html.matchAll(/<tbody[\s\S]*?<\/tbody>/g)].flatMap((m) => m[0].match(/<tr/g) ?? []).length;
const text = (html: string) => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');

describe('what is due', () => {
  it('is empty at first and says what will appear', async () => {
    const page = await (await w.as('aldermoor/sam')).get('/due');
    expect(page.html).toContain('Nothing is due from you. A deadline appears here when');
  });

  it('is grouped by overdue, today and the coming days, says hours in words, and counts its rows', async () => {
    await clock('D3', 27);
    await clock('D3', 19);
    await clock('D4', 40);
    await clock('D7', 0);
    const { html } = await (await w.as('aldermoor/sam')).get('/due');
    const words = text(html);
    const order = ['Overdue', 'Due today', 'Due in the next 7 days', 'Due later'].map((h) =>
      html.indexOf(`>${h}<`),
    );
    expect(order.toSorted((a, b) => a - b)).toEqual(order);
    expect(order[0]).toBeGreaterThan(0);
    for (const part of [
      'Overdue by 3 hours',
      '5 hours left',
      '32 hours left',
      '28 days left',
      'Jay (Jayden) B.',
    ])
      expect(words).toContain(part);
    expect(rows(html)).toBe(4);
    expect(words).toContain('1 deadline');
  });

  it('shows where the hours went, nights shaded, and says so to people who do not see it', async () => {
    const { html } = await (await w.as('aldermoor/sam')).get('/due');
    expect(html).toContain('19 hours of 24 hours gone, 12 hours of them at night');
  });

  it('asks why, of what was done late', async () => {
    const late = await clock('D3', 30, sam, true);
    const page = await (await w.as('aldermoor/sam')).get('/due');
    expect(page.html).toContain(`href="/clocks/${late}/reason"`);
  });

  it('of a team shows its manager who has what, and a filter says what it hides', async () => {
    await clock('D2', 0, team);
    const mo = await w.as('aldermoor/mo');
    const all = await mo.get('/due/team');
    expect(text(all.html)).toContain('Sam Quillfeather');
    expect(text(all.html)).toContain('Nobody named yet (Aldermoor complex safeguarding team)');
    expect(rows(all.html)).toBe(5);
    const some = await mo.get('/due/team?what=D2&who=');
    expect(rows(some.html)).toBe(1);
    expect(text(some.html)).toContain('4 deadlines are not shown because of the filter');
    expect((await mo.get('/due/team?what=nonsense')).status).toBe(404);
  });

  it('of the authority is the same for the service manager, and nothing of another authority', async () => {
    expect(rows((await (await w.as('aldermoor/imogen')).get('/due/authority')).html)).toBe(5);
    expect(rows((await (await w.as('brackenford/mercy')).get('/due/authority')).html)).toBe(0);
  });

  it('leaves an audit row that names the children shown', async () => {
    const [row] = await w.admin<{ n: number }>(
      "select count(*)::int as n from audit.event e join audit.event_child c using (chain, seq) where e.event = 'due.listed' and c.child_id = $1",
      [child],
    );
    expect(row?.n).toBeGreaterThan(3);
  });
});

describe('a deadline’s page', () => {
  it('names the rule used, its source, and whether anybody states it', async () => {
    const etac = await clock('D4', 1);
    const review = await clock('D7', 1);
    const priya = await w.as('aldermoor/sam');
    const page = text((await priya.get(`/clocks/${etac}`)).html);
    expect(page).toContain(
      '72 hours, counted from when the child has an allocated social worker and exploitation is suspected',
    );
    expect(page).toContain('Hours run through nights, weekends and bank holidays');
    expect(text((await priya.get(`/clocks/${review}`)).html)).toContain(
      'No source states this limit; it was inferred',
    );
  });

  it('is answered 409 with both texts when somebody changed it meanwhile', async () => {
    const id = await clock('D3', 1);
    const mo = await w.as('aldermoor/mo');
    await mo.get(`/clocks/${id}/not-applicable`);
    await w.act('aldermoor/imogen', (work) => handOver(work, id, postingIdOf('aldermoor/nell')));
    const answer = await mo.post(`/clocks/${id}/not-applicable`, {
      kind: 'not-applicable',
      reason: 'Another child',
    });
    expect(answer.status).toBe(409);
    expect(answer.html).toContain('Another child');
    const [row] = await w.admin<{ outcome: string | null }>(
      'select outcome from deadlines.clock where id = $1',
      [id],
    );
    expect(row?.outcome).toBeNull();
  });

  it('keeps what was typed when the reason is missing', async () => {
    const id = await clock('D3', 1);
    const mo = await w.as('aldermoor/mo');
    await mo.get(`/clocks/${id}/not-applicable`);
    const answer = await mo.post(`/clocks/${id}/not-applicable`, { kind: 'not-achieved', reason: ' ' });
    expect(answer.status).toBe(422);
    expect(answer.html).toContain('Enter a reason');
    expect(answer.html).toMatch(/value="not-achieved"[^>]*checked/);
  });
});

describe('my day', () => {
  it('greets by the hour and name, and shows what is due today with the rest a link away', async () => {
    const words = text((await (await w.as('aldermoor/sam')).get('/')).html);
    expect(words).toContain('Good morning, Sam');
    expect(words).toContain('Aldermoor Council Sam Quillfeather Team worker');
    expect(words).toContain('Overdue by 3 hours');
    expect(words).not.toContain('28 days left');
  });

  it('tells who was handed a deadline, until they have seen it', async () => {
    const id = await clock('D3', 1);
    await w.act('aldermoor/mo', (work) => handOver(work, id, postingIdOf('aldermoor/tariq')));
    const tariq = await w.as('aldermoor/tariq');
    const page = await tariq.get('/');
    expect(page.html).toContain('Mo Fennimore handed a deadline over to you');
    const seen = /action="(\/my\/alerts\/[^"]+)"/.exec(page.html)?.[1] ?? '';
    expect((await tariq.post(seen, {})).status).toBe(303);
    expect((await tariq.get('/')).html).not.toContain('handed a deadline over');
  });
});

describe('at 2 a.m. the duty worker enters by the rota', () => {
  it('opens the record with one button, for the turn, and those who work with the child are told', async () => {
    await w.act('aldermoor/mo', (work) =>
      addTurn(work, {
        rota: 'out-of-hours',
        postingId: postingIdOf('aldermoor/ruth'),
        deputyPostingId: postingIdOf('aldermoor/dan'),
        from: work.now.subtract({ hours: 1 }),
        to: work.now.add({ hours: 3 }),
      }),
    );
    const ruth = await w.as('aldermoor/ruth');
    expect(text((await ruth.get('/')).html)).toContain('You are on duty : Out of hours');
    const before = await ruth.get(`/children/${child}`);
    expect(before.html).toContain(`href="/children/${child}/on-duty"`);
    await ruth.get(`/children/${child}/on-duty`);
    const opened = await ruth.post(`/children/${child}/on-duty`, { next: `/children/${child}` });
    expect(opened.location).toBe(`/children/${child}`);
    expect((await ruth.get(`/children/${child}`)).html).not.toContain('/on-duty"');
    const [row] = await w.admin<{ hours: number }>(
      "select extract(epoch from to_at - from_at)::int / 3600 as hours from access.relationship where kind = 'DUTY' and child_id = $1",
      [child],
    );
    expect(row?.hours).toBe(3);
    expect((await (await w.as('aldermoor/sam')).get('/')).html).toContain(
      'Ruth Summerscale opened the record of a child you work with',
    );
  });

  it('refuses whoever no rota names, and says where to look', async () => {
    const nell = await w.as('aldermoor/nell');
    const answer = await nell.get(`/children/${child}/on-duty`);
    expect(answer.status).toBe(403);
    expect(answer.html).toContain('href="/rota"');
  });

  it('passes to whoever stands in while the person is away', async () => {
    await w.act('aldermoor/mo', (work) =>
      addLeave(work, {
        postingId: postingIdOf('aldermoor/ruth'),
        from: work.now,
        to: work.now.add({ hours: 9 }),
      }),
    );
    expect((await (await w.as('aldermoor/ruth')).get('/')).html).not.toContain(
      'You are on duty: Out of hours',
    );
    expect((await (await w.as('aldermoor/dan')).get('/')).html).toContain('You are on duty, standing in');
    expect(text((await (await w.as('aldermoor/fern')).get('/rota')).html)).toContain(
      'Dan Ravensworth, standing in',
    );
  });

  it('an hour that happens twice is asked about when a turn begins in it', async () => {
    const mo = await w.as('aldermoor/mo');
    await mo.get('/rota/add-turn');
    const at = (name: string, day: string, time: string) => ({
      [`${name}-day`]: day,
      [`${name}-month`]: '10',
      [`${name}-year`]: '2027',
      [`${name}-time`]: time,
    });
    const form = {
      rota: 'out-of-hours',
      posting: postingIdOf('aldermoor/ruth'),
      ...at('from', '31', '01:30'),
      ...at('to', '31', '08:00'),
    };
    const asked = await mo.post('/rota/add-turn', form);
    expect(asked.status).toBe(422);
    expect(asked.html).toContain('The clocks went back that night');
    expect((await mo.post('/rota/add-turn', { ...form, 'from-which': 'second' })).status).toBe(303);
    const [row] = await w.admin<{ hours: number }>(
      "select extract(epoch from to_at - from_at) / 3600 as hours from deadlines.rota_turn where from_at = '2027-10-31T01:30:00Z'",
    );
    expect(Number(row?.hours)).toBe(6.5);
  });
});

describe('rules', () => {
  it('are shown with their source, and a change over somebody else’s change shows both', async () => {
    const ada = await w.as('aldermoor/ada');
    const imogen = await w.as('aldermoor/imogen');
    expect(text((await ada.get('/rules')).html)).toContain('Operating model for complex safeguarding');
    const form = (n: string) => ({
      label: 'ETAC review',
      n,
      unit: 'calendarDays',
      source: 'Practice note 4',
      reason: `Agreed ${n}`,
    });
    await ada.get('/rules/D7');
    await imogen.get('/rules/D7');
    expect((await imogen.post('/rules/D7', form('14'))).status).toBe(303);
    const stale = await ada.post('/rules/D7', form('21'));
    expect(stale.status).toBe(409);
    expect(stale.html).toContain('Agreed 14');
    const shown = text((await ada.get('/rules')).html);
    expect(shown).toContain('14 calendar days');
    expect(shown).toContain('before: 28 calendar days');
  });
});
