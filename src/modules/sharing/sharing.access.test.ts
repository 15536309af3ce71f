import { beforeAll, describe, expect, it } from 'vitest';
import { runAccessTable } from '../../../tests/support/access-table.ts';
import { type World, world } from '../../../tests/support/world.ts';
import { productFinished, productsOf, productsWaiting } from './index.ts';
import { childWithProduct, productId, sharingAccess } from './sharing.access.ts';

runAccessTable(sharingAccess);

let w: World;
let child: string;
beforeAll(async () => {
  w = await world();
  ({ child } = await childWithProduct(w));
});
const at = () => `/children/${child}/products/minutes/${productId}/receipt`;
const placed = {
  outcome: 'placed',
  reference: 'LL-204',
  placedBy: 'Bea Tanglewood',
  'placedOn-day': '15',
  'placedOn-month': '11',
  'placedOn-year': '2026',
};

describe('the statutory record', () => {
  it('waits for a finished product: business support and the allocated social worker see it on their day', async () => {
    for (const handle of ['aldermoor/bea', 'aldermoor/priya']) {
      const home = (await (await w.as(handle)).get('/')).html;
      expect(home, handle).toContain('Minutes of the meeting of 14 November 2026');
      expect(home, handle).toContain('MT');
      expect(home, handle).not.toContain('Tidewell');
    }
    expect((await (await w.as('aldermoor/dan')).get('/')).html).not.toContain('Minutes of the meeting');
  });

  it('has a product when day, person and reference are given, and keeps what was typed until then', async () => {
    const bea = await w.as('aldermoor/bea');
    await bea.get(at());
    const refused = await bea.post(at(), { outcome: 'placed', placedBy: 'Bea Tanglewood' });
    expect(refused.status).toBe(422);
    expect(refused.html).toContain('Enter the reference it has there');
    expect(refused.html).toContain('Enter the day it was placed');
    const ahead = await bea.post(at(), { ...placed, 'placedOn-year': '2027' });
    expect(ahead.html).toContain('The day cannot lie ahead');
    expect(ahead.html).toContain('LL-204');
    expect((await bea.post(at(), placed)).status).toBe(303);
    expect((await bea.get(at())).html).toContain(
      'On the statutory record: placed on 15 November 2026 by Bea Tanglewood, reference LL-204.',
    );
    expect((await bea.get('/')).html).not.toContain('Minutes of the meeting');
  });

  it('waits again for a newer version, and says which one it has', async () => {
    await w.act('aldermoor/sam', (work) =>
      productFinished(work, {
        type: 'minutes',
        id: productId,
        childId: child,
        version: 2,
        title: 'Minutes, corrected',
        dataClass: 'DOC',
        href: '/meetings/x',
      }),
    );
    const [waiting] = await w.act('aldermoor/priya', (work) =>
      productsWaiting(work.tx, work.actor.authorityId, 10),
    );
    expect(waiting).toMatchObject({ version: 2, last: { version: 1, reference: 'LL-204' } });
    expect((await (await w.as('aldermoor/bea')).get(at())).html).toContain('Version 2 is not there yet');
  });

  it('needs a reason where a product is not placed', async () => {
    const priya = await w.as('aldermoor/priya');
    await priya.get(at());
    expect((await priya.post(at(), { outcome: 'not-placed' })).html).toContain(
      'Say why it is not placed there',
    );
    expect((await priya.post(at(), { outcome: 'not-placed', reason: 'Nothing new in it' })).status).toBe(303);
    expect(
      await w.act('aldermoor/priya', (work) => productsWaiting(work.tx, work.actor.authorityId, 10)),
    ).toEqual([]);
    const [product] = await w.act('aldermoor/priya', (work) => productsOf(work.tx, child));
    expect(product?.last).toMatchObject({
      outcome: 'not-placed',
      reason: 'Nothing new in it',
      reference: null,
    });
    const receipts = await w.admin('select 1 from sharing.receipt');
    expect(receipts).toHaveLength(2);
  });

  it('keeps no product from a reader whose agency it is not for', async () => {
    await w.act('aldermoor/sam', (work) =>
      productFinished(work, {
        type: 'minutes',
        id: child,
        childId: child,
        version: 1,
        title: 'Minutes for police',
        dataClass: 'DOC',
        shareWith: ['POLICE'],
        href: '/meetings/y',
      }),
    );
    const seen = await w.act('aldermoor/priya', (work) => productsOf(work.tx, child));
    expect(seen.map((each) => each.title)).toEqual(['Minutes, corrected']);
  });
});
