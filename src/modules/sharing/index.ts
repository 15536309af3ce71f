import type { Module } from '../../platform/http/module.ts';
import { waitingPart } from './pages/waiting.part.tsx';
import { sharingRoutes } from './sharing.routes.tsx';

export { placingWords, receiptFor, receiptPath } from './pages/receipt.part.tsx';
export {
  type FileFormat,
  type FinishedProduct,
  type IssuedCopy,
  issueDocument,
  type NewPlacing,
  productFinished,
  recordIssued,
  recordPlacing,
} from './product.commands.ts';
export { findProduct, type Product, productsOf, productsWaiting } from './product.store.ts';
export {
  type Placing,
  PRODUCT_LABELS,
  type ProductRef,
  type ProductType,
  placingState,
  productTypes,
} from './product.ts';

export const sharingModule: Module = {
  name: 'sharing',
  uses: ['people'],
  routes: sharingRoutes,
  parts: { home: [waitingPart] },
};
