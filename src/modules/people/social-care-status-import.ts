import { type CsvColumn, type CsvRow, type FileProblem, readCsv } from '../../platform/files/csv.ts';
import { readFileDate } from './birth-date.ts';
import { isCodeOf } from './code-lists.ts';
import { type SocialCareStatusCode, socialCareStatuses } from './code-lists-circumstances.ts';
import { type ReadIdentifier, readLocalId, readNhsNumber, readUpn } from './identifiers.ts';
import { importLimits } from './person-import.ts';
import { defaultStatusSettings, overlap } from './social-care-status.ts';

/** The allocated social worker as a file names them. Matching to a user here is by e-mail, else by a person. */
export interface NamedWorker {
  readonly name: string;
  readonly email?: string;
  readonly team?: string;
  readonly phone?: string;
}

/** One spell of status for one child, as of a day (S4-23). The child is found by any number given. */
export interface SocialCareStatusRow {
  readonly line: number;
  readonly localId?: string;
  readonly nhsNumber?: string;
  readonly upn?: string;
  readonly status: SocialCareStatusCode;
  readonly plan?: string;
  readonly worker?: NamedWorker;
  readonly startedOn?: Temporal.PlainDate;
  readonly endedOn?: Temporal.PlainDate;
  readonly asAt: Temporal.PlainDate;
}

export interface SocialCareStatusImport {
  readonly rows: readonly SocialCareStatusRow[];
  readonly problems: readonly FileProblem[];
  readonly read: number;
}

export const socialCareStatusColumns: readonly CsvColumn[] = [
  { name: 'ChildId', aliases: ['Child', 'Child ID', 'LocalId', 'Id', 'PersonId', 'LA child ID'] },
  { name: 'NhsNumber', aliases: ['NHSNumber', 'NHS No'] },
  { name: 'UPN', aliases: ['Unique pupil number'] },
  { name: 'Status', aliases: ['SocialCareStatus', 'Open status', 'Case status'], required: true },
  { name: 'Plan', aliases: ['Plan type', 'Current plan'] },
  { name: 'Worker', aliases: ['Allocated worker', 'AllocatedSocialWorker', 'Social worker', 'Worker name'] },
  {
    name: 'WorkerEmail',
    aliases: ['Worker e-mail', 'Allocated worker email', 'Social worker email', 'Email'],
  },
  { name: 'Team', aliases: ['Worker team', 'Allocated team'] },
  { name: 'WorkerPhone', aliases: ['Phone', 'Telephone', 'Team phone'] },
  { name: 'StartDate', aliases: ['Start', 'Started', 'From', 'Status start date'] },
  { name: 'EndDate', aliases: ['End', 'Ended', 'To', 'Status end date'] },
  { name: 'AsAt', aliases: ['As at date', 'Extract date', 'Date of extract'], required: true },
];

/**
 * Reads a file of social-care statuses. Pure: writes nothing. One child may have several rows, one per spell, that
 * do not overlap; the same spell twice, or two that overlap, is an error naming both rows.
 */
export function readSocialCareStatuses(
  bytes: Uint8Array,
  options: { readonly today: Temporal.PlainDate; readonly encoding?: 'utf-8' | 'windows-1252' },
): SocialCareStatusImport {
  const encoding = options.encoding ? { encoding: options.encoding } : {};
  const csv = readCsv(bytes, { columns: socialCareStatusColumns, ...importLimits, ...encoding });
  const problems: FileProblem[] = [...csv.problems];
  const numbers = ['ChildId', 'NhsNumber', 'UPN'];
  if (csv.columns.length > 0 && !numbers.some((name) => csv.columns.includes(name))) {
    const message = 'one of these columns is needed to know the child: ChildId, NhsNumber, UPN.';
    return { rows: [], problems: [...problems, { severity: 'error', line: 1, message }], read: 0 };
  }
  const rows: SocialCareStatusRow[] = [];
  for (const row of csv.rows) {
    const found: FileProblem[] = [];
    const status = readRow(row, options.today, found);
    problems.push(...found);
    if (status && !found.some((each) => each.severity === 'error')) rows.push(status);
  }
  const overlapping = overlapProblems(rows);
  const wrong = new Set(overlapping.map((each) => each.line));
  return {
    rows: rows.filter((row) => !wrong.has(row.line)),
    problems: [...problems, ...overlapping],
    read: csv.rows.length,
  };
}

function readRow(
  row: CsvRow,
  today: Temporal.PlainDate,
  problems: FileProblem[],
): SocialCareStatusRow | undefined {
  const cell = (column: string): string => row.values[column]?.trim() ?? '';
  const say = (severity: 'error' | 'warning', column: string, message: string): void => {
    problems.push({ severity, line: row.line, column, message });
  };
  const number = (column: string, read: (text: string) => ReadIdentifier): string | undefined => {
    const answer = cell(column) ? read(cell(column)) : undefined;
    if (answer?.kind === 'wrong') say('error', column, answer.message);
    return answer?.kind === 'ok' ? answer.value : undefined;
  };
  const date = (column: string): Temporal.PlainDate | undefined => {
    const answer = cell(column) ? readFileDate(cell(column)) : undefined;
    if (cell(column) && !answer) say('error', column, `"${cell(column).slice(0, 20)}" is not a date.`);
    return answer;
  };
  const [localId, nhsNumber, upn] = [
    number('ChildId', readLocalId),
    number('NhsNumber', readNhsNumber),
    number('UPN', readUpn),
  ];
  if (!cell('ChildId') && !cell('NhsNumber') && !cell('UPN'))
    say('error', 'ChildId', 'this row has no number of a child.');
  const status = readStatus(cell('Status'));
  if (!status) say('error', 'Status', `"${cell('Status').slice(0, 30)}" is not a status we know.`);
  const [startedOn, endedOn, asAt] = [date('StartDate'), date('EndDate'), date('AsAt')];
  if (!cell('AsAt')) say('error', 'AsAt', 'this is blank. Say on which day this was so.');
  for (const [column, message] of datesInDisorder({ startedOn, endedOn, asAt, today }))
    say('error', column, message);
  const worker = readWorker(cell);
  if (status && asAt && defaultStatusSettings.openStatuses.includes(status) && !endedOn && !worker) {
    say(
      'warning',
      'Worker',
      'this is blank. Without an allocated social worker the case does not count as open.',
    );
  }
  if (!status || !asAt) return undefined;
  const known = { localId, nhsNumber, upn, plan: cell('Plan') || undefined, worker, startedOn, endedOn };
  const given = Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined));
  return { line: row.line, status, asAt, ...given };
}

