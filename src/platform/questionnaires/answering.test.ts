import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  answersInWords,
  answersTo,
  missingToComplete,
  whatChanged,
  withoutHidden,
} from './answers-in-words.ts';
import { sectionsOf } from './compiled.ts';
import { enabledItems } from './enabled.ts';
import { fieldName } from './field-names.ts';
import {
  EXTENSIONS,
  emptyResponse,
  type Questionnaire,
  type QuestionnaireResponse,
} from './questionnaire.ts';
import { readSection, withSection } from './read-section.ts';
import { responseDocument } from './response-document.ts';
import { sectionValues } from './section-values.ts';
import { asks, coded, formOf, group, longForm } from './testing.ts';

const q = formOf(
  group('about', [
    asks('phone', 'boolean', { required: true }),
    asks('number', 'string', {
      required: true,
      enableWhen: [{ question: 'phone', operator: '=', answerBoolean: true }],
    }),
    asks('seen', 'date', { required: true }),
    asks('places', 'choice', { repeats: true, answerOption: coded('home', 'park') }),
  ]),
  group('after', [
    asks('call', 'text', { enableWhen: [{ question: 'number', operator: 'exists', answerBoolean: true }] }),
    asks('said', 'text', { extension: [{ url: EXTENSIONS.ownWords, valueString: 'Their words' }] }),
    group('adults', [asks('name', 'string', { required: true }), asks('met', 'date')], { repeats: true }),
  ]),
);
const saved = (
  sectionId: string,
  fields: Record<string, unknown>,
  before: QuestionnaireResponse = emptyResponse(q),
  of: Questionnaire = q,
) => {
  const read = readSection(of, sectionId, fields, before);
  expect(read.errors).toEqual({});
  return withSection(before, read.items);
};
const words = (response: QuestionnaireResponse) =>
  Object.fromEntries(
    answersInWords(q, response).flatMap((s) => s.entries.map((each) => [each.linkId, each.words] as const)),
  );

describe('what a form sends for a section', () => {
  it('is saved as typed, and nothing is needed to save', () => {
    const response = saved('about', {
      'q.phone': 'yes',
      'q.number': '07700 900123',
      'q.seen-day': '1',
      'q.seen-month': '3',
      'q.seen-year': '2026',
      'q.places': ['', 'home', 'park'],
    });
    expect(words(response)).toMatchObject({
      phone: ['Yes'],
      number: ['07700 900123'],
      seen: ['1 March 2026'],
      places: ['HOME', 'PARK'],
    });
    expect(saved('about', {}).item).toEqual([{ linkId: 'about' }]);
  });

  it('is refused only where it cannot be read, and names the field', () => {
    const read = readSection(q, 'about', {
      'q.seen-day': '30',
      'q.seen-month': '2',
      'q.seen-year': '2026',
      'q.places': 'moon',
    });
    expect(read.errors).toEqual({
      'q.seen': 'Must be a real date, like 14 3 2026',
      'q.places': 'Choose from the list',
    });
  });

  it('leaves alone what was not in the form, and empties what was sent empty', () => {
    const before = saved('about', { 'q.number': '1', 'q.phone': 'yes', 'q.places': 'home' });
    expect(words(saved('about', { 'q.number': '2' }, before))).toMatchObject({
      number: ['2'],
      places: ['HOME'],
    });
    expect(words(saved('about', { 'q.places': '' }, before))).toMatchObject({ number: ['1'], places: [] });
  });

  it('is an error that names it when the question is not in this version', () => {
    expect(readSection(q, 'about', { [fieldName('old question')]: 'x' }).errors).toEqual({
      _form: expect.stringContaining('old question'),
    });
  });

  it('keeps 100,000 characters in any script and direction', () => {
    const long = 'שלום مرحبا नमस्ते 你好 🙂 '.repeat(5_000).slice(0, 100_000);
    expect(words(saved('after', { 'q.said': long })).said).toEqual([long]);
    expect(readSection(q, 'after', { 'q.said': `${long}x` }).errors['q.said']).toContain('100,000');
  });

  it('takes numbers within their limits, one on each line where several are asked', () => {
    const numbers = formOf(
      group('s', [
        asks('n', 'integer', {
          repeats: true,
          extension: [
            { url: EXTENSIONS.minValue, valueInteger: 1 },
            { url: EXTENSIONS.maxValue, valueInteger: 5 },
          ],
        }),
        asks('d', 'decimal'),
        asks('t', 'time'),
      ]),
    );
    const read = readSection(numbers, 's', { 'q.n': '1\r\n5', 'q.d': '1.5', 'q.t': '9.05' });
    expect(read).toMatchObject({
      errors: {},
      items: [
        {
          item: [
            { answer: [{ valueInteger: 1 }, { valueInteger: 5 }] },
            { answer: [{ valueDecimal: 1.5 }] },
            { answer: [{ valueTime: '09:05:00' }] },
          ],
        },
      ],
    });
    expect(
      Object.keys(readSection(numbers, 's', { 'q.n': '6', 'q.d': '1,5x', 'q.t': '25:00' }).errors),
    ).toEqual(['q.n', 'q.d', 'q.t']);
  });

  it('takes what is not in the list where the list is open', () => {
    const open = formOf(group('s', [asks('o', 'open-choice', { repeats: true, answerOption: coded('a') })]));
    const response = saved('s', { 'q.o': ['a', '~other'], 'q.o~other': 'A boat' }, emptyResponse(open), open);
    expect(answersTo(open, response, 'o')).toEqual([
      { valueCoding: { code: 'a', display: 'A' } },
      { valueString: 'A boat' },
    ]);
    expect(sectionValues(open, 's', response)).toEqual({ 'q.o': ['a', '~other'], 'q.o~other': 'A boat' });
  });
});

