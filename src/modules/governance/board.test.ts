import { describe, expect, it } from 'vitest';
import {
  type Audience,
  cameAfter,
  inOrder,
  isInCopy,
  isVersionRead,
  linesOf,
  packVersions,
  type Reason,
  type ReasonCode,
  sorted,
  unpackVersions,
} from './board.ts';

const reason = (code: ReasonCode, at = '2026-11-16T08:00:00Z'): Reason => ({
  code,
  at,
  id: code,
  rule: null,
});
const item = (name: string, ...codes: ReasonCode[]) => ({
  name,
  state: 'waiting' as const,
  addedBecause: null,
  reasons: codes.map((code) => reason(code)),
});

describe('the order of the morning board', () => {
  it('is missing now, referrals, returns, what is overdue, and so on; children with no change come as a list of their own', () => {
    const { exceptions, noChange } = sorted([
      item('Zed'),
      item('Ann'),
      item('Due', 'ACTION_DUE'),
      item('Late', 'CLOCK_OVERDUE', 'CLOCK_SOON'),
      item('New', 'REFERRAL'),
      item('Away', 'ACTION_DUE', 'MISSING_NOW'),
      item('Home', 'BACK'),
    ]);
    expect(exceptions.map(({ name }) => name)).toEqual(['Away', 'New', 'Home', 'Late', 'Due']);
    expect(noChange.map(({ name }) => name)).toEqual(['Ann', 'Zed']);
  });
  it('has whoever was put on it by hand, or was talked about, among those to talk about', () => {
    const { exceptions } = sorted([
      { ...item('Asked'), addedBecause: 'School rang' },
      { ...item('Said'), state: 'talked' as const },
    ]);
    expect(exceptions).toHaveLength(2);
  });
  it('shows the first reason of a child first, the oldest of a kind before the others', () => {
    const reasons = [
      reason('ACTION_DUE'),
      reason('CLOCK_OVERDUE', '2026-11-16T07:00:00Z'),
      reason('CLOCK_OVERDUE', '2026-11-15T07:00:00Z'),
    ];
    expect(inOrder(reasons).map(({ at }) => at.slice(8, 13))).toEqual(['15T07', '16T07', '16T08']);
  });
  it('says when something came after a child was talked about', () => {
    const at = Temporal.Instant.from('2026-11-16T09:00:00Z');
    expect(cameAfter({ settledAt: at, changedAt: at.add({ minutes: 1 }) })).toBe(true);
    expect(cameAfter({ settledAt: at, changedAt: at })).toBe(false);
    expect(cameAfter({ settledAt: null, changedAt: at })).toBe(false);
  });
});

describe('a copy of the minutes', () => {
  const told = (audience: Audience, agency = 'HEALTH_SAFEGUARDING') => ({ audience, agency });
  const team = { kind: 'team' } as const;
  const health = { kind: 'agency', agency: 'HEALTH_SAFEGUARDING' } as const;
  const youth = { kind: 'agency', agency: 'YOUTH_SUPPORT' } as const;
  const child = { kind: 'child', childId: 'c' } as const;
  it('never has the words of what was for the meeting only', () => {
    for (const copy of [team, health, youth, child]) expect(isInCopy(told('meeting'), copy)).toBe(false);
  });
  it('has what is for police and social care only for them, and for whoever brought it', () => {
    const only = told('police-and-social-care');
    expect(
      [team, health, { kind: 'agency', agency: 'POLICE' } as const].map((c) => isInCopy(only, c)),
    ).toEqual([true, true, true]);
    expect([youth, child].map((c) => isInCopy(only, c))).toEqual([false, false]);
  });
  it('has what professionals may read', () => {
    for (const copy of [team, youth, child]) expect(isInCopy(told('professionals'), copy)).toBe(true);
  });
});

describe('what is typed', () => {
  it('carries the versions of its parts as one number', () => {
    expect(unpackVersions(packVersions([2, 0, 17, 149]), 4)).toEqual([2, 0, 17, 149]);
    expect(unpackVersions(0, 4)).toEqual([0, 0, 0, 0]);
    expect(packVersions([149, 149, 149, 149])).toBeLessThan(1_000_000_000);
    expect(isVersionRead(151, 1)).toBe(true);
    expect(isVersionRead(2, 1)).toBe(false);
  });
  it('is one action a line', () => {
    expect(linesOf(' Ring school @priya fri #protect\n\n See home ')).toEqual([
      'Ring school @priya fri #protect',
      'See home',
    ]);
    expect(linesOf(undefined)).toEqual([]);
  });
});
