import { dayOf } from '../../platform/clock/wall-clock.ts';
import { type CsvCell, toCsv } from '../../platform/files/csv.ts';
import { allow, type Decision, forbid } from '../../platform/http/decision.ts';
import type { Work } from '../../platform/http/work.ts';
import { cellOf } from '../access/index.ts';
import { findChildren, numbersOfChildren } from '../people/index.ts';
import { recordLeft } from '../sharing/index.ts';
import { exportedEpisodes } from './export.store.ts';
import {
  annexARows,
  between,
  type ExportAs,
  type ExportedEpisode,
  in903,
  inTwelveMonths,
  rows903,
  ssdRows,
  twelveMonthsTo,
} from './export-rows.ts';
import { mayImportMissing } from './import.policy.ts';
import { collectionYearOf } from './statutory-dates.ts';

export interface ExportAsked {
  as: ExportAs;
  /** First day, of the standard dataset only; the others have a year of their own. */
  from?: Temporal.PlainDate | undefined;
  /** Last day: of the dataset, in the collection year, of the twelve months. Today when left out. */
  to?: Temporal.PlainDate | undefined;
  /** The standard dataset with missing from home too; it hangs under care episodes, so it is left out otherwise. */
  withHome?: boolean | undefined;
}
export interface Exported {
  csv: string;
  fileName: string;
  /** Episodes that the file is made of. */
  count: number;
  /** Episodes of children without a local number, which the return cannot hold. */
  leftOut: number;
}

/** Lists of every missing child leave the record only with those who answer for all of them and for the returns. */
export const mayExportMissing = (actor: Pick<Work['actor'], 'role'>): boolean =>
  (['MISSING', 'IDENT', 'AGG'] as const).every(
    (dataClass) => cellOf(actor, dataClass)?.scope === 'authority',
  );
export const exportPolicy = (actor: Pick<Work['actor'], 'role'>): Decision =>
  mayExportMissing(actor)
    ? allow('AC-2')
    : forbid(
        'AC-2',
        'The missing from home co-ordinator, the service manager and the strategic lead export missing episodes.',
      );

/** Where somebody brings files in, or takes them out; undefined for those who do neither. */
export function exchangeLink(actor: Pick<Work['actor'], 'role'>): string | undefined {
  if (mayImportMissing(actor)) return '/missing/import';
  return mayExportMissing(actor) ? '/missing/export' : undefined;
}

/** The days an export reads, by what is asked. */
export function daysOf({ as, from, to }: ExportAsked, today: Temporal.PlainDate) {
  const last = to ?? today;
  if (as === '903') return collectionYearOf(last);
  if (as === 'annex-a') return twelveMonthsTo(last);
  return { from: from ?? last.subtract({ months: 12 }).add({ days: 1 }), to: last };
}

/** Every episode of care (or of home too) in part between two days, with the child's number and birth date. */
export async function episodesToExport(
  work: Work,
  days: { from: Temporal.PlainDate; to: Temporal.PlainDate },
  withHome = false,
): Promise<ExportedEpisode[]> {
  const { from, until } = between(days.from, days.to);
  const rows = await exportedEpisodes(work.tx, work.actor.authorityId, from, until, withHome ? null : 'CARE');
  const ids = [...new Set(rows.map((row) => row.childId))];
  const born = new Map((await findChildren(work.tx, ids)).map((child) => [child.id, child.bornOn]));
  const localOf = new Map(
    (await numbersOfChildren(work.tx, ids))
      .filter((number) => number.kind === 'local')
      .toSorted((a, b) => b.value.localeCompare(a.value, 'en'))
      .map((number) => [number.childId, number.value]),
  );
  return rows
    .filter((row) => born.has(row.childId))
    .map((row) => ({
      ...row,
      localId: localOf.get(row.childId) ?? null,
      bornOn: born.get(row.childId) ?? null,
    }));
}

/** The same history in one of its three shapes, as a file. Audited as an export of its own, with every child in it. */
export async function exportMissing(work: Work, asked: ExportAsked): Promise<Exported> {
  const today = dayOf(work.now);
  const days = daysOf(asked, today);
  const all = await episodesToExport(work, days, asked.as === 'ssd' && asked.withHome === true);
  const { rows, used } = shaped(asked.as, all, days.to);
  const leftOut = asked.as === '903' ? used.filter((e) => e.localId === null).length : 0;
  work.note({
    subjects: [...new Set(used.map((e) => e.childId))],
    classes: ['MISSING', 'IDENT'],
    count: used.length,
    as: asked.as,
    from: days.from.toString(),
    to: days.to.toString(),
  });
  await recordLeft(work, {
    childIds: used.map((e) => e.childId),
    ...{ type: 'export', title: 'Missing episodes, as a file of records', classes: ['MISSING', 'IDENT'] },
    ...{ method: 'File made', format: 'csv' },
  });
  const fileName = { ssd: 'ssd_missing', '903': 'missing', 'annex-a': 'annex_a_list_8_missing' }[asked.as];
  return { csv: toCsv(rows), fileName: `${fileName}_${days.to.toString()}.csv`, count: used.length, leftOut };
}

function shaped(
  as: ExportAs,
  all: readonly ExportedEpisode[],
  to: Temporal.PlainDate,
): { rows: CsvCell[][]; used: readonly ExportedEpisode[] } {
  if (as === '903') {
    const year = collectionYearOf(to);
    return { rows: rows903(all, year), used: in903(all, year) };
  }
  if (as === 'annex-a') return { rows: annexARows(all, to), used: inTwelveMonths(all, to) };
  return { rows: ssdRows(all), used: all };
}
