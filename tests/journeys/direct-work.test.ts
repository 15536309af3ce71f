import { beforeAll, describe, expect, it } from 'vitest';
import { aChild } from '../support/children.ts';
import { type Served, servedWorld } from '../support/journey.ts';
import type { Person } from '../support/person.ts';

// A worker out and about writes down a session and an attempt on a phone; two workers run one group for two children.
let served: Served;
let jay: string;
let kai: string;
const MOST_TAPS = 6;
const PHONE = { width: 320, height: 640 };
beforeAll(async () => {
  served = await servedWorld();
  const { w } = served;
  jay = await aChild(w, { held: { CO_WORKER: 'aldermoor/sam', ALLOCATED: 'aldermoor/priya' } });
  kai = await aChild(w, { givenName: 'Kai', held: { CO_WORKER: 'aldermoor/nell' } });
}, 120_000);

/** One tap on what is called so, on a screen of a phone; the page it leads to counts as arrived at. */
const tap = async (person: Person, name: string | RegExp) => {
  await person.page.setViewportSize(PHONE);
  await person.press(name, 'main');
};

describe('on a phone', () => {
  let sam: Person;
  it('an attempt is six taps at most from My day, and needs one answer', async () => {
    sam = await served.open('aldermoor/sam');
    await sam.go('/');
    sam.clicks = 0;
    await tap(sam, /^All children I work with/);
    await tap(sam, /^Tried/);
    await sam.page.setViewportSize(PHONE);
    await sam.answer({ way: 'PHONE' });
    await tap(sam, 'Save');
    // Pages and buttons, and the one tap that answers how.
    expect(sam.clicks + 1).toBeLessThanOrEqual(MOST_TAPS);
    expect(await sam.text()).toContain('Rang');
    expect(await sam.text()).toContain('Tried, not reached');
  });

  it('an attempt without an answer names the one field it needs', async () => {
    await sam.go(`/children/${jay}/work/attempt`);
    await sam.press('Save');
    expect(await sam.page.locator('.govuk-error-summary__list li').count()).toBe(1);
    expect(await sam.text()).toContain('Choose how you tried');
  });

  it('a session needs what happened and nothing else', async () => {
    await sam.go(`/children/${jay}`);
    sam.clicks = 0;
    await tap(sam, 'Write down a session');
    await tap(sam, 'Save');
    expect(await sam.page.locator('.govuk-error-summary__list li').count()).toBe(1);
    await sam.answer({ happened: 'Chips by the canal. He laughed.', ownWords: 'its alright this' });
    await tap(sam, 'Save');
    expect(sam.clicks).toBeLessThanOrEqual(MOST_TAPS);
    const text = await sam.text();
    expect(text).toContain('Chips by the canal. He laughed.');
    expect(text).toContain('its alright this');
    expect(text).toMatch(/Last seen in person\s+today, by Sam Quillfeather/);
  });

  it('a session is planned, and what became of it is written on top', async () => {
    await sam.press('Plan a session');
    const at = served.w.clock.now().add({ hours: 1 });
    await sam.answer({ at, place: 'The library' });
    await sam.press('Save the plan');
    expect(await sam.text()).toContain('The library');
    served.w.clock.advance({ hours: 2 });
    sam = await served.open('aldermoor/sam');
    await sam.go(`/children/${jay}/work`);
    await sam.page.locator('main h3:has-text("Planned") + ul a').first().click();
    await sam.page.waitForLoadState('load');
    await sam.press('Write what became of it');
    await sam.answer({
      outcome: 'HELD',
      happened: 'Read comics',
      minutes: '40',
      smallChange: 'He asked for another book',
    });
    await sam.press('Save');
    const text = await sam.text();
    expect(text).toContain('He asked for another book');
    expect(text).toContain('40 minutes');
  });

  it('planned work before a chronology shows the gate, and is saved', async () => {
    await sam.press('Session');
    await sam.answer({ happened: 'Drew a map of safe places', purpose: 'PROGRAMME' });
    await sam.press('Save');
    expect(await sam.text()).toContain('Planned work, and no first chronology yet');
    await sam.press('Say why it begins now');
    await sam.answer({ sentence: 'He asked for it today' });
    await sam.press('Begin without a chronology');
    expect(await sam.text()).toContain('Work began without a chronology');
  });
}, 120_000);

describe('a group for two children', () => {
  it('is seen by two workers from two records, each with its own note', async () => {
    const sam = await served.open('aldermoor/sam');
    await sam.go('/groups');
    await sam.press('Begin a group');
    await sam.answer({ name: 'Thursday bikes', heldWhere: 'The yard' });
    await sam.press('Save');
    const group = new URL(sam.page.url()).pathname;
    await adds(sam, jay);
    const nell = await served.open('aldermoor/nell');
    await nell.go(group);
    expect(await nell.text()).toContain('None of the children whose notes you read');
    await adds(nell, kai);
    await sam.go(group);
    await sam.press('The group met');
    await sam.answer({ what: 'Mended two bicycles' });
    await sam.press('Save');
    await sam.press(/^Write the note of/);
    await sam.answer({ happened: 'Fitted a chain by himself' });
    await sam.press('Save on their record');
    await nell.go(group);
    await nell.press(/^Write the note of Kai/);
    await nell.answer({ happened: 'Swept the yard and sang' });
    await nell.press('Save on their record');
    await sam.go(`/children/${jay}/work`);
    await nell.go(`/children/${kai}/work`);
    const [jays, kais] = [await sam.text(), await nell.text()];
    expect(jays).toContain('Fitted a chain by himself');
    expect(jays).not.toMatch(/Kai|Swept/);
    expect(kais).toContain('Swept the yard and sang');
    expect(kais).not.toMatch(/Marnie|Fitted a chain/);
    await nell.press('Thursday bikes');
    await nell.press(/^Comes no longer/);
    await nell.answer({ because: 'Football instead' });
    await nell.press('Save');
    expect(await nell.text()).toContain('Swept the yard and sang');
  }, 120_000);
  const adds = async (person: Person, child: string) => {
    await person.press('A child begins to come');
    await person.answer({ childId: child });
    await person.press('Save');
  };
});

it('advice about nobody by name is logged and counted', async () => {
  const nell = await served.open('aldermoor/nell');
  await nell.go('/consultations');
  await nell.press('Write down advice');
  await nell.answer({
    askedByAgency: 'SCHOOL',
    advice: 'Ask him, alone, in a quiet place',
    themes: ['TALKING'],
  });
  await nell.press('Save');
  expect(await nell.text()).toContain('Ask him, alone, in a quiet place');
  await nell.press('All advice given');
  expect(await nell.text()).toMatch(/By theme, last 90 days/);
}, 60_000);

it('no page scrolls sideways, breaks a rule of accessibility or fails', () => {
  expect(served.problems).toEqual([]);
});
