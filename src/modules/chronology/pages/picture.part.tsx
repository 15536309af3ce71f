import type { VNode } from 'preact';
import { counted, DataTable, Details } from '../../../platform/ui/index.ts';
import type { Lane, Picture } from '../picture.ts';

const WIDTH = 1000;
const at = (share: number) => Math.round(share * WIDTH);

/** A strip may be stretched to any width: it holds marks only, no words. */
function Strip({ lane, picture }: { lane: Lane; picture: Picture }): VNode {
  const month = Math.max(5, WIDTH / ((picture.to - picture.from + 1) * 12));
  return (
    <svg
      class="app-lane__strip"
      viewBox={`0 0 ${WIDTH} 24`}
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      <rect class="app-lane__whole" x="0" y="0" width={WIDTH} height="24" />
      {picture.years.map(({ share }) => (
        <line class="app-lane__year" x1={at(share)} x2={at(share)} y1="0" y2="24" />
      ))}
      {lane.marks.map((mark) => (
        <rect
          class="app-lane__mark"
          x={at(mark.share)}
          y={mark.entries > 1 ? 2 : 7}
          width={month}
          height={mark.entries > 1 ? 20 : 10}
        />
      ))}
    </svg>
  );
}

const span = (lane: Lane) =>
  lane.first.year === lane.latest.year
    ? String(lane.first.year)
    : `${lane.first.year} to ${lane.latest.year}`;

/** The chronology as a picture: one lane a theme. The same numbers stand in a table below it. */
export function PictureOfThemes({
  picture,
  hrefOf,
}: {
  picture: Picture;
  /** The list, with one theme only. */
  hrefOf: (theme: string) => string;
}): VNode {
  return (
    <section aria-labelledby="picture">
      <h3 class="govuk-heading-s" id="picture">
        Over time, {picture.from === picture.to ? picture.from : `${picture.from} to ${picture.to}`}
      </h3>
      <ul class="app-lanes">
        {picture.lanes.map((lane) => (
          <li class="app-lane">
            <a class="govuk-link app-lane__label" href={hrefOf(lane.theme)}>
              {lane.label} ({lane.entries})
            </a>
            <Strip lane={lane} picture={picture} />
          </li>
        ))}
        <li class="app-lane app-lane--axis" aria-hidden="true">
          <span class="app-lane__label" />
          <span class="app-lane__ends">
            <span>{picture.from}</span>
            <span>{picture.to}</span>
          </span>
        </li>
      </ul>
      <p class="app-quiet govuk-body-s">A mark is a month with an entry; a tall one has several.</p>
      <Details summary="The picture as a table">
        <DataTable<Lane>
          caption="Entries by theme"
          captionSize="s"
          counts={false}
          empty="Nothing yet"
          rows={picture.lanes}
          columns={[
            { heading: 'Theme', cell: (lane) => lane.label },
            { heading: 'Entries', cell: (lane) => counted(lane.entries, 'entry', 'entries') },
            { heading: 'Years', cell: span },
          ]}
        />
      </Details>
    </section>
  );
}
