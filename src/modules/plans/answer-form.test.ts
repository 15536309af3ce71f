import { describe, expect, it } from 'vitest';
import { nest } from '../../platform/forms/parse-form.ts';
import { answersFrom, answerWords, fieldName, fieldsFrom, rowsToShow } from './answer-form.ts';
import type { PlanAnswers, PlanQuestion } from './plan-question.ts';
import { TRIGGER_PLAN_SECTIONS } from './trigger-plan.ts';

const section = (id: string) => {
  const found = TRIGGER_PLAN_SECTIONS.find((each) => each.id === id);
  if (found === undefined) throw new Error(`no section ${id}`);
  return found;
};
const question = (id: string): PlanQuestion => {
  const found = TRIGGER_PLAN_SECTIONS.flatMap((each) => each.questions).find((each) => each.id === id);
  if (found === undefined) throw new Error(`no question ${id}`);
  return found;
};

describe('the form of a part of a plan', () => {
  it('gives back what a part says, through its own fields', () => {
    const answers: PlanAnswers = {
      'photo-date': { said: '2026-11-02' },
      description: { said: 'Tall\nGreen coat' },
      'usual-clothes': 'not-known-yet',
    };
    const { answers: again, wrong } = answersFrom(
      section('recognise'),
      nest(fieldsFrom(section('recognise'), answers)),
    );
    expect(again).toEqual(answers);
    expect(wrong).toEqual({});
  });

  it('keeps the lines of a list and drops the empty ones', () => {
    const typed = {
      'places-1-place': ' Arcade ',
      'places-1-safeForACarerToVisit': 'no',
      'places-2-place': '',
      'places-7-place': 'Bus station',
    };
    expect(answersFrom(section('places'), nest(typed)).answers).toEqual({
      places: {
        rows: [
          { place: 'Arcade', 'safe for a carer to visit': 'no' },
          { place: 'Bus station', 'safe for a carer to visit': '' },
        ],
      },
    });
  });

  it('leaves a question open that is left empty', () => {
    expect(answersFrom(section('health'), { medication: '  ' }).answers).toEqual({});
  });

  it('takes "not known yet" and "none", and what was typed before either', () => {
    const fields = {
      medicationState: 'none',
      communication: 'Speaks Welsh',
      communicationState: 'not-known-yet',
    };
    expect(answersFrom(section('health'), fields).answers).toEqual({
      medication: 'none',
      communication: { said: 'Speaks Welsh' },
    });
  });

  it('says which answer is wrong', () => {
    expect(
      answersFrom(
        section('recognise'),
        nest({ 'photoDate-day': '31', 'photoDate-month': '2', 'photoDate-year': '2026' }),
      ).wrong,
    ).toEqual({
      photoDate: 'Must be a real date, like 14 3 2026',
    });
    expect(answersFrom(section('risk'), { agreedGrade: 'PURPLE' }).wrong).toEqual({
      agreedGrade: 'Choose one of the answers',
    });
    expect(answersFrom(section('health'), { medication: 'x'.repeat(20_001) }).wrong).toEqual({
      medication: 'Must be 20,000 characters or fewer',
    });
  });

  it('shows two empty lines under the last one used', () => {
    expect(rowsToShow(question('places'), {})).toBe(3);
    expect(rowsToShow(question('places'), { 'places-4-place': 'Arcade', 'places-5-place': '' })).toBe(6);
  });

  it('names fields in words', () => {
    expect(fieldName('when-to-report')).toBe('whenToReport');
    expect(fieldName('safe to ring')).toBe('safeToRing');
  });

  it('puts answers in words', () => {
    expect(answerWords(question('photo-date'), { said: '2026-11-02' })).toBe('2 November 2026');
    expect(answerWords(question('agreed-grade'), { said: 'HIGH' })).toBe('High');
    expect(
      answerWords(question('places'), { rows: [{ place: 'Arcade', 'safe for a carer to visit': 'no' }] }),
    ).toBe('Arcade, no');
    expect(answerWords(question('dangers'), undefined)).toBe('Not answered yet');
    expect(answerWords(question('dangers'), 'none')).toBe('None');
    expect(answerWords(question('dangers'), 'not-known-yet')).toBe('Not known yet');
  });
});