describe('questions that are asked only sometimes', () => {
  const yes = saved(
    'after',
    { 'q.call': 'Rang twice' },
    saved('about', { 'q.phone': 'yes', 'q.number': '1' }),
  );

  it('are asked down the chain, and a hidden answer counts as not given', () => {
    expect([...enabledItems(q, yes)]).toEqual(expect.arrayContaining(['number', 'call']));
    const no = saved('about', { 'q.phone': 'no' }, yes);
    expect(enabledItems(q, no).has('number')).toBe(false);
    expect(enabledItems(q, no).has('call')).toBe(false);
  });

  it('keep what was typed while hidden, apart from the answers, and show it again', () => {
    const no = saved('about', { 'q.phone': 'no' }, yes);
    expect(words(no)).not.toHaveProperty('number');
    expect(JSON.stringify(responseDocument(q, no))).not.toContain('Rang twice');
    expect(JSON.stringify(withoutHidden(q, no))).not.toContain('Rang twice');
    expect(readSection(q, 'about', { 'q.phone': 'no' }, yes).hidden).toEqual(['number']);
    expect(words(saved('about', { 'q.phone': 'yes' }, no))).toMatchObject({
      number: ['1'],
      call: ['Rang twice'],
    });
  });

  it('keep an answer sent to a hidden question, because somebody typed it, and say so', () => {
    const no = saved('about', { 'q.phone': 'no' });
    const read = readSection(q, 'after', { 'q.call': 'From an older page' }, no);
    expect(read.hidden).toEqual(['call']);
    expect(words(withSection(no, read.items))).not.toHaveProperty('call');
  });

  it.each([
    ['=', 5, true],
    ['!=', 5, false],
    ['>', 4, true],
    ['>', 5, false],
    ['<', 6, true],
    ['>=', 5, true],
    ['<=', 4, false],
  ] as const)('5 %s %d is %s', (operator, answerInteger, expected) => {
    const form = formOf(
      group('s', [
        asks('n', 'integer'),
        asks('x', 'string', { enableWhen: [{ question: 'n', operator, answerInteger }] }),
      ]),
    );
    const response = saved('s', { 'q.n': '5' }, emptyResponse(form), form);
    expect(enabledItems(form, response).has('x')).toBe(expected);
  });

  it('need every condition, or any, as the definition says', () => {
    const both = (enableBehavior: 'all' | 'any') =>
      formOf(
        group('s', [
          asks('a', 'date'),
          asks('b', 'choice', { answerOption: coded('x', 'y') }),
          asks('c', 'string', {
            enableBehavior,
            enableWhen: [
              { question: 'a', operator: '>', answerDate: '2026-01-01' },
              { question: 'b', operator: '=', answerCoding: { code: 'x' } },
            ],
          }),
        ]),
      );
    const fields = { 'q.a': '2026-03-01', 'q.b': 'y' };
    const isAsked = (form: Questionnaire) =>
      enabledItems(form, saved('s', fields, emptyResponse(form), form)).has('c');
    expect([isAsked(both('all')), isAsked(both('any'))]).toEqual([false, true]);
  });
});

