/** A manager's entry on a child's record (F24, S4-16), as it is typed. */
export interface EntryText {
  progress?: string | undefined;
  safety?: string | undefined;
  voice?: string | undefined;
  chronology?: 'CURRENT' | 'NOT_CURRENT' | undefined;
  drift?: string | undefined;
  decision?: string | undefined;
  reason?: string | undefined;
  outcome?: string | undefined;
  impact?: string | undefined;
  actions?: string | undefined;
}
export const CHRONOLOGY = { CURRENT: 'Yes', NOT_CURRENT: 'No' } as const;

/** The four parts that make oversight out of a signature (S4-16), and how each is asked for. */
export const FOUR_PARTS = {
  decision: 'What is decided',
  reason: 'Why',
  outcome: 'What should come of it, or what came of the last decision',
  impact: 'Impact on the child',
} as const;
const MISSING: Record<keyof typeof FOUR_PARTS, string> = {
  decision: 'Enter what is decided; “go on as planned” is a decision',
  reason: 'Enter why',
  outcome: 'Enter what should come of it, or what came of the last decision',
  impact: 'Enter the impact on the child; “not seen yet” is an answer',
};
/** What is shown, in this order: the child first, the decision before what it was made from. */
export const ENTRY_LABELS: Record<keyof EntryText, string> = {
  ...FOUR_PARTS,
  actions: 'Who does what, by when',
  progress: 'Progress of the plan',
  safety: 'Risk and safety',
  voice: 'What the child says, and how it is heard',
  drift: 'What drifts or waits',
  chronology: 'Chronology is up to date',
};

/** What is wrong with an entry: a decision has its four parts; talk without a decision says at least something. */
export function wrongWithEntry(text: EntryText, isDecision: boolean): Record<string, string> {
  if (!isDecision) {
    const isEmpty = Object.values(text).every((each) => each === undefined);
    return isEmpty ? { progress: 'Write at least one thing that was talked about' } : {};
  }
  const parts = Object.keys(FOUR_PARTS) as (keyof typeof FOUR_PARTS)[];
  return Object.fromEntries(parts.filter((part) => !text[part]).map((part) => [part, MISSING[part]]));
}

export interface Figures {
  children: number;
  withOversight: number;
  /** Null where there is no child: nothing of nothing is not nought. */
  share: number | null;
}
export const figuresFrom = (children: number, withOversight: number): Figures => ({
  children,
  withOversight,
  share: children === 0 ? null : withOversight / children,
});
