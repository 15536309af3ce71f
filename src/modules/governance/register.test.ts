import { describe, expect, it } from 'vitest';
import { heldOfExpected, listedSittings, sittingState } from './register.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const at = Temporal.Instant.from('2026-11-17T09:15:00Z');
const row = (
  on: string,
  facts: Partial<{ begunAt: Temporal.Instant; closedAt: Temporal.Instant; notHeldBecause: string }> = {},
) => ({
  day: day(on),
  begunAt: null,
  closedAt: null,
  notHeldBecause: null,
  ...facts,
});
const today = day('2026-11-20');

describe('the register of meetings', () => {
  it('a working day without a meeting is missed; saying why does not make it held', () => {
    const listed = listedSittings(
      { rhythm: { every: 'working-day' } },
      [
        row('2026-11-16', { begunAt: at, closedAt: at }),
        row('2026-11-17', { begunAt: at }),
        row('2026-11-18', { notHeldBecause: 'Everybody was at a funeral' }),
      ],
      { from: day('2026-11-14'), until: day('2026-11-23'), today, first: day('2026-11-16') },
    );
    expect(listed.map((each) => [each.day.toString(), each.state])).toEqual([
      ['2026-11-23', 'planned'],
      ['2026-11-20', 'today'],
      ['2026-11-19', 'missed'],
      ['2026-11-18', 'not-held'],
      ['2026-11-17', 'going-on'],
      ['2026-11-16', 'closed'],
    ]);
    expect(heldOfExpected(listed)).toEqual({ expected: 4, held: 2 });
  });
  it('nothing is missed from before there was any', () => {
    const listed = listedSittings({ rhythm: { every: 'day' } }, [], {
      from: day('2026-10-20'),
      until: day('2026-11-21'),
      today,
      first: undefined,
    });
    expect(listed.map((each) => each.state)).toEqual(['planned', 'today']);
    expect(heldOfExpected(listed)).toEqual({ expected: 0, held: 0 });
  });
  it('one that was arranged besides the rhythm is listed', () => {
    const listed = listedSittings({ rhythm: { every: 'as-needed' } }, [row('2026-11-24')], {
      from: day('2026-10-20'),
      until: day('2026-12-21'),
      today,
      first: day('2026-11-24'),
    });
    expect(listed).toMatchObject([{ state: 'planned' }]);
  });
  it('a meeting of a day that has passed and was never begun is missed', () => {
    expect(sittingState(row('2026-11-19'), day('2026-11-19'), today)).toBe('missed');
  });
});
