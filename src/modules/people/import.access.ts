import { accessTable } from '../../../tests/support/access-table.ts';
import { findImport, insertImport } from './import.store.ts';

const refused = {
  403: [
    'aldermoor/mo',
    'aldermoor/sam',
    'aldermoor/priya',
    'aldermoor/bea',
    'aldermoor/ada',
    'aldermoor/ivor',
    'northmoor/lena',
  ],
};
const refusedOne = {
  403: ['aldermoor/ada', 'aldermoor/ivor', 'northmoor/lena'],
  404: [
    'aldermoor/imogen',
    'aldermoor/otis',
    'aldermoor/mo',
    'aldermoor/sam',
    'aldermoor/bea',
    'brackenford/pat',
  ],
};
const file = (letters: string) =>
  Buffer.from(`Given,Family,BirthDate,LocalId\nOswin,Larksong,2011-03-04,${letters}\n`);

export const importAccess = accessTable(
  'people',
  async (w) => {
    const brought = (letters: string) =>
      w.act('aldermoor/fern', async (work) => {
        const id = work.ids.next();
        const row = {
          id,
          kind: 'people',
          format: 'person-csv',
          fileName: 'children.csv',
          content: file(letters),
          uploadedAt: work.now,
        } as const;
        await insertImport(work.tx, work.actor.authorityId, row, work.actor.postingId);
        return (await findImport(work.tx, id))?.id ?? '';
      });
    return { looked: await brought('A1'), written: await brought('A2') };
  },
  [
    {
      act: 'choose a file of children',
      path: '/imports',
      refused,
      allowed: { 200: ['aldermoor/fern', 'aldermoor/imogen', 'aldermoor/cass', 'brackenford/pat'] },
    },
    {
      act: 'bring in a file of children (here none was chosen)',
      method: 'POST',
      path: '/imports',
      form: () => ({ format: 'person-csv' }),
      refused,
      allowed: { 422: ['aldermoor/fern', 'aldermoor/imogen'] },
    },
    {
      act: 'look at what a file would do',
      path: '/imports/:importId',
      at: ({ looked }) => `/imports/${looked}`,
      refused: refusedOne,
      allowed: { 200: ['aldermoor/fern'] },
    },
    {
      act: 'write a file they brought',
      method: 'POST',
      path: '/imports/:importId',
      at: ({ written }) => `/imports/${written}`,
      refused: refusedOne,
      allowed: { 303: ['aldermoor/fern'] },
    },
  ],
);
