import { type CsvColumn, type CsvRow, type FileProblem, readCsv } from '../../platform/files/csv.ts';
import type { EpisodeKind, Outcome } from './code-lists-missing.ts';
import {
  type CollectionYear,
  collectionYearOf,
  type FileMoment,
  readFileDay,
  readFileMoment,
} from './statutory-dates.ts';

export const MISSING_FORMATS = ['ssda903-missing', 'ssd-missing'] as const;
export type MissingFormat = (typeof MISSING_FORMATS)[number];

/** A problem of one row, in which file it stands, and the number of the published rule it breaks, where it is one. */
export interface RowProblem extends FileProblem {
  readonly file: 'missing' | 'header' | 'episodes';
  readonly rule?: string;
}

/** One row of a file of missing episodes, read. A date without a time is `isDay`. */
export interface MissingRow {
  readonly line: number;
  readonly localId: string;
  readonly bornOn: Temporal.PlainDate | undefined;
  readonly kind: EpisodeKind;
  readonly start: FileMoment;
  readonly end: FileMoment | undefined;
  /** What makes reading the row again harmless. */
  readonly key: string;
  readonly outcome: Outcome | undefined;
}

export interface FileReading {
  readonly format: MissingFormat;
  /** Only rows that can be an episode; the others are in `problems`. */
  readonly rows: readonly MissingRow[];
  readonly problems: readonly RowProblem[];
  /** Rows of the file that were looked at; 0 when the file could not be read at all. */
  readonly read: number;
  readonly year: CollectionYear | undefined;
}

/** 200,000 rows, 30 megabytes: more than any authority has in ten years. */
export const missingLimits = { maxBytes: 30 * 1_048_576, maxRows: 200_000 };

const COLUMNS: Readonly<Record<MissingFormat, readonly CsvColumn[]>> = {
  'ssda903-missing': [
    { name: 'CHILD', aliases: ['CHILDID', 'CHILD ID'], required: true },
    { name: 'DOB', required: true },
    { name: 'MISSING', aliases: ['AMISSING'], required: true },
    { name: 'MIS_START', required: true },
    { name: 'MIS_END', required: true },
  ],
  'ssd-missing': [
    { name: 'miss_table_id', required: true },
    { name: 'miss_person_id', required: true },
    { name: 'miss_missing_episode_start_date', aliases: ['miss_mis_epi_start'], required: true },
    { name: 'miss_missing_episode_type', aliases: ['miss_mis_epi_type'], required: true },
    { name: 'miss_missing_episode_end_date', aliases: ['miss_mis_epi_end'], required: true },
    { name: 'miss_missing_rhi_offered', aliases: ['miss_mis_epi_rhi_offered'] },
    { name: 'miss_missing_rhi_accepted', aliases: ['miss_mis_epi_rhi_accepted'] },
  ],
};

interface ReadOptions {
  readonly today: Temporal.PlainDate;
  /** The year the collection ends in: 2018 is 1 April 2017 to 31 March 2018. Left out: that of the newest date in the file. */
  readonly collectionYear?: number | undefined;
  readonly encoding?: 'utf-8' | 'windows-1252' | undefined;
}

/** What kind of file it is, by its heading; undefined when it is neither. */
export function formatOf(bytes: Uint8Array): MissingFormat | undefined {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 400)).toLowerCase();
  if (start.includes('miss_table_id')) return 'ssd-missing';
  return start.includes('mis_start') ? 'ssda903-missing' : undefined;
}

export type FileKind = MissingFormat | 'header' | 'episodes';
/** Which file of the return or of the dataset it is, by its heading. */
export function fileKindOf(bytes: Uint8Array): FileKind | undefined {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 400)).toLowerCase();
  if (start.includes('decom')) return 'episodes';
  return formatOf(bytes) ?? (/sex.*dob/.test(start.split('\n')[0] ?? '') ? 'header' : undefined);
}

