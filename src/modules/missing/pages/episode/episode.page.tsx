import type { VNode } from 'preact';
import type { Visit } from '../../../../platform/http/route.ts';
import {
  Banner,
  ClockChip,
  DataTable,
  formatDate,
  formatExact,
  formatTime,
  listed,
  SummaryList,
} from '../../../../platform/ui/index.ts';
import { clockShown } from '../../../deadlines/index.ts';
import { agencyLabel, labelOf } from '../../../people/index.ts';
import { POLICE_GRADE_WORDS, type PoliceGrade } from '../../../plans/index.ts';
import {
  categories,
  considerations,
  episodeKinds,
  episodeTimes,
  finders,
  harmsOnReturn,
  outcomes,
  reporters,
  ways,
} from '../../code-lists-missing.ts';
import type { EpisodeRow } from '../../episode.store.ts';
import { STATE_WORDS, stateOf } from '../../episode.ts';
import { isKeptFrom, type WholeEpisode } from '../../episode-page.queries.ts';
import { offersInterview } from '../../interview.policy.ts';
import { INTERVIEW_STATES } from '../../interview.ts';
import { takesReports } from '../../missing.policy.ts';
import { PLAN_USES } from '../../return-fields.ts';
import { reasonInWords } from '../../step.commands.ts';
import { STEP_WORDS } from '../../step.ts';
import { missingFor } from '../board/board.part.tsx';
import { Acts, Around, type EpisodeWays } from './acts.part.tsx';
import { RecordHeading } from './record-heading.part.tsx';

const TIME_NAMES: Readonly<Record<string, string>> = {
  last_seen: 'lastSeenAt',
  left: 'leftAt',
  found: 'foundAt',
  returned: 'returnedAt',
};

/** A time, that it is known to be unknown, or that nobody has asked. */
function timeOf(e: EpisodeRow, name: string, at: Temporal.Instant | null): string {
  if (at) return formatExact(at);
  const isUnknown = e.unknownTimes.some((each) => TIME_NAMES[each] === name);
  return isUnknown ? 'Not known, having asked' : 'Not recorded yet';
}

/** What one episode says: the state first, then times, police, what was done, who told us. */
export function episodeBody(visit: Visit, whole: WholeEpisode, ways: EpisodeWays): VNode {
  const { episode } = whole;
  const at = `/children/${episode.childId}/missing/${episode.id}`;
  return (
    <>
      <RecordHeading isFramed={ways.isFramed}>
        {labelOf(categories, episode.category)}, {formatDate(episode.missingFrom)}
      </RecordHeading>
      <State visit={visit} whole={whole} />
      {ways.told}
      <Acts visit={visit} whole={whole} at={at} />
      <Around childId={episode.childId} ways={ways} />
      <SummaryList rows={timesRows(episode)} card={{ title: 'When' }} />
      <SummaryList rows={aboutRows(episode)} card={{ title: 'What is known' }} />
      <SummaryList rows={whereRows(visit, whole)} card={{ title: 'Back' }} />
      <Steps whole={whole} at={takesReports(visit.actor) && offersInterview(visit.actor) ? at : undefined} />
      <Interviews whole={whole} />
      <Grades whole={whole} />
      <Considered whole={whole} at={at} mayWrite={takesReports(visit.actor)} />
      <Notifications whole={whole} />
    </>
  );
}

function State({ visit, whole }: { visit: Visit; whole: WholeEpisode }): VNode {
  const { episode, clocks } = whole;
  const state = stateOf(episode);
  const running = clocks.filter((clock) => clock.stoppedAt === null);
  const shown = running.length > 0 ? running : clocks.slice(-1);
  const isError = episode.closedAt !== null;
  const title = isError
    ? 'Recorded in error'
    : state === 'MISSING'
      ? `Missing now, for ${missingFor(episode.missingFrom, visit.now)}`
      : `${STATE_WORDS[state]}. ${episode.outcome ? `Return interview: ${labelOf(outcomes, episode.outcome).toLowerCase()}` : 'No outcome of the interview yet'}`;
  return (
    <Banner tone={state === 'MISSING' ? 'act-now' : state === 'RETURNED' ? 'soon' : 'plain'} title={title}>
      {shown.length > 0 ? (
        <ul class="govuk-list app-clocks" aria-label="What is due">
          {shown.map((clock) => {
            const { state: how, line } = clockShown(clock, visit.now, visit.actor.settings);
            return (
              <li>
                <ClockChip state={how} text={line} />
              </li>
            );
          })}
        </ul>
      ) : null}
    </Banner>
  );
}

