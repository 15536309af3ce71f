import { describe, expect, it } from 'vitest';
import { isSetAside, type Part, PROMPTS, standingWords, statementsByP, stillMissing } from './formulation.ts';
import { changesBetween } from './formulation-changes.ts';

const statement = (itemId: string, said: Record<string, string>): Part => ({
  kind: 'statement',
  itemId,
  version: 1,
  said,
});
const single = (kind: Part['kind'], said: Record<string, string>): Part => ({
  kind,
  itemId: 'c',
  version: 1,
  said,
});

describe('a case formulation', () => {
  it('calls a hypothesis one, also when it is set aside, and what nobody said to be known as well', () => {
    expect(standingWords({ standing: 'FACT' })).toBe('Known');
    expect(standingWords({ standing: 'HYPOTHESIS' })).toBe('Hypothesis');
    expect(standingWords({ standing: 'HYPOTHESIS', state: 'SET_ASIDE' })).toBe('Hypothesis, set aside');
    expect(standingWords({})).toBe('Hypothesis');
  });
  it('has five Ps in their order; what is set aside is under none of them', () => {
    const shown = statementsByP([
      statement('1', { p: 'PROTECTIVE' }),
      statement('2', { p: 'PRESENTING' }),
      statement('3', { p: 'PRESENTING', state: 'SET_ASIDE' }),
    ]);
    expect(shown.map(({ p }) => p.value)).toEqual([
      'PRESENTING',
      'PREDISPOSING',
      'PRECIPITATING',
      'PERPETUATING',
      'PROTECTIVE',
    ]);
    expect(shown.map(({ statements }) => statements.length)).toEqual([1, 0, 0, 0, 1]);
    expect(isSetAside({ state: 'SET_ASIDE' })).toBe(true);
  });
  it('asks about trauma, grooming, poverty, growing up and discrimination', () => {
    expect(PROMPTS.map(({ about }) => about)).toEqual([
      'Trauma and attachment',
      'Grooming and control',
      'Poverty',
      'Adolescent development',
      'Identity and discrimination',
    ]);
  });
  it('says what is missing, and nothing when everything is there', () => {
    expect(stillMissing([], null)).toHaveLength(12);
    const ps = ['PRESENTING', 'PREDISPOSING', 'PRECIPITATING', 'PERPETUATING', 'PROTECTIVE'];
    const whole = [
      ...ps.map((p) => statement(p, { p, narrative: 'So it is', sources: 'Her nan' })),
      single('story', { story: 'Once' }),
      single('meaning', { how: 'Slowly' }),
      single('people', { psychologistName: 'Lior', participants: 'Sam' }),
      single('contribution', { words: 'I want to go home' }),
      single('plain', { understood: 'You were alone' }),
    ];
    expect(stillMissing(whole, Temporal.PlainDate.from('2026-12-18'))).toEqual([]);
    const unsourced = [...whole, statement('x', { p: 'PRESENTING', narrative: 'Somebody said so' })];
    expect(stillMissing(unsourced, Temporal.PlainDate.from('2026-12-18'))).toEqual([
      'Where a statement comes from: 1 without a source',
    ]);
  });
  it('a child who was asked and did not want to say anything has been asked', () => {
    const declined = stillMissing([single('people', { child: 'DECLINED' })], null);
    expect(declined).not.toContain('What the child says about it');
    expect(stillMissing([], null)).toContain('What the child says about it');
  });
});

describe('what changed between two versions', () => {
  const before = {
    parts: [statement('1', { narrative: 'a' }), statement('2', { narrative: 'b' })],
    links: [],
  };
  it('is what is new and what reads differently', () => {
    const after = {
      parts: [statement('1', { narrative: 'a' }), statement('2', { narrative: 'c' }), statement('3', {})],
      links: [],
    };
    const changes = changesBetween(before, after);
    expect(changes.map(({ now, before: was }) => [now.itemId, was?.said.narrative])).toEqual([
      ['2', 'b'],
      ['3', undefined],
    ]);
  });
  it('shows a link that this reader sees, and leaves no sign of one that they do not', () => {
    const seen = changesBetween(before, { ...before, links: [{ itemId: '1', entryId: 'e' }] });
    expect(seen.map(({ linked }) => linked)).toEqual([['e']]);
    const saved = before.parts.map((part) => ({ ...part, version: 2 }));
    expect(changesBetween(before, { parts: saved, links: [] })).toEqual([]);
  });
  it('when it was shared with the child is no change of what it says', () => {
    const shared = single('shared', { on: '2026-11-01' });
    expect(changesBetween(before, { parts: [...before.parts, shared], links: [] })).toEqual([]);
  });
});
