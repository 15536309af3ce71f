import { cellOf, opens } from '../../access/index.ts';
import type { RecordPart } from '../../people/index.ts';
import { chronologyGate } from '../gate.commands.ts';

/** The tab, there for whoever may open notes of this child; and what closing asks. */
export const chronologyRecordPart: RecordPart = {
  module: 'chronology',
  tab: {
    order: 12,
    slug: 'chronology',
    label: 'Chronology',
    isFor: (visit) => cellOf(visit.actor, 'NOTE') !== undefined,
    dataClass: 'NOTE',
  },
  async closing(visit, childId) {
    const label = 'Chronology: a first version, and whether the end is in it';
    if (!(await opens(visit.tx, childId, 'NOTE')))
      return [{ label, state: 'not held here', detail: 'There is none here that you may read' }];
    const { firstVersion, because } = await chronologyGate(visit, childId);
    return [
      {
        label,
        state: firstVersion ? 'done' : 'not yet',
        detail: firstVersion ? `${because} Does it say how it ended?` : because,
        href: `/children/${childId}/chronology`,
      },
    ];
  },
};
