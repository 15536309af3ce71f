import { describe, expect, test } from 'vitest';
import { type CsvOptions, describeProblem, readCsv, toCsv } from './csv.ts';

const options: CsvOptions = {
  maxBytes: 12 * 1_048_576,
  maxRows: 1_000,
  columns: [
    { name: 'Surname', aliases: ['Family', 'FamilyName'], required: true },
    { name: 'Born', aliases: ['DOB', 'Date of birth'], required: true },
    { name: 'Town' },
  ],
};
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const said = (bytes: Uint8Array, more: Partial<CsvOptions> = {}): string[] =>
  readCsv(bytes, { ...options, ...more }).problems.map(describeProblem);

describe('headings', () => {
  test('match whatever their case, spaces, underscores, brackets or curly quotes', () => {
    const read = readCsv(utf8('FAMILY_name,‘Date of Birth’ (dd/mm/yyyy)\r\nOkoro,01/02/2010\r\n'), options);
    expect(read.problems).toEqual([]);
    expect(read.rows).toEqual([{ line: 2, values: { Surname: 'Okoro', Born: '01/02/2010' } }]);
  });
  test('a missing column is named, with the other names it may have', () => {
    expect(said(utf8('Surname,Town\nA,B\n'))).toEqual([
      'Row 1, column "Born": this column is missing. It may also be headed DOB, Date of birth.',
    ]);
  });
  test('two columns for one thing are named', () => {
    expect(said(utf8('Surname,DOB,Family\nA,B,C\n'))).toEqual([
      'Row 1, column "Family": a second column for "Surname".',
    ]);
  });
  test('an unknown column is named and the rest is read', () => {
    const read = readCsv(utf8('Surname,DOB,Shoe\nA,B,C\n'), options);
    expect(read.problems.map(describeProblem)).toEqual(['Row 1, column "Shoe": this column is not used.']);
    expect(read.problems[0]?.severity).toBe('warning');
    expect(read.rows).toHaveLength(1);
  });
  test('a file without any known heading gets one message', () => {
    expect(said(utf8('one,two\n1,2\n'))).toEqual([
      'Row 1: no heading is known. Expected columns: Surname, Born.',
    ]);
  });
});

describe('rows', () => {
  test('a row with too many or too few cells is named by its row number; the others are read', () => {
    const read = readCsv(utf8('Surname,DOB\nA,1\nB,2,3\nC\nD,4\n'), options);
    expect(read.problems.map(describeProblem)).toEqual([
      'Row 3: this row has 3 cells, the header has 2 cells.',
      'Row 4: this row has 1 cell, the header has 2 cells.',
    ]);
    expect(read.rows.map((row) => row.line)).toEqual([2, 5]);
  });
  test('rows are numbered as a spreadsheet numbers them, over blank rows and cells of two lines', () => {
    const read = readCsv(utf8('Surname,DOB\n"two\nlines",1\n\nB,2\n'), options);
    expect(read.rows.map((row) => row.line)).toEqual([2, 4]);
  });
  test('semicolons and tabs separate too', () => {
    expect(readCsv(utf8('Surname;DOB\nA;1\n'), options).rows[0]?.values).toEqual({ Surname: 'A', Born: '1' });
    expect(readCsv(utf8('Surname\tDOB\nA\t1\n'), options).rows[0]?.values).toEqual({
      Surname: 'A',
      Born: '1',
    });
  });
  test('an unclosed quotation mark is said with its row', () => {
    expect(said(utf8('Surname,DOB\nA,1\n"B,2\nC,3\n'))).toEqual([
      'Row 3: a quotation mark is opened in this row and never closed.',
    ]);
    expect(said(utf8('Surname,DOB\nA,1\nB"x,2\n'))[0]).toContain(
      'Row 3: a quotation mark stands in the middle',
    );
  });
  test('an empty file and a file of headings only', () => {
    expect(said(new Uint8Array())).toEqual(['The file is empty.']);
    expect(readCsv(utf8('Surname,DOB\n'), options)).toMatchObject({ rows: [], problems: [] });
  });
});

