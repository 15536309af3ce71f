import { z } from 'zod';
import { TIME_ZONE } from '../../platform/clock/wall-clock.ts';
import { toCsv } from '../../platform/files/csv.ts';
import { absent } from '../../platform/http/decision.ts';
import { type Page, type Route, route, type Visit } from '../../platform/http/route.ts';
import { findChildren, lettersOf } from '../people/index.ts';
import { recordLeft } from '../sharing/index.ts';
import { aroundInvolvement } from './before-during-after.store.ts';
import { type AskedPeriod, figureQuery, periodAsked } from './figure-asked.ts';
import { mayReadFigures, mayReadRows, readsRows } from './figures.policy.ts';
import { askedOf, figuresOf } from './figures.queries.ts';
import { episodesCounted } from './figures-rows.store.ts';
import { type CountedEpisode, recount, rowsBehind } from './indicator-rows.ts';
import { indicatorIds, indicatorOf, shownInside } from './indicators.ts';
import { BeforeDuringAfterPage } from './pages/figures/before-during-after.page.tsx';
import { FiguresPage } from './pages/figures/figures.page.tsx';
import { partWords } from './pages/figures/part-words.ts';
import { RowsPage, shortNumber } from './pages/figures/rows.page.tsx';

const numbers = { dataClass: 'AGG', verb: 'list', rule: 'AC-2' } as const;
const rowsAccess = { dataClass: 'MISSING', verb: 'list', rule: 'AC-2' } as const;
const rowsQuery = figureQuery.extend({
  figure: z.enum(indicatorIds).catch('M1'),
  part: z.string().max(60).default(''),
});
type RowsVisit = Visit<unknown, z.output<typeof rowsQuery>>;

/** More rows than this are in the file only. */
const MOST_ON_PAGE = 200;
/** More than any authority has in three years. */
const MOST_IN_FILE = 60_000;

const page = (title: string, body: Page['body'], back?: Page['back']): Page => ({
  kind: 'page',
  title,
  wide: true,
  body,
  ...(back ? { back } : {}),
});

const figures = route({
  method: 'GET',
  path: '/missing/figures',
  access: numbers,
  audit: { event: 'missing.figures-shown' },
  query: figureQuery,
  policy: ({ actor }) => mayReadFigures(actor),
  handle: async (visit) => {
    const isInside = readsRows(visit.actor);
    const asked = periodAsked(visit.query, visit.now, isInside);
    visit.note({ classes: ['AGG'], reason: asked.search });
    const found = await figuresOf(visit, asked);
    return page(
      'Children missing: figures',
      FiguresPage({ actor: visit.actor, now: visit.now, asked, figures: found, isInside }),
    );
  },
});

/** The rows of what one figure is out of, with the figure counted from them again. */
async function behindFigure(visit: RowsVisit) {
  const { figure, part } = visit.query;
  const behind = rowsBehind(figure, part);
  if (!behind) throw absent();
  const asked = periodAsked(visit.query, visit.now);
  const all = await episodesCounted(visit.tx, askedOf(visit, asked), MOST_IN_FILE);
  const indicator = indicatorOf(figure);
  const again = recount(figure, part, all) ?? { n: null, d: null };
  const shown = shownInside({ id: figure, part, ...again }, indicator.unit);
  return { asked, indicator, part, behind, shown, rows: all.filter(behind.among) };
}

async function lettersFor(visit: Visit<unknown, unknown>, ids: readonly string[]) {
  const unique = [...new Set(ids)];
  visit.note({ subjects: unique, classes: ['MISSING'] });
  const known = new Map((await findChildren(visit.tx, unique)).map((child) => [child.id, child]));
  return (id: string) => lettersOf(known.get(id));
}

const rows = route({
  method: 'GET',
  path: '/missing/figures/rows',
  access: rowsAccess,
  audit: { event: 'missing.figure-rows-shown' },
  query: rowsQuery,
  policy: ({ actor }) => mayReadRows(actor),
  handle: async (visit) => {
    const found = await behindFigure(visit);
    const shown = found.rows.slice(0, MOST_ON_PAGE);
    const letters = await lettersFor(
      visit,
      shown.map((row) => row.childId),
    );
    visit.note({ count: shown.length });
    const words = partWords(found.indicator, found.part);
    return page(
      `${found.indicator.id} rows`,
      RowsPage({
        ...found,
        actor: visit.actor,
        partWords: words,
        rows: shown,
        total: found.rows.length,
        lettersOf: letters,
      }),
      { text: 'All figures', href: `/missing/figures?${found.asked.search}` },
    );
  },
});

