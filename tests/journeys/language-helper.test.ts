import { beforeAll, expect, test } from 'vitest';
import { aChild } from '../support/children.ts';
import { type Served, servedWorld } from '../support/journey.ts';

let served: Served;
let child: string;
beforeAll(async () => {
  served = await servedWorld();
  child = await aChild(served.w, { held: { CO_WORKER: 'aldermoor/sam' } });
});

test('words that blame are pointed out as they are typed, and left as they are when the writer says so', async () => {
  const sam = await served.open('aldermoor/sam');
  await sam.go(`/children/${child}/trigger-plan/sections/health`);
  const field = sam.page.locator('textarea[name="medication"]');
  const group = sam.page.locator('.govuk-form-group', { has: field });
  const said = group.locator('[role="status"].app-wording__status');
  const text = 'Inhaler. He said “I absconded”. She puts herself at risk, and he absconded.';
  await field.fill(text);
  await group.getByText('Say instead').first().waitFor();
  expect(await said.textContent()).toContain('2 turns of phrase');
  expect(await group.locator('.app-wording__words').allTextContents()).toEqual([
    '“puts herself at risk”',
    '“absconded”',
  ]);
  await sam.look();

  // The text is where it was: the link selects the words in it, and nothing is laid over it.
  await group.getByRole('button', { name: /^Find it in the text.*puts herself/ }).click();
  const selected = await field.evaluate((each) => {
    const box = each as HTMLTextAreaElement;
    return box.value.slice(box.selectionStart, box.selectionEnd);
  });
  expect(selected).toBe('puts herself at risk');
  expect(await field.inputValue()).toBe(text);

  await group.getByRole('button', { name: /^Leave as it is.*absconded/ }).click();
  expect(await said.textContent()).toContain('1 turn of phrase');

  await sam.press('Save');
  expect(await sam.text()).toContain('Saved as you wrote it');
  expect(await sam.text()).toContain('putting themselves at risk');
  expect(await sam.text()).not.toContain('abscond, absconder');
  await sam.look();
  await sam.go(`/children/${child}/trigger-plan/sections/health`);
  expect(await field.inputValue()).toBe(text);
  expect(served.problems.splice(0)).toEqual([]);
});

test('without scripts the same is said on the page after the save', async () => {
  const sam = await served.open('aldermoor/sam', { javaScript: false });
  await sam.go(`/children/${child}/trigger-plan/sections/health`);
  await sam.answer({ medication: 'She is promiscuous.' });
  await sam.press('Save');
  expect(await sam.text()).toContain('Saved as you wrote it');
  expect(await sam.text()).toContain('promiscuous');
  expect(served.problems.splice(0)).toEqual([]);
});

test('a manager keeps the words, and everybody reads the team’s trend', async () => {
  const mo = await served.open('aldermoor/mo');
  await mo.go('/language');
  await mo.press('Add words to avoid');
  await mo.answer({
    label: 'kicks off big style',
    phrases: 'kicks off big style',
    instead: 'was very upset',
    why: 'It judges',
    isOn: 'yes',
  });
  await mo.press('Add');
  expect(await mo.text()).toContain('kicks off big style');
  await mo.go('/language/trend');
  expect(await mo.heading()).toContain('wording');
  expect(served.problems.splice(0)).toEqual([]);
});
