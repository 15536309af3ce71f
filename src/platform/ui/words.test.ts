import { describe, expect, test } from 'vitest';
import * as words from './words.ts';

const at = (iso: string): Temporal.Instant => Temporal.Instant.from(iso);
const london = (wall: string): Temporal.Instant =>
  Temporal.PlainDateTime.from(wall).toZonedDateTime('Europe/London').toInstant();

describe('dates and times', () => {
  test('a date is written out, without a nought before the day', () => {
    expect(words.formatDate(Temporal.PlainDate.from('2026-03-04'))).toBe('4 March 2026');
    expect(words.formatDate(at('2026-07-31T23:30:00Z'))).toBe('1 August 2026');
  });
  test.each([
    ['00:00', 'midnight'],
    ['00:05', '12:05am'],
    ['02:05', '2:05am'],
    ['09:00', '9am'],
    ['12:00', 'midday'],
    ['12:30', '12:30pm'],
    ['21:00', '9pm'],
    ['23:59', '11:59pm'],
  ])('%s reads as %s', (clock, shown) => {
    expect(words.formatClockTime(Temporal.PlainTime.from(clock))).toBe(shown);
  });
  test('a summer time is shown as the clock on the wall shows it', () => {
    expect(words.formatExact(at('2026-07-01T01:05:00Z'))).toBe('1 July 2026 at 2:05am');
  });
});

describe('times people can use', () => {
  const now = london('2026-03-14T07:10:00');
  test.each([
    ['2026-03-14T02:10:00', '2:10am today (5 hours ago)'],
    ['2026-03-13T21:00:00', '9pm yesterday (10 hours ago)'],
    ['2026-03-15T09:30:00', '9:30am tomorrow (in 26 hours)'],
    ['2026-03-09T12:00:00', 'midday on Monday 9 March (4 days ago)'],
    ['2025-12-25T08:00:00', '8am on 25 December 2025 (78 days ago)'],
    ['2026-03-14T07:10:30', '7:10am today (just now)'],
  ])('%s seen at ten past seven on 14 March 2026 is %s', (wall, shown) => {
    expect(words.formatInstant(london(wall), now)).toBe(shown);
  });
  test('time left is rounded down, so it is never promised', () => {
    expect(words.formatLeft(london('2026-03-14T13:09:00'), now)).toBe('5 hours left');
    expect(words.formatLeft(london('2026-03-14T08:09:59'), now)).toBe('59 minutes left');
    expect(words.formatLeft(london('2026-03-14T08:30:00'), now)).toBe('1 hour 20 minutes left');
    expect(words.formatLeft(london('2026-03-17T07:10:00'), now)).toBe('72 hours left');
    expect(words.formatLeft(london('2026-03-17T08:10:00'), now)).toBe('3 days left');
  });
  test('it is overdue from the moment it was due', () => {
    expect(words.formatLeft(now, now)).toBe('Overdue by less than a minute');
    expect(words.formatDue(london('2026-03-13T21:00:00'), london('2026-03-14T00:00:00'))).toBe(
      'Overdue by 3 hours, was due 9pm yesterday',
    );
  });
  test('what is due says when and how long is left', () => {
    expect(words.formatDue(london('2026-03-14T16:10:00'), london('2026-03-14T11:00:00'))).toBe(
      'Due 4:10pm today, 5 hours left',
    );
  });
});

describe('the night the clocks go forward, 29 March 2026', () => {
  test('from 11pm to 5am are five elapsed hours', () => {
    expect(words.formatInstant(london('2026-03-28T23:00:00'), london('2026-03-29T05:00:00'))).toBe(
      '11pm yesterday (5 hours ago)',
    );
  });
  test('24 hours from 9pm end at 10pm on the wall', () => {
    const start = london('2026-03-28T21:00:00');
    expect(words.formatDue(start.add({ hours: 24 }), start)).toBe('Due 10pm tomorrow, 24 hours left');
  });
});

describe('the night the clocks go back, 25 October 2026', () => {
  test('the hour that happens twice says which one it was', () => {
    expect(words.formatTime(at('2026-10-25T00:30:00Z'))).toBe('1:30am (before the clocks went back)');
    expect(words.formatTime(at('2026-10-25T01:30:00Z'))).toBe('1:30am (after the clocks went back)');
    expect(words.formatTime(at('2026-10-25T02:00:00Z'))).toBe('2am');
  });
  test('from 11pm to 5am are seven elapsed hours', () => {
    expect(words.formatAgo(london('2026-10-24T23:00:00'), london('2026-10-25T05:00:00'))).toBe('7 hours ago');
  });
  test('24 hours from 9pm end at 8pm on the wall', () => {
    const start = london('2026-10-24T21:00:00');
    expect(words.formatDue(start.add({ hours: 24 }), start)).toBe('Due 8pm tomorrow, 24 hours left');
  });
});

test('a list ends in "and"', () => {
  expect(words.listed(['health', 'housing', 'school'])).toBe('health, housing and school');
  expect(words.listed(['health'])).toBe('health');
});
