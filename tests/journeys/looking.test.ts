import { expect, test } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { personAt } from '../support/person.ts';

test('a page with an unnamed field, or one too wide for a phone, is found out', async () => {
  const browser = await launchBrowser();
  const problems: string[] = [];
  const page = await browser.newPage();
  const person = personAt(page, { name: 'somebody', problems, shots: undefined, isScripted: true });
  await page.setContent(
    '<!doctype html><html lang="en"><title>A page</title><main><h1>A page</h1><input><div style="width: 400px">x</div></main>',
  );
  await person.look();
  await browser.close();
  expect(problems.join('\n')).toMatch(/320 px: scrolls sideways/);
  expect(problems.join('\n')).toMatch(/label: <input>/);
});
