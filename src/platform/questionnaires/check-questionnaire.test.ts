import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkQuestionnaire, readQuestionnaire } from './check-questionnaire.ts';
import { sectionsOf } from './compiled.ts';
import { EXTENSIONS, type QuestionnaireItem, QuestionnaireRefused } from './questionnaire.ts';
import { asks, coded, group } from './testing.ts';

const file = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`./testing-files/${name}.json`, import.meta.url), 'utf8'));
const raw = (...item: unknown[]) => ({
  resourceType: 'Questionnaire',
  status: 'draft',
  title: 'A form',
  item,
});
const codes = (json: unknown) => checkQuestionnaire(json).map((each) => each.code);
const when = (question: string) => [{ question, operator: 'exists', answerBoolean: true }] as const;

describe('definitions made by others', () => {
  it('one that uses only what can be shown is taken whole, with questions outside groups as a page of their own', () => {
    const q = readQuestionnaire(file('home-visit'));
    expect(sectionsOf(q).map((each) => [each.linkId, each.title])).toEqual([
      ['1', '1. The visit'],
      ['2', '2. How it went'],
      ['3', 'Note of a home visit'],
    ]);
  });

  it('one that asks for more is refused, and every part is named with its place and a reason', () => {
    const problems = checkQuestionnaire(file('scored-screen'));
    const at = Object.fromEntries(problems.map((each) => [each.path, each.sentence]));
    expect(at['Questionnaire.contained']).toContain('carries other resources');
    expect(at['Questionnaire.extension[0]']).toContain('sdc-questionnaire-launchContext');
    expect(at['Questionnaire.item[0].answerValueSet']).toContain('write them in as answerOption');
    expect(at['Questionnaire.item[1].answerOption[0].extension[0]']).toContain('nothing here is scored');
    expect(at['Questionnaire.item[1].answerOption[1].valueReference']).toContain('none of them');
    expect(at['Questionnaire.item[2].readOnly']).toContain('cannot be answered');
    expect(at['Questionnaire.item[2].extension[0]']).toContain('answers here are given by people');
    expect(at['Questionnaire.item[3].type']).toContain('asks for a file');
    expect(at['Questionnaire.item[4].type']).toContain('a number with a unit');
    expect(at['Questionnaire.item[5].type']).toContain('points at another record');
    expect(at['Questionnaire.item[6]._text']).toContain('adds to "text"');
    expect(at['Questionnaire.item[6].modifierExtension']).toContain('changes what the rest means');
    expect(() => readQuestionnaire(file('scored-screen'))).toThrow(QuestionnaireRefused);
  });
});

describe('a definition that cannot work', () => {
  it('is refused when it is something else', () => {
    for (const json of [undefined, null, 7, 'x', [], {}, { resourceType: 'Patient' }])
      expect(codes(json)).toEqual(['not-a-questionnaire']);
  });

  it('is refused when two items have the same linkId', () => {
    expect(codes(raw(asks('a', 'string'), asks('a', 'text')))).toEqual(['duplicate-link-id']);
  });

  it('is refused when a condition asks for an item that is not there', () => {
    expect(codes(raw(asks('a', 'string', { enableWhen: when('z') })))).toEqual(['absent-question']);
  });

  it('is refused when a question depends on itself, through any chain', () => {
    expect(codes(raw(asks('a', 'string', { enableWhen: when('a') })))).toEqual(['loop']);
    const chain = raw(
      asks('a', 'string', { enableWhen: when('b') }),
      asks('b', 'string', { enableWhen: when('c') }),
      asks('c', 'string', { enableWhen: when('a') }),
    );
    expect(checkQuestionnaire(chain)).toEqual([
      expect.objectContaining({ code: 'loop', sentence: expect.stringContaining('a → b → c → a') }),
    ]);
  });

  it('is refused when a group is shown because of an answer inside it', () => {
    expect(codes(raw(group('g', [asks('a', 'string')], { enableWhen: when('a') })))).toEqual(['loop']);
  });

  it('is refused when a condition looks into a group that repeats', () => {
    const inside = group('g', [asks('a', 'string'), asks('b', 'string', { enableWhen: when('a') })], {
      repeats: true,
    });
    expect(codes(raw(inside))).toEqual([]);
    expect(codes(raw(inside, asks('c', 'string', { enableWhen: when('a') })))).toEqual(['wrong-condition']);
  });

  it('is refused when a condition compares different kinds, or sizes of what has none', () => {
    const on = (type: QuestionnaireItem['type'], condition: object) =>
      codes(
        raw(
          asks('a', type, type === 'choice' ? { answerOption: coded('x') } : {}),
          asks('b', 'string', { enableWhen: [{ question: 'a', operator: '=', ...condition }] as never }),
        ),
      );
    expect(on('date', { answerString: '2026-01-01' })).toEqual(['wrong-condition']);
    expect(on('date', { answerDate: '2026-02-30' })).toEqual(['wrong-condition']);
    expect(on('string', { operator: '>', answerString: 'm' })).toEqual(['wrong-condition']);
    expect(on('choice', { answerCoding: { code: 'y' } })).toEqual(['absent-option']);
    expect(on('choice', { answerCoding: { code: 'x' } })).toEqual([]);
    expect(on('quantity' as never, { answerQuantity: {} })).toContain('unsupported');
  });

  it('is refused when options are missing, doubled, or of a kind that cannot be shown', () => {
    expect(codes(raw(asks('a', 'choice')))).toEqual(['missing']);
    expect(codes(raw(asks('a', 'choice', { answerOption: coded('x', 'x') })))).toEqual(['duplicate-option']);
    expect(
      codes(raw(asks('a', 'choice', { answerOption: [{ valueDate: '2026-01-01' }] as never }))),
    ).toContain('wrong-option-kind');
    expect(codes(raw(asks('a', 'string', { answerOption: coded('x') })))).toEqual(['wrong-combination']);
  });

  it('is refused when an extension is on an item that it does not go with', () => {
    const extension = [{ url: EXTENSIONS.ownWords, valueString: 'Their words' }];
    expect(codes(raw(asks('a', 'text', { extension })))).toEqual([]);
    expect(codes(raw(asks('a', 'date', { extension })))).toEqual(['wrong-combination']);
  });

  it('is refused when a question has no text or a group nothing in it', () => {
    expect(codes(raw({ linkId: 'a', type: 'string' }))).toEqual(['missing']);
    expect(codes(raw({ linkId: 'a', type: 'group' }))).toEqual(['missing']);
  });
});

