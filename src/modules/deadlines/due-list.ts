import type { ClockRow } from './clock.store.ts';
import { dayOf } from './working-days.ts';

export interface DueGroup {
  code: 'overdue' | 'today' | 'week' | 'later';
  heading: string;
  clocks: readonly ClockRow[];
}

/** Running clocks by when they are due, in the order in which a person looks: overdue, today, the next seven days, later. */
export function groupsOf(clocks: readonly ClockRow[], now: Temporal.Instant): readonly DueGroup[] {
  const today = dayOf(now);
  const codeOf = (clock: ClockRow): DueGroup['code'] => {
    if (Temporal.Instant.compare(clock.dueAt, now) < 0) return 'overdue';
    const days = today.until(dayOf(clock.dueAt), { largestUnit: 'days' }).days;
    if (days === 0) return 'today';
    return days <= 7 ? 'week' : 'later';
  };
  const headings = [
    ['overdue', 'Overdue'],
    ['today', 'Due today'],
    ['week', 'Due in the next 7 days'],
    ['later', 'Due later'],
  ] as const;
  return headings.map(([code, heading]) => ({
    code,
    heading,
    clocks: clocks.filter((clock) => codeOf(clock) === code),
  }));
}
