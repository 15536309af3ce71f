import { beforeAll, describe, expect, it } from 'vitest';
import { postingIdOf } from '../../seeds/region/load-structure.ts';
import { relate } from '../../src/modules/access/index.ts';
import { addTurn } from '../../src/modules/deadlines/index.ts';
import { climbUrgentNotices } from '../../src/modules/notices/index.ts';
import { createChild } from '../../src/modules/people/index.ts';
import { type Served, servedWorld } from '../support/journey.ts';
import type { Person } from '../support/person.ts';
import { idAfter } from './story.ts';

// What is urgent: accepted by the person it is for; and climbing to the end of the rota, red until somebody rings.
let served: Served;
const CASS = 'aldermoor/cass';

beforeAll(async () => {
  served = await servedWorld();
  const { w } = served;
  await w.admin(
    `update access.authority set settings = settings || '{"dayNumber": "01632 960100"}' where code = 'aldermoor'`,
  );
  await w.act('aldermoor/mo', async (work) => {
    for (const givenName of ['Corin', 'Demelza']) {
      const childId = await createChild(work, { givenName, familyName: 'Skerry', source: 'a journey' });
      await relate(work, {
        ...{ childId, kind: 'ALLOCATED', postingId: postingIdOf('aldermoor/priya'), basis: 'a journey' },
      });
    }
    await addTurn(work, {
      ...{ rota: 'team-duty', postingId: postingIdOf('aldermoor/nell') },
      deputyPostingId: postingIdOf('aldermoor/tariq'),
      from: work.now.subtract({ hours: 1 }),
      to: work.now.add({ hours: 12 }),
    });
  });
}, 120_000);

/** Reported by duty, graded high by the police: urgent at once. The address of the page that raised it. */
async function isMissing(who: Person, name: string): Promise<string> {
  await who.go('/missing/report');
  await who.answer({ q: name });
  await who.press('Find', 'main');
  await who.press(new RegExp(name), 'main');
  await who.answer({
    ...{ category: 'HOME', reportedByKind: 'PARENT', policeGrade: 'HIGH' },
    leftAt: served.w.clock.now().subtract({ hours: 2 }),
  });
  await who.press('Save the report');
  return `/children/${idAfter(who, 'children')}/missing/${idAfter(who, 'missing')}`;
}
async function minutesPass(minutes: number): Promise<void> {
  served.w.clock.advance({ minutes });
  await served.w.act('aldermoor/system', climbUrgentNotices);
}

describe('something urgent that its person accepts', () => {
  let page = '';
  it('duty reports a child missing and graded high; the page says who was told', async () => {
    const ruth = await served.open('aldermoor/ruth');
    page = await isMissing(ruth, 'Corin');
    await ruth.go(page);
    expect(await ruth.text()).toContain('Told, not accepted yet');
  });
  it('the co-ordinator finds it first on My day, accepts it with one press and records the call', async () => {
    const cass = await served.open(CASS);
    await cass.go('/');
    await cass.press(/^I have this/, 'main');
    expect(await cass.text()).toContain('You have this');
    await cass.press('Record a call', 'main');
    await cass.answer({ outcome: 'RANG', whom: 'Inspector on duty', words: 'Two cars are at the quay' });
    await cass.press('Save the call');
    expect(await cass.text()).toContain('Two cars are at the quay');
    await cass.go(page);
    expect(await cass.text()).toContain('Told and answered');
  });
});

describe('something urgent that nobody accepts', () => {
  let page = '';
  it('climbs to duty, the deputy and the managers, each step with its time', async () => {
    page = await isMissing(await served.open('aldermoor/ruth'), 'Demelza');
    await minutesPass(15);
    const nell = await served.open('aldermoor/nell');
    await nell.go('/');
    expect(await nell.text()).toContain('A child is missing and graded high');
    await nell.press('Who was told, or pass it on', 'main');
    expect(await nell.text()).toMatch(/With Nell .*, on duty/);
    for (let i = 0; i < 4; i += 1) await minutesPass(15);
  });
  it('stands in red on the page that raised it, and for managers on My day', async () => {
    const ruth = await served.open('aldermoor/ruth');
    await ruth.go(page);
    expect(await ruth.text()).toContain('Nobody has accepted this');
    const mo = await served.open('aldermoor/mo');
    await mo.go('/');
    await mo.press('See what, and ring somebody', 'main');
    expect(await mo.heading()).toContain('Urgent, in the authority');
    expect(await mo.text()).toContain('Ran out');
  });
  it('until somebody rings and writes it down', async () => {
    const ruth = await served.open('aldermoor/ruth');
    await ruth.go(page);
    await ruth.press('Record a call', 'main');
    await ruth.answer({ outcome: 'NO_ANSWER', whom: 'Imogen', words: 'Left a message' });
    await ruth.press('Save the call');
    await ruth.go(page);
    expect(await ruth.text(), 'nobody answered: it stays red').toContain('Nobody has accepted this');
    await ruth.press('Record a call', 'main');
    await ruth.answer({
      outcome: 'RANG',
      whom: 'Police control room',
      words: 'They look at the harbour now',
    });
    await ruth.press('Save the call');
    await ruth.go(page);
    expect(await ruth.text()).not.toContain('Nobody has accepted this');
    const mo = await served.open('aldermoor/mo');
    await mo.go('/told/team');
    expect(await mo.text()).toContain('Nothing urgent is open');
  });
  it('and everybody says for themselves when they are e-mailed', async () => {
    const mo = await served.open('aldermoor/mo');
    await mo.go('/told');
    await mo.press('When you are e-mailed', 'main');
    await mo.answer({ digestAt: '09:15', quietFrom: '18:00', quietTo: '08:00' });
    await mo.press('Save', 'main');
    expect(await mo.text()).toContain('Saved.');
  });
});

it('no page had a fault for a screen reader, scrolled sideways on a phone, or failed', () => {
  expect(served.problems).toEqual([]);
});
