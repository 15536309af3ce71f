import { describe, expect, it } from 'vitest';
import { dutyEnds, type Turn, whoIsOn } from './rota.ts';

const london = (text: string) => Temporal.ZonedDateTime.from(`${text}[Europe/London]`).toInstant();
const turn = (id: string, from: string, to: string, more: Partial<Turn> = {}): Turn => ({
  id,
  rota: 'out-of-hours',
  postingId: `${id} person`,
  deputyPostingId: null,
  fromAt: london(from),
  toAt: london(to),
  ...more,
});
const names = (turns: Turn[], at: Temporal.Instant, leave: Parameters<typeof whoIsOn>[1] = []) =>
  whoIsOn(turns, leave, at).map((each) => each.postingId);

describe('who is on duty', () => {
  const night = turn('night', '2026-11-16T17:00', '2026-11-17T08:00', { deputyPostingId: 'deputy' });
  const day = turn('day', '2026-11-17T08:00', '2026-11-17T17:00');

  it('is the person of the turn, then their deputy', () => {
    expect(names([night, day], london('2026-11-17T02:00'))).toEqual(['night person', 'deputy']);
  });
  it('changes at the hour itself: the new turn has it, the old one does not', () => {
    expect(names([night, day], london('2026-11-17T08:00'))).toEqual(['day person']);
    expect(names([night, day], london('2026-11-17T07:59'))).toEqual(['night person', 'deputy']);
  });
  it('is the deputy while the person is on leave', () => {
    const leave = [
      { postingId: 'night person', fromAt: london('2026-11-16T00:00'), toAt: london('2026-11-18T00:00') },
    ];
    expect(names([night], london('2026-11-17T02:00'), leave)).toEqual(['deputy']);
    expect(names([{ ...night, deputyPostingId: null }], london('2026-11-17T02:00'), leave)).toEqual([]);
  });
  it('is whoever began last where turns overlap, and the others after them', () => {
    const week = turn('week', '2026-11-16T00:00', '2026-11-23T00:00');
    expect(names([week, night], london('2026-11-17T02:00'))).toEqual([
      'night person',
      'deputy',
      'week person',
    ]);
  });
  it('is nobody outside every turn', () => {
    expect(names([night, day], london('2026-11-17T18:00'))).toEqual([]);
  });
});

describe('the nights the clocks change', () => {
  it('a turn from 5pm to 8am is 16 hours long in autumn and has somebody in both hours from 1am', () => {
    const night = turn('autumn', '2026-10-24T17:00', '2026-10-25T08:00');
    expect(night.fromAt.until(night.toAt).total('hours')).toBe(16);
    const first = Temporal.Instant.from('2026-10-25T00:30:00Z');
    expect(names([night], first)).toEqual(['autumn person']);
    expect(names([night], first.add({ hours: 1 }))).toEqual(['autumn person']);
  });
  it('a turn from 5pm to 8am is 14 hours long in spring and hands over at 8am by the wall clock', () => {
    const night = turn('spring', '2027-03-27T17:00', '2027-03-28T08:00');
    const day = turn('day', '2027-03-28T08:00', '2027-03-28T17:00');
    expect(night.fromAt.until(night.toAt).total('hours')).toBe(14);
    expect(names([night, day], Temporal.Instant.from('2027-03-28T06:59:00Z'))).toEqual(['spring person']);
    expect(names([night, day], Temporal.Instant.from('2027-03-28T07:00:00Z'))).toEqual(['day person']);
  });
});

describe('a record reached on duty', () => {
  const now = london('2026-11-17T02:00');
  it('closes when the turn ends', () => {
    expect(dutyEnds(now.add({ hours: 6 }), now).equals(now.add({ hours: 6 }))).toBe(true);
  });
  it('stays open an hour to finish writing, and twelve hours at most', () => {
    expect(dutyEnds(now.add({ minutes: 5 }), now).equals(now.add({ hours: 1 }))).toBe(true);
    expect(dutyEnds(now.add({ hours: 100 }), now).equals(now.add({ hours: 12 }))).toBe(true);
  });
});
