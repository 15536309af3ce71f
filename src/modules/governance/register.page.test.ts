import { beforeAll, describe, expect, it } from 'vitest';
import { type World, world } from '../../../tests/support/world.ts';
import { dayOf } from '../../platform/clock/wall-clock.ts';
import { openSitting, sayNotHeld } from './sitting.commands.ts';

let w: World;
beforeAll(async () => {
  w = await world();
});
const settings = '/standing-meetings/DAILY/settings';
const change = {
  isOn: 'yes',
  startsAt: '08:30',
  expected: ['SOCIAL_CARE', 'POLICE'],
  fewest: '2',
  reason: 'Earlier',
};

describe('the register of meetings', () => {
  it('names every kind, and says of what is off why', async () => {
    const mo = await w.as('aldermoor/mo');
    const { html } = await mo.get('/standing-meetings');
    expect(html).toContain('Daily governance meeting');
    expect(html).toContain('Every second Wednesday, 2pm');
    expect(html).toContain('Off until places and groups have records of their own');
  });
  it('a setting needs a reason and fits; what does not is said, and nothing typed is lost', async () => {
    const mo = await w.as('aldermoor/mo');
    await mo.get(settings);
    const refused = await mo.post(settings, { ...change, fewest: '3', startsAt: '8.30', reason: '' });
    expect(refused.status).toBe(422);
    expect(refused.html).toContain('Enter the hour like 09:15');
    expect(refused.html).toContain('Say why it changes');
    expect(refused.html).toContain('value="8.30"');
    await mo.get(settings);
    const many = await mo.post(settings, { ...change, fewest: '3' });
    expect(many.html).toContain('No more agencies can be needed than are expected');
  });
  it('of two who change it at once the second sees what the first saved', async () => {
    const [mo, imogen] = [await w.as('aldermoor/mo'), await w.as('aldermoor/imogen')];
    await mo.get(settings);
    await imogen.get(settings);
    expect((await mo.post(settings, change)).status).toBe(303);
    expect((await imogen.post(settings, { ...change, startsAt: '10:00' })).status).toBe(409);
    expect((await mo.get('/standing-meetings/DAILY')).html).toContain('at 8:30am');
  });
  it('what waits for something else cannot be switched on', async () => {
    const mo = await w.as('aldermoor/mo');
    await mo.get('/standing-meetings/MACE/settings');
    const refused = await mo.post('/standing-meetings/MACE/settings', { ...change, weekday: '2' });
    expect(refused.status).toBe(422);
    expect(refused.html).toContain('Off until places and people who harm have records of their own');
  });
  it('a day without a meeting is seen, with why', async () => {
    await w.act('aldermoor/mo', async (work) => {
      const row = await openSitting(work, 'DAILY', dayOf(work.now));
      await sayNotHeld(work, row, 'The building was shut by snow');
    });
    const mo = await w.as('aldermoor/mo');
    const { html } = await mo.get('/standing-meetings/DAILY');
    expect(html).toContain('The building was shut by snow');
    expect(html).toContain('Not held');
    expect((await mo.get('/standing-meetings')).html).toContain('1 meeting missed');
  });
  it('somebody of another authority is not put among those who belong', async () => {
    const mo = await w.as('aldermoor/mo');
    await mo.get('/standing-meetings/DAILY/members');
    const kit = await w.admin<{ id: string }>(
      "select p.id from access.posting p join access.staff s on s.id = p.staff_id where s.name = 'Kit Wainfleet'",
    );
    const refused = await mo.post('/standing-meetings/DAILY/members', {
      postingId: kit[0]?.id ?? '',
      because: 'Visits',
    });
    expect(refused.status).toBe(422);
    expect(refused.html).toContain('Choose somebody of this authority');
  });
  it('in a calendar it is a meeting at the hour on the wall, and which one nobody reads there', async () => {
    const mo = await w.as('aldermoor/mo');
    const [summer, winter] = [
      await mo.get('/standing-meetings/JOINT_POLICE/2026-10-21/calendar'),
      await mo.get('/standing-meetings/JOINT_POLICE/2026-11-04/calendar'),
    ];
    expect(summer.html).toContain('DTSTART:20261021T130000Z');
    expect(winter.html).toContain('DTSTART:20261104T140000Z');
    expect(summer.html).toContain('SUMMARY:Meeting');
    for (const word of ['police', 'governance', 'JOINT']) expect(summer.html).not.toContain(word);
    expect((await mo.get('/standing-meetings/JOINT_POLICE/2026-10-14/calendar')).status).toBe(404);
  });
});
