import { formatDate } from '../../../platform/ui/index.ts';
import { opens } from '../../access/index.ts';
import type { ClosingCheck, RecordPart } from '../../people/index.ts';
import { actPath, mayRefer, readsAct } from '../act.policy.ts';
import { programmesOf } from '../act.store.ts';

/** On the child's record: a tab while the child is in ACT or referred; the way to refer and what was before on Today. */
export const actRecordPart: RecordPart = {
  module: 'act',
  tab: {
    order: 33,
    slug: 'act',
    label: 'ACT',
    isFor: readsAct,
    dataClass: 'PLAN',
    whileFlagged: 'ACT',
  },
  today: {
    order: 60,
    async show(visit, child) {
      if (!readsAct(visit) || (await mayRefer(visit, child)).outcome !== 'allow') return null;
      const [last] = await programmesOf(visit.tx, child.id);
      if (last && last.endedOn === null) return null;
      return (
        <p class="govuk-body">
          {last?.endedOn ? `Was in ACT until ${formatDate(last.endedOn)}. ` : ''}
          <a class="govuk-link" href={actPath(child.id)}>
            ACT: intensive work so that they can stay
          </a>
        </p>
      );
    },
  },
  async closing(visit, childId): Promise<ClosingCheck[]> {
    if (!readsAct(visit) || !(await opens(visit.tx, childId, 'PLAN'))) return [];
    const running = (await programmesOf(visit.tx, childId)).find((each) => each.endedOn === null);
    if (!running) return [];
    return [
      {
        label: 'ACT: ended with the young person, or somebody goes on with them',
        state: 'not yet',
        detail: `Since ${formatDate(running.startedOn)}, key worker ${running.keyWorkerName ?? 'not known'}. Closing does not end it`,
        href: actPath(childId),
      },
    ];
  },
};
