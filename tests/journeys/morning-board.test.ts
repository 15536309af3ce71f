import { beforeAll, describe, expect, it } from 'vitest';
import { postingIdOf } from '../../seeds/region/load-structure.ts';
import { belongsTo } from '../../src/modules/governance/governance.access.ts';
import { openEpisode } from '../../src/modules/missing/index.ts';
import { createChild } from '../../src/modules/people/index.ts';
import { type Served, servedWorld } from '../support/journey.ts';
import type { Person } from '../support/person.ts';

const CHILDREN = 40;
const TO_TALK_ABOUT = 10;
let served: Served;
let board: string;

beforeAll(async () => {
  served = await servedWorld();
  const { w } = served;
  board = `/standing-meetings/DAILY/${w.clock.now().toString().slice(0, 10)}`;
  await belongsTo(w, 'DAILY', ['aldermoor/gwen', 'aldermoor/hana', 'aldermoor/sam', 'aldermoor/bea']);
  for (let n = 0; n < CHILDREN; n += 1) await child(n);
}, 120_000);

/** Ten are missing now; thirty are open to the team and nothing came. */
async function child(n: number): Promise<void> {
  const { w } = served;
  const name = `${String.fromCharCode(65 + (n % 26))}${n < 26 ? 'n' : 'l'}na`;
  const id = await w.act('aldermoor/mo', (work) =>
    createChild(work, { givenName: name, familyName: `Child-${n}`, source: 'test' }),
  );
  if (n < TO_TALK_ABOUT)
    await w.act('aldermoor/cass', (work) =>
      openEpisode(work, { childId: id, category: 'HOME', reportedByKind: 'PARENT' }),
    );
  else
    await w.admin(
      `insert into referrals.involvement (authority_id, id, child_id, team_id, opened_at, opened_by)
       select c.authority_id, gen_random_uuid(), c.id, t.id, $2, gen_random_uuid() from people.child c
         join access.team t on t.authority_id = c.authority_id and t.kind = 'team' where c.id = $1 limit 1`,
      [id, w.clock.now().toString()],
    );
}

/** Counts every key that somebody presses; a chord is one. Typed words are counted apart. */
function handsOf(person: Person) {
  let keys = 0;
  let typed = 0;
  return {
    press: async (key: string) => {
      keys += 1;
      await person.page.keyboard.press(key);
    },
    type: async (words: string) => {
      typed += words.length;
      await person.page.keyboard.type(words);
    },
    count: () => ({ keys, typed }),
  };
}
const focusFirst = (person: Person, list: string) =>
  person.page.locator(`${list} [data-board-link]`).first().focus();
const settled = (person: Person, n: number, state: string) =>
  person.page.waitForFunction(
    ([wanted, of]) => document.querySelectorAll(`[data-board-state="${of}"]`).length >= Number(wanted),
    [String(n), state] as const,
  );

