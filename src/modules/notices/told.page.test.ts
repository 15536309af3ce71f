import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { postingIdOf } from '../../../seeds/region/load-structure.ts';
import { type World, world } from '../../../tests/support/world.ts';
import { anUrgent, now, onDutyNow, tick } from './notices-testing.ts';

let w: World;
const start = Temporal.Instant.from('2026-11-16T09:30:00Z');
beforeAll(async () => {
  w = await world();
  await onDutyNow(w);
});
beforeEach(() => {
  w.clock.at = start;
});
const sam = { forPostingId: postingIdOf('aldermoor/sam') };
async function runsOut(): Promise<void> {
  for (let i = 0; i < 8; i += 1) {
    w.clock.advance({ minutes: 15 });
    await tick(w);
  }
}

describe('what is urgent', () => {
  it('stands first on My day and is accepted with one press', async () => {
    const id = await anUrgent(w, sam);
    const browser = await w.as('aldermoor/sam');
    const day = await browser.get('/');
    expect(day.html.indexOf('I have this')).toBeGreaterThan(0);
    expect(day.html.indexOf('I have this')).toBeLessThan(day.html.indexOf('Due today'));
    const answer = await browser.post(`/told/${id}/accept`, {});
    expect(answer.location).toBe(`/told/${id}`);
    expect((await browser.get(`/told/${id}`)).html).toContain('You have this since');
    expect((await browser.get('/')).html).not.toContain('I have this');
  });
  it('tells whoever comes second who has it', async () => {
    const id = await anUrgent(w, sam);
    const [one, other] = [await w.as('aldermoor/sam'), await w.as('aldermoor/mo')];
    await one.get('/told');
    await other.get(`/told/${id}`);
    await one.post(`/told/${id}/accept`, {});
    await other.post(`/told/${id}/accept`, {});
    const page = await other.get(`/told/${id}`);
    expect(page.html).toContain('Somebody else was first');
    expect(page.html).toContain('Sam Quillfeather has this');
  });
  it('says that this is no emergency channel wherever it is shown', async () => {
    const id = await anUrgent(w, sam);
    const browser = await w.as('aldermoor/mo');
    for (const url of ['/told', '/told/team', `/told/${id}`, `/told/${id}/call`])
      expect((await browser.get(url)).html, url).toContain('ring 999');
  });
  it('that nobody accepted is red for managers, until a call is recorded', async () => {
    await w.admin(`update notices.notice set state = 'OVER', over_because = 'NO_LONGER'`);
    const id = await anUrgent(w, sam);
    await runsOut();
    const mo = await w.as('aldermoor/mo');
    expect((await mo.get('/told/team')).html).toContain('One was accepted by nobody');
    expect((await mo.get('/')).html).toContain('Nobody has accepted 1 urgent notice');
    await mo.get(`/told/${id}/call`);
    const refused = await mo.post(`/told/${id}/call`, { outcome: 'RANG', words: 'They go now' });
    expect(refused.status).toBe(422);
    expect(refused.html).toContain('Enter whom you rang');
    expect(refused.html).toContain('They go now');
    await mo.post(`/told/${id}/call`, { outcome: 'RANG', whom: 'PC Stallard', words: 'They go now' });
    expect((await mo.get('/told/team')).html).not.toContain('accepted by nobody');
    expect((await mo.get('/')).html).not.toContain('Nobody has accepted');
    expect((await now(w, id))?.state).toBe('OVER');
  });
  it('shows another authority an empty list', async () => {
    await anUrgent(w, sam);
    expect((await (await w.as('brackenford/mercy')).get('/told/team')).html).toContain(
      'Nothing urgent is open',
    );
  });
});

describe('when somebody is e-mailed', () => {
  it('is theirs to say; what is urgent cannot be turned off', async () => {
    const browser = await w.as('aldermoor/sam');
    expect((await browser.get('/my/being-told')).html).toContain('cannot be turned off');
    const half = await browser.post('/my/being-told', {
      digest: 'yes',
      digestAt: '09:15',
      quietFrom: '18:00',
    });
    expect(half.status).toBe(422);
    await browser.post('/my/being-told', {
      digest: 'yes',
      digestAt: '09:15',
      quietFrom: '18:00',
      quietTo: '08:00',
    });
    expect((await browser.get('/my/being-told')).html).toContain('value="09:15"');
    expect((await (await w.as('aldermoor/nell')).get('/my/being-told')).html).toContain('value="08:30"');
  });
});
