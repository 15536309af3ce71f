import { beforeAll, describe, expect, it } from 'vitest';
import { region } from '../../../seeds/region/structure.ts';
import { type World, world } from '../../../tests/support/world.ts';
import { inOwnWords, label, labelFirst, settingsOf } from './settings.ts';

describe('the settings of an authority', () => {
  it('have defaults: ages 11 to 18, a status good for 7 days, 12 children for a team worker', () => {
    expect(settingsOf({ settings: {} })).toMatchObject({
      referralRuleSet: 'STRICT',
      ageFrom: 11,
      ageTo: 18,
      statusFreshDays: 7,
      caseloadCaps: { TEAM_WORKER: 12 },
      programmeCaps: { ACT: 6 },
    });
  });

  it('that cannot be read are the defaults: no page fails over a setting', () => {
    const settings = {
      ageFrom: 'eleven',
      referralRuleSet: 'ANYBODY',
      frontDoorOpens: '8',
      labels: { TEAM: 7 },
    };
    expect(settingsOf({ settings })).toMatchObject({ ageFrom: 11, referralRuleSet: 'STRICT', labels: {} });
    expect(settingsOf({ settings }).frontDoorOpens).toBeUndefined();
  });
});

describe('an authority’s own words (S3-66)', () => {
  const settings = { labels: { TEAM: 'Reach', ETAC: 'planning meeting' } };

  it('stand where the usual ones stood, at the beginning of a heading too', () => {
    expect(label(settings, 'TEAM')).toBe('Reach');
    expect(labelFirst(settings, 'ETAC')).toBe('Planning meeting');
    expect(label(settings, 'TRIGGER_PLAN')).toBe('trigger plan');
    expect(labelFirst({}, 'TEAM')).toBe('The team');
  });

  it('come into texts kept as data, with the right article', () => {
    expect(inOwnWords(settings, 'ETAC minutes sent')).toBe('Planning meeting minutes sent');
    expect(inOwnWords(settings, 'the ETAC is held')).toBe('the planning meeting is held');
    expect(inOwnWords(settings, 'Arrange an ETAC')).toBe('Arrange a planning meeting');
    expect(inOwnWords(settings, 'Exploitation team around the child')).toBe('Planning meeting');
    expect(inOwnWords({}, 'Arrange an ETAC')).toBe('Arrange an ETAC');
  });
});

describe('changing the settings', () => {
  let w: World;
  beforeAll(async () => {
    w = await world();
  });
  const ages = {
    referralRuleSet: 'STRICT',
    ageFrom: '10',
    ageTo: '17',
    statusFreshDays: '5',
    reason: 'Our new offer',
  };

  it('keeps what it was, who changed it and why', async () => {
    const imogen = await w.as('aldermoor/imogen');
    await imogen.get('/settings/who-may-refer');
    const answer = await imogen.post('/settings/who-may-refer', ages);
    expect([answer.status, answer.location]).toEqual([303, '/settings']);
    const page = await (await w.as('aldermoor/ada')).get('/settings');
    expect(page.html).toContain('Youngest age of the service: 11 → 10');
    expect(page.html).toContain('Our new offer');
    expect(page.html).toContain('Imogen Thackaberry');
    const [audited] = await w.admin<{ facts: string }>(
      "select to_jsonb(e)::text as facts from audit.event e where event = 'settings.changed' order by e.at desc limit 1",
    );
    expect(audited?.facts).toContain('Our new offer');
    expect(audited?.facts).toContain('ageFrom');
  });

  it('needs a reason, and keeps what was typed', async () => {
    const imogen = await w.as('aldermoor/imogen');
    await imogen.get('/settings/words');
    const answer = await imogen.post('/settings/words', { TEAM: 'the Hub', reason: '' });
    expect(answer.status).toBe(422);
    expect(answer.html).toContain('the Hub');
    expect(answer.html).toContain('Enter why it is changed');
  });

  it('after somebody else changed them shows both, and changes nothing', async () => {
    const [one, other] = [await w.as('aldermoor/imogen'), await w.as('aldermoor/ada')];
    await one.get('/settings/caseloads');
    await other.get('/settings/caseloads');
    const given = { psychologist: '', programmes: 'ACT 5', reason: 'Agreed' };
    expect((await one.post('/settings/caseloads', { ...given, teamWorker: '8' })).status).toBe(303);
    const late = await other.post('/settings/caseloads', { ...given, teamWorker: '14' });
    expect(late.status).toBe(409);
    expect(late.html).toContain('14');
    expect(late.html).toContain('Imogen Thackaberry');
    const [row] = await w.admin<{ settings: unknown }>(
      "select settings from access.authority where code = 'aldermoor'",
    );
    expect(row?.settings).toMatchObject({ caseloadCaps: { TEAM_WORKER: 8 }, programmeCaps: { ACT: 5 } });
  });

  it('refuses what contradicts itself', async () => {
    const imogen = await w.as('aldermoor/imogen');
    await imogen.get('/settings/who-may-refer');
    const answer = await imogen.post('/settings/who-may-refer', { ...ages, ageFrom: '18', ageTo: '11' });
    expect(answer.status).toBe(422);
    expect(answer.html).toContain('must not be below the youngest');
  });

  it('of one authority leaves the others as they are', async () => {
    const [row] = await w.admin<{ settings: unknown; version: number }>(
      "select settings, version from access.authority where code = 'brackenford'",
    );
    expect(row?.version).toBe(1);
    expect(row?.settings).toEqual(region.find((each) => each.code === 'brackenford')?.settings);
  });

  it('colours the next page, and is a link only for those who keep the settings', async () => {
    const imogen = await w.as('aldermoor/imogen');
    await imogen.get('/settings/tactics-and-colour');
    await imogen.post('/settings/tactics-and-colour', { accent: 'forest', reason: 'As on our letters' });
    const page = await (await w.as('aldermoor/sam')).get('/');
    expect(page.html).toContain('forest');
    expect(page.html).not.toContain('href="/settings"');
  });
});