/** Reads a file of missing episodes. Pure: writes nothing and knows no database. */
export function readMissing(bytes: Uint8Array, format: MissingFormat, options: ReadOptions): FileReading {
  const encoding = options.encoding ? { encoding: options.encoding } : {};
  const csv = readCsv(bytes, { columns: COLUMNS[format], ...missingLimits, ...encoding });
  const problems: RowProblem[] = csv.problems.map((each) => ({ ...each, file: 'missing' }));
  const rows: MissingRow[] = [];
  const readRow = format === 'ssd-missing' ? readSsdRow : read903Row;
  for (const row of csv.rows) {
    const said: Said[] = [];
    const read = readRow(row, said);
    problems.push(...said.map((one) => ({ file: 'missing', line: row.line, ...one }) as const));
    if (read && !said.some((one) => one.severity === 'error')) rows.push(read);
  }
  const year = format === 'ssda903-missing' ? yearOf(rows, options) : undefined;
  if (year) for (const row of rows) problems.push(...yearProblems(row, year));
  const past = rows.filter((row) => checkPast(row, options.today, format, problems));
  return { format, rows: past, problems, read: csv.rows.length, year };
}

type Said = Pick<RowProblem, 'severity' | 'message' | 'column' | 'rule'>;
const wrong = (column: string, message: string, rule?: string): Said => ({
  severity: 'error',
  column,
  message,
  ...(rule ? { rule } : {}),
});
const short = (text: string) => `"${text.slice(0, 30)}"`;

function read903Row({ line, values }: CsvRow, said: Said[]): MissingRow | undefined {
  const cell = (name: string) => values[name] ?? '';
  const [localId, type, from, to] = [cell('CHILD'), cell('MISSING'), cell('MIS_START'), cell('MIS_END')];
  const bornOn = readFileDay(cell('DOB'));
  if (!localId) said.push(wrong('CHILD', 'this is blank: nobody can be found by it.'));
  if (!bornOn) said.push(wrong('DOB', `${short(cell('DOB'))} is not a date of birth.`));
  if (type && !from) said.push(wrong('MIS_START', 'a type is given and no start.', '564'));
  if (from && !type) said.push(wrong('MISSING', 'a start is given and no type.', '565'));
  if (to && !type) said.push(wrong('MISSING', 'an end is given and no type.', '566'));
  if (!type && !from && !to)
    said.push(wrong('MISSING', 'this row tells of nothing: no type, no start, no end.'));
  if (type && type !== 'M' && type !== 'A')
    said.push(wrong('MISSING', `${short(type)} is neither M nor A, in capitals.`, '1006'));
  const start = from ? readFileDay(from) : undefined;
  if (from && !start) said.push(wrong('MIS_START', `${short(from)} is not a date like 14/03/2026.`, '1004'));
  const end = to ? readFileDay(to) : undefined;
  if (to && !end) said.push(wrong('MIS_END', `${short(to)} is not a date like 14/03/2026.`, '1005'));
  if (start && end && Temporal.PlainDate.compare(end, start) < 0)
    said.push(wrong('MIS_END', 'the end is before the start.', '567'));
  if (start && bornOn && Temporal.PlainDate.compare(start, bornOn) <= 0)
    said.push(wrong('MIS_START', 'the start is on or before the date of birth.', '586'));
  if (!start || !bornOn) return undefined;
  return {
    line,
    localId,
    bornOn,
    kind: type === 'A' ? 'A' : 'M',
    start: { day: start, isDay: true },
    end: end ? { day: end, isDay: true } : undefined,
    key: `903:${localId}:${start.toString()}`,
    outcome: undefined,
  };
}

function readSsdRow({ line, values }: CsvRow, said: Said[]): MissingRow | undefined {
  const cell = (name: string) => (/^null$/i.test(values[name] ?? '') ? '' : (values[name] ?? ''));
  const [id, localId] = [cell('miss_table_id'), cell('miss_person_id')];
  const [startColumn, endColumn] = ['miss_missing_episode_start_date', 'miss_missing_episode_end_date'];
  const typeColumn = 'miss_missing_episode_type';
  if (!id) said.push(wrong('miss_table_id', 'this is blank: every row has a number of its own.'));
  if (id.length > 48) said.push(wrong('miss_table_id', 'this has more than 48 characters.'));
  if (!localId) said.push(wrong('miss_person_id', 'this is blank: nobody can be found by it.'));
  const kind = readType(cell(typeColumn));
  if (!kind) said.push(wrong(typeColumn, `${short(cell(typeColumn))} is neither missing nor away.`, '1006'));
  const start = moment(cell(startColumn), startColumn, '1004', said);
  const end = cell(endColumn) ? moment(cell(endColumn), endColumn, '1005', said) : undefined;
  if (!cell(startColumn)) said.push(wrong(startColumn, 'a type is given and no start.', '564'));
  if (start && end && isBefore(end, start))
    said.push(wrong(endColumn, 'the end is before the start.', '567'));
  if (!start || !kind) return undefined;
  const outcome = rhiOutcome(cell('miss_missing_rhi_offered'), cell('miss_missing_rhi_accepted'), said);
  return { line, localId, bornOn: undefined, kind, start, end, key: `ssd:${id}`, outcome };
}