function datesInDisorder(dates: {
  startedOn: Temporal.PlainDate | undefined;
  endedOn: Temporal.PlainDate | undefined;
  asAt: Temporal.PlainDate | undefined;
  today: Temporal.PlainDate;
}): readonly (readonly [column: string, message: string])[] {
  const { startedOn, endedOn, asAt, today } = dates;
  const isFuture = asAt && isAfter(asAt, today);
  const startsLate = startedOn && asAt && isAfter(startedOn, asAt);
  const endsEarly = startedOn && endedOn && isAfter(startedOn, endedOn);
  return [
    ...(isFuture ? [['AsAt', `${asAt.toString()} is in the future.`] as const] : []),
    ...(startsLate ? [['StartDate', 'this is after the "as at" day.'] as const] : []),
    ...(endsEarly ? [['EndDate', 'this is before the start.'] as const] : []),
  ];
}

function readWorker(cell: (column: string) => string): NamedWorker | undefined {
  const [name, email, team, phone] = [cell('Worker'), cell('WorkerEmail'), cell('Team'), cell('WorkerPhone')];
  if (!name && !email) return undefined;
  return {
    name: name || email,
    ...(email ? { email: email.toLowerCase() } : {}),
    ...(team ? { team } : {}),
    ...(phone ? { phone } : {}),
  };
}

const STATUS_WORDS: readonly (readonly [pattern: RegExp, code: SocialCareStatusCode])[] = [
  [/^(not open|closed|none|nfa|no further action|universal)$/, 'NOT_OPEN'],
  [/^(early help|eh|early intervention|family support)$/, 'EARLY_HELP'],
  [/^(assessment|single assessment|being assessed|referral)$/, 'ASSESSMENT'],
  [/^(cin|child in need|children in need|s17|section 17|cin s17)$/, 'CIN'],
  [/^(s47|section 47|child protection enquiry|s47 enquiry)$/, 'S47'],
  [/^(cp|cpp|child protection|child protection plan|protection plan|cp plan)$/, 'CP'],
  [/^(cla|lac|looked after|looked after child|child looked after)$/, 'CLA'],
  [/^((cla|lac) s20|section 20|s20|v2)$/, 'CLA_S20'],
  [/^((cla|lac) interim|interim care order|ico|c1)$/, 'CLA_INTERIM'],
  [/^((cla|lac) full|full care order|care order|fco|c2)$/, 'CLA_FULL'],
  [/^(remand|remanded|(cla|lac) remand|j1)$/, 'REMAND'],
  [/^(care leaver|cl|leaving care|former relevant|relevant child)$/, 'CARE_LEAVER'],
];

/** A status as files write it: our code, or the usual words and short forms, whatever case and punctuation. */
export function readStatus(text: string): SocialCareStatusCode | undefined {
  const code = text.trim().toUpperCase().replace(/[ -]/g, '_');
  if (isCodeOf(socialCareStatuses, code)) return code;
  const words = text
    .toLowerCase()
    .replace(/\bs\. ?(?=\d)/, 's')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
  return (
    STATUS_WORDS.find(([pattern]) => pattern.test(words))?.[1] ??
    socialCareStatuses.find((entry) => entry.label.toLowerCase() === text.trim().toLowerCase())?.code
  );
}

function overlapProblems(rows: readonly SocialCareStatusRow[]): readonly FileProblem[] {
  const problems: FileProblem[] = [];
  const byChild = new Map<string, SocialCareStatusRow[]>();
  for (const row of rows) {
    const keys = [`l:${row.localId ?? ''}`, `n:${row.nhsNumber ?? ''}`, `u:${row.upn ?? ''}`].filter(
      (key) => key.length > 2,
    );
    const met = keys
      .flatMap((key) => byChild.get(key) ?? [])
      .find((other) => overlap(spellOf(row), spellOf(other)));
    if (met) {
      const message = `this overlaps the status in row ${met.line} for the same child.`;
      problems.push({ severity: 'error', line: row.line, column: 'StartDate', message });
      continue;
    }
    for (const key of keys) byChild.set(key, [...(byChild.get(key) ?? []), row]);
  }
  return problems;
}

function spellOf(row: SocialCareStatusRow): { from: Temporal.PlainDate; to?: Temporal.PlainDate } {
  return { from: row.startedOn ?? row.endedOn ?? row.asAt, ...(row.endedOn ? { to: row.endedOn } : {}) };
}

function isAfter(one: Temporal.PlainDate, other: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(one, other) > 0;
}
