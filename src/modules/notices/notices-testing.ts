import { postingIdOf } from '../../../seeds/region/load-structure.ts';
import type { World } from '../../../tests/support/world.ts';
import { relate } from '../access/index.ts';
import { addTurn } from '../deadlines/index.ts';
import { createChild } from '../people/index.ts';
import { climbUrgentNotices } from './climb.job.ts';
import { type NewUrgent, raiseUrgent } from './notice.commands.ts';
import { findNotice, type NoticeShown } from './notice.store.ts';

export const SYSTEM = 'aldermoor/system';

/** A child of Priya and Sam, with an invented name. */
export const aChild = (w: World): Promise<string> =>
  w.act('aldermoor/mo', async (work) => {
    const id = await createChild(work, { givenName: 'Wenna', familyName: 'Saltmarsh', source: 'test' });
    for (const [who, kind] of [
      ['aldermoor/priya', 'ALLOCATED'],
      ['aldermoor/sam', 'CO_WORKER'],
    ] as const)
      await relate(work, { childId: id, kind, postingId: postingIdOf(who), basis: 'test' });
    return id;
  });

/** Nell on duty for the team, Tariq standing in, from an hour ago for twelve hours. */
export const onDutyNow = (w: World): Promise<string> =>
  w.act('aldermoor/mo', (work) =>
    addTurn(work, {
      rota: 'team-duty',
      postingId: postingIdOf('aldermoor/nell'),
      deputyPostingId: postingIdOf('aldermoor/tariq'),
      from: work.now.subtract({ hours: 1 }),
      to: work.now.add({ hours: 12 }),
    }),
  );

let made = 0;
/** Something urgent, raised by Jude unless said, about a thing of its own. */
export async function anUrgent(
  w: World,
  over: Partial<NewUrgent> = {},
  by = 'aldermoor/jude',
): Promise<string> {
  made += 1;
  const id = await w.act(by, (work) =>
    raiseUrgent(work, {
      about: { type: 'test', id: work.ids.next() },
      href: '/due',
      line: `Something urgent, number ${made}`,
      ...over,
    }),
  );
  return id ?? '';
}
export const tick = (w: World): Promise<number> => w.act(SYSTEM, climbUrgentNotices);
export const seenBy = (w: World, who: string, id: string): Promise<NoticeShown | undefined> =>
  w.act(who, (work) => findNotice(work.tx, id));
/** As it is, whoever may see it. */
export async function now(w: World, id: string) {
  const [row] = await w.admin<{ state: string; who: string | null; post: string }>(
    `select n.state, n.post, s.name as who from notices.notice n left join access.posting p on p.id = n.with_posting_id
       left join access.staff s on s.id = p.staff_id where n.id = $1`,
    [id],
  );
  return row;
}
