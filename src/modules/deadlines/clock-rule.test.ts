import { describe, expect, it } from 'vitest';
import { clockIds, clockRuleOverride, defaultClockRules, ruleOf, rulesFor } from './clock-rule.ts';

describe('the default rules', () => {
  it.each([
    ['D1', 1, 'workingDays', false],
    ['D2', 1, 'workingDays', true],
    ['D3', 24, 'hours', false],
    ['D4', 72, 'hours', false],
    ['D5', 0, 'calendarDays', false],
    ['D6', 2, 'workingDays', true],
    ['D7', 28, 'calendarDays', true],
    ['D20', 56, 'calendarDays', false],
    ['D21', 5, 'workingDays', true],
  ] as const)('%s is %d %s', (id, n, unit, inferred) => {
    expect(ruleOf(id)).toMatchObject({ limit: { n, unit }, inferred });
  });

  it('are one for each clock, each with a source', () => {
    expect(defaultClockRules.map((rule) => rule.id)).toEqual([...clockIds]);
    expect(defaultClockRules.every((rule) => rule.source.length > 10 && rule.label !== '')).toBe(true);
  });

  it('say that an inferred limit is inferred', () => {
    for (const rule of defaultClockRules) expect(rule.source.includes('nferred')).toBe(rule.inferred);
  });
});

describe('an authority may change a rule', () => {
  it('and the screen can still show what the default was', () => {
    const rules = rulesFor({
      D7: { limit: { n: 14, unit: 'calendarDays' }, source: 'Aldermoor practice note 4' },
    });
    expect(ruleOf('D7', rules)).toMatchObject({
      limit: { n: 14, unit: 'calendarDays' },
      source: 'Aldermoor practice note 4',
      inferred: false,
      replaces: { limit: { n: 28, unit: 'calendarDays' } },
    });
    expect(ruleOf('D4', rules)).toBe(ruleOf('D4'));
  });

  it('but not the limit without saying where the new one comes from', () => {
    expect(() => rulesFor({ D3: { limit: { n: 48, unit: 'hours' } } })).toThrow('where the new limit');
  });

  it('and may count the ETAC from its own worker, which the screen then says', () => {
    const rules = rulesFor({ D4: { allocationThatCounts: 'teamWorker' } });
    expect(ruleOf('D4', rules).startsWhen).toContain('own worker');
    expect(ruleOf('D4', rules)).toMatchObject({ inferred: false, limit: { n: 72 } });
    expect(ruleOf('D4', rules).replaces).toBeUndefined();
  });

  it('and may use its own words for it', () => {
    expect(ruleOf('D4', rulesFor({ D4: { label: 'Planning meeting' } })).label).toBe('Planning meeting');
  });

  it('only for a clock that exists, with fields that exist and a limit that can be counted', () => {
    expect(() => rulesFor({ D99: { label: 'x' } })).toThrow('There is no clock D99');
    expect(() => rulesFor({ D1: { startEvent: 'x' } })).toThrow();
    for (const n of [-1, 1.5, 1001]) {
      const tried = clockRuleOverride.safeParse({ limit: { n, unit: 'hours' }, source: 'x' });
      expect(tried.success).toBe(false);
    }
    expect(() => ruleOf('D4', [])).toThrow('No rule for clock D4');
  });
});
