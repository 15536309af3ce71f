import { parse } from 'csv-parse/sync';
import { type DecodedText, decodeText, delimiterOf, type TextEncoding } from './text-encoding.ts';

/** A column a reader knows: its name in the answer, other headings it may carry, and whether it must be there. */
export interface CsvColumn {
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly required?: boolean;
}

/** Limits are checked before parsing, so that junk is refused quickly and in bounded memory. */
export interface CsvOptions {
  readonly columns: readonly CsvColumn[];
  readonly maxBytes: number;
  readonly maxRows: number;
  /** Say `windows-1252` only when a person has said so. */
  readonly encoding?: 'utf-8' | 'windows-1252';
}

/** Something wrong with a file. `line` is the row as a spreadsheet numbers it: 1 is the header. */
export interface FileProblem {
  readonly severity: 'error' | 'warning';
  readonly message: string;
  readonly line?: number;
  readonly column?: string;
}

/** One row, its cells trimmed and keyed by the column's `name`; a column not in the file is not in `values`. */
export interface CsvRow {
  readonly line: number;
  readonly values: Readonly<Record<string, string>>;
}

export interface CsvReading {
  readonly rows: readonly CsvRow[];
  readonly problems: readonly FileProblem[];
  /** Names of the columns found. */
  readonly columns: readonly string[];
  readonly encoding?: TextEncoding;
}

const MAX_ROW_CHARACTERS = 100_000;
const MAX_PROBLEMS = 100;

/**
 * Reads a CSV file against the columns expected of it. Headings match whatever their case, spacing,
 * punctuation and bracketed remarks. Never throws for a bad file: what is wrong is in `problems`; a file that
 * cannot be read, or lacks a required column, has no rows.
 */
export function readCsv(bytes: Uint8Array, options: CsvOptions): CsvReading {
  if (bytes.length === 0) return refused('The file is empty.');
  if (bytes.length > options.maxBytes) {
    return refused(
      `The file is too big: ${megabytes(bytes.length)}. The most is ${megabytes(options.maxBytes)}.`,
    );
  }
  const decoded = decodeText(bytes, options.encoding);
  if (decoded.kind === 'unreadable') return unreadable(decoded, bytes, options);
  const { text, encoding } = decoded;
  const end = text.search(/[\r\n]/);
  const firstLine = text.slice(0, Math.min(end < 0 ? text.length : end, MAX_ROW_CHARACTERS));
  const delimiter = delimiterOf(firstLine);
  const header = parseRecords(firstLine, delimiter, 1);
  const headings = header.kind === 'records' ? (header.records[0] ?? []) : firstLine.split(delimiter);
  const matched = matchHeadings(headings, options.columns);
  if (matched.problems.some((each) => each.severity === 'error')) {
    return { rows: [], problems: matched.problems, columns: [], encoding };
  }
  const parsed = parseRecords(text, delimiter, options.maxRows + 2);
  if (parsed.kind === 'broken') return { ...refused(parsed.message, parsed.line), encoding };
  if (parsed.records.length > options.maxRows + 1) {
    return refused(`The file has more than ${options.maxRows.toLocaleString('en-GB')} rows. Split it.`);
  }
  const read = readRows(parsed.records.slice(1), matched.names);
  const problems = [...matched.problems, ...firstProblems(read.problems)];
  return { rows: read.rows, problems, columns: matched.names.filter((name) => name !== undefined), encoding };
}

/** The first problems of a list, and one that says how many more there are, so that a report stays readable. */
export function firstProblems(problems: readonly FileProblem[], most = MAX_PROBLEMS): readonly FileProblem[] {
  if (problems.length <= most) return problems;
  const left = problems.slice(most);
  const severity = left.some((each) => each.severity === 'error') ? 'error' : 'warning';
  const message = `and ${left.length.toLocaleString('en-GB')} more problems like these.`;
  return [...problems.slice(0, most), { severity, message }];
}

/** A problem as one sentence: `Row 3, column "Surname": …`. */
export function describeProblem(problem: FileProblem): string {
  const row = problem.line === undefined ? '' : `Row ${problem.line}`;
  const column = problem.column === undefined ? '' : `column "${problem.column}"`;
  const place = [row, column].filter(Boolean).join(', ');
  if (!place) return problem.message;
  return `${place.charAt(0).toUpperCase()}${place.slice(1)}: ${problem.message}`;
}

function refused(message: string, line?: number): CsvReading {
  const problem: FileProblem = { severity: 'error', message, ...(line === undefined ? {} : { line }) };
  return { rows: [], problems: [problem], columns: [] };
}

function unreadable(
  decoded: Extract<DecodedText, { kind: 'unreadable' }>,
  bytes: Uint8Array,
  options: CsvOptions,
): CsvReading {
  if (decoded.row === undefined || decoded.cell === undefined) return refused(decoded.message);
  const feed = bytes.indexOf(0x0a);
  const start = bytes.subarray(0, Math.min(feed < 0 ? bytes.length : feed, MAX_ROW_CHARACTERS));
  const first = new TextDecoder('windows-1252').decode(start);
  const heading = first.split(delimiterOf(first))[decoded.cell]?.trim().replace(/^"|"$/g, '');
  const known = heading ? matchHeadings([heading], options.columns).names[0] : undefined;
  const column = decoded.row === 1 || !heading ? String(decoded.cell + 1) : (known ?? heading).slice(0, 60);
  return {
    rows: [],
    problems: [{ severity: 'error', line: decoded.row, column, message: decoded.message }],
    columns: [],
  };
}

