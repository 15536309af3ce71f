import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recordDone, startClock } from './clock.ts';
import { readClock } from './clock-reading.ts';
import { ruleOf } from './clock-rule.ts';

const start = Temporal.Instant.from('2026-05-15T08:00:00Z');
const etac = startClock(ruleOf('D4'), start);
const triage = startClock(ruleOf('D2'), start);
const london = (text: string) => Temporal.ZonedDateTime.from(`${text}[Europe/London]`).toInstant();

describe('the colour of an hours clock', () => {
  it.each([
    [0, 'calm'],
    [36 * 3600 - 1, 'calm'],
    [36 * 3600, 'amber'],
    [54 * 3600 - 1, 'amber'],
    [54 * 3600, 'red'],
    [72 * 3600, 'red'],
    [72 * 3600 + 1, 'overdue'],
    [9000 * 3600, 'overdue'],
  ])('after %d of 259200 seconds is %s', (seconds, colour) => {
    expect(readClock(etac, start.add({ seconds })).colour).toBe(colour);
  });

  it('only ever grows more urgent', () => {
    const order = ['calm', 'amber', 'red', 'overdue'];
    const rank = (n: number) => order.indexOf(readClock(etac, start.add({ seconds: n })).colour);
    fc.assert(
      fc.property(fc.nat(400_000), fc.nat(400_000), (a, b) => {
        expect(rank(Math.min(a, b))).toBeLessThanOrEqual(rank(Math.max(a, b)));
      }),
    );
  });
});

describe('the colour of a day clock', () => {
  it.each([
    ['2026-05-15T23:59', 'calm', 1],
    ['2026-05-17T12:00', 'calm', 1],
    ['2026-05-18T00:00', 'amber', 0],
    ['2026-05-18T17:00', 'amber', 0],
    ['2026-05-18T17:01', 'overdue', 0],
    ['2026-05-20T09:00', 'overdue', -2],
  ])('triage of a Friday referral at %s is %s with %d working days left', (now, colour, daysLeft) => {
    expect(readClock(triage, london(now))).toMatchObject({ colour, daysLeft });
  });

  it('a review is amber on its 28th day', () => {
    const review = startClock(ruleOf('D7'), start);
    expect(readClock(review, london('2026-06-11T23:59'))).toMatchObject({ colour: 'calm', daysLeft: 1 });
    expect(readClock(review, london('2026-06-12T00:00'))).toMatchObject({ colour: 'amber', daysLeft: 0 });
    expect(readClock(review, london('2026-06-13T00:00'))).toMatchObject({ colour: 'overdue', daysLeft: -1 });
  });

  it('the plans of an ETAC are amber from the meeting until midnight', () => {
    const plans = startClock(ruleOf('D5'), start);
    expect(readClock(plans, start).colour).toBe('amber');
    expect(readClock(plans, london('2026-05-16T00:00')).isOverdue).toBe(true);
  });
});

describe('the numbers a clock gives', () => {
  it('overdue stays visible and counts on until somebody stops it', () => {
    const reading = readClock(etac, start.add({ hours: 100 }));
    expect(reading).toMatchObject({ isOverdue: true, secondsLeft: -28 * 3600, elapsedSeconds: 360_000 });
    expect(reading.share).toBeCloseTo(100 / 72);
  });

  it('a stopped clock stands as it stood when the meeting was held', () => {
    const held = recordDone(etac, start.add({ hours: 80 }));
    const reading = readClock(held, start.add({ hours: 5000 }));
    expect(reading).toMatchObject({ colour: 'stopped', isOverdue: false, secondsLeft: -8 * 3600 });
  });

  it('before the start nothing is used up', () => {
    expect(readClock(etac, start.subtract({ hours: 1 })).share).toBe(0);
  });

  it('a limit of no hours at all is used up at once', () => {
    const now = startClock({ id: 'D5', limit: { n: 0, unit: 'hours' } }, start);
    expect(readClock(now, start)).toMatchObject({ share: 1, colour: 'red' });
    expect(readClock(now, start.add({ seconds: 1 }))).toMatchObject({ colour: 'overdue', isOverdue: true });
  });
});
