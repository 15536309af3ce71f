export const TACTIC_GROUPS = ['child', 'person', 'place', 'online', 'community'] as const;
export type TacticGroup = (typeof TACTIC_GROUPS)[number];
export const TACTIC_GROUP_LABELS: Readonly<Record<TacticGroup, string>> = {
  child: 'Around the child',
  person: 'A person we are worried about',
  place: 'A place or business',
  online: 'Online',
  community: 'The community',
};
export type TacticLead =
  | 'police'
  | 'local-authority'
  | 'court'
  | 'probation'
  | 'housing'
  | 'licensing'
  | 'immigration-enforcement'
  | 'voluntary-sector';

/** One way to disrupt exploitation (reference 13.3). Law changes: each row says where it comes from. */
export interface Tactic {
  readonly code: string;
  readonly group: TacticGroup;
  readonly name: string;
  /** The law it rests on, when one is named. */
  readonly legalHook: string | null;
  readonly leads: readonly TacticLead[];
  readonly source: string;
  /** True until an authority has checked the law itself: general knowledge, not read in the source. */
  readonly toBeChecked: boolean;
  /** It changes the child's own life: done with them, in proportion, knowing their history. */
  readonly touchesChild: boolean;
}
