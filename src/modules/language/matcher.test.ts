import { describe, expect, it } from 'vitest';
import { afterwards, casual } from '../../../tests/support/language-notes.ts';
import {
  development,
  forty,
  heldOut,
  type Sentences,
  second,
  unseen,
} from '../../../tests/support/language-sentences.ts';
import { matcherOf } from './matcher.ts';
import { TERMS } from './terms.ts';

const matcher = matcherOf(TERMS.filter((term) => term.isOff !== true));
const codes = (text: string) => matcher.read(text).marks.map((mark) => mark.code);
const marked = (text: string) => matcher.read(text).marks.map(({ start, end }) => text.slice(start, end));

/** Share of blaming sentences with a mark, and share of all marks that stand in one. */
function figures({ blaming, innocent }: Sentences) {
  const found = blaming.filter(([, text]) => codes(text).length > 0).length;
  const right = blaming.flatMap(([, text]) => codes(text)).length;
  const wrong = innocent.flatMap(codes).length;
  return { found: found / blaming.length, right: right / (right + wrong) };
}

describe('what is found', () => {
  const sets = {
    forty,
    development,
    second,
    'held out': heldOut,
    'written last': unseen,
    casual,
    afterwards,
  };
  for (const [name, set] of Object.entries(sets)) {
    const { found, right } = figures(set);
    const share = (value: number) => `${(value * 100).toFixed(1)} %`;
    it(`${name}: ${share(found)} of ${set.blaming.length} found, ${share(right)} of marks right (bar 85 % and 90 %)`, () => {
      expect(found).toBeGreaterThanOrEqual(0.85);
      expect(right).toBeGreaterThanOrEqual(0.9);
    });
  }
  it('the forty are forty, and more than a hundred innocent sentences were tried', () => {
    expect(forty.blaming).toHaveLength(40);
    const innocent = [forty, development, second, heldOut, unseen].flatMap((set) => set.innocent);
    expect(new Set(innocent).size).toBeGreaterThan(250);
  });
});

describe('the same thought in another form', () => {
  it.each([
    'She puts herself at risk.',
    'She put herself at risk.',
    'You are putting yourself at risk.',
    'They had both been putting themselves, again and again, at risk.',
    'She put herself repeatedly at risk.',
    'SHE IS PUTTING HERSELF AT RISK.',
    'She is putting her\u00adself at risk.',
  ])('%s', (text) => expect(codes(text)).toContain('self-at-risk'));
  it('a passive and an order turned round', () => {
    expect(codes('Poor choices have been made by Jay.')).toContain('poor-choices');
    expect(codes('Explicit pictures were sent by him.')).toContain('sending-images');
  });
  it('an apostrophe left out, or curly', () => {
    expect(codes('He wont engage.')).toContain('will-not-engage');
    expect(codes('He won’t engage.')).toContain('will-not-engage');
  });
});

describe('what is left alone', () => {
  it.each([
    '“I put myself at risk.”',
    '"He absconded," said the neighbour.',
    '‘She is promiscuous’',
    "The note says 'he is manipulative'.",
    '«Elle est promiscuous»',
    '„Sie ist promiscuous“',
    '「He absconded」',
    '> He absconded',
    'She said “he absconded and',
    '‹he absconded›',
  ])('a quotation: %s', (text) => expect(codes(text)).toEqual([]));
  it('only what stands in the quotation: the writer’s own words beside it are marked', () => {
    expect(marked('Mum said “he absconded”. He absconded again.')).toEqual(['absconded']);
    expect(marked("The carers' note is short. He isn't here: he absconded.")).toEqual(['absconded']);
  });
  it.each(['Ms Risk and Mr Slave came.', 'He plays for the Streetwise project.', 'The Gangs Unit rang.'])(
    'a name: %s',
    (text) => expect(codes(text)).toEqual([]),
  );
  it.each([
    'She is not promiscuous.',
    'We do not say absconded.',
    'Nobody should call a child a prostitute.',
    'There is no evidence that he put himself at risk.',
    'It would be wrong to say that she chose this lifestyle.',
  ])('what is denied, or spoken of as a word: %s', (text) => expect(codes(text)).toEqual([]));
  it('but not what is denied about something else', () => {
    expect(codes('She does not see that she is putting herself at risk.')).toContain('self-at-risk');
  });
  it.each([
    'The officer put himself at risk to reach her.',
    'The landlord refused to engage.',
    'Mum’s boyfriend came.',
  ])('what others do: %s', (text) => expect(codes(text)).toEqual([]));
});

describe('any text at all', () => {
  const units = [
    'put put at himself ',
    'keep keep keep on going ',
    "'a ",
    '“a ',
    '"\' «',
    'مرحبا he absconded ',
    '\u00ad',
    '>\n',
    'e\u0301',
    '1"2',
    '中文，',
    '\n',
  ];
  const ofLength = (unit: string, length: number) =>
    unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
  it.each(units)('work grows with its length and nothing else: %j', (unit) => {
    const [short, long] = [25_000, 100_000].map((length) => matcher.read(ofLength(unit, length)).steps);
    expect(long).toBeLessThanOrEqual(4.2 * (short ?? 0) + 1000);
    expect(long).toBeLessThan(3_000_000);
  });
  it('finds a term at the end of 100,000 characters, at its place', () => {
    const text = `${ofLength('A quiet day at home. ', 100_000)}. He absconded.`;
    expect(marked(text)).toEqual(['absconded']);
  });
  it('writing from right to left keeps its places', () => {
    expect(marked('قالت المدرسة he absconded في الليل')).toEqual(['absconded']);
  });
  it('counts the writer’s words, not those quoted', () => {
    expect(matcher.read('He said “one two three” today').words).toBe(3);
  });
});

describe('the terms', () => {
  it('have codes of their own, advice and a reason', () => {
    expect(new Set(TERMS.map((term) => term.code)).size).toBe(TERMS.length);
    for (const term of TERMS) {
      expect([term.code, term.instead.length > 5, term.why.length > 10]).toEqual([term.code, true, true]);
      expect([term.code, term.instead.length <= 300, term.why.length <= 300]).toEqual([
        term.code,
        true,
        true,
      ]);
    }
  });
  it('no pattern can be read only with words that are not there', () => {
    expect(() =>
      matcherOf([{ code: 'x', label: 'x', instead: 'x', why: 'x', patterns: ['@nowhere'] }]),
    ).toThrow('no set of words');
  });
});
