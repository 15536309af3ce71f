import { describe, expect, it } from 'vitest';
import { emergencyOffers, isReviewOverdue, mayEnter } from './emergency-access.ts';

const now = Temporal.Instant.from('2026-11-16T09:30:00Z');
const actor = (role: string, minutesAgo: number | null = 0) => ({
  role,
  mfaAt: minutesAgo === null ? null : now.subtract({ minutes: minutesAgo }),
});
const asks = (role: string, minutesAgo: number | null, isSending: boolean) =>
  mayEnter('BREAK_GLASS', { actor: actor(role, minutesAgo), now, isSending, alreadyOpen: false }).outcome;

describe('emergency access', () => {
  it('needs a code entered in the last fifteen minutes', () => {
    expect(asks('TEAM_WORKER', 15, true)).toBe('allow');
    expect(asks('TEAM_WORKER', 16, true)).toBe('stepup');
    expect(asks('TEAM_WORKER', null, true)).toBe('stepup');
  });
  it('is shown only with ten minutes left to write the reason in', () => {
    expect(asks('DUTY', 5, false)).toBe('allow');
    expect(asks('DUTY', 6, false)).toBe('stepup');
  });
  it('leaves no trace for roles without a duty to act', () => {
    for (const role of [
      'INFORMATION_GOVERNANCE',
      'AUTHORITY_ADMIN',
      'PARTNER',
      'HUB_LEAD',
      'INSPECTOR',
      'PUBLIC',
    ]) {
      expect([role, asks(role, 0, true)]).toEqual([role, 'notrace']);
      expect(emergencyOffers({ role })).toEqual([]);
    }
  });
  it('is not needed where the record is open already', () => {
    const facts = { actor: actor('TEAM_WORKER'), now, isSending: false, alreadyOpen: true };
    expect(mayEnter('BREAK_GLASS', facts).outcome).toBe('forbid');
  });
  it('is to be reviewed within one working day: a weekend does not count', () => {
    const at = (text: string) => Temporal.Instant.from(text);
    expect(isReviewOverdue(at('2026-11-16T09:30:00Z'), at('2026-11-17T09:30:00Z'))).toBe(false);
    expect(isReviewOverdue(at('2026-11-16T09:30:00Z'), at('2026-11-17T09:31:00Z'))).toBe(true);
    expect(isReviewOverdue(at('2026-11-20T18:00:00Z'), at('2026-11-23T17:59:00Z')), 'Friday evening').toBe(
      false,
    );
    expect(isReviewOverdue(at('2026-11-20T18:00:00Z'), at('2026-11-23T18:01:00Z'))).toBe(true);
    expect(isReviewOverdue(at('2026-11-21T10:00:00Z'), at('2026-11-23T09:59:00Z')), 'Saturday').toBe(false);
  });
});
