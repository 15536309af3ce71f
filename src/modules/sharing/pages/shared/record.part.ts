import { cellOf } from '../../../access/index.ts';
import type { RecordPart } from '../../../people/index.ts';

/** The tab of what left, for those who may read the child's documents without waiting for a share. */
export const sharedPart: RecordPart = {
  module: 'sharing',
  tab: {
    order: 78,
    slug: 'shared',
    label: 'Shared',
    isFor: ({ actor }) => cellOf(actor, 'DOC')?.needsShare === false,
    dataClass: 'DOC',
  },
};