const local = (at: Temporal.Instant | null): string =>
  at ? at.toZonedDateTimeISO(TIME_ZONE).toString({ timeZoneName: 'never', smallestUnit: 'minute' }) : '';
const yes = (is: boolean | null): string => (is === null ? 'not recorded' : is ? 'yes' : 'no');
const HEADINGS = [
  'child initials',
  'child',
  'episode',
  'from',
  'kind',
  'interview owed by',
  'went missing',
  'back',
  'notice of return',
  'first offered to the child',
  'any offer',
  'said yes',
  'interview held',
  'said no',
  'reason',
  'followed up within 14 days',
  'independent',
  'by the team',
  'acted on',
  'counted',
];
const cellsOf = (row: CountedEpisode, letters: string, isCounted: boolean): string[] => [
  letters,
  shortNumber(row.childId),
  shortNumber(row.id),
  row.category,
  row.kind,
  row.owedBy === 'US' ? 'us' : 'another authority',
  local(row.missingFrom),
  local(row.endedAt),
  local(row.notifiedAt),
  local(row.offeredAt),
  yes(row.isTried),
  yes(row.isAccepted),
  local(row.heldAt),
  local(row.declinedAt),
  row.declineReason ?? '',
  yes(row.isFollowed),
  row.heldAt ? yes(row.isIndependent) : '',
  row.heldAt ? yes(row.isByTeam) : '',
  yes(row.isActedOn),
  yes(isCounted),
];

const file = route({
  method: 'GET',
  path: '/missing/figures/rows.csv',
  access: { ...rowsAccess, verb: 'export' },
  audit: { event: 'missing.figure-rows-exported' },
  query: rowsQuery,
  policy: ({ actor }) => mayReadRows(actor),
  handle: async (visit) => {
    const found = await behindFigure(visit);
    const letters = await lettersFor(
      visit,
      found.rows.map((row) => row.childId),
    );
    visit.note({
      count: found.rows.length,
      objectType: 'figure',
      reason: `${found.indicator.id} ${found.part} ${found.asked.search}`,
    });
    await recordLeft(visit, {
      childIds: found.rows.map((row) => row.childId),
      ...{ type: 'export', title: 'Rows behind a figure', classes: ['MISSING'] },
      ...{ method: 'File made', format: 'csv' },
    });
    const lines = found.rows.map((row) => cellsOf(row, letters(row.childId), found.behind.counted(row)));
    const name = `${found.indicator.id}${found.part ? `-${found.part.replaceAll(/[^A-Za-z0-9-]/g, '-')}` : ''}-${found.asked.period.first}-${found.asked.period.last}.csv`;
    return {
      kind: 'download',
      bytes: new TextEncoder().encode(toCsv([HEADINGS, ...lines], { mark: true })),
      type: 'text/csv; charset=utf-8',
      name,
    };
  },
});

async function aroundAsked(visit: Visit<unknown, z.output<typeof figureQuery>>): Promise<AskedPeriod> {
  return periodAsked({ ...visit.query, period: visit.query.period ?? '12months' }, visit.now);
}
const around = route({
  method: 'GET',
  path: '/missing/before-during-after',
  access: rowsAccess,
  audit: { event: 'missing.before-during-after-shown' },
  query: figureQuery,
  policy: ({ actor }) => mayReadRows(actor),
  handle: async (visit) => {
    const asked = await aroundAsked(visit);
    const found = await aroundInvolvement(visit.tx, askedOf(visit, asked));
    const letters = await lettersFor(
      visit,
      found.map((row) => row.childId),
    );
    visit.note({ count: found.length });
    return page(
      'Before, during and after',
      BeforeDuringAfterPage({ actor: visit.actor, now: visit.now, asked, rows: found, lettersOf: letters }),
    );
  },
});

export const figureRoutes: Route[] = [figures, rows, file, around];
