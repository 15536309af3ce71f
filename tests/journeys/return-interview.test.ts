import { beforeAll, describe, expect, it } from 'vitest';
import { postingIdOf } from '../../seeds/region/load-structure.ts';
import { relate } from '../../src/modules/access/index.ts';
import {
  findEpisode,
  interviewsOfChild,
  openEpisode,
  recordReturn,
  takeStep,
} from '../../src/modules/missing/index.ts';
import { createChild } from '../../src/modules/people/index.ts';
import { fieldName } from '../../src/platform/questionnaires/index.ts';
import { type Served, servedWorld } from '../support/journey.ts';
import type { Person } from '../support/person.ts';

// A child is back: they are asked, somebody independent listens, harm is told, and a manager signs it off.
let served: Served;
beforeAll(async () => {
  served = await servedWorld();
  served.w.clock.at = Temporal.Instant.from('2026-11-17T09:00:00Z');
}, 120_000);

const CASS = 'aldermoor/cass';
const newChild = (givenName: string) =>
  served.w.act('aldermoor/mo', async (work) => {
    const id = await createChild(work, { givenName, familyName: 'Brook', source: 'a journey' });
    const holders = [
      ['aldermoor/priya', 'ALLOCATED'],
      ['aldermoor/sam', 'CO_WORKER'],
    ] as const;
    for (const [handle, kind] of holders)
      await relate(work, { childId: id, kind, postingId: postingIdOf(handle), basis: 'a journey' });
    return id;
  });
/** Notified missing, and back: what the report's own journey shows. */
const missingAndBack = (childId: string, hoursAgo = 1) =>
  served.w.act(CASS, async (work) => {
    const returnedAt = work.now.subtract({ hours: hoursAgo });
    const episode = await openEpisode(work, {
      childId,
      category: 'CARE',
      reportedByKind: 'HOME_STAFF',
      leftAt: returnedAt.subtract({ hours: 6 }),
    });
    if (!episode) throw new Error('missing already');
    await recordReturn(work, episode, 1, { returnedAt, returnNotifiedAt: returnedAt });
    return episode.id;
  });
const episodeOf = (id: string) => served.w.act(CASS, (work) => findEpisode(work.tx, id));
const offerAt = (childId: string, episodeId: string, rest = 'offer') =>
  `/children/${childId}/missing/${episodeId}/${rest}`;
const phone = async (person: Person) => person.page.setViewportSize({ width: 320, height: 640 });

