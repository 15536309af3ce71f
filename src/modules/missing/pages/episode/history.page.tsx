import type { VNode } from 'preact';
import type { Visit } from '../../../../platform/http/route.ts';
import { ClockChip, counted, DataTable, formatElapsed, formatExact } from '../../../../platform/ui/index.ts';
import { type ClockRow, clockShown } from '../../../deadlines/index.ts';
import { labelOf } from '../../../people/index.ts';
import { categories, outcomes } from '../../code-lists-missing.ts';
import type { EpisodeRow } from '../../episode.store.ts';
import { STATE_WORDS, stateOf } from '../../episode.ts';
import { takesReports } from '../../missing.policy.ts';
import type { EpisodeCounts } from '../../repeat.store.ts';
import { RecordHeading } from './record-heading.part.tsx';

const lasted = (e: EpisodeRow, now: Temporal.Instant): string =>
  formatElapsed(Math.floor(e.missingFrom.until(e.endedAt ?? now).total({ unit: 'minutes' })));

function outcomeOf(e: EpisodeRow): string {
  if (e.closedAt) return 'Recorded in error';
  if (e.outcome) return labelOf(outcomes, e.outcome);
  if (!e.endedAt) return '';
  return e.firstOfferedAt ? 'Offered, no answer yet' : 'Not offered yet';
}

/** Every time the child was missing, the newest first, with what became of each. */
export function historyBody(
  visit: Visit,
  of: {
    childId: string;
    episodes: readonly EpisodeRow[];
    counts: EpisodeCounts | undefined;
    clocks: readonly ClockRow[];
    isFramed: boolean;
    hasPacks: boolean;
  },
): VNode {
  const { counts } = of;
  return (
    <>
      <RecordHeading isFramed={of.isFramed}>Missing</RecordHeading>
      <p class="govuk-body">
        {counts
          ? `Missing ${counted(counts.in30, 'time')} in the last 30 days, ${counts.in90} in 90 days, ${counts.in365} in a year.`
          : 'Not missing in the last year, as far as you may read.'}
      </p>
      <ul class="app-board__links app-no-print">
        {takesReports(visit.actor) ? (
          <li>
            <a class="govuk-link" href={`/children/${of.childId}/missing/report`}>
              Report missing
            </a>
          </li>
        ) : null}
        {of.hasPacks ? (
          <li>
            <a class="govuk-link" href={`/children/${of.childId}/missing-packs`}>
              Missing packs
            </a>
          </li>
        ) : null}
        <li>
          <a class="govuk-link" href={`/children/${of.childId}/missing/pattern`}>
            When and where
          </a>
        </li>
      </ul>
      <DataTable
        caption="Each time, the newest first"
        rows={of.episodes}
        counts={['time', 'times']}
        empty="No missing episode is recorded. One appears here when a report is saved."
        columns={[
          {
            heading: 'From',
            cell: (e) => (
              <a class="govuk-link" href={`/children/${e.childId}/missing/${e.id}`}>
                {formatExact(e.missingFrom)}
              </a>
            ),
          },
          {
            heading: 'Missing from',
            cell: (e) => labelOf(categories, e.category).replace('Missing from ', ''),
          },
          {
            heading: 'Until',
            cell: (e) => (e.endedAt ? formatExact(e.endedAt) : e.closedAt ? '' : STATE_WORDS[stateOf(e)]),
          },
          { heading: 'For', cell: (e) => (e.closedAt ? '' : lasted(e, visit.now)) },
          { heading: 'Return interview', cell: (e) => <Interview episode={e} of={of} visit={visit} /> },
          { heading: 'Police reference', isWideOnly: true, cell: (e) => e.policeReference ?? '' },
        ]}
      />
    </>
  );
}

function Interview({
  episode,
  of,
  visit,
}: {
  episode: EpisodeRow;
  of: { clocks: readonly ClockRow[] };
  visit: Visit;
}): VNode {
  const clock = of.clocks.find((each) => each.aboutId === episode.id && each.stoppedAt === null);
  const shown = clock ? clockShown(clock, visit.now, visit.actor.settings) : undefined;
  return (
    <>
      {outcomeOf(episode)}
      {shown ? (
        <>
          {' '}
          <ClockChip state={shown.state} text={shown.left} />
        </>
      ) : null}
    </>
  );
}
