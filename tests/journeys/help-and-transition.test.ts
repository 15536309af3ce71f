import { beforeAll, expect, test } from 'vitest';
import { recordConcern, recordRelative } from '../../src/modules/people/index.ts';
import { recordSession } from '../../src/modules/work/index.ts';
import { aChild } from '../support/children.ts';
import { type Served, servedWorld } from '../support/journey.ts';

// A service is written into the directory, a child is referred on to it, and a parent and an 18th birthday are thought of.
let served: Served;
let child: string;
const TOLD = 'dont tell mum about the lighthouse';
beforeAll(async () => {
  served = await servedWorld();
  const { w } = served;
  child = await aChild(w, {
    held: { CO_WORKER: 'aldermoor/sam', ALLOCATED: 'aldermoor/priya' },
  });
  await w.admin('update people.child set born_on = $2 where id = $1', [child, '2009-02-14']);
  await w.act('aldermoor/sam', async (work) => {
    await recordSession(work, child, {
      ...{ outcome: 'HELD', way: 'IN_PERSON', happened: 'By the sea', ownWords: TOLD },
    });
    await recordRelative(work, {
      ...{
        childId: child,
        name: 'Morwenna Tidewell',
        relationship: 'MOTHER',
        livesWith: 'YES',
        source: 'test',
      },
    });
    await recordRelative(work, {
      ...{
        childId: child,
        name: 'Silas Gorse',
        relationship: 'PARENT_PARTNER',
        livesWith: 'PART',
        source: 'test',
      },
    });
    await recordConcern(work, {
      ...{ childId: child, names: 'Silas Gorse, "Sy"', role: 'SUSPECTED_EXPLOITER', basis: 'REPORTED' },
      ...{ words: 'Drives her about at night', source: 'test' },
    });
  });
}, 120_000);

test('business support keeps the directory', async () => {
  const bea = await served.open('aldermoor/bea');
  await bea.press('Services');
  expect(await bea.text()).toContain('Services stand here');
  await bea.press('Add a service');
  await bea.press('Save');
  expect(await bea.text()).toContain('Enter what it is called');
  await bea.answer({
    name: 'Aldermoor mentoring',
    kind: 'Mentoring and early help',
    whoFor: 'Ages 10 to 17',
    howToRefer: 'A form; the young person says yes first',
    waiting: 'About 3 weeks',
  });
  await bea.press('Save');
  expect(await bea.text()).toContain('About 3 weeks, heard on');
  await bea.press('Back');
  expect(await bea.text()).toContain('Ages 10 to 17');
}, 120_000);

test('a worker refers on, chases, and writes how it began', async () => {
  const sam = await served.open('aldermoor/sam');
  await sam.go(`/children/${child}`);
  await sam.press('Help', 'main');
  expect(await sam.text()).toContain('Nobody else helps yet');
  await sam.press('Refer on');
  await sam.press('Save');
  expect(await sam.page.locator('.govuk-error-summary__list li').count()).toBe(2);
  await sam.answer({
    serviceId: 'Aldermoor mentoring',
    why: 'She asked for a woman who listens',
    consent: 'CHILD',
  });
  await sam.press('Save');
  expect(await sam.text()).toContain('Asked for');
  expect(await sam.text()).toContain('Sam Quillfeather follows it up');
  await sam.press(/^What became of it/);
  await sam.answer({ became: 'CHASED', words: 'Rang twice' });
  await sam.press('Save');
  await sam.go('/services');
  await sam.press('Waiting for help', 'main');
  expect(await sam.text()).toContain('0 days');
  await sam.press(/Marnie/, 'main');
  await sam.press(/^What became of it/);
  await sam.answer({ became: 'STARTED', words: 'They baked' });
  await sam.press('Save');
  expect(await sam.text()).toContain('Begun');
}, 180_000);

test('of therapy only that it began and ended', async () => {
  const sam = await served.open('aldermoor/sam');
  await sam.go(`/children/${child}/help/new`);
  await sam.answer({
    serviceName: 'The talking room',
    kind: 'Counselling or therapy',
    why: 'Sleep',
    consent: 'BOTH',
  });
  await sam.press('Save');
  expect(await sam.text()).toContain('Kept as health information');
  await sam.press(/^What became of it.*The talking room/);
  expect(await sam.text()).toContain('What is said in therapy');
  expect(await sam.page.locator('[name="words"]').count()).toBe(0);
  await sam.answer({ became: 'STARTED' });
  await sam.press('Save');
}, 120_000);

test('a parent is offered help: a warning, no block, and a paper without anything the child told', async () => {
  const sam = await served.open('aldermoor/sam');
  await sam.go(`/children/${child}/help`);
  await sam.press('Write down an offer to a parent or carer');
  expect(await sam.text()).toContain('Silas Gorse: the name is like that of a person we are worried about');
  await sam.answer({
    personId: 'Morwenna',
    became: 'OFFERED',
    kinds: ['ONE_TO_ONE', 'PACK'],
    whatHelps: 'Somebody who rings back',
    agreed: 'Tea on Thursday at eleven',
    because: 'She is frightened of him',
  });
  await sam.press('Save');
  expect(await sam.text()).toContain('Tea on Thursday at eleven');
  await sam.press(/^Paper to take home/);
  const paper = await sam.text();
  expect(paper).toContain('Morwenna Tidewell');
  expect(paper).toContain('Tea on Thursday at eleven');
  for (const secret of [TOLD, 'frightened', 'Silas', 'Marnie', 'talking room', 'mentoring'])
    expect(paper).not.toContain(secret);
}, 120_000);

test('approaching 18: from the list to a plan in place', async () => {
  const sam = await served.open('aldermoor/sam');
  await sam.go('/');
  expect(await sam.text()).toContain('Was to be in place by 14 August 2026');
  await sam.press(/^Everybody of 16 and over/);
  expect(await sam.text()).toContain('14 February 2027');
  expect(await sam.text()).toContain('Nobody is named yet');
  await sam.press(/Marnie/, 'main');
  await sam.press('Begin the plan');
  await sam.answer({
    ownWords: 'A room with a lock, and my sister near',
    eligible: ['CARE_ACT'],
    adultWorker: 'Perpetua Dunmore',
    consent: 'PARTLY',
  });
  await sam.press('Save');
  expect(await sam.text()).toContain('A room with a lock, and my sister near');
  await sam.press('Write what became of it');
  await sam.answer({ became: 'IN_PLACE' });
  await sam.press('Save');
  expect(await sam.text()).toContain('Enter who agreed it');
  await sam.answer({ withWhom: 'Marnie, Perpetua Dunmore and Sam' });
  await sam.press('Save');
  expect(await sam.text()).toContain('In place since');
  await sam.go('/transition');
  expect(await sam.text()).toContain('Perpetua Dunmore');
  expect(served.problems.splice(0)).toEqual([]);
}, 180_000);
