import { describe, expect, test } from 'vitest';
import { MOST_TOKENS, nameWords, soundsOf, tokensOfPerson } from './name-tokens.ts';
import { type FoundPerson, orderFound, rankFound, searchTerms } from './person-search.ts';

const today = Temporal.PlainDate.from('2026-11-22');
const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);
const terms = (query: string) => searchTerms(query, today);
const tokens = (given: string, family: string, preferred?: string) =>
  tokensOfPerson({ given, family, ...(preferred ? { preferred } : {}) });
const all = (kept: ReturnType<typeof tokensOfPerson>): string[] => [...kept.names, ...kept.sounds];

/** As the store will do it: every word must equal one of the person's tokens. */
const isFound = (query: string, given: string, family: string, preferred?: string): boolean => {
  const kept = new Set(all(tokens(given, family, preferred)));
  const { words } = terms(query);
  return (
    words.length > 0 &&
    words.every((word) => [...word.tokens, ...word.sounds].some((token) => kept.has(token)))
  );
};

describe('the words of a name', () => {
  test.each([
    ['O’Neill', ['oneill']],
    ['Smith-Jones', ['smith', 'jones']],
    ['Zoë Łukasz', ['zoe', 'lukasz']],
    ['Müller-Weiß', ['muller', 'weiss']],
    ['Søren Ærø', ['soren', 'aero']],
    ['İbrahim', ['ibrahim']],
    ['Иванов', ['иванов']],
    ['مُحَمَّد', ['محمد']],
    ['李明', ['李明']],
    ['김민준', ['김민준']],
    ['हिन्दी', ['हिन्दी']],
    ['  -- ', []],
  ])('%s', (name, words) => expect(nameWords(name)).toEqual(words));
  test('another script has no sound, and is not lost', () => {
    expect(soundsOf('иванов')).toEqual([]);
    expect(tokens('李明', '王').names).toEqual(['n:王', 'n:李明', 'p:李']);
  });
});

describe('tokens', () => {
  test('hold whole words, beginnings and sounds', () => {
    expect(tokens('Ann', 'Smith')).toEqual({
      names: ['n:smith', 'n:ann', 'p:smi', 'p:smit'],
      sounds: ['s:SM0', 's:XMT', 's:AN'],
    });
  });
  test('stay few even for somebody with many long names', () => {
    const kept = tokensOfPerson({
      given: 'Maximiliana Josephine Anastasia',
      family: 'Featherstonehaugh-Cholmondeley-Warner',
      preferred: 'Maxie Jo',
      other: ['Ghost', 'Little Max', 'Anastasia Petrova'],
    });
    expect(all(kept).length).toBeLessThanOrEqual(MOST_TOKENS);
    expect(kept.names).toContain('n:cholmondeley');
    expect(kept.names).toContain('n:maxie');
  });
  test('of nobody are none', () => {
    expect(tokensOfPerson({})).toEqual({ names: [], sounds: [] });
  });
});

describe('a person is found', () => {
  test.each([
    ['smi', 'Ann', 'Smith'],
    ['smit', 'Ann', 'Smithson'],
    ['SMITHS', 'Ann', 'Smithson'],
    ['smyth', 'Ann', 'Smith'],
    ['ann smith', 'Ann', 'Smith'],
    ['smith, ann', 'Ann', 'Smith'],
    ['siobhan', 'Siobhán', 'Ó Sé'],
    ['mohammed', 'Muhammad', 'Khan'],
    ['katherine', 'Catherine', 'Hill'],
    ['oneill', 'Tara', "O'Neill"],
    ["o'neill", 'Tara', 'ONeill'],
    ['o neil', 'Tara', 'O’Neill'],
    ['macdonald', 'Iain', 'Mac Donald'],
    ['jones', 'Ada', 'Smith-Jones'],
    ['smithjones', 'Ada', 'Smith-Jones'],
    ['smith-jones', 'Ada', 'Smith-Jones'],
    ['ng', 'Kim', 'Ng'],
    ['王', '李明', '王'],
    ['иван', 'Олег', 'Иванов'],
  ])('"%s" finds %s %s', (query, given, family) => expect(isFound(query, given, family)).toBe(true));
  test('by the name they like', () => expect(isFound('jay brook', 'Jayden', 'Brook', 'Jay')).toBe(true));
  test.each([
    ['smith', 'Ann', 'Jones'],
    ['ann jones', 'Ann', 'Smith'],
    ['q', 'Ann', 'Smith'],
  ])('"%s" does not find %s %s', (query, given, family) => expect(isFound(query, given, family)).toBe(false));
});

