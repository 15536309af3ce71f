import { toCsv } from '../../platform/files/csv.ts';
import { FieldErrors } from '../../platform/http/decision.ts';
import { hashOf } from '../../platform/http/tokens.ts';
import type { Work } from '../../platform/http/work.ts';
import { alert } from '../access/index.ts';
import { childrenByNumbers, importFile } from '../people/index.ts';
import { findEpisode } from './episode.store.ts';
import { bringEpisodesIn } from './episode-bulk.commands.ts';
import { type BulkEpisode, type BulkFilling, fillEpisodesInBulk } from './episode-bulk.store.ts';
import { startInterviewClocks } from './episode-clocks.ts';
import { localNumber, notCarriedOver, planRows } from './import.queries.ts';
import { checkpoint, findUnfinished, type HeldRow, type ImportRow, insertImport } from './import.store.ts';
import type { PlannedRow } from './import-plan.ts';
import { addCounts, type MissingReport, notesOf, type ReportRow, reportRow } from './import-report.ts';
import { recordReturn } from './return.commands.ts';
import { careProblems, headerOf, readCareFiles } from './statutory-care.ts';
import { instantOf } from './statutory-dates.ts';
import {
  type FileReading,
  type MissingFormat,
  type MissingRow,
  type RowProblem,
  readMissing,
} from './statutory-file.ts';

export interface MissingFiles {
  format: MissingFormat;
  missing: Uint8Array;
  header?: Uint8Array | undefined;
  episodes?: Uint8Array | undefined;
  collectionYear?: number | undefined;
}
/** A file that was read: rows that can be episodes, by child, in the order in which the children first stand in it. */
export interface ReadFiles {
  reading: FileReading;
  problems: readonly RowProblem[];
  groups: readonly (readonly MissingRow[])[];
  /** A fault of a whole file: nothing is written. */
  isUnreadable: boolean;
}

/** Reads the files, with everything that can be said of them without our record. Pure. */
export function readMissingFiles(files: MissingFiles, today: Temporal.PlainDate): ReadFiles {
  const { collectionYear } = files;
  const reading = readMissing(files.missing, files.format, { today, collectionYear });
  const care = readCareFiles(files);
  const said = reading.rows.map((row) => ({ row, problems: careProblems(row, care) }));
  const isError = (each: RowProblem) => each.severity === 'error';
  const good = said.filter(({ problems }) => !problems.some(isError)).map(({ row }) => row);
  const groups = [...Map.groupBy(good, (row) => localNumber(row.localId)).values()];
  const problems = [...reading.problems, ...care.problems, ...said.flatMap((each) => each.problems)];
  const isUnreadable = care.problems.some(isError) || (reading.read === 0 && problems.some(isError));
  return { reading, problems, groups, isUnreadable };
}

/** What the files would do; writes nothing. */
export async function previewMissing(work: Work, read: ReadFiles): Promise<MissingReport> {
  const { planned } = read.isUnreadable ? { planned: [] } : await planRows(work.tx, read.groups);
  const late = await notCarriedOver(work.tx, read.reading.year, read.groups.flat());
  const subjects = [...new Set(planned.flatMap((each) => each.childId ?? []))];
  work.note({ count: read.reading.read, dryRun: true, subjects, classes: ['MISSING'] });
  return reportOf(read, planned.map(reportRow), { isWritten: false, more: late });
}

function reportOf(
  read: ReadFiles,
  rows: readonly ReportRow[],
  { isWritten, more = [] }: { isWritten: boolean; more?: readonly RowProblem[] },
): MissingReport {
  const sorted = rows.toSorted((a, b) => a.line - b.line);
  const good = read.groups.reduce((sum, group) => sum + group.length, 0);
  const unread = read.reading.read - good;
  const counts = addCounts(unread > 0 ? { problem: unread } : {}, sorted);
  const problems = [...read.problems, ...notesOf(sorted), ...more].toSorted(
    (a, b) =>
      (a.severity === b.severity ? 0 : a.severity === 'error' ? -1 : 1) || (a.line ?? 0) - (b.line ?? 0),
  );
  const { format, read: all, year } = read.reading;
  return { format, collectionYear: year?.label, read: all, isWritten, counts, problems, rows: sorted };
}
export const writtenReport = (
  read: ReadFiles,
  rows: readonly ReportRow[],
  resumedAfter: number,
): MissingReport => ({
  ...reportOf(read, rows, { isWritten: true }),
  ...(resumedAfter > 0 ? { resumedAfter } : {}),
});

/** Where an import stands: how many children of the file are on the record, and the rows so far. */
export type ImportState = Pick<ImportRow, 'id' | 'childrenDone' | 'counts'>;

