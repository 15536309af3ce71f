import { cellOf } from '../../access/index.ts';
import type { RecordPart } from '../../people/index.ts';

/** The tab: there for whoever may open notes of this child. */
export const chronologyRecordPart: RecordPart = {
  module: 'chronology',
  tab: {
    order: 12,
    slug: 'chronology',
    label: 'Chronology',
    isFor: (visit) => cellOf(visit.actor, 'NOTE') !== undefined,
    dataClass: 'NOTE',
  },
};
