import { describe, expect, it } from 'vitest';
import { EXTENSIONS, type Questionnaire, readQuestionnaire } from '../../platform/questionnaires/index.ts';
import type { QuestionnaireVersion } from '../questionnaires/index.ts';
import { answersFrom, ownAnswers, readAnswers, responsesOf } from './screening-answers.ts';
import { screeningDocument } from './screening-document.ts';
import { DOMAINS_V1 } from './screening-indicators.ts';
import { readByRules, SIGNS, screeningVersion1 } from './screening-questionnaire.ts';
import { keepTyped, partsOf, readScreening } from './screening-sections.ts';
import { domainProfile, talkToSomeoneToday, toolOf } from './screening-tool.ts';

const shipped = readQuestionnaire(screeningVersion1);
const version = (definition: Questionnaire, id = 'screening@1'): QuestionnaireVersion => ({
  id,
  key: 'screening',
  number: 1,
  state: 'PUBLISHED',
  withdrawnBecause: null,
  definition,
});
const signs = DOMAINS_V1.flatMap((each) => each.indicators);

/** An authority's version: a sign reworded, another answer for it, a question of its own, and a part of its own. */
const theirs = readQuestionnaire({
  ...screeningVersion1,
  item: [
    ...screeningVersion1.item.map((page) =>
      page.linkId === 'D'
        ? {
            ...page,
            item: [
              ...page.item.map((item) =>
                'linkId' in item && item.linkId === 'D3'
                  ? {
                      linkId: 'D3',
                      type: 'choice',
                      text: 'Is in debt to somebody',
                      answerOption: [
                        ...['yes', 'suspected', 'no', 'not-known'].map((code) => ({
                          valueCoding: { code, display: code },
                        })),
                        { valueCoding: { code: 'asked-to-wait', display: 'They asked us to wait' } },
                      ],
                    }
                  : item,
              ),
              { linkId: 'aldermoor-fares', type: 'string', text: 'Who pays their bus fares?' },
            ],
          }
        : page,
    ),
    {
      linkId: 'aldermoor-river',
      type: 'group',
      text: 'The river path',
      item: [
        { linkId: 'aldermoor-when', type: 'date', text: 'Last seen there' },
        {
          linkId: 'aldermoor-words',
          type: 'text',
          text: 'What they say of it',
          extension: [{ url: EXTENSIONS.ownWords, valueString: 'Their words' }],
        },
      ],
    },
  ],
});
const needed = { immediateDanger: 'no', worry: 'A second phone', 'professional-name': 'Rosa Thorne' };
const printed = (typed: Record<string, string>, of = version(theirs, 'an-id')) =>
  JSON.stringify(
    screeningDocument(readScreening(of, { ...needed, ...typed }), {
      authorityName: 'Aldermoor Council',
      madeAt: Temporal.Instant.from('2026-11-22T10:00:00Z'),
      receiptNumber: null,
    }),
  );

