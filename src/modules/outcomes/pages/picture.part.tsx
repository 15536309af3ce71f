import type { VNode } from 'preact';
import { DataTable, formatDate } from '../../../platform/ui/index.ts';
import { type Domain, domains } from '../code-lists-outcomes.ts';
import {
  answeredCount,
  answerInWords,
  answerOf,
  distanceInWords,
  journeyOf,
  type Measure,
  placeOf,
  points,
  sideBySide,
  type Who,
} from '../measure.ts';
import { CHILD, WORKER } from '../outcomes-questionnaire.ts';

const LEFT = 14;
const WIDTH = 260;
const STEP = 22;
const HEIGHT = 5 * STEP + 12;
const yOf = (place: number) => HEIGHT - 6 - (place - 0.5) * STEP;
const xOf = (at: number, of: number) => LEFT + (of < 2 ? 0.5 : at / (of - 1)) * (WIDTH - 2 * LEFT);

interface Mark {
  x: number;
  y: number;
}
const marksOf = (journey: readonly Measure[], who: Who, domain: Domain): Mark[] =>
  journey.flatMap((m, at) => {
    const place = placeOf(answerOf(m, who, domain));
    return place === undefined ? [] : [{ x: xOf(at, journey.length), y: yOf(place) }];
  });
const path = (marks: readonly Mark[]) => marks.map(({ x, y }) => `${x},${y}`).join(' ');

/** Five steps, one place for each looking: the worker a filled circle, the child an open square. It has no words of its own. */
function Steps({ journey, domain }: { journey: readonly Measure[]; domain: Domain }): VNode {
  const [worker, child] = [marksOf(journey, WORKER, domain), marksOf(journey, CHILD, domain)];
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      width={WIDTH}
      height={HEIGHT}
      aria-hidden="true"
      focusable="false"
    >
      {[1, 2, 3, 4, 5].map((place) => (
        <line x1="0" x2={WIDTH} y1={yOf(place)} y2={yOf(place)} stroke="#b1b4b6" />
      ))}
      <polyline points={path(worker)} fill="none" stroke="#0b0c0c" stroke-width="2" />
      <polyline points={path(child)} fill="none" stroke="#0b0c0c" stroke-width="2" stroke-dasharray="5 4" />
      {worker.map(({ x, y }) => (
        <circle cx={x} cy={y} r="6" fill="#0b0c0c" />
      ))}
      {child.map(({ x, y }) => (
        <rect x={x - 8} y={y - 8} width="16" height="16" fill="none" stroke="#0b0c0c" stroke-width="2" />
      ))}
    </svg>
  );
}

interface Row {
  domain: Domain;
  label: string;
  who: Who;
}
const ROWS: readonly Row[] = domains.flatMap(({ code, label }) => [
  { domain: code, label, who: WORKER },
  { domain: code, label, who: CHILD },
]);
export const whoWords = (who: Who, name: string): string => (who === WORKER ? 'Worker' : name);
export const pointWords = (m: Measure): string => `${points[m.point]}, ${formatDate(m.takenOn)}`;

/** The start, the reviews and closing side by side: a picture for each part of life, and everything in it as a table. */
export function OutcomesPicture(props: { measures: readonly Measure[]; name: string }): VNode {
  const journey = journeyOf(props.measures);
  const beside = sideBySide(journey);
  return (
    <>
      <p class="govuk-body">
        A filled circle is the worker, an open square is {props.name}. Higher is better. An answer that is
        missing has no mark.
      </p>
      <ul class="app-outcomes-steps">
        {domains.map(({ code, label }) => (
          <li>
            <h3 class="govuk-heading-s">{label}</h3>
            <Steps journey={beside} domain={code} />
            <p class="govuk-body-s">
              Worker: {distanceInWords(journey, WORKER, code)}. {props.name}:{' '}
              {distanceInWords(journey, CHILD, code)}.
            </p>
          </li>
        ))}
      </ul>
      <DataTable<Row>
        caption="In words, from the start to now"
        rows={ROWS}
        counts={false}
        empty="Nothing yet"
        columns={[
          { heading: 'Part of life', cell: (row) => `${row.label}: ${whoWords(row.who, props.name)}` },
          ...beside.map((m) => ({
            heading: pointWords(m),
            cell: (row: Row) => answerInWords(row.who, answerOf(m, row.who, row.domain)),
          })),
        ]}
      />
      <p class="govuk-body-s">
        On the scale:{' '}
        {beside
          .map(
            (m) =>
              `${pointWords(m)}: worker ${answeredCount(m, WORKER)} of 5, ${props.name} ${answeredCount(m, CHILD)} of 5`,
          )
          .join('; ')}
        . Nothing is added up.
      </p>
    </>
  );
}
