import { describe, expect, test } from 'vitest';
import { type OnwardBecame, stateOf, wrongStep } from './onward.ts';
import { couldBe, forParent, livesBy, type ParentOffer } from './parent-offer.ts';
import { classOfKind } from './services.ts';
import { type Birth, comingFor, isInPlace } from './transition.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const today = day('2026-11-16');
const made = (...codes: string[]) =>
  codes.map((became, at) => ({ n: at + 1, became, onDate: day('2026-11-01').add({ days: at }) }));

describe('a referral on', () => {
  const step = (became: OnwardBecame, more = {}) => ({ became, on: today, ...more });
  const of = (...codes: string[]) => ({
    ...{ steps: made(...codes), madeOn: day('2026-11-01'), today, dataClass: 'NOTE' as const },
  });

  test('stands as its last step says; chasing changes nothing', () => {
    expect(stateOf(made('MADE', 'WAITING', 'CHASED', 'CHASED'))).toBe('WAITING');
    expect(stateOf(made('MADE', 'CHASED'))).toBe('MADE');
  });
  test('which is closed is opened again before anything else is written', () => {
    expect(wrongStep(step('STARTED'), of('MADE', 'DECLINED'))).toHaveProperty('became');
    expect(wrongStep(step('REOPENED'), of('MADE', 'DECLINED'))).toBeUndefined();
    expect(wrongStep(step('STARTED'), of('MADE', 'DECLINED', 'REOPENED'))).toBeUndefined();
    expect(wrongStep(step('REOPENED'), of('MADE'))).toHaveProperty('became');
  });
  test('ends with a result, and "not known yet" is one', () => {
    expect(wrongStep(step('ENDED'), of('MADE', 'STARTED'))).toHaveProperty('result');
    expect(wrongStep(step('ENDED', { result: 'NOT_KNOWN' }), of('MADE', 'STARTED'))).toBeUndefined();
  });
  test('has no step tomorrow, and none before it was made', () => {
    expect(wrongStep({ became: 'WAITING', on: today.add({ days: 1 }) }, of('MADE'))).toHaveProperty('on');
    expect(wrongStep({ became: 'WAITING', on: day('2026-10-31') }, of('MADE'))).toHaveProperty('on');
  });
  test('to therapy takes no words in its steps', () => {
    const healing = { ...of('MADE'), dataClass: 'HEALTH' as const };
    expect(wrongStep(step('STARTED', { words: 'She said that' }), healing)).toHaveProperty('words');
    expect(wrongStep(step('STARTED'), healing)).toBeUndefined();
  });
  test('to help with health is a fact of health, to a mentor it is not', () => {
    for (const kind of ['MENTAL_HEALTH', 'COUNSELLING', 'SARC', 'SUBSTANCE', 'SEXUAL_HEALTH'])
      expect(classOfKind(kind)).toBe('HEALTH');
    for (const kind of ['MENTORING', 'HOUSING', 'FAMILY']) expect(classOfKind(kind)).toBe('NOTE');
  });
});

