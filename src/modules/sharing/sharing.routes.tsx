import { z } from 'zod';
import { dayOf } from '../../platform/clock/wall-clock.ts';
import { oneOf, optionalDate, optionalText } from '../../platform/forms/parse-form.ts';
import { question, type Route, type Visit } from '../../platform/http/route.ts';
import { findChild } from '../people/index.ts';
import { receiptPage } from './pages/receipt.page.tsx';
import { recordPlacing } from './product.commands.ts';
import { findProduct, type Product } from './product.store.ts';
import { productTypes } from './product.ts';

const params = z.object({ childId: z.uuid(), type: z.enum(productTypes), productId: z.uuid() });
const schema = z.object({
  outcome: oneOf(['placed', 'not-placed'], 'Say what became of it'),
  reference: optionalText(200),
  placedOn: optionalDate(),
  placedBy: optionalText(200),
  reason: optionalText(2_000),
});

/** Business support works from its list and may not open the product itself. */
const backFor = ({ actor }: Pick<Visit, 'actor'>, product: Product) =>
  actor.role === 'BUSINESS_SUPPORT' ? '/' : product.href;

export const sharingRoutes: Route[] = question({
  path: '/children/:childId/products/:type/:productId/receipt',
  form: 'receipt',
  access: { dataClass: 'IDENT', verb: 'change', rule: 'AC-7' },
  audit: { shown: { event: 'receipt.asked' }, done: { event: 'receipt.recorded' } },
  params,
  schema,
  record: async (visit) => {
    const { childId, type, productId } = visit.params;
    const child = await findChild(visit.tx, childId);
    const product = await findProduct(visit.tx, { childId, type, id: productId });
    return child && product ? { child, product } : undefined;
  },
  start: async (visit) => ({
    values: {
      placedOn: dayOf(visit.now),
      placedBy: visit.actor.staffName,
    },
  }),
  page: (visit, { child, product }, view) => {
    visit.note({ subjects: [child.id], objectType: product.type, objectId: product.id });
    return receiptPage(child, product, view, backFor(visit, product));
  },
  submit: async (visit, { product }, value) => {
    await recordPlacing(visit, { product, ...value });
    return { kind: 'redirect', to: backFor(visit, product), said: 'Saved.' };
  },
});
