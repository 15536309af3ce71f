import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { postingIdOf } from '../../../seeds/region/load-structure.ts';
import { type World, world } from '../../../tests/support/world.ts';
import { findEpisode, openEpisode, recordGrade, recordReturn } from '../missing/index.ts';
import { aChild, anUrgent, now, onDutyNow, tick } from './notices-testing.ts';

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
    expect((await browser.get(`/told/${id}`)).html).toContain('Sam Quillfeather has this');
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

describe('a missing child graded high', () => {
  const missing = (grade: 'HIGH' | 'MED') =>
    w.act('aldermoor/ruth', async (work) => {
      const episode = await openEpisode(work, {
        ...{ childId: await aChild(w), category: 'HOME', reportedByKind: 'PARENT', policeGrade: grade },
        leftAt: work.now.subtract({ hours: 2 }),
      });
      return episode ?? expect.fail('no episode');
    });
  const urgentAbout = async (id: string) =>
    w.admin<{ id: string; state: string }>(`select id, state from notices.notice where about_id = $1`, [id]);

  it('is with the co-ordinator by name; in red on its page when nobody accepts, until a call', async () => {
    const episode = await missing('HIGH');
    const [urgent] = await urgentAbout(episode.id);
    expect(await now(w, urgent?.id ?? '')).toMatchObject({ state: 'WAITING', post: 'role' });
    const early = await w.as('aldermoor/cass');
    const page = `/children/${episode.childId}/missing/${episode.id}`;
    expect((await early.get(page)).html).toContain('Told, not accepted yet');
    await runsOut();
    const cass = await w.as('aldermoor/cass');
    expect((await cass.get(page)).html).toContain('Nobody has accepted this');
    await cass.get(`/told/${urgent?.id}/call`);
    await cass.post(`/told/${urgent?.id}/call`, {
      outcome: 'RANG',
      whom: 'Police',
      words: 'Looking at the station',
    });
    expect((await cass.get(page)).html).not.toContain('Nobody has accepted this');
  });
  it('later is told then, and over when the child is back', async () => {
    const episode = await missing('MED');
    expect(await urgentAbout(episode.id)).toEqual([]);
    await w.act('aldermoor/cass', async (work) =>
      recordGrade(work, episode, episode.version, { grade: 'HIGH', at: work.now, by: 'Inspector on duty' }),
    );
    expect(await urgentAbout(episode.id)).toHaveLength(1);
    w.clock.advance({ hours: 1 });
    await w.act('aldermoor/ruth', async (work) => {
      const now = (await findEpisode(work.tx, episode.id)) ?? expect.fail('gone');
      await recordReturn(work, now, now.version, { returnedAt: work.now, returnNotifiedAt: work.now });
    });
    expect((await urgentAbout(episode.id))[0]?.state).toBe('OVER');
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
