import { beforeAll, describe, expect, it } from 'vitest';
import { postingIdOf } from '../../../seeds/region/load-structure.ts';
import { type World, world } from '../../../tests/support/world.ts';
import { FieldErrors, Refusal, StaleEdit } from '../../platform/http/decision.ts';
import { enterAs, myAlerts } from '../access/index.ts';
import { addTurn } from '../deadlines/index.ts';
import { openEpisode } from '../missing/index.ts';
import { createChild } from '../people/index.ts';
import {
  beginHandover,
  changeOnHandover,
  giveHandover,
  receiveHandover,
  worriedAbout,
  writeOvernight,
} from './handover.commands.ts';
import { handoverJob } from './handover.job.ts';
import { childrenOnHandover, type HandoverRow, handoverOfDay, overnightOf } from './handover.store.ts';
import { clocksChange, nightBegins, nightOf, receiptOf } from './handover.ts';

const at = (text: string) => Temporal.Instant.from(text);
const on = (text: string) => Temporal.PlainDate.from(text);

describe('the night', () => {
  it('belongs to the evening before until noon', () => {
    expect(nightOf(at('2026-11-16T23:30:00Z')).toString()).toBe('2026-11-16');
    expect(nightOf(at('2026-11-17T08:00:00Z')).toString()).toBe('2026-11-16');
    expect(nightOf(at('2026-11-17T12:00:00Z')).toString()).toBe('2026-11-17');
    // In summer noon is at 11:00 UTC.
    expect(nightOf(at('2026-07-17T11:00:00Z')).toString()).toBe('2026-07-17');
  });
  it('begins at the same hour of the wall on both nights of the clock change, and says that the clocks change', () => {
    expect(nightBegins(on('2026-10-24'), '17:00').toString()).toBe('2026-10-24T16:00:00Z');
    expect(nightBegins(on('2026-10-25'), '17:00').toString()).toBe('2026-10-25T17:00:00Z');
    expect(clocksChange(on('2026-10-24'))).toBe('back');
    expect(clocksChange(on('2026-03-28'))).toBe('forward');
    expect(clocksChange(on('2026-11-16'))).toBeUndefined();
    // Half past one comes twice: both belong to the same night.
    expect(nightOf(at('2026-10-25T00:30:00Z')).equals(nightOf(at('2026-10-25T01:30:00Z')))).toBe(true);
  });
  it('has read the handover only when it has read the version that stands', () => {
    expect(receiptOf({ state: 'draft', version: 1 }, [])).toBe('not-given');
    expect(receiptOf({ state: 'given', version: 2 }, [])).toBe('waiting');
    expect(receiptOf({ state: 'given', version: 2 }, [2])).toBe('received');
    expect(receiptOf({ state: 'given', version: 3 }, [2])).toBe('changed');
  });
});