/** Begins to write a file, or goes on where the same file was broken off. `keep`: the bytes stay for the next request. */
export async function beginImport(
  work: Work,
  files: MissingFiles,
  options: { fileName: string; keep?: boolean },
): Promise<ImportState> {
  const fileHash = hashOf(Buffer.from(files.missing).toString('latin1'));
  const before = options.keep ? undefined : await findUnfinished(work.tx, fileHash);
  if (before) return before;
  const id = work.ids.next();
  const bytes = (content: Uint8Array | undefined) =>
    options.keep && content && content.length > 0 ? Buffer.from(content) : null;
  const row = {
    id,
    format: files.format,
    collectionYear: files.collectionYear ?? null,
    fileName: options.fileName.slice(-100),
    fileHash,
    content: bytes(files.missing),
    headerContent: bytes(files.header),
    episodesContent: bytes(files.episodes),
    uploadedAt: work.now,
  };
  await insertImport(work.tx, work.actor.authorityId, row, work.actor.postingId);
  return { id, childrenDone: 0, counts: {} };
}

/** Makes the children of the rows that nobody here has the number of, from the header: only when a person says so. */
export async function createUnknownChildren(
  work: Work,
  read: ReadFiles,
  header: Uint8Array,
): Promise<number> {
  const numbers = read.groups.flatMap(([row]) => (row ? [row.localId] : []));
  const childOf = await childrenByNumbers(
    work.tx,
    numbers.map((each) => ({ localId: localNumber(each) })),
  );
  const unknown = new Set(numbers.filter((each) => childOf({ localId: localNumber(each) }).length === 0));
  const rows = headerOf(header, unknown);
  if (rows.length < 2) return 0;
  const report = await importFile(work, 'ssda903-header', Buffer.from(toCsv(rows)), { dryRun: false });
  return report.isWritten ? (report.counts.new ?? 0) : 0;
}

/** Rows in one batch and one transaction, give or take the rest of a child's. */
export const BATCH_ROWS = 2000;

/**
 * Writes the next batch of an import and notes how far it came, so that an import that is broken off goes on. Call it in
 * a transaction of its own until `isFinished`.
 */
export async function importNextBatch(
  work: Work,
  state: ImportState,
  read: ReadFiles,
): Promise<{ state: ImportState; rows: ReportRow[]; isFinished: boolean }> {
  const groups: (readonly MissingRow[])[] = [];
  for (let n = 0; n < BATCH_ROWS; ) {
    const group = read.groups[state.childrenDone + groups.length];
    if (!group) break;
    groups.push(group);
    n += group.length;
  }
  const { planned, held } = await planRows(work.tx, groups);
  const rows = (await writePlan(work, planned, held)).map(reportRow);
  const childrenDone = state.childrenDone + groups.length;
  const isFinished = childrenDone >= read.groups.length;
  const counts = addCounts(state.counts, rows);
  const to = { childrenDone, counts, finishedAt: isFinished ? work.now : null };
  if ((await checkpoint(work.tx, state.id, state.childrenDone, to)) === 0)
    throw new FieldErrors({ _form: 'This import went on somewhere else meanwhile' });
  work.note({ objectType: 'import', objectId: state.id, count: rows.length, ...addCounts({}, rows) });
  return { state: { id: state.id, childrenDone, counts }, rows, isFinished };
}

/** Clocks are started for those who came back lately: what is older is history. */
const LATELY = { hours: 28 * 24 } as const;

async function writePlan(
  work: Work,
  planned: readonly PlannedRow[],
  held: ReadonlyMap<string, HeldRow>,
): Promise<PlannedRow[]> {
  const news = planned.flatMap((each) =>
    each.state === 'new' && each.childId ? [newEpisode(work, each.row, each.childId)] : [],
  );
  const written = new Set(await bringEpisodesIn(work, news, { source: 'file of missing episodes' }));
  const fills = planned.filter((each) => each.filling && each.episodeId);
  const byHand = fills.filter(
    (each) => held.get(each.episodeId ?? '')?.importKey === null && each.filling?.end,
  );
  const inBulk = fills.filter((each) => !byHand.includes(each));
  if (inBulk.length > 0) {
    await fillEpisodesInBulk(
      work.tx,
      inBulk.map((each) => filling(each, held)),
      work.now,
    );
    const subjects = [...new Set(inBulk.flatMap((each) => each.childId ?? []))];
    work.alsoRecord({
      event: 'missing-episodes.filled-in',
      subjects,
      count: inBulk.length,
      classes: ['MISSING'],
    });
  }
  const refused = new Map<PlannedRow, string>();
  for (const each of byHand) {
    const wrong = await closeByFile(work, each);
    if (wrong) refused.set(each, wrong);
  }
  await owed(
    work,
    news.filter((row) => written.has(row.id)),
    inBulk,
  );
  const idOf = new Map(news.map((row) => [row.import_key, row.id]));
  return planned.map((each) => {
    const wrong = refused.get(each);
    if (wrong) return { ...each, state: 'problem', note: wrong };
    if (each.state !== 'new') return each;
    const id = idOf.get(each.row.key) ?? '';
    return written.has(id)
      ? { ...each, episodeId: id }
      : {
          ...each,
          state: 'problem',
          note: 'an episode of this child was recorded meanwhile. Bring the file in again.',
        };
  });
}

