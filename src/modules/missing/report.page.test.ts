import { beforeAll, describe, expect, it } from 'vitest';
import { type World, world } from '../../../tests/support/world.ts';
import { clocksOf } from '../deadlines/index.ts';
import { createChild } from '../people/index.ts';
import { episodesOf, openEpisodeOf } from './episode.store.ts';
import { notificationsOfEpisode, waitingNotifications } from './notification.store.ts';

let w: World;
beforeAll(async () => {
  w = await world();
});
const CASS = 'aldermoor/cass';
const child = (givenName: string, familyName = 'Brook', bornOn = '2011-05-02') =>
  w.act('aldermoor/mo', (work) =>
    createChild(work, { givenName, familyName, bornOn: Temporal.PlainDate.from(bornOn), source: 'test' }),
  );
const needed = { category: 'CARE', reportedByKind: 'HOME_STAFF' };
const reportOf = (id: string) => `/children/${id}/missing/report`;
const moment = (name: string, at: Temporal.Instant) => {
  const z = at.toZonedDateTimeISO('Europe/London');
  return {
    [`${name}-day`]: String(z.day),
    [`${name}-month`]: String(z.month),
    [`${name}-year`]: String(z.year),
    [`${name}-time`]: z.toPlainTime().toString({ smallestUnit: 'minute' }),
  };
};
const open = (id: string) => w.act(CASS, (work) => openEpisodeOf(work.tx, id));
async function reported(id: string, fields: Record<string, string> = {}, who = CASS) {
  const browser = await w.as(who);
  await browser.get(reportOf(id));
  const answer = await browser.post(reportOf(id), { ...needed, ...fields });
  return { browser, answer };
}
async function openEpisode(id: string) {
  const episode = await open(id);
  if (!episode) throw new Error('no episode is open');
  return episode;
}
async function missing(id: string, fields: Record<string, string> = {}) {
  const { browser } = await reported(id, fields);
  return { browser, episode: await openEpisode(id) };
}
const errorsIn = (html: string) => /govuk-error-summary__list">(.*?)<\/ul>/s.exec(html)?.[1] ?? '';