describe('a handover', () => {
  let w: World;
  let row: HandoverRow;
  let missing: string;
  let worried: string;
  const CASS = 'aldermoor/cass';
  const RUTH = 'aldermoor/ruth';
  const tonight = () => nightOf(w.clock.now());
  const child = (givenName: string) =>
    w.act('aldermoor/mo', (work) => createChild(work, { givenName, familyName: 'Fennel', source: 'test' }));
  const read = (who: string) =>
    w.act(who, async (work) => {
      const found = await handoverOfDay(work.tx, row.day);
      return found ? { found, children: await childrenOnHandover(work.tx, row.id) } : undefined;
    });
  const now = async () => {
    const found = await w.act(CASS, (work) => handoverOfDay(work.tx, row.day));
    if (!found) throw new Error('no handover');
    return found;
  };
  const tick = () => w.act('aldermoor/system', (work) => handoverJob.run(work));
  const alerts = (who: string) =>
    w.act(who, async (work) => (await myAlerts(work.tx, 50)).filter((a) => a.kind === 'handover-not-read'));

  beforeAll(async () => {
    w = await world();
    w.clock.at = at('2026-11-16T15:30:00Z');
    missing = await child('Robin');
    worried = await child('Wren');
    await w.act(CASS, (work) =>
      openEpisode(work, { childId: missing, category: 'HOME', reportedByKind: 'PARENT' }),
    );
  });

  it('is not made by workers, partners, the police or the night', async () => {
    for (const who of [
      'aldermoor/sam',
      'aldermoor/gwen',
      'aldermoor/vi',
      'aldermoor/ruth',
      'aldermoor/ursula',
      'aldermoor/ada',
    ])
      await expect(w.act(who, (work) => beginHandover(work, tonight()))).rejects.toThrow(Refusal);
  });
  it('begins with every child who is missing, and a second beginning finds the same', async () => {
    row = await w.act(CASS, (work) => beginHandover(work, tonight()));
    expect((await w.act('aldermoor/bea', (work) => beginHandover(work, tonight()))).id).toBe(row.id);
    expect((await read(CASS))?.children).toMatchObject([{ childId: missing, why: null }]);
  });
  it('holds no address', async () => {
    for (const why of ['With a friend at 14 Mill Road', 'Seen near CB1 2AB'])
      await expect(
        w.act(CASS, (work) => worriedAbout(work, row, { childId: worried, why, plan: 'Ring at ten' })),
      ).rejects.toThrow(FieldErrors);
  });
  it('is not there for the night until it is given, and never for others', async () => {
    await w.act(CASS, (work) =>
      worriedAbout(work, row, {
        childId: worried,
        why: 'An argument at home today',
        plan: 'Ring Mum at ten',
      }),
    );
    expect(await read(RUTH)).toBeUndefined();
    expect(await w.act(CASS, (work) => giveHandover(work, row))).toBe(true);
    expect(await w.act(CASS, (work) => giveHandover(work, row))).toBe(false);
    expect((await read(RUTH))?.children).toHaveLength(2);
    for (const who of [
      'aldermoor/sam',
      'aldermoor/gwen',
      'aldermoor/vi',
      'brackenford/mercy',
      'aldermoor/ada',
    ])
      expect(await read(who), who).toBeUndefined();
  });
  it('is told once to whoever decides when nobody has read it as the night begins', async () => {
    expect((await now()).decidesPostingId).toBe(postingIdOf('aldermoor/mo'));
    await tick();
    expect(await alerts('aldermoor/mo')).toHaveLength(0);
    w.clock.at = at('2026-11-16T17:00:00Z');
    await tick();
    await tick();
    expect(await alerts('aldermoor/mo')).toHaveLength(1);
    const isNeeded = await w.database.transact(async (tx) =>
      handoverJob.isNeeded(
        tx,
        await enterAs(tx, postingIdOf('aldermoor/system'), w.clock.now()),
        w.clock.now(),
      ),
    );
    expect(isNeeded).toBe(false);
  });
  it('is confirmed by the night, not by whoever gave it or stands by', async () => {
    const given = await now();
    for (const who of [CASS, 'aldermoor/imogen', 'aldermoor/sam'])
      await expect(w.act(who, (work) => receiveHandover(work, given, given.version))).rejects.toThrow();
    await w.act(RUTH, (work) => receiveHandover(work, given, given.version));
    await w.act(CASS, (work) =>
      changeOnHandover(work, given, {
        childId: worried,
        why: 'She is calmer',
        plan: 'Ring Mum at nine',
        takenOffBecause: null,
        version: 1,
      }),
    );
    const later = await now();
    expect(later.version).toBe(given.version + 1);
    await expect(w.act(RUTH, (work) => receiveHandover(work, later, given.version))).rejects.toThrow(
      StaleEdit,
    );
  });
  it('reaches whoever the rota names tonight, whatever their role', async () => {
    expect(await read('aldermoor/dan')).toBeUndefined();
    await w.act('aldermoor/mo', (work) =>
      addTurn(work, {
        rota: 'out-of-hours',
        postingId: postingIdOf('aldermoor/dan'),
        from: at('2026-11-16T17:00:00Z'),
        to: at('2026-11-17T08:00:00Z'),
      }),
    );
    expect((await read('aldermoor/dan'))?.children).toHaveLength(2);
  });
  it('gets back what happened overnight, and nobody else writes it', async () => {
    const given = await now();
    const write = (who: string, childId: string) =>
      w.act(who, (work) => writeOvernight(work, given, { childId, happened: 'Rang at ten: she is asleep' }));
    await expect(write('aldermoor/sam', worried)).rejects.toThrow(Refusal);
    await expect(write(RUTH, await child('Lark'))).rejects.toThrow(Refusal);
    await write(RUTH, worried);
    w.clock.at = at('2026-11-17T08:30:00Z');
    const overnight = (who: string) => w.act(who, (work) => overnightOf(work.tx, nightOf(w.clock.now())));
    expect(await overnight('aldermoor/mo')).toMatchObject([{ childId: worried, byName: 'Ruth Summerscale' }]);
    expect(await overnight('aldermoor/sam')).toEqual([]);
    expect(await overnight('brackenford/mercy')).toEqual([]);
  });
  it('is the first thing on the morning board', async () => {
    const board = await (await w.as('aldermoor/mo')).get('/standing-meetings/DAILY/2026-11-17');
    expect(board.html).toContain('What the night wrote');
    expect(board.html).toContain('Rang at ten: she is asleep');
    const next = await (await w.as('aldermoor/mo')).get('/standing-meetings/DAILY/2026-11-19');
    expect(next.html).not.toContain('Rang at ten');
  });
  it('does not show a child who is hidden from the reader', async () => {
    await w.admin(
      `insert into access.conflict (authority_id, id, staff_id, child_id, reason, from_at)
       select p.authority_id, gen_random_uuid(), p.staff_id, $1, 'A niece', '2026-01-01' from access.posting p where p.id = $2`,
      [worried, postingIdOf(RUTH)],
    );
    expect((await read(RUTH))?.children.map((each) => each.childId)).toEqual([missing]);
  });
  it('of the night before last is no longer there for the night', async () => {
    w.clock.at = at('2026-11-18T00:30:00Z');
    expect(await read(RUTH)).toBeUndefined();
    expect(await read('aldermoor/imogen')).toBeDefined();
  });
});
