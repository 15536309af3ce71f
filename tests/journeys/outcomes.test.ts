import { beforeAll, expect, test } from 'vitest';
import { teamIdOf } from '../../seeds/region/load-structure.ts';
import { relate } from '../../src/modules/access/index.ts';
import { addLine, beginMeasure } from '../../src/modules/outcomes/index.ts';
import { aChild } from '../support/children.ts';
import { type Served, servedWorld } from '../support/journey.ts';
import { pdfText, wordText } from '../support/paper.ts';

const on = (day: string) => Temporal.PlainDate.from(day);
let served: Served;
let child: string;
beforeAll(async () => {
  served = await servedWorld();
  const { w } = served;
  child = await aChild(w, { held: { CO_WORKER: 'aldermoor/sam', ALLOCATED: 'aldermoor/priya' } });
  await w.act('aldermoor/mo', (work) =>
    relate(work, {
      ...{ childId: child, kind: 'MANAGER', teamId: teamIdOf('aldermoor', 'team') },
      basis: 'arranged by a test',
    }),
  );
  await w.act('aldermoor/sam', async (work) => {
    await addLine(work, child, 'PLACEMENT', {
      ...{
        from: on('2025-09-01'),
        code: 'RESIDENTIAL',
        area: 'OUT',
        distance: 'OVER_50',
        source: 'care plan',
      },
    });
    await beginMeasure(work, child, { point: 'BASELINE', takenOn: on('2026-05-04') });
  });
}, 60_000);

test('a worker writes down a move that was avoided, and where the child lives now', async () => {
  const sam = await served.open('aldermoor/sam');
  await sam.go(`/children/${child}`);
  await sam.press('Outcomes', 'main');
  await sam.press('Add a move that was considered');
  await sam.answer({
    ...{ code: 'SECURE', area: 'OUT', from: on('2026-10-01'), words: 'Three nights away in one week' },
    ...{ outcome: 'AVOIDED', decidedOn: on('2026-10-04'), band: 'W8000' },
  });
  await sam.press('Save');
  expect(await sam.text()).toContain('1 of 1 move avoided');
  await sam.press('Add a place they lived');
  expect(await sam.text()).toContain('ends on the first day of this one');
  await sam.answer({ code: 'KINSHIP', area: 'IN', from: on('2025-06-01'), source: 'Her aunt' });
  await sam.press('Save');
  expect(await sam.text()).toContain("This meets: Children's home, 1 September 2025 to now");
  await sam.answer({ from: on('2026-10-10'), endOfBefore: 'HOME' });
  await sam.press('Save');
  expect(await sam.text()).toContain("Children's home");
  expect(await sam.text()).toContain('Ended: Went home or to family');
  await sam.press('About', 'main');
  expect(await sam.text(), 'nothing is typed twice').toContain('With relatives or friends');
}, 120_000);

test('a small change takes one line', async () => {
  const sam = await served.open('aldermoor/sam');
  await sam.go(`/children/${child}/outcomes`);
  await sam.press('Add a small change');
  await sam.answer({ words: 'She laughed at the dog', ownWords: 'It sneezed at me' });
  await sam.press('Save');
  expect(await sam.text()).toContain('She laughed at the dog');
});

test('start, review and closing: the worker and the child apart, side by side as a picture and in words', async () => {
  const sam = await served.open('aldermoor/sam');
  await sam.go(`/children/${child}/outcomes`);
  await sam.press(/^At the start, 4 May 2026/);
  await sam.press('Answer: What the worker sees');
  await sam.answer({ 'q.worker.safer': '2', 'q.worker.happy': '1', 'q.worker.hope': '3' });
  await sam.press('Save and go on');
  expect(await sam.heading()).toBe('What the child says');
  await sam.answer({ 'q.child.safer': '3', 'q.child.happy': 'not-said', 'q.child.hope': '4' });
  await sam.press('Save and go on');
  for (const [point, day, safer, said] of [
    ['REVIEW', '2026-08-03', '3', '2'],
    ['CLOSURE', '2026-11-01', '5', '5'],
  ] as const) {
    await sam.press('Look at outcomes');
    await sam.answer({ point, takenOn: on(day) });
    await sam.press('Continue');
    await sam.answer({ 'q.worker.safer': safer, 'q.worker.safer_2d_why': 'Home at night' });
    await sam.press('Save and go on');
    await sam.answer({ 'q.child.safer': said, 'q.child.safer_2d_words': 'Nobody waits outside any more' });
    await sam.press('Save and go on');
  }
  await sam.answer({ 'q.impact.changed': 'She sleeps at her aunt’s' });
  await sam.press('Save and go on');
  const page = await sam.text();
  expect(page).toContain('Worker: Further along than at the start');
  expect(page).toContain('At closing, 1 November 2026');
  expect(page).toContain('Don’t want to say');
  for (const copy of [
    wordText(await sam.download('Word copy')),
    await pdfText(await sam.download('PDF copy')),
  ]) {
    expect(copy).toContain('Nobody waits outside any more');
    expect(copy).toContain('Good, and holding');
    expect(copy).toContain('1 of 1 considered');
  }
  await sam.press('Print');
  expect(await sam.text()).toContain('She laughed at the dog');
}, 180_000);

test('the manager reads the team’s numbers, each with what it is out of, and the children behind one', async () => {
  const mo = await served.open('aldermoor/mo');
  await mo.go('/outcomes');
  expect(await mo.text()).toContain('She laughed at the dog');
  expect(await mo.text()).toMatch(/0 of 0/);
  await mo.press(/Moves avoided$/);
  expect(await mo.heading()).toBe('Moves avoided');
  const ines = await served.open('aldermoor/ines');
  await ines.go('/outcomes');
  expect(await ines.text()).toContain('1 to 5 are held back');
  expect(await ines.text()).not.toContain('laughed');
  expect(served.problems.splice(0)).toEqual([]);
}, 120_000);
