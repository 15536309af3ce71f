import { beforeAll, expect, it } from 'vitest';
import { aChild } from '../support/children.ts';
import { type Served, servedWorld } from '../support/journey.ts';
import { pdfText, wordText } from '../support/paper.ts';
import type { Person } from '../support/person.ts';

// One plan: the child's words and goals first; it changes because of what they ask, and says so.
let served: Served;
let child: string;
let sam: Person;
beforeAll(async () => {
  served = await servedWorld();
  child = await aChild(served.w, {
    held: { CO_WORKER: 'aldermoor/sam', ALLOCATED: 'aldermoor/priya' },
  });
}, 120_000);

const WANT = 'To sleep in my own bed';
const ASK = 'Dont ring me at school';

it('begins with what they want, then a goal of theirs with who does what by when', async () => {
  sam = await served.open('aldermoor/sam');
  await sam.go(`/children/${child}`);
  await sam.press('Plan', 'main');
  expect(await sam.text()).toContain('Nothing is written yet of what they want themselves');
  await sam.press('Write what they say');
  await sam.answer({ want: WANT });
  await sam.press('Save');
  await sam.press('Add a goal');
  expect(await sam.page.locator('[name="state"]').count()).toBe(0);
  await sam.answer({ area: 'SAFER', whose: 'CHILD', words: 'Nobody rings me at night' });
  await sam.press('Save');
  await sam.press('Add a step', '.app-plan-goal');
  await sam.answer({
    what: 'Change the number with her',
    ownerPostingId: 'Priya',
    dueOn: served.w.clock.now().toZonedDateTimeISO('Europe/London').toPlainDate().add({ days: 5 }),
  });
  await sam.press('Save');
  const goal = await sam.page.locator('.app-plan-goal').first().textContent();
  for (const words of ['Nobody rings me at night', 'Change the number with her', 'Priya'])
    expect(goal).toContain(words);
}, 120_000);

it('the colleague who said that they will do it finds it on their day', async () => {
  const priya = await served.open('aldermoor/priya');
  await priya.go('/');
  expect(await priya.text()).toContain('Change the number with her');
});

it('is changed because they asked, and both are read together, there and on the timeline', async () => {
  await sam.press('Add something they asked for');
  await sam.answer({ words: ASK, broughtBy: 'Her nan' });
  await sam.press('Save');
  expect(await sam.text()).toContain('Not answered yet');
  await sam.press(new RegExp(`^Change ?: ${ASK}`));
  await sam.answer({ changed: 'We write to her after four, and ring nobody at school' });
  await sam.press('Save');
  const text = await sam.text();
  expect(text).toContain(ASK);
  expect(text).toContain('We write to her after four');
  expect(text).not.toContain('Not answered yet');
  await sam.go(`/children/${child}/timeline`);
  expect(await sam.text()).toContain('Something changed because of what they asked for');
}, 60_000);

it('names who belongs to it, what family bring, the statutory plan beside it, and the edge of care with what became of it', async () => {
  const add = async (name: string, fields: Parameters<Person['answer']>[0]) => {
    await sam.go(`/children/${child}/plan`);
    await sam.press(name);
    await sam.answer(fields);
    await sam.press('Save');
  };
  await add('Add somebody to the core group', { name: 'Nan', role: 'Her grandmother', isChosen: true });
  await add('Add what somebody brings', { who: 'Nan', what: 'A bed and no questions' });
  await add('Name a statutory plan', { plan: 'Child in need plan', by: 'Priya' });
  await add('Say how near to care they are', { state: 'EDGE', because: 'He waits at the gate' });
  const before = await sam.text();
  for (const words of [
    'Her grandmother, chosen by the child',
    'A bed and no questions',
    'Child in need plan',
  ])
    expect(before).toContain(words);
  expect(before).toContain('At the edge of care');
  await sam.press(/^Change ?: Edge of care/);
  await sam.answer({ result: 'STAYED' });
  await sam.press('Save');
  expect(await sam.text()).toContain('What became of it: Stayed at home');
}, 60_000);

it('is looked at again on any day, with what they said of it', async () => {
  await sam.press('Write down a review');
  await sam.answer({
    on: served.w.clock.now().toZonedDateTimeISO('Europe/London').toPlainDate(),
    who: 'She, Nan and Sam',
    childSaid: 'Its shorter now',
  });
  await sam.press('Save');
  expect(await sam.text()).toContain('Its shorter now');
}, 60_000);

it('is printed with their words first, in every form, short enough for a page', async () => {
  const word = wordText(await sam.download('Word'));
  const pdf = await pdfText(await sam.download('PDF'));
  for (const copy of [word, pdf]) {
    expect(copy).toContain(WANT);
    expect(copy.indexOf(WANT)).toBeLessThan(copy.indexOf('Change the number'));
    expect(copy).toContain(ASK);
  }
  await sam.press('Print');
  expect(await sam.text()).toContain(WANT);
  await sam.page.emulateMedia({ media: 'print' });
  expect(await sam.page.locator('.app-no-print:visible').count()).toBe(0);
  await sam.page.emulateMedia({ media: 'screen' });
}, 60_000);

it('the trigger plan and the disruption plan stand on one page for the table', async () => {
  await sam.go(`/children/${child}/trigger-plan/sections/actions`);
  await sam.answer({ whenToReport: 'At once after dark' });
  await sam.press('Save');
  await sam.go(`/children/${child}/disruption-plans/new`);
  await sam.answer({ objective: 'The man at the gate is gone', targetKind: 'person' });
  await sam.press('Save');
  await sam.go(`/children/${child}/plan`);
  await sam.press('Print both plans on a page');
  const text = await sam.text();
  for (const words of ['At once after dark', 'The man at the gate is gone', 'A person'])
    expect(text).toContain(words);
}, 60_000);

it('no page scrolls sideways, breaks a rule of accessibility or fails', () => {
  expect(served.problems).toEqual([]);
});