describe('what is typed', () => {
  test.each(['20/09/2008', '20.9.08', '2008-09-20', '20 September 2008', '20 sep 08'])(
    'a name with the birth date %s',
    (written) => {
      for (const query of [`smith ${written}`, `${written} smith`]) {
        expect(terms(query).dob).toEqual(day('2008-09-20'));
        expect(terms(query).words.map((each) => each.word)).toEqual(['smith']);
        expect(terms(query).identifiers).toEqual([]);
      }
    },
  );
  test('eight figures may be a date and may be a local number', () => {
    expect(terms('20092008')).toMatchObject({
      dob: day('2008-09-20'),
      identifiers: [{ kind: 'local', value: '20092008' }],
    });
    expect(terms('99999999')).toMatchObject({
      identifiers: [{ kind: 'local', value: '99999999' }],
      notes: [],
    });
  });
  test('a date that does not exist is said', () => {
    expect(terms('smith 31/02/2008').notes).toEqual([
      '"31/02/2008" is not a date. Write it like 20/09/2008.',
    ]);
  });
  test.each(['999 000 0018', '9990000018', '999-000-0018'])('the NHS number %s', (query) => {
    expect(terms(query)).toMatchObject({ identifiers: [{ kind: 'nhs', value: '9990000018' }], words: [] });
  });
  test('a mistyped NHS number is said, and still tried as a local number', () => {
    const plan = terms('999 000 0019');
    expect(plan.identifiers).toEqual([{ kind: 'local', value: '9990000019' }]);
    expect(plan.notes[0]).toContain('fails its check');
  });
  test('pupil numbers and local numbers', () => {
    expect(terms('p123456789123').identifiers).toEqual([{ kind: 'upn', value: 'P123456789123' }]);
    expect(terms('566910').identifiers).toEqual([{ kind: 'local', value: '566910' }]);
    expect(terms('nm-24-00417').identifiers).toEqual([{ kind: 'local', value: 'NM-24-00417' }]);
  });
  test('nothing, or too much, does no harm', () => {
    expect(terms('  ')).toEqual({ words: [], nameTokens: [], phonetic: [], identifiers: [], notes: [] });
    expect(terms('a b c d e f g h '.repeat(500)).words.length).toBeLessThanOrEqual(5);
  });
});

describe('order', () => {
  const person = (given: string, family: string, more: Partial<FoundPerson> = {}): FoundPerson => ({
    names: { given, family },
    ...more,
  });
  test('a number, then the name as written, then beginnings, then sounds', () => {
    const found = [
      person('Ann', 'Smyth'),
      person('Ann', 'Smithson'),
      person('Ann', 'Smith'),
      person('Bo', 'Ng', { identifiers: [{ kind: 'local', value: '55' }] }),
    ];
    const ordered = orderFound(terms('smith 55'), found);
    expect(ordered.map((each) => [each.person.names.family, each.because[0]])).toEqual([
      ['Ng', 'this local number'],
      ['Smith', 'this name'],
      ['Smithson', 'name begins like this'],
      ['Smyth', 'name sounds alike'],
    ]);
  });
  test('somebody whose name only shares the kept beginning is left out', () => {
    expect(rankFound(terms('william'), person('Ann', 'Willoughby'))).toBeUndefined();
  });
  test('a birth date must be theirs', () => {
    const plan = terms('smith 20/09/2008');
    expect(rankFound(plan, person('Ann', 'Smith', { birthDate: day('2008-09-20') }))?.because).toEqual([
      'same birth date',
      'this name',
    ]);
    expect(rankFound(plan, person('Ann', 'Smith', { birthDate: day('2008-09-21') }))).toBeUndefined();
    expect(rankFound(plan, person('Ann', 'Smith'))).toBeUndefined();
  });
  test('a search for nothing finds nobody', () => {
    expect(rankFound(terms('x'), person('Ann', 'Smith'))).toBeUndefined();
    expect(rankFound(terms('77'), person('Ann', 'Smith'))).toBeUndefined();
  });
});
