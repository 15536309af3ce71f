import { describe, expect, test } from 'vitest';
import { readBirthDate, readFileDate, readTypedDate } from './birth-date.ts';
import { formatNhsNumber, readLocalId, readNhsNumber, readUpn, upnCheckLetter } from './identifiers.ts';
import * as person from './person.ts';

const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);
const jay: person.PersonName = { state: 'known', given: 'Jayden', family: 'Brook', preferred: 'Jay' };

describe('age', () => {
  test('is reached on the birthday, not the day before', () => {
    expect(person.ageOn(day('2010-05-20'), day('2026-05-19'))).toBe(15);
    expect(person.ageOn(day('2010-05-20'), day('2026-05-20'))).toBe(16);
  });
  test('of a child born on 29 February is reached on 1 March in other years', () => {
    expect(person.ageOn(day('2008-02-29'), day('2026-02-28'))).toBe(17);
    expect(person.ageOn(day('2008-02-29'), day('2026-03-01'))).toBe(18);
    expect(person.reachesAge(day('2008-02-29'), 18)).toEqual(day('2026-03-01'));
    expect(person.reachesAge(day('2008-02-29'), 16)).toEqual(day('2024-02-29'));
  });
  test('that somebody gave is "about", and so is the 18th birthday', () => {
    const birth = person.birthDateFromAge(14, day('2026-11-22'));
    expect(birth.precision).toBe('estimated');
    expect(person.ageInWords(birth, day('2026-11-22'))).toBe('about 14');
    expect(person.eighteenthBirthday(birth).expected).toBe(true);
    expect(person.eighteenthBirthday({ date: day('2010-05-20'), precision: 'exact' })).toEqual({
      on: day('2028-05-20'),
      expected: false,
    });
  });
  test('that nobody knows is said to be not known yet', () => {
    expect(person.ageInWords(undefined, day('2026-11-22'))).toBe('not known yet');
    const expected: person.BirthDate = { date: day('2027-01-01'), precision: 'exact' };
    expect(person.ageInWords(expected, day('2026-11-22'))).toBe('not born yet');
  });
  test('in doubt somebody is treated as a child', () => {
    const today = day('2026-11-22');
    expect(person.isChildOn(undefined, today)).toBe(true);
    expect(person.isChildOn({ date: day('2008-11-22'), precision: 'exact' }, today)).toBe(false);
    expect(person.isChildOn(person.birthDateFromAge(18, today), today)).toBe(true);
    expect(person.isChildOn(person.birthDateFromAge(20, today), today)).toBe(false);
    expect(person.birthDateFromParts(2010).date).toEqual(day('2010-07-01'));
    expect(person.birthDateFromParts(2010, 3).date).toEqual(day('2010-03-15'));
  });
  test('outside the usual ages is warned about, and stops nothing', () => {
    const range = { from: 11, to: 18 };
    const aged = (age: number) => ({
      date: day('2026-11-22').subtract({ years: age }),
      precision: 'exact' as const,
    });
    expect(person.ageWarning(aged(14), day('2026-11-22'), range)).toBeUndefined();
    expect(person.ageWarning(aged(9), day('2026-11-22'), range)).toContain('does not stop the referral');
    expect(person.ageWarning(aged(19), day('2026-11-22'), range)).toContain('11 to 18');
    expect(person.ageWarning(undefined, day('2026-11-22'), range)).toBeUndefined();
  });
});

describe('names', () => {
  test('the name the child likes comes first', () => {
    expect(person.fullName(jay)).toBe('Jay (Jayden) Brook');
    expect(person.shortName(jay)).toBe('Jay (Jayden) B.');
    expect(person.initials(jay)).toBe('JB');
  });
  test('a child without a name is shown by the local number', () => {
    expect(person.fullName({ state: 'not known yet' }, '566910')).toBe('Name not known yet (566910)');
    expect(person.shortName({ state: 'not known yet' })).toBe('Name not known yet');
    expect(person.initials({ state: 'not known yet' })).toBe('?');
  });
  test('half a name is shown as it is', () => {
    expect(person.shortName({ state: 'known', given: 'Élodie', family: '' })).toBe('Élodie');
    expect(person.shortName({ state: 'known', given: '', family: 'Okoro', preferred: 'Tee' })).toBe('Tee O.');
    expect(person.fullName({ state: 'known', given: 'Sam', family: 'Ng', preferred: 'sam' })).toBe('Sam Ng');
    expect(person.initials({ state: 'known', given: 'élodie', family: '李' })).toBe('É李');
  });
});

describe('birth dates', () => {
  const today = day('2026-11-22');
  test.each([
    '2008-09-20',
    '20/09/2008',
    '20080920',
    '20/9/2008',
    '2008-09-20T00:00:00',
    '2008-09-20 00:00:00.000',
  ])('%s is read from a file', (text) => expect(readFileDate(text)).toEqual(day('2008-09-20')));
  test.each(['31/02/2008', '09/20/2008', '20.9.08', 'unknown', '2008', '20/09/08'])('%s is not', (text) =>
    expect(readBirthDate(text, today).kind).toBe('wrong'),
  );
  test('a birth date in the future or before 1900 is refused', () => {
    expect(readBirthDate('23/11/2026', today)).toMatchObject({ message: '2026-11-23 is in the future.' });
    expect(readBirthDate('1889-01-01', today)).toMatchObject({ message: '1889-01-01 is before 1900.' });
    expect(readBirthDate('22/11/2026', today).kind).toBe('date');
  });
  test.each([
    '20.9.08',
    '20-09-2008',
    '20092008',
    '20 September 2008',
    '20th sept 08',
    '20 9 2008',
    '20-Sep-08',
  ])('%s is understood when typed', (text) => expect(readTypedDate(text, today)).toEqual(day('2008-09-20')));
  test('two figures of a year never mean the future', () => {
    expect(readTypedDate('1/1/27', today)).toEqual(day('1927-01-01'));
    expect(readTypedDate('1/1/26', today)).toEqual(day('2026-01-01'));
    expect(readTypedDate('20 flub 08', today)).toBeUndefined();
  });
});

describe('identifiers', () => {
  test.each([
    '9434765919',
    '943 476 5919',
    '943-476-5919',
    '9449305552',
    '9691292211',
    '9876543210',
    '4010232137',
  ])('NHS number %s is right', (text) => expect(readNhsNumber(text).kind).toBe('ok'));
  test.each([
    '9434765918',
    '1234567890',
    '0000000000',
    '1111111111',
    '9999999999',
    '943476591',
    '94347659190',
  ])('NHS number %s is wrong', (text) => expect(readNhsNumber(text).kind).toBe('wrong'));
  test.each(['P123456789123', 'T850728973744', 'W359200012012'])('pupil number %s is right', (text) => {
    expect(upnCheckLetter(text)).toBe(text[0]);
    expect(readUpn(text.toLowerCase())).toEqual({ kind: 'ok', value: text });
  });
  test('a pupil number with a wrong letter is warned about, one of a wrong form refused', () => {
    expect(readUpn('A123456789123')).toMatchObject({
      kind: 'ok',
      warning: expect.stringContaining('letter'),
    });
    expect(readUpn('P12345').kind).toBe('wrong');
  });
  test('local numbers are kept as written, in capitals', () => {
    expect(readLocalId(' ab-12/3 ')).toEqual({ kind: 'ok', value: 'AB-12/3' });
    expect(readLocalId('x'.repeat(21)).kind).toBe('wrong');
    expect(formatNhsNumber('9990000018')).toBe('999 000 0018');
  });
});
