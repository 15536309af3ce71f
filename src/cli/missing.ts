import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type Command, Option } from 'commander';
import { type Role, roles } from '../modules/access/index.ts';
import {
  beginImport,
  createUnknownChildren,
  EXPORTS,
  type ExportAs,
  exportMissing,
  fileKindOf,
  importNextBatch,
  type MissingFiles,
  type MissingReport,
  mayExportMissing,
  mayImportMissing,
  previewMissing,
  problemInWords,
  type ReportRow,
  readMissingFiles,
  writtenReport,
} from '../modules/missing/index.ts';
import { dayOf } from '../platform/clock/wall-clock.ts';
import { answer, Refused, type Terminal, WrongUsage } from './outcome.ts';
import { inPlace, lineOf, type Place, postingFor, workAs } from './place.ts';

interface ImportOptions {
  header?: string;
  episodes?: string;
  year?: string;
  createChildren?: boolean;
  as?: string;
  role?: string;
  write?: boolean;
  dryRun?: boolean;
  rows?: boolean;
  json?: boolean;
}
interface ExportOptions {
  as: ExportAs;
  from?: string;
  to?: string;
  withHome?: boolean;
  out?: string;
  actAs?: string;
  role?: string;
}

const rolesThat = (may: (actor: { role: string }) => boolean) =>
  roles.filter((role) => may({ role })) as Role[];

/** `holdfast import missing`: files of the looked-after return or of the standard dataset. */
export function importMissingCommand(group: Command, to: Terminal): void {
  group
    .command('missing')
    .description(
      'Missing episodes: missing.csv of the looked-after return, or ssd_missing. A broken-off import goes on.',
    )
    .argument(
      '<files...>',
      'missing.csv or ssd_missing; header.csv and episodes.csv are known by their headings',
    )
    .option('--header <file>', 'header of the return: checks dates of birth')
    .option('--episodes <file>', 'care episodes of the return: checks that each child was looked after')
    .option(
      '--year <year>',
      'the year in which the collection year ends; that of the newest date when left out',
    )
    .option('--create-children', 'also add the children nobody here knows, from the header')
    .option(
      '--as <email>',
      'whom to act as: an address, or in the invented region a handle such as aldermoor/cass',
    )
    .option('--role <role>', 'which of their postings, when they have several')
    .option('--write', 'write what the dry run shows')
    .option('--dry-run', 'only look; so it is without --write')
    .option('--rows', 'list every row, not only the problems')
    .option('--json', 'answer as JSON, with every row')
    .action((files: string[], options: ImportOptions) => runImport(to, files, options));
}

/** `holdfast export missing`: the same history in one of its three shapes. */
export function exportCommand(program: Command, to: Terminal): void {
  const group = program.command('export').description('Write lists out. Every export is on record.');
  group
    .command('missing')
    .description(
      'Missing episodes as the standard dataset (ssd), the looked-after return (903) or Annex A List 8.',
    )
    .addOption(new Option('--as <shape>', 'which shape').choices([...EXPORTS]).makeOptionMandatory())
    .option('--from <day>', 'first day, like 2026-04-01 (ssd only)')
    .option('--to <day>', 'last day; today when left out')
    .option('--with-home', 'missing from home too (ssd only)')
    .option('--out <file>', 'write there instead of to the screen')
    .option('--act-as <email>', 'whom to act as')
    .option('--role <role>', 'which of their postings, when they have several')
    .action((options: ExportOptions) => runExport(to, options));
}

const load = (file: string): Promise<Uint8Array> =>
  readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw new Refused(`${file} cannot be read (${error.code ?? error.message}).`);
  });

async function filesOf(
  names: readonly string[],
  options: ImportOptions,
): Promise<MissingFiles & { name: string }> {
  let header = options.header ? await load(options.header) : undefined;
  let episodes = options.episodes ? await load(options.episodes) : undefined;
  const missing: { name: string; bytes: Uint8Array }[] = [];
  for (const name of names) {
    const bytes = await load(name);
    const kind = fileKindOf(bytes);
    if (kind === 'header') header = bytes;
    else if (kind === 'episodes') episodes = bytes;
    else missing.push({ name, bytes });
  }
  const [first, ...others] = missing;
  if (!first || others.length > 0) throw new WrongUsage('Give one file of missing episodes at a time.');
  const kind = fileKindOf(first.bytes);
  const collectionYear = options.year === undefined ? undefined : Number(options.year);
  if (collectionYear !== undefined && !(collectionYear >= 2005 && collectionYear <= 2100))
    throw new WrongUsage('--year is the year in which the collection year ends, like 2026.');
  const format = kind === 'ssd-missing' ? kind : 'ssda903-missing';
  return { name: path.basename(first.name), format, missing: first.bytes, header, episodes, collectionYear };
}

