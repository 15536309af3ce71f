import { beforeAll, describe, expect, it } from 'vitest';
import { type World, world } from '../../../tests/support/world.ts';
import { createChild } from '../people/index.ts';
import type { EpisodeRow } from './episode.store.ts';
import { type EpisodeDetails, recordReturn, reportMissing, takeStep } from './index.ts';

let w: World;
const CASS = 'aldermoor/cass';
const missing = (givenName: string, more: Partial<EpisodeDetails> = {}): Promise<EpisodeRow> =>
  w.act(CASS, async (work) => {
    const childId = await createChild(work, { givenName, familyName: 'Tideway', source: 'test' });
    const { episode } = await reportMissing(
      work,
      { about: 'MISSING', source: 'phone', way: 'phone', reportedByKind: 'CARER' },
      {
        childId,
        category: 'CARE',
        reportedByKind: 'CARER',
        leftAt: work.now.subtract({ hours: 5 }),
        ...more,
      },
    );
    if (!episode) throw new Error('missing already');
    return episode;
  });
const back = (episode: EpisodeRow) =>
  w.act(CASS, (work) => recordReturn(work, episode, episode.version, { returnedAt: work.now }));
const events = (event: string) =>
  w.admin<{ n: string }>(`select count(*) as n from audit.event where payload::jsonb->>'event' = $1`, [
    event,
  ]);
const lane = (html: string, title: string) =>
  html.split('<section').find((part) => part.includes(`>${title} <span`)) ?? '';

beforeAll(async () => {
  w = await world();
  await missing('Ada', { policeGrade: 'MED' });
  await back(await missing('Ben'));
  const offered = await back(await missing('Cy'));
  await w.act(CASS, (work) => takeStep(work, offered, { kind: 'OFFER', way: 'TALK' }));
  const declined = await back(await missing('Dot'));
  await w.act(CASS, (work) =>
    takeStep(work, declined, { kind: 'DECLINED', reason: 'TOO_SOON', way: 'TALK' }),
  );
});

describe('the board', () => {
  it('has each child in the lane where something is to be done', async () => {
    const { html } = await (await w.as(CASS)).get('/missing');
    expect(lane(html, 'Missing now')).toContain('Ada');
    expect(lane(html, 'Missing now')).toContain('Police grade: medium');
    expect(lane(html, 'Missing now')).toContain('5 hours');
    expect(lane(html, 'Back, no offer yet')).toContain('Ben');
    expect(lane(html, 'Back, no offer yet')).toMatch(/Offer: \d+ hours left/);
    expect(lane(html, 'Interview due')).toContain('Cy');
    expect(lane(html, 'Said no, follow up')).toContain('Dot');
    expect(html).toContain('As at <strong>9:30am</strong>');
    expect(html).toContain('href="/missing">Refresh');
  });
  it('shows the others of the authority who is missing now, and nothing of returns', async () => {
    const { html } = await (await w.as('aldermoor/sam')).get('/missing');
    expect(html).toContain('Ada');
    expect(html).toContain('Police grade: medium');
    for (const name of ['Ben', 'Cy', 'Dot', 'Often missing']) expect(html).not.toContain(name);
  });
  it('shows nothing of another authority', async () => {
    const { html } = await (await w.as('brackenford/mercy')).get('/missing');
    for (const name of ['Ada', 'Ben', 'Cy', 'Dot']) expect(html).not.toContain(name);
  });
  it('counts down and says overdue', async () => {
    w.clock.advance({ hours: 73 });
    const { html } = await (await w.as(CASS)).get('/missing');
    expect(lane(html, 'Interview due')).toContain('Interview: overdue by');
    expect(lane(html, 'Missing now')).toContain('3 days');
  });
  it('that refreshes itself is on record once for each child newly shown, not once a minute', async () => {
    const count = async () => Number((await events('missing.board-showed'))[0]?.n);
    const browser = await w.as(CASS);
    await browser.get('/missing');
    const before = await count();
    for (let time = 0; time < 3; time += 1) expect((await browser.get('/missing/now')).status).toBe(200);
    expect(await count()).toBe(before);
    await missing('Eve');
    const { html } = await browser.get('/missing/now');
    expect(html).toContain('Eve');
    expect(html).not.toContain('<html');
    expect(await count()).toBe(before + 1);
  });
  it('left open all night does not keep its session alive: after fifteen minutes it is sent to sign in', async () => {
    const browser = await w.as(CASS);
    for (let minute = 0; minute < 14; minute += 1) {
      w.clock.advance({ minutes: 1 });
      expect((await browser.get('/missing/now')).status).toBe(200);
    }
    w.clock.advance({ minutes: 1 });
    expect((await browser.get('/missing/now')).status).toBe(303);
  });
  it('of a child often missing says so by the authority’s rule, once', async () => {
    const first = await missing('Fox');
    await back(first);
    for (let time = 0; time < 2; time += 1) {
      w.clock.advance({ hours: 6 });
      const again = await w.act(CASS, async (work) => {
        const { episode } = await reportMissing(
          work,
          { about: 'MISSING', source: 'phone', way: 'phone', reportedByKind: 'CARER' },
          { childId: first.childId, category: 'CARE', reportedByKind: 'CARER' },
        );
        return episode as EpisodeRow;
      });
      await back(again);
    }
    const { html } = await (await w.as(CASS)).get('/missing');
    expect(html).toContain('Often missing: 3 or more times in 90 days');
    expect(html.split('Often missing')[1]).toContain('Fox');
  });
  it('without anything to do says what will appear', async () => {
    const { html } = await (await w.as('brackenford/mercy')).get('/missing');
    expect(html).toContain('Nobody is missing now. A child appears here when a report is saved.');
    expect(html).toContain('No return interview is due.');
  });
});
