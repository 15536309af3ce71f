import { beforeAll, describe, expect, it } from 'vitest';
import { postingIdOf } from '../../../seeds/region/load-structure.ts';
import { wordText } from '../../../tests/support/paper.ts';
import { type Browser, type World, world } from '../../../tests/support/world.ts';
import { relate } from '../access/index.ts';
import { startClock } from '../deadlines/index.ts';
import { missingActionAsked, openEpisodeOf, recordReturn } from '../missing/index.ts';
import { missingChild, today } from './daily-missing.access.ts';
import { recordHeldElsewhere } from './held-elsewhere.commands.ts';

let w: World;
let robin: string;
let wren: string;
let cass: Browser;
const day = () => `/missing-meetings/${today(w)}`;
beforeAll(async () => {
  w = await world();
  robin = await missingChild(w, 'Robin');
  wren = await missingChild(w, 'Wren');
  cass = await w.as('aldermoor/cass');
});
const send = async (path: string, fields: Record<string, string>, who = cass) => {
  await who.get(path);
  return who.post(path, fields);
};

describe('the daily missing meeting', () => {
  it('fills its agenda from the board, before anybody begins it', async () => {
    const page = (await cass.get(day())).html;
    expect(page).toContain('Robin Fennel');
    expect(page).toContain('Wren Fennel');
    expect(page).toContain('Missing now');
    expect(page).toContain('Begin the meeting');
  });

  it('says for whom exploitation was not considered, and is complete only with a reason for them', async () => {
    expect((await send(`${day()}/begin`, { chairName: 'Cass' })).status).toBe(303);
    await send(`${day()}/children/${robin}`, {
      result: 'CCE',
      because: 'A new phone',
      decision: 'A strategy meeting is asked for',
      decisionBecause: 'Third time with the same people',
    });
    const page = (await cass.get(day())).html;
    expect(page).toContain('Not said yet for Wren Fennel');
    expect(page).toContain('Considered: criminal exploitation. A new phone');
    const refusedTo = await send(`${day()}/complete`, { because: '' });
    expect(refusedTo.status).toBe(422);
    expect(refusedTo.html).toContain('Say why exploitation was not considered for every child');
  });

  it('lets two people minute different children at once, and shows the second of two who minute one child both texts', async () => {
    const mo = await w.as('aldermoor/mo');
    await mo.get(`${day()}/children/${wren}`);
    await cass.get(`${day()}/children/${wren}`);
    expect((await mo.post(`${day()}/children/${wren}`, { discussion: 'Aunt is rung' })).status).toBe(303);
    const second = await cass.post(`${day()}/children/${wren}`, { discussion: 'School is rung' });
    expect(second.status).toBe(409);
    expect(second.html).toContain('Aunt is rung');
    expect(second.html).toContain('School is rung');
    expect(
      (
        await send(`${day()}/children/${robin}`, {
          discussion: 'Nan is rung',
          result: 'CCE',
          because: 'A new phone',
        })
      ).status,
    ).toBe(303);
    const rows = await w.admin('select 1 from missing.consideration where child_id = $1', [robin]);
    expect(rows, 'what was said before is not said twice').toHaveLength(1);
  });

  it('puts an action on its owner’s list and on the record of the child alone', async () => {
    const at = `${day()}/children/${robin}/actions`;
    const due = { 'due-day': '17', 'due-month': '11', 'due-year': '2026' };
    await send(at, { what: 'Look at the depot', ownerPostingId: postingIdOf('aldermoor/gwen'), ...due });
    await send(at, { what: 'Ring the home', ownerPostingId: postingIdOf('aldermoor/cass'), ...due });
    const gwen = await w.as('aldermoor/gwen');
    expect((await gwen.get('/actions')).html).toContain('Look at the depot');
    expect((await gwen.get('/my/alerts')).html).toContain('a new action about a child who was missing');
    const mine = (await cass.get('/actions')).html;
    expect(mine).toContain('Ring the home');
    const href = /\/missing-meetings\/actions\/[0-9a-f-]{36}/.exec(mine)?.[0] ?? '';
    expect((await send(href, { state: 'done', changed: 'They know when to ring us' })).status).toBe(303);
    expect((await cass.get('/actions')).html).not.toContain('Ring the home');
    const lines = await w.admin<{ child_id: string; line: string }>(
      `select child_id, line from people.timeline_event where line like '%missing meeting%' order by line`,
    );
    expect(lines.filter((each) => each.child_id === wren)).toEqual([]);
    expect(lines.filter((each) => each.child_id === robin).length).toBe(3);
    expect(JSON.stringify(lines)).not.toMatch(/Wren|Robin|Fennel/);
  });

  it('is read by the police who attend, and not written by them', async () => {
    await send(`${day()}/attendance`, { POLICE: 'present', POLICEName: 'PC Gwen Stallard' });
    const gwen = await w.as('aldermoor/gwen');
    const page = (await gwen.get(day())).html;
    expect(page).toContain('Police: there (PC Gwen Stallard)');
    expect(page).not.toContain('>Minute<');
  });

  it('gives the workers of one child minutes with that child and nobody else', async () => {
    const bytes = async (of: string) =>
      new Uint8Array(
        (
          await w.app.inject({
            url: `${day()}/minutes/${of}/docx`,
            cookies: Object.fromEntries(cass.cookies),
          })
        ).rawPayload,
      );
    const hub = wordText(await bytes('hub'));
    expect(hub).toContain('Robin Fennel');
    expect(hub).toContain('Wren Fennel');
    const one = wordText(await bytes(robin));
    expect(one).toContain('Look at the depot');
    expect(one).not.toContain('Wren');
  });

  it('keeps its agenda once it is complete, and names the children left out with the reason', async () => {
    expect((await send(`${day()}/complete`, { because: 'The line broke down' })).status).toBe(303);
    const later = await missingChild(w, 'Linnet');
    const page = (await cass.get(day())).html;
    expect(page).toContain('Exploitation was not considered for 1 child: The line broke down');
    expect(page).not.toContain('Linnet');
    const [row] = await w.admin<{ left_out: string[] }>('select left_out from meetings.missing_day');
    expect(row?.left_out).toEqual([wren]);
    expect(later).toBeDefined();
  });

  it('shows the days that were missed, and counts back to the last meeting', async () => {
    w.clock.advance({ hours: 24 });
    await w.act('aldermoor/cass', async (work) => {
      const episode = await openEpisodeOf(work.tx, wren);
      if (!episode) throw new Error('not missing');
      await recordReturn(work, episode, episode.version, { returnedAt: work.now });
    });
    w.clock.advance({ hours: 24 });
    cass = await w.as('aldermoor/cass');
    const days = (await cass.get('/missing-meetings')).html;
    expect(days).toContain('Without a meeting in four weeks: 1 of 3 days');
    expect(days).toContain('Missed');
    const page = (await cass.get(day())).html;
    expect(page).toContain('Back since the last meeting');
    const yesterday = today(w).subtract({ days: 1 });
    await send(`/missing-meetings/${yesterday}/not-held`, { because: 'The office was shut by snow' });
    const after = (await cass.get('/missing-meetings')).html;
    expect(after).toContain('The office was shut by snow');
    expect(after, 'a reason does not make it held').toContain('Without a meeting in four weeks: 1 of 3 days');
  });

  it('has no page for a day that has not come', async () => {
    expect((await cass.get(`/missing-meetings/${today(w).add({ days: 1 })}`)).status).toBe(404);
    expect((await cass.get('/missing-meetings/yesterday')).status).toBe(404);
  });
});

