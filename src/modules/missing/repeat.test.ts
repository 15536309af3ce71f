import { describe, expect, it } from 'vitest';
import { caughtBy, firstCaught, isFrequentOn, overlapOf, rulesToCompare } from './repeat.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const days = (...texts: string[]) => texts.map(day);
const rule = (episodes: number, within: number) => ({ episodes, days: within });

describe('repeat missing', () => {
  it('counts both the first and the last day: the third on the 90th day is three in 90 days, on the 91st it is not', () => {
    expect(isFrequentOn(days('2026-01-01', '2026-02-01', '2026-03-31'), rule(3, 90), day('2026-03-31'))).toBe(
      true,
    );
    expect(isFrequentOn(days('2026-01-01', '2026-02-01', '2026-04-01'), rule(3, 90), day('2026-04-01'))).toBe(
      false,
    );
  });
  it('two episodes that began on one day count as two', () => {
    expect(isFrequentOn(days('2026-03-01', '2026-03-01'), rule(2, 28), day('2026-03-01'))).toBe(true);
  });
  it('ends when the days have passed', () => {
    const once = days('2026-01-01', '2026-01-10', '2026-01-20');
    expect(isFrequentOn(once, rule(3, 30), day('2026-01-30'))).toBe(true);
    expect(isFrequentOn(once, rule(3, 30), day('2026-01-31'))).toBe(false);
  });
  it('says the first day on which a rule caught the child, and no day before the time looked at', () => {
    const own = days('2025-12-30', '2026-01-03', '2026-01-08');
    expect(firstCaught(own, rule(2, 28), day('2026-01-01'), day('2026-12-31'))?.toString()).toBe(
      '2026-01-03',
    );
    expect(firstCaught(own, rule(3, 30), day('2026-01-01'), day('2026-12-31'))?.toString()).toBe(
      '2026-01-08',
    );
    expect(firstCaught(own, rule(3, 30), day('2026-01-01'), day('2026-01-07'))).toBeUndefined();
    expect(
      firstCaught(days('2025-12-01', '2025-12-20'), rule(2, 28), day('2026-01-01'), day('2026-12-31')),
    ).toBeUndefined();
    expect(
      firstCaught(
        days('2025-12-10', '2025-12-20'),
        rule(2, 28),
        day('2026-01-01'),
        day('2026-12-31'),
      )?.toString(),
    ).toBe('2026-01-01');
  });
  it('shows how far rules agree: whom each catches, and whom it alone catches', () => {
    const children = [
      { childId: 'often', days: days('2026-03-01', '2026-03-10', '2026-03-20') },
      { childId: 'spread', days: days('2026-03-01', '2026-04-10', '2026-05-20') },
      { childId: 'twice', days: days('2026-03-01', '2026-03-20') },
      { childId: 'once', days: days('2026-03-01') },
    ];
    const rules = rulesToCompare(rule(3, 90));
    expect(rules).toEqual([rule(3, 90), rule(3, 30), rule(2, 28)]);
    const caught = caughtBy(children, rules, day('2026-01-01'), day('2026-12-31'));
    expect(caught.map((child) => child.childId)).toEqual(['often', 'spread', 'twice']);
    expect(overlapOf(caught, rules).map(({ children: n, alone, alsoBy }) => [n, alone, alsoBy])).toEqual([
      [2, 1, [2, 1, 1]],
      [1, 0, [1, 1, 1]],
      [2, 1, [1, 1, 2]],
    ]);
  });
  it('compares the authority’s own rule and one that is tried with the others, each once', () => {
    expect(rulesToCompare(rule(3, 30), rule(4, 60))).toEqual([
      rule(3, 30),
      rule(4, 60),
      rule(3, 90),
      rule(2, 28),
    ]);
  });
});
