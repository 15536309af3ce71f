import { describe, expect, it } from 'vitest';
import { isBetweenTwo, kindsHeldBy, type Supervised, supervisionDue } from './supervision-due.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const rhythm = { supervisionWeeks: { TEAM_MANAGER: 6 }, newlyQualifiedWeeks: 2 };
const worker = (more: Partial<Supervised> = {}): Supervised => ({
  ...{ role: 'TEAM_WORKER', lastOn: day('2026-11-02'), since: day('2026-01-05') },
  newlyQualifiedUntil: null,
  ...more,
});
const due = (more: Partial<Supervised>, today: string) => supervisionDue(worker(more), rhythm, day(today));

describe('when supervision is due', () => {
  it('comes four weeks after the last one', () => {
    expect(due({}, '2026-11-16')).toEqual({
      ...{ on: day('2026-11-30'), weeks: 4, isNewlyQualified: false, state: 'ok' },
    });
  });
  it('comes every two weeks while somebody is newly qualified, on the last day too', () => {
    const until = { newlyQualifiedUntil: day('2026-11-16') };
    expect(due(until, '2026-11-16')).toMatchObject({ on: day('2026-11-16'), weeks: 2, state: 'soon' });
    expect(due(until, '2026-11-17')).toMatchObject({ on: day('2026-11-30'), weeks: 4 });
  });
  it('is overdue on the day after, and soon three days before', () => {
    expect(due({}, '2026-11-26').state).toBe('ok');
    expect(due({}, '2026-11-27').state).toBe('soon');
    expect(due({}, '2026-11-30').state).toBe('soon');
    expect(due({}, '2026-12-01').state).toBe('overdue');
  });
  it('counts a first one from the day the supervisor was named', () => {
    expect(due({ lastOn: null, since: day('2026-11-09') }, '2026-11-16').on).toEqual(day('2026-12-07'));
  });
  it('follows what the authority set for the post, and never makes the newly qualified wait longer', () => {
    expect(due({ role: 'TEAM_MANAGER' }, '2026-11-16').weeks).toBe(6);
    const short = { supervisionWeeks: { TEAM_WORKER: 1 }, newlyQualifiedWeeks: 2 };
    const now = supervisionDue(worker({ newlyQualifiedUntil: day('2027-01-01') }), short, day('2026-11-16'));
    expect(now.weeks).toBe(1);
  });
});

describe('who holds which kind', () => {
  it('clinical supervision is held by a psychologist, one to one by a manager, peer supervision by workers', () => {
    expect(kindsHeldBy('PSYCHOLOGIST')).toContain('CLINICAL');
    expect(kindsHeldBy('TEAM_MANAGER')).toContain('INDIVIDUAL');
    expect(kindsHeldBy('TEAM_MANAGER')).not.toContain('CLINICAL');
    expect(kindsHeldBy('TEAM_WORKER')).toEqual(['PEER']);
    expect(kindsHeldBy('AUTHORITY_ADMIN')).toEqual([]);
    expect(kindsHeldBy('POLICE_OFFICER')).toEqual([]);
  });
  it('what is said in a group is nobody’s alone to share', () => {
    expect(isBetweenTwo('INDIVIDUAL')).toBe(true);
    expect(isBetweenTwo('GROUP')).toBe(false);
    expect(isBetweenTwo('PEER')).toBe(false);
  });
});