describe('from a return to a signed-off interview', () => {
  let childId = '';
  let episodeId = '';
  let address = '';
  it('a try to reach the child on a phone takes at most six taps and one answer', async () => {
    childId = await newChild('Jay');
    episodeId = await missingAndBack(childId);
    const cass = await served.open(CASS);
    await cass.go(offerAt(childId, episodeId));
    await phone(cass);
    let taps = 0;
    const tap = async (press: () => Promise<void>) => {
      taps += 1;
      await press();
    };
    await tap(() => cass.press('You tried to reach them'));
    expect(await cass.page.locator('form [required]').count()).toBe(0);
    await cass.press('Save');
    expect(await cass.page.locator('.govuk-error-summary__list li').count()).toBe(1);
    await cass.go(offerAt(childId, episodeId, 'attempt'));
    await tap(() => cass.answer({ way: 'TALK' }));
    await tap(() => cass.press('Save'));
    // From the board: the child, then the offer.
    expect(taps + 2).toBeLessThanOrEqual(6);
    expect(await cass.text()).toContain('Tried to reach them');
  });
  it('the co-ordinator offers it, the child says yes, and an interviewer who is free is asked', async () => {
    const jude = await served.open('aldermoor/jude');
    await jude.go('/interviews/availability');
    const from = served.w.clock.now();
    await jude.answer({ from, to: from.add({ hours: 8 }) });
    await jude.press('Save');
    const cass = await served.open(CASS);
    await cass.go(offerAt(childId, episodeId));
    await cass.answer({ way: 'IN_PERSON', answer: 'YES', personAsked: 'yes', placeAsked: 'yes' });
    await cass.press(/Save the offer/);
    expect((await episodeOf(episodeId))?.firstOfferedAt).not.toBeNull();
    await cass.answer({ who: 'workers', agreedPlace: 'The cabin in the park', independent: 'yes' });
    await cass.press('Arrange it');
    expect(await cass.text()).toMatch(/Jude Ollerenshaw.*free/s);
    await cass.answer({
      workers: [postingIdOf('aldermoor/jude'), postingIdOf('aldermoor/remy')],
      words: 'Today at two, in the north, about an hour',
    });
    await cass.press('Offer it');
    address = new URL(cass.page.url()).pathname;
    await cass.press('Write the brief');
    await cass.answer({ needs: 'Likes to walk while talking', notToMention: 'The move next month' });
    await cass.press('Save the brief');
  });
  it('before taking it a worker reads no name; the first has it, the second is thanked', async () => {
    const jude = await served.open('aldermoor/jude');
    const remy = await served.open('aldermoor/remy');
    await remy.go('/interviews');
    expect(await remy.text()).not.toContain('Jay');
    await remy.press(/^Offered/, 'main');
    expect(await remy.text()).not.toContain('Jay');
    await jude.go('/interviews');
    await jude.press(/^Offered/, 'main');
    await jude.press('Take it');
    expect(new URL(jude.page.url()).pathname).toBe(address);
    expect(await jude.text()).toContain('Likes to walk while talking');
    await remy.press('Take it');
    expect(await remy.text()).toMatch(/Somebody else (took|has taken) this one/);
    await remy.go(address);
    expect(await remy.heading()).toBe('Page not found');
  });
  it('the worker goes in, the child hears first what must be passed on, and each part is saved', async () => {
    const jude = await served.open('aldermoor/jude');
    await jude.go(address);
    await phone(jude);
    jude.clicks = 0;
    await jude.press('I am going in');
    expect(jude.clicks).toBeLessThanOrEqual(2);
    await jude.press('Begin the talk');
    expect(await jude.text()).toContain('I have to pass that on');
    await jude.answer({ explained: true });
    await jude.press('We are talking now');
    expect((await episodeOf(episodeId))?.outcome).toBe('COMPLETED');
    await jude.answer({ [fieldName('before.going-on')]: 'It was loud and i could not sleep' });
    await jude.press('Save and go on');
    expect(await jude.heading()).toBe('While you were away');
  });
  it('typed without a connection it says so, and after the page is lost what was kept comes back, named', async () => {
    const jude = await served.open('aldermoor/jude');
    await jude.go(`${address}/form/during`);
    const field = jude.page.locator(`[name="${fieldName('during.who')}"]`);
    await field.fill('Older people I did not know');
    await field.blur();
    await expect.poll(() => jude.page.locator('[data-saved-mark]').textContent()).toContain('is kept');
    await jude.page.route('**/drafts**', (route) => route.abort());
    await field.fill('Older people I did not know, and one with a van');
    await field.blur();
    await expect.poll(() => jude.page.locator('[data-saved-mark]').textContent()).toContain('Not saved');
    await jude.page.unroute('**/drafts**');
    jude.page.once('dialog', (dialog) => void dialog.accept());
    await jude.page.goto('about:blank');
    await jude.go(`${address}/form/during`);
    const said = await jude.text();
    expect(said).toContain('Not in the record yet');
    expect(said).toContain('Who was there?');
    expect(said).toContain('was lost when the page closed');
    expect(await field.inputValue()).toMatch(/^Older people/);
  });
  it('harm is told: the form stops asking, shows whom to ring, keeps their words apart, and goes on about safety', async () => {
    const jude = await served.open('aldermoor/jude');
    await jude.press('They told me of harm');
    const said = await jude.text();
    expect(said).toContain('999');
    expect(said).toContain('check with your sexual assault referral centre');
    await jude.answer({ words: 'one of them hurt me', how: 'UNPROMPTED' });
    await jude.press('Keep their words');
    await jude.press('I rang somebody');
    await jude.answer({ whom: 'POLICE', agreed: 'They come to the cabin' });
    await jude.press('Save');
    await jude.go(`${address}/form/during`);
    expect(await jude.heading()).toContain('put away');
    expect(await jude.page.locator(`[name="${fieldName('during.who')}"]`).count()).toBe(0);
    expect(await jude.text()).toContain('Older people I did not know');
    await jude.press('Go on about keeping safe');
    await jude.answer({ [fieldName('keeping-safe.help')]: 'a lift home from school' });
    await jude.press('Save and go on');
  });
  it('what was named becomes a proposal, push and pull are weighed, and the concern is said', async () => {
    const jude = await served.open('aldermoor/jude');
    await jude.go(`${address}/form/named`);
    await jude.answer({
      [fieldName('named.kind', [0])]: 'PLACE',
      [fieldName('named.named', [0])]: 'The Lantern Arcade',
    });
    await jude.press('Save and go on');
    await jude.answer({
      [fieldName('yours.analysis')]: 'Older people draw her away',
      [fieldName('yours.intelligence')]: 'no',
    });
    await jude.press('Save and go on');
    await jude.press('What pushed, what pulled');
    await jude.answer({ factor: 'PULL:PEERS', weight: 'MAIN', words: 'they wait for me' });
    await jude.press('Save and add another');
    await jude.go(`${address}/concern`);
    await jude.answer({ result: 'CSE', because: 'An older man gives her lifts' });
    await jude.press('Save');
    await jude.press('I am out, and safe');
    await jude.press('Write it up');
    await jude.press('Written up');
  });
  it('her worker decides on the proposal, makes a screening with nothing typed twice, and shares it', async () => {
    const sam = await served.open('aldermoor/sam');
    await sam.go(address);
    await sam.press(/^Decide/);
    await sam.answer({ decision: 'DISMISSED', because: 'Closed since summer' });
    await sam.press('Save');
    await sam.press('Make a screening of it');
    expect(await sam.page.locator('[name="worry"]').inputValue()).toContain('An older man gives her lifts');
    await sam.answer({ immediateDanger: 'no' });
    await sam.press('Save the screening');
    expect(await sam.text()).toContain(address);
    await sam.go(address);
    expect(await sam.text()).toContain('The screening made of it');
    await sam.press('Share it');
    await sam.answer({ agencies: ['POLICE'] });
    await sam.press('Share it');
  });
  it('a manager signs it off; from then on the worker reads nothing of it', async () => {
    const mo = await served.open('aldermoor/mo');
    await mo.go(address);
    await mo.press('Sign it off');
    await mo.answer({ decision: 'SIGN' });
    await mo.press('Save');
    expect(await mo.heading()).toContain('Signed off');
    const jude = await served.open('aldermoor/jude');
    for (const gone of [address, `/children/${childId}`, offerAt(childId, episodeId)]) {
      await jude.go(gone);
      expect(await jude.heading(), gone).toBe('Page not found');
    }
  });
});

