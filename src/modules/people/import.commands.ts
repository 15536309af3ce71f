import { dayOf } from '../../platform/clock/wall-clock.ts';
import type { FileProblem } from '../../platform/files/csv.ts';
import type { Work } from '../../platform/http/work.ts';
import { cellOf } from '../access/index.ts';
import { knownChildren } from './import.queries.ts';
import {
  fillChildren,
  finishImport,
  type ImportedChild,
  insertChildren,
  insertImport,
  insertNumbers,
  insertTokens,
  type Origin,
} from './import.store.ts';
import { numbersOf, type PlannedPerson, planPeople } from './import-plan.ts';
import {
  BATCH,
  countsOf,
  type ImportFormat,
  type ImportOptions,
  type ImportReport,
  objectOf,
  originOf,
  problemsOf,
  summarised,
} from './import-report.ts';
import { tokensOfPerson } from './name-tokens.ts';
import { readPeople } from './person-import.ts';
import type { PersonImportFormat, PersonRow } from './person-row.ts';
import { readSocialCareStatuses } from './social-care-status-import.ts';
import { importSocialCareStatus } from './status-import.commands.ts';

/**
 * May this posting bring in files? Whoever adds children and writes identity in the whole authority: front door,
 * service manager, missing from home co-ordinator. Others would write what they could not then find.
 */
export function mayImport(actor: Pick<Work['actor'], 'role'>): boolean {
  const identity = cellOf(actor, 'IDENT');
  return (
    cellOf(actor, 'FLAG')?.mayWrite === true && identity?.mayWrite === true && identity.scope === 'authority'
  );
}

/**
 * Reads and, unless it is a dry run, writes a file, in the caller's transaction: all of it or nothing. With any error
 * in the file nothing is written. Children already known by a number are not made again, so running it twice changes
 * nothing (S4-23).
 */
export async function importFile(
  work: Work,
  format: ImportFormat,
  bytes: Uint8Array,
  options: ImportOptions,
): Promise<ImportReport> {
  const today = dayOf(work.now);
  if (format === 'social-care-status') {
    const { rows, problems, read } = readSocialCareStatuses(bytes, { today });
    if (hasErrors(problems)) return stopped(format, read, problems);
    return withProblems(await importSocialCareStatus(work, rows, options), problems, read);
  }
  const { rows, problems, read } = readPeople(bytes, format, { today });
  if (hasErrors(problems)) return stopped(format, read, problems);
  return withProblems(await importPeople(work, rows, { ...options, format }), problems, read);
}

const hasErrors = (problems: readonly FileProblem[]) => problems.some((each) => each.severity === 'error');
const stopped = (format: ImportFormat, read: number, problems: readonly FileProblem[]): ImportReport => ({
  format,
  read,
  isWritten: false,
  counts: {},
  problems: summarised(problems),
  rows: [],
});
const withProblems = (
  report: ImportReport,
  problems: readonly FileProblem[],
  read: number,
): ImportReport => ({
  ...report,
  read,
  problems: summarised([...report.problems, ...problems]),
});
/** Writes people who were read from a file. Rows already known are left, or filled in where we knew nothing. */
export async function importPeople(
  work: Work,
  rows: readonly PersonRow[],
  options: ImportOptions & { format?: PersonImportFormat },
): Promise<ImportReport> {
  const format = options.format ?? 'person-csv';
  const planned = planPeople(rows, await knownChildren(work.tx, rows));
  const isStopped = planned.some((each) => each.state === 'problem');
  const origin = originOf(work, 'file of children');
  const ids = new Map<number, string>();
  if (!options.dryRun && !isStopped) {
    let done = 0;
    for (let at = 0; at < planned.length; at += BATCH) {
      const batch = planned.slice(at, at + BATCH);
      await writeBatch(work, batch, origin, ids, options.importId);
      done += batch.length;
      options.onProgress?.(done, planned.length);
    }
  }
  const report = planned.map(({ row, state, childId, note }) => {
    const id = childId ?? ids.get(row.line);
    return { line: row.line, state, ...(id ? { childId: id } : {}), ...(note ? { note } : {}) };
  });
  const isWritten = !options.dryRun && !isStopped;
  work.note({ ...objectOf(options.importId), count: rows.length, dryRun: !isWritten, ...countsOf(report) });
  return {
    format,
    read: rows.length,
    isWritten,
    counts: countsOf(report),
    problems: problemsOf(report),
    rows: report,
  };
}

async function writeBatch(
  work: Work,
  batch: readonly PlannedPerson[],
  origin: Origin,
  ids: Map<number, string>,
  importId?: string,
): Promise<void> {
  const children = batch.flatMap((each) => (each.state === 'new' ? [newChild(work, each.row)] : []));
  if (children.length > 0)
    await insertChildren(
      work.tx,
      children.map(({ child }) => child),
      origin,
    );
  for (const { line, child } of children) ids.set(line, child.id);
  const filled = batch.flatMap(({ childId, filling, row }) =>
    childId && filling ? [{ id: childId, filling, tokens: tokensOf(row) }] : [],
  );
  if (filled.length > 0) {
    await fillChildren(work.tx, filled);
    await insertNumbers(
      work.tx,
      filled.map(({ id, filling }) => ({ id, numbers: filling.numbers })),
      origin,
    );
    const named = filled.filter(
      ({ filling }) => filling.givenName ?? filling.familyName ?? filling.preferredName,
    );
    await insertTokens(work.tx, named);
  }
  const subjects = [...children.map(({ child }) => child.id), ...filled.map(({ id }) => id)];
  if (subjects.length === 0) return;
  work.alsoRecord({
    event: 'people.imported',
    ...objectOf(importId),
    subjects,
    count: subjects.length,
    new: children.length,
    filledIn: filled.length,
    classes: ['FLAG', 'IDENT'],
  });
}

function newChild(work: Work, row: PersonRow): { line: number; child: ImportedChild } {
  const name = row.name.state === 'known' ? row.name : undefined;
  const child = {
    id: work.ids.next(),
    givenName: name?.given || null,
    familyName: name?.family || null,
    preferredName: name?.preferred || null,
    bornOn: row.birthDate?.toString() ?? null,
    sex: row.sex,
    tokens: tokensOf(row),
    numbers: numbersOf(row),
    ethnicity: row.ethnicity === 'NOBT' ? null : row.ethnicity,
    factId: work.ids.next(),
  };
  return { line: row.line, child };
}

function tokensOf(row: PersonRow): readonly string[] {
  if (row.name.state !== 'known') return [];
  const tokens = tokensOfPerson({
    given: row.name.given,
    family: row.name.family,
    preferred: row.name.preferred,
  });
  return [...tokens.names, ...tokens.sounds];
}

/** Reads a file that is at hand, and keeps who brought it and what came of it when it is written. */
export async function bringIn(
  work: Work,
  format: ImportFormat,
  fileName: string,
  bytes: Uint8Array,
  options: Omit<ImportOptions, 'importId'>,
): Promise<ImportReport> {
  if (options.dryRun) return importFile(work, format, bytes, options);
  const id = work.ids.next();
  const kind = format === 'social-care-status' ? format : 'people';
  const row = {
    id,
    kind,
    format,
    fileName: fileName.slice(-100),
    content: null,
    uploadedAt: work.now,
  } as const;
  await insertImport(work.tx, work.actor.authorityId, row, work.actor.postingId);
  const report = await importFile(work, format, bytes, { ...options, importId: id });
  if (report.isWritten) await finishImport(work.tx, id, work.now, report.counts);
  return report;
}
