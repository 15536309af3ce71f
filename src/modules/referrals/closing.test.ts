import { describe, expect, it } from 'vitest';
import {
  CHECK_STATE_LABELS,
  CLOSING_REASON_LABELS,
  CLOSING_REASONS,
  type ClosingFacts,
  clocksWithoutOwner,
  closingChecks,
  closingProposalSchema,
  mayApproveClosing,
  type RunningClock,
} from './closing.ts';
import type { Override } from './override.ts';

const unknown: ClosingFacts = {
  monthsSustained: null,
  plansWithoutOwner: null,
  flagsStillSet: null,
  exitInterviewOffered: null,
  feedbackAsked: null,
  outcomesFinal: null,
  letterToChildSent: null,
  leadProfessionalAfter: null,
  attemptsToReachChild: null,
};
const done: ClosingFacts = {
  monthsSustained: 3,
  plansWithoutOwner: 0,
  flagsStillSet: 0,
  exitInterviewOffered: true,
  feedbackAsked: true,
  outcomesFinal: true,
  letterToChildSent: true,
  leadProfessionalAfter: 'Priya Lind',
  attemptsToReachChild: 4,
};
const stateOf = (facts: Partial<ClosingFacts>, id: string, base = done) =>
  closingChecks('child-does-not-wish', { ...base, ...facts }).find((each) => each.id === id)?.state;

describe('the closing checks', () => {
  it('never tick what is not held here', () => {
    const states = closingChecks('safety-increased', unknown).map((each) => [each.id, each.state]);
    expect(states.filter(([, state]) => state === 'done')).toEqual([]);
    expect(states.filter(([, state]) => state === 'not-yet')).toEqual([['lead', 'not-yet']]);
  });

  it('are done when everything is', () => {
    expect(closingChecks('child-does-not-wish', done).every((each) => each.state === 'done')).toBe(true);
  });

  it.each([
    ['safety', { monthsSustained: 2 }],
    ['plans', { plansWithoutOwner: 1 }],
    ['flags', { flagsStillSet: 2 }],
    ['exit-interview', { exitInterviewOffered: false }],
    ['feedback', { feedbackAsked: false }],
    ['outcomes', { outcomesFinal: false }],
    ['letter', { letterToChildSent: false }],
    ['lead', { leadProfessionalAfter: ' ' }],
    ['attempts', { attemptsToReachChild: 1 }],
  ])('say "not yet" for %s', (id, facts) => {
    expect(stateOf(facts, id)).toBe('not-yet');
    expect(stateOf({}, id)).toBe('done');
  });

  it('ask how often we tried only where the young person does not wish to work with us', () => {
    expect(closingChecks('step-down', done).some((each) => each.id === 'attempts')).toBe(false);
    expect(stateOf({}, 'attempts', unknown)).toBe('not-held-here');
  });

  it('ask no letter or interview of a young person who has died', () => {
    expect(closingChecks('died', unknown).map((each) => each.id)).toEqual([
      'safety',
      'plans',
      'flags',
      'outcomes',
    ]);
  });

  it('use the authority’s own number of months', () => {
    expect(closingChecks('safety-increased', done, 6)[0]).toMatchObject({
      state: 'not-yet',
      detail: 'For 3 months; 6 are looked for',
    });
  });
});

describe('clocks at closing', () => {
  const clock = (change: Partial<RunningClock>): RunningClock => ({
    id: 'one',
    label: 'Return interview',
    endsWithInvolvement: false,
    ownerAfterClosing: null,
    ...change,
  });

  it('need a named owner unless they end with the involvement', () => {
    const left = clocksWithoutOwner([
      clock({ id: 'a' }),
      clock({ id: 'b', ownerAfterClosing: ' ' }),
      clock({ id: 'c', ownerAfterClosing: 'Missing coordinator' }),
      clock({ id: 'd', endsWithInvolvement: true }),
    ]);
    expect(left.map((each) => each.id)).toEqual(['a', 'b']);
  });
});

describe('approving a closing', () => {
  const running: RunningClock = {
    id: 'x',
    label: 'Return interview',
    endsWithInvolvement: false,
    ownerAfterClosing: null,
  };
  const ask = (change: Partial<Parameters<typeof mayApproveClosing>[0]>) =>
    mayApproveClosing({
      proposedBy: 'wes',
      approver: { userId: 'mara', role: 'TEAM_MANAGER' },
      checks: closingChecks('step-down', done),
      clocks: [],
      overrides: [],
      ...change,
    });
  const override = (rule: Override['rule']): Override => ({
    rule,
    reason: 'Agreed with the family',
    byRole: 'TEAM_MANAGER',
  });
  const waiting = closingChecks('step-down', { ...done, letterToChildSent: false });

  it('is for a manager', () => {
    expect(ask({}).kind).toBe('may-approve');
    expect(ask({ approver: { userId: 'sam', role: 'SERVICE_MANAGER' } }).kind).toBe('may-approve');
    expect(ask({ approver: { userId: 'tam', role: 'TEAM_WORKER' } }).kind).toBe('not-this-person');
  });

  it('is never for the person who proposed it, also when they are a manager with a reason', () => {
    const overrides = [override('closing-checks'), override('clock-owners')];
    expect(ask({ proposedBy: 'mara', overrides }).kind).toBe('not-this-person');
  });

  it('waits for checks, or sets them aside with a reason and keeps which they were', () => {
    expect(ask({ checks: waiting })).toMatchObject({ kind: 'finish-first', notYet: [{ id: 'letter' }] });
    expect(ask({ checks: waiting, overrides: [override('closing-checks')] })).toMatchObject({
      kind: 'may-approve',
      notYet: [{ id: 'letter' }],
    });
  });

  it('does not wait for what is not held here', () => {
    const checks = closingChecks('step-down', { ...unknown, leadProfessionalAfter: 'Priya Lind' });
    expect(ask({ checks }).kind).toBe('may-approve');
  });

  it('waits for an owner of every clock that runs on', () => {
    expect(ask({ clocks: [running] })).toMatchObject({ kind: 'finish-first', clocks: [{ id: 'x' }] });
    expect(ask({ clocks: [running], overrides: [override('closing-checks')] }).kind).toBe('finish-first');
    expect(ask({ clocks: [running], overrides: [override('clock-owners')] }).kind).toBe('may-approve');
  });
});

describe('a proposal', () => {
  it('has one of seven reasons and says what has changed', () => {
    expect(CLOSING_REASONS.map((each) => CLOSING_REASON_LABELS[each])).toHaveLength(7);
    const result = closingProposalSchema.safeParse({ summary: '' });
    expect(result.error?.issues.map((each) => each.message)).toEqual([
      'Choose a reason',
      'Say what has changed for the young person',
    ]);
  });

  it('uses words for each state of a check', () => {
    expect(Object.values(CHECK_STATE_LABELS)).toEqual(['Done', 'Not yet', 'Not held here']);
  });
});