describe('a missing report', () => {
  it('needs two answers; everything else may be left out, and says what to do next', async () => {
    const id = await child('Orla');
    const { browser, answer } = await reported(id, {}, 'aldermoor/ruth');
    expect(answer.status).toBe(303);
    expect(answer.location).toMatch(/\/next$/);
    const next = await browser.get(answer.location ?? '');
    expect(next.status).toBe(200);
    expect(next.html).toContain('What to do next');
    expect(next.html).toContain('01632 961199');
  });
  it('names the fields that are needed, and keeps what was typed', async () => {
    const id = await child('Pia');
    const browser = await w.as(CASS);
    await browser.get(reportOf(id));
    const answer = await browser.post(reportOf(id), { circumstances: 'Left in a hurry' });
    expect(answer.status).toBe(422);
    expect(errorsIn(answer.html)).toContain('from home or from care');
    expect(errorsIn(answer.html)).toContain('who told us');
    expect(answer.html).toContain('Left in a hurry');
  });
  it('is refused for times in the future, and for a time that is also ticked as not known', async () => {
    const id = await child('Quin');
    const later = await reported(id, moment('leftAt', w.clock.now().add({ hours: 1 })));
    expect(errorsIn(later.answer.html)).toContain('must be in the past');
    const both = await reported(id, {
      ...moment('leftAt', w.clock.now().subtract({ hours: 1 })),
      unknownTimes: 'left',
    });
    expect(errorsIn(both.answer.html)).toContain('or tick that it is not known');
    expect(await open(id)).toBeUndefined();
  });
  it('asks which hour is meant in the night the clocks go back, and refuses the hour that did not happen', async () => {
    const id = await child('Rae');
    const autumn = {
      'leftAt-day': '25',
      'leftAt-month': '10',
      'leftAt-year': '2026',
      'leftAt-time': '01:30',
    };
    const asked = await reported(id, autumn);
    expect(asked.answer.status).toBe(422);
    expect(asked.answer.html).toContain('The first time round');
    const spring = { ...autumn, 'leftAt-day': '29', 'leftAt-month': '3' };
    expect(errorsIn((await reported(id, spring)).answer.html)).toContain('That hour did not happen');
    await reported(id, { ...autumn, 'leftAt-which': 'second' });
    expect((await open(id))?.missingFrom.toString()).toBe('2026-10-25T01:30:00Z');
  });
  it('keeps that a time was asked for and is not known', async () => {
    const { episode } = await missing(await child('Sky'), { unknownTimes: 'left' });
    expect(episode.unknownTimes).toEqual(['left']);
    expect(episode.missingFrom.equals(w.clock.now())).toBe(true);
  });
  it('sent twice opens one episode and one notification', async () => {
    const id = await child('Tia');
    const browser = await w.as(CASS);
    const form = (await browser.get(reportOf(id))).html;
    const first = await browser.post(reportOf(id), needed, { from: form });
    const second = await browser.post(reportOf(id), needed, { from: form });
    expect(second.location).toBe(first.location);
    const { id: episodeId } = await openEpisode(id);
    expect(await w.act(CASS, (work) => notificationsOfEpisode(work.tx, episodeId))).toHaveLength(1);
  });
  it('fifty at once through the browser open one episode; forty-nine wait, none is lost', async () => {
    const id = await child('Una');
    const browsers = await Promise.all(Array.from({ length: 50 }, () => w.as(CASS)));
    for (const browser of browsers) await browser.get(reportOf(id));
    const answers = await Promise.all(browsers.map((browser) => browser.post(reportOf(id), needed)));
    expect(answers.map((a) => a.status).filter((s) => s !== 303)).toEqual([]);
    expect(await w.act(CASS, (work) => episodesOf(work.tx, id))).toHaveLength(1);
    const waiting = await w.act(CASS, (work) => waitingNotifications(work.tx));
    expect(waiting.filter((n) => n.childId === id)).toHaveLength(49);
  }, 60_000);
  it('of a child of another authority names it, and says what the other authority was told', async () => {
    const id = await child('Val');
    const refused = await reported(id, { whose: 'THEIRS' });
    expect(errorsIn(refused.answer.html)).toContain('Name the authority');
    const { browser, episode } = await missing(id, {
      whose: 'THEIRS',
      homeAuthority: 'Farhaven Council',
      toldWhom: 'Their duty desk',
      answered: 'They hold the interview',
    });
    expect(episode).toMatchObject({ owedBy: 'OTHER', homeAuthority: 'Farhaven Council' });
    const page = await browser.get(`/children/${id}/missing/${episode.id}`);
    expect(page.html).toContain('Other authority answered');
    expect(page.html).toContain('They hold the interview');
  });
});

