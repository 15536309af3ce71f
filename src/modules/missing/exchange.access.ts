import { accessTable } from '../../../tests/support/access-table.ts';
import { createChild, recordIdentifier } from '../people/index.ts';
import { beginImport } from './import.commands.ts';
import { letPartnerIn } from './partner.commands.ts';
import { NOTIFICATIONS_PATH } from './partner-api.ts';

const bringers = ['aldermoor/cass', 'aldermoor/imogen'];
const refusedFiles = {
  403: [
    'aldermoor/odette',
    'aldermoor/mo',
    'aldermoor/sam',
    'aldermoor/jude',
    'aldermoor/fern',
    'aldermoor/gwen',
    'aldermoor/ivor',
    'aldermoor/ada',
  ],
};
const refusedExports = {
  403: [
    'aldermoor/mo',
    'aldermoor/sam',
    'aldermoor/priya',
    'aldermoor/jude',
    'aldermoor/fern',
    'aldermoor/gwen',
  ],
  404: ['aldermoor/ada', 'aldermoor/ivor', 'aldermoor/vi', 'northmoor/lena'],
};
const refusedPartners = {
  403: ['aldermoor/cass', 'aldermoor/imogen', 'aldermoor/sam', 'aldermoor/gwen', 'northmoor/lena'],
};
const keepers = ['aldermoor/ada', 'aldermoor/ivor'];
const file = (number: string) =>
  Buffer.from(`CHILD,DOB,MISSING,MIS_START,MIS_END\n${number},02/05/2010,M,10/09/2025,11/09/2025\n`);

export const exchangeAccess = accessTable(
  'missing',
  async (w) => {
    const brought = (number: string) =>
      w.act('aldermoor/cass', async (work) => {
        const childId = await createChild(work, {
          givenName: 'Oswin',
          familyName: 'Larksong',
          bornOn: Temporal.PlainDate.from('2010-05-02'),
          source: 'test',
        });
        await recordIdentifier(work, { childId, kind: 'local', value: number, source: 'test' });
        const files = { format: 'ssda903-missing', missing: file(number) } as const;
        return (await beginImport(work, files, { fileName: 'missing.csv', keep: true })).id;
      });
    const partner = () =>
      w.act('aldermoor/ada', async (work) => (await letPartnerIn(work, 'A home', 'HOME_STAFF')).id);
    return {
      looked: await brought('EX1'),
      written: await brought('EX2'),
      partner: await partner(),
      another: partner,
    };
  },
  [
    {
      act: 'choose a file of missing episodes',
      path: '/missing/import',
      refused: refusedFiles,
      allowed: { 200: bringers },
    },
    {
      act: 'bring in a file of missing episodes (here none was chosen)',
      method: 'POST',
      path: '/missing/import',
      form: () => ({ year: '' }),
      refused: refusedFiles,
      allowed: { 422: bringers },
    },
    {
      act: 'look at what a file of missing episodes would do',
      path: '/missing/import/:importId',
      at: ({ looked }) => `/missing/import/${looked}`,
      refused: {
        403: ['aldermoor/ada', 'aldermoor/ivor'],
        404: ['aldermoor/imogen', 'aldermoor/sam', 'brackenford/mercy'],
      },
      allowed: { 200: ['aldermoor/cass'] },
    },
    {
      act: 'write a file of missing episodes',
      method: 'POST',
      path: '/missing/import/:importId',
      at: ({ written }) => `/missing/import/${written}`,
      refused: { 403: ['aldermoor/ada'], 404: ['aldermoor/imogen', 'aldermoor/sam', 'brackenford/mercy'] },
      allowed: { 303: ['aldermoor/cass'] },
    },
    {
      act: 'choose an export of missing episodes',
      path: '/missing/export',
      refused: refusedExports,
      allowed: { 200: [...bringers, 'aldermoor/odette'] },
    },
    {
      act: 'ask for an export of missing episodes',
      method: 'POST',
      path: '/missing/export',
      form: () => ({ as: '903' }),
      refused: refusedExports,
      allowed: { 303: [...bringers, 'aldermoor/odette'] },
    },
    {
      act: 'take an export of missing episodes away',
      path: '/missing/export/file',
      at: () => '/missing/export/file?as=annex-a',
      refused: refusedExports,
      allowed: { 200: [...bringers, 'aldermoor/odette'] },
    },
    {
      act: 'see which systems have a key',
      path: '/missing/partners',
      refused: refusedPartners,
      allowed: { 200: keepers },
    },
    {
      act: 'choose whose system to let in',
      path: '/missing/partners/new',
      refused: refusedPartners,
      allowed: { 200: keepers },
    },
    {
      act: 'make a key for a system',
      method: 'POST',
      path: '/missing/partners/new',
      form: () => ({ name: 'Lantern House', kind: 'HOME_STAFF' }),
      refused: refusedPartners,
      allowed: { 200: keepers },
    },
    {
      act: 'look at ending a key',
      path: '/missing/partners/:partnerId/end',
      at: ({ partner }) => `/missing/partners/${partner}/end`,
      refused: { 403: ['aldermoor/cass', 'aldermoor/sam', 'northmoor/lena'], 404: ['brackenford/sol'] },
      allowed: { 200: keepers },
    },
    {
      act: 'end a key',
      method: 'POST',
      path: '/missing/partners/:partnerId/end',
      at: async ({ another }) => `/missing/partners/${await another()}/end`,
      form: () => ({ because: 'They have another system now' }),
      refused: { 403: ['aldermoor/cass', 'aldermoor/sam'], 404: ['brackenford/sol'] },
      allowed: { 303: keepers },
    },
    {
      act: 'send a notification without a key',
      method: 'POST',
      path: NOTIFICATIONS_PATH,
      refused: { 401: ['nobody', 'aldermoor/sam'] },
      allowed: {},
      isPublic: true,
    },
    {
      act: 'read how a system sends a notification',
      path: '/api/v1/openapi.json',
      refused: {},
      allowed: { 200: ['nobody', 'aldermoor/sam'] },
      isPublic: true,
    },
  ],
);
