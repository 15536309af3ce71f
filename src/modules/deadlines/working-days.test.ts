import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bankHolidaysOfEngland, bankHolidayWarning, isCovered } from './bank-holidays.ts';
import { addWorkingDays, isWorkingDay, workingDaysBetween } from './working-days.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const someDay = fc.integer({ min: 0, max: 1795 }).map((days) => day('2024-01-01').add({ days }));

/** Easter Sunday by the anonymous Gregorian algorithm: an oracle independent of the list. */
const easter = (year: number): Temporal.PlainDate => {
  const a = year % 19;
  const [b, c] = [Math.floor(year / 100), year % 100];
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return Temporal.PlainDate.from({ year, month: Math.floor(n / 31), day: (n % 31) + 1 });
};

const mondayOnOrAfter = (date: Temporal.PlainDate) => date.add({ days: (8 - date.dayOfWeek) % 7 });
const mondayBefore = (date: Temporal.PlainDate) => date.subtract({ days: date.dayOfWeek - 1 || 7 });
const substitute = (date: Temporal.PlainDate) => (date.dayOfWeek > 5 ? mondayOnOrAfter(date) : date);

const expectedFor = (year: number): string[] => {
  const christmas = substitute(day(`${year}-12-25`));
  const boxing = substitute(day(`${year}-12-26`));
  const moved = boxing.equals(christmas) || boxing.equals(day(`${year}-12-25`));
  return [
    substitute(day(`${year}-01-01`)),
    easter(year).subtract({ days: 2 }),
    easter(year).add({ days: 1 }),
    mondayOnOrAfter(day(`${year}-05-01`)),
    mondayBefore(day(`${year}-06-01`)),
    mondayBefore(day(`${year}-09-01`)),
    christmas,
    moved ? boxing.add({ days: 1 }) : boxing,
  ].map(String);
};

describe('the bank holidays of England', () => {
  it.each([2024, 2025, 2026, 2027, 2028])('%d are the eight days the law gives', (year) => {
    const listed = [...bankHolidaysOfEngland.days].filter((each) => each.startsWith(`${year}`));
    expect(listed).toEqual(expectedFor(year));
  });

  it('never fall on a weekend and lie within the years covered', () => {
    for (const each of bankHolidaysOfEngland.days) {
      expect(day(each).dayOfWeek).toBeLessThan(6);
      expect(isCovered(day(each))).toBe(true);
    }
    expect(isCovered(day('2023-12-31'))).toBe(false);
    expect(isCovered(day('2029-01-01'))).toBe(false);
  });

  it('warn from 180 days before the list ends, and after it has ended', () => {
    expect(bankHolidayWarning(day('2028-07-03'))).toBeNull();
    expect(bankHolidayWarning(day('2028-07-04'))).toMatchObject({ state: 'runningOut', daysLeft: 180 });
    expect(bankHolidayWarning(day('2028-12-31'))).toMatchObject({ state: 'runningOut', daysLeft: 0 });
    expect(bankHolidayWarning(day('2029-01-01'))).toMatchObject({ state: 'ranOut', daysLeft: -1 });
  });
});

describe('working days', () => {
  it.each([
    ['Saturday is day 0, so Monday is day 1', '2026-05-16', 1, '2026-05-18'],
    ['Monday to Tuesday', '2026-05-18', 1, '2026-05-19'],
    ['Maundy Thursday to the Tuesday after Easter', '2026-04-02', 1, '2026-04-07'],
    ['over Christmas 2027, when both holidays move', '2027-12-24', 2, '2027-12-30'],
    ['day 0 on a working day is that day', '2026-05-18', 0, '2026-05-18'],
    ['day 0 on a bank holiday is the next working day', '2026-05-25', 0, '2026-05-26'],
    ['forty-five days', '2026-03-02', 45, '2026-05-07'],
  ])('%s', (_rule, from, n, expected) => {
    expect(addWorkingDays(day(from), n).toString()).toBe(expected);
  });

  it('adding n working days always lands on a working day with exactly n of them in between', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: 1, max: 60 }), (from, n) => {
        const until = addWorkingDays(from, n);
        expect(isWorkingDay(until)).toBe(true);
        expect(workingDaysBetween(from, until)).toBe(n);
        expect(workingDaysBetween(until, from)).toBe(-n);
      }),
    );
  });

  it('more days are never due sooner', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: 1, max: 20 }), (from, n) => {
        const [sooner, later] = [addWorkingDays(from, n), addWorkingDays(from, n + 1)];
        expect(Temporal.PlainDate.compare(sooner, later)).toBeLessThan(0);
      }),
    );
  });
});
