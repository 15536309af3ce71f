import type { VNode } from 'preact';
import type { Actor } from '../../../../platform/http/work.ts';
import { Bar, DataTable, Details, InsetText, SummaryList } from '../../../../platform/ui/index.ts';
import { inOwnWords } from '../../../access/index.ts';
import type { AskedPeriod } from '../../figure-asked.ts';
import { periodWords } from '../../figure-period.ts';
import { rowsBehind } from '../../indicator-rows.ts';
import {
  type Figure,
  type Indicator,
  type IndicatorId,
  indicators,
  type Shown,
  shownInside,
  shownOutside,
} from '../../indicators.ts';
import { HubLinks } from '../../parts/hub-links.part.tsx';
import { partWords } from './part-words.ts';
import { PeriodForm } from './period.form.tsx';

export interface FiguresFacts {
  actor: Actor;
  now: Temporal.Instant;
  asked: AskedPeriod;
  figures: readonly Figure[];
  /** Exact, with rows behind them; otherwise small numbers are held back. */
  isInside: boolean;
}
interface Line {
  indicator: Indicator;
  figure: Figure;
  shown: Shown;
  part: string;
}

function linesOf({ figures, isInside }: FiguresFacts, wanted: readonly Indicator[]): Line[] {
  const show = isInside ? shownInside : shownOutside;
  return wanted.flatMap((indicator) =>
    figures
      .filter((figure) => figure.id === indicator.id)
      .map((figure) => ({
        indicator,
        figure,
        shown: show(figure, indicator.unit),
        part: partWords(indicator, figure.part),
      })),
  );
}

/** Where the rows behind a figure are listed. */
function rowsHref({ figure }: Line, asked: AskedPeriod): string | undefined {
  if (figure.id === 'M4' && figure.part === '12m')
    return `/missing/figures/rows?period=12months&month=${asked.period.last.toPlainYearMonth()}&figure=M4`;
  if (figure.id === 'M8') return '/missing';
  if (figure.id === 'M5') return '/missing/repeat';
  if (figure.id === 'M20') return `/missing/before-during-after?${asked.search}`;
  if (!rowsBehind(figure.id, figure.part)) return undefined;
  return `/missing/figures/rows?${asked.search}&figure=${figure.id}&part=${encodeURIComponent(figure.part)}`;
}

function FigureTable(props: { caption: string; facts: FiguresFacts; wanted: readonly Indicator[] }): VNode {
  const { facts } = props;
  return (
    <DataTable<Line>
      caption={props.caption}
      rows={linesOf(facts, props.wanted)}
      empty="No figure."
      counts={false}
      columns={[
        {
          heading: 'Figure',
          cell: (line) => `${line.figure.id} ${inOwnWords(facts.actor, line.indicator.label)}`,
        },
        { heading: 'Which part', cell: (line) => line.part },
        { heading: 'Number', cell: (line) => line.shown.text },
        { heading: 'Picture', cell: (line) => <Bar share={line.shown.share} /> },
        ...(facts.isInside
          ? [
              {
                heading: 'Rows',
                cell: (line: Line) => {
                  const href = rowsHref(line, facts.asked);
                  return href === undefined ? null : (
                    <a class="govuk-link" href={href}>
                      The rows behind
                      <span class="govuk-visually-hidden">
                        {' '}
                        {line.figure.id}, {line.part}
                      </span>
                    </a>
                  );
                },
              },
            ]
          : []),
      ]}
    />
  );
}

const SECTIONS: readonly (readonly [string, (id: IndicatorId) => boolean])[] = [
  ['How many went missing, and for how long', (id) => Number(id.slice(1)) <= 8],
  ['Return interviews of episodes that ended in the time', (id) => Number(id.slice(1)) > 8 && id !== 'M20'],
  ['Before, while open to the team, and after: episodes and days of children', (id) => id === 'M20'],
];

/** M1 to M20 of the authority: each number with what it is out of, and the way to its rows. */
export function FiguresPage(facts: FiguresFacts): VNode {
  const { asked, actor, isInside } = facts;
  return (
    <>
      <h1 class="govuk-heading-l">Children missing: figures</h1>
      <HubLinks visit={facts} here="/missing/figures" />
      <PeriodForm asked={asked} now={facts.now} mayChooseDays={isInside} />
      <h2 class="govuk-heading-m">{periodWords(asked.period)}</h2>
      <InsetText>
        {isInside
          ? 'Numbers of the episodes you may read: a child who is hidden from you is in none of them. Both ways of counting the 72 hours are shown, from the notice of return and from the return.'
          : 'Numbers of 1 to 5 are held back and all others are rounded to the nearest 5, so that no child can be found in them. Episodes and children are not listed here.'}
      </InsetText>
      {SECTIONS.filter(([, isIn]) => isInside || !isIn('M20')).map(([caption, isIn]) => (
        <FigureTable
          caption={inOwnWords(actor, caption)}
          facts={facts}
          wanted={indicators.filter((each) => isIn(each.id))}
        />
      ))}
      <Definitions actor={actor} />
    </>
  );
}

function Definitions({ actor }: { actor: Actor }): VNode {
  return (
    <Details summary="What each figure counts">
      <SummaryList
        rows={indicators.map((each) => ({
          key: `${each.id} ${inOwnWords(actor, each.label)}`,
          value: `${sentence(each.numerator)}${each.denominator ? `, out of: ${each.denominator}` : ''}. ${each.source}.`,
        }))}
      />
    </Details>
  );
}
const sentence = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
