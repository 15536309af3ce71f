import { beforeAll, expect, test } from 'vitest';
import { postingIdOf, teamIdOf } from '../../seeds/region/load-structure.ts';
import { relate } from '../../src/modules/access/index.ts';
import { happened } from '../../src/modules/people/index.ts';
import { aChild } from '../support/children.ts';
import { type Served, servedWorld } from '../support/journey.ts';
import { pdfText, wordText } from '../support/paper.ts';

const LINES = [
  'Missing for two nights',
  'Excluded from school for five days',
  'Strategy meeting held',
  'Missed a dentist’s appointment',
];

let served: Served;
let child: string;
const sentence = 'He asked to begin today, and tomorrow he may not';
beforeAll(async () => {
  served = await servedWorld();
  const { w } = served;
  child = await aChild(w, { held: { CO_WORKER: 'aldermoor/sam', ALLOCATED: 'aldermoor/priya' } });
  await w.act('aldermoor/mo', async (work) => {
    const team = { childId: child, kind: 'MANAGER', teamId: teamIdOf('aldermoor', 'team') } as const;
    await relate(work, { ...team, basis: 'arranged by a test' });
    for (const [at, line] of LINES.entries())
      await happened(work, {
        childId: child,
        at: work.now.subtract({ hours: 24 * (40 - at) }),
        kind: at === 0 ? 'missing' : 'meeting',
        dataClass: at === 0 ? 'MISSING' : 'NOTE',
        agency: 'SOCIAL_CARE',
        line,
      });
  });
  expect(postingIdOf('aldermoor/sam')).not.toBe('');
}, 60_000);

test('a worker goes through what the timeline suggests by keyboard, and takes a slip back', async () => {
  const sam = await served.open('aldermoor/sam');
  await sam.go('/');
  expect(await sam.text()).toContain('For the chronology');
  await sam.go(`/children/${child}`);
  await sam.press('Chronology', 'main');
  expect(await sam.text()).toContain('No first version yet');
  await sam.press('Go through 4 suggested');
  await sam.press('Begin with the oldest');
  await sam.page.locator('#significance').focus();
  for (const line of LINES.slice(0, 3)) {
    expect(await sam.text()).toContain(line);
    expect(await sam.page.evaluate('document.activeElement.id')).toBe('significance');
    await sam.page.keyboard.type(`It mattered: ${line}`);
    await sam.page.keyboard.press('Tab');
    await sam.page.keyboard.type('He stopped sleeping');
    await sam.page.keyboard.press('Tab');
    await sam.enter();
  }
  expect(await sam.text()).toContain('Missed a dentist’s appointment');
  await sam.press('Leave it out');
  await sam.answer({ reason: 'ROUTINE' });
  await sam.press('Leave it out and go on');
  expect(await sam.text()).toContain('Nothing waits');
  await sam.press(/^Undo.*Strategy meeting held/);
  expect(await sam.heading()).toBe('Does this belong in the chronology?');
  expect(await sam.text()).toContain('Strategy meeting held');
  await sam.answer({
    significance: 'Everybody agreed that he is not to blame',
    effect: 'Nobody has asked him yet',
  });
  await sam.press('Accept and go on');
  await sam.press('The whole chronology');
  expect(await sam.text()).toContain('3 entries');
  await sam.press('Add an entry');
  await sam.answer({
    happened: 'He moved to his nan’s flat',
    'on-month': '5',
    'on-year': '2024',
    how: 'month',
    significance: 'His first own room',
    effect: 'He says he can shut the door',
    source: 'His nan',
    themes: ['HOME', 'STRENGTH'],
  });
  await sam.press('Add to the chronology');
  expect(await sam.text()).toContain('May 2024');
  expect(await sam.text()).toContain('Home and placement (1)');
}, 120_000);

test('work begins before a first version; the manager is told, reads why, and says so', async () => {
  const sam = await served.open('aldermoor/sam');
  await sam.go(`/children/${child}/chronology`);
  await sam.press('Begin without one, and say why');
  await sam.answer({ sentence });
  await sam.press('Begin without a chronology');
  expect(await sam.text()).toContain('Work began without a chronology');
  const mo = await served.open('aldermoor/mo');
  await mo.go('/my/alerts');
  expect(await mo.text()).toContain('begins before a chronology is written');
  expect(await mo.text()).not.toContain(sentence);
  await mo.go('/');
  expect(await mo.text()).toContain(sentence);
  await mo.press('I have seen this');
  await sam.go(`/children/${child}/chronology`);
  expect(await sam.text()).toContain('Seen by Mo');
  await sam.press('Say that a first version is done');
  await sam.press('Save');
  expect(await sam.text()).toContain('A first version of the chronology was done');
}, 120_000);

test('the copies hold what the reader sees', async () => {
  const sam = await served.open('aldermoor/sam');
  await sam.go(`/children/${child}/chronology`);
  const word = wordText(await sam.download('Word copy'));
  const pdf = await pdfText(await sam.download('PDF copy'));
  for (const copy of [word, pdf]) {
    expect(copy).toContain('Missing for two nights');
    expect(copy).toContain('He stopped sleeping');
    expect(copy).toContain('May 2024');
  }
  await sam.press('Print');
  expect(await sam.text()).toContain('It mattered: Missing for two nights');
  expect(served.problems.splice(0)).toEqual([]);
}, 120_000);
