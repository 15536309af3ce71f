import { beforeAll, describe, expect, it } from 'vitest';
import { pdfText, wordText } from '../../../tests/support/paper.ts';
import { type World, world } from '../../../tests/support/world.ts';
import { recordAddress } from '../people/index.ts';
import { openEpisodeOf } from './episode.store.ts';
import { childMissingWithPlan, packForm, packOf } from './packs.access.ts';
import { recordReturn } from './return.commands.ts';

let w: World;
let child: string;
beforeAll(async () => {
  w = await world();
  ({ child } = await childMissingWithPlan(w));
});
const packs = () => `/children/${child}/missing-packs`;

describe('two documents for two people', () => {
  it('the police read the plan with its dangers and what the police do; the carer does not', async () => {
    const sam = await w.as('aldermoor/sam');
    const police = (await sam.get(await packOf({ child }, w, 'police'))).html;
    expect(police).toContain('Taken to a flat by older people');
    expect(police).toContain('Ask at the bus depot');
    expect(police).toContain('4 Tern Close');
    expect(police).toContain('Left after a call');
    const carer = (await sam.get(await packOf({ child }, w, 'carer'))).html;
    expect(carer).toContain('At once after 9pm');
    expect(carer).toContain('01632 960010');
    expect(carer).toContain('116 000');
    for (const kept of ['Taken to a flat', 'bus depot', '4 Tern Close', 'Left after a call'])
      expect(carer).not.toContain(kept);
  });

  it('a parent stays out of another parent’s pack unless somebody ticks them', async () => {
    const sam = await w.as('aldermoor/sam');
    const form = (await sam.get(`${packs()}/new/carer`)).html;
    expect(form).toMatch(/value="0" checked[^>]*>/);
    expect(form).not.toMatch(/value="1" checked/);
    expect(form.slice(form.indexOf('id="preview"'))).not.toContain('01632 960011');
    expect((await sam.get(await packOf({ child }, w, 'carer'))).html).not.toContain('01632 960011');
  });

  it('names its recipient and its time, is superseded by the next, and says so in the file too', async () => {
    const sam = await w.as('aldermoor/sam');
    const first = await packOf({ child }, w, 'carer');
    expect((await sam.get(first)).html).not.toContain('Superseded');
    w.clock.advance({ minutes: 5 });
    await packOf({ child }, w, 'police');
    expect((await sam.get(first)).html, 'a pack for the police does not replace the carer’s').not.toContain(
      'Superseded',
    );
    await packOf({ child }, w, 'carer');
    expect((await sam.get(first)).html).toContain('Superseded: a newer pack was made');
    const bytes = async (format: string) =>
      new Uint8Array(
        (await w.app.inject({ url: `${first}/document/${format}`, cookies: Object.fromEntries(sam.cookies) }))
          .rawPayload,
      );
    const word = wordText(await bytes('docx'));
    expect(word).toContain('Superseded');
    expect(word).toContain('Nell Tarn, Parent or relative they live with');
    expect(await pdfText(await bytes('pdf'))).toContain('Superseded');
    const issued = await w.admin<{ recipient: string; format: string }>(
      `select recipient, format from sharing.issue where type = 'missing-pack' order by format`,
    );
    expect(issued.map((each) => each.format)).toEqual(['docx', 'pdf']);
  });

  it('says when what is recorded has changed since', async () => {
    const sam = await w.as('aldermoor/sam');
    const at = await packOf({ child }, w, 'police');
    await w.admin('update missing.episode set version = version + 1 where child_id = $1', [child]);
    expect((await sam.get(at)).html).toContain('What is recorded has changed since this was made');
  });
});

describe('the address', () => {
  it('is in no pack without a reason, is opened on record, and stays off the screen', async () => {
    const sam = await w.as('aldermoor/sam');
    await w.act('aldermoor/sam', (work) =>
      recordAddress(work, {
        childId: child,
        kind: 'HOME',
        lines: '7 Quiet Lane',
        from: Temporal.PlainDate.from('2026-01-01'),
        source: 'test',
      }),
    );
    const at = `${packs()}/new/police`;
    await sam.get(at);
    const refusedWith = await sam.post(at, { ...packForm('police'), withPlaces: 'yes' });
    expect(refusedWith.status).toBe(422);
    expect(refusedWith.html).toContain('Say why they need the address');
    const made = await sam.post(at, {
      ...packForm('police'),
      withPlaces: 'yes',
      placesBecause: 'To look there first',
    });
    const shown = (await sam.get(made.location ?? '')).html;
    expect(shown).toContain('Not shown on screen');
    expect(shown).not.toContain('Quiet Lane');
    expect((await sam.get(`${made.location}/print`)).html).toContain('7 Quiet Lane');
    const events = await w.admin<{ payload: string }>(
      `select payload from audit.event where event = 'location.revealed'`,
    );
    expect(events).toHaveLength(1);
  });
});

describe('the hub opens the plan of a child who is missing', () => {
  it('by saying so, for twelve hours, and those who work with the child are told', async () => {
    const cass = await w.as('aldermoor/cass');
    const led = await cass.get(packs());
    expect([led.status, led.location]).toEqual([303, `${packs()}/open`]);
    await cass.get(`${packs()}/open`);
    await cass.post(`${packs()}/open`, {});
    expect((await cass.get(packs())).status).toBe(200);
    const [row] = await w.admin<{ basis: string; hours: number }>(
      `select basis, extract(epoch from to_at - from_at)::int / 3600 as hours from access.relationship where child_id = $1 and kind = 'DUTY'`,
      [child],
    );
    expect(row).toEqual({ basis: 'missing now', hours: 12 });
    expect((await (await w.as('aldermoor/priya')).get('/my/alerts')).html).toContain(
      'because the child is missing',
    );
    w.clock.advance({ hours: 13 });
    expect((await (await w.as('aldermoor/cass')).get(packs())).status).toBe(303);
  });

  it('never once the child is back', async () => {
    await w.act('aldermoor/cass', async (work) => {
      const episode = await openEpisodeOf(work.tx, child);
      if (!episode) throw new Error('not missing');
      await recordReturn(work, episode, episode.version, { returnedAt: work.now });
    });
    const cass = await w.as('aldermoor/cass');
    expect((await cass.get(packs())).status).toBe(404);
    expect((await cass.get(`${packs()}/open`)).status).toBe(404);
  });
});

describe('a record that was opened because the child is missing', () => {
  it('is told to information governance, which looks on', async () => {
    const { child: other } = await childMissingWithPlan(w);
    const fern = await w.as('aldermoor/fern');
    const open = `/children/${other}/missing-packs/open`;
    await fern.get(open);
    expect((await fern.post(open, {})).status).toBe(303);
    const alerts = await w.admin<{ for_role: string }>(
      `select for_role from access.alert where child_id = $1 and kind = 'duty-opened' and for_role is not null`,
      [other],
    );
    expect(alerts).toEqual([{ for_role: 'INFORMATION_GOVERNANCE' }]);
  });
});
