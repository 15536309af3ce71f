import type { Page } from '../../../../platform/http/route.ts';
import { DataTable, formatExact, Pagination } from '../../../../platform/ui/index.ts';
import type { PastTurnRow } from '../../rota.store.ts';
import { rotas } from '../../rota.ts';

/** Turns of a page; two months of three rotas are about this many. */
export const pastTurnsShown = 50;

/** Who was on duty, the latest first; a turn that was taken off stays in the list and says so. */
export function pastTurnsPage(turns: readonly PastTurnRow[], page: number, total: number): Page {
  return {
    kind: 'page',
    title: 'Past turns',
    wide: true,
    back: { text: 'Duty rota', href: '/rota' },
    body: (
      <>
        <h1 class="govuk-heading-l">Past turns</h1>
        <p class="govuk-body">
          Who was on duty, the latest first. A turn that was taken off the rota stays here, marked.
        </p>
        <DataTable<PastTurnRow>
          caption="Turns that have ended"
          isCaptionHidden
          rows={turns}
          counts={['turn', 'turns']}
          total={total}
          empty="No turn has ended yet. Turns stay here for as long as the records that were reached on duty."
          columns={[
            { heading: 'Rota', cell: (turn) => rotas[turn.rota] },
            { heading: 'Who', cell: (turn) => turn.who },
            { heading: 'From', cell: (turn) => formatExact(turn.fromAt) },
            { heading: 'To', cell: (turn) => formatExact(turn.toAt) },
            { heading: 'Stand-in', cell: (turn) => turn.deputy ?? 'Nobody' },
            {
              heading: 'Taken off',
              cell: (turn) =>
                turn.cancelledAt ? `${formatExact(turn.cancelledAt)}, ${turn.takenOffBy}` : 'No',
            },
          ]}
        />
        <Pagination
          page={page}
          pageSize={pastTurnsShown}
          total={total}
          hrefOf={(to) => `/rota/past?page=${to}`}
          label="Past turns"
        />
      </>
    ),
  };
}
