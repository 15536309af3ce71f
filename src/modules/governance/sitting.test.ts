import { beforeAll, describe, expect, it } from 'vitest';
import { postingIdOf } from '../../../seeds/region/load-structure.ts';
import { type World, world } from '../../../tests/support/world.ts';
import { dayOf } from '../../platform/clock/wall-clock.ts';
import { FieldErrors, Refusal } from '../../platform/http/decision.ts';
import { openEpisode } from '../missing/index.ts';
import { createChild } from '../people/index.ts';
import { beginSitting, closeSitting, openSitting, sayNotHeld, takeChair } from './sitting.commands.ts';
import { sittingById } from './sitting.store.ts';

let w: World;
beforeAll(async () => {
  w = await world();
});
const today = () => dayOf(w.clock.now());

const missing = async (name: string) => {
  const childId = await w.act('aldermoor/mo', (work) =>
    createChild(work, { givenName: name, familyName: 'Fennel', source: 'test' }),
  );
  await w.act('aldermoor/cass', (work) =>
    openEpisode(work, { childId, category: 'HOME', reportedByKind: 'PARENT' }),
  );
  return childId;
};
const itemsOf = (id: string) =>
  w.admin<{ child_id: string; state: string; reasons: { code: string }[] }>(
    'select child_id, state, reasons from governance.item where sitting_id = $1',
    [id],
  );

describe('a sitting', () => {
  it('is not opened by those who do not belong, nor for a meeting that is switched off', async () => {
    for (const who of ['aldermoor/sam', 'aldermoor/gwen', 'aldermoor/bea', 'aldermoor/vi'])
      await expect(w.act(who, (work) => openSitting(work, 'DAILY', today()))).rejects.toThrow(Refusal);
    await expect(w.act('aldermoor/mo', (work) => openSitting(work, 'MACE', today()))).rejects.toThrow(
      Refusal,
    );
  });
  it('fills itself with what the record says, and keeps up with it', async () => {
    const robin = await missing('Robin');
    const sitting = await w.act('aldermoor/mo', (work) => openSitting(work, 'DAILY', today()));
    expect(await itemsOf(sitting.id)).toMatchObject([
      { child_id: robin, reasons: [{ code: 'MISSING_NOW' }] },
    ]);
    const wren = await missing('Wren');
    const again = await w.act('aldermoor/mo', async (work) => {
      const row = await openSitting(work, 'DAILY', today());
      await beginSitting(work, row, { postingId: work.actor.postingId });
      return row;
    });
    expect(again.id).toBe(sitting.id);
    expect((await itemsOf(sitting.id)).map((each) => each.child_id).toSorted()).toEqual(
      [robin, wren].toSorted(),
    );
  });
  it('is closed by its chair, who may have changed, and closing twice changes nothing', async () => {
    const row = await w.act('aldermoor/mo', (work) => openSitting(work, 'DAILY', today()));
    await w.act('aldermoor/mo', (work) =>
      takeChair(work, row, { postingId: postingIdOf('aldermoor/imogen') }),
    );
    const close = (who: string, waiting = 0, because?: string) =>
      w.act(who, (work) => closeSitting(work, row, { waiting, because }));
    await expect(close('aldermoor/sam')).rejects.toThrow(Refusal);
    await expect(close('aldermoor/imogen', 2)).rejects.toThrow(FieldErrors);
    expect(await close('aldermoor/imogen', 2, 'The police were called away')).toBe(true);
    expect(await close('aldermoor/imogen')).toBe(false);
    const closed = await w.act('aldermoor/mo', (work) => sittingById(work.tx, row.id));
    expect(closed).toMatchObject({
      chairName: 'Imogen Thackaberry',
      closedBecause: 'The police were called away',
    });
  });
  it('that was begun cannot be called not held', async () => {
    const row = await w.act('aldermoor/mo', (work) => openSitting(work, 'DAILY', today()));
    await expect(w.act('aldermoor/mo', (work) => sayNotHeld(work, row, 'Snow'))).rejects.toThrow(FieldErrors);
  });
  it('joint governance with the police, once held, is due again in a fortnight', async () => {
    const clocks = () =>
      w.admin<{ outcome: string | null; days: number }>(
        "select outcome, round(extract(epoch from due_at - started_at) / 86400)::int as days from deadlines.clock where rule = 'D26' order by started_at",
      );
    const hold = () =>
      w.act('aldermoor/imogen', async (work) => {
        const row = await openSitting(work, 'JOINT_POLICE', dayOf(work.now));
        await beginSitting(work, row, { postingId: work.actor.postingId });
      });
    await hold();
    await hold();
    expect(await clocks()).toMatchObject([{ outcome: null, days: 15 }]);
    w.clock.advance({ hours: 24 * 14 });
    await hold();
    expect(await clocks()).toMatchObject([{ outcome: 'met' }, { outcome: null }]);
  });
});
