import { dayOf } from '../../platform/clock/wall-clock.ts';
import { type FileProblem, firstProblems } from '../../platform/files/csv.ts';
import type { Work } from '../../platform/http/work.ts';
import type { Origin } from './import.store.ts';
import type { RowState } from './import-plan.ts';
import type { PersonImportFormat } from './person-row.ts';

export type ImportFormat = PersonImportFormat | 'social-care-status';
export const importFormats: readonly ImportFormat[] = ['ssda903-header', 'person-csv', 'social-care-status'];

export interface ImportOptions {
  /** Only says what would be done. */
  dryRun: boolean;
  /** Which import it is, for the audit. */
  importId?: string;
  /** Rows done, rows in all. */
  onProgress?: (done: number, all: number) => void;
}

export interface ReportRow {
  line: number;
  state: RowState;
  childId?: string;
  note?: string;
}
export interface ImportReport {
  format: ImportFormat;
  /** Rows of the file that were looked at. */
  read: number;
  /** False for a dry run, and whenever a problem stopped it. */
  isWritten: boolean;
  counts: Partial<Record<RowState, number>>;
  problems: readonly FileProblem[];
  rows: readonly ReportRow[];
}

/** Most rows in one statement, and children in one audit event. */
export const BATCH = 1000;

/** Where rows of a file say they come from: what it was, and the day it was read. */
export const originOf = (work: Work, what: string): Origin => {
  const on = dayOf(work.now);
  return {
    source: `${what}, ${on.toLocaleString('en-GB', { dateStyle: 'long' })}`,
    at: work.now,
    on,
    by: work.actor.postingId,
  };
};

/** Rows by what was done with them; a state that did not occur is left out. */
export function countsOf(rows: readonly ReportRow[]): Partial<Record<RowState, number>> {
  const counts: Partial<Record<RowState, number>> = {};
  for (const { state } of rows) counts[state] = (counts[state] ?? 0) + 1;
  return counts;
}

/** Rows that need somebody to look, as lines of the file. */
export const problemsOf = (rows: readonly ReportRow[]): readonly FileProblem[] =>
  rows.flatMap(({ line, state, note }) =>
    note ? [{ line, message: note, severity: state === 'problem' ? 'error' : 'warning' } as const] : [],
  );

/** Which import an audit event belongs to. */
export const objectOf = (importId: string | undefined) =>
  importId ? { objectType: 'import', objectId: importId } : {};

const MOST_ALIKE = 3;

/** Errors first, each by its row; a warning that many rows share is said once, with the first of them. */
export function summarised(problems: readonly FileProblem[]): readonly FileProblem[] {
  const errors = problems.filter((each) => each.severity === 'error');
  const alike = Map.groupBy(
    problems.filter((each) => each.severity === 'warning'),
    (each) => `${each.column ?? ''}|${each.message}`,
  );
  const warnings = [...alike.values()].flatMap((same) =>
    same.length > MOST_ALIKE ? [together(same)] : same,
  );
  return firstProblems([...errors, ...warnings]);
}

function together(same: readonly FileProblem[]): FileProblem {
  const { line: _line, ...first } = same[0] as FileProblem;
  const rows = same.slice(0, MOST_ALIKE).map((each) => each.line);
  const more = (same.length - MOST_ALIKE).toLocaleString('en-GB');
  return { ...first, message: `${first.message} (Rows ${rows.join(', ')} and ${more} more.)` };
}