const timesRows = (e: EpisodeRow) => [
  { key: 'Last seen', value: timeOf(e, 'lastSeenAt', e.lastSeenAt) },
  { key: 'Left', value: timeOf(e, 'leftAt', e.leftAt) },
  { key: 'Reported', value: timeOf(e, 'reportedAt', e.reportedAt) },
  { key: 'Found', value: timeOf(e, 'foundAt', e.foundAt) },
  { key: 'Came back', value: timeOf(e, 'returnedAt', e.returnedAt) },
  { key: 'We were told of the return', value: timeOf(e, 'returnNotifiedAt', e.returnNotifiedAt) },
];

function aboutRows(e: EpisodeRow) {
  return [
    { key: 'Kind', value: labelOf(episodeKinds, e.kind) },
    e.placementType ? { key: 'Lives in', value: e.placementType } : null,
    {
      key: 'Told us first',
      value: [labelOf(reporters, e.reportedByKind), e.reportedBy].filter(Boolean).join(', '),
    },
    { key: 'Police reference', value: e.policeReference ?? 'Not recorded yet' },
    { key: 'What happened', value: e.circumstances ?? 'Not recorded yet' },
    e.lastSeenWith ? { key: 'Last seen', value: e.lastSeenWith } : null,
    { key: 'Who may be with them', value: e.companions ?? 'Not recorded yet' },
    e.homeAuthority
      ? { key: 'Child of', value: `${e.homeAuthority}, which owes the return interview` }
      : null,
    e.livesIn ? { key: 'Living in the area of', value: e.livesIn } : null,
    e.homeAuthority || e.livesIn
      ? { key: 'Return interview held by', value: e.interviewBy === 'US' ? 'Us' : 'The other authority' }
      : null,
  ];
}

/** Where found, by whom, returned to: only from what row-level security gives this reader. */
function whereRows(visit: Visit, { episode: e, whereabouts: w }: WholeEpisode) {
  const harm = listed(e.harmOnReturn.map((code) => labelOf(harmsOnReturn, code).toLowerCase()));
  const used = PLAN_USES.find((each) => each.code === e.planUsed)?.label;
  return [
    e.isWithheld
      ? {
          key: 'Withheld',
          value: isKeptFrom(e, visit.actor.agency)
            ? 'Where they were found is withheld from your agency'
            : `Withheld from who reported it, from family and from: ${listed(e.withheldFrom.map(agencyLabel))}. Because: ${e.withheldBecause ?? ''}`,
        }
      : null,
    w?.foundWhere ? { key: 'Found', value: w.foundWhere } : null,
    w?.foundBy
      ? { key: 'Found by', value: [labelOf(finders, w.foundBy), w.foundByWords].filter(Boolean).join(', ') }
      : null,
    w?.returnedTo ? { key: 'Returned to', value: w.returnedTo } : null,
    { key: 'Harm', value: [harm || 'Not recorded yet', e.harmWords].filter(Boolean).join('. ') },
    { key: 'Trigger plan', value: used ?? 'Not recorded yet' },
    e.unknownTimes.length > 0
      ? {
          key: 'Asked, and not known',
          value: listed(e.unknownTimes.map((code) => labelOf(episodeTimes, code).toLowerCase())),
        }
      : null,
  ];
}

function Interviews({ whole }: { whole: WholeEpisode }): VNode | null {
  if (whole.interviews.length === 0) return null;
  return (
    <DataTable
      caption="Return interviews about it"
      rows={whole.interviews}
      counts={false}
      empty="None yet."
      columns={[
        {
          heading: 'Interview',
          cell: (i) => (
            <a class="govuk-link" href={`/interviews/${i.id}`}>
              {i.heldAt
                ? `Held ${formatExact(i.heldAt)}`
                : i.agreedAt
                  ? `Agreed for ${formatExact(i.agreedAt)}`
                  : 'Not arranged yet'}
            </a>
          ),
        },
        { heading: 'State', cell: (i) => INTERVIEW_STATES[i.state] },
        { heading: 'Interviewer', cell: (i) => i.interviewerName ?? '' },
      ]}
    />
  );
}

