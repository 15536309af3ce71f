import { beforeAll, beforeEach, expect, test } from 'vitest';
import { postingIdOf } from '../../seeds/region/load-structure.ts';
import { relate } from '../../src/modules/access/index.ts';
import { aChild } from '../support/children.ts';
import { type Served, servedWorld, signIn } from '../support/journey.ts';
import { arranged } from '../support/meetings.ts';
import type { Person } from '../support/person.ts';

const secretWords = 'Seen at the arcade with an adult called Rook';
let served: Served;
let child: string;
beforeAll(async () => {
  served = await servedWorld();
});
beforeEach(async () => {
  const held = { CO_WORKER: 'aldermoor/sam', ALLOCATED: 'aldermoor/priya' };
  child = await aChild(served.w, { held, note: secretWords });
});

const nothingOf = async (person: Person) => {
  const text = await person.text();
  expect(text).not.toContain('Tidewell');
  expect(text).not.toContain(secretWords);
};

test('somebody of another authority sees nothing of the child, by address or by search', async () => {
  const kit = await served.open('brackenford/kit');
  for (const address of [
    `/children/${child}`,
    `/children/${child}/timeline`,
    `/children/${child}/trigger-plan`,
  ]) {
    await kit.go(address);
    expect(await kit.heading()).toBe('Page not found');
    await nothingOf(kit);
  }
  await kit.go('/children?q=Marnie+Tidewell');
  expect(await kit.page.locator(`a[href*="${child}"]`).count()).toBe(0);
  expect(served.problems.splice(0)).toEqual([]);
});

test('a declared conflict closes the record at once, to somebody who could open it', async () => {
  const priya = await served.open('aldermoor/priya');
  await priya.go(`/children/${child}`);
  expect(await priya.text()).toContain('Tidewell');
  await priya.go(`/children/${child}/conflict`);
  await priya.answer({ connection: 'He is my cousin’s son' });
  await priya.page.locator('main form button').first().click();
  await priya.go(`/children/${child}`);
  expect(await priya.heading()).toBe('Page not found');
  await nothingOf(priya);
  expect(served.problems.splice(0)).toEqual([]);
});

test('somebody whose posting has ended signs in and reaches nothing', async () => {
  await served.w.admin(`update access.posting set to_at = $1 where id = $2`, [
    served.w.clock.now().subtract({ hours: 1 }).toString(),
    postingIdOf('aldermoor/nell'),
  ]);
  const nell = await served.open('aldermoor/nell');
  for (const address of ['/', `/children/${child}`, '/children?q=Marnie+Tidewell', '/due']) {
    await nell.go(address);
    await nothingOf(nell);
  }
  expect(served.problems.splice(0)).toEqual([]);
});

test.each([true, false])('a button pressed twice makes one record (JavaScript: %s)', async (javaScript) => {
  const sam = await served.open('aldermoor/sam', { javaScript });
  await sam.go(`/children/${child}/meetings/new?kind=ETAC`);
  await sam.answer({ kind: 'ETAC', plannedAt: served.w.clock.now().add({ hours: 4 }) });
  await sam.page.getByRole('button', { name: 'Arrange the meeting' }).dblclick();
  await sam.page.waitForURL(/\/meetings\/[0-9a-f-]{36}/);
  const rows = await served.w.admin('select 1 from meetings.meeting_child where child_id = $1', [child]);
  expect(rows).toHaveLength(1);
  expect(served.problems.splice(0)).toEqual([]);
});

test('after signing out, the browser’s way back shows nothing', async () => {
  const sam = await served.open('aldermoor/sam', { isFresh: true });
  await sam.go(`/children/${child}`);
  expect(await sam.text()).toContain('Tidewell');
  await sam.press('Sign out');
  await sam.page.goBack();
  await sam.page.waitForLoadState('load');
  await nothingOf(sam);
  expect(sam.page.url()).toContain('/sign-in');
  expect(served.problems.splice(0)).toEqual([]);
});

const typed = 'He said: ring my nan first, never the flat';

test('a session that ends while somebody types keeps the text, without JavaScript', async () => {
  const sam = await served.open('aldermoor/sam', { javaScript: false, isFresh: true });
  await sam.go(`/children/${child}/trigger-plan/sections/health`);
  await sam.answer({ whatHelps: typed });
  served.w.clock.advance({ minutes: 16 });
  await sam.press('Save');
  expect(await sam.heading()).toBe('Sign in');
  expect(await sam.text(), 'it says that nothing is lost').toMatch(/kept|saved/i);
  await signIn(served.w, sam, 'aldermoor/sam');
  expect(await sam.page.locator('[name="whatHelps"]').inputValue()).toBe(typed);
  await sam.press('Save');
  expect(await sam.text()).toContain(typed);
  expect(served.problems.splice(0)).toEqual([]);
});

test('a session that ends while somebody types keeps the text, with JavaScript, before anything is sent', async () => {
  const sam = await served.open('aldermoor/sam', { isFresh: true });
  const address = `/children/${child}/trigger-plan/sections/health`;
  await sam.go(address);
  await sam.answer({ whatHelps: typed });
  const kept = sam.page.waitForResponse((response) => response.url().includes('/drafts'));
  await sam.page.locator('[name="whatHelps"]').blur();
  expect((await kept).status()).toBe(200);
  served.w.clock.advance({ minutes: 16 });
  await sam.go(address);
  expect(await sam.heading()).toBe('Sign in');
  await signIn(served.w, sam, 'aldermoor/sam');
  await sam.go(address);
  expect(await sam.page.locator('[name="whatHelps"]').inputValue()).toBe(typed);
  expect(await sam.text()).toMatch(/kept, saved at/);
  expect(served.problems.splice(0)).toEqual([]);
});

test('two people minute the same part: the second is shown both texts and loses neither', async () => {
  await served.w.act('aldermoor/mo', async (work) => {
    await relate(work, {
      childId: child,
      kind: 'CO_WORKER',
      postingId: postingIdOf('aldermoor/tariq'),
      basis: 'arranged by a test',
    });
  });
  const meetingId = await arranged(served.w, [child]);
  const sam = await served.open('aldermoor/sam');
  const tariq = await served.open('aldermoor/tariq');
  const form = 'form[action$="/sections/purpose2"]';
  for (const each of [sam, tariq]) await each.go(`/meetings/${meetingId}?child=${child}`);
  await sam.answer({ 'purpose2-needs': 'Sleep, says school', 'purpose2-state': 'in-hand' }, form);
  await tariq.answer({ 'purpose2-needs': 'A dentist, says health', 'purpose2-state': 'in-hand' }, form);
  await sam.press('Save this part', form);
  await tariq.press('Save this part', form);
  const both = await tariq.page.locator('main').innerHTML();
  expect(both).toContain('Sleep, says school');
  expect(both).toContain('A dentist, says health');
  expect(await tariq.text()).toContain('Sam Quillfeather');
  await tariq.answer({ 'purpose2-needs': 'Sleep, says school. A dentist, says health' });
  await tariq.press('Save this part');
  expect(await tariq.page.locator('[name="purpose2-needs"]').inputValue()).toBe(
    'Sleep, says school. A dentist, says health',
  );
  expect(served.problems.splice(0)).toEqual([]);
});
