/** What belongs on the statutory record when it is finished. Other modules may name kinds of their own. */
export const PRODUCT_LABELS = {
  'trigger-plan': 'Trigger plan',
  'disruption-plan': 'Disruption plan',
  'childs-plan': 'Plan of the child',
  minutes: 'Minutes',
  referral: 'Referral',
  screening: 'Screening',
  'closing-summary': 'Closing summary',
  'missing-pack': 'Missing pack',
  formulation: 'Case formulation',
  'return-interview': 'Return interview',
  assessment: 'Assessment',
  'risk-assessment': 'Multi-agency risk assessment',
} as const;
export type ProductType = keyof typeof PRODUCT_LABELS;
export const productTypes = Object.keys(PRODUCT_LABELS) as [ProductType, ...ProductType[]];

/** One version of one finished product, about one child. */
export interface ProductRef {
  readonly type: ProductType;
  readonly id: string;
  readonly childId: string;
  /** What it is, never what it says and never a name: "Minutes of the strategy meeting of 14 March 2026". */
  readonly title: string;
  readonly version: number;
}

export interface Placing {
  readonly version: number;
  readonly outcome: 'placed' | 'not-placed';
  readonly placedOn: Temporal.PlainDate | null;
  readonly placedBy: string | null;
  readonly reference: string | null;
  readonly reason: string | null;
  readonly recordedAt: Temporal.Instant;
}

/**
 * How a product stands with the statutory record (issue: step 6). The last receipt counts, whatever came before.
 * A receipt for an earlier version says so: the newer one is still to be placed. A decision not to place it holds for
 * the version it was made for.
 */
export function placingState(
  version: number,
  last: Pick<Placing, 'version' | 'outcome'> | undefined,
): 'placed' | 'not-placed' | 'earlier-version-placed' | 'waiting' {
  if (last === undefined) return 'waiting';
  if (last.version >= version) return last.outcome;
  return last.outcome === 'placed' ? 'earlier-version-placed' : 'waiting';
}
