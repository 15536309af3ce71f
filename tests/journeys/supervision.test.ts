import { beforeAll, describe, expect, it } from 'vitest';
import { openChild } from '../../src/modules/oversight/oversight-testing.ts';
import { type Served, servedWorld } from '../support/journey.ts';
import type { Person } from '../support/person.ts';

// A manager supervises a worker, decides about a child on that child's record, and keeps the worker's part private from
// everybody above; a worker thinks otherwise, and it climbs.
let served: Served;
let child: string;
const SECRET = 'I cry in the car on the way home';
const idOf = (person: Person) => person.page.url().split('/').at(-1) ?? '';
beforeAll(async () => {
  served = await servedWorld();
  child = await openChild(served.w);
}, 120_000);

describe('a newly qualified worker has a supervisor', () => {
  it('whom a manager names; the list says when it is due', async () => {
    const mo = await served.open('aldermoor/mo');
    await mo.go('/supervision');
    await mo.press('Sam Quillfeather', 'table:has-text("Nobody here supervises them")');
    await mo.page
      .locator('select[name="supervisorPostingId"]')
      .selectOption({ label: 'Mo Fennimore, team manager' });
    await mo.answer({ newlyQualifiedUntil: Temporal.PlainDate.from('2027-06-30') });
    await mo.press('Save');
    expect(await mo.text()).toContain('Due 30 November 2026');
  }, 60_000);
});

describe('supervision', () => {
  let at: string;
  it('is recorded from the list in one page, and what was decided about a child goes onto the record', async () => {
    served.w.clock.advance({ hours: 24 * 15 });
    const mo = await served.open('aldermoor/mo');
    await mo.go('/supervision');
    expect(await mo.text()).toContain('Overdue since 30 November 2026');
    await mo.press(/^Record supervision of Sam/);
    expect(await mo.text(), 'before a word is typed').toContain(
      'A court, an inquiry, or a person’s own access request',
    );
    await mo.answer({ reflection: 'She thinks of him at night', wellbeing: SECRET });
    await mo.press('Record it');
    at = `/supervision/${idOf(mo)}`;
    await mo.press('Write what was said of Reya Brook');
    await mo.answer({
      decided: 'yes',
      decision: 'See him on Fridays',
      reason: 'Fridays are when the car comes',
    });
    await mo.press('Save on the record');
    expect(
      await mo.page.locator('.govuk-error-summary__list li').count(),
      'outcome and impact are asked',
    ).toBe(2);
    await mo.answer({ outcome: 'Two Fridays at home', impact: 'He says that he slept' });
    await mo.press('Save on the record');
    await mo.go('/supervision');
    expect(await mo.text()).toContain('Due 15 December 2026');
  }, 60_000);

  it('the worker is told, reads the private part and adds to it', async () => {
    const sam = await served.open('aldermoor/sam');
    await sam.go('/my/alerts');
    expect(await sam.text()).toContain('Your supervision of 1 December 2026 is recorded');
    await sam.go('/supervision');
    await sam.press('1 December 2026');
    expect(await sam.text()).toContain(SECRET);
    await sam.press('Add to it or change it');
    await sam.answer({ wellbeing: `${SECRET}. Less since Monday` });
    await sam.press('Save');
    expect(await sam.text()).toContain('Less since Monday');
  }, 60_000);

  it('a manager’s manager sees that it was held, and opens nothing of it: page, search or record', async () => {
    const imogen = await served.open('aldermoor/imogen');
    await imogen.go(at);
    expect(await imogen.text()).toContain('It is not open to you');
    expect(await imogen.text()).not.toContain(SECRET);
    await imogen.go(`${at}/private`);
    expect(await imogen.heading()).toContain('Page not found');
    for (const address of [
      '/children?q=cry in the car',
      `/children/${child}`,
      `/children/${child}/oversight`,
      `/children/${child}/timeline`,
      `/children/${child}/chronology`,
    ]) {
      await imogen.go(address);
      expect(await imogen.text(), address).not.toMatch(/cry in the car|at night/);
    }
    await imogen.go(`/children/${child}/oversight`);
    const record = await imogen.text();
    for (const words of ['See him on Fridays', 'He says that he slept', 'Decided in supervision'])
      expect(record).toContain(words);
  }, 90_000);

  it('an order opens it to information governance for a day, and both are told', async () => {
    const ivor = await served.open('aldermoor/ivor');
    await ivor.go('/supervision');
    await ivor.press(/^Open a private part/);
    await ivor.page.locator('select[name="worker"]').selectOption({ label: 'Sam Quillfeather' });
    await ivor.press('Show when it was held');
    await ivor.press('1 December 2026');
    expect(await ivor.text()).not.toContain(SECRET);
    await ivor.press('Open the private part with a reason');
    await ivor.answer({
      kind: 'COURT_ORDER',
      reference: 'FC 2026 114',
      reason: 'Ordered in care proceedings',
    });
    await ivor.press('Open it for 24 hours');
    expect(await ivor.text()).toContain(SECRET);
    for (const handle of ['aldermoor/sam', 'aldermoor/mo']) {
      const told = await served.open(handle);
      await told.go(at);
      expect(await told.text(), handle).toContain('FC 2026 114');
    }
  }, 90_000);
});

describe('a worker disagrees', () => {
  it('with the decision, saying what keeps the child safe; it climbs and is settled', async () => {
    const sam = await served.open('aldermoor/sam');
    await sam.go(`/children/${child}/oversight`);
    await sam.press('I disagree with this decision');
    await sam.answer({ disagrees: 'The car comes after school now', wants: 'Somebody at the gate at three' });
    await sam.press('Record the disagreement');
    expect(await sam.text(), 'safety is asked of everybody').toContain('Enter what is done meanwhile');
    await sam.answer({ safety: 'His nan meets him at the gate' });
    await sam.press('Record the disagreement');
    expect(await sam.text()).toContain('Due 2 December 2026');
    await sam.press('Record this step');
    await sam.answer({ spokenTo: 'Mo Fennimore', said: 'Not before Monday', outcome: 'NEXT' });
    await sam.press('Save the step');
    expect(await sam.text()).toContain('Next: Manager');
    served.w.clock.advance({ hours: 24 * 3 });
    const imogen = await served.open('aldermoor/imogen');
    await imogen.go('/disagreements');
    expect(await imogen.text()).toContain('Overdue since 2 December 2026');
    await imogen.press('Reya Brook', 'table');
    await imogen.press('Record this step');
    await imogen.answer({
      ...{ spokenTo: 'Mo and Sam together', said: 'The gate matters more than Friday' },
      ...{ outcome: 'RESOLVED', how: 'Sam is at the gate from Monday; Fridays go on' },
    });
    await imogen.press('Save the step');
    expect(await imogen.text()).toContain('Sam is at the gate from Monday');
    await imogen.go(`/children/${child}/oversight`);
    expect(await imogen.text(), 'the decision stood all the time').toContain('See him on Fridays');
  }, 120_000);
});

it('no page scrolls sideways, breaks a rule of accessibility or fails', () => {
  expect(served.problems).toEqual([]);
});
