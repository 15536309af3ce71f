import { beforeAll, describe, expect, it } from 'vitest';
import { postingIdOf } from '../../seeds/region/load-structure.ts';
import { relate } from '../../src/modules/access/index.ts';
import { createChild, recordSocialCareStatus } from '../../src/modules/people/index.ts';
import { fieldName } from '../../src/platform/questionnaires/index.ts';
import { type Served, servedWorld } from '../support/journey.ts';
import type { Person } from '../support/person.ts';
import { idAfter } from './story.ts';

// Missing, back, and missing again before anybody could talk: all of it through the pages, from the report to the sign-off.
let served: Served;
let childId = '';
let address = '';
const episodes: string[] = [];
const CASS = 'aldermoor/cass';
const hoursAgo = (hours: number) => served.w.clock.now().subtract({ hours });

beforeAll(async () => {
  served = await servedWorld();
  served.w.clock.at = Temporal.Instant.from('2026-11-17T09:00:00Z');
  childId = await served.w.act('aldermoor/mo', async (work) => {
    const id = await createChild(work, { givenName: 'Merrin', familyName: 'Oakfold', source: 'a journey' });
    await recordSocialCareStatus(work, {
      childId: id,
      status: 'CIN',
      allocatedPostingId: postingIdOf('aldermoor/priya'),
      from: Temporal.PlainDate.from('2026-10-01'),
      asAt: work.now,
      source: 'a journey',
    });
    const holders = [
      ['aldermoor/priya', 'ALLOCATED'],
      ['aldermoor/sam', 'CO_WORKER'],
    ] as const;
    for (const [handle, kind] of holders)
      await relate(work, { childId: id, kind, postingId: postingIdOf(handle), basis: 'a journey' });
    return id;
  });
}, 120_000);

async function reports(who: Person, leftAt: Temporal.Instant) {
  await who.go('/missing/report');
  await who.answer({ q: 'merrin' });
  await who.press('Find', 'main');
  await who.press(/Merrin/, 'main');
  await who.answer({ category: 'CARE', reportedByKind: 'HOME_STAFF', leftAt });
  await who.press('Save the report');
  episodes.push(idAfter(who, 'missing'));
}
async function isBack(cass: Person, at: Temporal.Instant) {
  await cass.go('/missing');
  await cass.press(/^Record that they are back/, 'main');
  await cass.answer({ returnedAt: at, returnNotifiedAt: at });
  await cass.press('Save');
}

describe('missing again before the interview, from the first report to the sign-off', () => {
  it('duty reports, the co-ordinator records the return and offers; the child says later', async () => {
    await reports(await served.open('aldermoor/ruth'), hoursAgo(30));
    const cass = await served.open(CASS);
    await isBack(cass, hoursAgo(26));
    await cass.go('/missing');
    await cass.press(/^Offer the interview/, 'main');
    await cass.answer({ way: 'TALK', answer: 'LATER' });
    await cass.press(/Save the offer/);
  });
  it('the child is missing again and back; each time keeps its own offer', async () => {
    const cass = await served.open(CASS);
    await reports(cass, hoursAgo(12));
    await isBack(cass, hoursAgo(3));
    await cass.go('/missing');
    await cass.press(/^Offer the interview/, 'main');
    await cass.answer({ way: 'IN_PERSON', answer: 'YES' });
    await cass.press(/Save the offer/);
    expect(await cass.heading()).toContain('Arrange');
    expect(await cass.page.locator('[name="episodes"]:checked').count()).toBe(2);
    await cass.answer({ who: 'workers', agreedPlace: 'The cabin in the park', independent: 'yes' });
    await cass.press('Arrange it');
    await cass.answer({ workers: [postingIdOf('aldermoor/jude')], words: 'Today at two, about an hour' });
    await cass.press('Offer it');
    address = new URL(cass.page.url()).pathname;
  });
  it('the worker sees it on My day, takes it, and holds one talk about both times', async () => {
    const jude = await served.open('aldermoor/jude');
    await jude.go('/');
    expect(await jude.text()).not.toContain('Merrin');
    await jude.press(/^Offered to you/, 'main');
    await jude.press('Take it');
    await jude.go('/');
    await jude.press(/Merrin/, 'main');
    await jude.press('Begin the talk');
    await jude.answer({ explained: true });
    await jude.press('We are talking now');
    await jude.answer({ [fieldName('before.going-on')]: 'They keep ringing' });
    await jude.press('Save and go on');
    await jude.go(`${address}/factors`);
    await jude.answer({ factor: 'PULL:PEERS', weight: 'MAIN', words: 'they wait for me' });
    await jude.press('Save and add another');
    await jude.go(`${address}/concern`);
    await jude.answer({ result: 'CCE', because: 'Somebody gives him parcels to carry' });
    await jude.press('Save');
    await jude.press('Write it up');
    await jude.answer({ reason: 'He wanted to stop after a while' });
    await jude.press(/Written up/);
    expect(await jude.text()).toContain('Written up, waits for sign-off');
  });
  it('their social worker refers with the words of the talk, and nothing is typed twice', async () => {
    const priya = await served.open('aldermoor/priya');
    await priya.go(address);
    await priya.press('Refer the child with these words');
    expect(await priya.heading()).toContain('Merrin');
    expect(await priya.page.locator('[name="newNeed"]').inputValue()).toContain('parcels to carry');
    expect(await priya.page.locator('[name="ownConcern"]').inputValue()).toBe('they wait for me');
    expect(await priya.page.locator('[name="kinds"][value="CCE"]').isChecked()).toBe(true);
  });
  it('a manager signs it off, and each time has its own offer and the one talk', async () => {
    const mo = await served.open('aldermoor/mo');
    await mo.go(address);
    await mo.press('Sign it off');
    await mo.answer({ decision: 'SIGN' });
    await mo.press('Save');
    expect(await mo.heading()).toContain('Signed off');
    const offers: string[] = [];
    for (const id of episodes) {
      await mo.go(`/children/${childId}/missing/${id}`);
      const said = await mo.text();
      expect(said).toContain('Return interview: held');
      offers.push(/Interview offered[^\n\t]*/.exec(said)?.[0] ?? '');
    }
    expect(offers[0]).toContain('phone');
    expect(offers[1]).toContain('in person');
  });
});

describe('a time away that was about another child', () => {
  it('is moved by the co-ordinator with why, and moved back from its new place', async () => {
    const other = await served.w.act('aldermoor/mo', (work) =>
      createChild(work, { givenName: 'Merryn', familyName: 'Oakfold', source: 'a journey' }),
    );
    const cass = await served.open(CASS);
    await reports(cass, hoursAgo(1));
    const id = episodes.at(-1) ?? '';
    await cass.go(`/children/${childId}/missing/${id}`);
    await cass.press('It is about another child');
    await cass.answer({ q: 'merryn' });
    await cass.press('Find', 'main');
    await cass.press(/Merryn/, 'table');
    await cass.answer({ because: 'The home has two with nearly one name' });
    await cass.press('Move it');
    expect(cass.page.url()).toContain(`/children/${other}/missing/${id}`);
    await cass.go(`/children/${childId}/missing/${id}`);
    expect(cass.page.url(), 'the old address leads on').toContain(`/children/${other}/missing/${id}`);
    await cass.press('It is about another child');
    await cass.answer({ because: 'It was Merrin after all' });
    await cass.press('Move it back');
    expect(cass.page.url()).toContain(`/children/${childId}/missing/${id}`);
  });
});

it('no page had a fault for a screen reader, scrolled sideways on a phone, or failed', () => {
  expect(served.problems).toEqual([]);
});
