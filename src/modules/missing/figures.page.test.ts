import { beforeAll, describe, expect, it } from 'vitest';
import { type World, world } from '../../../tests/support/world.ts';
import { childOftenMissing } from './figures.access.ts';

let w: World;
let child: string;
beforeAll(async () => {
  w = await world();
  child = (await childOftenMissing(w)).child;
});
const textOf = (html: string) => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');
const page = async (who: string, path: string) => {
  const answer = await (await w.as(who)).get(path);
  expect(answer.status).toBe(200);
  return textOf(answer.html);
};

describe('the page of figures', () => {
  it('shows the last whole month, each number with what it is out of', async () => {
    const text = await page('aldermoor/odette', '/missing/figures');
    expect(text).toContain('October 2026');
    expect(text).toMatch(/M1 Missing episodes All 3 /);
    expect(text).toMatch(/M9 Return interview offered To the child 0 of 3 \(0%\)/);
    expect(text).toMatch(/counted from the notice of return 0 of 3/);
    expect(text).toMatch(/counted from the return 0 of 3/);
  });
  it('never shows a share without its numbers', async () => {
    for (const path of ['/missing/figures', '/missing/before-during-after?period=year', '/missing/pattern']) {
      const text = await page('aldermoor/odette', path);
      for (const [, before] of text.matchAll(/(.{0,40})\d%/g))
        expect(before).toMatch(/\d+ of \d+ \(\d*$|: \d*$/);
    }
  });
  it('takes other times: a quarter, the year from April, dates of one’s own', async () => {
    expect(await page('aldermoor/odette', '/missing/figures?period=quarter&month=2026-10')).toContain(
      '1 October 2026 to 31 December 2026',
    );
    expect(await page('aldermoor/odette', '/missing/figures?period=year&month=2026-02')).toContain(
      '1 April 2025 to 28 February 2026',
    );
    const own =
      '/missing/figures?period=own&from-day=1&from-month=10&from-year=2026&until-day=10&until-month=10&until-year=2026';
    expect(await page('aldermoor/odette', own)).toMatch(
      /1 October 2026 to 10 October 2026.*M1 Missing episodes All 2 /,
    );
  });
  it('says what is wrong with dates, and still shows a month', async () => {
    const text = await page(
      'aldermoor/odette',
      '/missing/figures?period=own&from-day=9&from-month=10&from-year=2026&until-day=1&until-month=10&until-year=2026',
    );
    expect(text).toContain('The last day must not be before the first');
    expect(text).toContain('M1 Missing episodes');
    expect(await page('aldermoor/odette', '/missing/figures?period=nonsense&month=2026-99')).toContain(
      'October 2026',
    );
  });
  it('outside the team holds small numbers back, lists no row and takes no days of one’s own', async () => {
    const text = await page(
      'aldermoor/ivor',
      '/missing/figures?period=own&from-day=3&from-month=10&from-year=2026&until-day=3&until-month=10&until-year=2026',
    );
    expect(text).toMatch(/M1 Missing episodes All 5 or fewer/);
    expect(text).not.toContain('The rows behind');
    expect(text).not.toContain('Dates of my own');
    expect(text).not.toContain('3 October 2026');
    expect(text).not.toMatch(/\d%/);
  });
});

describe('the rows behind a figure', () => {
  it('lists the episodes with whether each is counted, by initials', async () => {
    const text = await page('aldermoor/odette', '/missing/figures/rows?period=month&month=2026-10&figure=M9');
    expect(text).toContain('To the child, October 2026: 0 of 3 (0%)');
    expect(text).toContain('3 episodes');
    expect(text).not.toContain('Brook');
  });
  it('gives the same rows as a file, which the audit keeps as an event of its own', async () => {
    const answer = await (await w.as('aldermoor/odette')).get(
      '/missing/figures/rows.csv?period=month&month=2026-10&figure=M1&part=HOME',
    );
    expect(answer.headers['content-type']).toContain('text/csv');
    expect(answer.html.trim().split('\r\n')).toHaveLength(4);
    expect(answer.html).toContain('2026-10-03T20:00+01:00');
    const events = await w.admin<{ n: number }>(
      "select count(*)::int as n from audit.event where event = 'missing.figure-rows-exported'",
    );
    expect(events[0]?.n).toBe(1);
  });
  it('has no page for a figure that has no such part', async () => {
    expect(
      (await (await w.as('aldermoor/odette')).get('/missing/figures/rows?figure=M9&part=nonsense')).status,
    ).toBe(404);
    expect(
      (await (await w.as('aldermoor/odette')).get('/missing/figures/rows?figure=M9&part=constructor')).status,
    ).toBe(404);
  });
});

describe('repeat missing', () => {
  it('shows whom the rule catches now, and whom every candidate would have caught', async () => {
    const text = await page('aldermoor/cass', '/missing/repeat?episodes=4&days=60');
    expect(text).toMatch(/Frequently missing now: 3 in 90 days.*Jay.*1 child/);
    expect(text).toMatch(/4 in 60 days 0 /);
    expect(text).toMatch(/3 in 30 days 1 /);
  });
  it('shows weekday and hour by the clock on the wall', async () => {
    const text = await page('aldermoor/cass', '/missing/pattern?period=month&month=2026-10');
    expect(text).toMatch(/Saturday 3 of 3/);
    expect(text).toMatch(/20:00 to 20:59 3 of 3/);
    expect(text).toMatch(/With somebody 3 of 3/);
  });
});

describe('the monthly review of the children most often missing', () => {
  it('fills its list itself; the strategic lead writes, asks and signs; nothing changes after', async () => {
    const odette = await w.as('aldermoor/odette');
    expect(textOf((await odette.get('/missing/reviews/2026-10')).html)).toMatch(/Jay \(Jayden\) B\. 3 3 24 /);
    const note = `/missing/reviews/2026-10/children/${child}`;
    await odette.get(note);
    const half = await odette.post(note, {
      changing: 'Lives with an aunt now',
      decision: '',
      what: 'Ask the aunt what helps',
      owner: '',
    });
    expect(half.status).toBe(422);
    expect(half.html).toContain('Enter whom you ask');
    const saved = await odette.post(note, {
      changing: 'Lives with an aunt now',
      decision: 'Keep the plan',
      what: 'Ask the aunt what helps',
      owner: 'Sam Quillfeather',
      'dueOn-day': '1',
      'dueOn-month': '12',
      'dueOn-year': '2026',
    });
    expect(saved.status).toBe(303);
    expect(
      textOf((await (await w.as('aldermoor/sam')).get('/actions')).html),
      'and stands on the list of whoever was named in full',
    ).toContain('Ask the aunt what helps');
    await odette.get('/missing/reviews/2026-10/sign');
    expect(
      (await odette.post('/missing/reviews/2026-10/sign', { words: 'One child, better placed' })).status,
    ).toBe(303);
    const text = textOf((await odette.get('/missing/reviews/2026-10')).html);
    expect(text).toMatch(/Signed 16 November 2026 at 9:30am, Odette Larkspur/);
    expect(text).toContain('Ask the aunt what helps: Sam');
    expect((await odette.get(note)).status).toBe(404);
    expect((await odette.get('/missing/reviews/2026-10/sign')).status).toBe(404);
    await expect(
      w.act('aldermoor/odette', (work) =>
        work.tx.run({ text: 'update missing.monthly_review set signed_words = null', values: [] } as never),
      ),
    ).resolves.toBe(0);
  });
  it('keeps what was signed when an episode is recorded later', async () => {
    await w.admin(
      `insert into missing.episode (authority_id, id, child_id, category, kind, left_at, missing_from, returned_at, reported_by_kind, source, recorded_at, changed_at)
       select authority_id, gen_random_uuid(), id, 'HOME', 'M', '2026-10-30T20:00Z', '2026-10-30T20:00Z', '2026-10-30T22:00Z', 'CARER', 'test', now(), now() from people.child where id = $1`,
      [child],
    );
    expect(await page('aldermoor/mo', '/missing/reviews/2026-10')).toMatch(/Jay \(Jayden\) B\. 3 3 24 /);
  });
  it('a note that somebody else has changed meanwhile is not overwritten', async () => {
    const path = `/missing/reviews/2026-11/children/${child}`;
    await w.admin(
      `insert into missing.episode (authority_id, id, child_id, category, kind, left_at, missing_from, returned_at, reported_by_kind, source, recorded_at, changed_at)
       select authority_id, gen_random_uuid(), id, 'HOME', 'M', '2026-11-03T20:00Z', '2026-11-03T20:00Z', '2026-11-03T22:00Z', 'CARER', 'test', now(), now() from people.child where id = $1`,
      [child],
    );
    const [first, second] = [await w.as('aldermoor/odette'), await w.as('aldermoor/odette')];
    await first.get(path);
    await second.get(path);
    expect((await first.post(path, { changing: 'First', decision: '', what: '', owner: '' })).status).toBe(
      303,
    );
    const stale = await second.post(path, { changing: 'Second', decision: '', what: '', owner: '' });
    expect(stale.status).toBe(409);
    expect(stale.html).toContain('First');
    expect(stale.html).toContain('Second');
  });
  it('is not signed before the month is over', async () => {
    const odette = await w.as('aldermoor/odette');
    await odette.get('/missing/reviews/2026-11/sign');
    expect((await odette.post('/missing/reviews/2026-11/sign', { words: '' })).status).toBe(403);
  });
  it('a month that nobody reviewed in time is seen to be missed', async () => {
    await w.admin("update missing.episode set recorded_at = '2026-08-15' where child_id = $1", [child]);
    const text = await page('aldermoor/imogen', '/missing/reviews');
    expect(text).toContain('2 months were not reviewed in time.');
    expect(text).toMatch(/September 2026 Missed 31 October/);
    expect(text).toMatch(/July 2026 Before records were kept here Not due/);
    expect(text).toMatch(/October 2026 Signed /);
  });
});
