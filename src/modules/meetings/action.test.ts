import { describe, expect, it } from 'vitest';
import {
  ACTION_STATES,
  type ActionFacts,
  actionInWords,
  canChangeAction,
  isOverdue,
  type PossibleOwner,
  readAction,
} from './action.ts';
import { findDueDate, readDueDate } from './due-date.ts';

// A Wednesday.
const today = Temporal.PlainDate.from('2026-11-25');
const person = (id: string, name: string): PossibleOwner => ({ id, name, agency: 'SOCIAL_CARE' });
const typist = person('tam', 'Tam Ferris');
const owners = [
  typist,
  person('priya', 'Priya Lind'),
  person('priyanka', 'Priyanka Shore'),
  person('oake', 'Zoë O’Oake'),
  person('sam1', 'Sam Birch'),
  person('sam2', 'Sam Reed'),
];
const read = (line: string, change: { now?: string; defaultDue?: Temporal.PlainDate } = {}) =>
  readAction(line, {
    now: Temporal.Instant.from(change.now ?? '2026-11-25T10:00:00Z'),
    timeZone: 'Europe/London',
    typist,
    owners,
    defaultDue: change.defaultDue ?? null,
  });

describe('an action from one line', () => {
  it('has what, who, when and strand', () => {
    expect(read('Ring school about the second phone @priya fri #protect')).toEqual({
      what: 'Ring school about the second phone',
      owner: owners[1],
      due: Temporal.PlainDate.from('2026-11-27'),
      strand: 'protect',
      understood: 'For Priya Lind, due Friday 27 November 2026',
      notes: [],
      typed: 'Ring school about the second phone @priya fri #protect',
    });
  });

  it('may have them in any order', () => {
    const action = read('@lind by 3 Dec #PURSUE ask the hotel for its guest list');
    expect(action).toMatchObject({
      what: 'ask the hotel for its guest list',
      owner: { id: 'priya' },
      strand: 'pursue',
    });
    expect(action?.due?.toString()).toBe('2026-12-03');
  });

  it('needs only something to do: it is then the typist’s, with a note about the date', () => {
    expect(read('Ring Mum')).toMatchObject({
      what: 'Ring Mum',
      owner: typist,
      due: null,
      strand: null,
      understood: 'For Tam Ferris',
      notes: ['No date yet'],
    });
  });

  it('takes the usual date where there is one, and says so', () => {
    expect(read('Ring Mum', { defaultDue: today })).toMatchObject({
      due: today,
      notes: ['No date was given: the usual one is used'],
    });
  });

  it('is nothing when there is nothing to do', () => {
    for (const line of ['', '  ', '@priya fri #protect', '...', 'tomorrow']) expect(read(line)).toBeNull();
  });

  it('says when the date has passed, and keeps it', () => {
    expect(read('Write it up by 1 November 2026')).toMatchObject({ notes: ['That date has passed'] });
  });

  it('counts from the local day, also just after midnight in summer', () => {
    expect(read('Ring Mum tomorrow', { now: '2026-07-01T23:30:00Z' })?.due?.toString()).toBe('2026-07-03');
  });

  it('leaves an e-mail address and a number alone', () => {
    expect(read('Write to sal@example.org about room 12')?.what).toBe(
      'Write to sal@example.org about room 12',
    );
  });
});

describe('the owner of an action', () => {
  it('is found by first name, family name, start of a name or the whole of it, accents or not', () => {
    const ownerOf = (handle: string) => read(`Ring Mum @${handle}`)?.owner.id;
    expect(['priya', 'PRIYANKA', 'shor', 'PriyaLind', 'zoe', "o'oake"].map(ownerOf)).toEqual([
      'priya',
      'priyanka',
      'priyanka',
      'priya',
      'oake',
      'oake',
    ]);
  });

  it('is not guessed when two people fit: the words stay and the names are shown', () => {
    const action = read('Ring Mum @sam');
    expect(action).toMatchObject({ what: 'Ring Mum @sam', owner: typist });
    expect(action?.notes[0]).toBe('More than one person fits “sam”: Sam Birch, Sam Reed');
  });

  it('is not lost when nobody fits', () => {
    expect(read('Ring Mum @nobody')).toMatchObject({
      what: 'Ring Mum @nobody',
      notes: ['Nobody here is called “nobody”: it is yours until you change it', 'No date yet'],
    });
  });
});