type Parsed =
  | { readonly kind: 'records'; readonly records: readonly (readonly string[])[] }
  | { readonly kind: 'broken'; readonly message: string; readonly line: number };

function parseRecords(text: string, delimiter: string, to: number): Parsed {
  let row = 0;
  try {
    const records = parse(text, {
      delimiter,
      to,
      bom: true,
      trim: true,
      relax_column_count: true,
      max_record_size: MAX_ROW_CHARACTERS,
      on_record: (record: string[]) => {
        row += 1;
        return record;
      },
    }) as unknown as string[][];
    return { kind: 'records', records };
  } catch (error) {
    return { kind: 'broken', message: brokenMessage(error), line: row + 1 };
  }
}

function brokenMessage(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'CSV_QUOTE_NOT_CLOSED') return 'a quotation mark is opened in this row and never closed.';
  if (code === 'CSV_MAX_RECORD_SIZE') return 'this row is far too long. Is a quotation mark missing?';
  return 'a quotation mark stands in the middle of a cell. Put the whole cell in quotation marks.';
}

/** Lower case, letters and digits only: `Date of Birth`, `date_of_birth` and `DateOfBirth` are one heading. */
function plainHeading(heading: string): string {
  return heading
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

function matchHeadings(
  headings: readonly string[],
  columns: readonly CsvColumn[],
): { names: readonly (string | undefined)[]; problems: readonly FileProblem[] } {
  const byHeading = new Map<string, string>();
  for (const column of columns) {
    for (const alias of [column.name, ...(column.aliases ?? [])])
      byHeading.set(plainHeading(alias), column.name);
  }
  const find = (heading: string): string | undefined =>
    byHeading.get(plainHeading(heading)) ?? byHeading.get(plainHeading(heading.replace(/[([{].*$/u, '')));
  const names = headings.map((heading) => find(heading));
  const required = columns.filter((column) => column.required).map((column) => column.name);
  const missing = required.filter((name) => !names.includes(name));
  return { names, problems: headingProblems(headings, names, missing, columns) };
}

function headingProblems(
  headings: readonly string[],
  names: readonly (string | undefined)[],
  missing: readonly string[],
  columns: readonly CsvColumn[],
): readonly FileProblem[] {
  if (names.every((name) => name === undefined)) {
    const expected = columns.filter((column) => column.required).map((column) => column.name);
    const wanted = (expected.length > 0 ? expected : columns.map((column) => column.name)).join(', ');
    return [{ severity: 'error', line: 1, message: `no heading is known. Expected columns: ${wanted}.` }];
  }
  const problems: FileProblem[] = missing.map((name) => {
    const aliases = columns.find((column) => column.name === name)?.aliases ?? [];
    const or = aliases.length > 0 ? ` It may also be headed ${aliases.slice(0, 4).join(', ')}.` : '';
    return { severity: 'error', line: 1, column: name, message: `this column is missing.${or}` };
  });
  names.forEach((name, at) => {
    const heading = headings[at]?.slice(0, 60) ?? '';
    if (name === undefined && heading) {
      problems.push({ severity: 'warning', line: 1, column: heading, message: 'this column is not used.' });
    } else if (name !== undefined && names.indexOf(name) !== at) {
      problems.push({
        severity: 'error',
        line: 1,
        column: heading,
        message: `a second column for "${name}".`,
      });
    }
  });
  return firstProblems(problems, 20);
}

function readRows(
  records: readonly (readonly string[])[],
  names: readonly (string | undefined)[],
): { rows: readonly CsvRow[]; problems: readonly FileProblem[] } {
  const rows: CsvRow[] = [];
  const problems: FileProblem[] = [];
  records.forEach((record, index) => {
    const line = index + 2;
    if (record.every((cell) => cell === '')) return;
    if (record.length !== names.length) {
      const message = `this row has ${cells(record.length)}, the header has ${cells(names.length)}.`;
      problems.push({ severity: 'error', line, message });
      return;
    }
    const values: Record<string, string> = {};
    names.forEach((name, at) => {
      if (name !== undefined) values[name] = record[at] ?? '';
    });
    rows.push({ line, values });
  });
  return { rows, problems };
}

function cells(count: number): string {
  return count === 1 ? '1 cell' : `${count} cells`;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1_048_576).toFixed(1)} MB`;
}

/** What a cell of an exported table may hold. */
export type CsvCell = string | number | boolean | null;

/**
 * Writes rows as CSV (UTF-8 text, CRLF, quoted where needed). Text that a spreadsheet would run as a formula
 * (= + - @, also in full width, tab, carriage return) is prefixed with an apostrophe; real numbers are not text.
 * `mark` adds the byte-order mark without which Excel misreads accents.
 */
export function toCsv(rows: readonly (readonly CsvCell[])[], options: { mark?: boolean } = {}): string {
  const lines = rows.map((row) => `${row.map(writeCell).join(',')}\r\n`);
  return `${options.mark ? '\ufeff' : ''}${lines.join('')}`;
}

function writeCell(cell: CsvCell): string {
  if (cell === null) return '';
  if (typeof cell !== 'string') return String(cell);
  const safe = /^[\t\r\n]|^\s*[=+\-@＝＋－＠]/u.test(cell) ? `'${cell}` : cell;
  return /[",\r\n\t;]|^\s|\s$/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
