import { beforeAll, describe, expect, it } from 'vitest';
import { openChild } from '../../src/modules/act/act-testing.ts';
import { type Served, servedWorld } from '../support/journey.ts';
import type { Person } from '../support/person.ts';

// ACT from a referral to a panel, a start, the young person's own ambitions and safety plan, and a review with a move avoided.
let served: Served;
let child: string;
const at = (rest = '') => `/children/${child}/act${rest}`;
beforeAll(async () => {
  served = await servedWorld();
  child = await openChild(served.w);
}, 120_000);
const today = () => served.w.clock.now().toZonedDateTimeISO('Europe/London').toPlainDate();

describe('a move far away is being thought of', () => {
  it('her worker refers to ACT with what she says, and does not decide', async () => {
    const sam = await served.open('aldermoor/sam');
    await sam.go(`/children/${child}`);
    await sam.press(/^ACT: intensive work/);
    await sam.press('Refer to ACT');
    await sam.press('Send to the panel');
    expect(await sam.page.locator('.govuk-error-summary__list li').count()).toBe(2);
    await sam.answer({
      why: 'Somebody steady beside her, before a bed far away is taken',
      placementRisk: 'YES',
      placementWords: 'A children’s home two hours away has a place from Monday',
      childView: 'i wont know nobody there. my nan is here',
      familyBrings: 'Her nan, each Sunday',
    });
    await sam.press('Send to the panel');
    const text = await sam.text();
    expect(text).toContain('Waiting for the panel');
    expect(text).toContain('You referred, so somebody else decides');
    expect(text).not.toContain('Decide with the panel');
  });

  it('the panel decides: who, why, who thought otherwise, and the move that is considered', async () => {
    const mo = await served.open('aldermoor/mo');
    await mo.go('/');
    expect(await mo.text()).toContain('ACT: waiting for the panel');
    await mo.press('Reya Brook', 'table:has-text("ACT: waiting for the panel")');
    await mo.press('Decide with the panel');
    expect(await mo.text()).toContain('i wont know nobody there. my nan is here');
    await mo.answer({
      decision: 'ACCEPTED',
      members: 'Mo Fennimore, team manager\nLior Penhallow, psychologist\nSam Quillfeather, worker',
      rationale: 'She asks to stay, and her nan holds her',
      dissent: 'Lior: the home should be visited first',
      movePlace: 'RESIDENTIAL',
      moveWhy: 'Away each Friday night',
      moveArea: 'OUT',
      moveCost: 'W5000',
    });
    await mo.press('Save the decision');
    expect(await mo.text(), 'whoever referred is not among those who decided').toContain(
      'Sam Quillfeather referred, and does not decide',
    );
    await mo.answer({ members: 'Mo Fennimore, team manager\nLior Penhallow, psychologist' });
    await mo.press('Save the decision');
    expect(await mo.heading()).toContain('Begin ACT');
    const tariq = mo.page.locator('.govuk-radios__item', { hasText: 'Tariq Wellbourne' }).locator('input');
    await mo.answer({
      keyWorkerPostingId: (await tariq.getAttribute('value')) ?? '',
      firstMetOn: today(),
    });
    await mo.press('Begin ACT');
    await mo.page.locator('summary', { hasText: 'Referral and panel' }).click();
    const text = await mo.text();
    expect(text).toContain('without an end date');
    expect(text).toContain('Lior: the home should be visited first');
    expect(text).toMatch(/Ambitions meeting \(ACT\): .*days left/);
  }, 60_000);
}, 120_000);

describe('at her pace', () => {
  let tariq: Person;
  it('the key worker finds her on My day and holds the Ambitions meeting', async () => {
    tariq = await served.open('aldermoor/tariq');
    await tariq.go('/');
    await tariq.press('Reya Brook', 'section:has-text("Key worker in ACT")');
    await tariq.press('Write down an Ambitions meeting');
    await tariq.answer({
      who: 'Her nan and Tariq; she chose both',
      me: 'the funny one',
      want: 'my own nail bar',
      first: 'stay near my nan',
      second: 'go college in september',
      agreed: 'YES',
    });
    await tariq.press('Save');
    const text = await tariq.text();
    expect(text).toContain('stay near my nan');
    expect(text).toContain('go college in september');
    expect(text).not.toMatch(/Ambitions meeting \(ACT\): /);
  });

  it('when worry rises she writes My Safety Plan, and her own copy says nothing else', async () => {
    await tariq.press('Write that worry has risen');
    await tariq.answer({ what: 'The white car was at the school gate', said: 'he just waits there' });
    await tariq.press('Save');
    expect(await tariq.text()).toMatch(/My Safety Plan meeting \(ACT\): .*working days left/);
    await tariq.press('Write it together');
    await tariq.answer({
      worries: 'the white car',
      safe: 'nans, the library',
      mine: 'i go in the library and ring nan',
      yours: 'Tariq comes, no questions in the car',
      say: 'pineapple',
      keeps: 'PHONE',
    });
    await tariq.press('Save');
    expect(await tariq.text()).not.toMatch(/My Safety Plan meeting \(ACT\): /);
    await tariq.press('Open it to print, or for a phone');
    const copy = await tariq.text();
    expect(copy).toContain('pineapple');
    expect(copy).not.toMatch(/Reya|Brook|Holdfast|Aldermoor Council|ACT\b/);
    expect(await tariq.page.title()).toBe('My plan');
  });

  it('at the review the move is avoided, and what it would have cost stays with it', async () => {
    await tariq.go(at());
    await tariq.press('Look at it again together');
    await tariq.answer({
      who: 'She, her nan, Priya and Tariq',
      changed: 'Home each night for two weeks',
      small: 'Took the bus alone to college',
      said: 'they listen to me now',
      place: 'Her nan wants her to stay',
    });
    await tariq.press('Save');
    await tariq.press(/^What became of it/);
    await tariq.answer({ outcome: 'AVOIDED' });
    await tariq.press('Save');
    const text = await tariq.text();
    expect(text).toContain('they listen to me now');
    expect(text).toMatch(/Avoided/);
    expect(text).toMatch(/£5,000 to £7,999 a week/);
    await tariq.go(`/children/${child}/outcomes`);
    expect(await tariq.text()).toMatch(/Avoided/);
  });

  it('a year on nothing of hers is late, and only a person ends ACT, with her words', async () => {
    served.w.clock.advance({ hours: 24 * 366 });
    tariq = await served.open('aldermoor/tariq');
    await tariq.go(at());
    expect(await tariq.text()).toContain('without an end date');
    expect(await tariq.page.locator('[aria-labelledby="act-goals"]').innerHTML()).not.toMatch(
      /overdue|\blate\b|due/i,
    );
    await tariq.press('End ACT');
    await tariq.answer({
      childView: 'i am alright. i will ring you when i open my shop',
      reason: 'SETTLED',
      words: 'Her nan, and her tutor at college',
    });
    await tariq.press('End ACT');
    const text = await tariq.text();
    expect(text).toContain('i will ring you when i open my shop');
    expect(text).toContain('Was in ACT from');
  });
}, 120_000);

it('no page scrolls sideways, breaks a rule of accessibility or fails', () => {
  expect(served.problems).toEqual([]);
});
