import { postingIdOf } from '../../../seeds/region/load-structure.ts';
import { accessTable } from '../../../tests/support/access-table.ts';
import type { World } from '../../../tests/support/world.ts';
import { relate } from '../access/index.ts';
import { createChild } from '../people/index.ts';
import { recordSharedByHand } from './disclosure.commands.ts';
import { productFinished } from './index.ts';

export const productId = '01900000-0000-7000-8000-0000000000aa';

/** A child with an allocated social worker and finished minutes that nobody has placed yet. */
export async function childWithProduct(w: World) {
  const child = await w.act('aldermoor/mo', async (work) => {
    const id = await createChild(work, { givenName: 'Marnie', familyName: 'Tidewell', source: 'test' });
    for (const [handle, kind] of [
      ['aldermoor/priya', 'ALLOCATED'],
      ['aldermoor/sam', 'CO_WORKER'],
      ['aldermoor/vi', 'CO_WORKER'],
      ['aldermoor/jude', 'EPISODE'],
    ] as const)
      await relate(work, { childId: id, kind, postingId: postingIdOf(handle), basis: 'given in a test' });
    return id;
  });
  await w.act('aldermoor/sam', async (work) => {
    const invited = { postingId: postingIdOf('aldermoor/ed'), objectId: productId };
    await relate(work, { childId: child, kind: 'MEETING', ...invited, basis: 'given in a test' });
    await productFinished(work, {
      type: 'minutes',
      id: productId,
      childId: child,
      version: 1,
      title: 'Minutes of the meeting of 14 November 2026',
      dataClass: 'DOC',
      href: '/meetings/x',
      fileHref: '/meetings/x/minutes/pdf',
    });
  });
  return { child };
}

/** Something shared by telephone, as a line to check. */
const disclosureIn = async (w: World, child: string): Promise<string> => {
  const [row] = await w.admin<{ id: string }>(
    'select id from sharing.disclosure where child_id = $1 limit 1',
    [child],
  );
  if (row) return row.id;
  await w.act('aldermoor/sam', (work) =>
    recordSharedByHand(work, {
      ...{
        childId: child,
        outcome: 'given',
        agency: 'SCHOOL',
        held: 'Times of a visit',
        purpose: 'To plan it',
      },
      ...{ lawfulBasis: 'PUBLIC_TASK', necessity: 'They open the gate', consent: 'yes', isMinimum: true },
      ...{ method: 'By telephone', at: work.now },
    }),
  );
  return disclosureIn(w, child);
};

const path = '/children/:childId/products/:type/:productId/receipt';
const at = ({ child }: { child: string }) => `/children/${child}/products/minutes/${productId}/receipt`;
const refused = {
  404: [
    'brackenford/kit',
    'brackenford/mercy',
    'northmoor/lena',
    'aldermoor/ada',
    'aldermoor/nell',
    'aldermoor/vi',
    'aldermoor/jude',
    'aldermoor/ed',
    'aldermoor/fern',
  ],
};
export const sharingAccess = accessTable('sharing', childWithProduct, [
  {
    act: 'ask whether a product is on the statutory record',
    path,
    at,
    refused,
    allowed: { 200: ['aldermoor/priya', 'aldermoor/sam', 'aldermoor/bea'] },
  },
  {
    act: 'record that a product was placed there',
    method: 'POST',
    path,
    at,
    form: () => ({
      outcome: 'placed',
      reference: 'LL-100',
      placedBy: 'Bea Tanglewood',
      'placedOn-day': '15',
      'placedOn-month': '11',
      'placedOn-year': '2026',
    }),
    refused,
    allowed: { 303: ['aldermoor/priya', 'aldermoor/sam', 'aldermoor/bea'] },
  },
  ...(['', '/print', '/file.csv'] as const).map((end) => ({
    act: `see what was shared about a child${end}`,
    path: `/children/:childId/shared${end}`,
    at: ({ child }: { child: string }) => `/children/${child}/shared${end}`,
    refused: { 404: [...refused[404], 'aldermoor/bea'] },
    allowed: { 200: ['aldermoor/priya', 'aldermoor/sam'] },
  })),
  {
    act: 'be asked what was shared by telephone or refused',
    path: '/children/:childId/shared/new',
    at: ({ child }) => `/children/${child}/shared/new`,
    refused: { 404: [...refused[404], 'aldermoor/bea'] },
    allowed: { 200: ['aldermoor/priya', 'aldermoor/sam'] },
  },
  {
    act: 'record that something was asked for and not shared',
    method: 'POST',
    path: '/children/:childId/shared/new',
    at: ({ child }) => `/children/${child}/shared/new`,
    form: () => ({
      ...{
        outcome: 'refused',
        agency: 'HOUSING',
        held: 'Where she sleeps',
        purpose: 'Rent',
        method: 'By telephone',
      },
      ...{ lawfulBasis: 'PUBLIC_TASK', refusedBecause: 'Not needed for what they do' },
      ...{ 'at-day': '15', 'at-month': '11', 'at-year': '2026', 'at-time': '10:00' },
    }),
    refused: { 404: [...refused[404], 'aldermoor/bea'] },
    allowed: { 303: ['aldermoor/priya', 'aldermoor/sam'] },
  },
  {
    act: 'be asked why something was shared',
    path: '/children/:childId/shared/:disclosureId',
    at: async ({ child }, _who, w) => `/children/${child}/shared/${await disclosureIn(w, child)}`,
    refused: { 404: [...refused[404], 'aldermoor/bea'] },
    allowed: { 200: ['aldermoor/priya', 'aldermoor/sam'] },
  },
  {
    act: 'say why something was shared',
    method: 'POST',
    path: '/children/:childId/shared/:disclosureId',
    at: async ({ child }, _who, w) => `/children/${child}/shared/${await disclosureIn(w, child)}`,
    form: () => ({
      ...{
        purpose: 'To plan the visit',
        lawfulBasis: 'PUBLIC_TASK',
        necessity: 'They open the gate',
        consent: 'yes',
      },
    }),
    refused: { 404: [...refused[404], 'aldermoor/bea'] },
    allowed: { 303: ['aldermoor/priya', 'aldermoor/sam'] },
  },
  ...(['', '/file.csv'] as const).map((end) => ({
    act: `see what was shared with partners on a day${end}`,
    path: `/shared${end}`,
    refused: { [end ? 404 : 403]: ['aldermoor/ada', 'aldermoor/jude', 'northmoor/hal'] },
    allowed: { 200: ['aldermoor/mo', 'aldermoor/sam', 'aldermoor/priya', 'aldermoor/cass', 'aldermoor/vi'] },
  })),
]);
