import { postingIdOf } from '../../../seeds/region/load-structure.ts';
import { accessTable } from '../../../tests/support/access-table.ts';
import type { World } from '../../../tests/support/world.ts';
import { dayOf } from '../../platform/clock/wall-clock.ts';
import { addMember } from './kind.commands.ts';
import { kindHere } from './kind.queries.ts';
import { openSitting } from './sitting.commands.ts';

async function prepare(w: World): Promise<{ path: string }> {
  const day = dayOf(w.clock.now());
  for (const [handle, mayMinute] of [
    ['aldermoor/gwen', false],
    ['aldermoor/bea', true],
  ] as const)
    await w.act('aldermoor/mo', async (work) => {
      const here = await kindHere(work.tx, 'DAILY');
      const member = { postingId: postingIdOf(handle), mayMinute, because: 'Sits there every day' };
      if (here) await addMember(work, here.kind, member);
    });
  await w.act('aldermoor/mo', (work) => openSitting(work, 'DAILY', day));
  return { path: `/standing-meetings/DAILY/${day.toString()}/attendance` };
}
type Made = Awaited<ReturnType<typeof prepare>>;
const at = {
  path: '/standing-meetings/:kind/:date/attendance',
  at: ({ path }: Made) => path,
};
/** They work here, and belong to no such meeting; or they work elsewhere, where there is none. */
const strangers = [
  'aldermoor/sam',
  'aldermoor/vi',
  'aldermoor/hana',
  'aldermoor/ada',
  'aldermoor/ursula',
  'brackenford/mercy',
  'castleby/esme',
  'northmoor/lena',
];

export const attendanceAccess = accessTable('governance', prepare, [
  {
    act: 'read who is at a meeting',
    ...at,
    refused: { 404: strangers },
    allowed: { 200: ['aldermoor/gwen', 'aldermoor/bea', 'aldermoor/mo', 'aldermoor/imogen'] },
  },
  {
    act: 'note who is at a meeting',
    method: 'POST',
    ...at,
    form: () => ({ 'row-0-agency': 'POLICE', 'row-0-attendance': 'present', 'row-0-name': 'Gwen Sample' }),
    refused: { 404: strangers, 403: ['aldermoor/gwen'] },
    allowed: { 303: ['aldermoor/bea', 'aldermoor/mo', 'aldermoor/imogen'] },
  },
]);
