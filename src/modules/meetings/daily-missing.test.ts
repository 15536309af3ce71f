import { describe, expect, it } from 'vitest';
import { dayState, listedDays, notConsidered } from './daily-missing.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const at = Temporal.Instant.from('2026-11-13T09:00:00Z');
const held = (text: string) => ({ day: day(text), begunAt: at, completedAt: at, notHeldBecause: null });
const today = day('2026-11-16');

describe('a day of the daily missing meeting', () => {
  it('that passed without one is missed, at weekends too', () => {
    expect(dayState(undefined, day('2026-11-15'), today, 'EVERY_DAY')).toBe('missed');
    expect(dayState(undefined, day('2026-11-13'), today, 'WORKING_DAYS')).toBe('missed');
  });
  it('is not expected on a Sunday where the authority meets on working days', () => {
    expect(dayState(undefined, day('2026-11-15'), today, 'WORKING_DAYS')).toBe('not-expected');
  });
  it('is not missed while it lasts', () => {
    expect(dayState(undefined, today, today, 'EVERY_DAY')).toBe('today');
  });
  it('stays one without a meeting when somebody says why', () => {
    const row = { day: day('2026-11-15'), begunAt: null, completedAt: null, notHeldBecause: 'Nobody came' };
    expect(dayState(row, row.day, today, 'EVERY_DAY')).toBe('not-held');
  });
  it('that was begun is held once it is complete', () => {
    expect(
      dayState({ ...held('2026-11-13'), completedAt: null }, day('2026-11-13'), today, 'EVERY_DAY'),
    ).toBe('begun');
    expect(dayState(held('2026-11-13'), day('2026-11-13'), today, 'EVERY_DAY')).toBe('complete');
  });
});

describe('the list of days', () => {
  const list = (days: 'EVERY_DAY' | 'WORKING_DAYS') =>
    listedDays([held('2026-11-13')], { today, first: day('2026-11-13'), most: 28, days }).map(
      (each) => `${each.day.toString().slice(-2)} ${each.state}`,
    );
  it('shows the missed days between, and none before the first meeting', () => {
    expect(list('EVERY_DAY')).toEqual(['16 today', '15 missed', '14 missed', '13 complete']);
    expect(list('WORKING_DAYS')).toEqual(['16 today', '13 complete']);
  });
});

describe('exploitation was considered', () => {
  it('for those for whom somebody said so with a result; “not considered” is not yes', () => {
    const agenda = [
      { id: 1, considered: undefined },
      { id: 2, considered: { result: 'NOT_CONSIDERED' } },
      { id: 3, considered: { result: 'NO_CONCERN' } },
      { id: 4, considered: { result: 'CCE' } },
    ];
    expect(notConsidered(agenda).map((each) => each.id)).toEqual([1, 2]);
  });
});
