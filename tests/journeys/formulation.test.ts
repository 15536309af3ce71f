import { beforeAll, expect, test } from 'vitest';
import { postingIdOf, teamIdOf } from '../../seeds/region/load-structure.ts';
import { relate } from '../../src/modules/access/index.ts';
import { addEntry } from '../../src/modules/chronology/index.ts';
import { aChild } from '../support/children.ts';
import { type Served, servedWorld } from '../support/journey.ts';
import { pdfText, wordText } from '../support/paper.ts';

let served: Served;
let child: string;
const guess = 'We think that the debt is what keeps her answering his calls';
beforeAll(async () => {
  served = await servedWorld();
  const { w } = served;
  child = await aChild(w, { held: { CO_WORKER: 'aldermoor/sam', ALLOCATED: 'aldermoor/priya' } });
  await w.act('aldermoor/mo', async (work) => {
    const basis = 'arranged by a test';
    await relate(work, { childId: child, kind: 'MANAGER', teamId: teamIdOf('aldermoor', 'team'), basis });
    await relate(work, {
      childId: child,
      kind: 'CO_WORKER',
      postingId: postingIdOf('aldermoor/lior'),
      basis,
    });
  });
  await w.act('aldermoor/sam', async (work) => {
    for (const [on, happened] of [
      ['2026-03-01', 'She moved to a flat over the harbour'],
      ['2026-05-01', 'Her telephone was paid for by somebody she would not name'],
    ] as const)
      await addEntry(work, child, {
        date: { on: Temporal.PlainDate.from(on), precision: 'MONTH' },
        happened,
        significance: 'It made her easier to reach',
        effect: 'She stopped sleeping',
        source: 'Her nan',
      });
  });
}, 60_000);

test('the psychologist writes what may be so and what is known, with what it rests on', async () => {
  const lior = await served.open('aldermoor/lior');
  await lior.go(`/children/${child}`);
  await lior.press('Formulation', 'main');
  expect(await lior.text()).toContain('It may be read in court, and it is the child’s to read');
  expect(await lior.text()).toContain('Not begun');
  await lior.press(/Add a statement.*perpetuating/i);
  await lior.answer({ narrative: guess, sources: 'What she told Sam in the car' });
  await lior.page.getByText('Questions that may help').click();
  expect(await lior.text()).toContain('What looks like a choice and is none?');
  await lior.press('Save');
  expect(await lior.text()).toContain('Say whether it is known, or a hypothesis');
  expect(await lior.page.locator('#narrative').inputValue()).toBe(guess);
  await lior.answer({ standing: 'HYPOTHESIS', test: 'She answers after the debt is paid' });
  await lior.page.getByLabel('May 2026: Her telephone was paid for').check({ force: true });
  await lior.press('Save');
  expect(await lior.text()).toMatch(/Hypothesis\s+We think that the debt/);
  await lior.press('May 2026: Her telephone was paid for by somebody she would not name');
  expect(await lior.text()).toContain('She stopped sleeping');
  await lior.go(`/children/${child}/formulation`);
  await lior.press('Say who took part');
  await lior.answer({
    psychologistPostingId: 'Lior',
    participants: 'Sam, team worker\nPriya, social worker',
    child: 'TOGETHER',
  });
  await lior.press('Save');
  expect(await lior.text()).toContain('They worked on it with us');
}, 120_000);

test('a worker adds what she says and what holds her, and writes the letter', async () => {
  const sam = await served.open('aldermoor/sam');
  await sam.go(`/children/${child}/formulation`);
  await sam.press('Write what they say about it');
  await sam.answer({ words: 'im not stupid i know what he is', how: 'In the car, to Sam' });
  await sam.press('Save');
  await sam.press('Write the story so far');
  await sam.answer({ story: 'She was moved twice in a year, and somebody was kind to her.' });
  await sam.press('Save');
  await sam.press(/Add a statement.*protective/i);
  await sam.answer({ narrative: 'Her nan rings every day', standing: 'FACT', sources: 'Her nan' });
  await sam.press('Save');
  await sam.press('Write what it means for how we work');
  await sam.answer({ how: 'Sam rings at six, and says nothing about the debt first' });
  await sam.press('Save');
  await sam.press('Write the plain version');
  await sam.answer({
    understood: 'You were moved twice, and he was there when nobody else was.\nThat is not your fault.',
    strong: 'You ring your nan. You say what you think.',
    next: 'Sam rings you at six every evening.',
    say: 'Tell us when we have got it wrong.',
    from: 'Lior and Sam',
  });
  await sam.press('Save');
  await sam.press('Read or print the letter');
  const letter = await sam.text();
  expect(await sam.heading()).toBe('For Marnie');
  expect(letter).toContain('That is not your fault.');
  expect(letter).not.toMatch(/hypothesis|debt|court|formulation|psychologist/i);
}, 120_000);

test('a version is finished with a reason, shared with her, and a later one says what changed', async () => {
  const lior = await served.open('aldermoor/lior');
  await lior.go(`/children/${child}/formulation/arrangements`);
  await lior.answer({ isPilot: true, reviewOn: Temporal.PlainDate.from('2027-01-15') });
  await lior.press('Save');
  expect(await lior.text()).toContain('In the pilot');
  await lior.press('Finish this version');
  expect(await lior.text()).toContain('Nothing under “Predisposing”');
  await lior.press('Finish this version');
  expect(await lior.text()).toContain('Say why it is finished although something is missing');
  await lior.answer({ reason: 'Her old school has not answered yet' });
  await lior.press('Finish this version');
  expect(await lior.text()).toContain('Version 1, finished');
  const word = wordText(await lior.download('Word'));
  const pdf = await pdfText(await lior.download('PDF'));
  for (const copy of [word, pdf]) {
    expect(copy).toContain(`Hypothesis: ${guess}`);
    expect(copy).toContain('Known: Her nan rings every day');
    expect(copy).toContain('May 2026: Her telephone was paid for');
    expect(copy).toContain('It may be read in court');
    expect(copy).toContain('im not stupid i know what he is');
    expect(copy).not.toContain('That is not your fault');
  }
  expect(pdf).toContain('OFFICIAL-SENSITIVE');
  await lior.press('Say that it was shared');
  await lior.answer({ on: Temporal.PlainDate.from('2026-11-20'), by: 'Sam', how: 'READ', childSaid: 'ok' });
  await lior.press('Save');
  expect(await lior.text()).toContain('20 November 2026, by Sam: read together');
  expect(await lior.text()).toContain('Version 1, finished');
  await lior.go(`/children/${child}`);
  expect(await lior.text()).toContain('Case formulation, version 1: finished');
  await lior.go(`/children/${child}/formulation`);
  await lior.press(/^Change.*the debt is what keeps/);
  await lior.answer({ state: 'SET_ASIDE', because: 'The debt is paid and he still rings' });
  await lior.press('Save');
  expect(await lior.text()).toContain('Version 2, being written');
  await lior.press('What changed since version 1');
  expect(await lior.text()).toContain('Changed: Hypothesis, set aside');
  expect(await lior.text()).toContain('The debt is paid and he still rings');
  await lior.press('Print');
  expect(await lior.text()).toContain(`Hypothesis, set aside: ${guess}`);
  expect(served.problems.splice(0)).toEqual([]);
}, 120_000);
