import { productsWaiting, recordPlacing } from '../../src/modules/sharing/index.ts';
import type { Story } from '../seed-world.ts';

/** Finished longer ago than this and not yet placed is unusual: Bea and the social workers keep up. */
const USUALLY_PLACED_WITHIN = { hours: 12 * 24 };

/** What was finished in earlier weeks is on the statutory record; the last twelve days are what waits. */
export const whatWasPlaced: Story = {
  name: 'what-was-placed',
  async run(seed) {
    const old = seed.now.subtract(USUALLY_PLACED_WITHIN);
    for (const [handle, series] of [
      ['aldermoor/bea', 'AM'],
      ['brackenford/yaz', 'BR'],
      ['castleby/tess', 'CA'],
    ] as const)
      await seed.as(handle, seed.at({ days: 2, time: '16:45' }), async (work) => {
        let number = 7100;
        for (const product of await productsWaiting(work.tx, work.actor.authorityId, 500)) {
          if (Temporal.Instant.compare(product.finishedAt, old) > 0) continue;
          number += 1;
          await recordPlacing(work, {
            product,
            outcome: 'placed',
            placedOn: seed.day(2),
            placedBy: work.actor.staffName,
            reference: `${series}-${number}`,
          });
        }
      });
  },
};
