import { cellOf, opens } from '../access/index.ts';
import type { RecordPart } from '../people/index.ts';
import { formulationPath } from './formulation.commands.ts';
import { findFormulation } from './formulation.store.ts';

/** The tab, for those who read assessments by their relationship; partners find it on Today once it is shared with them. */
export const formulationRecordPart: RecordPart = {
  module: 'assessments',
  tab: {
    order: 26,
    slug: 'formulation',
    label: 'Formulation',
    isFor: (visit) => cellOf(visit.actor, 'ASSESS')?.needsShare === false,
    dataClass: 'ASSESS',
  },
  today: {
    order: 60,
    async show(visit, child) {
      if (!cellOf(visit.actor, 'ASSESS')?.needsShare) return null;
      if (!(await opens(visit.tx, child.id, 'ASSESS')) || !(await findFormulation(visit.tx, child.id)))
        return null;
      return (
        <p class="govuk-body">
          <a class="govuk-link" href={formulationPath(child.id)}>
            Case formulation, shared with your agency
          </a>
        </p>
      );
    },
  },
};