describe('a morning, from the board to closed minutes', () => {
  it('the manager begins it and notes four agencies; the board has filled itself, exceptions first', async () => {
    const mo = await served.open('aldermoor/mo');
    await mo.go('/board');
    expect(new URL(mo.page.url()).pathname).toBe(board);
    expect(await mo.text()).toContain(`To talk about (${TO_TALK_ABOUT})`);
    expect(await mo.text()).toContain(`No change (${CHILDREN - TO_TALK_ABOUT})`);
    await mo.press('Begin the meeting');
    await mo.press('Begin');
    expect(await mo.text()).toContain('Nobody has noted who is there');
    await served.w.admin(
      `insert into governance.attendance (authority_id, sitting_id, agency, attendance, name, saved_at)
       select s.authority_id, s.id, a, 'present', 'Ida Farrow', $1 from governance.sitting s,
         unnest(array['POLICE', 'SOCIAL_CARE', 'HEALTH_SAFEGUARDING', 'YOUTH_SUPPORT']) a where s.kind = 'DAILY' and s.day = $2`,
      [served.w.clock.now().toString(), board.slice(-10)],
    );
  }, 60_000);

  it('“nothing new” for thirty children takes one key each, by keyboard only', async () => {
    const bea = await served.open('aldermoor/bea');
    await bea.go(board);
    const hands = handsOf(bea);
    await focusFirst(bea, '.app-sitting-list--short');
    const quiet = CHILDREN - TO_TALK_ABOUT;
    for (let n = 0; n < quiet; n += 1) await hands.press('n');
    await settled(bea, quiet, 'nothing-new');
    expect(hands.count().keys).toBe(quiet);
    await bea.go(board);
    expect(await bea.text()).toContain('is agreed by Health: safeguarding, Police');
  }, 60_000);

  it('ten children are minuted in place with a line each: two keys a child besides the words', async () => {
    const bea = await served.open('aldermoor/bea');
    await bea.go(board);
    const hands = handsOf(bea);
    await focusFirst(bea, '.app-sitting-list');
    for (let n = 0; n < TO_TALK_ABOUT; n += 1) {
      await hands.press('o');
      await hands.type(`Nobody has seen her since ${n + 1}`);
      await hands.press('Control+Enter');
      await settled(bea, n + 1, 'talked');
    }
    expect(hands.count().keys).toBeLessThanOrEqual(2 * TO_TALK_ABOUT);
    const lines = await served.w.admin("select 1 from governance.item_part where code = 'line'");
    expect(lines).toHaveLength(TO_TALK_ABOUT);
  }, 60_000);

  it('the whole morning of forty children is under sixty keys besides the words', () => {
    const quiet = CHILDREN - TO_TALK_ABOUT;
    expect(quiet + 2 * TO_TALK_ABOUT).toBeLessThan(60);
  });

  it('keys do nothing while somebody types, and the keys are shown by a question mark', async () => {
    const bea = await served.open('aldermoor/bea');
    await bea.go(board);
    await focusFirst(bea, '.app-sitting-list');
    await bea.page.keyboard.press('a');
    await bea.page.keyboard.type('jnk');
    const field = bea.page.locator('textarea[name="actions"]').first();
    expect(await field.inputValue()).toBe('jnk');
    await field.fill('');
    await bea.page.keyboard.press('Escape');
    await bea.page.keyboard.press('?');
    expect(await bea.page.locator('#board-keys').getAttribute('open')).not.toBeNull();
    await bea.page.keyboard.press('j');
    const second = bea.page.locator('[data-board-row]').nth(1);
    expect(await second.evaluate((row) => row.contains(document.activeElement))).toBe(true);
  }, 60_000);

  it('what cannot be sent stays where it is, and says so', async () => {
    const bea = await served.open('aldermoor/bea');
    await bea.go(board);
    await focusFirst(bea, '.app-sitting-list');
    await bea.page.keyboard.press('a');
    await bea.page.keyboard.type('Ring the bus depot');
    await bea.page.context().setOffline(true);
    await bea.page.keyboard.press('Control+Enter');
    await bea.page.getByText('Not saved: the service could not be reached').waitFor();
    expect(await bea.page.locator('textarea[name="actions"]').first().inputValue()).toBe(
      'Ring the bus depot',
    );
    await bea.page.context().setOffline(false);
    await bea.page.keyboard.press('Control+Enter');
    await bea.page.getByText('Ring the bus depot: ').waitFor();
    // The browser's own word about the request that could not be sent.
    for (let at = served.problems.length - 1; at >= 0; at -= 1)
      if (served.problems[at]?.includes('ERR_INTERNET_DISCONNECTED')) served.problems.splice(at, 1);
  }, 60_000);

  it('two minute the same child: the second sees both texts, and saves them together', async () => {
    const mo = await served.open('aldermoor/mo');
    const bea = await served.open('aldermoor/bea');
    await mo.go(board);
    await mo.press(/^Anna/);
    await bea.go(new URL(mo.page.url()).pathname);
    await mo.answer({ newNeed: 'A phone nobody gave her' });
    await bea.answer({ newNeed: 'A new phone', knownRisk: 'The same car' });
    await mo.press('Save');
    await bea.press('Save');
    const both = await bea.text();
    expect(both).toContain('saved this while you were writing');
    expect(both).toContain('A phone nobody gave her');
    await bea.answer({ newNeed: 'A new phone that nobody gave her' });
    await bea.press('Save');
    const parts = await served.w.admin<{ code: string; text: string }>(
      "select code, text from governance.item_part where code <> 'line' order by code",
    );
    expect(parts.map(({ text }) => text)).toEqual(['The same car', 'A new phone that nobody gave her']);
  }, 60_000);

  it('what an agency knows has its audience before it is typed; a decision stands with who disagreed', async () => {
    const mo = await served.open('aldermoor/mo');
    await mo.go(board);
    await mo.press(/^Anna/);
    expect(await mo.page.locator('#told-0-text').isVisible()).toBe(false);
    await mo.answer({ 'told-0-agency': 'POLICE', 'told-0-audience': 'police-and-social-care' });
    await mo.answer({ 'told-0-text': 'The car belongs to a man of thirty' });
    await mo.answer({ decision: 'A strategy meeting today', rationale: 'Third time with the same people' });
    await mo.page.getByText('Somebody disagrees').click();
    await mo.answer({
      'dissent-agency': 'HEALTH_SAFEGUARDING',
      'dissent-who': 'Hana Ostrow',
      'dissent-words': 'She should be seen first',
      actions: 'Ring the school @sam fri #protect',
    });
    await mo.press('Save');
    expect(await mo.text()).toContain('She should be seen first');
    const hana = await served.open('aldermoor/hana');
    await hana.go(new URL(mo.page.url()).pathname);
    expect(await hana.text()).not.toContain('a man of thirty');
    const gwen = await served.open('aldermoor/gwen');
    await gwen.go(new URL(mo.page.url()).pathname);
    expect(await gwen.text()).toContain('a man of thirty');
    const sam = await served.open('aldermoor/sam');
    await sam.go('/actions');
    expect(await sam.text()).toContain('Ring the school');
  }, 60_000);

  it('somebody at the table is the subject of an item: for them neither it nor the child is there', async () => {
    const mo = await served.open('aldermoor/mo');
    const gwen = await served.open('aldermoor/gwen');
    await gwen.go(board);
    expect(await gwen.text()).toContain(`To talk about (${TO_TALK_ABOUT})`);
    await mo.go(board);
    await mo.press(/^Bnna/);
    await mo.press('Keep it from somebody');
    await mo.answer({ postingId: postingIdOf('aldermoor/gwen'), because: 'She knows the family' });
    await mo.press('Keep it from them');
    await gwen.go(board);
    expect(await gwen.text()).toContain(`To talk about (${TO_TALK_ABOUT - 1})`);
    expect(await gwen.text()).not.toContain('Bnna');
  }, 60_000);

  it('the chair closes it; minutes go to each recipient with what is theirs', async () => {
    const mo = await served.open('aldermoor/mo');
    await mo.go(board);
    await mo.press('Put a child or a matter on it');
    await mo.answer({ title: 'Taxi licences', because: 'Two drivers' });
    await mo.press('Put it on the agenda');
    await mo.press('Close the meeting');
    expect(await mo.text()).toContain('Nobody has spoken of 1 item: Taxi licences');
    await mo.press('Close the meeting');
    expect(await mo.text()).toContain('Say why some children were not spoken of');
    await mo.answer({ because: 'Licensing was not there' });
    await mo.press('Close the meeting');
    expect(await mo.text()).toContain('Held');
    expect((await mo.download('PDF for Police')).subarray(0, 4).toString()).toBe('%PDF');
    const copies = await served.w.admin<{ n: number }>('select count(*)::int as n from sharing.issue');
    expect(copies[0]?.n).toBe(CHILDREN - 1);
  }, 60_000);

  it('works without a script: ticks and one button, plain links and forms', async () => {
    served.w.clock.advance({ hours: 24 });
    const mo = await served.open('aldermoor/mo', { javaScript: false });
    await mo.go('/board');
    expect(await mo.text()).toContain('that are still open');
    await mo.press('Begin the meeting');
    await mo.press('Begin');
    await mo.press(/^Nothing new for all the rest \(30\)/);
    expect(await mo.text()).toContain('Nothing new: 30 noted.');
    await mo.press(/^Anna/);
    await mo.answer({ line: 'Back with her mother' });
    await mo.press('Save, and on to the next');
    expect(await mo.heading()).toContain('Bnna');
  }, 60_000);

  it('and no page was too wide for a phone, or shut to somebody who cannot see it', () => {
    expect(served.problems).toEqual([]);
  });
});
