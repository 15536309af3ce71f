/** What the sub-group names (S1-100). */
export const MATTER_KINDS = { barrier: 'A barrier', scrutiny: 'Needs more scrutiny' } as const;
export type MatterKind = keyof typeof MATTER_KINDS;
