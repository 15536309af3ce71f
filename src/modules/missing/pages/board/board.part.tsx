import type { VNode } from 'preact';
import type { Visit } from '../../../../platform/http/route.ts';
import {
  ClockChip,
  counted,
  DataTable,
  EmptyState,
  formatElapsed,
  StatusTag,
  When,
} from '../../../../platform/ui/index.ts';
import { clockShown } from '../../../deadlines/index.ts';
import { ageOfChild, ChildName, type ChildRow, labelOf } from '../../../people/index.ts';
import { POLICE_GRADE_WORDS, type PoliceGrade } from '../../../plans/index.ts';
import type { Board, BoardCard, Flags } from '../../board.queries.ts';
import { MOST_IN_A_LANE } from '../../board.store.ts';
import { ways } from '../../code-lists-missing.ts';
import { offersInterview } from '../../interview.policy.ts';
import { takesReports } from '../../missing.policy.ts';
import { STEP_WORDS } from '../../step.ts';

type Now = Temporal.Instant;
const minutes = (from: Now, to: Now) => Math.max(0, Math.floor(from.until(to).total({ unit: 'minutes' })));
/** "5 hours", "4 days". */
export const missingFor = (from: Now, now: Now): string => formatElapsed(minutes(from, now));

/** The police's grade in words; red only where the grade says that officers go at once. */
export function Grade({ grade }: { grade: PoliceGrade | null }): VNode {
  if (!grade) return <StatusTag tone="todo">Police grade: not known yet</StatusTag>;
  const tone = grade === 'HIGH' ? 'act-now' : grade === 'MED' ? 'soon' : 'plain';
  return <StatusTag tone={tone}>Police grade: {POLICE_GRADE_WORDS[grade].label.toLowerCase()}</StatusTag>;
}