describe('encodings', () => {
  const windows = Uint8Array.from([...utf8('Surname,DOB\nA,1\nRen'), 0xe9, ...utf8(',2\n')]);
  test('UTF-8 with a mark', () => {
    const read = readCsv(utf8('\ufeffSurname,DOB\nRené,1\n'), options);
    expect(read.rows[0]?.values).toEqual({ Surname: 'René', Born: '1' });
  });
  test('UTF-16 with a mark, both ways round', () => {
    const little = Buffer.from('\ufeffSurname\tDOB\nŁuk\t1\n', 'utf16le');
    expect(readCsv(little, options).rows[0]?.values).toEqual({ Surname: 'Łuk', Born: '1' });
    expect(readCsv(Buffer.from(little).swap16(), options).encoding).toBe('utf-16be');
  });
  test('a wrong encoding names the row and column of the first bad letter', () => {
    expect(said(windows)).toHaveLength(1);
    expect(said(windows)[0]).toMatch(/^Row 3, column "Surname": the letters cannot be read as UTF-8\./);
  });
  test('also after cells in quotation marks that hold commas and line ends', () => {
    const bytes = Uint8Array.from([
      ...utf8('Surname,DOB,Town\r\n"A,\nB",1,T\r\n"C, D",2,"x, '),
      0xe9,
      ...utf8('"\r\n'),
    ]);
    expect(said(bytes)[0]).toMatch(/^Row 3, column "Town": the letters/);
    expect(said(Uint8Array.from([...utf8('Surname,D'), 0xe9, 0x0a]))[0]).toMatch(
      /^Row 1, column "2": the letters/,
    );
    expect(said(Uint8Array.from([...utf8('Surname,DOB\nA,"x\ny'), 0xe9, ...utf8('"\n')]))[0]).toMatch(
      /^Row 2,/,
    );
  });
  test('Windows-1252 is read when a person says so', () => {
    const read = readCsv(windows, { ...options, encoding: 'windows-1252' });
    expect(read.encoding).toBe('windows-1252');
    expect(read.rows[1]?.values.Surname).toBe('René');
  });
});

describe('junk', () => {
  const junk = (filling: string | Uint8Array): Uint8Array => Buffer.alloc(10 * 1_048_576, filling);
  const scrambled = Uint8Array.from({ length: 4_099 }, (_, at) => (at * 2_654_435_761) >>> 24);
  test.each([
    ['random bytes', junk(scrambled)],
    ['one letter without an end', junk('A')],
    ['nothing but commas', junk(',')],
    ['nothing but line ends', junk('\n')],
    ['nothing but quotation marks', junk('"')],
    ['bytes of no encoding', junk(Uint8Array.of(0xff))],
    ['control characters', junk('\u0007')],
    ['half a UTF-16 file', junk(Uint8Array.of(0xff, 0xfe, 0x00, 0xd8))],
    ['five million short rows', junk('a\n')],
    ['an Excel workbook', junk(Uint8Array.of(0x50, 0x4b, 0x03, 0x04))],
  ])('10 MB of %s gets one clear message', (_name, bytes) => {
    expect(said(bytes)).toHaveLength(1);
  });
  test('a right header over 10 MB of short rows is stopped at the most rows', () => {
    const bytes = Buffer.concat([utf8('Surname,DOB\n'), junk('a\n')]);
    expect(said(bytes)).toEqual(['The file has more than 1,000 rows. Split it.']);
  });
  test('a right header over one endless row is stopped', () => {
    const bytes = Buffer.concat([utf8('Surname,DOB\n'), junk('a')]);
    expect(said(bytes)).toEqual(['Row 2: this row is far too long. Is a quotation mark missing?']);
  });
  test('a file over the limit is refused before it is looked at', () => {
    expect(said(utf8('Surname,DOB\n'), { maxBytes: 3 })[0]).toMatch(/^The file is too big/);
  });
  test('many bad rows are said in a readable number', () => {
    const problems = readCsv(utf8(`Surname,DOB\n${'a,b,c\n'.repeat(900)}`), options).problems;
    expect(problems).toHaveLength(101);
    expect(problems.at(-1)?.message).toBe('and 800 more problems like these.');
  });
});

describe('writing', () => {
  test('text that a spreadsheet would run as a formula is made harmless', () => {
    const cells = ['=1+1', '+44', '-x', '@a', '\ta', '\ra', ' =1', '＝1'];
    expect(toCsv([cells]).trimEnd()).toBe(`'=1+1,'+44,'-x,'@a,"'\ta","'\ra",' =1,'＝1`);
  });
  test('numbers stay numbers, quotation marks and commas are kept', () => {
    expect(toCsv([['a,b', 'say "hi"', -5, null, true]])).toBe('"a,b","say ""hi""",-5,,true\r\n');
  });
  test('what is written can be read again', () => {
    const text = toCsv(
      [
        ['Surname', 'DOB'],
        ['Ó Sé, "Jr"', 'two\nlines'],
      ],
      { mark: true },
    );
    expect(readCsv(utf8(text), options).rows[0]?.values).toEqual({
      Surname: 'Ó Sé, "Jr"',
      Born: 'two\nlines',
    });
  });
});