function readType(text: string): EpisodeKind | undefined {
  if (/^(m|missing)\b/i.test(text)) return 'M';
  return /^(a|away|absent)\b/i.test(text) ? 'A' : undefined;
}

function moment(text: string, column: string, rule: string, said: Said[]): FileMoment | undefined {
  if (!text) return undefined;
  const read = readFileMoment(text);
  if (typeof read !== 'string') return read;
  said.push(wrong(column, `${short(text)}: ${read}`, rule));
  return undefined;
}

/** Without times an offer is no fact of its own: only what became of it is kept. */
function rhiOutcome(offered: string, accepted: string, said: Said[]): Outcome | undefined {
  for (const [column, value] of [
    ['miss_missing_rhi_offered', offered],
    ['miss_missing_rhi_accepted', accepted],
  ] as const)
    if (value && !/^(y|n|na)$/i.test(value))
      said.push(wrong(column, `${short(value)} is none of Y, N and NA.`));
  if (/^n$/i.test(offered)) return 'NOT_OFFERED';
  if (!/^y$/i.test(offered)) return undefined;
  return /^y$/i.test(accepted) ? 'ACCEPTED' : /^n$/i.test(accepted) ? 'DECLINED' : undefined;
}

const isBefore = (a: FileMoment, b: FileMoment): boolean =>
  a.at && b.at ? Temporal.Instant.compare(a.at, b.at) < 0 : Temporal.PlainDate.compare(a.day, b.day) < 0;

function yearOf(rows: readonly MissingRow[], options: ReadOptions): CollectionYear {
  if (options.collectionYear !== undefined) return collectionYearOf(options.collectionYear);
  const days = rows.flatMap((row) => [row.start.day, ...(row.end ? [row.end.day] : [])]);
  const newest = days
    .filter((day) => Temporal.PlainDate.compare(day, options.today) <= 0)
    .reduce((a, b) => (Temporal.PlainDate.compare(a, b) >= 0 ? a : b), days[0] ?? options.today);
  return collectionYearOf(newest);
}

/** Rules of the collection year warn: what happened in another year happened. */
function yearProblems(row: MissingRow, year: CollectionYear): RowProblem[] {
  const tell = (column: string, rule: string, message: string): RowProblem[] => [
    { file: 'missing', severity: 'warning', line: row.line, column, rule, message },
  ];
  const isAfter = (day: Temporal.PlainDate) => Temporal.PlainDate.compare(day, year.to) > 0;
  const isBefore = (day: Temporal.PlainDate) => Temporal.PlainDate.compare(day, year.from) < 0;
  return [
    ...(isAfter(row.start.day)
      ? tell('MIS_START', '570', `the start is after the collection year ${year.label}.`)
      : []),
    ...(row.end && (isAfter(row.end.day) || isBefore(row.end.day))
      ? tell('MIS_END', '571', `the end is outside the collection year ${year.label}.`)
      : []),
  ];
}

/** Nobody went missing tomorrow. */
function checkPast(
  row: MissingRow,
  today: Temporal.PlainDate,
  format: MissingFormat,
  problems: RowProblem[],
): boolean {
  const isLate = (each: FileMoment | undefined) => each && Temporal.PlainDate.compare(each.day, today) > 0;
  const is903 = format === 'ssda903-missing';
  const column = isLate(row.start)
    ? is903
      ? 'MIS_START'
      : 'miss_missing_episode_start_date'
    : is903
      ? 'MIS_END'
      : 'miss_missing_episode_end_date';
  if (!isLate(row.start) && !isLate(row.end)) return true;
  problems.push({
    file: 'missing',
    severity: 'error',
    line: row.line,
    column,
    message: 'this day is still to come.',
  });
  return false;
}
