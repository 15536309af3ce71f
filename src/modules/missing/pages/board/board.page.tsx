import type { VNode } from 'preact';
import type { Page, Visit } from '../../../../platform/http/route.ts';
import { Button, formatTime } from '../../../../platform/ui/index.ts';
import type { Board, Flags } from '../../board.queries.ts';
import { coordinates, takesReports } from '../../missing.policy.ts';
import { HubLinks } from '../../parts/hub-links.part.tsx';
import { FlagCards, Lane, OftenList } from './board.part.tsx';

/** How often the board asks again, in seconds. */
const EVERY = 60;

/** What changes while the page is open; the same markup in the page and in each answer to the page's own asking. */
export function BoardNow({ visit, shown }: { visit: Visit; shown: Board | Flags }): VNode {
  return (
    <div>
      <p class="govuk-body app-board__as-at">
        As at <strong>{formatTime(visit.now)}</strong>.{' '}
        <a class="govuk-link" href="/missing">
          Refresh
        </a>{' '}
        <span class="app-board__state" data-refresh-state />
      </p>
      {'lanes' in shown ? (
        <WholeBoard visit={visit} board={shown} />
      ) : (
        <FlagCards flags={shown} visit={visit} />
      )}
    </div>
  );
}

function WholeBoard({ visit, board }: { visit: Visit; board: Board }): VNode {
  const { lanes } = board;
  return (
    <>
      <Waiting n={board.waiting} />
      <div class="app-board__lanes">
        <Lane
          visit={visit}
          title="Missing now"
          cards={lanes.missing}
          empty="Nobody is missing now. A child appears here when a report is saved."
        />
        <Lane
          visit={visit}
          title="Back, no offer yet"
          cards={lanes['not-offered']}
          empty="Everybody who came back has been offered a return interview."
        />
        <Lane
          visit={visit}
          title="Interview due"
          cards={lanes.interview}
          empty="No return interview is due."
        />
        <Lane
          visit={visit}
          title="Said no, follow up"
          cards={lanes.declined}
          empty="Nobody who said no waits for a follow-up."
        />
      </div>
      {board.isOlder ? (
        <p class="govuk-body">
          <a class="govuk-link" href="/missing/older">
            Returns older than 28 days of which nobody has said what became of the interview
          </a>
        </p>
      ) : null}
      <OftenList visit={visit} board={board} />
    </>
  );
}

function Waiting({ n }: { n: number }): VNode | null {
  if (n === 0) return null;
  return (
    <p class="govuk-body app-board__waiting">
      <strong>
        {n >= 100
          ? '100 or more notifications wait'
          : n === 1
            ? '1 notification waits'
            : `${n} notifications wait`}
      </strong>{' '}
      to be considered.{' '}
      <a class="govuk-link" href="/missing/notifications">
        Open the oldest
      </a>
    </p>
  );
}

export function boardPage(visit: Visit, shown: Board | Flags): Page {
  return {
    kind: 'page',
    title: 'Missing',
    wide: true,
    body: (
      <>
        <div class="app-board__head">
          <h1 class="govuk-heading-l">Missing</h1>
          {takesReports(visit.actor) ? <Button href="/missing/report">Report a missing child</Button> : null}
        </div>
        <Arriving visit={visit} />
        <OnlyFlags visit={visit} isWhole={'lanes' in shown} />
        <div data-refresh="/missing/now" data-refresh-seconds={String(EVERY)}>
          <BoardNow visit={visit} shown={shown} />
        </div>
        <HubLinks visit={visit} />
      </>
    ),
  };
}

/** What came in, above the board; the rest of the hub is below it: nobody scrolls past links to see who is missing. */
function Arriving({ visit }: { visit: Visit }): VNode | null {
  if (!coordinates(visit.actor)) return null;
  return (
    <p class="govuk-body">
      <a class="govuk-link" href="/missing/notifications">
        Notifications
      </a>
      {' · '}
      <a class="govuk-link" href="/missing/notifications/new">
        Paste a police notice
      </a>
    </p>
  );
}

function OnlyFlags({ visit, isWhole }: { visit: Visit; isWhole: boolean }): VNode | null {
  if (!isWhole)
    return (
      <p class="govuk-body">
        You see who is missing now. What is known of each child is with {visit.actor.authorityName}’s missing
        from home co-ordinator.
      </p>
    );
  return null;
}

export const olderPage = (table: VNode): Page => ({
  kind: 'page',
  title: 'Older returns without an outcome',
  back: { text: 'Missing', href: '/missing' },
  body: (
    <>
      <h1 class="govuk-heading-l">Older returns without an outcome</h1>
      <p class="govuk-body">
        These children came back more than 28 days ago, and nobody has written what became of the return
        interview. Say what happened, or why nothing did.
      </p>
      {table}
    </>
  ),
});
