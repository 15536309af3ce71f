import { formatDate } from '../../../platform/ui/words.ts';
import type { Decided, DecisionKind } from '../../people/index.ts';
import { type DecisionRow, findDecision } from '../board.store.ts';
import { kindHere } from '../kind.queries.ts';
import type { StandingKind } from '../kinds.ts';
import { type SittingRow, sittingById } from '../sitting.store.ts';

const TYPE = 'governance-decision';
/** A joint decision about a child, as a decision that others may disagree with. */
export function decidedAt(
  decision: Pick<DecisionRow, 'id' | 'childId' | 'decidedBy' | 'itemId'> | undefined,
  at: { kind: Pick<StandingKind, 'label' | 'code'>; sitting: Pick<SittingRow, 'day'> },
): Decided | undefined {
  if (!decision?.childId) return undefined;
  return {
    type: TYPE,
    id: decision.id,
    childId: decision.childId,
    label: `${at.kind.label}, joint decision, ${formatDate(at.sitting.day)}`,
    dataClass: 'PLAN',
    href: `/children/${decision.childId}/standing-meetings#item-${decision.itemId}`,
    decidedBy: decision.decidedBy,
  };
}
export const jointDecisions: DecisionKind = {
  type: TYPE,
  find: async (visit, id) => {
    const decision = await findDecision(visit.tx, id);
    const sitting = decision && (await sittingById(visit.tx, decision.sittingId));
    const kind = sitting && (await kindHere(visit.tx, sitting.kind))?.kind;
    return sitting && kind ? decidedAt(decision, { kind, sitting }) : undefined;
  },
};