describe('a group that repeats', () => {
  const two = saved('after', {
    'q.name:0': 'Ash',
    'q.name:1': 'Bo',
    'q.met:1-day': '2',
    'q.met:1-month': '3',
    'q.met:1-year': '2026',
  });

  it('stands once for each time it was filled in', () => {
    const entries = answersInWords(q, two).flatMap((s) =>
      s.entries.filter((e) => e.kind === 'heading' || e.words.length > 0),
    );
    expect(entries.map((each) => [each.label, ...each.words])).toEqual([
      ['adults 1'],
      ['name?', 'Ash'],
      ['adults 2'],
      ['name?', 'Bo'],
      ['met?', '2 March 2026'],
    ]);
  });

  it('loses the one that was emptied, and only that', () => {
    const one = saved('after', { 'q.name:0': '', 'q.name:1': 'Bo' }, two);
    expect(sectionValues(q, 'after', one)['q.name:0']).toBe('Bo');
  });
});

describe('completing', () => {
  it('names what is required, asked and not answered', () => {
    const yes = saved('about', { 'q.phone': 'yes' });
    expect(missingToComplete(q, yes)).toEqual([
      { linkId: 'number', sectionId: 'about', text: 'number?' },
      { linkId: 'seen', sectionId: 'about', text: 'seen?' },
    ]);
    const no = saved('about', { 'q.phone': 'no', 'q.seen': '2026-03-01' });
    expect(missingToComplete(q, no)).toEqual([]);
  });

  it('asks a repeating group for what it needs only where it was filled in', () => {
    const met = saved('after', { 'q.met:0': '2026-03-01' });
    expect(missingToComplete(q, met).map((each) => each.linkId)).toContain('name');
    const form = formOf(group('s', [group('g', [asks('n', 'string')], { repeats: true, required: true })]));
    expect(missingToComplete(form, emptyResponse(form)).map((each) => each.linkId)).toEqual(['g']);
    expect(missingToComplete(form, saved('s', { 'q.n:0': 'x' }, emptyResponse(form), form))).toEqual([]);
  });
});

describe('what changed', () => {
  it('is said question by question, in words', () => {
    const before = saved('about', { 'q.phone': 'yes', 'q.number': '1', 'q.places': 'home' });
    const after = saved('about', { 'q.phone': 'no', 'q.places': ['home', 'park'] }, before);
    expect(whatChanged(q, before, after).map((each) => [each.linkId, each.before, each.after])).toEqual([
      ['phone', ['Yes'], ['No']],
      ['places', ['HOME'], ['HOME', 'PARK']],
      ['number', ['1'], []],
    ]);
  });
});

