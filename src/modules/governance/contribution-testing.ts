import { postingIdOf } from '../../../seeds/region/load-structure.ts';
import type { World } from '../../../tests/support/world.ts';
import { dayOf } from '../../platform/clock/wall-clock.ts';
import { openEpisode } from '../missing/index.ts';
import { createChild } from '../people/index.ts';
import { invite, type MadeInvitation, type NewInvitation } from './contribution.commands.ts';
import { beginSitting, openSitting } from './sitting.commands.ts';
import { fillBoard, type SittingRow } from './sitting.store.ts';

export interface OnAgenda {
  sitting: SittingRow;
  childId: string;
  itemId: string;
  /** `/standing-meetings/DAILY/2026-11-16` */
  path: string;
}
/** A missing child on today's board of the daily meeting, and another child beside them; not begun unless said. */
export async function onAgenda(
  w: World,
  givenName: string,
  { begins = false, kind = 'DAILY' } = {},
): Promise<OnAgenda> {
  const missing = async (name: string, familyName: string) => {
    const id = await w.act('aldermoor/mo', (work) =>
      createChild(work, { givenName: name, familyName, source: 'test' }),
    );
    await w.act('aldermoor/cass', (work) =>
      openEpisode(work, { childId: id, category: 'HOME', reportedByKind: 'PARENT' }),
    );
    return id;
  };
  const childId = await missing(givenName, 'Fennel');
  await missing('Beside', 'Otherwise');
  const day = dayOf(w.clock.now());
  const sitting = await w.act('aldermoor/mo', async (work) => {
    const row = await openSitting(work, kind, day);
    if (begins) await beginSitting(work, row, { postingId: postingIdOf('aldermoor/mo') });
    return row;
  });
  await w.act('aldermoor/mo', (work) => fillBoard(work.tx, sitting.id));
  const [item] = await w.admin<{ id: string }>(
    'select id from governance.item where sitting_id = $1 and child_id = $2',
    [sitting.id, childId],
  );
  return {
    ...{ sitting, childId, itemId: item?.id ?? '' },
    path: `/standing-meetings/${kind}/${day.toString()}`,
  };
}

export const nurse: NewInvitation = {
  name: 'Nadia Quillfeather, school nurse',
  agency: 'HEALTH_SAFEGUARDING',
  phone: '01632 960123',
};
/** Asks somebody to write, and keeps what the page showed once. */
export const asked = (w: World, on: OnAgenda, more: Partial<NewInvitation> = {}): Promise<MadeInvitation> =>
  w.act('aldermoor/mo', (work) => invite(work, w.secret, on.sitting, on.itemId, { ...nurse, ...more }));
