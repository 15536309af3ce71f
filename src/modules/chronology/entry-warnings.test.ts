import { describe, expect, it } from 'vitest';
import { namesIn, nameToFind, warningsOf } from './entry-warnings.ts';

const jay = { givenName: 'Jayden', preferredName: 'Jay', familyName: 'Brook' };
const ruby = { givenName: 'Ruby', preferredName: null, familyName: 'Brook' };
const zoe = { givenName: 'Zoë', preferredName: null, familyName: 'O’Rourke' };
const find = (other: typeof ruby, isLinked: boolean) =>
  [nameToFind(other, jay, `${other.givenName}`, isLinked)].flatMap((each) => each ?? []);

describe('the name of another child', () => {
  it('of the family is found by the first name alone, in any case and with an apostrophe', () => {
    expect(namesIn(['He went with RUBY’s friends'], find(ruby, true))).toEqual(['Ruby']);
  });
  it('whom the reader works with is found by first and last name only', () => {
    expect(namesIn(['A ruby ring was taken'], find(ruby, false))).toEqual([]);
    expect(namesIn(['Seen with Ruby Brook'], find(ruby, false))).toEqual(['Ruby']);
  });
  it('is found whatever the accents', () => {
    expect(namesIn(["seen with Zoe O'Rourke"], find(zoe, false))).toEqual(['Zoë']);
  });
  it('inside another word is no name', () => {
    expect(namesIn(['Rubycon street'], find(ruby, true))).toEqual([]);
  });
  it('that is this child’s own too says nothing', () => {
    expect(nameToFind({ ...jay }, jay, 'Jay', true)).toBeUndefined();
    expect(namesIn(['Jay went home'], find({ ...ruby, givenName: 'Jay' }, true))).toEqual([]);
  });
  it('in other letters is found too', () => {
    expect(namesIn(['ذهب مع محمد إلى'], [{ label: 'م', written: ['محمد'] }])).toEqual(['م']);
  });
});

describe('what to look at again', () => {
  const entry = {
    on: Temporal.PlainDate.from('2010-01-01'),
    precision: 'EXACT',
    happened: 'Ruby was ill',
    significance: 's',
    effect: 'e',
    outcome: null,
    ownWords: null,
  } as const;
  const born = { bornOn: Temporal.PlainDate.from('2011-05-02'), birthPrecision: 'exact' };
  it('another child, a date before birth, too many words: each is one sentence', () => {
    const long = { ...entry, happened: `Ruby ${'word '.repeat(60)}` };
    const warnings = warningsOf(long, born, find(ruby, true));
    expect(warnings).toHaveLength(3);
    expect(warnings[0]).toContain('Ruby');
    expect(warnings[1]).toContain('before this child was born');
    expect(warnings[2]).toContain('61 words');
  });
  it('is nothing for an ordinary entry', () => {
    expect(
      warningsOf({ ...entry, on: Temporal.PlainDate.from('2020-01-01'), happened: 'He moved' }, born, []),
    ).toEqual([]);
  });
  it('is found in a hundred thousand letters without delay', () => {
    const happened = `${'word '.repeat(20_000)}Ruby`;
    const names = Array.from({ length: 200 }, (_, n) => ({ label: `n${n}`, written: [`Name${n} Brook`] }));
    const began = performance.now();
    expect(namesIn([happened], [...names, ...find(ruby, true)])).toEqual(['Ruby']);
    expect(performance.now() - began).toBeLessThan(500);
  });
});