describe('a definition that is too much', () => {
  it('of 5,000 items is refused at once, with one sentence', () => {
    const many = raw(...Array.from({ length: 5_000 }, (_, n) => asks(`q${n}`, 'string')));
    const begun = performance.now();
    const problems = checkQuestionnaire(many);
    expect(performance.now() - begun).toBeLessThan(100);
    expect(problems).toEqual([
      expect.objectContaining({ code: 'too-many-items', sentence: expect.stringContaining('1,000') }),
    ]);
  });

  it('of a thousand items in one long chain is read', () => {
    const chain = Array.from({ length: 1_000 }, (_, n) =>
      asks(`q${n}`, 'string', n === 0 ? {} : { enableWhen: when(`q${n - 1}`) }),
    );
    expect(codes(raw(...chain))).toEqual([]);
  });

  it('that goes too deep is refused, however deep it is', () => {
    let item: unknown = asks('end', 'string');
    for (let n = 0; n < 3_000; n++) item = { linkId: `g${n}`, type: 'group', item: [item] };
    expect(codes(raw(item))).toEqual(['too-deep']);
  });
});

describe('whatever is sent', () => {
  it('is answered with problems, never with a crash', () => {
    const junk = fc.letrec((tie) => ({
      item: fc.record(
        {
          linkId: fc.oneof(fc.string(), fc.constantFrom('a', 'b'), fc.integer()),
          type: fc.oneof(
            fc.constantFrom('group', 'choice', 'string', 'display', 'date', 'reference'),
            fc.jsonValue(),
          ),
          text: fc.oneof(fc.string(), fc.jsonValue()),
          enableWhen: fc.oneof(
            fc.array(
              fc.record({
                question: fc.constantFrom('a', 'b'),
                operator: fc.constantFrom('=', '>', 'exists'),
                answerString: fc.string(),
              }),
            ),
            fc.jsonValue(),
          ),
          answerOption: fc.oneof(fc.array(fc.record({ valueCoding: fc.jsonValue() })), fc.jsonValue()),
          initial: fc.jsonValue(),
          extension: fc.jsonValue(),
          item: fc.oneof({ depthSize: 'small' }, fc.constant([]), fc.array(tie('item'), { maxLength: 3 })),
        },
        { requiredKeys: [] },
      ),
    })).item;
    fc.assert(
      fc.property(fc.array(fc.oneof(junk, fc.jsonValue()), { maxLength: 4 }), (items) => {
        const problems = checkQuestionnaire(raw(...items));
        for (const each of problems) expect(each.sentence).not.toBe('');
      }),
      { numRuns: 300 },
    );
  });
});
