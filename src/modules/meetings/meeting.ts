import { z } from 'zod';
import type { MeetingKind, NeededAgency } from './meeting-kinds.ts';

export const ITEM_STATES = ['not-started', 'in-hand', 'done', 'left-out'] as const;
export const ITEM_STATE_LABELS: Readonly<Record<(typeof ITEM_STATES)[number], string>> = {
  'not-started': 'Not started',
  'in-hand': 'In hand',
  done: 'Done',
  'left-out': 'Left out',
};
/** How far an item has come. Any state may follow any other: done can be taken up again (S0-08). */
export const itemStateSchema = z.union([
  z.object({ state: z.enum(['not-started', 'in-hand', 'done']) }),
  z.object({ state: z.literal('left-out'), because: z.string().trim().min(1, 'Say why it is left out') }),
]);
export type ItemState = z.infer<typeof itemStateSchema>;

export const ATTENDANCES = ['present', 'deputy', 'apologies', 'report', 'did-not-come'] as const;
export type Attendance = (typeof ATTENDANCES)[number];
export const ATTENDANCE_LABELS: Readonly<Record<Attendance, string>> = {
  present: 'Present, in the room or by phone or video',
  deputy: 'Sent a deputy, who was there',
  apologies: 'Apologies',
  report: 'Sent a report',
  'did-not-come': 'Did not come',
};
export interface Attendee {
  readonly name: string;
  readonly agency: string;
  readonly role: string;
  readonly attendance: Attendance;
  /** A second agency they stand for: one post shared by two. */
  readonly alsoFor?: string | null | undefined;
}
/** The agencies somebody stands for. */
const agenciesOf = ({ agency, alsoFor }: Pick<Attendee, 'agency' | 'alsoFor'>): string[] =>
  alsoFor ? [agency, alsoFor] : [agency];
/** There in person or through a deputy: the agency was at the table. */
export const wasThere = (attendance: string): boolean => attendance === 'present' || attendance === 'deputy';

export interface Quorum {
  readonly isQuorate: boolean;
  /** Said on the page, the print and the minutes, whichever it is. */
  readonly words: string;
}

/** Whether enough agencies were there. Never hidden and never a bar: a meeting that was held was held. */
export function quorumOf(kind: MeetingKind, attendees: readonly Attendee[]): Quorum {
  const present = new Set(attendees.filter((each) => wasThere(each.attendance)).flatMap(agenciesOf));
  const absent = kind.minimum.filter((needed) => !isAmong(needed, present));
  if (absent.length > 0) {
    const reported = absent.filter((needed) =>
      attendees.some(
        (each) =>
          each.attendance === 'report' && agenciesOf(each).some((code) => needed.anyOf.includes(code)),
      ),
    );
    const names = absent.map((needed) =>
      reported.includes(needed) ? `${needed.label} (sent a report)` : needed.label,
    );
    return { isQuorate: false, words: `Not quorate. Not present: ${names.join(', ')}` };
  }
  if (present.size < kind.fewestAgencies) {
    return {
      isQuorate: false,
      words: `Not quorate. Agencies present: ${present.size} of ${kind.fewestAgencies}`,
    };
  }
  return { isQuorate: true, words: 'Quorate' };
}

/** Agencies expected at this kind of meeting that nobody has invited. */
export function notInvited(kind: MeetingKind, attendees: readonly Attendee[]): readonly string[] {
  const invited = new Set(attendees.flatMap(agenciesOf));
  return kind.expected.filter((needed) => !isAmong(needed, invited)).map((needed) => needed.label);
}

function isAmong(needed: NeededAgency, agencies: ReadonlySet<string>): boolean {
  return needed.anyOf.some((code) => agencies.has(code));
}

/** A plan linked to an ETAC, or the recorded reason why there is none; null while neither is there. */
export type PlanAtMeeting =
  | { readonly planId: string; readonly isComplete: boolean; readonly reason?: string | undefined }
  | { readonly planId: null; readonly reason: string }
  | null;

