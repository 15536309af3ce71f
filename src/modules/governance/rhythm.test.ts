import { describe, expect, it } from 'vitest';
import { STANDING_KINDS } from './kinds.ts';
import { daysBetween, fallsOn, nextDay, rhythmWords, startOfSitting } from './rhythm.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const days = (...args: Parameters<typeof daysBetween>) => daysBetween(...args).map(String);

describe('the rhythm of a meeting', () => {
  it('every working day leaves out weekends and bank holidays', () => {
    expect(days({ every: 'working-day' }, day('2026-12-23'), day('2026-12-30'))).toEqual([
      '2026-12-23',
      '2026-12-24',
      '2026-12-29',
      '2026-12-30',
    ]);
  });
  it('every day leaves out none', () => {
    expect(days({ every: 'day' }, day('2026-12-24'), day('2026-12-28'))).toHaveLength(5);
  });
  it('every second Wednesday is every fourteen days, over the turn of the year too', () => {
    const found = daysBetween({ every: 'weeks', weeks: 2, weekday: 3 }, day('2026-12-01'), day('2027-02-10'));
    expect(found.length).toBeGreaterThan(4);
    for (const [at, each] of found.slice(1).entries())
      expect(found[at]?.until(each, { largestUnit: 'days' }).days).toBe(14);
  });
  it('the third Thursday of a month comes once a month', () => {
    expect(days({ every: 'month', nth: 3, weekday: 4 }, day('2026-10-01'), day('2026-12-31'))).toEqual([
      '2026-10-15',
      '2026-11-19',
      '2026-12-17',
    ]);
  });
  it('what meets as needed has no next day', () => {
    expect(nextDay({ every: 'as-needed' }, day('2026-11-20'))).toBeUndefined();
    expect(fallsOn({ every: 'as-needed' }, day('2026-11-20'))).toBe(false);
  });
  it('the hour on the wall stays when the clocks change', () => {
    const before = startOfSitting(day('2026-10-23'), '09:15');
    const after = startOfSitting(day('2026-10-26'), '09:15');
    expect(before.toString()).toBe('2026-10-23T08:15:00Z');
    expect(after.toString()).toBe('2026-10-26T09:15:00Z');
  });
  it('an hour that is left out in spring is an hour later, one that comes twice is the first', () => {
    expect(startOfSitting(day('2027-03-28'), '01:30').toString()).toBe('2027-03-28T01:30:00Z');
    expect(startOfSitting(day('2026-10-25'), '01:30').toString()).toBe('2026-10-25T00:30:00Z');
  });
  it('says itself in words', () => {
    expect([...STANDING_KINDS.values()].map((kind) => rhythmWords(kind.rhythm))).toEqual([
      'Every working day',
      'Every day',
      'As needed',
      'As needed',
      'As needed',
      'Every second Wednesday',
      'The third Thursday of the month',
      'The first Tuesday of the month',
      'As needed',
      'Every second Tuesday',
      'As needed',
    ]);
  });
});
