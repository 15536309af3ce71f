import { beforeAll, describe, expect, it } from 'vitest';
import { postingIdOf } from '../../../seeds/region/load-structure.ts';
import { type World, world } from '../../../tests/support/world.ts';
import { FieldErrors, Refusal, StaleEdit } from '../../platform/http/decision.ts';
import { relate } from '../access/index.ts';
import { createChild } from '../people/index.ts';
import { chooseChild, lookAtConcern } from './highest-concern.commands.ts';
import { concernsShown } from './highest-concern.queries.ts';
import { findConcern } from './highest-concern.store.ts';
import { addMember } from './kind.commands.ts';
import { STANDING_KINDS, type StandingKind } from './kinds.ts';
import { openSitting } from './sitting.commands.ts';

const monthly = STANDING_KINDS.get('MONTHLY') as StandingKind;
let w: World;
let robin: string;
let wren: string;
const day = Temporal.PlainDate.from('2026-11-19');
const why = {
  because: 'Gone three nights with older men, and a new phone',
  planFor: 'Who meets her at school',
};
const child = (givenName: string) =>
  w.act('aldermoor/mo', (work) => createChild(work, { givenName, familyName: 'Fennel', source: 'test' }));
const shown = (who: string) =>
  w.act(who, async (work) => (await concernsShown(work)).map((each) => each.child?.givenName ?? 'unknown'));
const belongs = (who: string) =>
  w.act('aldermoor/mo', (work) =>
    addMember(work, monthly, { postingId: postingIdOf(who), mayMinute: false, because: 'Sits there' }),
  );
beforeAll(async () => {
  w = await world();
  robin = await child('Robin');
  wren = await child('Wren');
  await w.act('aldermoor/mo', (work) =>
    relate(work, {
      childId: wren,
      kind: 'CO_WORKER',
      postingId: postingIdOf('aldermoor/sam'),
      basis: 'test',
    }),
  );
});

describe('children of highest concern', () => {
  it('are not chosen by those who neither run the meetings nor plan with the child', async () => {
    for (const who of [
      'aldermoor/sam',
      'aldermoor/gwen',
      'aldermoor/vi',
      'aldermoor/bea',
      'aldermoor/ada',
      'aldermoor/ursula',
    ])
      await expect(
        w.act(who, (work) => chooseChild(work, { childId: robin, ...why })),
        who,
      ).rejects.toThrow(Refusal);
  });
  it('are chosen by people with a reason, once, and stand on the sitting that is planned already', async () => {
    const sitting = await w.act('aldermoor/mo', (work) => openSitting(work, 'MONTHLY', day));
    await w.act('aldermoor/imogen', (work) => chooseChild(work, { childId: robin, ...why }));
    await expect(
      w.act('aldermoor/mo', (work) => chooseChild(work, { childId: robin, ...why })),
    ).rejects.toThrow(FieldErrors);
    expect(
      await w.admin('select child_id, added_because from governance.item where sitting_id = $1', [
        sitting.id,
      ]),
    ).toEqual([{ child_id: robin, added_because: why.because }]);
  });
  it('are chosen by a worker who plans with the child, and stand on the next sitting when it is made', async () => {
    await w.act('aldermoor/sam', (work) => chooseChild(work, { childId: wren, ...why }));
    const joint = await w.act('aldermoor/mo', (work) =>
      openSitting(work, 'JOINT_POLICE', Temporal.PlainDate.from('2026-11-25')),
    );
    const on = await w.admin<{ child_id: string }>(
      'select child_id from governance.item where sitting_id = $1',
      [joint.id],
    );
    expect(on.map((each) => each.child_id).toSorted()).toEqual([robin, wren].toSorted());
    // Another child being chosen is nobody's reason to be there.
    const daily = await w.act('aldermoor/mo', (work) => openSitting(work, 'DAILY', day));
    expect(
      await w.admin('select 1 from governance.item where sitting_id = $1 and child_id = $2', [
        daily.id,
        robin,
      ]),
    ).toEqual([]);
  });
  it('are listed by name, to those who belong and to those with the child’s plan', async () => {
    expect(await shown('aldermoor/mo')).toEqual(['Robin', 'Wren']);
    expect(await shown('aldermoor/sam')).toEqual(['Wren']);
    for (const who of [
      'aldermoor/gwen',
      'aldermoor/vi',
      'aldermoor/bea',
      'aldermoor/ruth',
      'brackenford/mercy',
    ])
      expect(await shown(who), who).toEqual([]);
    await belongs('aldermoor/gwen');
    expect(await shown('aldermoor/gwen')).toEqual(['Robin', 'Wren']);
  });
  it('are never there for whom an item of the child is kept from, nor for whom the child is hidden', async () => {
    await belongs('aldermoor/hana');
    const [item] = await w.admin<{ id: string }>(
      'select id from governance.item where child_id = $1 limit 1',
      [robin],
    );
    await w.admin(
      `insert into governance.kept_from (authority_id, item_id, child_id, posting_id, because, at, by_posting) values (1, $1, $2, $3, 'An uncle', now(), $4)`,
      [item?.id, robin, postingIdOf('aldermoor/hana'), postingIdOf('aldermoor/mo')],
    );
    expect(await shown('aldermoor/hana')).toEqual(['Wren']);
    await w.admin(
      `insert into access.conflict (authority_id, id, staff_id, child_id, reason, from_at)
       select p.authority_id, gen_random_uuid(), p.staff_id, $1, 'A niece', '2026-01-01' from access.posting p where p.id = $2`,
      [wren, postingIdOf('aldermoor/gwen')],
    );
    expect(await shown('aldermoor/gwen')).toEqual(['Robin']);
  });
  it('stay or are taken off with a reason, by those who run or minute the meeting; two at once lose nothing', async () => {
    const find = async () => {
      const [row] = await w.admin<{ id: string }>(
        'select id from governance.highest_concern where child_id = $1',
        [robin],
      );
      const found = await w.act('aldermoor/mo', (work) => findConcern(work.tx, row?.id ?? ''));
      if (!found) throw new Error('not there');
      return found;
    };
    const row = await find();
    const look = (who: string, outcome: 'stays' | 'off', version: number) =>
      w.act(who, (work) =>
        lookAtConcern(work, row, {
          outcome,
          because: 'Looked at together',
          planFor: 'The bus home',
          version,
        }),
      );
    for (const who of ['aldermoor/sam', 'aldermoor/gwen'])
      await expect(look(who, 'off', 1)).rejects.toThrow(Refusal);
    await look('aldermoor/mo', 'stays', 1);
    expect(await find()).toMatchObject({ planFor: 'The bus home', version: 2 });
    await expect(look('aldermoor/imogen', 'stays', 1)).rejects.toThrow(StaleEdit);
    await look('aldermoor/imogen', 'off', 2);
    expect(await find()).toMatchObject({ endedBecause: 'Looked at together' });
    expect(await shown('aldermoor/mo')).toEqual(['Wren']);
  });
});
