import { type ProductType, productsOf, recordPlacing } from '../../../src/modules/sharing/index.ts';
import type { Life } from './people.ts';

/** Finished products that somebody put on the statutory record, each under its reference there. */
export const placedOnRecord = (life: Life, when: Temporal.Instant, handle: string, types: ProductType[]) =>
  life.seed.as(handle, when, async (work) => {
    let number = 4000 + (Number.parseInt(life.id.slice(-4), 16) % 900);
    for (const product of await productsOf(work.tx, life.id)) {
      if (!types.includes(product.type)) continue;
      number += 1;
      await recordPlacing(work, {
        product,
        outcome: 'placed',
        placedOn: when.toZonedDateTimeISO('Europe/London').toPlainDate(),
        placedBy: work.actor.staffName,
        reference: `DOC-${number}`,
      });
    }
  });

/** A finished product that is deliberately not placed there, with the reason. */
export const notPlaced = (
  life: Life,
  when: Temporal.Instant,
  handle: string,
  type: ProductType,
  reason: string,
) =>
  life.seed.as(handle, when, async (work) => {
    const product = (await productsOf(work.tx, life.id)).find((each) => each.type === type);
    if (product) await recordPlacing(work, { product, outcome: 'not-placed', reason });
  });
