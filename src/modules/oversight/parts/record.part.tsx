import { counted, formatDate } from '../../../platform/ui/index.ts';
import type { RecordPart } from '../../people/index.ts';
import { atAGlance } from '../entry.store.ts';
import { oversightPath, readsOversight } from '../oversight.policy.ts';

/** On the child's record: a tab; on the first tab one line, from one statement. Nothing on the others. */
export const oversightRecordPart: RecordPart = {
  module: 'oversight',
  tab: {
    order: 62,
    slug: 'oversight',
    label: 'Oversight',
    isFor: readsOversight,
    dataClass: 'NOTE',
  },
  today: {
    order: 65,
    async show(visit, child) {
      if (!readsOversight(visit)) return null;
      const { lastOn, openDisagreements } = await atAGlance(visit.tx, child.id);
      if (lastOn === null && openDisagreements === 0) return null;
      return (
        <p class="govuk-body">
          <a class="govuk-link" href={oversightPath(child.id)}>
            {lastOn ? `Management oversight: ${formatDate(lastOn)}` : 'No management oversight yet'}
          </a>
          {openDisagreements > 0 ? `. ${counted(openDisagreements, 'open disagreement')}` : ''}
        </p>
      );
    },
  },
};
