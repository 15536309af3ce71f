import { beforeAll, describe, expect, it } from 'vitest';
import { postingIdOf } from '../../../seeds/region/load-structure.ts';
import { type World, world } from '../../../tests/support/world.ts';
import { relate } from '../access/index.ts';
import { createChild } from '../people/index.ts';

let w: World;
let child: string;
beforeAll(async () => {
  w = await world();
  child = await w.act('aldermoor/mo', async (work) => {
    const id = await createChild(work, {
      givenName: 'Jayden',
      preferredName: 'Jay',
      familyName: 'Brook',
      bornOn: Temporal.PlainDate.from('2014-05-02'),
      source: 'test',
    });
    await relate(work, {
      childId: id,
      kind: 'ALLOCATED',
      postingId: postingIdOf('aldermoor/priya'),
      basis: 'test',
    });
    return id;
  });
});

describe('a screening on the child’s record', () => {
  it('begins with the child and the professional known, and asks for them again nowhere', async () => {
    const page = await (await w.as('aldermoor/priya')).get(`/children/${child}/screenings/new`);
    expect(page.html).toContain('Screening: Jay (Jayden) Brook');
    expect(page.html).toContain('value="Priya Holloway-Marsh"');
    expect(page.html).not.toContain('name="child-name"');
  });
  it('is kept, put on the timeline, and listed with the step the professional chose', async () => {
    const priya = await w.as('aldermoor/priya');
    await priya.get(`/children/${child}/screenings/new`);
    const kept = await priya.post(`/children/${child}/screenings/new`, {
      immediateDanger: 'no',
      worry: 'A second phone',
      childSays: 'Leave me alone',
      nextStep: 'advice',
      'professional-name': 'Priya Holloway-Marsh',
      'q.C1': 'yes',
    });
    expect(kept.status, kept.html.slice(0, 800)).toBe(303);
    const shown = await priya.get(kept.location ?? '');
    for (const text of [
      'A second phone',
      'Leave me alone',
      '1 yes, 5 not answered',
      'This child is under 13',
    ])
      expect(shown.html).toContain(text);
    expect((await priya.get(`/children/${child}/screenings`)).html).toContain('Ask for advice');
    expect((await priya.get(`/children/${child}`)).html).toContain('Screening by Priya Holloway-Marsh');
  });
  it('interrupts with the numbers when the child is in danger, and keeps what was typed', async () => {
    const priya = await w.as('aldermoor/priya');
    await priya.get(`/children/${child}/screenings/new`);
    const fields = { immediateDanger: 'yes', worry: 'He has been taken', 'professional-name': 'Priya' };
    const page = await priya.post(`/children/${child}/screenings/new`, fields);
    expect(page.status).toBe(200);
    for (const text of ['Ring 999 now', '01632 961199', 'He has been taken'])
      expect(page.html).toContain(text);
    const kept = await priya.post(`/children/${child}/screenings/new`, { ...fields, carriedOn: 'yes' });
    expect(kept.status).toBe(303);
  });
  it('asks again for the worry with everything else kept', async () => {
    const priya = await w.as('aldermoor/priya');
    await priya.get(`/children/${child}/screenings/new`);
    const again = await priya.post(`/children/${child}/screenings/new`, {
      immediateDanger: 'no',
      judgement: 'Keep this',
      'professional-name': 'Priya',
    });
    expect(again.status).toBe(422);
    expect(again.html).toContain('Say what you are worried about');
    expect(again.html).toContain('Keep this');
  });
});
