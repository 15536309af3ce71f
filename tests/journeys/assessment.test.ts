import { beforeAll, expect, test } from 'vitest';
import { aChild } from '../support/children.ts';
import { type Served, servedWorld } from '../support/journey.ts';
import { pdfText, wordText } from '../support/paper.ts';

let served: Served;
let child: string;
beforeAll(async () => {
  served = await servedWorld();
  child = await aChild(served.w, {
    held: { CO_WORKER: 'aldermoor/sam', ALLOCATED: 'aldermoor/priya' },
  });
  await served.w.admin(
    `update access.authority set settings = settings || '{"asksForRiskLevel": true}' where code = 'aldermoor'`,
  );
}, 60_000);

const REVIEW = Temporal.PlainDate.from('2027-02-12');
const OWN = 'I like the sea, and I want my own key';

test('a first version: own words first, judgement last, complete with a reason', async () => {
  const sam = await served.open('aldermoor/sam');
  await sam.go(`/children/${child}`);
  await sam.press('Assessments', 'main');
  expect(await sam.text()).toContain('Nobody has begun one');
  await sam.press(/^Begin.*Strengths and safety assessment/);
  await sam.press('Go on');
  expect(await sam.text()).toContain('Parts to write, in any order');
  await sam.press('Who this young person is');
  await sam.answer({ 'q.who.me': OWN, 'q.who.strengths': 'She reads people well' });
  await sam.press('Save and go on');
  expect(await sam.heading()).toBe('What has happened, and what it did to them');
  await sam.answer({ 'q.happened.grooming': 'A man gave her a phone, and then asked for it back in work' });
  await sam.press('Save and go on');
  await sam.press('All parts');
  await sam.press('What they need');
  await sam.answer({ 'q.needs.needs': 'A bed that is hers' });
  await sam.press('Save and go on');
  await sam.press('All parts');
  await sam.press('What must be disrupted');
  await sam.answer({
    'q.disrupt.kind:0': 'location',
    'q.disrupt.target:0': 'The flat over the shut arcade',
    'q.disrupt.aim:0': 'Nobody takes children there',
  });
  await sam.press('Save and go on');
  expect(await sam.text()).toContain('Analysis');
  await sam.answer({ 'q.analysis.meaning': 'She looks for a place of her own, and he knows it' });
  await sam.press('Save and go on');
  await sam.answer({
    'q.judgement.safety': 'less',
    'q.judgement.safety_2d_why': 'The flat is new',
    'q.judgement.stability': 'same',
    'q.judgement.stability_2d_why': 'School holds',
  });
  await sam.press('Save and go on');
  await sam.answer({ 'q.next.what': 'Her nan is asked', 'q.next.review': REVIEW });
  await sam.press('Save and go on');
  await sam.press('Complete this version');
  expect(await sam.text()).toContain('Whose responsibility it is');
  await sam.answer({ because: 'She tells more when she wants to' });
  await sam.press('Mark complete');
  expect(await sam.text()).toContain('Complete, ');
  expect(await sam.text()).toContain(OWN);
  await sam.press(/^Begin a plan with these words/);
  expect(await sam.text()).toContain('Nobody takes children there');
}, 180_000);

test('a second version begins from the first, and stands beside it', async () => {
  const sam = await served.open('aldermoor/sam');
  await sam.go(`/children/${child}/assessments`);
  await sam.press(/^Begin the next version.*Strengths/);
  expect(await sam.text()).toContain('It begins from version 1');
  await sam.press('Go on');
  await sam.press('What they need');
  expect(await sam.text()).toContain('Is it still so?');
  await sam.answer({ 'q.needs.needs': 'Her own key, and quiet nights' });
  await sam.press('Save and go on');
  await sam.press('All parts');
  await sam.press('Beside the version before: what changed');
  const text = await sam.text();
  for (const words of ['A bed that is hers', 'Her own key, and quiet nights', 'The same'])
    expect(text).toContain(words);
  await sam.press('Version 2');
  const word = wordText(await sam.download('Word copy'));
  const pdf = await pdfText(await sam.download('PDF copy'));
  for (const copy of [word, pdf]) {
    expect(copy).toContain('Her own key, and quiet nights');
    expect(copy).toContain('I like the sea');
    expect(copy).toContain('not the official form');
  }
  await sam.press('Print');
  expect(await sam.text()).toContain('Her own key');
}, 180_000);

test('what several agencies know, a judgement in words, and another view beside it', async () => {
  const sam = await served.open('aldermoor/sam');
  await sam.go(`/children/${child}/assessments`);
  await sam.press(/^Begin.*Multi-agency risk assessment/);
  await sam.answer({ promptedBy: 'MISSING', promptedWords: 'Two nights away' });
  await sam.press('Go on');
  expect(await sam.text()).toContain('No agency has said what it knows');
  await sam.press('Add what an agency knows');
  await sam.answer({
    agency: 'SCHOOL',
    what: 'She sleeps in lessons',
    source: 'Her tutor',
    knownOn: Temporal.PlainDate.from('2026-10-02'),
    readers: 'NAMED',
    shareWith: ['POLICE'],
  });
  await sam.press('Save');
  expect(await sam.text()).toContain('only for Police, School');
  await sam.press('Judgement');
  await sam.answer({
    'q.judgement.judgement': 'Likely again on Friday',
    'q.judgement.reasons': 'He is paid on Fridays',
  });
  await sam.press('Save and go on');
  await sam.press('All parts');
  await sam.press('Say a word, and why');
  await sam.answer({ word: 'HIGH', because: 'Fridays' });
  await sam.press('Save');
  expect(await sam.text()).toContain('High, says Sam');
  await sam.press('Add another view');
  await sam.answer({ who: 'Her nan', why: 'She is safer than she was in spring' });
  await sam.press('Keep it');
  expect(await sam.text()).toContain('She is safer than she was in spring');
  await sam.press('Complete this version');
  await sam.answer({ because: 'Health answers tomorrow, the child cannot wait' });
  await sam.press('Mark complete');
  expect(await sam.text()).toContain('Health answers tomorrow');
  expect(served.problems.splice(0)).toEqual([]);
}, 180_000);
