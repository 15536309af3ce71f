import { expect, it } from 'vitest';
import { dayOf, instantsAt, startOf } from './wall-clock.ts';

const times = (wall: string) => instantsAt(Temporal.PlainDateTime.from(wall)).map(String);

it('a late evening in summer is that day in England, though Greenwich is a day behind at midnight', () => {
  expect(dayOf(Temporal.Instant.from('2026-07-01T23:30:00Z')).toString()).toBe('2026-07-02');
  expect(startOf(Temporal.PlainDate.from('2026-07-02')).toString()).toBe('2026-07-01T23:00:00Z');
});
it('half past one happens twice on the night the clocks go back', () => {
  expect(times('2026-10-25T01:30')).toEqual(['2026-10-25T00:30:00Z', '2026-10-25T01:30:00Z']);
  expect(times('2026-10-25T02:00')).toEqual(['2026-10-25T02:00:00Z']);
});
it('half past one does not happen on the night the clocks go forward', () => {
  expect(times('2026-03-29T01:30')).toEqual([]);
  expect(times('2026-03-29T02:00')).toEqual(['2026-03-29T01:00:00Z']);
});
