import { describe, expect, it } from 'vitest';
import { dayPartOf, isDigestDue, isQuiet, STANDARD } from './quiet.ts';

const at = (text: string) => Temporal.Instant.from(text);
const night = { from: '22:00', to: '07:00' };

describe('quiet hours', () => {
  it.each([
    ['2026-11-16T21:59:00Z', false],
    ['2026-11-16T22:00:00Z', true],
    ['2026-11-17T03:00:00Z', true],
    ['2026-11-17T06:59:00Z', true],
    ['2026-11-17T07:00:00Z', false],
  ])('over midnight: %s is quiet: %s', (time, quiet) => {
    expect(isQuiet(at(time), night)).toBe(quiet);
  });
  it('follow the clock on the wall when the clocks go forward', () => {
    // 29 March 2026: 1am is 2am. Seven in the morning is 6am UTC, an hour sooner than the day before.
    expect(isQuiet(at('2026-03-28T06:30:00Z'), night)).toBe(true);
    expect(isQuiet(at('2026-03-29T05:59:00Z'), night)).toBe(true);
    expect(isQuiet(at('2026-03-29T06:00:00Z'), night)).toBe(false);
  });
  it('last an hour longer when the clocks go back, both of the hours from 1am being quiet', () => {
    const early = { from: '01:00', to: '02:00' };
    expect(isQuiet(at('2026-10-25T00:30:00Z'), early)).toBe(true);
    expect(isQuiet(at('2026-10-25T01:30:00Z'), early)).toBe(true);
    expect(isQuiet(at('2026-10-25T02:00:00Z'), early)).toBe(false);
  });
  it('are none where none are set', () => {
    expect(isQuiet(at('2026-11-17T03:00:00Z'), undefined)).toBe(false);
  });
});

describe('the part of a day', () => {
  it.each([
    ['2026-07-01T10:59:00Z', 'MORNING'],
    ['2026-07-01T11:00:00Z', 'AFTERNOON'],
    ['2026-07-01T16:59:00Z', 'AFTERNOON'],
    ['2026-07-01T17:00:00Z', 'EVENING'],
  ])('is that of the clock on the wall: %s %s', (time, part) => {
    expect(dayPartOf(at(time)).part).toBe(part);
  });
  it('belongs to the day in England', () => {
    expect(dayPartOf(at('2026-07-01T23:30:00Z')).on.toString()).toBe('2026-07-02');
  });
});

describe('the e-mail that something waits', () => {
  const newest = at('2026-11-16T09:00:00Z');
  const waits = { newest, mailedAt: null };
  it('goes at the time they chose, or after it', () => {
    expect(isDigestDue(at('2026-11-16T08:29:00Z'), STANDARD, undefined, waits)).toBe(false);
    expect(isDigestDue(at('2026-11-16T08:30:00Z'), STANDARD, undefined, waits)).toBe(true);
  });
  it('does not go in their quiet hours, nor in the authority’s', () => {
    const noon = at('2026-11-16T12:00:00Z');
    const quiet = { from: '11:00', to: '13:00' };
    expect(
      isDigestDue(noon, { ...STANDARD, quietFrom: quiet.from, quietTo: quiet.to }, undefined, waits),
    ).toBe(false);
    expect(isDigestDue(noon, STANDARD, quiet, waits)).toBe(false);
    expect(isDigestDue(noon, STANDARD, night, waits)).toBe(true);
  });
  it('does not go where they turned it off', () => {
    expect(isDigestDue(at('2026-11-16T12:00:00Z'), { ...STANDARD, digest: false }, undefined, waits)).toBe(
      false,
    );
  });
  it('does not repeat what they were mailed of already', () => {
    const now = at('2026-11-16T14:00:00Z');
    expect(isDigestDue(now, STANDARD, undefined, { newest, mailedAt: newest.add({ minutes: 1 }) })).toBe(
      false,
    );
    expect(
      isDigestDue(now, STANDARD, undefined, {
        newest: newest.add({ hours: 3 }),
        mailedAt: newest.add({ hours: 1 }),
      }),
    ).toBe(true);
  });
});