describe('in a document', () => {
  it('own words stand as a quotation, and what was not answered is named once', () => {
    const [section] = responseDocument(q, saved('after', { 'q.said': 'I am fine' })).filter(
      (each) => each.heading === 'after',
    );
    expect(section?.blocks[0]).toMatchObject({ kind: 'quote', text: 'I am fine' });
    const [about] = responseDocument(q, emptyResponse(q));
    expect(about?.blocks).toEqual([{ kind: 'paragraph', text: 'Not answered: phone?; seen?; places?' }]);
  });
});

describe('any form', () => {
  it('gives back what was saved: values of the fields, sent again, change nothing', () => {
    const form = longForm(40);
    const text = fc.string({ minLength: 1 }).filter((each) => each.trim() === each && !/[\r\n\0]/.test(each));
    const fields = fc.record(
      {
        q0: text,
        q1: text,
        q2: fc.constantFrom('a', 'b'),
        q3: fc.constantFrom('yes', 'no'),
        q5: fc.subarray(['a', 'b', 'c']),
        q6: fc.integer({ min: -999, max: 999 }).map(String),
        q7: text,
        q8: fc.constantFrom('a', '~other'),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3 }), fields, (n, said) => {
        const posted = Object.fromEntries(
          Object.entries(said).map(([key, value]) => [`q.s${n}.${key}`, value]),
        );
        const response = saved(`s${n}`, posted, emptyResponse(form), form);
        const again = saved(`s${n}`, sectionValues(form, `s${n}`, response), response, form);
        expect(again).toEqual(response);
      }),
      { numRuns: 100 },
    );
  });

  it('loses no text, whichever answers hide whichever questions and in whatever order pages are saved', () => {
    // Each question hangs on an earlier one; what was typed last in each must still be there at the end.
    const forms = fc.array(fc.record({ on: fc.nat(), isSwitch: fc.boolean(), section: fc.nat(2) }), {
      minLength: 2,
      maxLength: 12,
    });
    const saves = fc.array(
      fc.record({ section: fc.nat(2), says: fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }) }),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(forms, saves, (questions, posts) => {
        const items = questions.map(({ on, isSwitch }, n) =>
          asks(
            `q${n}`,
            isSwitch ? 'boolean' : 'text',
            n === 0
              ? {}
              : { enableWhen: [{ question: `q${on % n}`, operator: 'exists', answerBoolean: n % 2 === 0 }] },
          ),
        );
        const inSection = (s: number) => items.filter((_, n) => questions[n]?.section === s);
        const used = [0, 1, 2].filter((s) => inSection(s).length > 0);
        const form = formOf(...used.map((s) => group(`s${s}`, inSection(s))));
        const last = new Map<string, string>();
        let response = emptyResponse(form);
        posts.forEach(({ section, says }, turn) => {
          if (!used.includes(section)) return;
          const fields: Record<string, string> = {};
          items.forEach((item, n) => {
            if (questions[n]?.section !== section || !says[n]) return;
            fields[`q.${item.linkId}`] = item.type === 'boolean' ? 'yes' : `text ${n} of turn ${turn}`;
            last.set(item.linkId, fields[`q.${item.linkId}`] as string);
          });
          response = saved(`s${section}`, fields, response, form);
        });
        for (const [linkId, text] of last)
          if (text !== 'yes') expect(JSON.stringify(response), linkId).toContain(text);
        const shown = enabledItems(form, response);
        for (const entry of answersInWords(form, response).flatMap((each) => each.entries))
          expect(shown.has(entry.key)).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  it('has a field name that can be read back, whatever its linkId', () => {
    const linkIds = fc.string({ minLength: 1, unit: 'binary' });
    fc.assert(
      fc.property(linkIds, (linkId) => {
        const form = formOf(
          group('s!', [
            asks(linkId === 's!' ? 'x' : linkId.replaceAll(/\p{Cc}/gu, 'c').trim() || 'y', 'string'),
          ]),
        );
        const asked = sectionsOf(form)[0]?.roots[0]?.children[0]?.linkId ?? '';
        expect(readSection(form, 's!', { [fieldName(asked)]: 'x' }).errors).toEqual({});
      }),
    );
  });
});
