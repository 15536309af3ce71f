import { cellOf } from '../access/index.ts';
import type { RecordPart } from '../people/index.ts';

/** The tab of the child's record that lists screenings. */
export const screeningPart: RecordPart = {
  module: 'referrals',
  tab: {
    order: 45,
    slug: 'screenings',
    label: 'Screenings',
    isFor: (visit) => cellOf(visit.actor, 'ASSESS') !== undefined,
    dataClass: 'ASSESS',
  },
};
