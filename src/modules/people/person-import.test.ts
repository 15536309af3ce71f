import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { describeProblem } from '../../platform/files/csv.ts';
import { columnsOf, readPeople } from './person-import.ts';

const today = Temporal.PlainDate.from('2026-11-22');
const bytes = (lines: readonly string[]): Uint8Array => new TextEncoder().encode(`${lines.join('\n')}\n`);
const header903 = 'CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB';
const read903 = (...lines: string[]) => readPeople(bytes([header903, ...lines]), 'ssda903-header', { today });
const readCsvOf = (...lines: string[]) => readPeople(bytes(lines), 'person-csv', { today });
const said = (reading: ReturnType<typeof readPeople>): string[] => reading.problems.map(describeProblem);

describe('the header of the looked-after return', () => {
  test('a child comes without a name, under the local number', () => {
    const reading = read903('566910,2,27/03/2008,WROM,P123456789123,1.0,27/08/2024');
    expect(reading.problems).toEqual([]);
    expect(reading.rows).toEqual([
      {
        line: 2,
        name: { state: 'not known yet' },
        localId: '566910',
        upn: 'P123456789123',
        birthDate: Temporal.PlainDate.from('2008-03-27'),
        sex: 'F',
        ethnicity: 'WROM',
        isParent: true,
        ownChildBirthDate: Temporal.PlainDate.from('2024-08-27'),
        addresses: [],
      },
    ]);
  });
  test('the reason for having no pupil number is kept', () => {
    expect(read903('1,1,27/03/2010,WBRI,UN2,,').rows[0]).toMatchObject({ upnUnknownReason: 'UN2' });
    expect(read903('1,1,27/03/2010,WBRI,UN2,,').rows[0]).not.toHaveProperty('upn');
  });
  test('each wrong cell is named by row and column, and the right rows are still read', () => {
    const reading = read903(
      '1,3,31/02/2010,XXXX,P1,2,soon',
      '2,1,27/03/2010,WBRI,,,',
      ',1,27/03/2010,WBRI,,,',
      '4,1,27/03/2030,WBRI,,,',
    );
    expect(said(reading)).toEqual([
      'Row 2, column "UPN": a unique pupil number has a letter, then 12 figures.',
      'Row 2, column "DOB": "31/02/2010" is not a date. Write it like 2008-09-20 or 20/09/2008.',
      'Row 2, column "MOTHER": this must be 0, 1 or blank.',
      'Row 2, column "MC_DOB": "soon" is not a date.',
      'Row 2, column "SEX": "3" is not a code for sex. Use M, F, I or U (or 1, 2).',
      'Row 2, column "ETHNIC": "XXXX" is not an ethnicity code.',
      'Row 4, column "CHILD": this is blank. A child without a name needs it.',
      'Row 5, column "DOB": 2030-03-27 is in the future.',
    ]);
    expect(reading.rows.map((row) => row.localId)).toEqual(['2']);
    expect(reading.read).toBe(4);
  });
  test('a child who stands in the file twice is named with both rows', () => {
    const reading = read903('7,1,27/03/2010,WBRI,,,', '8,1,27/03/2010,WBRI,,,', '7,1,27/03/2010,WBRI,,,');
    expect(said(reading)).toEqual([
      'Row 4, column "CHILD": the same number stands in row 2. A person can be in the file once.',
    ]);
    expect(reading.rows.map((row) => row.line)).toEqual([2, 3]);
  });
  test('codes that are not main codes are read and said', () => {
    const reading = read903('1,1,27/03/2010,CNHE,,,', '2,1,27/03/1990,white british,,,');
    expect(said(reading)).toEqual([
      'Row 2, column "ETHNIC": CNHE is not a main code. It is read as CHNE.',
      'Row 3, column "DOB": this makes them 36. Is the year right?',
    ]);
    expect(reading.rows.map((row) => row.ethnicity)).toEqual(['CHNE', 'WBRI']);
  });
  test('another file is refused with one message per missing column', () => {
    expect(said(readPeople(bytes(['CHILD,DOB,MISSING', '1,2,3']), 'ssda903-header', { today }))[0]).toBe(
      'Row 1, column "SEX": this column is missing.',
    );
  });
});

