import { describe, expect, it } from 'vitest';
import { type Step, standingOf } from './step.ts';

const at = (hour: number) => Temporal.Instant.from('2026-03-10T00:00:00Z').add({ hours: hour });
const step = (kind: Step['kind'], hour: number, more: Partial<Step> = {}): Step => ({
  kind,
  at: at(hour),
  way: null,
  isToChild: false,
  takenBackAt: null,
  ...more,
});

describe('what the steps add up to', () => {
  it('nothing yet is nothing', () => {
    expect(standingOf([])).toEqual({ outcome: null, firstOfferedAt: null, interviewedAt: null });
  });
  it('the first offer to the child counts; a text message is no offer to the child', () => {
    const steps = [step('OFFER', 1, { way: 'TEXT' }), step('OFFER', 5, { way: 'TALK', isToChild: true })];
    expect(standingOf(steps).firstOfferedAt).toEqual(at(5));
  });
  it('a child who said no may say yes: the last word counts', () => {
    expect(standingOf([step('DECLINED', 2), step('ACCEPTED', 9)]).outcome).toBe('ACCEPTED');
  });
  it('an interview that was held stands, whatever was written later', () => {
    const standing = standingOf([step('COMPLETED', 3), step('DECLINED', 4)]);
    expect(standing).toMatchObject({ outcome: 'COMPLETED', interviewedAt: at(3) });
  });
  it('what was taken back does not count', () => {
    expect(standingOf([step('ACCEPTED', 1), step('DECLINED', 2, { takenBackAt: at(3) })]).outcome).toBe(
      'ACCEPTED',
    );
  });
  it('the order of writing does not matter, the order of happening does', () => {
    expect(standingOf([step('ACCEPTED', 9), step('DECLINED', 2)]).outcome).toBe('ACCEPTED');
  });
});
