import { formatDate, formatInstant } from '../../platform/ui/words.ts';
import { assessmentPath } from '../assessments/index.ts';
import { type ClockId, ruleOf } from '../deadlines/index.ts';
import type { Reason, ReasonCode } from './board.ts';

/** The page a reason comes from. Whoever may not read it gets there what they get anywhere: no such page. */
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
export const reasonPath = (childId: string, reason: Reason): string => PAGES[reason.code](childId, reason.id);

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
