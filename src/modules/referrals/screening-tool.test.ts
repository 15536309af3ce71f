import { describe, expect, it } from 'vitest';
import { readQuestionnaire } from '../../platform/questionnaires/index.ts';
import { OWN_WORDING, screeningVersion1 } from './screening-questionnaire.ts';
import {
  domainProfile,
  NEXT_STEP_LABELS,
  NEXT_STEPS,
  PROFILE_CAUTION,
  type ScreeningResponses,
  type TalkToSomeoneFacts,
  talkToSomeoneToday,
  toolOf,
} from './screening-tool.ts';

const SCREENING_TOOL = toolOf({ number: 1, definition: readQuestionnaire(screeningVersion1) });

const nothingKnown: TalkToSomeoneFacts = { ageYears: null, hasLearningDisability: null, isInCare: null };
const answered: ScreeningResponses = {
  A1: { answer: 'yes', when: 'last-4-weeks', evidence: 'seen' },
  A2: { answer: 'suspected', evidence: 'hunch' },
  A3: { answer: 'no' },
  A4: { answer: 'not-known' },
};

describe('the screening tool', () => {
  it('has the twelve domains of worry and the strengths, in order', () => {
    expect(SCREENING_TOOL.domains.map((each) => each.letter).join('')).toBe('ABCDEFGHIJKLS');
    expect(
      SCREENING_TOOL.domains.filter((each) => each.kind === 'strength').map((each) => each.letter),
    ).toEqual(['S']);
  });

  it('gives every indicator an id of its own and a sentence', () => {
    const all = SCREENING_TOOL.domains.flatMap((each) => each.indicators);
    expect(new Set(all.map((each) => each.id)).size).toBe(all.length);
    expect(all.length).toBeGreaterThan(60);
    expect(all.every((each) => each.text.length >= 10 && !each.text.startsWith('!'))).toBe(true);
  });

  it('says that the wording is our own', () => {
    expect(SCREENING_TOOL.wording).toBe(OWN_WORDING);
    expect(OWN_WORDING).toContain('Our own wording');
  });
});

describe('the domain profile', () => {
  const profile = domainProfile(SCREENING_TOOL, answered);

  it('counts the answers of a domain in words', () => {
    expect(profile[0]?.words).toBe('1 yes, 1 suspected, 1 no, 1 not known, 1 not answered');
    expect(profile[0]?.noticed).toEqual([
      'Has been missing from home, care or school',
      'Is out late or overnight and nobody is sure where',
    ]);
  });

  it('tells "not answered" from "no"', () => {
    expect(profile[1]?.words).toBe('not answered');
    expect(profile[1]?.counts.no).toBe(0);
  });

  it('has no total, no score and no band, in any shape', () => {
    const keys = profile.flatMap((each) => [...Object.keys(each), ...Object.keys(each.counts)]);
    expect(keys.filter((key) => /total|score|band|level|rating|sum/i.test(key))).toEqual([]);
    expect(profile.map((each) => each.words).join(' ')).not.toMatch(/\b(low|medium|high) risk\b/i);
  });

  it('keeps the order of the tool however much was noticed where', () => {
    expect(profile.map((each) => each.letter)).toEqual(SCREENING_TOOL.domains.map((each) => each.letter));
  });

  it('is shown with the caution that few signs do not mean safe', () => {
    expect(PROFILE_CAUTION).toContain('do not mean that a child is safe');
  });
});

describe('talk to someone today', () => {
  const ask = (facts: Partial<TalkToSomeoneFacts>, responses: ScreeningResponses = {}) =>
    talkToSomeoneToday(SCREENING_TOOL, responses, { ...nothingKnown, ...facts }).map((each) => each.because);

  it('is said for a child under 13 even when nothing was ticked', () => {
    expect(ask({ ageYears: 12 })).toEqual(['under-13']);
    expect(ask({ ageYears: 13 })).toEqual([]);
  });

  it('is said for a child with a learning disability', () => {
    expect(ask({ hasLearningDisability: true })).toEqual(['learning-disability']);
    expect(ask({ hasLearningDisability: false })).toEqual([]);
  });

  it('is said for a child in care, whether asked directly or ticked in the list', () => {
    expect(ask({ isInCare: true })).toEqual(['in-care']);
    expect(ask({}, { I7: { answer: 'yes' } })).toEqual(['in-care']);
    expect(ask({}, { I7: { answer: 'no' } })).toEqual([]);
  });

  it('is said for one serious sign, suspected or earlier, with nothing else', () => {
    expect(ask({}, { D3: { answer: 'suspected', when: 'earlier' } })).toEqual(['serious-sign']);
    expect(ask({}, { D3: { answer: 'no' } })).toEqual([]);
    expect(ask({}, { A1: { answer: 'yes' } })).toEqual([]);
  });

  it('names the sign in words and carries no number', () => {
    const [prompt] = talkToSomeoneToday(SCREENING_TOOL, { D3: { answer: 'yes' } }, nothingKnown);
    expect(prompt?.text).toContain('Owes money');
    expect(prompt?.text).not.toMatch(/\d/);
  });
});

describe('the next step', () => {
  it('is a list for a person to choose from, 999 among it', () => {
    expect(NEXT_STEPS.every((step) => NEXT_STEP_LABELS[step].label.length > 0)).toBe(true);
    expect(NEXT_STEPS).toContain('ring-999');
  });
});
