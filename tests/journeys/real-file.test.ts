import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { type Served, servedWorld } from '../support/journey.ts';
import type { Person } from '../support/person.ts';

/** The national file of looked-after children (SSDA903), kept beside the repository and never in it. */
const real = path.join(import.meta.dirname, '../../../shared/standards/data/ssda903/header.csv');
const invented = [
  'CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB',
  '566910,2,27/03/2008,WBRI,,,',
  '384923,2,09/09/2011,WBRI,,,',
  '700001,1,01/02/2012,MWBC,,,',
].join('\n');

let served: Served;
beforeAll(async () => {
  served = await servedWorld();
});

test('a file of children is looked at first, written when asked, and changes nothing the second time', async () => {
  const isReal = existsSync(real);
  if (!isReal)
    process.stdout.write('The real SSDA903 file is not here: this check ran with three invented children.\n');
  const content = isReal ? readFileSync(real) : Buffer.from(invented);
  const rows = content.toString('utf8').trim().split('\n').length - 1;
  const fern = await served.open('aldermoor/fern');

  await bring(fern, content);
  expect(await children(), 'looking writes nothing').toBe(0);
  expect(await fern.text()).toContain(rows.toLocaleString('en-GB'));
  await fern.press(/^Write|^Add|^Bring/, 'main form');
  expect(await fern.heading()).toBe('The file is on the record');
  expect(await children()).toBe(rows);

  for (const asked of ['566910', '27/03/2008']) {
    await fern.go('/children');
    await fern.answer({ q: asked });
    await fern.press('Search', 'main');
    await fern.press(/./, 'main table');
    expect(fern.page.url(), `found by ${asked}`).toMatch(/\/children\/[0-9a-f-]{36}/);
  }

  await bring(fern, content);
  expect(await fern.text()).toContain('There is nothing to write');
  expect(await children(), 'the second time changes nothing').toBe(rows);
  expect(served.problems.splice(0)).toEqual([]);
});

test('a file that cannot be read is answered by row and column, and nothing is written', async () => {
  const before = await children();
  const fern = await served.open('aldermoor/fern');
  await bring(fern, Buffer.from('CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n900001,2,31/02/2009,WBRI,,,\n'));
  expect(await fern.text()).toMatch(/[Rr]ow 2[\s\S]*DOB|DOB[\s\S]*[Rr]ow 2/);
  expect(await children()).toBe(before);
  expect(served.problems.splice(0)).toEqual([]);
});

async function bring(person: Person, buffer: Buffer): Promise<void> {
  await person.go('/imports');
  await person.answer({ format: 'ssda903-header' });
  await person.attach('file', { name: 'header.csv', mimeType: 'text/csv', buffer });
  await person.press('Look at the file');
}

async function children(): Promise<number> {
  const [row] = await served.w.admin<{ count: string }>('select count(*) from people.child');
  return Number(row?.count);
}