const timesUnknown = (row: Pick<MissingRow, 'start' | 'end'>) => [
  ...(row.start.isDay ? ['left'] : []),
  ...(row.end?.isDay ? ['returned'] : []),
];

function newEpisode(work: Work, row: MissingRow, childId: string): BulkEpisode {
  const from = instantOf(row.start).toString();
  return {
    id: work.ids.next(),
    child_id: childId,
    category: 'CARE',
    kind: row.kind,
    missing_from: from,
    left_at: from,
    returned_at: row.end ? latest(instantOf(row.end), instantOf(row.start)).toString() : null,
    unknown_times: timesUnknown(row),
    reported_by_kind: 'OTHER',
    outcome: row.outcome ?? null,
    import_key: row.key,
  };
}
const latest = (a: Temporal.Instant, b: Temporal.Instant) => (Temporal.Instant.compare(a, b) >= 0 ? a : b);

function filling({ episodeId, filling: more }: PlannedRow, held: ReadonlyMap<string, HeldRow>): BulkFilling {
  const before = held.get(episodeId ?? '');
  const start = more?.start;
  const end = more?.end;
  const unknown = new Set(before?.unknownTimes ?? []);
  if (start) unknown.delete('left');
  if (end?.isDay) unknown.add('returned');
  else if (end) unknown.delete('returned');
  return {
    id: episodeId ?? '',
    left_at: start ? instantOf(start).toString() : null,
    returned_at: end ? instantOf(end).toString() : null,
    outcome: more?.outcome ?? null,
    unknown_times: [...unknown],
  };
}

/** A child who is missing by our own record is back by the file: the act a person would do, with its clocks. */
async function closeByFile(
  work: Work,
  { episodeId, filling: more }: PlannedRow,
): Promise<string | undefined> {
  const episode = episodeId ? await findEpisode(work.tx, episodeId) : undefined;
  if (!episode || !more?.end) return 'the episode is not there any more.';
  const { end } = more;
  const unknownTimes = [...new Set([...episode.unknownTimes, ...(end.isDay ? ['returned'] : [])])];
  try {
    await recordReturn(work, episode, episode.version, {
      foundAt: episode.foundAt ?? undefined,
      returnedAt: latest(instantOf(end), episode.foundAt ?? episode.missingFrom),
      unknownTimes,
      harmOnReturn: episode.harmOnReturn,
      harmWords: episode.harmWords ?? undefined,
      planUsed: episode.planUsed ?? undefined,
    });
    return undefined;
  } catch (error) {
    if (!(error instanceof FieldErrors)) throw error;
    return `the record and the file cannot both be right: ${Object.values(error.fields).join('; ')}.`;
  }
}

/** What is owed to children who are missing now, or came back lately, by the file. */
async function owed(work: Work, news: readonly BulkEpisode[], filled: readonly PlannedRow[]): Promise<void> {
  const since = work.now.subtract(LATELY);
  const isLate = (at: Temporal.Instant | undefined) =>
    at !== undefined && Temporal.Instant.compare(at, since) > 0;
  const back = [
    ...news
      .filter((row) => row.returned_at && isLate(Temporal.Instant.from(row.returned_at)))
      .map((row) => row.id),
    ...filled
      .filter((each) => isLate(each.filling?.end && instantOf(each.filling.end)))
      .map((each) => each.episodeId ?? ''),
  ];
  for (const id of back) {
    const episode = await findEpisode(work.tx, id);
    if (episode) await startInterviewClocks(work, episode);
  }
  const gone = news.filter((row) => !row.returned_at).length;
  if (gone === 0) return;
  const line = `A file that was brought in says that ${gone === 1 ? 'a child is' : `${gone} children are`} missing and not back`;
  await alert(work, { kind: 'missing', line, forRole: 'MISSING_COORDINATOR' });
}
