import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hourBar } from './hour-bar.ts';

const london = (text: string) => Temporal.ZonedDateTime.from(`${text}[Europe/London]`).toInstant();
const shape = (start: Temporal.Instant, hours: number) =>
  hourBar(start, start.add({ hours }), start).segments.map(
    ({ kind, from, until }) => `${kind} ${from.until(until).total('hours')}`,
  );

describe('the bar of hours', () => {
  it('shows how much of 24 hours was night', () => {
    expect(shape(london('2026-05-15T10:00'), 24)).toEqual(['day 10', 'night 12', 'day 2']);
    expect(shape(london('2026-05-15T23:00'), 24)).toEqual(['night 9', 'day 12', 'night 3']);
  });

  it('has a night an hour shorter when clocks go forward, an hour longer when they go back', () => {
    expect(shape(london('2026-03-28T10:00'), 24)).toEqual(['day 10', 'night 11', 'day 3']);
    expect(shape(london('2026-10-24T10:00'), 24)).toEqual(['day 10', 'night 13', 'day 1']);
  });

  it('starting exactly when night falls begins with night', () => {
    expect(shape(london('2026-05-15T20:00'), 12)).toEqual(['night 12']);
    expect(shape(london('2026-05-15T08:00'), 12)).toEqual(['day 12']);
  });

  it('marks the midnights and holds now inside the bar', () => {
    const start = london('2026-05-15T18:00');
    const bar = hourBar(start, start.add({ hours: 72 }), start.add({ hours: 36 }));
    expect(bar.midnights.map(({ day }) => day.toString())).toEqual([
      '2026-05-16',
      '2026-05-17',
      '2026-05-18',
    ]);
    expect(bar.midnights[0]?.share).toBeCloseTo(6 / 72);
    expect(bar.nowShare).toBe(0.5);
    expect(hourBar(start, start.add({ hours: 24 }), start.add({ hours: 99 })).nowShare).toBe(1);
    expect(hourBar(start, start.add({ hours: 24 }), start.subtract({ hours: 9 })).nowShare).toBe(0);
  });

  it('can shade a night that does not cross midnight', () => {
    const start = london('2026-05-15T00:00');
    const night = { from: Temporal.PlainTime.from('01:00'), until: Temporal.PlainTime.from('05:00') };
    const bar = hourBar(start, start.add({ hours: 24 }), start, night);
    expect(bar.segments.map(({ kind }) => kind)).toEqual(['day', 'night', 'day']);
  });

  it('needs a length', () => {
    const start = london('2026-05-15T00:00');
    expect(() => hourBar(start, start, start)).toThrow(RangeError);
  });

  it('is a chain without gaps, of days and nights in turn, from 0 to 1', () => {
    const anyMinute = fc.integer({ min: 0, max: 2_628_000 });
    fc.assert(
      fc.property(anyMinute, fc.integer({ min: 1, max: 100 }), (minutes, hours) => {
        const start = Temporal.Instant.from('2026-01-01T00:00:00Z').add({ minutes });
        const { segments } = hourBar(start, start.add({ hours }), start);
        expect(segments[0]?.fromShare).toBe(0);
        expect(segments.at(-1)?.untilShare).toBe(1);
        segments.slice(1).forEach((segment, index) => {
          expect(segment.from).toEqual(segments[index]?.until);
          expect(segment.kind).not.toBe(segments[index]?.kind);
        });
      }),
    );
  });
});
