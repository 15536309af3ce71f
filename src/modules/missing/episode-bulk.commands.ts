import type { Work } from '../../platform/http/work.ts';
import { insertTimelineInBulk } from '../people/index.ts';
import {
  type BulkEpisode,
  type BulkInterview,
  type BulkStep,
  insertEpisodesInBulk,
  insertInterviewsInBulk,
  insertStepsInBulk,
} from './episode-bulk.store.ts';

export type { BulkEpisode, BulkInterview, BulkStep };

/** Most rows in one statement and one audit event. */
const SLICE = 2000;
interface BulkOptions {
  /** Where the rows come from, in words. */
  source: string;
  /** Also tell the children's timelines. On unless said otherwise. */
  timeline?: boolean;
}

function* slices<Row>(rows: readonly Row[]): Generator<readonly Row[]> {
  for (let at = 0; at < rows.length; at += SLICE) yield rows.slice(at, at + SLICE);
}
const originOf = (work: Work, source: string) => ({ source, at: work.now, by: work.actor.postingId || null });

/**
 * Many episodes at once, for imports, seeds and the benchmark: set-based, as the writer, one audit event for each 2,000.
 * An episode whose import key is on the record, or a second open one of a child, is left out. Starts no clock and tells
 * nobody: the caller does what is owed for those that are recent.
 * @returns ids of those that were written
 */
export async function bringEpisodesIn(
  work: Work,
  rows: readonly BulkEpisode[],
  { source, timeline = true }: BulkOptions,
): Promise<string[]> {
  const written: string[] = [];
  for (const slice of slices(rows)) {
    const ids = await insertEpisodesInBulk(work.tx, slice, originOf(work, source));
    written.push(...ids);
    const isNew = new Set(ids);
    const news = slice.filter((row) => isNew.has(row.id));
    if (timeline) await tellTimelines(work, news);
    record(work, 'missing-episodes.brought-in', news);
  }
  return written;
}

/** The line says that, never where or with whom. */
const lineOf = ({ category, kind }: BulkEpisode) =>
  `${category === 'CARE' ? 'Missing from care' : 'Missing from home'}${kind === 'A' ? ' (away without authorisation)' : ''}`;

const tellTimelines = (work: Work, rows: readonly BulkEpisode[]) =>
  insertTimelineInBulk(
    work.tx,
    rows.flatMap((row) => {
      const base = {
        authority_id: work.actor.authorityId,
        child_id: row.child_id,
        kind: 'missing',
        data_class: 'MISSING',
        agency: null,
        share_with: null,
        recorded_at: row.recorded_at ?? work.now.toString(),
      };
      const back = row.returned_at ?? row.found_at;
      return [
        { ...base, id: work.ids.next(), at: row.missing_from, line: lineOf(row) },
        ...(back
          ? [{ ...base, id: work.ids.next(), at: back, line: row.returned_at ? 'Back' : 'Found' }]
          : []),
      ];
    }),
  );

/** Many steps at once. `first_offered_at` and `outcome` of the episodes are the caller's to give with the episodes. */
export async function bringStepsIn(work: Work, rows: readonly BulkStep[]): Promise<void> {
  for (const slice of slices(rows)) {
    await insertStepsInBulk(work.tx, slice, work.now, work.actor.postingId || null);
    record(work, 'missing-steps.brought-in', slice);
  }
}

/** Many interviews at once, each with the episodes it covers. */
export async function bringInterviewsIn(
  work: Work,
  rows: readonly BulkInterview[],
  { source }: Pick<BulkOptions, 'source'>,
): Promise<void> {
  for (const slice of slices(rows)) {
    await insertInterviewsInBulk(work.tx, slice, originOf(work, source));
    record(work, 'return-interviews.brought-in', slice);
  }
}

function record(work: Work, event: string, rows: readonly { child_id: string }[]): void {
  if (rows.length === 0) return;
  const subjects = [...new Set(rows.map((row) => row.child_id))];
  work.alsoRecord({ event, subjects, count: rows.length, classes: ['MISSING'] });
}
