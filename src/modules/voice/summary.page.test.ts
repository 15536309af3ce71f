import { beforeAll, describe, expect, it } from 'vitest';
import { type World, world } from '../../../tests/support/world.ts';
import { withdrawConsent } from './index.ts';
import { quoteField } from './summary.commands.ts';
import { feedbackFrom, heldChild, said } from './voice-testing.ts';

let w: World;
let child = '';
let agreed = '';
let kept = '';
beforeAll(async () => {
  w = await world();
  child = await heldChild(w);
  agreed = await feedbackFrom(w, 'aldermoor/sam', {
    ...{ ...said, childId: child },
    words: 'Sam took me, Jay, to Brackenford on my birthday',
  });
  kept = await feedbackFrom(w, 'aldermoor/sam', {
    ...{ ...said, childId: child, words: 'Nobody else may read this' },
    consent: { inReports: false, inTraining: true },
  });
});
const path = '/voice/summary/2026-11';

describe('a month with the names taken out by a person', () => {
  it('shows beside each other what may be used and an empty field; what was not agreed to is not there', async () => {
    const { html } = await (await w.as('aldermoor/mo')).get(`${path}/words`);
    expect(html).toContain('to Brackenford on my birthday');
    expect(html).not.toContain('Nobody else may read this');
    expect(html).toMatch(new RegExp(`name="${quoteField(agreed)}"[^>]*></textarea>`));
    expect(html).not.toContain(quoteField(kept));
  });
  it('refuses a name that was left in, and keeps what was typed', async () => {
    const mo = await w.as('aldermoor/mo');
    await mo.get(`${path}/words`);
    const answer = await mo.post(`${path}/words`, { [quoteField(agreed)]: 'They took Jay somewhere nice' });
    expect(answer.status).toBe(422);
    expect(answer.html).toContain('The child’s name still stands in it');
    expect(answer.html).toContain('They took Jay somewhere nice');
  });
  it('goes out only as it was left, in print and Word too, once it is published', async () => {
    const mo = await w.as('aldermoor/mo');
    await mo.get(`${path}/words`);
    const field = {
      [quoteField(agreed)]: 'My worker took me somewhere I like',
      [quoteField(kept)]: 'Slipped in',
    };
    expect((await mo.post(`${path}/words`, { opening: 'A good month', ...field })).status).toBe(303);
    expect((await (await w.as('aldermoor/imogen')).get(path)).status).toBe(404);
    await mo.get(path);
    expect((await mo.post(`${path}/publish`, {})).status).toBe(303);
    const imogen = await w.as('aldermoor/imogen');
    for (const at of [path, `${path}/print`]) {
      const { html } = await imogen.get(at);
      expect(html).toContain('My worker took me somewhere I like');
      for (const never of ['Brackenford on', 'Jay', 'Slipped in', 'Nobody else'])
        expect(html).not.toContain(never);
      expect(html).toContain('1 to 5');
    }
    expect((await imogen.get(`${path}/document/pdf`)).status).toBe(200);
  });
  it('leaves words out from the moment they are taken back, published or not', async () => {
    w.clock.advance({ minutes: 5 });
    await w.act('aldermoor/sam', (work) => withdrawConsent(work, { childId: child }));
    const { html } = await (await w.as('aldermoor/imogen')).get(path);
    expect(html).not.toContain('somewhere I like');
    expect(html).toContain('A good month');
  });
});
