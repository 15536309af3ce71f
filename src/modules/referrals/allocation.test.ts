import { describe, expect, it } from 'vitest';
import { settingsOf } from '../access/index.ts';
import {
  allocationSchema,
  capsOfAuthority,
  caseloadWithOneMore,
  WORK_TO_SHARE,
  workWithNobody,
} from './allocation.ts';

const allocation = {
  workerPostingId: '0190f5a0-7b3c-7e4d-8a11-2f6f0c9d1e22',
  lead: 'allocated-social-worker',
  whoDoesWhat: [{ work: 'Trigger plan', who: 'team-worker' }],
};

describe('an allocation', () => {
  it('says who leads and who does what', () => {
    expect(allocationSchema.safeParse(allocation).success).toBe(true);
    const result = allocationSchema.safeParse({ workerPostingId: '', whoDoesWhat: [] });
    expect(result.error?.issues.map((each) => each.message)).toEqual([
      'Choose a worker',
      'Say who leads',
      'Say who does what',
    ]);
  });

  it('shows the work that nobody has been given', () => {
    expect(workWithNobody([{ work: 'Trigger plan', who: 'both' }])).toEqual(
      WORK_TO_SHARE.filter((each) => each !== 'Trigger plan'),
    );
  });
});

describe('caseload against the cap', () => {
  const ask = (led: number, coWorked = 0, programme?: string, role = 'TEAM_WORKER') =>
    caseloadWithOneMore(
      { led, coWorked },
      { role, programme },
      capsOfAuthority(settingsOf({ settings: {} })),
    );

  it('counts the child being allocated, and a co-worked child as a half', () => {
    expect(ask(4, 3)).toEqual({ after: 6.5, cap: 12, isOver: false, words: '6.5 with this child, of 12' });
  });

  it('is reached without a warning and passed with one that blocks nothing', () => {
    expect(ask(11).isOver).toBe(false);
    expect(ask(12)).toMatchObject({
      isOver: true,
      words: '13 with this child, of 12: over the cap. You can still allocate.',
    });
  });

  it('is lower for the ACT programme', () => {
    expect(ask(6, 0, 'ACT')).toMatchObject({ cap: 6, isOver: true });
    expect(ask(6, 0, 'another programme')).toMatchObject({ cap: 12, isOver: false });
  });

  it('says when no cap is set for a role', () => {
    expect(ask(40, 0, undefined, 'PSYCHOLOGIST')).toMatchObject({
      cap: null,
      isOver: false,
      words: '41 with this child; no cap is set',
    });
  });
});
