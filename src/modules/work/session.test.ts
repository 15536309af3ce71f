import { expect, test } from 'vitest';
import { daysAgoInWords, hoursBetween, isIntervention, minutesInWords, wrongTime } from './session.ts';

const now = Temporal.Instant.from('2026-10-05T12:00:00Z');
const child = { bornOn: Temporal.PlainDate.from('2011-05-02'), birthPrecision: 'exact' };
const ago = (hours: number) => now.subtract({ hours });

test('what happened is not in the future; a plan is', () => {
  expect(wrongTime(now.add({ hours: 24 }), 'HELD', child, now)).toMatch('now or before');
  expect(wrongTime(now.add({ minutes: 1 }), 'ATTEMPT', child, now)).toMatch('plan a session');
  expect(wrongTime(now, 'HELD', child, now)).toBeUndefined();
  expect(wrongTime(ago(1), 'PLANNED', child, now)).toMatch('still to come');
  expect(wrongTime(now.add({ hours: 1 }), 'PLANNED', child, now)).toBeUndefined();
});

test('nobody was seen before they were born, but a guessed birth date stops nobody', () => {
  const before = Temporal.Instant.from('2011-05-01T12:00:00Z');
  expect(wrongTime(before, 'HELD', child, now)).toMatch('before they were born (2 May 2011)');
  expect(wrongTime(before, 'HELD', { ...child, birthPrecision: 'estimated' }, now)).toBeUndefined();
  expect(wrongTime(before, 'HELD', { bornOn: null, birthPrecision: null }, now)).toBeUndefined();
});

test('planned work is an intervention; a first meeting, a safety contact and an attempt are none', () => {
  expect(isIntervention('GOAL', 'HELD')).toBe(true);
  expect(isIntervention('PROGRAMME', 'PLANNED')).toBe(true);
  expect(isIntervention('GOAL', 'ATTEMPT')).toBe(false);
  expect(isIntervention('FIRST_MEETING', 'HELD')).toBe(false);
  expect(isIntervention('SAFETY', 'HELD')).toBe(false);
  expect(isIntervention(undefined, 'HELD')).toBe(false);
});

test('days are those of the calendar in England, hours those that have passed', () => {
  const night = Temporal.Instant.from('2026-10-04T23:30:00Z');
  expect(daysAgoInWords(night, now)).toBe('today');
  expect(daysAgoInWords(ago(14), now)).toBe('yesterday');
  expect(daysAgoInWords(ago(24 * 12), now)).toBe('12 days ago');
  const clocksBack = Temporal.Instant.from('2026-10-24T12:00:00Z');
  expect(hoursBetween(clocksBack, clocksBack.add({ hours: 25, minutes: 59 }))).toBe(25);
});

test('lengths are said in hours and minutes', () => {
  expect(minutesInWords(0)).toBe('0 minutes');
  expect(minutesInWords(45)).toBe('45 minutes');
  expect(minutesInWords(61)).toBe('1 hour 1 minute');
  expect(minutesInWords(120)).toBe('2 hours');
});
