import { postingIdOf, teamIdOf } from '../../../seeds/region/load-structure.ts';
import { accessTable } from '../../../tests/support/access-table.ts';
import type { World } from '../../../tests/support/world.ts';
import { relate } from '../access/index.ts';
import { createChild } from '../people/index.ts';
import { addTurn, startClock, stopClock } from './index.ts';

interface Made {
  child: string;
  /** Held by the team of Aldermoor, about the child of Priya. */
  clock: string;
  late: string;
}

/** A running (or late) clock about the child of Priya, held by the complex safeguarding team unless said. */
async function aClock(w: World, childId: string, late = false): Promise<string> {
  return w.act('aldermoor/priya', async (work) => {
    const about = { type: 'referral', id: work.ids.next() };
    const id = await startClock(work, {
      rule: 'D3',
      about,
      childId,
      startedAt: work.now.subtract({ hours: late ? 30 : 1 }),
      holder: { teamId: teamIdOf('aldermoor', 'team') },
    });
    if (late) await stopClock(work, { rule: 'D3', about, at: work.now });
    return id ?? '';
  });
}
const aTurn = (w: World, who: string) =>
  w.act('aldermoor/mo', (work) =>
    addTurn(work, {
      rota: 'out-of-hours',
      postingId: postingIdOf(who),
      from: work.now.subtract({ hours: 1 }),
      to: work.now.add({ hours: 8 }),
    }),
  );

const strangers = ['brackenford/kit', 'brackenford/mercy', 'northmoor/lena'] as const;
const instantFields = (name: string, day: string) => ({
  [`${name}-day`]: day,
  [`${name}-month`]: '12',
  [`${name}-year`]: '2026',
  [`${name}-time`]: '08:00',
});
const turnForm = () => ({
  rota: 'team-duty',
  posting: postingIdOf('aldermoor/sam'),
  ...instantFields('from', '1'),
  ...instantFields('to', '2'),
});
const onlyManagers = {
  refused: { 403: ['aldermoor/sam', 'aldermoor/fern', 'aldermoor/gwen', 'aldermoor/odette'] },
  allowed: { 200: ['aldermoor/mo', 'aldermoor/imogen', 'aldermoor/ada'] },
};