async function runImport(to: Terminal, names: readonly string[], options: ImportOptions): Promise<void> {
  if (options.write && options.dryRun) throw new WrongUsage('Either --write or --dry-run.');
  const files = await filesOf(names, options);
  await inPlace(to, async (place) => {
    const posting = await postingFor(
      place,
      { as: options.as, role: options.role },
      rolesThat(mayImportMissing),
    );
    to.aside(`Acting as ${lineOf(posting)}.`);
    const read = readMissingFiles(files, dayOf(place.now));
    const isDry = options.write !== true || read.isUnreadable;
    const report = isDry
      ? await workAs(place, posting, { event: 'missing-import.looked-at' }, (work) =>
          previewMissing(work, read),
        )
      : await writeAll(to, place, posting, files, read, options);
    tell(to, report, options);
    if (read.isUnreadable) throw new Refused('Nothing was written.');
  });
}

/** One transaction a batch: what is written stays when the command is stopped, and the next run goes on there. */
async function writeAll(
  to: Terminal,
  place: Place,
  posting: Parameters<typeof workAs>[1],
  files: MissingFiles & { name: string },
  read: ReturnType<typeof readMissingFiles>,
  options: ImportOptions,
): Promise<MissingReport> {
  const entry = { event: 'missing-import.written' };
  let state = await workAs(place, posting, entry, async (work) => {
    if (options.createChildren && files.header) await createUnknownChildren(work, read, files.header);
    return beginImport(work, files, { fileName: files.name });
  });
  const resumedAfter = Object.values(state.counts).reduce((sum, count) => sum + count, 0);
  const rows: ReportRow[] = [];
  for (let isFinished = false; !isFinished; ) {
    const done = await workAs(place, posting, entry, (work) => importNextBatch(work, state, read));
    ({ state, isFinished } = done);
    rows.push(...done.rows);
    to.progress('Writing', state.childrenDone, read.groups.length);
  }
  return writtenReport(read, rows, resumedAfter);
}

function tell(to: Terminal, report: MissingReport, options: ImportOptions): void {
  const rows = options.rows
    ? report.rows.map((row) => `Row ${row.line}: ${row.state}${row.note ? `; ${row.note}` : ''}`)
    : [];
  answer(to, options.json === true, report, [
    ...rows,
    `${report.read.toLocaleString('en-GB')} rows read${report.collectionYear ? `, collection year ${report.collectionYear}` : ''}.`,
    ...(report.resumedAfter
      ? [`Went on after ${report.resumedAfter.toLocaleString('en-GB')} rows that were written before.`]
      : []),
    ...Object.entries(report.counts).map(
      ([state, count]) => `  ${(count ?? 0).toLocaleString('en-GB')} ${state}`,
    ),
    ...report.problems.map(
      (each) => `${each.severity === 'error' ? 'Left out' : 'Warning'}: ${problemInWords(each)}`,
    ),
    report.isWritten ? 'Written.' : 'Nothing was written. Add --write to write it.',
  ]);
}

const dayIn = (text: string | undefined, name: string): Temporal.PlainDate | undefined => {
  try {
    return text === undefined ? undefined : Temporal.PlainDate.from(text);
  } catch {
    throw new WrongUsage(`--${name} is a day like 2026-04-01.`);
  }
};

async function runExport(to: Terminal, options: ExportOptions): Promise<void> {
  const [from, until] = [dayIn(options.from, 'from'), dayIn(options.to, 'to')];
  await inPlace(to, async (place) => {
    const posting = await postingFor(
      place,
      { as: options.actAs, role: options.role },
      rolesThat(mayExportMissing),
    );
    to.aside(`Acting as ${lineOf(posting)}.`);
    const made = await workAs(place, posting, { event: 'missing.exported' }, (work) =>
      exportMissing(work, { as: options.as, from, to: until, withHome: options.withHome }),
    );
    if (options.out) await writeFile(options.out, made.csv);
    else for (const line of made.csv.trimEnd().split('\r\n')) to.out(line);
    to.aside(`${made.count.toLocaleString('en-GB')} episodes.`);
    if (made.leftOut > 0)
      to.aside(
        `${made.leftOut.toLocaleString('en-GB')} of children without a local number are not in the file.`,
      );
  });
}
