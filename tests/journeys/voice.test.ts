import { beforeAll, describe, expect, it } from 'vitest';
import { heldChild } from '../../src/modules/voice/voice-testing.ts';
import type { Served } from '../support/journey.ts';
import { servedWorld } from '../support/journey.ts';
import type { Person } from '../support/person.ts';

// A young person tells us on the worker's phone, without an account and without scripts; the named reader reads it.
let served: Served;
let childId = '';
beforeAll(async () => {
  served = await servedWorld();
  childId = await heldChild(served.w);
}, 120_000);

describe('a young person tells us what it is like', () => {
  let sam: Person;
  it('the worker makes a page and hands over the phone; back leads nowhere', async () => {
    sam = await served.open('aldermoor/sam', { isFresh: true });
    await sam.page.setViewportSize({ width: 320, height: 640 });
    await sam.go(`/children/${childId}/voice`);
    await sam.press('A page of their own');
    await sam.answer({ asks: 'QUESTIONS', way: 'DEVICE' });
    await sam.press('Make the page');
    await sam.press('Sign me out and open their page');
    expect(await sam.heading()).toBe('Tell us what it is like');
    const theirs = sam.page.url();
    // The browser kept nothing of it, and would have to ask anew: of somebody who is signed out.
    for (const _page of ['the hand-over', 'the form before it']) {
      await sam.page.goBack().catch(() => null);
      await expect
        .poll(async () => (await sam.page.content().catch(() => 'Jay')).includes('Jay'))
        .toBe(false);
    }
    await sam.go(theirs);
  });
  it('it says first what is passed on and whom to ring; they choose who sees it', async () => {
    const text = await sam.text();
    expect(text).toContain('Nobody reads this at night or at weekends');
    expect(text).toContain('116 000');
    expect(text).not.toContain('Jay');
    await sam.answer({ words: 'أنا بخير. You came when you said', whoSees: 'READER', inReports: true });
    await sam.press('Send it');
    expect(await sam.heading()).toBe('Thank you. We have it');
  });
  it('the page opens no second time, and looks like one that was guessed', async () => {
    await sam.page.goBack();
    expect(await sam.heading()).toBe('This page does not open');
    const used = await sam.text();
    await sam.go(`/say/${'x'.repeat(43)}`);
    expect(await sam.text()).toBe(used);
    await sam.go(`/children/${childId}/voice`);
    expect(sam.page.url()).toContain('/sign-in');
  });
  it('works on a phone without scripts', async () => {
    const { openPage } = await import('../../src/modules/voice/voice-testing.ts');
    const key = await openPage(served.w, childId);
    const somebody = await served.visitor({ javaScript: false });
    await somebody.page.setViewportSize({ width: 320, height: 640 });
    await somebody.go(`/say/${key}`);
    await somebody.answer({ words: 'Shorter meetings please' });
    await somebody.press('Send it');
    expect(await somebody.heading()).toBe('Thank you. We have it');
  });
  it('reaches the named reader, who says what it is about; the worker sees nothing of it', async () => {
    const mo = await served.open('aldermoor/mo');
    await mo.go('/');
    expect(await mo.text()).toContain('Feedback to read (2)');
    await mo.press('Read it', 'main');
    await mo.press(/The child or young person/, 'table');
    expect(await mo.text()).toContain('You came when you said');
    await mo.answer({ themes: ['LISTENED'], did: 'Told the team what works' });
    await mo.press('I have read it');
    expect(await mo.text()).toContain('To read (1)');
    const priya = await served.open('aldermoor/priya');
    await priya.go(`/children/${childId}/voice`);
    expect(await priya.text()).not.toContain('You came when you said');
  });
  it('and stands in the month’s summary with what a person left of it', async () => {
    const mo = await served.open('aldermoor/mo');
    await mo.go('/voice/summary/2026-11');
    await mo.press('Choose words and take names out');
    await mo.page.locator('textarea[name^="quote"]').first().fill('You came when you said you would');
    await mo.press('Save and look at it');
    await mo.press('Publish it as it stands here');
    const imogen = await served.open('aldermoor/imogen');
    await imogen.go('/voice/summary/2026-11');
    expect(await imogen.text()).toContain('You came when you said you would');
  });
  it('no page failed its look', () => {
    expect(served.problems).toEqual([]);
  });
});
