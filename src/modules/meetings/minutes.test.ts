import { describe, expect, it } from 'vitest';
import { type MinuteItem, mayCorrect, mayHave, minutesFor, type Recipient } from './minutes.ts';

const item = (id: string, change: Partial<MinuteItem> = {}): MinuteItem => ({
  id,
  section: 'What each agency knows',
  agency: 'POLICE',
  dataClass: 'NOTE',
  shareWith: 'meeting',
  text: `words of ${id}`,
  ...change,
});
const reader = (agency: string, ...readableClasses: string[]): Recipient => ({
  kind: 'agency',
  agency,
  readableClasses,
});
const school = reader('SCHOOL', 'NOTE', 'PLAN');
const police = reader('POLICE', 'NOTE', 'INTEL');

const items: readonly MinuteItem[] = [
  item('a'),
  item('b', { agency: 'HEALTH_SAFEGUARDING', dataClass: 'HEALTH', shareWith: ['SOCIAL_CARE'] }),
  item('c', { agency: 'SCHOOL' }),
  item('d', { section: 'People we are worried about', dataClass: 'POC', shareWith: ['SOCIAL_CARE'] }),
  item('e', { section: 'Actions', agency: null, dataClass: 'PLAN', shareWith: ['SCHOOL', 'YOUNG_PERSON'] }),
];
const idsFor = (recipient: Recipient) =>
  minutesFor(recipient, items).flatMap((each) => each.lines.map((line) => line.itemId));

describe('minutes for a recipient', () => {
  it('hold what is of a class they may read and shared with them', () => {
    expect(idsFor(school)).toEqual(['a', 'c', 'e']);
    expect(idsFor(reader('SOCIAL_CARE', 'NOTE', 'HEALTH', 'POC'))).toEqual(['a', 'b', 'c', 'd']);
  });

  it('need both: a class alone or a share alone is not enough', () => {
    const shared = item('x', { dataClass: 'HEALTH', agency: 'HEALTH_SAFEGUARDING', shareWith: ['SCHOOL'] });
    expect(mayHave(school, shared)).toBe(false);
    expect(mayHave(reader('SCHOOL', 'HEALTH'), shared)).toBe(true);
    expect(mayHave(reader('YOUTH_JUSTICE', 'HEALTH'), shared)).toBe(false);
  });

  it('number the lines afresh and drop empty sections: no gap, no count, no trace', () => {
    const minutes = minutesFor(school, items);
    expect(minutes.map((each) => each.section)).toEqual(['What each agency knows', 'Actions']);
    expect(minutes.flatMap((each) => each.lines.map((line) => line.number))).toEqual(['1.1', '1.2', '2.1']);
    const text = JSON.stringify(minutes);
    expect(text).not.toContain('words of b');
    expect(text).not.toContain('People we are worried about');
    expect(text.toLowerCase()).not.toMatch(/redact|withheld|removed|hidden/);
  });

  it('are the same as if what is left out had never been said', () => {
    const without = items.filter((each) => mayHave(school, each));
    expect(minutesFor(school, items)).toEqual(minutesFor(school, without));
  });

  it('always hold an agency’s own words, whoever typed them', () => {
    const own = item('own', { dataClass: 'SOURCE', shareWith: [] });
    expect(mayHave(police, own)).toBe(true);
    expect(mayHave(reader('SCHOOL', 'SOURCE'), { ...own, shareWith: 'meeting' })).toBe(false);
  });

  it('give the young person and the family only what was meant for them', () => {
    expect(idsFor({ kind: 'young-person' })).toEqual(['e']);
    expect(idsFor({ kind: 'family' })).toEqual([]);
    expect(mayHave({ kind: 'family' }, item('f', { shareWith: ['FAMILY'] }))).toBe(true);
  });

  it('never put a person we are worried about into the family’s papers, whatever was ticked', () => {
    for (const dataClass of ['POC', 'INTEL', 'SOURCE', 'OPS']) {
      const ticked = item('p', { dataClass, shareWith: ['FAMILY', 'YOUNG_PERSON'] });
      expect(mayHave({ kind: 'family' }, ticked)).toBe(false);
      expect(mayHave({ kind: 'young-person' }, ticked)).toBe(false);
    }
  });
});

describe('what an agency contributed', () => {
  const contribution = { agency: 'POLICE', typedBy: 'minute-taker' };
  const typist = { userId: 'minute-taker', agency: 'SOCIAL_CARE' };

  it('is the agency’s to correct at any time', () => {
    expect(mayCorrect(contribution, { userId: 'oake', agency: 'POLICE' }, true)).toBe(true);
  });

  it('can be put right by whoever typed it until the minutes are out', () => {
    expect(mayCorrect(contribution, typist, false)).toBe(true);
    expect(mayCorrect(contribution, typist, true)).toBe(false);
  });

  it('is nobody else’s', () => {
    expect(mayCorrect(contribution, { userId: 'somebody', agency: 'SOCIAL_CARE' }, false)).toBe(false);
  });
});
