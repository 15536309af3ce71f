import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { type Command, Option } from 'commander';
import { cellOf, roles } from '../modules/access/index.ts';
import { bringIn, type ImportFormat, type ImportReport, mayImport } from '../modules/people/index.ts';
import { describeProblem } from '../platform/files/csv.ts';
import { importMissingCommand } from './missing.ts';
import { answer, Refused, type Terminal } from './outcome.ts';
import { inPlace, lineOf, postingFor, workAs } from './place.ts';

interface ImportOptions {
  format?: ImportFormat;
  as?: string;
  role?: string;
  write?: boolean;
  rows?: boolean;
  json?: boolean;
}

const LONGEST = 10 * 1_048_576 + 1;

export function importCommand(program: Command, to: Terminal): void {
  const group = program
    .command('import')
    .description(
      'Read a file of children, of their social-care status or of missing episodes. Nothing is written without --write.',
    );
  const withOptions = (command: Command) =>
    command
      .argument('<file>', 'a CSV file of at most 10 MB')
      .option(
        '--as <email>',
        'whom to act as: an address, or in the invented region a handle such as aldermoor/fern',
      )
      .option('--role <role>', 'which of their postings, when they have several')
      .option('--write', 'write what the dry run shows')
      .option('--rows', 'list every row, not only the problems')
      .option('--json', 'answer as JSON, with every row');
  withOptions(group.command('people'))
    .description('Children: the header of the looked-after return, or any CSV with names.')
    .addOption(
      new Option('--format <format>', 'what kind of file it is')
        .choices(['ssda903-header', 'person-csv'])
        .makeOptionMandatory(),
    )
    .action((file: string, options: ImportOptions) => run(to, file, options.format ?? 'person-csv', options));
  withOptions(group.command('social-care-status'))
    .description(
      'Open status, plan and allocated social worker of children already on the record, as at a day.',
    )
    .action((file: string, options: ImportOptions) => run(to, file, 'social-care-status', options));
  importMissingCommand(group, to);
}

/** Roles whose postings bring in files: the command asks the same question as the page. */
const importers = roles.filter((role) => cellOf({ role }, 'IDENT') && mayImport({ role }));

async function run(to: Terminal, file: string, format: ImportFormat, options: ImportOptions): Promise<void> {
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw new Refused(`${file} cannot be read (${error.code ?? error.message}).`);
  });
  await inPlace(to, async (place) => {
    const posting = await postingFor(place, { as: options.as, role: options.role }, importers);
    to.aside(`Acting as ${lineOf(posting)}.`);
    const isDry = options.write !== true;
    const entry = { event: isDry ? 'import.looked-at' : 'import.written' };
    const report = await workAs(place, posting, entry, (work) =>
      bringIn(work, format, path.basename(file), bytes.subarray(0, LONGEST), {
        dryRun: isDry,
        onProgress: (done, all) => to.progress(isDry ? 'Comparing' : 'Writing', done, all),
      }),
    );
    tell(to, report, isDry, options);
  });
}

function tell(to: Terminal, report: ImportReport, isDry: boolean, options: ImportOptions): void {
  const errors = report.problems.filter((each) => each.severity === 'error');
  const rows = options.rows
    ? report.rows.map((row) => `Row ${row.line}: ${row.state}${row.note ? `; ${row.note}` : ''}`)
    : [];
  answer(to, options.json === true, report, [
    ...rows,
    `${report.read.toLocaleString('en-GB')} rows read.`,
    ...Object.entries(report.counts).map(
      ([state, count]) => `  ${(count ?? 0).toLocaleString('en-GB')} ${state}`,
    ),
    ...report.problems
      .filter((each) => each.severity === 'warning')
      .map((each) => `Warning: ${describeProblem(each)}`),
    ...(errors.length === 0 && isDry ? ['Nothing was written. Add --write to write it.'] : []),
    ...(report.isWritten ? ['Written.'] : []),
  ]);
  if (errors.length > 0) throw new Refused(...errors.map(describeProblem), 'Nothing was written.');
}
