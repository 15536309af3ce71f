import { type CsvColumn, readCsv } from '../../platform/files/csv.ts';
import { formatDate } from '../../platform/ui/index.ts';
import { type CollectionYear, readFileDay } from './statutory-dates.ts';
import { type MissingRow, missingLimits, type RowProblem } from './statutory-file.ts';

/** One episode of care of the return: from when to when, and why it ended. */
export interface CareSpell {
  readonly from: Temporal.PlainDate;
  readonly to: Temporal.PlainDate | undefined;
  readonly reasonEnded: string;
}
export interface CareFiles {
  /** Date of birth by child, when a header was given. */
  readonly header?: ReadonlyMap<string, Temporal.PlainDate | undefined>;
  readonly spells?: ReadonlyMap<string, readonly CareSpell[]>;
  readonly problems: readonly RowProblem[];
}

const HEADER: readonly CsvColumn[] = [
  { name: 'CHILD', aliases: ['CHILDID', 'CHILD ID'], required: true },
  { name: 'DOB', required: true },
  ...['SEX', 'ETHNIC', 'UPN', 'MOTHER', 'MC_DOB'].map((name) => ({ name })),
];
const EPISODES: readonly CsvColumn[] = [
  { name: 'CHILD', aliases: ['CHILDID', 'CHILD ID'], required: true },
  { name: 'DECOM', required: true },
  { name: 'DEC', required: true },
  { name: 'REC', required: true },
  ...[
    'RNE',
    'LS',
    'CIN',
    'PLACE',
    'PLACE_PROVIDER',
    'REASON_PLACE_CHANGE',
    'HOME_POST',
    'PL_POST',
    'URN',
  ].map((name) => ({
    name,
  })),
];

/** Reads header and care episodes of the return; a fault that makes one unreadable is an error without a line. */
export function readCareFiles(files: {
  header?: Uint8Array | undefined;
  episodes?: Uint8Array | undefined;
}): CareFiles {
  const problems: RowProblem[] = [];
  const read = (
    file: 'header' | 'episodes',
    bytes: Uint8Array | undefined,
    columns: readonly CsvColumn[],
  ) => {
    if (!bytes || bytes.length === 0) return undefined;
    const csv = readCsv(bytes, { columns, ...missingLimits });
    problems.push(...csv.problems.map((each) => ({ ...each, file })));
    return csv.rows;
  };
  const header = read('header', files.header, HEADER);
  const episodes = read('episodes', files.episodes, EPISODES);
  const spells = new Map<string, CareSpell[]>();
  for (const { line, values } of episodes ?? []) {
    const from = readFileDay(values.DECOM ?? '');
    const to = values.DEC ? readFileDay(values.DEC) : undefined;
    if (!from || (values.DEC && !to)) {
      const column = from ? 'DEC' : 'DECOM';
      problems.push({
        file: 'episodes',
        severity: 'warning',
        line,
        column,
        message: 'this is not a date; the row is not used.',
      });
      continue;
    }
    const child = values.CHILD ?? '';
    const spell = { from, to, reasonEnded: values.REC ?? '' };
    const known = spells.get(child);
    if (known) known.push(spell);
    else spells.set(child, [spell]);
  }
  return {
    ...(header
      ? { header: new Map(header.map(({ values }) => [values.CHILD ?? '', readFileDay(values.DOB ?? '')])) }
      : {}),
    ...(episodes ? { spells } : {}),
    problems,
  };
}

const compare = Temporal.PlainDate.compare;

/**
 * What the header and the care episodes say against a row. A child who is somebody else in the header is an error, for
 * the row may be of another child; the rules about care warn, for what happened happened, and the return must be put right.
 */
export function careProblems(row: MissingRow, files: CareFiles): RowProblem[] {
  return [...headerProblems(row, files), ...spellProblems(row, files.spells)];
}

function headerProblems(row: MissingRow, { header }: CareFiles): RowProblem[] {
  if (!header) return [];
  const at = { file: 'missing', line: row.line } as const;
  if (!header.has(row.localId))
    return [
      {
        ...at,
        severity: 'warning',
        column: 'CHILD',
        rule: 'INT04',
        message: 'the header does not have this child.',
      },
    ];
  const theirs = header.get(row.localId);
  if (theirs === undefined || row.bornOn === undefined || theirs.equals(row.bornOn)) return [];
  const message = `the header has another date of birth, ${formatDate(theirs)}.`;
  return [{ ...at, severity: 'error', column: 'DOB', rule: 'INT13', message }];
}

function spellProblems(row: MissingRow, spells: CareFiles['spells']): RowProblem[] {
  if (!spells) return [];
  const found: RowProblem[] = [];
  const tell = (column: string, rule: string, message: string) =>
    void found.push({ file: 'missing', severity: 'warning', line: row.line, column, rule, message });
  const own = spells.get(row.localId);
  if (!own) {
    tell('CHILD', '1012', 'the child is not in the file of care episodes.');
    return found;
  }
  const start = row.start.day;
  const first = own.reduce((a, b) => (compare(a.from, b.from) <= 0 ? a : b));
  const last = own.reduce((a, b) => (a.to && (!b.to || compare(a.to, b.to) < 0) ? b : a));
  if (compare(start, first.from) < 0)
    tell('MIS_START', '581', 'the start is before the child was looked after.');
  if (last.to && compare(start, last.to) > 0)
    tell('MIS_START', '578', 'the start is after the child ceased to be looked after.');
  else if (last.to && !row.end)
    tell('MIS_END', '577', 'the child ceased to be looked after, and this is still open.');
  else if (
    !row.end &&
    own.some((each) => each.to && compare(each.from, start) <= 0 && compare(start, each.to) < 0)
  )
    tell('MIS_END', '575', 'the placement ended, and this is still open.');
  const turned18 = row.bornOn?.add({ years: 18 });
  if (turned18 && row.end?.day.equals(turned18) && last.to?.equals(turned18) && last.reasonEnded !== 'E8')
    tell('MIS_END', '580', 'missing until the 18th birthday: the care episode should end with E8.');
  return found;
}

/** Open at the end of last year by our record, and not in this year's file (rule 576). */
export const notCarriedOn = (
  localId: string,
  from: Temporal.PlainDate,
  year: CollectionYear,
): RowProblem => ({
  file: 'missing',
  severity: 'warning',
  column: 'MIS_START',
  rule: '576',
  message: `child ${localId.slice(0, 48)} was missing from ${formatDate(from)} and not back when ${year.label} began; the file has no row with that start.`,
});

/** Rows of a header of these children only, as a file of its own. */
export function headerOf(bytes: Uint8Array, wanted: ReadonlySet<string>): (readonly string[])[] {
  const names = ['CHILD', 'SEX', 'DOB', 'ETHNIC', 'UPN', 'MOTHER', 'MC_DOB'];
  const { rows } = readCsv(bytes, { columns: HEADER, ...missingLimits });
  const own = rows.filter(({ values }) => wanted.has(values.CHILD ?? ''));
  return [names, ...own.map(({ values }) => names.map((name) => values[name] ?? ''))];
}
