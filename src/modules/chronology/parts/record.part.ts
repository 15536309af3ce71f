import { cellOf } from '../../access/index.ts';
import type { RecordPart } from '../../people/index.ts';

/** The tab, and what closing asks: is there a first version at all? */
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
