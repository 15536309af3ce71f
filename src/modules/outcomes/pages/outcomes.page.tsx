import type { VNode } from 'preact';
import { Banner, Button, counted, EmptyState, formatDate } from '../../../platform/ui/index.ts';
import type { LineRow } from '../line.store.ts';
import { backInEducation, type LineKind, movesCounted } from '../line.ts';
import { type Measure, nextReviewOn } from '../measure.ts';
import { ofKind } from '../outcomes.queries.ts';
import { Lines } from './lines.part.tsx';
import { OutcomesPicture, pointWords } from './picture.part.tsx';

export interface OutcomesView {
  /** `/children/…/outcomes`. */
  at: string;
  name: string;
  lines: readonly LineRow[];
  /** Undefined for whom assessments of this child are closed. */
  measures: readonly Measure[] | undefined;
  mayWrite: boolean;
  mayMeasure: boolean;
  /** Where the first page of the record says something else than the newest line: a sentence and where to put it right. */
  differs: readonly { text: string; href: string }[];
}

export function OutcomesPage(view: OutcomesView): VNode {
  return (
    <>
      {view.differs.map(({ text, href }) => (
        <Banner
          tone="soon"
          title="The record says two things"
          action={
            view.mayWrite ? (
              <a class="govuk-link" href={href}>
                Put it right
              </a>
            ) : undefined
          }
        >
          {text}
        </Banner>
      ))}
      <Measures {...view} />
      {SECTIONS.map(([kind, empty]) => (
        <Lines
          {...{ kind, empty, at: view.at, name: view.name, mayWrite: view.mayWrite }}
          lines={ofKind(view.lines, kind)}
          summary={summaryOf(kind, view.lines)}
        />
      ))}
    </>
  );
}

const SECTIONS: readonly (readonly [LineKind, string])[] = [
  ['CHANGE', 'One line each: something small that went better.'],
  ['ACHIEVEMENT', 'What they are proud of, and what others saw.'],
  ['PLACEMENT', 'Where they lived is not written down yet. “Not known yet” is an answer.'],
  ['MOVE', 'When a move away or to a secure place is considered, write it down, and whether it was avoided.'],
  ['EDUCATION', 'School, college and work are not written down yet.'],
  ['FAMILY', 'How it is with the people of the family, as it changes.'],
  ['EDGE', 'On the edge of care, support, coming into care, staying at home: each with its day.'],
];

export function summaryOf(kind: LineKind, lines: readonly LineRow[]): string | undefined {
  const mine = ofKind(lines, kind);
  if (kind === 'MOVE' && mine.length > 0) {
    const { considered, avoided } = movesCounted(mine);
    return `${avoided} of ${counted(considered, 'move')} avoided.`;
  }
  const back = kind === 'EDUCATION' ? backInEducation(mine) : undefined;
  return back ? `Back in education or work since ${formatDate(back)}.` : undefined;
}

function Measures({ measures, at, name, mayMeasure }: OutcomesView): VNode | null {
  if (!measures) return null;
  const next = nextReviewOn(measures);
  return (
    <section aria-labelledby="measures">
      <h2 class="govuk-heading-m" id="measures">
        How life goes
      </h2>
      {mayMeasure ? (
        <p class="app-no-print">
          <Button href={`${at}/measures/new`}>Look at outcomes</Button>
        </p>
      ) : null}
      {measures.length === 0 ? (
        <EmptyState>
          Nobody has looked yet. Begin at the start, again about every three months, and at closing: the
          worker and {name} each in their own words.
        </EmptyState>
      ) : (
        <>
          <OutcomesPicture measures={measures} name={name} />
          {next ? <p class="govuk-body">Next time about {formatDate(next)}.</p> : null}
          <ul class="govuk-list govuk-list--bullet">
            {measures.toReversed().map((m) => (
              <li>
                <a class="govuk-link" href={`${at}/measures/${m.id}`}>
                  {pointWords(m)}: all that was said
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      <p class="govuk-body app-no-print">
        <a class="govuk-link" href={`${at}/document/docx`}>
          Word copy
        </a>{' '}
        <a class="govuk-link" href={`${at}/document/pdf`}>
          PDF copy
        </a>{' '}
        <a class="govuk-link" href={`${at}/print`}>
          Print
        </a>
      </p>
    </section>
  );
}