describe('a CSV of people', () => {
  test('lists the columns it understands, and takes Windows-1252 when told', () => {
    expect(
      columnsOf('person-csv')
        .filter((each) => each.required)
        .map((each) => each.name),
    ).toEqual(['Given', 'Family', 'BirthDate']);
    const bytes1252 = Buffer.from('Given,Family,DOB,Email\nRené,B,20080920,nobody\n', 'latin1');
    expect(said(readPeople(bytes1252, 'person-csv', { today }))[0]).toMatch(
      /^Row 2, column "Given": the letters/,
    );
    const reading = readPeople(bytes1252, 'person-csv', {
      today,
      encoding: 'windows-1252',
      maxBytes: 99,
      maxRows: 1,
    });
    expect(reading.rows[0]?.name).toMatchObject({ given: 'René' });
    expect(said(reading)).toEqual(['Row 2, column "Email": this does not look like an e-mail address.']);
  });
  test('is read under any heading of the matching service', () => {
    const reading = readCsvOf(
      'GivenName,Surname,DOB,PostalCode,Gender,NHSNumber,PhoneNumber,Email,AddressHistory,Known as,Ethnicity',
      'Jayden,Brook,20080920,nm1 1aa,male,999 000 0018,07700 900123,jay@example.org,1 High St~Aldermoor|2 Low St,Jay,',
    );
    expect(said(reading)).toEqual([]);
    expect(reading.rows[0]).toEqual({
      line: 2,
      name: { state: 'known', given: 'Jayden', family: 'Brook', preferred: 'Jay' },
      nhsNumber: '9990000018',
      birthDate: Temporal.PlainDate.from('2008-09-20'),
      sex: 'M',
      ethnicity: 'NOBT',
      postcode: 'NM1 1AA',
      phone: '07700 900123',
      email: 'jay@example.org',
      addresses: ['1 High St, Aldermoor', '2 Low St'],
    });
  });
  test.each(['2008-09-20', '20/09/2008', '20080920'])('takes the birth date %s', (born) => {
    expect(readCsvOf('Given,Family,BirthDate', `A,B,${born}`).rows[0]?.birthDate?.toString()).toBe(
      '2008-09-20',
    );
  });
  test('a wrong NHS number is named by row and column', () => {
    const lines = ['A,B,20080920,1111111111', 'C,D,20080920,9990000019'];
    expect(said(readCsvOf('Given,Family,DOB,NhsNumber', ...lines))).toEqual([
      'Row 2, column "NhsNumber": this is one figure ten times, not an NHS number.',
      'Row 3, column "NhsNumber": this NHS number fails its check. One figure may be mistyped.',
    ]);
  });
  test('what is blank is "not known yet", and said where it matters', () => {
    const reading = readCsvOf('Given,Family,DOB,LocalId', ',,,55', 'Sam,,,', ',,,');
    expect(said(reading)).toEqual([
      'Row 2, column "BirthDate": this is blank: recorded as not known yet.',
      'Row 3, column "Family": this is blank: recorded as not known yet.',
      'Row 3, column "BirthDate": this is blank: recorded as not known yet.',
    ]);
    expect(reading.rows).toHaveLength(2);
    expect(said(readCsvOf('Given,Family,DOB,Phone', ',,20080920,1'))).toEqual([
      'Row 2, column "Family": this row has neither a name nor a number.',
    ]);
  });
  test('two children with one name and birth date are asked about, and refused when nothing tells them apart', () => {
    expect(said(readCsvOf('Given,Family,DOB,Id', 'A,B,20080920,1', 'a,b,20080920,2'))).toEqual([
      'Row 3, column "Family": the same name and birth date stand in row 2. Is this another child?',
    ]);
    expect(said(readCsvOf('Given,Family,DOB', 'A,B,20080920', 'A,B,20/09/2008'))).toEqual([
      'Row 3, column "Family": the same name and birth date stand in row 2. Give each a number, or take one out.',
    ]);
  });
  test('twins are two people', () => {
    expect(readCsvOf('Given,Family,DOB', 'Ada,Brook,20080920', 'Ida,Brook,20080920').problems).toEqual([]);
  });
});

describe('the public file of 2,675 invented children', () => {
  const path = resolve(import.meta.dirname, '../../../../shared/standards/data/ssda903/header.csv');
  test('is read whole; where the file is absent this says that it was not checked', () => {
    if (!existsSync(path)) {
      process.stdout.write('NOT CHECKED: the 903 header file of 2,675 children is not on this machine.\n');
      expect(existsSync(path)).toBe(false);
      return;
    }
    const reading = readPeople(readFileSync(path), 'ssda903-header', { today });
    expect(reading.problems.filter((each) => each.severity === 'error')).toEqual([]);
    expect(reading.rows).toHaveLength(2675);
    expect(new Set(reading.rows.map((row) => row.localId)).size).toBe(2675);
    expect(reading.rows.every((row) => row.birthDate !== undefined)).toBe(true);
    process.stdout.write(`CHECKED: 903 header file, ${reading.rows.length} children read.\n`);
  });
});
