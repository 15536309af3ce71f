import { postingIdOf } from '../../../seeds/region/load-structure.ts';
import { accessTable } from '../../../tests/support/access-table.ts';
import type { World } from '../../../tests/support/world.ts';
import { aChild, anUrgent } from './notices-testing.ts';

interface Made {
  child: string;
  notice: string;
}
/** With Sam, raised by Jude, about a child of Priya and Sam. */
const aboutTheChild = (w: World, childId: string) =>
  anUrgent(w, { childId, dataClass: 'NOTE', forPostingId: postingIdOf('aldermoor/sam') });
const fresh = async (made: Made, _who: string, w: World) => aboutTheChild(w, made.child);

const strangers = [
  'aldermoor/nell',
  'aldermoor/gwen',
  'aldermoor/ada',
  'aldermoor/ursula',
  'brackenford/mercy',
  'northmoor/hal',
] as const;

export const noticesAccess = accessTable<Made>(
  'notices',
  async (w) => {
    const child = await aChild(w);
    return { child, notice: await aboutTheChild(w, child) };
  },
  [
    {
      act: 'see what is urgent and with them',
      path: '/told',
      refused: {},
      allowed: { 200: ['aldermoor/sam', 'aldermoor/ada', 'aldermoor/vi', 'brackenford/kit'] },
    },
    {
      act: 'see what is urgent in the authority',
      path: '/told/team',
      refused: {
        403: ['aldermoor/sam', 'aldermoor/gwen', 'aldermoor/ada', 'aldermoor/ruth', 'northmoor/lena'],
      },
      allowed: {
        200: ['aldermoor/mo', 'aldermoor/imogen', 'aldermoor/odette', 'aldermoor/cass', 'brackenford/mercy'],
      },
    },
    {
      act: 'see who was told',
      path: '/told/:noticeId',
      at: ({ notice }) => `/told/${notice}`,
      refused: { 404: strangers },
      allowed: {
        200: ['aldermoor/sam', 'aldermoor/jude', 'aldermoor/priya', 'aldermoor/mo', 'aldermoor/odette'],
      },
    },
    {
      act: 'say that they have it',
      method: 'POST',
      path: '/told/:noticeId/accept',
      at: async (made, who, w) => `/told/${await fresh(made, who, w)}/accept`,
      from: () => '/told',
      refused: { 403: ['aldermoor/jude'], 404: strangers },
      allowed: { 303: ['aldermoor/sam', 'aldermoor/priya', 'aldermoor/mo'] },
    },
    {
      act: 'be asked about a call',
      path: '/told/:noticeId/call',
      at: ({ notice }) => `/told/${notice}/call`,
      refused: { 404: strangers },
      allowed: { 200: ['aldermoor/sam', 'aldermoor/jude', 'aldermoor/mo'] },
    },
    {
      act: 'record a call',
      method: 'POST',
      path: '/told/:noticeId/call',
      at: async (made, who, w) => `/told/${await fresh(made, who, w)}/call`,
      from: () => '/told',
      form: () => ({ outcome: 'RANG', whom: 'The night team', words: 'They go there now' }),
      refused: { 404: strangers },
      allowed: { 303: ['aldermoor/sam', 'aldermoor/jude', 'aldermoor/mo'] },
    },
    {
      act: 'choose whom to pass it to',
      path: '/told/:noticeId/pass',
      at: ({ notice }) => `/told/${notice}/pass`,
      refused: { 403: ['aldermoor/jude', 'aldermoor/priya'], 404: strangers },
      allowed: { 200: ['aldermoor/sam', 'aldermoor/mo'] },
    },
    {
      act: 'pass it on',
      method: 'POST',
      path: '/told/:noticeId/pass',
      at: async (made, who, w) => `/told/${await fresh(made, who, w)}/pass`,
      from: () => '/told',
      form: () => ({ to: postingIdOf('aldermoor/priya') }),
      refused: { 403: ['aldermoor/jude', 'aldermoor/priya'], 404: strangers },
      allowed: { 303: ['aldermoor/sam', 'aldermoor/mo'] },
    },
    {
      act: 'see when they are e-mailed',
      path: '/my/being-told',
      refused: {},
      allowed: { 200: ['aldermoor/sam', 'aldermoor/vi', 'aldermoor/ada', 'northmoor/ops'] },
    },
    {
      act: 'say when they are e-mailed',
      method: 'POST',
      path: '/my/being-told',
      form: () => ({ digest: 'yes', digestAt: '09:00' }),
      refused: {},
      allowed: { 303: ['aldermoor/sam', 'aldermoor/vi', 'brackenford/kit'] },
    },
  ],
);