describe('a child who is missing already', () => {
  it('is said to be missing since when; a second report is kept, and joined only when a person says so', async () => {
    const id = await child('Wil');
    const { episode } = await missing(id, { policeReference: 'NMP/1' });
    w.clock.advance({ minutes: 9 });
    const { browser, answer } = await reported(id, { policeReference: 'nmp 1' });
    expect(answer.location).toContain('/missing/reported/');
    const page = await browser.get(answer.location ?? '');
    expect(page.html).toContain('Missing already, for 9 minutes');
    expect(page.html).toContain('the same police reference');
    await browser.post(answer.location ?? '', { episodeId: episode.id });
    const joined = await w.act(CASS, (work) => notificationsOfEpisode(work.tx, episode.id));
    expect(joined.map((n) => n.decision)).toEqual(['NEW_EPISODE', 'JOINED']);
    const second = joined[1]?.id ?? '';
    await browser.get(`/missing/notifications/${second}`);
    await browser.post(`/missing/notifications/${second}`, { decision: 'undo', because: 'Another evening' });
    expect(await w.act(CASS, (work) => notificationsOfEpisode(work.tx, episode.id))).toHaveLength(1);
  });
  it('and whose episode the reporter may not read: the report waits, and the page says that nothing else is needed', async () => {
    const id = await child('Xia');
    await missing(id);
    const { browser, answer } = await reported(id, {}, 'aldermoor/fern');
    const page = await browser.get(answer.location ?? '');
    expect(page.status).toBe(200);
    expect(page.html).toContain('There is nothing else');
    expect(page.html).not.toContain('name="episodeId"');
    const waiting = await w.act(CASS, (work) => waitingNotifications(work.tx));
    expect(waiting.filter((n) => n.childId === id)).toHaveLength(1);
  });
  it('missing, back and missing in one night is two episodes, each with its own return', async () => {
    const id = await child('Yan');
    for (let time = 0; time < 2; time += 1) {
      const { browser, episode } = await missing(id);
      w.clock.advance({ minutes: 5 });
      const at = `/children/${id}/missing/${episode.id}/return`;
      await browser.get(at);
      const back = await browser.post(at, moment('returnedAt', w.clock.now()));
      expect(back.status).toBe(303);
      w.clock.advance({ minutes: 5 });
    }
    const episodes = await w.act(CASS, (work) => episodesOf(work.tx, id));
    expect(episodes).toHaveLength(2);
    expect(episodes.every((e) => e.endedAt !== null)).toBe(true);
    const running = (await w.act(CASS, (work) => clocksOf(work.tx, id))).filter((c) => c.rule === 'D9');
    expect(running).toHaveLength(2);
  });
});

describe('a child nobody knows yet', () => {
  const typed = {
    preferredName: 'Zed',
    familyName: 'Marlow',
    'bornOn-day': '1',
    'bornOn-month': '2',
    'bornOn-year': '2012',
    ...needed,
  };
  it('is added and reported on one page', async () => {
    const browser = await w.as(CASS);
    await browser.get('/missing/report/new');
    const answer = await browser.post('/missing/report/new', typed);
    expect(answer.location).toMatch(/\/next$/);
  });
  it('who is like twins we know: both are shown, none is chosen', async () => {
    const one = await child('Ash', 'Twinning', '2012-06-06');
    const two = await child('Asha', 'Twinning', '2012-06-06');
    const browser = await w.as(CASS);
    await browser.get('/missing/report/new');
    const asked = await browser.post('/missing/report/new', {
      preferredName: 'Ash',
      familyName: 'Twinning',
      'bornOn-day': '6',
      'bornOn-month': '6',
      'bornOn-year': '2012',
      ...needed,
    });
    expect(asked.status).toBe(422);
    for (const id of [one, two]) expect(asked.html).toContain(`value="${id}"`);
    expect(asked.html).not.toMatch(/name="met"[^>]*checked/);
  });
  it('reported at night by duty, who adds no children, waits for the co-ordinator', async () => {
    const browser = await w.as('aldermoor/ruth');
    await browser.get('/missing/report/new');
    const answer = await browser.post('/missing/report/new', {
      ...needed,
      preferredName: 'Nobodyknown',
      familyName: 'Ferrisfield',
    });
    expect(answer.location).toContain('/missing/notifications/');
    const page = await browser.get(answer.location ?? '');
    expect(page.html).toContain('the co-ordinator is told');
    const waiting = await w.act(CASS, (work) => waitingNotifications(work.tx));
    expect(waiting.some((n) => n.childAsNamed.preferredName === 'Nobodyknown')).toBe(true);
  });
});

