import type { VNode } from 'preact';
import {
  Button,
  DataTable,
  Details,
  EmptyState,
  formatDate,
  InsetText,
  type Option,
  Select,
  SummaryList,
} from '../../../platform/ui/index.ts';
import { domains } from '../code-lists-outcomes.ts';
import { type AskedPeriod, monthsToChoose, monthWords, periods, periodWords } from '../figure-period.ts';
import { costAvoided, type Figure, type Indicator, indicators, shareOf, shown } from '../figures.ts';
import type { LineRow } from '../line.store.ts';
import { lineName } from '../line.ts';
import { CHILD, itemOf, WORKER } from '../outcomes-questionnaire.ts';

export interface TeamView {
  asked: AskedPeriod;
  now: Temporal.Instant;
  figures: readonly Figure[];
  isInside: boolean;
  /** Numbers of one's own team only. */
  isTeam: boolean;
  changes: readonly LineRow[];
  lettersOf: (childId: string) => string;
}

const WIDTH = 100;
/** A share as a length, beside its number. */
const Length = ({ share }: { share: number | undefined }): VNode | null =>
  share === undefined ? null : (
    <svg viewBox={`0 0 ${WIDTH + 2} 14`} width={WIDTH + 2} height="14" aria-hidden="true" focusable="false">
      <rect x="1" y="1" width={WIDTH} height="12" fill="none" stroke="currentColor" />
      <rect x="1" y="1" width={Math.round(share * WIDTH)} height="12" fill="currentColor" />
    </svg>
  );

/** What the team’s work has come to, in numbers with what they are out of. No child is ranked, nothing is added up. */
export function TeamPage(view: TeamView): VNode {
  return (
    <>
      <h1 class="govuk-heading-l">Outcomes</h1>
      <PeriodForm {...view} />
      <h2 class="govuk-heading-m">{periodWords(view.asked)}</h2>
      <InsetText>
        {view.isInside
          ? `Numbers of ${view.isTeam ? 'your team' : 'the children you answer for'}. A child who is hidden from you is in none of them.`
          : 'Numbers of 1 to 5 are held back and all others are rounded to the nearest 5, so that no child can be found in them.'}
      </InsetText>
      <Figures {...view} />
      <Distances {...view} />
      {view.isInside ? <Changes {...view} /> : null}
      <Details summary="What each number counts">
        <SummaryList
          rows={indicators.map((each) => ({
            key: `${each.id} ${each.label}`,
            value: `Counts ${each.counts}, out of: ${each.outOf}.`,
          }))}
        />
      </Details>
    </>
  );
}

function PeriodForm({ asked, now }: TeamView): VNode {
  return (
    <form method="get" class="app-filters app-no-print">
      <Select
        id="month"
        name="month"
        label={{ content: 'Month' }}
        value={asked.month.toString()}
        items={monthsToChoose(now).map(
          (month): Option => ({ value: month.toString(), text: monthWords(month) }),
        )}
      />
      <Select
        id="period"
        name="period"
        label={{ content: 'Which time' }}
        value={asked.kind}
        items={Object.entries(periods).map(([value, text]): Option => ({ value, text }))}
      />
      <Button classes="govuk-button--secondary">Show</Button>
    </form>
  );
}

interface Line {
  indicator: Indicator;
  figure: Figure;
}
function Figures({ asked, figures, isInside }: TeamView): VNode {
  const rows = indicators.flatMap((indicator): Line[] => {
    const figure = figures.find((each) => each.id === indicator.id && each.part === indicator.part);
    return figure ? [{ indicator, figure }] : [];
  });
  const cost = costAvoided(figures, isInside);
  return (
    <>
      <DataTable<Line>
        caption="Home, moves and education"
        rows={rows}
        counts={false}
        empty="No figure."
        columns={[
          { heading: 'What', cell: ({ indicator }) => indicator.label },
          { heading: 'Number', cell: ({ figure }) => shown(figure, isInside) },
          { heading: 'Out of', cell: ({ indicator }) => indicator.outOf },
          {
            heading: 'Picture',
            cell: ({ figure }) => <Length share={shareOf(figure, isInside)} />,
            isWideOnly: true,
          },
          ...(isInside
            ? [
                {
                  heading: 'Children',
                  cell: ({ indicator }: Line) => (
                    <a
                      class="govuk-link"
                      href={`/outcomes/children?${asked.search}&figure=${indicator.id}&part=${indicator.part}`}
                    >
                      The children<span class="govuk-visually-hidden">: {indicator.label}</span>
                    </a>
                  ),
                },
              ]
            : []),
        ]}
      />
      {cost ? <p class="govuk-body">{cost}. A band is no amount, so nothing more is worked out.</p> : null}
    </>
  );
}

interface Distance {
  label: string;
  item: string;
}
const DISTANCES: readonly Distance[] = domains.flatMap(({ code, label }) => [
  { label: `${label}: workers`, item: itemOf(WORKER, code) },
  { label: `${label}: children themselves`, item: itemOf(CHILD, code) },
]);
function Distances({ figures, isInside }: TeamView): VNode {
  const of = (part: string) => (row: Distance) => {
    const figure = figures.find((each) => each.id === row.item && each.part === part);
    return shown(figure ?? { n: 0, d: 0 }, isInside);
  };
  return (
    <DataTable<Distance>
      caption="From the start to now, out of children with an answer then and now"
      rows={DISTANCES}
      counts={false}
      empty="Nothing yet"
      columns={[
        { heading: 'Part of life', cell: (row) => row.label },
        { heading: 'Further along', cell: of('further') },
        { heading: 'The same', cell: of('same') },
        { heading: 'Harder', cell: of('back') },
      ]}
    />
  );
}

function Changes({ changes, lettersOf }: TeamView): VNode {
  return (
    <section aria-labelledby="changes">
      <h2 class="govuk-heading-m" id="changes">
        Small changes
      </h2>
      {changes.length === 0 ? (
        <EmptyState>What got a little better for the children whose notes you read stands here.</EmptyState>
      ) : (
        <ul class="govuk-list">
          {changes.map((row) => (
            <li>
              <a class="govuk-link" href={`/children/${row.childId}/outcomes`} translate={false}>
                {lettersOf(row.childId)}
              </a>
              , {formatDate(row.from)}: <span class="app-as-typed">{lineName(row.kind, row)}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