describe('a due date in plain words', () => {
  it.each([
    ['today', '2026-11-25'],
    ['tonight', '2026-11-25'],
    ['Tomorrow', '2026-11-26'],
    ['in 3 days', '2026-11-28'],
    ['in 2 weeks', '2026-12-09'],
    ['fri', '2026-11-27'],
    ['Friday', '2026-11-27'],
    ['tues', '2026-12-01'],
    ['wed', '2026-12-02'],
    ['next fri', '2026-12-04'],
    ['next monday', '2026-11-30'],
    ['3 Dec', '2026-12-03'],
    ['3rd december', '2026-12-03'],
    ['Thu 3 Dec', '2026-12-03'],
    ['25 Nov', '2026-11-25'],
    ['24 Nov', '2027-11-24'],
    ['29 feb 2028', '2028-02-29'],
    ['3/12', '2026-12-03'],
    ['3/12/2027', '2027-12-03'],
    ['1 sept', '2027-09-01'],
  ])('reads "%s"', (phrase, due) => {
    expect(readDueDate(phrase, today)?.toString()).toBe(due);
  });

  it.each(['31 Feb', '30/2/2027', '1/13', 'someday', '0 May'])('does not invent a day for "%s"', (phrase) => {
    expect(readDueDate(phrase, today)).toBeNull();
  });

  it('is the last words of the line or follows "by", and is taken out of the sentence', () => {
    const found = (line: string) => {
      const answer = findDueDate(line, today);
      return answer === null ? null : [answer.rest, answer.due.toString()];
    };
    expect(found('Ring school fri.')).toEqual(['Ring school', '2026-11-27']);
    expect(found('Ring school, tomorrow')).toEqual(['Ring school,', '2026-11-26']);
    expect(found('Ring school by Fri about the phone')).toEqual([
      'Ring school about the phone',
      '2026-11-27',
    ]);
    expect(found('Meet on fri, write up by 3 Dec')).toEqual(['Meet on fri, write up', '2026-12-03']);
  });

  it('is not read in the middle of a sentence, inside a word, or where there is no such day', () => {
    for (const line of [
      'He sat with Mum',
      'Ask about the sun bed',
      'Ring Sunday school',
      'Talk of the Montfri',
      'Send by 31 Feb',
    ]) {
      expect(findDueDate(line, today)).toBeNull();
    }
  });
});

describe('an action over time', () => {
  const action = (change: Partial<ActionFacts> = {}): ActionFacts => ({
    state: 'open',
    due: today,
    doneOn: null,
    ...change,
  });

  it('is overdue from the day after it was due, until it is done or no longer needed', () => {
    expect(isOverdue(action(), today)).toBe(false);
    const later = today.add({ days: 1 });
    expect(ACTION_STATES.map((state) => isOverdue(action({ state }), later))).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect(isOverdue(action({ due: null }), later)).toBe(false);
  });

  it('says so in words, and stays late when it was done late', () => {
    expect(actionInWords(action(), today)).toBe('To do');
    expect(actionInWords(action(), today.add({ days: 1 }))).toBe('To do, overdue by 1 day');
    expect(actionInWords(action({ state: 'in-hand' }), today.add({ days: 40 }))).toBe(
      'In hand, overdue by 40 days',
    );
    expect(actionInWords(action({ state: 'done', doneOn: today }), today)).toBe('Done');
    expect(actionInWords(action({ state: 'done', doneOn: today.add({ days: 1 }) }), today)).toBe(
      'Done, late',
    );
    expect(actionInWords(action({ state: 'done', due: null, doneOn: today }), today)).toBe('Done');
    expect(actionInWords(action({ state: 'done' }), today)).toBe('Done');
  });

  it('is set aside only with a reason', () => {
    expect(canChangeAction('not-needed', undefined)).toBe(false);
    expect(canChangeAction('not-needed', ' ')).toBe(false);
    expect(canChangeAction('not-needed', 'Mum has done it')).toBe(true);
    expect(canChangeAction('done', undefined)).toBe(true);
  });
});
