import { describe, expect, it } from 'vitest';
import { boxesFrom, dateFromBoxes, dateInWords, isBeforeBirth, isInFuture, lastDayOf } from './entry-date.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const dated = (how: 'exact' | 'month' | 'year' | 'about', year: string, month = '', of = '') => {
  const date = dateFromBoxes(how, { day: of, month, year });
  if (typeof date === 'string') throw new Error(date);
  return date;
};

describe('when something happened', () => {
  it.each([
    [dated('exact', '2026', '3', '14'), '14 March 2026'],
    [dated('month', '2026', '3'), 'March 2026'],
    [dated('year', '2019'), '2019'],
    [dated('about', '2026', '3', '14'), 'about 14 March 2026'],
    [dated('about', '2026', '3'), 'about March 2026'],
    [dated('about', '2019'), 'about 2019'],
  ])('is said as exactly as it is known, and no more: %#', (date, words) => {
    expect(dateInWords(date)).toBe(words);
    const { how, ...boxes } = boxesFrom(date);
    const [again] = [boxes['on-day'], boxes['on-month'], boxes['on-year']];
    expect(dateFromBoxes(how, { day: again, month: boxes['on-month'], year: boxes['on-year'] })).toEqual(
      date,
    );
  });
  it.each([
    ['exact', { day: '30', month: '2', year: '2026' }, 'Must be a real date, like 14 3 2026'],
    ['exact', { month: '2', year: '2026' }, 'Enter the day, or choose "Only the month and year"'],
    ['month', { day: '3', year: '2026' }, 'Enter the month, or choose "Only the year"'],
    ['year', {}, 'Enter at least the year'],
    ['about', { day: '3', month: '13', year: '2026' }, 'Must be a real date, like 14 3 2026'],
    ['exact', { day: '1', month: '1', year: '26' }, 'Must be a real year, like 2024'],
    ['year', { year: '999999' }, 'Must be a real year, like 2024'],
  ] as const)('is refused with what to put right: %s %o', (how, boxes, sentence) => {
    expect(dateFromBoxes(how, boxes)).toBe(sentence);
  });
  it('a month that is known alone ends on its last day, a year on 31 December', () => {
    expect(lastDayOf(dated('month', '2024', '2')).toString()).toBe('2024-02-29');
    expect(lastDayOf(dated('about', '2024')).toString()).toBe('2024-12-31');
  });
  it('this month and this year have begun; tomorrow has not', () => {
    const today = day('2026-11-16');
    expect(isInFuture(dated('month', '2026', '11'), today)).toBe(false);
    expect(isInFuture(dated('exact', '2026', '11', '17'), today)).toBe(true);
    expect(isInFuture(dated('year', '2027'), today)).toBe(true);
  });
});

describe('before birth', () => {
  const born = { bornOn: day('2011-05-02'), birthPrecision: 'exact' };
  it('is said only when the whole of what is known lies before it', () => {
    expect(isBeforeBirth(dated('exact', '2011', '5', '1'), born)).toBe(true);
    expect(isBeforeBirth(dated('month', '2011', '5'), born)).toBe(false);
    expect(isBeforeBirth(dated('year', '2011'), born)).toBe(false);
    expect(isBeforeBirth(dated('year', '2010'), born)).toBe(true);
  });
  it('leaves the doubt of an estimated birth date, and says nothing without one', () => {
    expect(isBeforeBirth(dated('month', '2010', '8'), { ...born, birthPrecision: 'estimated' })).toBe(false);
    expect(isBeforeBirth(dated('year', '1999'), { bornOn: null, birthPrecision: null })).toBe(false);
  });
});
