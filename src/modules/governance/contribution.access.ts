import { postingIdOf } from '../../../seeds/region/load-structure.ts';
import { accessTable } from '../../../tests/support/access-table.ts';
import type { World } from '../../../tests/support/world.ts';
import type { MadeInvitation } from './contribution.commands.ts';
import { asked, nurse, type OnAgenda, onAgenda } from './contribution-testing.ts';
import { addMember } from './kind.commands.ts';
import { kindHere } from './kind.queries.ts';

interface Made {
  on: OnAgenda;
  last?: MadeInvitation;
}
async function prepare(w: World): Promise<Made> {
  const on = await onAgenda(w, 'Robin', { begins: true });
  for (const [handle, mayMinute] of [
    ['aldermoor/gwen', false],
    ['aldermoor/bea', true],
  ] as const)
    await w.act('aldermoor/mo', async (work) => {
      const here = await kindHere(work.tx, 'DAILY');
      const member = { postingId: postingIdOf(handle), mayMinute, because: 'Sits there every day' };
      if (here) await addMember(work, here.kind, member);
    });
  const { key, code } = await asked(w, on);
  const browser = w.visitor();
  await browser.get(`/contribute/${key}`);
  const text = 'She was at school on Thursday';
  await browser.post(`/contribute/${key}/write`, {
    code,
    audience: 'all',
    text,
    source: 'The school register',
  });
  return { on };
}
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
/** They belong to it, and neither chair nor minute. */
const seated = ['aldermoor/gwen'];
const arranging = ['aldermoor/bea', 'aldermoor/mo', 'aldermoor/imogen'];

const invitePath = {
  path: '/standing-meetings/:kind/:date/items/:itemId/invite',
  at: ({ on }: Made) => `${on.path}/items/${on.itemId}/invite`,
};
const guessed = 'x'.repeat(43);
const page = {
  path: '/contribute/:token',
  at: async (made: Made, _who: string, w: World) => `/contribute/${await fresh(made, w)}`,
};
const fresh = async (made: Made, w: World): Promise<string> => {
  made.last = await asked(w, made.on);
  return made.last.key;
};
const everybody = ['nobody', 'aldermoor/sam', 'aldermoor/vi', 'brackenford/kit'];

export const contributionAccess = accessTable('governance', prepare, [
  {
    act: 'see who was asked to write',
    path: '/standing-meetings/:kind/:date/contributions',
    at: ({ on }: Made) => `${on.path}/contributions`,
    refused: { 404: strangers, 403: seated },
    allowed: { 200: arranging },
  },
  {
    act: 'open the form to ask somebody to write',
    ...invitePath,
    refused: { 404: strangers, 403: seated },
    allowed: { 200: arranging },
  },
  {
    act: 'ask about an item of no sitting of theirs',
    ...invitePath,
    at: ({ on }: Made) => `${on.path}/items/01900000-0000-7000-8000-00000000dead/invite`,
    refused: { 404: arranging },
    allowed: {},
  },
  {
    act: 'ask somebody to write',
    method: 'POST',
    ...invitePath,
    form: () => ({ ...nurse, email: '' }),
    refused: { 404: strangers, 403: seated },
    allowed: { 200: arranging },
  },
  {
    act: 'take an invitation back',
    method: 'POST',
    path: '/standing-meetings/:kind/:date/invitations/:invitationId/withdraw',
    at: async (made: Made, _who: string, w: World) =>
      `${made.on.path}/invitations/${(await asked(w, made.on)).id}/withdraw`,
    from: ({ on }: Made) => `${on.path}/contributions`,
    refused: { 404: [...strangers, ...seated] },
    allowed: { 303: arranging },
  },
  {
    act: 'open the page of an invited person, which shows only a box for the code',
    isPublic: true,
    ...page,
    refused: {},
    allowed: { 200: everybody },
  },
  {
    act: 'open a guessed page, which is the same',
    isPublic: true,
    path: '/contribute/:token',
    at: () => `/contribute/${guessed}`,
    refused: {},
    allowed: { 200: everybody },
  },
  {
    act: 'go on without the right code',
    method: 'POST',
    isPublic: true,
    ...page,
    form: () => ({ code: 'x' }),
    refused: { 422: everybody },
    allowed: {},
  },
  {
    act: 'go on with the code',
    method: 'POST',
    isPublic: true,
    ...page,
    from: ({ last }: Made) => `/contribute/${last?.key ?? guessed}`,
    form: ({ last }: Made) => ({ code: last?.code ?? '' }),
    refused: {},
    allowed: { 200: everybody },
  },
  {
    act: 'write without the right code',
    method: 'POST',
    isPublic: true,
    path: '/contribute/:token/write',
    at: async (made: Made, _who: string, w: World) => `/contribute/${await fresh(made, w)}/write`,
    from: () => `/contribute/${guessed}`,
    form: () => ({ code: 'x', audience: 'all', text: 'Read back to me', source: 'Nowhere' }),
    refused: { 422: everybody },
    allowed: {},
  },
  {
    act: 'write with the code',
    method: 'POST',
    isPublic: true,
    path: '/contribute/:token/write',
    at: async (made: Made, _who: string, w: World) => `/contribute/${await fresh(made, w)}/write`,
    from: () => `/contribute/${guessed}`,
    form: ({ last }: Made) => ({
      ...{ code: last?.code ?? '', audience: 'professionals' },
      ...{ text: 'She was at school on Friday', source: 'The register' },
    }),
    refused: {},
    allowed: { 303: everybody },
  },
  {
    act: 'read thanks',
    isPublic: true,
    path: '/contributed',
    refused: {},
    allowed: { 200: everybody },
  },
]);
