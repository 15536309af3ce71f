import { describeProblem } from '../../platform/files/csv.ts';
import type { PlannedRow, RowState } from './import-plan.ts';
import type { MissingFormat, RowProblem } from './statutory-file.ts';

export interface ReportRow {
  line: number;
  state: RowState;
  childId?: string;
  episodeId?: string;
  note?: string;
  rule?: string;
}
/** What a file would do, or did: every row, and every problem by file, row, column and number of the rule. */
export interface MissingReport {
  format: MissingFormat;
  collectionYear: string | undefined;
  /** Rows of the file that were looked at. */
  read: number;
  /** False for a dry run, and when the file could not be read. */
  isWritten: boolean;
  /** Rows that were on the record already when this run began, because it went on where another was broken off. */
  resumedAfter?: number;
  counts: Partial<Record<RowState, number>>;
  problems: readonly RowProblem[];
  rows: readonly ReportRow[];
}

export const reportRow = ({ row, state, childId, episodeId, note, rule }: PlannedRow): ReportRow => ({
  line: row.line,
  state,
  ...(childId ? { childId } : {}),
  ...(episodeId ? { episodeId } : {}),
  ...(note ? { note } : {}),
  ...(rule ? { rule } : {}),
});

/** Notes of the plan, as problems of the file. */
export const notesOf = (rows: readonly ReportRow[]): RowProblem[] =>
  rows.flatMap(({ line, state, note, rule }) =>
    note
      ? [
          {
            file: 'missing',
            severity:
              state === 'problem' || state === 'overlaps' || state === 'not known here' ? 'error' : 'warning',
            line,
            message: note,
            ...(rule ? { rule } : {}),
          } as const,
        ]
      : [],
  );

export function addCounts(
  counts: Readonly<Record<string, number>>,
  rows: readonly { state: RowState }[],
): Record<string, number> {
  const sum: Record<string, number> = { ...counts };
  for (const { state } of rows) sum[state] = (sum[state] ?? 0) + 1;
  return sum;
}

const FILE_WORDS = { missing: '', header: 'Header: ', episodes: 'Care episodes: ' } as const;
/** `Header: Row 3, column "DOB": … (rule 567)`. */
export const problemInWords = (problem: RowProblem): string =>
  `${FILE_WORDS[problem.file]}${describeProblem(problem)}${problem.rule ? ` (rule ${problem.rule})` : ''}`;
