import type { VNode } from 'preact';
import { dayOf } from '../../../platform/clock/wall-clock.ts';
import { formatDate, OwnWords, SummaryList } from '../../../platform/ui/index.ts';
import type { DecisionRow, ReferralRow } from '../act.store.ts';
import { DECISIONS, RISKS } from '../act.ts';

type Rows = { key: string; value: string }[];
const filled = (rows: readonly (readonly [string, string | null | undefined])[]): Rows =>
  rows.flatMap(([key, value]) => (value ? [{ key, value }] : []));

/** A referral to ACT: the young person's words first. */
export const ReferralWords = ({ referral }: { referral: ReferralRow }): VNode => (
  <>
    {referral.childView ? (
      <OwnWords whose="What the young person says of it">{referral.childView}</OwnWords>
    ) : (
      <p class="govuk-body">The young person has not been asked yet.</p>
    )}
    <SummaryList
      rows={filled([
        ['Why ACT', referral.why],
        ['Where they live is at risk', RISKS[referral.placementRisk]],
        ['What makes it so', referral.placementWords],
        ['What family and community bring', referral.familyBrings],
        ['What help they need themselves', referral.familyNeeds],
        [
          'Referred',
          `${formatDate(dayOf(referral.referredAt))}, ${referral.referrerName ?? 'somebody who has left'}`,
        ],
      ])}
    />
  </>
);

/** What the panel decided, with who thought otherwise. */
export const DecisionWords = ({ decision }: { decision: DecisionRow }): VNode => (
  <>
    <h3 class="govuk-heading-s">
      Panel of {formatDate(decision.decidedOn)}: {DECISIONS[decision.decision].toLowerCase()}
    </h3>
    <SummaryList
      rows={filled([
        ['Who decided', decision.members],
        ['Why', decision.rationale],
        ['Who thought otherwise', decision.dissent],
        ['Instead, or needed', decision.instead],
        ['Written by', decision.deciderName],
      ])}
    />
  </>
);
