import { describe, expect, it } from 'vitest';
import {
  type Attending,
  agenciesThere,
  attendanceByAgency,
  coveredBy,
  missingIn,
  quorumWarning,
} from './attendance.ts';

const noted = (
  agency: string,
  attendance: Attending['attendance'],
  more: Partial<Attending> = {},
): Attending => ({
  ...{ agency, attendance, name: null, deputyFor: null, sharedWith: null, because: null },
  ...more,
});

describe('who was there', () => {
  it('a deputy counts for the agency; a written contribution, apologies and not asked do not', () => {
    const rows = [
      noted('POLICE', 'deputy', { deputyFor: 'Gwen Sample' }),
      noted('SOCIAL_CARE', 'present'),
      noted('SCHOOL', 'written'),
      noted('HOUSING', 'apologies'),
      noted('LICENSING', 'not-asked', { because: 'Nothing about a place' }),
      noted('PROBATION', 'not-there'),
    ];
    expect([...agenciesThere(rows)].toSorted()).toEqual(['POLICE', 'SOCIAL_CARE']);
  });
  it('a shared post is noted once and counts for both agencies', () => {
    const rows = [noted('YOUTH_JUSTICE', 'present', { name: 'Ann Example', sharedWith: 'YOUTH_SUPPORT' })];
    expect(agenciesThere(rows).size).toBe(2);
    expect(coveredBy(rows, 'YOUTH_SUPPORT')?.name).toBe('Ann Example');
    expect(
      coveredBy([noted('YOUTH_JUSTICE', 'apologies', { sharedWith: 'YOUTH_SUPPORT' })], 'YOUTH_SUPPORT'),
    ).toBe(undefined);
  });
  it('fewer agencies than the authority asks for is said in words, and nothing is barred', () => {
    expect(quorumWarning([], 3)).toMatch(/^No agency is noted as here/);
    expect(quorumWarning([noted('POLICE', 'present')], 3)).toMatch(
      /^One agency is .* at least 3\. It can go on/,
    );
    const shared = [
      noted('POLICE', 'present'),
      noted('YOUTH_JUSTICE', 'present', { sharedWith: 'YOUTH_SUPPORT' }),
    ];
    expect(quorumWarning(shared, 3)).toBeUndefined();
    expect(quorumWarning([], 0)).toBeUndefined();
  });
  it('a deputy needs for whom, not asked needs why, and a post is shared with another agency', () => {
    expect(missingIn(noted('POLICE', 'deputy'))).toHaveProperty('deputyFor');
    expect(missingIn(noted('POLICE', 'not-asked'))).toHaveProperty('because');
    expect(missingIn(noted('POLICE', 'present', { sharedWith: 'POLICE' }))).toHaveProperty('sharedWith');
    expect(missingIn(noted('POLICE', 'apologies', { sharedWith: 'HOUSING' }))).toHaveProperty('sharedWith');
    expect(missingIn(noted('POLICE', 'present'))).toEqual({});
  });
});

describe('attendance by agency (G1)', () => {
  it('counts each agency once a sitting; not asked is in no denominator, and nothing noted is not absent', () => {
    const sums = attendanceByAgency([
      {
        expected: ['POLICE', 'SCHOOL', 'HOUSING'],
        rows: [noted('POLICE', 'present'), noted('SCHOOL', 'written')],
      },
      {
        expected: ['POLICE', 'SCHOOL', 'HOUSING'],
        rows: [
          noted('POLICE', 'deputy', { deputyFor: 'x', sharedWith: 'SCHOOL' }),
          noted('HOUSING', 'not-asked', { because: 'x' }),
          noted('FIRE', 'present'),
        ],
      },
    ]);
    const none = { present: 0, written: 0, apologies: 0, notThere: 0, notAsked: 0, notNoted: 0 };
    expect(sums).toEqual([
      { ...none, agency: 'FIRE', expected: 1, present: 1 },
      { ...none, agency: 'HOUSING', expected: 1, notAsked: 1, notNoted: 1 },
      { ...none, agency: 'POLICE', expected: 2, present: 2 },
      { ...none, agency: 'SCHOOL', expected: 2, present: 1, written: 1 },
    ]);
  });
  it('of no meeting there is no figure', () => {
    expect(attendanceByAgency([])).toEqual([]);
  });
  it('expected is the sum of what became of it', () => {
    const all = (['present', 'deputy', 'written', 'apologies', 'not-there', 'not-asked'] as const).map(
      (how) => ({
        expected: ['POLICE'],
        rows: [noted('POLICE', how, { deputyFor: 'x', because: 'x' })],
      }),
    );
    const [sum] = attendanceByAgency(all);
    expect(sum).toMatchObject({
      expected: 5,
      present: 2,
      written: 1,
      apologies: 1,
      notThere: 1,
      notAsked: 1,
    });
  });
});