describe('a return', () => {
  it('found before lost is refused with the name of the field; nothing is kept', async () => {
    const id = await child('Bea');
    const { browser, episode } = await missing(id);
    const at = `/children/${id}/missing/${episode.id}/return`;
    await browser.get(at);
    const answer = await browser.post(at, moment('foundAt', w.clock.now().subtract({ hours: 20 })));
    expect(answer.status).toBe(422);
    expect(errorsIn(answer.html)).toContain('href="#foundAt"');
    expect((await open(id))?.id).toBe(episode.id);
  });
  it('saved over somebody else’s shows both texts', async () => {
    const id = await child('Cal');
    const { browser, episode } = await missing(id);
    const at = `/children/${id}/missing/${episode.id}/change`;
    const other = await w.as('aldermoor/mo');
    await browser.get(at);
    await other.get(at);
    const saved = await other.post(at, { category: 'CARE', circumstances: 'Theirs' });
    expect(saved.status).toBe(303);
    const mine = await browser.post(at, { category: 'CARE', circumstances: 'Mine' });
    expect(mine.status).toBe(409);
    for (const text of ['Theirs', 'Mine']) expect(mine.html).toContain(text);
  });
  it('withheld is shown as withheld, with whom from', async () => {
    const id = await child('Dee');
    const { browser, episode } = await missing(id, { withhold: 'yes', withheldBecause: 'Fear of family' });
    const at = `/children/${id}/missing/${episode.id}`;
    await browser.get(`${at}/return`);
    await browser.post(`${at}/return`, {
      ...moment('returnedAt', w.clock.now()),
      foundWhere: 'Lantern Arcade',
      withhold: 'yes',
      withheldBecause: 'Fear of family',
    });
    const page = await browser.get(at);
    expect(page.html).toContain('Withheld from who reported it');
    expect(page.html).toContain('Lantern Arcade');
  });
  it('recorded in error is no longer missing on the board, and its clocks end', async () => {
    const id = await child('Eli');
    const { browser, episode } = await missing(id);
    const at = `/children/${id}/missing/${episode.id}/error`;
    await browser.get(at);
    await browser.post(at, { because: 'The wrong child' });
    expect(await open(id)).toBeUndefined();
    const rows = await w.admin<{ ended_at: unknown }>(
      'select ended_at from missing.episode_flag where episode_id = $1',
      [episode.id],
    );
    expect(rows[0]?.ended_at).not.toBeNull();
  });
});

describe('a police notice', () => {
  const text = 'Name: BROOK, Fay\nDOB: 02/05/2011\nRef: NMP/77\nRisk: high\nLeft: 16/11/2026 08:00';
  it('is kept as it came, proposes, and becomes a report that a person confirms', async () => {
    const id = await child('Fay');
    const browser = await w.as(CASS);
    await browser.get('/missing/notifications/new');
    const kept = await browser.post('/missing/notifications/new', { text });
    expect(kept.status).toBe(303);
    const page = await browser.get(kept.location ?? '');
    for (const part of ['NMP/77', 'High', 'Find the child', `child=${id}`]) expect(page.html).toContain(part);
    const chosen = `${kept.location?.split('?')[0]}?child=${id}`;
    await browser.get(chosen);
    const opening = await browser.post(chosen, { decision: 'open', child: id });
    const form = await browser.get(opening.location ?? '');
    expect(form.html).toContain('value="NMP/77"');
    const saved = await browser.post(opening.location ?? '', {
      ...needed,
      reportedByKind: 'POLICE',
      policeReference: 'NMP/77',
      policeGrade: 'HIGH',
      ...moment('leftAt', Temporal.Instant.from('2026-11-16T08:00:00Z')),
    });
    expect(saved.location).toMatch(/\/next$/);
    const episode = await openEpisode(id);
    expect(episode).toMatchObject({ policeGrade: 'HIGH', policeReference: 'NMP/77' });
    const [notice] = await w.act(CASS, (work) => notificationsOfEpisode(work.tx, episode.id));
    expect(notice?.asReceived).toBe(text);
  });
  it('is put aside only with a reason', async () => {
    const browser = await w.as(CASS);
    await browser.get('/missing/notifications/new');
    const kept = (await browser.post('/missing/notifications/new', { text: 'Somebody rang' })).location ?? '';
    await browser.get(kept);
    expect((await browser.post(kept, { decision: 'NOT_MISSING' })).status).toBe(422);
    expect((await browser.post(kept, { decision: 'NOT_MISSING', because: 'At school' })).status).toBe(303);
  });
});
