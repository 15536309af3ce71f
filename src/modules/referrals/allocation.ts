import { z } from 'zod';

/**
 * Allocation: a worker of the team beside the child's allocated social worker (S1-66). The allocated social
 * worker keeps the statutory plan; who leads and who does what is written down, not assumed.
 */
export const LEADS = ['allocated-social-worker', 'team-worker'] as const;
export type Lead = (typeof LEADS)[number];
export const LEAD_LABELS: Readonly<Record<Lead, string>> = {
  'allocated-social-worker': 'The allocated social worker leads',
  'team-worker': 'The team’s worker leads',
};

/** Pieces of work worth agreeing on; a start for the conversation, not a limit to it. */
export const WORK_TO_SHARE = [
  'Statutory visits and the statutory plan',
  'Direct work with the child',
  'Work with parents and carers',
  'Calling and chairing the ETAC',
  'Trigger plan',
  'Disruption plan and work with the police',
  'Chronology',
  'Telling the child who does what',
] as const;

export const allocationSchema = z.object({
  workerPostingId: z.uuid({ error: 'Choose a worker' }),
  lead: z.enum(LEADS, { error: 'Say who leads' }),
  whoDoesWhat: z
    .array(z.object({ work: z.string().trim().min(1), who: z.enum([...LEADS, 'both']) }))
    .min(1, 'Say who does what'),
  programme: z.string().trim().optional(),
});
export type Allocation = z.infer<typeof allocationSchema>;

/** What nobody has been given yet: shown while allocating, never a bar. */
export function workWithNobody(whoDoesWhat: Allocation['whoDoesWhat']): readonly string[] {
  return WORK_TO_SHARE.filter((work) => !whoDoesWhat.some((each) => each.work === work));
}

/** Children a worker of a role or programme should have at most. Set by the authority (S1-62, S2-14). */
export interface CaseloadCap {
  readonly role: string;
  readonly programme?: string | undefined;
  readonly children: number;
  readonly source: string;
}
/**
 * The authority's own caps, from its settings: by role, and by programme whatever the role. The figures it begins with are
 * our own: 12, and for ACT about the five or six of the published pilot.
 */
export function capsOfAuthority(settings: {
  readonly caseloadCaps: Readonly<Record<string, number>>;
  readonly programmeCaps: Readonly<Record<string, number>>;
}): readonly CaseloadCap[] {
  const source = 'Set by the authority';
  const roles = ['TEAM_WORKER', 'PSYCHOLOGIST'];
  return [
    ...Object.entries(settings.caseloadCaps).map(([role, children]) => ({ role, children, source })),
    ...Object.entries(settings.programmeCaps).flatMap(([programme, children]) =>
      roles.map((role) => ({ role, programme, children, source })),
    ),
  ];
}

export interface Caseload {
  readonly led: number;
  /** Children worked with beside somebody else, counted at `coWorkWeight`. */
  readonly coWorked: number;
}
export interface CaseloadAnswer {
  /** Children, after this allocation. */
  readonly after: number;
  readonly cap: number | null;
  readonly isOver: boolean;
  readonly words: string;
}

/**
 * Caseload against the cap with one more child. Over the cap is a warning: allocation is never blocked.
 * @param coWorkWeight what a co-worked child counts for, usually a half
 */
export function caseloadWithOneMore(
  caseload: Caseload,
  worker: { readonly role: string; readonly programme?: string | undefined },
  caps: readonly CaseloadCap[],
  coWorkWeight = 0.5,
): CaseloadAnswer {
  const after = caseload.led + caseload.coWorked * coWorkWeight + 1;
  const ofRole = caps.filter((each) => each.role === worker.role);
  const cap =
    ofRole.find((each) => each.programme !== undefined && each.programme === worker.programme) ??
    ofRole.find((each) => each.programme === undefined);
  if (cap === undefined)
    return { after, cap: null, isOver: false, words: `${after} with this child; no cap is set` };
  const isOver = after > cap.children;
  const words = `${after} with this child, of ${cap.children}`;
  return {
    after,
    cap: cap.children,
    isOver,
    words: isOver ? `${words}: over the cap. You can still allocate.` : words,
  };
}
