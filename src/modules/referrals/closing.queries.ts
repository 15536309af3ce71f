import type { Visit } from '../../platform/http/route.ts';
import type { Work } from '../../platform/http/work.ts';
import { type ClockRow, runningClocksOf } from '../deadlines/index.ts';
import { recordParts } from '../people/index.ts';
import {
  type ClosingCheck,
  type ClosingFacts,
  type ClosingReason,
  closingChecks,
  type RunningClock,
} from './closing.ts';
import { type InvolvementRow, workersOf } from './involvement.store.ts';

/** Clocks of the team's own work; they stop with the involvement, as do those about the referral that opened it. */
const OF_THE_INVOLVEMENT: readonly string[] = ['D4', 'D5', 'D6', 'D7'];

export interface ClockAtClosing {
  row: ClockRow;
  running: RunningClock;
}
/** The child's running clocks, with who answers for each after closing: whoever holds it and stays, or was chosen. */
export async function clocksAtClosing(
  work: Work,
  involvement: InvolvementRow,
  owners: Readonly<Record<string, string>>,
): Promise<ClockAtClosing[]> {
  const leaving = new Set((await workersOf(work.tx, involvement.id)).map((each) => each.postingId));
  const rows = await runningClocksOf(work.tx, involvement.childId);
  return rows.map((row) => {
    const isOfReferral = row.aboutType === 'referral' && row.aboutId === involvement.referralId;
    const staying =
      row.holderPostingId !== null && !leaving.has(row.holderPostingId) ? row.holderPostingId : null;
    return {
      row,
      running: {
        id: row.id,
        label: row.label,
        endsWithInvolvement: OF_THE_INVOLVEMENT.includes(row.rule) || isOfReferral,
        ownerAfterClosing: owners[row.id] ?? staying,
      },
    };
  });
}

/** What a part of the record says before closing; the check of our own list that it answers, by module. */
const ANSWERED_BY: Readonly<Record<string, readonly string[]>> = {
  plans: ['plans'],
  sharing: ['flags'],
  voice: ['feedback', 'exit-interview'],
};
const STATES = { done: 'done', 'not yet': 'not-yet', 'not held here': 'not-held-here' } as const;

export interface ClosingAnswers {
  reason: ClosingReason;
  monthsSustained?: number | null | undefined;
  leadProfessionalAfter?: string | null | undefined;
  attempts?: number | undefined;
}

/**
 * The checks of a closing as far as the product knows: our own, and those other parts of the record answer for. What
 * nobody holds here is said so, never ticked.
 */
export async function closingChecksOf(
  visit: Visit,
  childId: string,
  answers: ClosingAnswers,
): Promise<ClosingCheck[]> {
  const fromParts: ClosingCheck[] = [];
  const answered = new Set<string>();
  for (const part of recordParts(visit)) {
    const found = (await part.closing?.(visit, childId)) ?? [];
    if (found.length === 0) continue;
    for (const id of ANSWERED_BY[part.module] ?? []) answered.add(id);
    found.forEach((each, index) => {
      fromParts.push({
        id: `${part.module}-${index}`,
        label: each.label,
        state: STATES[each.state],
        detail: each.detail,
      });
    });
  }
  const own = closingChecks(answers.reason, factsOf(answers)).filter((each) => !answered.has(each.id));
  return [...own, ...fromParts];
}

/** Our own list, without what other parts of the record would add. */
export const ownChecks = (answers: ClosingAnswers): readonly ClosingCheck[] =>
  closingChecks(answers.reason, factsOf(answers));

function factsOf(answers: ClosingAnswers): ClosingFacts {
  return {
    monthsSustained: answers.monthsSustained ?? null,
    plansWithoutOwner: null,
    flagsStillSet: null,
    exitInterviewOffered: null,
    feedbackAsked: null,
    outcomesFinal: null,
    letterToChildSent: null,
    leadProfessionalAfter: answers.leadProfessionalAfter ?? null,
    attemptsToReachChild: answers.attempts ?? null,
  };
}
