import { accessTable } from '../../../tests/support/access-table.ts';
import type { World } from '../../../tests/support/world.ts';
import { publishDraft } from './questionnaire.commands.ts';
import { freshDraft, freshForm } from './testing.ts';
import { draftOf } from './version.store.ts';

const others = ['aldermoor/sam', 'aldermoor/gwen', 'aldermoor/ruth', 'aldermoor/ivor', 'northmoor/ops'];
const writers = ['aldermoor/imogen', 'aldermoor/mo', 'aldermoor/ada'];
const at = (path: string) => (key: string) => `/questionnaires/${key}${path}`;
const fresh = (path: string) => async (_made: unknown, _who: string, w: World) =>
  `/questionnaires/${await freshDraft(w)}${path}`;

let withdrawn = '';
/** The address of a version that was just published. */
async function published(w: World): Promise<string> {
  const key = await freshDraft(w);
  const id = await w.act('aldermoor/imogen', async (work) => {
    const draft = await draftOf(work.tx, work.actor.authorityId, key);
    if (!draft) throw new Error('no draft');
    await publishDraft(work, draft, { edit: draft.edit, why: 'For a test' });
    return draft.id;
  });
  withdrawn = `/questionnaires/${key}/versions/${id}/withdraw`;
  return withdrawn;
}

export const questionnairesAccess = accessTable('questionnaires', freshDraft, [
  {
    act: 'see which forms there are',
    path: '/questionnaires',
    refused: { 403: others },
    allowed: { 200: [...writers, 'northmoor/lena', 'northmoor/hal'] },
  },
  {
    act: 'see the versions of a form',
    path: '/questionnaires/:key',
    at: at(''),
    refused: { 403: others },
    allowed: { 200: [...writers, 'brackenford/mercy'] },
  },
  {
    act: 'see a version as it is asked',
    path: '/questionnaires/:key/versions/:version/preview',
    at: (key: string) => `/questionnaires/${key}/versions/${key}@1/preview`,
    refused: { 403: others },
    allowed: { 200: writers },
  },
  {
    act: 'download a version',
    path: '/questionnaires/:key/versions/:version/file',
    at: (key: string) => `/questionnaires/${key}/versions/${key}@1/file`,
    refused: { 403: others },
    allowed: { 200: writers },
  },
  {
    act: 'begin a draft',
    method: 'POST',
    path: '/questionnaires/:key/draft',
    at: () => `/questionnaires/${freshForm()}/draft`,
    from: () => '/questionnaires',
    refused: { 403: others },
    allowed: { 303: writers },
  },
  {
    act: 'read the draft',
    path: '/questionnaires/:key/draft',
    at: at('/draft'),
    refused: { 404: [...others, 'brackenford/mercy', 'northmoor/lena'] },
    allowed: { 200: writers },
  },
  {
    act: 'move a question',
    method: 'POST',
    path: '/questionnaires/:key/draft/move',
    at: fresh('/draft/move'),
    from: at('/draft'),
    form: () => ({ move: 'down went' }),
    refused: { 404: ['aldermoor/sam', 'brackenford/mercy'] },
    allowed: { 303: writers },
  },
  {
    act: 'see the words of a question',
    path: '/questionnaires/:key/draft/item',
    at: at('/draft/item?item=went'),
    refused: { 404: others },
    allowed: { 200: writers },
  },
  {
    act: 'reword a question',
    method: 'POST',
    path: '/questionnaires/:key/draft/item',
    at: fresh('/draft/item?item=went'),
    from: at('/draft/item?item=went'),
    form: () => ({ text: 'Did you go out?' }),
    refused: { 404: ['aldermoor/sam', 'brackenford/mercy'] },
    allowed: { 303: writers },
  },
  {
    act: 'ask what to add',
    path: '/questionnaires/:key/draft/add',
    at: at('/draft/add?to=after'),
    refused: { 404: others },
    allowed: { 200: writers },
  },
  {
    act: 'add a question',
    method: 'POST',
    path: '/questionnaires/:key/draft/add',
    at: fresh('/draft/add?to=after'),
    from: at('/draft/add?to=after'),
    form: () => ({ text: 'Who came along?', kind: 'string' }),
    refused: { 404: ['aldermoor/sam', 'brackenford/mercy'] },
    allowed: { 303: writers },
  },
  {
    act: 'ask whether to remove a question',
    path: '/questionnaires/:key/draft/remove',
    at: at('/draft/remove?item=where'),
    refused: { 404: others },
    allowed: { 200: writers },
  },
  {
    act: 'remove a question',
    method: 'POST',
    path: '/questionnaires/:key/draft/remove',
    at: fresh('/draft/remove?item=where'),
    from: at('/draft/remove?item=where'),
    refused: { 404: ['aldermoor/sam', 'brackenford/mercy'] },
    allowed: { 303: writers },
  },
  {
    act: 'read a draft to publish it',
    path: '/questionnaires/:key/draft/publish',
    at: at('/draft/publish'),
    refused: { 404: others, 403: ['aldermoor/mo'] },
    allowed: { 200: ['aldermoor/imogen', 'aldermoor/ada'] },
  },
  {
    act: 'publish what somebody else wrote',
    method: 'POST',
    path: '/questionnaires/:key/draft/publish',
    at: fresh('/draft/publish'),
    from: at('/draft/publish'),
    form: () => ({ why: 'It was misread' }),
    refused: { 404: ['aldermoor/sam', 'brackenford/mercy'], 403: ['aldermoor/mo'] },
    allowed: { 303: ['aldermoor/imogen', 'aldermoor/ada'] },
  },
  {
    act: 'ask whether to throw a draft away',
    path: '/questionnaires/:key/draft/discard',
    at: at('/draft/discard'),
    refused: { 404: others },
    allowed: { 200: writers },
  },
  {
    act: 'throw a draft away',
    method: 'POST',
    path: '/questionnaires/:key/draft/discard',
    at: fresh('/draft/discard'),
    from: at('/draft/discard'),
    refused: { 404: ['aldermoor/sam', 'brackenford/mercy'] },
    allowed: { 303: writers },
  },
  {
    act: 'see where to bring a file',
    path: '/questionnaires/:key/upload',
    at: at('/upload'),
    refused: { 403: others },
    allowed: { 200: writers },
  },
  {
    act: 'bring a form without its file',
    method: 'POST',
    path: '/questionnaires/:key/upload',
    at: at('/upload'),
    refused: { 403: others },
    allowed: { 422: writers },
  },
  {
    act: 'ask whether to withdraw a version',
    path: '/questionnaires/:key/versions/:version/withdraw',
    at: (_made, _who, w) => published(w),
    refused: { 404: ['brackenford/mercy'], 403: ['aldermoor/mo', 'aldermoor/sam'] },
    allowed: { 200: ['aldermoor/imogen', 'aldermoor/ada'] },
  },
  {
    act: 'withdraw a version',
    method: 'POST',
    path: '/questionnaires/:key/versions/:version/withdraw',
    at: (_made, _who, w) => published(w),
    from: () => withdrawn,
    form: () => ({ because: 'A question hurt' }),
    refused: { 404: ['brackenford/mercy'], 403: ['aldermoor/mo', 'aldermoor/sam'] },
    allowed: { 303: ['aldermoor/imogen', 'aldermoor/ada'] },
  },
]);
