import { describe, expect, it } from 'vitest';
import { daysFor, outcomesAt, standingOf } from './disagreement.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const days = { disagreementDaysManager: 1, disagreementDaysService: 2, disagreementDaysLeads: 5 };

describe('a disagreement climbs', () => {
  it('begins between the workers, due on the next working day', () => {
    expect(standingOf(day('2026-11-17'), [], day('2026-11-16'))).toEqual({
      ...{ isOpen: true, number: 1, label: 'Worker with worker', dueOn: day('2026-11-17'), isOverdue: false },
    });
  });
  it('goes from manager to service manager in one, two and five working days', () => {
    expect([1, 2, 3, 4, 5].map((number) => daysFor(number, days))).toEqual([1, 1, 2, 5, 5]);
  });
  it('is overdue the day after its step was due', () => {
    const steps = [{ number: 1, outcome: 'NEXT', nextDueOn: day('2026-11-18') } as const];
    expect(standingOf(day('2026-11-17'), steps, day('2026-11-18')).isOverdue).toBe(false);
    expect(standingOf(day('2026-11-17'), steps, day('2026-11-19'))).toMatchObject({
      ...{ isOverdue: true, label: 'Manager' },
    });
  });
  it('ends when it is settled, and nothing is due any more', () => {
    const steps = [{ number: 1, outcome: 'RESOLVED', nextDueOn: null } as const];
    expect(standingOf(day('2026-11-17'), steps, day('2026-12-19'))).toMatchObject({
      ...{ isOpen: false, dueOn: null, isOverdue: false },
    });
  });
  it('only the partnership leaves a decision standing, and nothing stands above it', () => {
    expect(outcomesAt(4)).toEqual(['RESOLVED', 'NEXT']);
    expect(outcomesAt(5)).toEqual(['RESOLVED', 'STANDS']);
  });
});
