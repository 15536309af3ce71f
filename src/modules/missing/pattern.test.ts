import { describe, expect, it } from 'vitest';
import {
  byCompanions,
  byFinder,
  byHour,
  byPlace,
  byWeekday,
  companyOf,
  type Pattern,
  type PatternRow,
  patternsOf,
  WITHHELD,
} from './pattern.ts';

const row = (from: string, more: Partial<PatternRow> = {}): PatternRow => ({
  missingFrom: Temporal.Instant.from(from),
  isHourKnown: true,
  finder: null,
  place: null,
  isWithheld: false,
  hasCompanions: null,
  ...more,
});
const counted = (pattern: Pattern) =>
  Object.fromEntries(pattern.slices.filter((slice) => slice.n > 0).map((slice) => [slice.label, slice.n]));

describe('the pattern of going missing', () => {
  it('counts both times of the hour that happens twice as that hour, each episode once', () => {
    const night = [row('2026-10-25T00:30:00Z'), row('2026-10-25T01:30:00Z'), row('2026-10-25T02:30:00Z')];
    expect(counted(byHour(night))).toEqual({ '01:00 to 01:59': 2, '02:00 to 02:59': 1 });
    expect(counted(byWeekday(night))).toEqual({ Sunday: 3 });
  });
  it('puts nothing into the hour that does not happen in spring', () => {
    const night = [row('2026-03-29T00:30:00Z'), row('2026-03-29T01:00:00Z')];
    expect(counted(byHour(night))).toEqual({ '00:00 to 00:59': 1, '02:00 to 02:59': 1 });
  });
  it('takes the day and hour from the clock on the wall, not from the universal one', () => {
    const lateSaturday = [row('2026-07-04T23:30:00Z')];
    expect(counted(byWeekday(lateSaturday))).toEqual({ Sunday: 1 });
    expect(counted(byHour(lateSaturday))).toEqual({ '00:00 to 00:59': 1 });
  });
  it('says that the hour is not known where only the report is', () => {
    expect(counted(byHour([row('2026-07-04T23:30:00Z', { isHourKnown: false })]))).toEqual({
      'Not known': 1,
    });
  });
  it('never says where a child was found, or by whom, when that is withheld', () => {
    const rows = [
      row('2026-07-04T10:00:00Z', { isWithheld: true, place: 'Aunt’s flat', finder: 'FAMILY' }),
      row('2026-07-05T10:00:00Z', { isWithheld: true, place: 'Aunt’s flat', finder: 'FAMILY' }),
    ];
    expect(counted(byPlace(rows))).toEqual({ [WITHHELD]: 2 });
    expect(counted(byFinder(rows))).toEqual({ [WITHHELD]: 2 });
    expect(JSON.stringify(patternsOf(rows))).not.toContain('Aunt');
  });
  it('names a place from the second time on, however it was typed', () => {
    const rows = ['Lantern Arcade', ' lantern  arcade', 'Old Mill'].map((place) =>
      row('2026-07-04T10:00:00Z', { place }),
    );
    expect(counted(byPlace(rows))).toEqual({ 'Lantern Arcade': 2, 'Other places': 1 });
  });
  it('every picture adds up to all episodes', () => {
    const rows = [
      row('2026-07-04T10:00:00Z', { finder: 'POLICE', hasCompanions: true }),
      row('2026-07-05T10:00:00Z', { place: 'Old Mill' }),
    ];
    for (const pattern of patternsOf(rows)) {
      expect(pattern.total).toBe(2);
      expect(pattern.slices.reduce((sum, slice) => sum + slice.n, 0)).toBe(2);
    }
    expect(counted(byCompanions(rows))).toEqual({ 'With somebody': 1, 'Not known': 1 });
  });
  it('reads companions from what was written', () => {
    expect(['Alone', 'two friends', '', null].map(companyOf)).toEqual([false, true, null, null]);
  });
});
