import { beforeAll, describe, expect, it } from 'vitest';
import { createChild } from '../../src/modules/people/index.ts';
import type { Served } from '../support/journey.ts';
import { servedWorld } from '../support/journey.ts';
import type { Person } from '../support/person.ts';

// A child goes missing at night: duty reports, the board shows it, the child is found, and the hours are counted.
let served: Served;
let childId = '';
beforeAll(async () => {
  served = await servedWorld();
  childId = await served.w.act('aldermoor/mo', (work) =>
    createChild(work, {
      givenName: 'Jayden',
      preferredName: 'Jay',
      familyName: 'Brook',
      bornOn: Temporal.PlainDate.from('2011-05-02'),
      source: 'a journey',
    }),
  );
}, 120_000);

const MOST_PAGES = 2;
const MOST_NEEDED = 8;
const board = (person: Person) => person.page.locator('[data-refresh]');
const asAt = (person: Person) => person.page.locator('.app-board__as-at strong').textContent();

describe('a child goes missing at night', () => {
  let pages = 0;
  let ruth: Person;
  it('duty finds the child and reports them, on at most two pages', async () => {
    served.w.clock.at = Temporal.Instant.from('2026-11-17T02:00:00Z');
    ruth = await served.open('aldermoor/ruth');
    await ruth.go('/missing/report');
    pages = 1;
    await ruth.answer({ q: 'jay bro' });
    await ruth.press('Find', 'main');
    await ruth.press(/Jay/, 'main');
    pages += 1;
    await ruth.answer({
      category: 'CARE',
      reportedByKind: 'HOME_STAFF',
      circumstances: 'Left by the back door',
    });
    await ruth.press('Save the report');
    expect(await ruth.heading()).toContain('What to do next');
    expect(pages).toBeLessThanOrEqual(MOST_PAGES);
  });
  it('and at most eight answers are needed', async () => {
    await ruth.go('/missing/report/new');
    await ruth.press('Save the report');
    const errors = await ruth.page.locator('.govuk-error-summary__list li').count();
    expect(errors).toBeGreaterThan(0);
    await ruth.answer({ category: 'CARE', reportedByKind: 'CARER' });
    await ruth.press('Save the report');
    const more = await ruth.page.locator('.govuk-error-summary__list li').count();
    expect(errors + more).toBeLessThanOrEqual(MOST_NEEDED);
  });
  it('the page after saving says whom to ring, and leads on', async () => {
    await ruth.go(`/children/${childId}/missing/report`);
    expect(await ruth.text()).toContain('Missing already');
    await ruth.answer({ category: 'CARE', reportedByKind: 'PARENT' });
    await ruth.press('Save the report');
    const said = await ruth.text();
    expect(said).toContain('01632 961199');
    expect(said).toContain('is kept');
  });
  it('the board shows it to the co-ordinator, and brings itself up to date', async () => {
    const cass = await served.open('aldermoor/cass');
    await cass.go('/missing');
    expect(await cass.text()).toContain('Jay (Jayden) Brook');
    expect(await cass.text()).toContain('1 notification waits');
    await cass.page.clock.install();
    await cass.go('/missing');
    const before = await asAt(cass);
    served.w.clock.advance({ minutes: 10 });
    await cass.page.clock.fastForward(61_000);
    await expect.poll(() => asAt(cass)).not.toBe(before);
    expect(await cass.text()).toContain('11 minutes');
  });
  it('nothing is replaced while something is typed, and a lost session is said', async () => {
    const cass = await served.open('aldermoor/cass');
    await board(cass).evaluate((part) => {
      part.append(document.createElement('input'));
    });
    await board(cass).locator('input').focus();
    await cass.page.clock.fastForward(61_000);
    await expect.poll(() => board(cass).textContent()).toContain('Waits while you type');
    expect(await board(cass).locator('input').count()).toBe(1);
    await board(cass)
      .locator('input')
      .evaluate((field) => field.remove());
    await served.w.admin('update access.session set ended_at = $1 where ended_at is null', [
      served.w.clock.now().toString(),
    ]);
    await cass.page.clock.fastForward(61_000);
    await expect.poll(() => board(cass).textContent()).toContain('You have been signed out');
    expect(await board(cass).textContent()).toContain('Jay');
    served.w.clock.advance({ minutes: 20 });
  });
  it('the co-ordinator joins the second report, and records that they are back', async () => {
    const cass = await served.open('aldermoor/cass');
    await cass.go('/missing/notifications');
    await cass.press(/ago|just now/, 'table');
    await cass.page.locator('input[name="decision"]').first().check();
    await cass.press('Save the decision');
    expect(await cass.text()).toContain('Joined');
    await cass.press('Record that they are back');
    await cass.answer({
      returnedAt: served.w.clock.now().subtract({ minutes: 5 }),
      foundBy: 'SELF',
      returnedTo: 'The home',
    });
    await cass.press('Save');
    expect(await cass.text()).toMatch(/Return interview offered: due .*, (23|24) hours left/);
    await cass.go('/missing');
    expect(await cass.text()).toContain('Back, no offer yet (1)');
    await cass.go(`/children/${childId}/missing`);
    expect(await cass.text()).toContain('Missing 1 time in the last 30 days');
  });
  it('works without JavaScript, with a link to refresh', async () => {
    const cass = await served.open('aldermoor/cass', { javaScript: false });
    await cass.go('/missing');
    await cass.press('Refresh', 'main');
    expect(await cass.heading()).toBe('Missing');
  });
  it('the wall shows letters and hours', async () => {
    const wall = await served.open('aldermoor/wall');
    await wall.go('/missing/wall');
    expect(await wall.heading()).toBe('Missing now');
  });
  it('no page failed its look', () => {
    expect(served.problems).toEqual([]);
  });
});