function Steps({ whole, at }: { whole: WholeEpisode; at: string | undefined }): VNode {
  return (
    <DataTable
      caption="What was done, first to last"
      rows={whole.steps}
      counts={false}
      empty="Nothing is written yet. Offers, tries, answers and what other authorities said appear here."
      columns={[
        { heading: 'When', cell: (step) => formatExact(step.at) },
        {
          heading: 'What',
          cell: (step) => (
            <>
              {step.takenBackAt ? <s>{STEP_WORDS[step.kind]}</s> : STEP_WORDS[step.kind]}
              {step.way ? `: ${labelOf(ways, step.way).toLowerCase()}` : null}
              {step.takenBackBecause ? `. Taken back: ${step.takenBackBecause}` : null}
            </>
          ),
        },
        {
          heading: 'Why, or what was said',
          cell: (step) => [step.reason ? reasonInWords(step) : '', step.words].filter(Boolean).join('. '),
        },
        { heading: 'By', cell: (step) => step.byName ?? '' },
        {
          heading: 'Put right',
          isHeadingHidden: true,
          cell: (step) =>
            at && !step.takenBackAt ? (
              <a class="govuk-link app-no-print" href={`${at}/steps/${step.id}/take-back`}>
                Take back<span class="govuk-visually-hidden">: {STEP_WORDS[step.kind]}</span>
              </a>
            ) : null,
        },
      ]}
    />
  );
}

function Grades({ whole }: { whole: WholeEpisode }): VNode {
  return (
    <DataTable
      caption="Grades the police gave"
      rows={whole.grades}
      counts={false}
      empty="The police have not told us their grade yet."
      columns={[
        { heading: 'When', cell: (g) => formatExact(g.gradedAt) },
        { heading: 'Grade', cell: (g) => POLICE_GRADE_WORDS[g.grade as PoliceGrade].label },
        { heading: 'By', cell: (g) => g.gradedBy ?? 'Not said' },
        { heading: 'Why', cell: (g) => g.rationale ?? '' },
      ]}
    />
  );
}

function Considered({ whole, at, mayWrite }: { whole: WholeEpisode; at: string; mayWrite: boolean }): VNode {
  return (
    <>
      <DataTable
        caption="Was exploitation considered?"
        rows={whole.considerations}
        counts={false}
        empty="Nobody has written yet whether exploitation was considered."
        columns={[
          { heading: 'When', cell: (c) => formatExact(c.consideredAt) },
          {
            heading: 'Result',
            cell: (c) => [labelOf(considerations, c.result), c.otherKind].filter(Boolean).join(': '),
          },
          { heading: 'Where', cell: (c) => c.consideredWhere },
          { heading: 'Why', cell: (c) => c.because },
        ]}
      />
      {mayWrite ? (
        <p class="govuk-body app-no-print">
          <a class="govuk-link" href={`${at}/considered`}>
            Write whether exploitation was considered
          </a>
        </p>
      ) : null}
    </>
  );
}

function Notifications({ whole }: { whole: WholeEpisode }): VNode {
  return (
    <DataTable
      caption="Who told us, as it was received"
      rows={whole.notifications}
      counts={false}
      empty="No notification is joined to this episode."
      columns={[
        { heading: 'When', cell: (n) => formatExact(n.receivedAt) },
        {
          heading: 'From',
          cell: (n) => [labelOf(reporters, n.reportedByKind), n.reportedBy].filter(Boolean).join(', '),
        },
        {
          heading: 'Notification',
          cell: (n) => (
            <a class="govuk-link" href={`/missing/notifications/${n.id}`}>
              {n.about === 'RETURNED' ? 'Return' : 'Missing'}, received at {formatTime(n.receivedAt)}
            </a>
          ),
        },
        { heading: 'Decided', cell: (n) => n.decisionBecause ?? 'Not yet' },
      ]}
    />
  );
}
