import { dayOf } from '../../../platform/clock/wall-clock.ts';
import { formatDate } from '../../../platform/ui/index.ts';
import { cellOf } from '../../access/index.ts';
import type { ClosingCheck, RecordPart } from '../../people/index.ts';
import { kindName } from '../assessment.commands.ts';
import { type AssessmentRow, assessmentsOf } from '../assessment.store.ts';
import { ASSESSMENT_KINDS, assessmentPath, assessmentsPath } from '../assessment.ts';

/** The tab, and what closing asks: is what was begun complete, and does the last say how it is now? */
export const assessmentsRecordPart: RecordPart = {
  module: 'assessments',
  tab: {
    order: 14,
    slug: 'assessments',
    label: 'Assessments',
    isFor: (visit) => cellOf(visit.actor, 'ASSESS') !== undefined,
    dataClass: 'ASSESS',
  },
  async closing(visit, childId) {
    const all = await assessmentsOf(visit.tx, childId);
    return ASSESSMENT_KINDS.flatMap((kind) => {
      const rows = all.filter((each) => each.kind === kind);
      // A multi-agency assessment answers to something that happened: where nothing did there is none to ask for.
      if (rows.length === 0 && kind === 'MULTI_AGENCY') return [];
      return [checkOf(kindName(visit, kind), rows, childId)];
    });
  },
};

function checkOf(name: string, rows: readonly AssessmentRow[], childId: string): ClosingCheck {
  const open = rows.find((each) => each.state === 'DRAFT');
  if (open)
    return {
      label: `${name}: complete`,
      state: 'not yet',
      detail: `Version ${open.number} is being written`,
      href: assessmentPath(open.id),
    };
  const last = rows.find((each) => each.completedAt !== null);
  if (!last?.completedAt)
    return {
      label: `${name}: complete`,
      state: 'not held here',
      detail: 'There is none here that you may read',
      href: assessmentsPath(childId),
    };
  return {
    label: `${name}: complete`,
    state: 'done',
    detail: `Version ${last.number}, ${formatDate(dayOf(last.completedAt))}. Does it still say how it is now?`,
    href: assessmentPath(last.id),
  };
}