describe('a no', () => {
  it('is followed by what the carer knows and a session of its own, both linked to it', async () => {
    const childId = await newChild('Ash');
    const episodeId = await missingAndBack(childId);
    const cass = await served.open(CASS);
    await cass.go(offerAt(childId, episodeId));
    await cass.answer({ way: 'TALK', answer: 'NO', reason: 'TOO_SOON' });
    await cass.press(/Save the offer/);
    expect(await cass.heading()).toBe('After a no');
    await cass.answer({
      carerView: 'He slept at an uncle’s',
      followUp: 'We had chips and talked about football',
    });
    await cass.press('Save');
    const said = await cass.text();
    expect(said).toContain('What the parent or carer knows');
    expect(said).toContain('Follow-up session');
    expect((await episodeOf(episodeId))?.outcome).toBe('DECLINED');
  });
});

describe('missing again before the interview', () => {
  it('one talk is about both times, and each keeps its own offer and outcome', async () => {
    const childId = await newChild('Bo');
    const one = await missingAndBack(childId, 40);
    const two = await missingAndBack(childId, 2);
    await served.w.act(CASS, async (work) => {
      const first = await findEpisode(work.tx, one);
      if (first)
        await takeStep(work, first, { kind: 'OFFER', way: 'TALK', at: work.now.subtract({ hours: 30 }) });
    });
    const cass = await served.open(CASS);
    await cass.go(offerAt(childId, two, 'interview/new'));
    expect(await cass.page.locator('[name="episodes"]:checked').count()).toBe(2);
    await cass.press('Arrange it');
    await cass.press('Begin the talk');
    await cass.press('We are talking now');
    const [first, second] = [await episodeOf(one), await episodeOf(two)];
    expect([first?.outcome, second?.outcome]).toEqual(['COMPLETED', 'COMPLETED']);
    expect(first?.firstOfferedAt).not.toBeNull();
    expect(second?.firstOfferedAt).toBeNull();
    const interviews = await served.w.act(CASS, (work) => interviewsOfChild(work.tx, childId));
    expect(interviews).toHaveLength(1);
  });
});

it('no page had a fault for a screen reader, scrolled sideways on a phone, or failed', () => {
  // The connection that was cut on purpose is told by the browser's console.
  const cut = /form\/during: console: .*ERR_FAILED/;
  expect(served.problems.filter((each) => !cut.test(each))).toEqual([]);
});
