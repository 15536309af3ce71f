import { postingIdOf, staffIdOf } from '../../../seeds/region/load-structure.ts';
import { accessTable } from '../../../tests/support/access-table.ts';
import type { World } from '../../../tests/support/world.ts';

const anybody = { isPublic: true, refused: {} } as const;
const password = { email: 'sam@aldermoor.example.org', password: 'invented people only' };

async function aSessionOf(w: World, who: string): Promise<string> {
  await w.as(who);
  const rows = await w.admin<{ id: string }>(
    'select id from access.session where staff_id = $1 and ended_at is null order by started_at desc limit 1',
    [staffIdOf(who)],
  );
  return rows[0]?.id ?? '';
}

export const accountsAccess = accessTable('accounts', async () => ({}), [
  { act: 'ask to sign in', path: '/sign-in', ...anybody, allowed: { 200: ['nobody', 'aldermoor/sam'] } },
  {
    act: 'sign in with a wrong password',
    method: 'POST',
    path: '/sign-in',
    isPublic: true,
    form: () => ({ ...password, password: 'not it' }),
    refused: { 422: ['nobody'] },
    allowed: {},
  },
  {
    act: 'sign in with the password',
    method: 'POST',
    path: '/sign-in',
    ...anybody,
    form: () => password,
    allowed: { 303: ['nobody'] },
  },
  { act: 'be asked for a code', path: '/sign-in/code', refused: {}, allowed: { 200: ['aldermoor/sam'] } },
  {
    act: 'enter a wrong code',
    method: 'POST',
    path: '/sign-in/code',
    form: () => ({ code: '000000' }),
    refused: { 422: ['aldermoor/nell'] },
    allowed: {},
  },
  {
    act: 'enter the code',
    method: 'POST',
    path: '/sign-in/code',
    form: (_made, _who, w) => ({ code: w.code() }),
    refused: {},
    allowed: { 303: ['aldermoor/sam'] },
  },
  {
    act: 'be asked to confirm with a code',
    path: '/sign-in/confirm',
    refused: {},
    allowed: { 200: ['aldermoor/sam'] },
  },
  {
    act: 'confirm with a wrong code',
    method: 'POST',
    path: '/sign-in/confirm',
    form: () => ({ code: '000000' }),
    refused: { 422: ['aldermoor/nell'] },
    allowed: {},
  },
  {
    act: 'confirm with the code',
    method: 'POST',
    path: '/sign-in/confirm',
    form: (_made, _who, w) => ({ code: w.code() }),
    refused: {},
    allowed: { 303: ['aldermoor/mo'] },
  },
  {
    act: 'see one’s own postings',
    path: '/postings',
    refused: {},
    allowed: { 200: ['aldermoor/sam', 'northmoor/hal'] },
  },
  {
    act: 'act in somebody else’s posting',
    method: 'POST',
    path: '/postings',
    form: () => ({ posting: postingIdOf('aldermoor/mo') }),
    refused: { 422: ['aldermoor/sam'] },
    allowed: {},
  },
  {
    act: 'act in one’s own posting',
    method: 'POST',
    path: '/postings',
    form: (_made, who) => ({ posting: postingIdOf(who) }),
    refused: {},
    allowed: { 303: ['aldermoor/sam', 'brackenford/kit'] },
  },
  {
    act: 'leave',
    method: 'POST',
    path: '/sign-out',
    from: () => '/sign-in',
    ...anybody,
    allowed: { 303: ['aldermoor/sam', 'nobody'] },
  },
  { act: 'be told that one has left', path: '/signed-out', ...anybody, allowed: { 200: ['nobody'] } },
  {
    act: 'choose an invented person (evaluation only)',
    path: '/personas',
    ...anybody,
    allowed: { 200: ['nobody'] },
  },
  {
    act: 'enter as an invented person (evaluation only)',
    method: 'POST',
    path: '/personas',
    form: () => ({ posting: postingIdOf('aldermoor/sam') }),
    ...anybody,
    allowed: { 303: ['nobody'] },
  },
  {
    act: 'keep what is typed',
    method: 'POST',
    path: '/drafts',
    at: () => '/drafts?form=test&subject=/somewhere',
    from: () => '/postings',
    form: () => ({ note: 'half a sentence' }),
    refused: {},
    allowed: { 200: ['aldermoor/sam', 'brackenford/kit'] },
  },
  {
    act: 'throw away what was typed',
    method: 'POST',
    path: '/drafts/drop',
    from: () => '/postings',
    form: () => ({ form: 'test', subject: '/somewhere' }),
    refused: {},
    allowed: { 303: ['aldermoor/sam', 'brackenford/kit'] },
  },
  {
    act: 'see where one is signed in',
    path: '/my/sessions',
    refused: {},
    allowed: { 200: ['aldermoor/sam'] },
  },
  {
    act: 'end somebody else’s session',
    method: 'POST',
    path: '/my/sessions/:sessionId/end',
    at: async (_made, _who, w) => `/my/sessions/${await aSessionOf(w, 'aldermoor/mo')}/end`,
    from: () => '/my/sessions',
    refused: { 404: ['aldermoor/sam', 'aldermoor/ada'] },
    allowed: {},
  },
  {
    act: 'end one’s own session elsewhere',
    method: 'POST',
    path: '/my/sessions/:sessionId/end',
    at: async (_made, who, w) => `/my/sessions/${who === 'nobody' ? who : await aSessionOf(w, who)}/end`,
    from: () => '/my/sessions',
    refused: {},
    allowed: { 303: ['aldermoor/sam'] },
  },
  {
    act: 'end all but this session',
    method: 'POST',
    path: '/my/sessions/end-others',
    from: () => '/my/sessions',
    refused: {},
    allowed: { 303: ['aldermoor/sam'] },
  },
]);
