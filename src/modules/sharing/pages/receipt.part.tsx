import type { VNode } from 'preact';
import type { Visit } from '../../../platform/http/route.ts';
import { formatDate, StatusTag } from '../../../platform/ui/index.ts';
import { cellOf } from '../../access/index.ts';
import { findProduct, type Product } from '../product.store.ts';
import { type ProductRef, placingState } from '../product.ts';

/** Where a receipt is written. */
export const receiptPath = (product: Pick<ProductRef, 'childId' | 'type' | 'id'>): string =>
  `/children/${product.childId}/products/${product.type}/${product.id}/receipt`;

/** Whether, when, by whom and under what reference, in one sentence. */
export function placingWords(product: Product): string {
  const { last, version } = product;
  const state = placingState(version, last);
  if (last === undefined || state === 'waiting') return 'Not yet on the statutory record.';
  if (state === 'not-placed') return `Not placed on the statutory record: ${last.reason ?? ''}`;
  const placed = `placed on ${last.placedOn ? formatDate(last.placedOn) : 'a day not given'} by ${last.placedBy ?? ''}, reference ${last.reference ?? ''}`;
  if (state === 'placed') return `On the statutory record: ${placed}.`;
  return `An earlier version (${last.version}) is on the statutory record: ${placed}. Version ${version} is not there yet.`;
}

const TONES = {
  placed: 'done',
  'not-placed': 'plain',
  'earlier-version-placed': 'todo',
  waiting: 'todo',
} as const;
const TAGS = {
  placed: 'Placed',
  'not-placed': 'Not placed',
  'earlier-version-placed': 'Newer version',
  waiting: 'Not yet',
} as const;

export function PlacingTag({ product }: { product: Product }): VNode {
  const state = placingState(product.version, product.last);
  return <StatusTag tone={TONES[state]}>{TAGS[state]}</StatusTag>;
}

function Placed({ product, mayRecord }: { product: Product; mayRecord: boolean }): VNode {
  return (
    <section class="app-receipt" aria-labelledby={`receipt-${product.id}`}>
      <h2 class="govuk-heading-s" id={`receipt-${product.id}`}>
        On the statutory record? <PlacingTag product={product} />
      </h2>
      <p class="govuk-body">{placingWords(product)}</p>
      <ul class="govuk-list app-no-print">
        {product.fileHref ? (
          <li>
            <a class="govuk-link" href={product.fileHref}>
              Download the file to upload there
            </a>
          </li>
        ) : null}
        {mayRecord ? (
          <li>
            <a class="govuk-link" href={receiptPath(product)}>
              Record that it was placed there
            </a>
          </li>
        ) : null}
      </ul>
    </section>
  );
}

/** The block under a finished product: how it stands with the statutory record, and the one file. Nothing before. */
export async function receiptFor(
  visit: Visit,
  which: Pick<ProductRef, 'childId' | 'type' | 'id'>,
): Promise<VNode | null> {
  const product = await findProduct(visit.tx, which);
  if (product === undefined) return null;
  return <Placed product={product} mayRecord={cellOf(visit.actor, 'IDENT')?.mayWrite === true} />;
}
