import { accessTable } from '../../../tests/support/access-table.ts';
import type { World } from '../../../tests/support/world.ts';
import { letterhead } from '../../platform/documents/word-testing.ts';
import { addTemplate } from './index.ts';

/** A template for minutes that is good, added and not in use yet. */
export const templateFor = async (w: World, handle = 'aldermoor/ada'): Promise<string> => {
  const bytes = await letterhead({
    ...{
      title: '{{minutes.title}}',
      recipient: '{{recipient}}',
      details: '{{details}}',
      sections: '{{sections}}',
    },
  });
  return w.act(handle, (work) => addTemplate(work, { kind: 'minutes', fileName: 'minutes.docx', bytes }));
};

const keeps = ['aldermoor/ada', 'aldermoor/imogen'];
const others = ['aldermoor/mo', 'aldermoor/sam', 'aldermoor/vi', 'northmoor/hal'];
const elsewhere = ['castleby/liv', 'brackenford/mercy'];
const id = ({ template }: { template: string }) => template;
const fresh = (end: string) => async (_made: { template: string }, _who: string, w: World) =>
  `/documents/templates/${await templateFor(w)}${end}`;

export const templatesAccess = accessTable('sharing', async (w) => ({ template: await templateFor(w) }), [
  {
    act: 'see the Word templates',
    path: '/documents/templates',
    refused: { 403: others },
    allowed: { 200: [...keeps, 'castleby/liv'] },
  },
  {
    act: 'be asked for a Word template',
    path: '/documents/templates/new/:kind',
    at: () => '/documents/templates/new/agenda',
    refused: { 403: others },
    allowed: { 200: keeps },
  },
  {
    act: 'add a Word template: without a file it is asked for again',
    method: 'POST',
    path: '/documents/templates/new/:kind',
    at: () => '/documents/templates/new/agenda',
    refused: { 403: others },
    allowed: { 422: keeps },
  },
  ...(['', '/file', '/use', '/out'] as const).map((end) => ({
    act: `see one Word template${end}`,
    path: `/documents/templates/:templateId${end}`,
    at: (made: { template: string }) => `/documents/templates/${id(made)}${end}`,
    refused: { 403: ['aldermoor/mo', 'aldermoor/sam', 'aldermoor/vi'], 404: elsewhere },
    allowed: { 200: keeps },
  })),
  {
    act: 'see the preview of a Word template',
    path: '/documents/templates/:templateId/preview/:format',
    at: (made) => `/documents/templates/${id(made)}/preview/docx`,
    refused: { 403: ['aldermoor/mo', 'aldermoor/sam', 'aldermoor/vi'], 404: elsewhere },
    allowed: { 200: keeps },
  },
  {
    act: 'put a Word template to use',
    method: 'POST',
    path: '/documents/templates/:templateId/use',
    at: fresh('/use'),
    refused: { 403: ['aldermoor/mo', 'aldermoor/sam'], 404: elsewhere },
    allowed: { 303: keeps },
  },
  {
    act: 'take a Word template out of use',
    method: 'POST',
    path: '/documents/templates/:templateId/out',
    at: fresh('/out'),
    form: () => ({ because: 'Our letterhead is new' }),
    refused: { 403: ['aldermoor/mo', 'aldermoor/sam'], 404: elsewhere },
    allowed: { 303: keeps },
  },
]);