export const deadlinesAccess = accessTable<Made>(
  'deadlines',
  async (w) => {
    const child = await w.act('aldermoor/mo', async (work) => {
      const id = await createChild(work, { givenName: 'Tilly', familyName: 'Marshwood', source: 'test' });
      await relate(work, {
        childId: id,
        kind: 'ALLOCATED',
        postingId: postingIdOf('aldermoor/priya'),
        basis: 'test',
      });
      return id;
    });
    await aTurn(w, 'aldermoor/ruth');
    return { child, clock: await aClock(w, child), late: await aClock(w, child, true) };
  },
  [
    {
      act: 'open their day',
      path: '/',
      refused: {},
      allowed: { 200: ['aldermoor/sam', 'aldermoor/ada', 'aldermoor/vi', 'northmoor/hal', 'northmoor/ops'] },
    },
    {
      act: 'see what is due from them',
      path: '/due',
      refused: { 403: ['aldermoor/ada', 'northmoor/hal', 'northmoor/ops'] },
      allowed: {
        200: ['aldermoor/sam', 'aldermoor/priya', 'aldermoor/gwen', 'aldermoor/vi', 'brackenford/kit'],
      },
    },
    {
      act: 'see what is due from their team',
      path: '/due/team',
      refused: { 403: ['aldermoor/ruth', 'aldermoor/vi', 'aldermoor/ada'] },
      allowed: { 200: ['aldermoor/mo', 'aldermoor/sam', 'aldermoor/fern'] },
    },
    {
      act: 'see what is due in the authority',
      path: '/due/authority',
      refused: { 403: ['aldermoor/mo', 'aldermoor/sam', 'aldermoor/fern', 'aldermoor/ada'] },
      allowed: { 200: ['aldermoor/imogen', 'aldermoor/odette', 'brackenford/mercy'] },
    },
    {
      act: 'open a deadline of the team',
      path: '/clocks/:clockId',
      at: ({ clock }) => `/clocks/${clock}`,
      refused: { 404: [...strangers, 'aldermoor/dan', 'aldermoor/fern', 'aldermoor/ada', 'aldermoor/vi'] },
      allowed: {
        200: ['aldermoor/priya', 'aldermoor/mo', 'aldermoor/imogen', 'aldermoor/odette', 'aldermoor/sam'],
      },
    },
    {
      act: 'be asked why it was late',
      path: '/clocks/:clockId/reason',
      at: ({ late }) => `/clocks/${late}/reason`,
      refused: { 404: [...strangers, 'aldermoor/dan', 'aldermoor/odette', 'aldermoor/gwen'] },
      allowed: { 200: ['aldermoor/priya', 'aldermoor/sam', 'aldermoor/mo'] },
    },
    {
      act: 'say why it was late',
      method: 'POST',
      path: '/clocks/:clockId/reason',
      at: async (made, _who, w) => `/clocks/${await aClock(w, made.child, true)}/reason`,
      form: () => ({ reason: 'Police could not attend until Tuesday' }),
      refused: { 404: [...strangers, 'aldermoor/dan', 'aldermoor/gwen'] },
      allowed: { 303: ['aldermoor/priya', 'aldermoor/sam', 'aldermoor/mo'] },
    },
    {
      act: 'be asked why it does not apply',
      path: '/clocks/:clockId/not-applicable',
      at: ({ clock }) => `/clocks/${clock}/not-applicable`,
      refused: { 403: ['aldermoor/priya', 'aldermoor/sam'], 404: [...strangers, 'aldermoor/odette'] },
      allowed: { 200: ['aldermoor/mo', 'aldermoor/imogen'] },
    },
    {
      act: 'say that it does not apply',
      method: 'POST',
      path: '/clocks/:clockId/not-applicable',
      at: async (made, _who, w) => `/clocks/${await aClock(w, made.child)}/not-applicable`,
      form: () => ({ kind: 'not-applicable', reason: 'The suspicion was about another child' }),
      refused: { 403: ['aldermoor/priya', 'aldermoor/sam'], 404: [...strangers] },
      allowed: { 303: ['aldermoor/mo', 'aldermoor/imogen'] },
    },
    {
      act: 'choose who takes it',
      path: '/clocks/:clockId/hand-over',
      at: ({ clock }) => `/clocks/${clock}/hand-over`,
      refused: { 404: [...strangers, 'aldermoor/dan', 'aldermoor/odette'] },
      allowed: { 200: ['aldermoor/priya', 'aldermoor/sam', 'aldermoor/mo'] },
    },
    {
      act: 'hand it over',
      method: 'POST',
      path: '/clocks/:clockId/hand-over',
      at: async (made, _who, w) => `/clocks/${await aClock(w, made.child)}/hand-over`,
      form: () => ({ to: postingIdOf('aldermoor/nell') }),
      refused: { 404: [...strangers, 'aldermoor/dan'] },
      allowed: { 303: ['aldermoor/priya', 'aldermoor/sam', 'aldermoor/mo'] },
    },
    {
      act: 'see the rota',
      path: '/rota',
      refused: {},
      allowed: { 200: ['aldermoor/sam', 'aldermoor/ruth', 'aldermoor/ada', 'brackenford/kit'] },
    },
    {
      act: 'see who was on duty',
      path: '/rota/past',
      refused: { 403: ['aldermoor/sam', 'aldermoor/fern', 'aldermoor/gwen', 'aldermoor/bea'] },
      allowed: { 200: ['aldermoor/mo', 'aldermoor/ivor', 'aldermoor/ursula', 'brackenford/mercy'] },
    },
    { act: 'begin a turn of the rota', path: '/rota/add-turn', ...onlyManagers },
    {
      act: 'add a turn',
      method: 'POST',
      path: '/rota/add-turn',
      form: turnForm,
      refused: { 403: ['aldermoor/sam', 'aldermoor/fern'], 422: ['brackenford/mercy'] },
      allowed: { 303: ['aldermoor/mo', 'aldermoor/imogen', 'aldermoor/ada'] },
    },
    { act: 'begin leave', path: '/rota/add-leave', ...onlyManagers },
    {
      act: 'add leave',
      method: 'POST',
      path: '/rota/add-leave',
      form: turnForm,
      refused: { 403: ['aldermoor/sam', 'aldermoor/fern'], 422: ['brackenford/mercy'] },
      allowed: { 303: ['aldermoor/mo', 'aldermoor/imogen', 'aldermoor/ada'] },
    },
    {
      act: 'take a turn off the rota',
      method: 'POST',
      path: '/rota/:kind/:id/take-off',
      at: async (_made, _who, w) => `/rota/turn/${await aTurn(w, 'aldermoor/tariq')}/take-off`,
      from: () => '/rota',
      refused: { 403: ['aldermoor/sam', 'aldermoor/tariq'], 404: ['brackenford/mercy'] },
      allowed: { 303: ['aldermoor/mo', 'aldermoor/ada'] },
    },
    {
      act: 'be offered a record on duty',
      path: '/children/:childId/on-duty',
      at: ({ child }) => `/children/${child}/on-duty`,
      refused: {
        403: ['aldermoor/fern', 'aldermoor/sam'],
        404: [...strangers, 'aldermoor/vi', 'aldermoor/ada'],
      },
      allowed: { 200: ['aldermoor/ruth'] },
    },
    {
      act: 'open a record on duty',
      method: 'POST',
      path: '/children/:childId/on-duty',
      at: ({ child }) => `/children/${child}/on-duty`,
      refused: { 403: ['aldermoor/fern', 'aldermoor/sam'], 404: [...strangers] },
      allowed: { 303: ['aldermoor/ruth'] },
    },
    {
      act: 'see how deadlines are counted',
      path: '/rules',
      refused: {},
      allowed: { 200: ['aldermoor/sam', 'aldermoor/ada', 'aldermoor/vi'] },
    },
    {
      act: 'begin to change a rule',
      path: '/rules/:rule',
      at: () => '/rules/D7',
      refused: { 403: ['aldermoor/sam', 'aldermoor/mo', 'aldermoor/odette', 'northmoor/ops'] },
      allowed: { 200: ['aldermoor/imogen', 'aldermoor/ada', 'brackenford/sol'] },
    },
    {
      act: 'change a rule',
      method: 'POST',
      path: '/rules/:rule',
      at: () => '/rules/D7',
      form: () => ({
        label: 'ETAC review',
        n: '14',
        unit: 'calendarDays',
        source: 'Practice note 4',
        reason: 'Agreed locally',
      }),
      refused: { 403: ['aldermoor/sam', 'aldermoor/mo'] },
      allowed: { 303: ['aldermoor/imogen', 'aldermoor/ada', 'brackenford/sol'] },
    },
  ],
);
