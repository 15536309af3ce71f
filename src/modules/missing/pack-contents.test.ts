import { describe, expect, it } from 'vitest';
import { TRIGGER_PLAN_SECTIONS, WHEN_MISSING } from '../plans/index.ts';
import { CARER_RULES, carerView, isRungByDefault, saysWithheld } from './pack-contents.ts';

const sections = [...TRIGGER_PLAN_SECTIONS, WHEN_MISSING];
const nothingWithheld = { isAny: false, texts: [] };

describe('what a carer may have of a trigger plan', () => {
  it('is decided for every question of the plan, and for no other', () => {
    const asked = sections.flatMap((section) => section.questions.map((each) => each.id));
    expect(Object.keys(CARER_RULES).toSorted()).toEqual(asked.toSorted());
  });

  it('is nothing of a question that nobody has decided about', () => {
    const added = { id: 'new-question', text: 'A new question', kind: 'words', isNeeded: false } as const;
    const view = carerView(
      [{ id: 'x', title: 'X', questions: [added] }],
      { 'new-question': { said: 'Something' } },
      nothingWithheld,
    );
    expect(view.sections).toEqual([]);
    expect(view.answers).toEqual({});
  });

  it('is never an address of family or friends, and only those who are safe to ring', () => {
    const row = { address: '2 Invented Row', 'last checked': 'May' };
    const view = carerView(
      sections,
      {
        'safe-people': {
          rows: [
            { ...row, name: 'Nan', relation: 'grandmother', phone: '01632 960001', 'safe to ring': 'Yes' },
            { ...row, name: 'Cousin Lee', relation: 'cousin', phone: '01632 960002', 'safe to ring': 'no' },
            { ...row, name: 'Uncle Ash', relation: 'uncle', phone: '01632 960003', 'safe to ring': '' },
          ],
        },
      },
      nothingWithheld,
    );
    expect(view.answers).toEqual({
      'safe-people': { rows: [{ name: 'Nan', relation: 'grandmother', phone: '01632 960001' }] },
    });
  });

  it('is nothing about people of concern, dangers, phones, or where the child was found before', () => {
    const said = (text: string) => ({ said: text });
    const view = carerView(
      sections,
      {
        dangers: said('Taken to flats'),
        previous: said('Found at the arcade'),
        'people-of-concern': { rows: [{ 'name or description': 'M', why: 'older', where: 'arcade' }] },
        phones: { rows: [{ what: 'phone', 'number or name': '07700 900111', 'can be located': 'yes' }] },
        welcome: said('Toast, and no questions'),
      },
      nothingWithheld,
    );
    expect(view.answers).toEqual({ welcome: said('Toast, and no questions') });
  });

  it('leaves a parent out unless somebody chooses them', () => {
    expect(isRungByDefault({ relation: 'Stepfather' })).toBe(false);
    expect(isRungByDefault({ relation: 'Mum' })).toBe(false);
    expect(isRungByDefault({ relation: 'grandmother' })).toBe(true);
    const row = { relation: 'x', phone: '01632 960001', 'safe to ring': 'yes' };
    const answers = {
      'safe-people': {
        rows: [
          { ...row, name: 'Nan' },
          { ...row, name: 'Ash' },
        ],
      },
    };
    expect(carerView(sections, answers, nothingWithheld, ['Nan']).answers).toEqual({
      'safe-people': { rows: [{ name: 'Nan', relation: 'x', phone: '01632 960001' }] },
    });
    expect(carerView(sections, answers, nothingWithheld, []).answers).toEqual({});
  });

  it('holds no place at all once whereabouts of the child are withheld, and no answer that says one', () => {
    const answers = {
      places: { rows: [{ place: 'The library', 'safe for a carer to visit': 'yes' }] },
      welcome: { said: 'Fetch her from Quince House' },
      medication: { said: 'Inhaler' },
    };
    const open = carerView(sections, answers, nothingWithheld);
    expect(Object.keys(open.answers).toSorted()).toEqual(['medication', 'places', 'welcome']);
    const shut = carerView(sections, answers, { isAny: true, texts: ['Quince House, top floor'] });
    expect(Object.keys(shut.answers)).toEqual(['medication']);
    expect(shut.leftOut).toHaveLength(2);
  });
});

describe('a text that says what is withheld', () => {
  it.each([
    ['at QUINCE house!', ['Quince House'], true],
    ['at Quinces House', ['Quince House'], false],
    ['by the bus', ['a'], false],
    ['nothing', [], false],
  ])('%s, of %j: %s', (text, withheld, says) => {
    expect(saysWithheld(text, withheld)).toBe(says);
  });
});
