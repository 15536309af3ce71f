import { describe, expect, it } from 'vitest';
import { ruleOf } from '../deadlines/index.ts';
import { monthBounds, reviewDue, reviewStanding } from './monthly-review.ts';

const at = (text: string) => Temporal.Instant.from(text);
const october = Temporal.PlainYearMonth.from('2026-10');
const rule = ruleOf('D25');

describe('the monthly review of the children most often missing (S4-13, D25)', () => {
  it('is of whole months in England: October 2026 has the hour of the clock change once more', () => {
    const { from, until } = monthBounds(october);
    expect([from.toString(), until.toString()]).toEqual(['2026-09-30T23:00:00Z', '2026-11-01T00:00:00Z']);
    expect(from.until(until).total('hours')).toBe(31 * 24 + 1);
  });
  it('is due 31 days after the end of the month, at the end of that day', () => {
    expect(reviewDue(october, rule).toString()).toBe('2026-12-01T23:59:59.999Z');
  });
  it('is counted in working days or hours where the authority says so', () => {
    expect(reviewDue(october, { limit: { n: 5, unit: 'workingDays' } }).toString()).toBe(
      '2026-11-06T23:59:59.999Z',
    );
    expect(reviewDue(october, { limit: { n: 24, unit: 'hours' } }).toString()).toBe('2026-11-02T00:00:00Z');
  });
  it('stands open, missed, signed or signed late; nobody missed a month from before records were kept', () => {
    const due = reviewDue(october, rule);
    const standing = (
      now: string,
      signedAt: string | null,
      recordsFrom: string | null = '2026-10-20T00:00:00Z',
    ) =>
      reviewStanding(october, {
        due,
        now: at(now),
        signedAt: signedAt === null ? null : at(signedAt),
        recordsFrom: recordsFrom === null ? null : at(recordsFrom),
      });
    expect(standing('2026-10-31T23:00:00Z', null)).toBe('running');
    expect(standing('2026-11-20T09:00:00Z', null)).toBe('open');
    expect(standing('2026-12-02T00:00:00Z', null)).toBe('missed');
    expect(standing('2026-12-02T00:00:00Z', '2026-11-20T09:00:00Z')).toBe('signed');
    expect(standing('2026-12-09T00:00:00Z', '2026-12-08T09:00:00Z')).toBe('signed late');
    expect(standing('2026-12-09T00:00:00Z', null, '2026-11-02T00:00:00Z')).toBe('before records');
    expect(standing('2026-12-09T00:00:00Z', null, null)).toBe('before records');
  });
});
