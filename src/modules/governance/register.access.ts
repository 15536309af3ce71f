import { postingIdOf } from '../../../seeds/region/load-structure.ts';
import { accessTable } from '../../../tests/support/access-table.ts';
import type { World } from '../../../tests/support/world.ts';
import { addMember } from './kind.commands.ts';
import { membersOf } from './kind.store.ts';
import { STANDING_KINDS } from './kinds.ts';

/** Gwen belongs to the daily meeting; Bea minutes it. */
async function withMembers(w: World) {
  const kind = STANDING_KINDS.get('DAILY');
  if (!kind) throw new Error('no such kind');
  return w.act('aldermoor/mo', async (work) => {
    for (const [who, mayMinute] of [
      ['aldermoor/gwen', false],
      ['aldermoor/bea', true],
    ] as const)
      await addMember(work, kind, { postingId: postingIdOf(who), mayMinute, because: 'Sits there' });
    return { members: await membersOf(work.tx, 'DAILY') };
  });
}
type Made = Awaited<ReturnType<typeof withMembers>>;

const outsiders = ['northmoor/lena', 'northmoor/hal', 'aldermoor/ivor', 'aldermoor/jude'];
const runs = ['aldermoor/mo', 'aldermoor/imogen', 'aldermoor/odette'];
const others = ['aldermoor/sam', 'aldermoor/gwen', 'aldermoor/vi', 'aldermoor/ursula'];
const reading = {
  refused: { 403: outsiders },
  allowed: { 200: [...runs, ...others, 'aldermoor/ada', 'aldermoor/bea', 'brackenford/mercy'] },
};
const keeping = {
  refused: { 403: [...outsiders, ...others, 'aldermoor/bea'] },
  allowed: { 200: [...runs, 'aldermoor/ada'] },
};
const saying = {
  refused: { 403: [...outsiders, ...others, 'aldermoor/bea', 'aldermoor/ada'] },
  allowed: { 200: runs },
};
const arranging = {
  refused: { 403: [...outsiders, ...others, 'aldermoor/ada'] },
  allowed: { 200: [...runs, 'aldermoor/bea'] },
};
const at = (end = '') => `/standing-meetings/DAILY${end}`;

export const registerAccess = accessTable('governance', withMembers, [
  { act: 'see which meetings come round', path: '/standing-meetings', ...reading },
  { act: 'see the days of a meeting', path: '/standing-meetings/:kind', at: () => at(), ...reading },
  {
    act: 'be asked how a meeting is held',
    path: '/standing-meetings/:kind/settings',
    at: () => at('/settings'),
    ...keeping,
  },
  {
    act: 'change how a meeting is held',
    method: 'POST',
    path: '/standing-meetings/:kind/settings',
    at: () => at('/settings'),
    form: () => ({
      isOn: 'yes',
      startsAt: '09:00',
      expected: ['SOCIAL_CARE', 'POLICE'],
      fewest: '2',
      reason: 'The police begin at nine',
    }),
    refused: keeping.refused,
    allowed: { 303: ['aldermoor/mo'] },
  },
  {
    act: 'be asked who belongs to a meeting',
    path: '/standing-meetings/:kind/members',
    at: () => at('/members'),
    ...saying,
  },
  {
    act: 'say who belongs to a meeting',
    method: 'POST',
    path: '/standing-meetings/:kind/members',
    at: () => at('/members'),
    form: () => ({ postingId: postingIdOf('aldermoor/hana'), because: 'Health in the team' }),
    refused: saying.refused,
    allowed: { 303: ['aldermoor/mo'] },
  },
  {
    act: 'end somebody’s belonging to a meeting',
    method: 'POST',
    path: '/standing-meetings/:kind/members/:memberId/end',
    at: ({ members }: Made) => at(`/members/${members[0]?.id}/end`),
    form: () => ({}),
    refused: { 403: ['aldermoor/gwen'], 404: ['aldermoor/sam', 'aldermoor/vi', 'brackenford/mercy'] },
    allowed: { 303: ['aldermoor/mo'] },
  },
  {
    act: 'be asked for a day for a meeting',
    path: '/standing-meetings/:kind/arrange',
    at: () => at('/arrange'),
    ...arranging,
  },
  {
    act: 'arrange a meeting on another day',
    method: 'POST',
    path: '/standing-meetings/:kind/arrange',
    at: () => at('/arrange'),
    form: (_made: Made, _who, w: World) => {
      const day = w.clock.now().toZonedDateTimeISO('Europe/London').toPlainDate().add({ days: 20 });
      return { 'day-day': String(day.day), 'day-month': String(day.month), 'day-year': String(day.year) };
    },
    refused: arranging.refused,
    allowed: { 303: [...runs, 'aldermoor/bea'] },
  },
  {
    act: 'see who came to meetings and whose actions were done on time',
    path: '/standing-meetings/figures',
    refused: { 403: ['aldermoor/vi', 'aldermoor/gwen', 'aldermoor/priya', 'aldermoor/bea'] },
    allowed: { 200: [...runs, 'aldermoor/sam', 'aldermoor/cass', 'aldermoor/ivor'] },
  },
  {
    act: 'take a meeting into one’s calendar',
    path: '/standing-meetings/:kind/:date/calendar',
    at: () => at('/2026-12-14/calendar'),
    refused: {
      403: ['aldermoor/ivor', 'northmoor/lena'],
      404: ['aldermoor/sam', 'aldermoor/vi', 'aldermoor/ursula'],
    },
    allowed: { 200: [...runs, 'aldermoor/bea'] },
  },
]);
