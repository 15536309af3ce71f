import { beforeAll, expect, test } from 'vitest';
import { createChild, recordIdentifier } from '../../src/modules/people/index.ts';
import { type Served, servedWorld } from '../support/journey.ts';

let served: Served;
beforeAll(async () => {
  served = await servedWorld();
  await served.w.act('aldermoor/cass', async (work) => {
    const bornOn = Temporal.PlainDate.from('2010-05-02');
    const childId = await createChild(work, {
      givenName: 'Oswin',
      familyName: 'Larksong',
      bornOn,
      source: 'test',
    });
    await recordIdentifier(work, { childId, kind: 'local', value: '9001', source: 'test' });
  });
});

const file = [
  'CHILD,DOB,MISSING,MIS_START,MIS_END',
  '9001,02/05/2010,M,10/09/2025,12/09/2025',
  '9001,02/05/2010,A,11/09/2025,13/09/2025',
  '9001,02/05/2010,M,31/09/2025,',
  '8888,02/05/2010,M,01/10/2025,02/10/2025',
  '',
].join('\n');

test('a file of the return is looked at, written when asked, and goes out again as the dataset', async () => {
  const cass = await served.open('aldermoor/cass');
  await cass.go('/missing/import');
  await cass.attach('missing', { name: 'missing.csv', mimeType: 'text/csv', buffer: Buffer.from(file) });
  await cass.press('Look at the file');
  const preview = await cass.text();
  expect(preview).toContain('(rule 574)');
  expect(preview).toContain('(rule 1004)');
  expect(preview).toContain('(rule 1012)');
  await cass.press('Add 1 episode');
  expect(await cass.heading()).toBe('The file is on the record');

  await cass.go('/missing/export');
  await cass.page.getByLabel('Looked-after children return, Missing (SSDA903)').check();
  const taken = cass.page.waitForEvent('download');
  await cass.page.getByRole('button', { name: 'Make the file' }).click();
  expect((await taken).suggestedFilename()).toMatch(/^missing_\d{4}-03-31\.csv$/);
  expect(served.problems.splice(0)).toEqual([]);
});

test('a key is shown once to who keeps the settings, and can be ended', async () => {
  const ada = await served.open('aldermoor/ada');
  await ada.go('/missing/partners');
  await ada.press('Let a system in');
  await ada.answer({ name: 'Lantern House', kind: 'HOME_STAFF' });
  await ada.press('Make the key');
  expect(await ada.text()).toMatch(/hfm_[\w-]{43}/);
  await ada.press('Back to the list');
  expect(await ada.text()).not.toMatch(/hfm_[\w-]{43}/);
  await ada.press(/^End this key/);
  await ada.answer({ because: 'They have another system now' });
  await ada.press('End the key');
  expect(await ada.text()).toContain('Ended');
  expect(served.problems.splice(0)).toEqual([]);
});
