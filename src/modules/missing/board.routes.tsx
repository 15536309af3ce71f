import { type Route, route, type Visit } from '../../platform/http/route.ts';
import { DataTable, When } from '../../platform/ui/index.ts';
import { FOR_THE_WALL } from '../access/index.ts';
import { findChildren, shortNameOf } from '../people/index.ts';
import {
  boardOf,
  DAYS_ON_THE_BOARD,
  flagsOf,
  newlyShown,
  readsTheBoard,
  recordNewlyShown,
  shownOn,
} from './board.queries.ts';
import { olderRows } from './board.store.ts';
import { mayCoordinate } from './missing.policy.ts';
import { BoardNow, boardPage, olderPage } from './pages/board/board.page.tsx';
import { WallNow, wallPage } from './pages/board/wall.page.tsx';

const flagList = { dataClass: 'FLAG', verb: 'list', rule: 'AC-2' } as const;
/** A screen asks for itself; only that of a wall display stays signed in by it. */
const wallList = { dataClass: 'FLAG', verb: 'list', rule: FOR_THE_WALL } as const;
/** A board asks once a minute: each child newly shown in the session is on record, each asking is not. */
const onceEach = 'not audited: a refreshing page records each child newly shown, once' as const;
const MOST_OLDER = 200;

async function shownTo(visit: Visit) {
  const shown = readsTheBoard(visit) ? await boardOf(visit) : await flagsOf(visit);
  const rows = 'lanes' in shown ? shownOn(shown) : shown;
  return { shown, rows };
}

async function older(visit: Visit) {
  const since = visit.now.subtract({ hours: 24 * DAYS_ON_THE_BOARD });
  const rows = await olderRows(visit.tx, visit.actor.authorityId, since, MOST_OLDER);
  const children = await findChildren(visit.tx, [...new Set(rows.map((row) => row.childId))]);
  const names = new Map(children.map((child) => [child.id, shortNameOf(child)]));
  visit.note({ subjects: children.map((child) => child.id), classes: ['MISSING'], count: rows.length });
  return (
    <DataTable
      caption="The newest first"
      rows={rows}
      counts={['episode', 'episodes']}
      leftOut={rows.length === MOST_OLDER ? 'Older ones follow as these are answered' : undefined}
      empty="None: of every return it is known what became of the interview."
      columns={[
        {
          heading: 'Child',
          cell: (row) => (
            <a class="govuk-link" href={`/children/${row.childId}/missing/${row.id}`}>
              {names.get(row.childId) ?? 'A child'}
            </a>
          ),
        },
        {
          heading: 'Back',
          cell: (row) => (row.endedAt ? <When at={row.endedAt} now={visit.now} exact /> : null),
        },
        { heading: 'Offered', cell: (row) => (row.firstOfferedAt ? 'Yes' : 'No') },
      ]}
    />
  );
}

export const boardRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/missing',
    access: flagList,
    audit: { event: 'missing.board-viewed' },
    handle: async (visit) => {
      const { shown, rows } = await shownTo(visit);
      // What the page shows is in its own event; its refreshes begin from there.
      await newlyShown(visit, rows);
      return boardPage(visit, shown);
    },
  }),
  route({
    method: 'GET',
    path: '/missing/now',
    access: flagList,
    audit: onceEach,
    isBackground: true,
    handle: async (visit) => {
      const { shown, rows } = await shownTo(visit);
      await recordNewlyShown(visit, 'missing.board-showed', rows);
      return { kind: 'fragment', body: <BoardNow visit={visit} shown={shown} /> };
    },
  }),
  route({
    method: 'GET',
    path: '/missing/older',
    access: { dataClass: 'MISSING', verb: 'list', rule: 'AC-2' },
    audit: { event: 'missing.older-viewed' },
    policy: ({ actor }) => mayCoordinate(actor),
    handle: async (visit) => olderPage(await older(visit)),
  }),
  route({
    method: 'GET',
    path: '/missing/wall',
    access: wallList,
    audit: onceEach,
    isBackground: true,
    handle: async (visit) => {
      const flags = await flagsOf(visit);
      await recordNewlyShown(visit, 'missing.wall-showed', flags);
      return wallPage(visit, flags);
    },
  }),
  route({
    method: 'GET',
    path: '/missing/wall/now',
    access: wallList,
    audit: onceEach,
    isBackground: true,
    handle: async (visit) => {
      const flags = await flagsOf(visit);
      await recordNewlyShown(visit, 'missing.wall-showed', flags);
      return { kind: 'fragment', body: <WallNow visit={visit} flags={flags} /> };
    },
  }),
];
