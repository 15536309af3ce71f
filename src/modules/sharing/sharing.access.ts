import { postingIdOf } from '../../../seeds/region/load-structure.ts';
import { accessTable } from '../../../tests/support/access-table.ts';
import type { World } from '../../../tests/support/world.ts';
import { relate } from '../access/index.ts';
import { createChild } from '../people/index.ts';
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
]);
