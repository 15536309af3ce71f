import { formatDate, formatInstant } from '../../platform/ui/words.ts';
import type { DataClass } from '../access/index.ts';
import { assessmentPath } from '../assessments/index.ts';
import { type ClockId, ruleOf } from '../deadlines/index.ts';
import type { Reason, ReasonCode } from './board.ts';

/** What a reader of the board may open besides: classes of a child's record, and the page of an action. */
export type Opening = DataClass | 'an action';
/** Which class a reader needs for the page of a reason; none where every reader of the board has it. */
const NEEDS: Readonly<Record<ReasonCode, DataClass | undefined>> = {
  MISSING_NOW: 'MISSING',
  BACK: 'MISSING',
  REFERRAL: 'REFERRAL',
  CLOSING: 'REFERRAL',
  CLOCK_OVERDUE: undefined,
  CLOCK_SOON: undefined,
  JUDGEMENT: 'ASSESS',
  INTELLIGENCE: 'PLAN',
  ACTION_OVERDUE: 'PLAN',
  ACTION_DUE: 'PLAN',
};
export const BOARD_CLASSES = [...new Set(Object.values(NEEDS))].filter((each) => each !== undefined);

/** The page a reason comes from. */
const PAGES: Readonly<Record<ReasonCode, (childId: string, id: string) => string>> = {
  MISSING_NOW: (childId, id) => `/children/${childId}/missing/${id}`,
  BACK: (childId, id) => `/children/${childId}/missing/${id}`,
  REFERRAL: (_, id) => `/referrals/${id}`,
  CLOSING: (_, id) => `/closings/${id}`,
  CLOCK_OVERDUE: (childId) => `/children/${childId}`,
  CLOCK_SOON: (childId) => `/children/${childId}`,
  JUDGEMENT: (_, id) => assessmentPath(id),
  INTELLIGENCE: (childId) => `/children/${childId}/plan`,
  ACTION_OVERDUE: (_, id) => `/actions/${id}`,
  ACTION_DUE: (_, id) => `/actions/${id}`,
};
/** Where a reason leads this reader: its page, else the child's record. No link of the board is a dead end. */
export function reasonPath(childId: string, reason: Reason, opens: readonly Opening[]): string {
  const needed = NEEDS[reason.code];
  const isAction = reason.code === 'ACTION_OVERDUE' || reason.code === 'ACTION_DUE';
  const isOpen =
    (needed === undefined || opens.includes(needed)) && (!isAction || opens.includes('an action'));
  return isOpen ? PAGES[reason.code](childId, reason.id) : `/children/${childId}`;
}

/** Which clock, and when: "Return interview, due 2:10am today". */
export function reasonDetail(reason: Reason, now: Temporal.Instant): string {
  const at = Temporal.Instant.from(reason.at);
  switch (reason.code) {
    case 'CLOCK_OVERDUE':
    case 'CLOCK_SOON':
      return `${reason.rule ? ruleOf(reason.rule as ClockId).label : 'A clock'}, due ${formatInstant(at, now)}`;
    case 'ACTION_OVERDUE':
    case 'ACTION_DUE':
      return `due ${formatDate(at)}`;
    case 'MISSING_NOW':
      return `since ${formatInstant(at, now)}`;
    default:
      return formatInstant(at, now);
  }
}