describe('the screening tool as a form', () => {
  it('asks every sign in the words it always had, under the code it always had', () => {
    const { domains } = toolOf(version(shipped));
    expect(domains.map(({ letter, title, indicators }) => ({ letter, title, indicators }))).toEqual(
      DOMAINS_V1.map(({ letter, title, indicators }) => ({ letter, title, indicators })),
    );
  });

  it('marks each serious sign by its code, so that rewording it takes nothing from the rule', () => {
    expect([...SIGNS].filter(([, { isSerious }]) => isSerious)).toHaveLength(
      signs.filter((each) => each.serious).length,
    );
    const [prompt] = talkToSomeoneToday(
      toolOf(version(theirs)),
      { D3: { answer: 'suspected' } },
      { ageYears: null, hasLearningDisability: null, isInCare: null },
    );
    expect(prompt?.text).toContain('Is in debt to somebody');
  });

  it('keeps four questions of each sign for the rules', () => {
    expect(readByRules).toHaveLength(signs.length * 4);
  });

  it('reads the answers of a screening from before it was a form', () => {
    const before = {
      A1: { answer: 'yes', when: 'last-4-weeks', evidence: 'seen', comment: 'Twice' },
      S2: { answer: 'no' },
    } as const;
    expect(responsesOf(shipped, answersFrom(shipped, before))).toEqual(before);
  });

  it('keeps a comment that stands without an answer, and counts it as not answered', () => {
    const { answers } = readAnswers(shipped, { 'q.A1.comment': 'I do not know how to answer this' });
    const responses = responsesOf(shipped, answers);
    expect(responses).toEqual({ A1: { comment: 'I do not know how to answer this' } });
    expect(domainProfile(toolOf(version(shipped)), responses)[0]?.words).toBe('not answered');
    expect(printed({ 'q.A1.comment': 'I do not know how to answer this' })).toContain('how to answer this');
  });

  it('prints how something is known where nobody said yes or no, as it was told', () => {
    expect(printed({ 'q.A2.evidence': 'told-by-child' })).toContain('The child told me');
  });

  it('refuses an answer to a question that its version never asked, and names it', () => {
    expect(() => readScreening(version(shipped), { ...needed, 'q.Z1': 'yes' })).toThrow(
      expect.objectContaining({ fields: { _form: expect.stringContaining('Z1') } }),
    );
  });
});

describe('questions that an authority added', () => {
  const typed = {
    'q.D1': 'yes',
    'q.D3': 'asked-to-wait',
    'q.aldermoor_2d_fares': 'A man in a van',
    'q.aldermoor_2d_when-day': '2',
    'q.aldermoor_2d_when-month': '11',
    'q.aldermoor_2d_when-year': '2026',
    'q.aldermoor_2d_words': 'it is just where we go',
  };

  it('are pages of their own or stand in the page of their part, in order', () => {
    const { sections } = partsOf(version(theirs));
    expect(sections.slice(-2).map((each) => [each.slug, each.title])).toEqual([
      ['part-14', 'The river path'],
      ['harm', 'What kind of harm, and where'],
    ]);
    expect(sections.find((each) => each.slug === 'd')?.owns('q.aldermoor_2d_fares')).toBe(true);
  });

  it('are printed with their answers, own words as own words, and an added answer in its words', () => {
    const document = printed(typed);
    expect(document).toContain('What this authority asks as well');
    for (const text of [
      'Who pays their bus fares?',
      'A man in a van',
      '2 November 2026',
      'They asked us to wait',
      'it is just where we go',
      'version 1 of Aldermoor Council',
    ])
      expect(document).toContain(text);
    expect(document).toMatch(/"kind":"quote","text":"it is just where we go"/);
  });

  it('count nowhere: the profile is of the signs alone, an added answer is not “not answered”', () => {
    const { form } = readScreening(version(theirs), { ...needed, ...typed });
    const profile = domainProfile(toolOf(version(theirs)), form.responses);
    expect(profile.map((each) => each.letter).join('')).toBe('ABCDEFGHIJKLS');
    expect(profile[3]?.words).toBe('1 yes, 1 answered otherwise, 2 not answered');
  });

  it('leave nothing beside the signs of the tool where there are none', () => {
    const { answers } = readAnswers(shipped, { 'q.A1': 'yes', 'q.A1.when': 'earlier', 'q.A1.comment': 'x' });
    expect(ownAnswers(shipped, answers)).toEqual([]);
  });

  it('say which answer cannot be read, and lose nothing of it while it is typed', () => {
    const wrong = { ...typed, 'q.aldermoor_2d_when-month': '13' };
    expect(() => readScreening(version(theirs), { ...needed, ...wrong })).toThrow(
      expect.objectContaining({
        fields: expect.objectContaining({ 'q.aldermoor_2d_when': expect.any(String) }),
      }),
    );
    const parts = partsOf(version(theirs));
    const kept = keepTyped({ questions: 'an-id' }, { ...wrong, questions: 'another' }, parts.all, parts);
    expect(kept).toEqual({ questions: 'an-id', ...wrong });
  });
});
