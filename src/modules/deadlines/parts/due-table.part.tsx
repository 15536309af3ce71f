import type { VNode } from 'preact';
import type { Actor } from '../../../platform/http/work.ts';
import {
  ClockChip,
  type Content,
  DataTable,
  formatDayTime,
  formatExact,
  PersonName,
} from '../../../platform/ui/index.ts';
import { clockShown } from '../clock-words.ts';
import { workPage } from '../deadlines.policy.ts';
import type { DueLine } from '../due.queries.ts';
import { ClockBar } from './clock-bar.part.tsx';

export interface DueTableProps {
  caption: string;
  lines: readonly DueLine[];
  now: Temporal.Instant;
  actor: Actor;
  empty: Content;
  isCaptionHidden?: boolean;
  /** Every line is the reader’s own: who has it need not be said. */
  isMine?: boolean;
  /** A short form that the page has not said in full yet. */
  note?: string | undefined;
}

const Due = ({ at, now }: { at: Temporal.Instant; now: Temporal.Instant }) => (
  <time dateTime={at.toString()} title={formatExact(at)} data-exact={formatExact(at)}>
    {formatDayTime(at, now)}
  </time>
);

/** What is due, one line each: what, child, when, how long is left, where the hours went, who has it. */
export function DueTable({
  caption,
  lines,
  now,
  actor,
  empty,
  isCaptionHidden,
  isMine,
  note,
}: DueTableProps): VNode {
  return (
    <DataTable<DueLine>
      caption={caption}
      classes="app-in-groups"
      isCaptionHidden={isCaptionHidden}
      rows={lines}
      counts={['deadline', 'deadlines']}
      leftOut={note}
      empty={empty}
      columns={[
        {
          heading: 'What',
          cell: ({ clock }) => (
            <a class="govuk-link" href={workPage(actor, clock.href) ?? `/clocks/${clock.id}`}>
              {clock.label}
            </a>
          ),
        },
        {
          heading: 'Child',
          cell: ({ child, clock }) =>
            child ? (
              <PersonName known={child.name} href={child.href} />
            ) : clock.childId ? (
              'A child'
            ) : (
              'No child named yet'
            ),
        },
        { heading: 'Due', cell: ({ clock }) => <Due at={clock.dueAt} now={now} /> },
        {
          heading: 'Left',
          cell: ({ clock }) => {
            const shown = clockShown(clock, now, actor.settings);
            return <ClockChip state={shown.state} text={shown.left} />;
          },
        },
        {
          heading: 'Hours',
          isWideOnly: true,
          classes: 'app-bar',
          cell: ({ clock }) => <ClockBar clock={clock} now={now} />,
        },
        ...(isMine ? [] : [{ heading: 'Who has it', cell: ({ holder }: DueLine) => holder }]),
        {
          heading: 'The clock',
          isHeadingHidden: true,
          classes: 'app-act',
          cell: ({ clock }) => (
            <a class="govuk-link" href={`/clocks/${clock.id}`}>
              Explain<span class="govuk-visually-hidden"> {clock.label}, or hand it over</span>
            </a>
          ),
        },
      ]}
    />
  );
}
