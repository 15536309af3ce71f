import { dayOf } from '../../platform/clock/wall-clock.ts';
import { formatDate } from '../../platform/ui/index.ts';
import type { Decided, DecisionKind } from '../people/index.ts';
import { type ClosingRow, findClosing } from './closing.store.ts';
import { findDecision, type TriageDecisionRow } from './referral.store.ts';
import { REFERRAL_STATE_LABELS } from './referral.ts';

/** A decision about a referral as other modules know it; undefined for what decides nothing, such as an answer. */
export function decidedFrom(row: TriageDecisionRow): Decided | undefined {
  if (row.outcome === 'ANSWERED' || row.outcome === 'LOOKED_AT_AGAIN') return undefined;
  return {
    ...{ type: 'referral', id: row.id, childId: row.childId, dataClass: 'REFERRAL' },
    label: `Referral: ${REFERRAL_STATE_LABELS[row.outcome].toLowerCase()}, ${formatDate(dayOf(row.decidedAt))}`,
    ...{ href: `/referrals/${row.referralId}`, decidedBy: row.decidedBy },
  };
}

export const referralDecisions: DecisionKind = {
  type: 'referral',
  async find({ tx }, id) {
    const row = await findDecision(tx, id);
    return row && decidedFrom(row);
  },
};

/** A closing that was approved or sent back; undefined while it is only proposed. */
export function decidedClosing(row: ClosingRow): Decided | undefined {
  if (row.state === 'proposed' || !row.decidedAt) return undefined;
  const what = row.state === 'approved' ? 'approved' : 'sent back';
  return {
    ...{ type: 'closing', id: row.id, childId: row.childId, dataClass: 'REFERRAL' },
    label: `Closing ${what}, ${formatDate(dayOf(row.decidedAt))}`,
    href: `/closings/${row.id}`,
    ...(row.decidedBy ? { decidedBy: row.decidedBy } : {}),
  };
}

export const closingDecisions: DecisionKind = {
  type: 'closing',
  async find({ tx }, id) {
    const row = await findClosing(tx, id);
    return row && decidedClosing(row);
  },
};
