import { describe, expect, it } from 'vitest';
import { type MonthCount, pictureOf, total, within, yearsOf } from './picture.ts';

const of = (themes: string[], month: string, entries = 1): MonthCount => ({
  themes,
  month: Temporal.PlainDate.from(month),
  entries,
});
/** One entry of two themes in January 2024, two of one theme in July 2026. */
const counts = [of(['MISSING', 'FAMILY'], '2024-01-01'), of(['MISSING'], '2026-07-01', 2)];

describe('the picture of a chronology', () => {
  it('has a lane for each theme that is there, in the order of the list', () => {
    expect(pictureOf(counts)?.lanes.map((lane) => [lane.label, lane.entries])).toEqual([
      ['Family', 1],
      ['Missing', 3],
    ]);
  });
  it('sets a month where it lies between the first January and the last December', () => {
    const picture = pictureOf(counts);
    const missing = picture?.lanes.find((lane) => lane.theme === 'MISSING');
    expect(missing?.marks.map((mark) => mark.share)).toEqual([0, 30 / 36]);
    expect(picture?.years.map((tick) => tick.year)).toEqual([2024, 2025, 2026]);
  });
  it('names at most ten years', () => {
    expect(
      pictureOf([of(['HOME'], '1990-01-01'), of(['HOME'], '2026-01-01')])?.years.length,
    ).toBeLessThanOrEqual(10);
  });
  it('counts an entry of two themes once in its year', () => {
    expect(yearsOf(counts)).toEqual([
      { year: 2024, entries: 1 },
      { year: 2026, entries: 2 },
    ]);
  });
  it('follows the filter, and is not drawn of nothing', () => {
    expect(pictureOf(within(counts, { from: 2025 }))?.lanes).toHaveLength(1);
    expect(pictureOf(within(counts, { theme: 'FAMILY' }), 'FAMILY')?.lanes.map((lane) => lane.label)).toEqual(
      ['Family'],
    );
    expect(total(within(counts, { theme: 'MISSING' }))).toBe(3);
    expect(pictureOf(within(counts, { theme: 'HEALTH' }))).toBeUndefined();
  });
});
