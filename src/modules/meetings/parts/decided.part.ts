import { dayOf } from '../../../platform/clock/wall-clock.ts';
import { formatDate } from '../../../platform/ui/index.ts';
import type { Decided, DecisionKind } from '../../people/index.ts';
import { DECISIONS } from '../meeting-sections.ts';
import { type DecisionRow, findDecision } from '../minuting.store.ts';

const TYPE = 'meeting-decision';
/** A decision of a meeting about one child, as one that others may disagree with. */
export const decidedAtMeeting = (row: DecisionRow): Decided => ({
  type: TYPE,
  id: row.id,
  childId: row.childId,
  label: `Meeting: ${(DECISIONS[row.kind].outcomes[row.outcome] ?? row.outcome).toLowerCase()}, ${formatDate(dayOf(row.decidedAt))}`,
  dataClass: 'PLAN',
  href: `/meetings/${row.meetingId}`,
});
export const meetingDecisions: DecisionKind = {
  type: TYPE,
  async find({ tx }, id) {
    const row = await findDecision(tx, id);
    return row && decidedAtMeeting(row);
  },
};
