import type { ComponentChildren } from 'preact';
import type { Visit } from '../../../platform/http/route.ts';
import { DataTable, formatDate } from '../../../platform/ui/index.ts';
import { findChildren, type HomePart, lettersOf } from '../../people/index.ts';
import { type Product, productsWaiting } from '../product.store.ts';
import { PlacingTag, receiptPath } from './receipt.part.tsx';

const PLACES_PRODUCTS = ['BUSINESS_SUPPORT', 'ALLOCATED_SOCIAL_WORKER'];
const MOST = 50;

async function show(visit: Visit): Promise<ComponentChildren> {
  if (!PLACES_PRODUCTS.includes(visit.actor.role)) return null;
  const rows = await productsWaiting(visit.tx, visit.actor.authorityId, MOST);
  const children = new Map(
    (await findChildren(visit.tx, [...new Set(rows.map((row) => row.childId))])).map((child) => [
      child.id,
      child,
    ]),
  );
  visit.note({ subjects: [...children.keys()] });
  return (
    <section id="not-yet-on-the-statutory-record">
      <DataTable<Product>
        caption="Not yet on the statutory record, longest waiting first"
        counts={['product', 'products']}
        rows={rows}
        empty="Everything finished is on the statutory record. Plans, minutes and referrals appear here when they are finished."
        columns={[
          { heading: 'Child', cell: (row) => lettersOf(children.get(row.childId)) },
          {
            heading: 'What',
            cell: (row) => (
              <a class="govuk-link" href={receiptPath(row)}>
                {row.title}
              </a>
            ),
          },
          { heading: 'Finished', cell: (row) => formatDate(row.finishedAt) },
          { heading: 'State', cell: (row) => <PlacingTag product={row} /> },
        ]}
      />
    </section>
  );
}

export const waitingPart: HomePart = { module: 'sharing', order: 60, show };