export interface Completion {
  /** Always: what was written at a meeting is never lost for being unfinished. */
  readonly canSave: true;
  readonly canComplete: boolean;
  readonly toSay: readonly string[];
  /** Worth saying, and no bar. */
  readonly notes: readonly string[];
}
export interface EtacFacts {
  readonly heldAt: Temporal.Instant | null;
  readonly attendees: readonly Attendee[];
  readonly triggerPlan: PlanAtMeeting;
  readonly disruptionPlan: PlanAtMeeting;
  readonly items: Readonly<Record<string, ItemState>>;
  /** Actions agreed, each with its date; null is an action without one (S3-57). */
  readonly actionDates: readonly (Temporal.PlainDate | null)[];
  readonly nextReviewOn: Temporal.PlainDate | null;
}

/**
 * Whether an ETAC is complete (S3-55): held, with a complete trigger plan and a complete disruption plan, or
 * a recorded reason for each. It can be saved whatever the answer.
 */
export function canComplete(kind: MeetingKind, etac: EtacFacts): Completion {
  const toSay = [
    ...(etac.heldAt === null ? ['When it was held'] : []),
    ...planGap('trigger plan', etac.triggerPlan),
    ...planGap('disruption plan', etac.disruptionPlan),
  ];
  const undated = etac.actionDates.filter((each) => each === null).length;
  const quorum = quorumOf(kind, etac.attendees);
  const notes = [
    ...(quorum.isQuorate ? [] : [quorum.words]),
    ...openItems(kind, etac.items).map((title) => `Not talked about yet: ${title}`),
    ...(undated > 0 ? [`Actions without a date: ${undated}`] : []),
    ...(etac.nextReviewOn === null ? ['No date to meet again'] : []),
  ];
  return { canSave: true, canComplete: toSay.length === 0, toSay, notes };
}

function planGap(name: string, plan: PlanAtMeeting): readonly string[] {
  if (plan?.reason?.trim()) return [];
  if (plan === null || plan.planId === null) return [`A ${name}, or why there is none`];
  return plan.isComplete ? [] : [`The ${name} is in progress: complete it, or say why not`];
}

/** Items neither done, in hand nor left out, in the order of the agenda. */
export function openItems(kind: MeetingKind, items: Readonly<Record<string, ItemState>>): readonly string[] {
  return kind.items
    .filter((item) => (items[item.id]?.state ?? 'not-started') === 'not-started')
    .map((item) => item.title);
}

/** A strategy meeting is complete when it was held and its threshold decision has a rationale (F12). */
export function canCompleteStrategy(
  kind: MeetingKind,
  strategy: {
    readonly heldAt: Temporal.Instant | null;
    readonly attendees: readonly Attendee[];
    readonly threshold: { readonly isMet: boolean; readonly rationale: string } | null;
    readonly items: Readonly<Record<string, ItemState>>;
  },
): Completion {
  const toSay = [
    ...(strategy.heldAt === null ? ['When it was held'] : []),
    ...(strategy.threshold?.rationale.trim() ? [] : ['The threshold decision, and why']),
  ];
  const quorum = quorumOf(kind, strategy.attendees);
  const notes = [
    ...(quorum.isQuorate ? [] : [quorum.words]),
    ...openItems(kind, strategy.items).map((title) => `Not talked about yet: ${title}`),
  ];
  return { canSave: true, canComplete: toSay.length === 0, toSay, notes };
}

/** A meeting held and minuted elsewhere: three fields and a file. The clock stops on `heldAt` as for ours. */
export const heldElsewhereSchema = z.object({
  heldAt: z.iso.datetime({ offset: true, error: 'Say when it was held' }),
  heldBy: z.string().trim().min(1, 'Say who held it'),
  decided: z.string().trim().min(1, 'Say what was decided'),
  fileId: z.uuid({ error: 'Add the minutes' }),
});
export type HeldElsewhere = z.infer<typeof heldElsewhereSchema>;
