import { on } from '../../platform/events/events.ts';
import type { Module } from '../../platform/http/module.ts';
import { cellOf } from '../access/index.ts';
import { copyTaken } from '../people/index.ts';
import { recordCopyTaken } from './disclosure.commands.ts';
import { disclosureRoutes } from './disclosure.routes.tsx';
import { sharedPart } from './pages/shared/record.part.ts';
import { templatesSettingsPart } from './pages/templates.part.ts';
import { waitingPart } from './pages/waiting.part.tsx';
import { sharingRoutes } from './sharing.routes.tsx';
import { templateRoutes } from './template.routes.tsx';

export { type Leaving, type RecipientOf, recordLeft, recordPrinted } from './disclosure.commands.ts';
export { textsWithPlaces } from './disclosure.store.ts';
export { placingWords, receiptFor, receiptPath } from './pages/receipt.part.tsx';
export {
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
export { addTemplate, takeIntoUse } from './template.commands.ts';
export {
  documentFor,
  FILE_TYPES,
  type FileFormat,
  hasTemplate,
  type MadeDocument,
} from './template.queries.ts';
export type { TemplateKind } from './template.ts';

export const sharingModule: Module = {
  name: 'sharing',
  uses: ['people'],
  routes: [...sharingRoutes, ...disclosureRoutes, ...templateRoutes],
  subscriptions: [on(copyTaken, 'sharing', recordCopyTaken)],
  navigation: [
    {
      text: 'What we shared',
      href: '/shared',
      order: 70,
      isFor: (actor) =>
        ['TEAM_MANAGER', 'SERVICE_MANAGER', 'STRATEGIC_LEAD', 'MISSING_COORDINATOR'].includes(actor.role) &&
        cellOf(actor, 'DOC') !== undefined,
    },
  ],
  parts: { home: [waitingPart], record: [sharedPart], settings: [templatesSettingsPart] },
};