interface LaneProps {
  visit: Visit;
  title: string;
  cards: readonly BoardCard[];
  empty: string;
}
export function Lane({ visit, title, cards, empty }: LaneProps): VNode {
  const isMore = cards.length >= MOST_IN_A_LANE && cards[0]?.lane !== 'missing';
  return (
    <section class="app-board__lane">
      <h2 class="govuk-heading-m">
        {title} <span class="app-board__count">({isMore ? `${cards.length} or more` : cards.length})</span>
      </h2>
      {cards.length === 0 ? (
        <EmptyState>{empty}</EmptyState>
      ) : (
        <ul class="app-board__cards">
          {cards.map((card) => (
            <Card visit={visit} card={card} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Name({ child, href, now }: { child: ChildRow | undefined; href: string; now: Now }): VNode {
  if (!child)
    return (
      <a class="govuk-link" href={href}>
        A child whose name you may not see
      </a>
    );
  return (
    <>
      <ChildName child={child} href={href} />, {ageOfChild(child, now)}
    </>
  );
}

function Card({ visit, card }: { visit: Visit; card: BoardCard }): VNode {
  const { now } = visit;
  const at = `/children/${card.childId}/missing/${card.id}`;
  const mark = [card.lane, card.policeGrade, card.lastAt, card.outcome].join(' ');
  return (
    <li class="app-board__card" data-refresh-key={card.id} data-refresh-mark={mark}>
      <h3 class="app-board__name">
        <Name child={card.child} href={at} now={now} />
      </h3>
      {card.lane === 'missing' ? <StillMissing card={card} now={now} /> : <Back card={card} visit={visit} />}
      <p class="app-board__line">{lastAction(card, now)}</p>
      <Often card={card} />
      <Elsewhere card={card} />
      {takesReports(visit.actor) ? <Next card={card} at={at} visit={visit} /> : null}
    </li>
  );
}

function StillMissing({ card, now }: { card: BoardCard; now: Now }): VNode {
  return (
    <>
      <p class="app-board__hours">
        <strong>{missingFor(card.missingFrom, now)}</strong>
        {card.kind === 'A'
          ? ', away without authorisation'
          : card.category === 'CARE'
            ? ', from care'
            : ', from home'}
      </p>
      <p class="app-board__line">
        <Grade grade={card.policeGrade} />
      </p>
    </>
  );
}

function Back({ card, visit }: { card: BoardCard; visit: Visit }): VNode {
  const shown = card.clock ? clockShown(card.clock, visit.now, visit.actor.settings) : undefined;
  return (
    <>
      {shown ? (
        <p class="app-board__hours">
          <ClockChip
            state={shown.state}
            text={`${card.clock?.rule === 'D8' ? 'Offer' : 'Interview'}: ${shown.left.charAt(0).toLowerCase()}${shown.left.slice(1)}`}
          />
        </p>
      ) : null}
      <p class="app-board__line">
        Back {card.endedAt ? <When at={card.endedAt} now={visit.now} /> : null}
        {card.outcome === 'ACCEPTED' ? '. Said yes.' : null}
      </p>
    </>
  );
}

/** "Interview offered by phone or video, to the child, 20 minutes ago"; what was done last, never what was found. */
function lastAction(card: BoardCard, now: Now): VNode {
  if (!card.lastKind || !card.lastAt)
    return (
      <>
        Last action: recorded <When at={card.changedAt} now={now} />
      </>
    );
  const way = card.lastWay ? ` (${labelOf(ways, card.lastWay).toLowerCase()})` : '';
  return (
    <>
      Last action: {STEP_WORDS[card.lastKind].toLowerCase()}
      {way} <When at={card.lastAt} now={now} />
    </>
  );
}

function Often({ card }: { card: BoardCard }): VNode | null {
  const { counts } = card;
  if (!counts || counts.in365 < 2) return null;
  return (
    <p class="app-board__line">
      {counted(counts.in30, 'time')} in 30 days, {counts.in90} in 90, {counts.in365} in a year
    </p>
  );
}

function Elsewhere({ card }: { card: BoardCard }): VNode | null {
  if (card.owedBy === 'OTHER')
    return <p class="app-board__line">{card.homeAuthority ?? 'Another authority'} owes the interview.</p>;
  if (card.livesIn) return <p class="app-board__line">Lives in {card.livesIn}.</p>;
  return null;
}

/** The one button of a card, by where it stands. */
const NEXT: Readonly<Record<BoardCard['lane'], readonly [text: string, rest: string]>> = {
  missing: ['Record that they are back', '/return'],
  'not-offered': ['Offer the interview', '/offer'],
  interview: ['Record a try', '/attempt'],
  declined: ['Follow up', '/after-no'],
};

function Next({ card, at, visit }: { card: BoardCard; at: string; visit: Visit }): VNode | null {
  const [text, href] =
    card.owedBy === 'OTHER' && card.endedAt !== null
      ? (['Record their answer', '/authority'] as const)
      : NEXT[card.lane];
  const isOfReport = href === '/return' || href === '/authority';
  if (!isOfReport && !offersInterview(visit.actor)) return null;
  return (
    <p class="app-board__next">
      <a class="govuk-button govuk-button--secondary" href={`${at}${href}`}>
        {text}
        <span class="govuk-visually-hidden">
          : {card.child ? (card.child.preferredName ?? card.child.givenName) : 'this child'}
        </span>
      </a>
    </p>
  );
}

/** Often missing by the authority's own rule: counted episodes, nothing that anybody judged. */
export function OftenList({ visit, board }: { visit: Visit; board: Board }): VNode {
  const { repeatMissingEpisodes, repeatMissingDays } = board.rule;
  return (
    <DataTable
      caption={`Often missing: ${repeatMissingEpisodes} or more times in ${repeatMissingDays} days, most first`}
      rows={board.often}
      counts={['child', 'children']}
      empty={`No child was missing ${repeatMissingEpisodes} times in ${repeatMissingDays} days.`}
      columns={[
        {
          heading: 'Child',
          cell: (row) => <Name child={row.child} href={`/children/${row.childId}/missing`} now={visit.now} />,
        },
        { heading: `In ${repeatMissingDays} days`, isNumeric: true, cell: (row) => row.episodes },
        { heading: 'Last went missing', cell: (row) => <When at={row.lastFrom} now={visit.now} /> },
      ]}
    />
  );
}

/** For those who may know that a child is missing, and not more. */
export function FlagCards({ flags, visit }: { flags: Flags; visit: Visit }): VNode {
  return (
    <section>
      <h2 class="govuk-heading-m">
        Missing now <span class="app-board__count">({flags.length})</span>
      </h2>
      {flags.length === 0 ? (
        <EmptyState>Nobody is missing now. A child appears here when a report is saved.</EmptyState>
      ) : (
        <ul class="app-board__cards app-board__cards--wide">
          {flags.map((flag) => (
            <li
              class="app-board__card"
              data-refresh-key={flag.id}
              data-refresh-mark={`${flag.policeGrade} ${flag.lastActionAt}`}
            >
              <h3 class="app-board__name">
                <Name child={flag.child} href={`/children/${flag.childId}`} now={visit.now} />
              </h3>
              <p class="app-board__hours">
                <strong>{missingFor(flag.missingFrom, visit.now)}</strong>
              </p>
              <p class="app-board__line">
                <Grade grade={flag.policeGrade} />
              </p>
              <p class="app-board__line">
                Last action <When at={flag.lastActionAt} now={visit.now} />
              </p>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
