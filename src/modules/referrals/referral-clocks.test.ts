import { beforeAll, describe, expect, it } from 'vitest';
import { postingIdOf } from '../../../seeds/region/load-structure.ts';
import { type World, world } from '../../../tests/support/world.ts';
import { relate } from '../access/index.ts';
import { childOf, refer, referralAnswers } from './team-testing.ts';

let w: World;
beforeAll(async () => {
  w = await world();
});

const clocks = (id: string) =>
  w.admin<{ rule: string; started_at: Temporal.Instant; due_at: Temporal.Instant }>(
    'select rule, started_at, due_at from deadlines.clock where child_id = $1 order by rule',
    [id],
  );

describe('the clocks that a referral starts', () => {
  it('starts triage and, for suspected exploitation with a social worker, the ETAC', async () => {
    const id = await childOf(w, 'Clocks');
    await refer(w, 'aldermoor/priya', id);
    const rows = await clocks(id);
    expect(rows.map((each) => each.rule)).toEqual(['D2', 'D4']);
    const etac = rows[1];
    expect(etac?.started_at.until(etac.due_at).total('hours')).toBe(72);
  });
  it('starts no ETAC clock for a kind of exploitation that is only past', async () => {
    const id = await childOf(w, 'Past');
    await refer(w, 'aldermoor/priya', id, { kinds: ['CSE'], 'status-CSE': 'PAST' });
    expect((await clocks(id)).map((each) => each.rule)).toEqual(['D2']);
  });
  it('counts the strategy meeting of an urgent referral from its receipt', async () => {
    const id = await childOf(w, 'Urgent');
    await refer(w, 'aldermoor/priya', id, {
      urgent: 'yes',
      'receivedAt-day': '15',
      'receivedAt-month': '11',
      'receivedAt-year': '2026',
      'receivedAt-time': '22:15',
    });
    const strategy = (await clocks(id)).find((each) => each.rule === 'D3');
    expect(strategy?.started_at.toString()).toBe('2026-11-15T22:15:00Z');
    expect(strategy?.due_at.toString()).toBe('2026-11-16T22:15:00Z');
  });
  it('counts from receipt too when it is found urgent later, and may then be late at once', async () => {
    const id = await childOf(w, 'Found urgent');
    const sent = await refer(w, 'aldermoor/priya', id, {
      'receivedAt-day': '14',
      'receivedAt-month': '11',
      'receivedAt-year': '2026',
      'receivedAt-time': '09:00',
    });
    const mo = await w.as('aldermoor/mo');
    await mo.get(`${sent.location}/urgent`);
    expect((await mo.post(`${sent.location}/urgent`, { reason: 'A threat came in' })).status).toBe(303);
    const strategy = (await clocks(id)).find((each) => each.rule === 'D3');
    expect(strategy?.due_at.toString()).toBe('2026-11-15T09:00:00Z');
    expect((await mo.get(sent.location ?? '')).html).toMatch(/overdue by/);
  });
  it('refuses a receipt in the future', async () => {
    const again = await refer(w, 'aldermoor/priya', await childOf(w, 'Future'), {
      'receivedAt-day': '17',
      'receivedAt-month': '11',
      'receivedAt-year': '2026',
      'receivedAt-time': '09:00',
    });
    expect(again.status).toBe(422);
  });
});

describe('brothers and sisters', () => {
  it('are referred together in one group, each with a record, words and threshold of their own', async () => {
    const [one, two] = [await childOf(w, 'Ana'), await childOf(w, 'Ben')];
    const priya = await w.as('aldermoor/priya');
    await w.act('aldermoor/priya', (work) =>
      relate(work, {
        childId: two,
        kind: 'ALLOCATED',
        postingId: postingIdOf('aldermoor/priya'),
        basis: 'test',
      }),
    );
    await priya.get(`/children/${one}/refer`);
    const first = await priya.post(`/children/${one}/refer`, {
      ...referralAnswers,
      kinds: ['CCE'],
      siblings: [two],
    });
    expect(first.location).toMatch(new RegExp(`^/children/${two}/refer\\?with=`));
    const second = await priya.get(first.location ?? '');
    expect(second.html).toContain('Seen in cars with men nobody knows');
    expect(second.html).not.toContain('I just want my nan to stop worrying.');
    expect(
      (
        await priya.post(first.location ?? '', {
          ...referralAnswers,
          kinds: ['CCE'],
          ownConcern: 'My brother',
        })
      ).status,
    ).toBe(303);
    const rows = await w.admin<{ child_id: string; group_id: string; own_concern: string }>(
      'select child_id, group_id, own_concern from referrals.referral where child_id = any ($1) order by submitted_at, id',
      [[one, two]],
    );
    expect(rows.map((each) => each.own_concern)).toEqual([referralAnswers.ownConcern, 'My brother']);
    expect(rows[0]?.group_id).toBe(rows[1]?.group_id);
    expect(rows[0]?.group_id).not.toBeNull();
  });
});