describe('an offer to a parent', () => {
  const offer = (more: Partial<ParentOffer>): ParentOffer => ({
    ...{ id: 'a', personId: null, toName: 'Nan', became: 'OFFERED', kinds: ['PACK'], onDate: today },
    ...{ childLives: 'CARE', whatHelps: null, agreed: null, because: null, ...more },
  });

  test('is put on paper from a list of what may be there, and nothing else gets in', () => {
    const theirs = offer({
      ...{ whatHelps: 'Ring me back', agreed: 'Tea on Thursday', because: 'SECRET reason' },
      // What somebody may add to the row one day.
      ...({ childWords: 'SECRET words' } as object),
    });
    const others = offer({ id: 'b', toName: 'Dad', agreed: 'SECRET agreement', whatHelps: 'SECRET help' });
    const declined = offer({ id: 'c', became: 'DECLINED', because: 'SECRET no' });
    const not = offer({ id: 'd', became: 'NOT_OFFERED', agreed: 'SECRET plan', because: 'SECRET why' });
    const told = forParent([theirs, others, declined, not], theirs);
    expect(JSON.stringify(told)).not.toContain('SECRET');
    expect(Object.keys(told).toSorted()).toEqual(['agreed', 'offered', 'steps', 'toName', 'whatHelps']);
    expect(told.agreed).toEqual([{ on: today, words: 'Tea on Thursday' }]);
    expect(JSON.stringify(told)).not.toContain('CARE');
  });
  test('is counted apart for home and care by the status on that day', () => {
    expect(livesBy('CLA_FULL')).toBe('CARE');
    expect(livesBy('REMAND')).toBe('CARE');
    expect(livesBy('CIN')).toBe('HOME');
    expect(livesBy(undefined)).toBe('NOT_KNOWN');
  });
  test('warns of a name that is like that of a person we are worried about', () => {
    expect(couldBe('Carl Brook', 'Carl Brook, "Cee"')).toBe(true);
    expect(couldBe('Cee', 'Carl Brook, "Cee"')).toBe(true);
    expect(couldBe('Zoë Mallory', 'Zoe Mallory')).toBe(true);
    // A family shares its last name.
    expect(couldBe('Dana Brook', 'Carl Brook, "Cee"')).toBe(false);
    expect(couldBe('Nan', 'Carl Brook')).toBe(false);
    expect(couldBe('', 'Carl Brook')).toBe(false);
  });
});

describe('becoming an adult', () => {
  const born = (text: string, precision: Birth['precision'] = 'exact') => ({ bornOn: day(text), precision });
  const state = (birth: Birth, on = today, inPlace = false) => comingFor(birth, on, inPlace)?.state;

  test('begins on the 16th birthday, and not the day before', () => {
    expect(comingFor(born('2010-11-16'), today, false)).toBeDefined();
    expect(comingFor(born('2010-11-17'), today, false)).toBeUndefined();
  });
  test('a plan is soon due from 17 on, and late the day after 17½', () => {
    expect(state(born('2009-11-17'))).toBe('ok');
    expect(state(born('2009-11-16'))).toBe('soon');
    expect(state(born('2009-05-16'))).toBe('soon');
    expect(state(born('2009-05-15'))).toBe('overdue');
    expect(state(born('2009-05-15'), today, true)).toBe('met');
  });
  test('17½ is counted with months and days, and never after the month has ended', () => {
    expect(comingFor(born('2009-08-31'), today, false)?.inPlaceBy.toString()).toBe('2027-02-28');
    expect(comingFor(born('2008-02-29'), day('2025-01-01'), false)?.inPlaceBy.toString()).toBe('2025-08-29');
    expect(comingFor(born('2008-02-29'), day('2025-01-01'), false)?.turns18.toString()).toBe('2026-03-01');
  });
  test('a birth date that is only about right makes no plan late before it surely is', () => {
    expect(state(born('2009-05-15', 'month'))).toBe('soon');
    expect(state(born('2009-04-15', 'month'))).toBe('overdue');
    expect(state(born('2009-01-01', 'year'))).toBe('soon');
    expect(comingFor(born('2011-01-01', 'year'), today, false)).toBeDefined();
    expect(comingFor(born('2010-11-16', 'year'), today, false)?.isExpected).toBe(true);
  });
  test('a plan that was taken back is not in place', () => {
    const steps = [
      { id: '1', became: 'IN_PLACE', onDate: day('2026-06-01') },
      { id: '2', became: 'MEETING', onDate: day('2026-08-01') },
    ];
    expect(isInPlace(steps)).toBe(true);
    expect(isInPlace([...steps, { id: '3', became: 'CHANGED', onDate: day('2026-08-01') }])).toBe(false);
    expect(isInPlace([])).toBe(false);
  });
});
