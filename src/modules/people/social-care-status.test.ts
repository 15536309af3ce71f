import { describe, expect, test } from 'vitest';
import * as rules from './social-care-status.ts';

const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);
const today = day('2026-11-22');
const cin: rules.StatusSpell = { status: 'CIN', from: day('2026-06-01'), asAt: day('2026-11-20') };
const worker: rules.WorkerSpell = { workerId: 'sw-1', from: day('2026-06-03') };

describe('an open case', () => {
  test('needs an open status and a current allocated social worker', () => {
    expect(rules.isOpenCase([cin], [worker], today)).toBe(true);
    expect(rules.isOpenCase([cin], [], today)).toBe(false);
    expect(rules.isOpenCase([cin], [{ ...worker, to: day('2026-11-21') }], today)).toBe(false);
    expect(rules.isOpenCase([], [worker], today)).toBe(false);
  });
  test.each(['NOT_OPEN', 'EARLY_HELP'] as const)('%s is not an open case by the strict rule', (status) => {
    expect(rules.isOpenCase([{ ...cin, status }], [worker], today)).toBe(false);
  });
  test('an authority may count early help', () => {
    const settings: rules.StatusSettings = { openStatuses: ['EARLY_HELP'], freshForDays: 7 };
    expect(rules.isOpenCase([{ ...cin, status: 'EARLY_HELP' }], [worker], today, settings)).toBe(true);
  });
  test('a spell counts on its first and its last day', () => {
    const spell = { ...cin, to: day('2026-08-01') };
    expect(rules.spellOn([spell], day('2026-06-01'))).toBe(spell);
    expect(rules.spellOn([spell], day('2026-08-01'))).toBe(spell);
    expect(rules.spellOn([spell], day('2026-08-02'))).toBeUndefined();
    expect(rules.spellOn([spell], day('2026-05-31'))).toBeUndefined();
  });
});

describe('an old status', () => {
  test('is fresh for seven days and is then to be confirmed the same day', () => {
    expect(rules.freshnessOf({ asAt: day('2026-11-15') }, today)).toMatchObject({
      isFresh: true,
      ageInDays: 7,
    });
    expect(rules.freshnessOf({ asAt: day('2026-11-14') }, today)).toEqual({
      isFresh: false,
      ageInDays: 8,
      words: 'as at 8 days ago: confirm it today',
    });
    expect(rules.freshnessOf({ asAt: today }, today).words).toBe('as at today');
    expect(rules.freshnessOf({ asAt: day('2026-11-21') }, today).words).toBe('as at 1 day ago');
  });
  test('never stands in the way of the right worker', () => {
    const statuses = [{ ...cin, asAt: day('2026-07-01') }];
    expect(rules.referrerStanding({ workerId: 'sw-1', statuses, workers: [worker], today })).toEqual({
      caseIsOpen: true,
      isAllocatedWorker: true,
      confirmation: 'same day',
      allocatedWorkerId: 'sw-1',
    });
  });
  test('another worker is told who the allocated one is', () => {
    const standing = rules.referrerStanding({ workerId: 'sw-2', statuses: [cin], workers: [worker], today });
    expect(standing).toMatchObject({
      isAllocatedWorker: false,
      allocatedWorkerId: 'sw-1',
      confirmation: 'none',
    });
  });
  test('a child with no status at all is to be confirmed, and has no open case', () => {
    expect(rules.referrerStanding({ workerId: 'sw-1', statuses: [], workers: [], today })).toEqual({
      caseIsOpen: false,
      isAllocatedWorker: false,
      confirmation: 'same day',
    });
  });
});

describe('the history', () => {
  const cp: rules.StatusSpell = { status: 'CP', from: day('2026-09-01'), asAt: today };
  test('a new spell ends the running one the day before', () => {
    expect(rules.withSpell([cin], cp)).toEqual([{ ...cin, to: day('2026-08-31') }, cp]);
  });
  test('the same spell told again changes nothing but how fresh it is', () => {
    const once = rules.withSpell([cin], { ...cin, asAt: today });
    expect(once).toEqual([{ ...cin, asAt: today }]);
    expect(rules.withSpell(once, { ...cin, asAt: today })).toEqual(once);
    expect(rules.withSpell(once, cin)).toEqual(once);
  });
  test('spells never overlap', () => {
    const ended = { ...cin, to: day('2026-10-01') };
    expect(rules.whyNotAdd([ended], cp)).toBe('It overlaps CIN, from 2026-06-01 to 2026-10-01.');
    expect(() => rules.withSpell([ended], cp)).toThrow(RangeError);
    expect(rules.whyNotAdd([ended], { ...cp, from: day('2026-10-02') })).toBeUndefined();
    expect(rules.whyNotAdd([cp], { ...cin, to: day('2026-09-01') })).toContain('to now');
    expect(() => rules.withSpell([cp], cin)).toThrow('It overlaps CP');
  });
  test('a spell does not end before it starts', () => {
    expect(rules.whyNotAdd([], { ...cin, to: day('2026-05-31') })).toBe('It ends before it starts.');
  });
});