describe('an action asked for by the hub', () => {
  it('stands on its owner’s list', async () => {
    await w.act('aldermoor/odette', (work) =>
      work.publish(missingActionAsked, {
        childId: robin,
        what: 'Ask for a joint visit',
        ownerPostingId: postingIdOf('aldermoor/priya'),
        due: today(w).add({ days: 3 }),
        source: 'monthly-review',
        sourceId: work.ids.next(),
      }),
    );
    expect((await (await w.as('aldermoor/priya')).get('/actions')).html).toContain('Ask for a joint visit');
  });
});

describe('a meeting about the child', () => {
  it('stops every clock that asked for one because of missing episodes', async () => {
    await w.act('aldermoor/mo', (work) =>
      relate(work, {
        childId: robin,
        kind: 'CO_WORKER',
        postingId: postingIdOf('aldermoor/sam'),
        basis: 'a test',
      }),
    );
    await w.act('aldermoor/sam', async (work) => {
      for (const rule of ['D12', 'D12', 'D13'] as const)
        await startClock(work, {
          rule,
          about: { type: 'episode', id: work.ids.next() },
          childId: robin,
          startedAt: work.now,
          holder: { postingId: work.actor.postingId },
        });
      await recordHeldElsewhere(work, {
        childId: robin,
        kind: 'STRATEGY',
        heldAt: work.now,
        heldBy: 'Northmoor Police',
        decided: 'Seen tonight',
        paper: { name: 'strategy.pdf', bytes: new TextEncoder().encode('%PDF-1.4 invented') },
      });
    });
    const running = await w.admin(
      `select rule from deadlines.clock where child_id = $1 and rule in ('D12', 'D13') and stopped_at is null`,
      [robin],
    );
    expect(running).toEqual([]);
  });
});
