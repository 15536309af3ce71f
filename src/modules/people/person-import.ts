import { type CsvColumn, type FileProblem, readCsv } from '../../platform/files/csv.ts';
import { duplicateProblems } from './person-import-duplicates.ts';
import { type PersonImportFormat, type PersonRow, readPersonRow } from './person-row.ts';

/** What was read. Rows with an error are not in `rows`; with any error nothing should be written. */
export interface PersonImport {
  readonly format: PersonImportFormat;
  readonly rows: readonly PersonRow[];
  readonly problems: readonly FileProblem[];
  /** Rows of the file that were looked at. */
  readonly read: number;
}

export interface PersonImportOptions {
  readonly today: Temporal.PlainDate;
  readonly encoding?: 'utf-8' | 'windows-1252';
  readonly maxBytes?: number;
  readonly maxRows?: number;
}

/** Ten megabytes and 50,000 people: more than any authority has. */
export const importLimits = { maxBytes: 10 * 1_048_576, maxRows: 50_000 };

const COLUMNS: Readonly<Record<PersonImportFormat, readonly CsvColumn[]>> = {
  'ssda903-header': [
    { name: 'CHILD', aliases: ['CHILDID', 'CHILD ID'], required: true },
    { name: 'SEX', required: true },
    { name: 'DOB', required: true },
    { name: 'ETHNIC', aliases: ['ETHNICITY'], required: true },
    { name: 'UPN', required: true },
    { name: 'MOTHER' },
    { name: 'MC_DOB' },
  ],
  'person-csv': [
    { name: 'Given', aliases: ['GivenName', 'Forename', 'First name'], required: true },
    { name: 'Family', aliases: ['Surname', 'FamilyName', 'Last name'], required: true },
    { name: 'Preferred', aliases: ['PreferredName', 'Known as'] },
    { name: 'BirthDate', aliases: ['DOB', 'Date of birth'], required: true },
    { name: 'Gender', aliases: ['Sex'] },
    { name: 'Ethnicity', aliases: ['Ethnic', 'ETHNIC'] },
    { name: 'NhsNumber', aliases: ['NHSNumber', 'NHS No'] },
    { name: 'UPN', aliases: ['Unique pupil number'] },
    { name: 'LocalId', aliases: ['Id', 'ChildId', 'Child', 'PersonId', 'Person ID', 'Local number'] },
    { name: 'PostCode', aliases: ['PostalCode'] },
    { name: 'Phone', aliases: ['PhoneNumber', 'Telephone'] },
    { name: 'Email', aliases: ['E-mail', 'EmailAddress'] },
    { name: 'AddressHistory', aliases: ['Address', 'Addresses'] },
  ],
};

/** Headings a format understands, required ones first: for help texts and the upload page. */
export function columnsOf(format: PersonImportFormat): readonly CsvColumn[] {
  return COLUMNS[format];
}

/**
 * Reads a file of people (S4-23, "Real input"). Pure: writes nothing and knows no database. Every problem names
 * its row and column; the same person twice in the file is an error naming both rows.
 */
export function readPeople(
  bytes: Uint8Array,
  format: PersonImportFormat,
  options: PersonImportOptions,
): PersonImport {
  const limits = {
    maxBytes: options.maxBytes ?? importLimits.maxBytes,
    maxRows: options.maxRows ?? importLimits.maxRows,
  };
  const encoding = options.encoding ? { encoding: options.encoding } : {};
  const csv = readCsv(bytes, { columns: COLUMNS[format], ...limits, ...encoding });
  const problems: FileProblem[] = [...csv.problems];
  const read: PersonRow[] = [];
  for (const row of csv.rows) {
    const answer = readPersonRow(row, format, options.today);
    problems.push(...answer.problems);
    if (answer.person) read.push(answer.person);
  }
  const twice = duplicateProblems(read);
  const wrong = new Set(twice.flatMap((each) => (each.severity === 'error' && each.line ? [each.line] : [])));
  problems.push(...twice);
  return { format, rows: read.filter((row) => !wrong.has(row.line)), problems, read: csv.rows.length };
}
