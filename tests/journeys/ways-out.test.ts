import { beforeAll, expect, test } from 'vitest';
import { aChild } from '../support/children.ts';
import { type Served, servedWorld } from '../support/journey.ts';

const worry = 'A man in a grey van waits for her every afternoon';
let served: Served;
beforeAll(async () => {
  served = await servedWorld();
});

test('danger interrupts everything with whom to ring, and what was typed is kept', async () => {
  const teacher = await served.visitor();
  await teacher.go('/worried/aldermoor');
  await teacher.answer({ immediateDanger: 'not-known' });
  await teacher.press('Continue');
  await teacher.answer({ worry });
  await teacher.press('The child is in danger now');
  const now = await teacher.text();
  for (const number of ['999', '01632 961100', '01632 961199']) expect(now).toContain(number);
  await teacher.press(/^I have rung/);
  await teacher.press('What you are worried about');
  expect(await teacher.page.locator('[name="worry"]').inputValue()).toBe(worry);
  expect(served.problems.splice(0)).toEqual([]);
});

test('where the front door does not work here, it says that nothing was sent, and the number to ring', async () => {
  const teacher = await served.visitor();
  await teacher.go('/worried/castleby');
  await teacher.answer({ immediateDanger: 'no' });
  await teacher.press('Continue');
  await teacher.answer({ worry });
  await teacher.press('Save and see all parts');
  await teacher.press('Write the referral now');
  await teacher.answer({ 'professional-name': 'Edie Marchbanks', 'professional-phone': '01632 960555' });
  await teacher.press('Make the document');
  const paper = await teacher.text();
  expect(paper).toMatch(/not been sent to anybody yet/);
  expect(paper).toContain('01632 963100');
  expect(paper).toContain(worry);
  expect(served.problems.splice(0)).toEqual([]);
});

test('whoever may not refer is led to who may, never to an error', async () => {
  const child = await aChild(served.w, { held: { CO_WORKER: 'aldermoor/hana' } });
  const hana = await served.open('aldermoor/hana');
  await hana.go(`/children/${child}/refer`);
  expect(await hana.page.locator('main a[href^="/worried"]').count()).toBe(1);
  expect(await hana.text()).not.toMatch(/Page not found|cannot do this/);
  expect(served.problems.splice(0)).toEqual([]);
});
