import type { VNode } from 'preact';
import type { FormView } from '../../../../platform/forms/form-view.ts';
import type { Page, Visit } from '../../../../platform/http/route.ts';
import {
  Banner,
  Button,
  ButtonGroup,
  counted,
  Form,
  FormErrors,
  formatDate,
  formatDue,
  formatInstant,
  formatWeekday,
  InsetText,
  listed,
  StatusTag,
  TextAreaField,
  TextField,
  When,
} from '../../../../platform/ui/index.ts';
import { AGENDA_REASONS, coordinates, hoursBetween } from '../../../missing/index.ts';
import { agencyLabel, calledName } from '../../../people/index.ts';
import { POLICE_GRADE_WORDS } from '../../../plans/index.ts';
import { dailyPath } from '../../daily-missing.commands.ts';
import type { DailyMeeting, TalkedAbout } from '../../daily-missing.queries.ts';
import { ATTENDANCES, EXPECTED_AT_MEETING, notConsidered } from '../../daily-missing.ts';
import { consideredWords } from '../../daily-missing-document.ts';
import { DayTag } from './days.page.tsx';

const titleOf = ({ day }: DailyMeeting) => `Missing meeting, ${formatWeekday(day)} ${formatDate(day)}`;
export const childNameOf = ({ child }: Pick<TalkedAbout, 'child'>) => (child ? calledName(child) : 'A child');

/** The meeting of one day: who was there, every child of the agenda, what is left to say before it is complete. */
export function dayPage(visit: Visit, meeting: DailyMeeting): Page {
  const { agenda, row } = meeting;
  const isGoing = row?.begunAt !== null && row?.begunAt !== undefined && row.completedAt === null;
  const mayWrite = isGoing && coordinates(visit.actor);
  const open = notConsidered(agenda);
  return {
    kind: 'page',
    title: titleOf(meeting),
    wide: true,
    back: { text: 'All days', href: '/missing-meetings' },
    body: (
      <>
        <h1 class="govuk-heading-l govuk-!-margin-bottom-2">{titleOf(meeting)}</h1>
        <p class="govuk-body">
          <DayTag state={meeting.state} />{' '}
          {row?.begunAt ? (
            <>
              Begun <When at={row.begunAt} now={visit.now} />, {row.chairName} in the chair.
            </>
          ) : (
            `The agenda fills itself. “Back since the last meeting” counts from ${formatInstant(meeting.since, visit.now)}.`
          )}
        </p>
        <NextStep visit={visit} meeting={meeting} open={open} />
        {row?.begunAt ? <Attendance meeting={meeting} mayWrite={mayWrite} /> : null}
        <h2 class="govuk-heading-m">Children ({agenda.length})</h2>
        {agenda.length === 0 ? (
          <p class="govuk-body">
            Nobody is missing, nobody came back and no interview is due. Children appear here by themselves.
          </p>
        ) : null}
        {agenda.map((about) => (
          <ChildCard visit={visit} meeting={meeting} about={about} mayWrite={mayWrite} />
        ))}
        {row?.begunAt && coordinates(visit.actor) ? <Copies meeting={meeting} /> : null}
      </>
    ),
  };
}

function NextStep({
  visit,
  meeting,
  open,
}: {
  visit: Visit;
  meeting: DailyMeeting;
  open: readonly TalkedAbout[];
}): VNode | null {
  const { row } = meeting;
  const at = dailyPath(meeting.day);
  if (row?.completedAt)
    return row.leftOutBecause ? (
      <Banner
        tone="soon"
        title={`Exploitation was not considered for ${counted(row.leftOut.length, 'child', 'children')}: ${row.leftOutBecause}`}
      />
    ) : null;
  if (!coordinates(visit.actor)) return null;
  if (!row?.begunAt)
    return (
      <div class="govuk-button-group">
        <Button href={`${at}/begin`}>Begin the meeting</Button>
        <a class="govuk-link" href={`${at}/not-held`}>
          There was no meeting
        </a>
      </div>
    );
  return (
    <>
      {open.length > 0 ? (
        <Banner
          tone="soon"
          title={`Was exploitation considered? Not said yet for ${listed(open.map(childNameOf))}`}
        />
      ) : null}
      <div class="govuk-button-group">
        <Button href={`${at}/complete`} classes={open.length > 0 ? 'govuk-button--secondary' : ''}>
          Mark the meeting complete
        </Button>
      </div>
    </>
  );
}

function Attendance({ meeting, mayWrite }: { meeting: DailyMeeting; mayWrite: boolean }): VNode {
  const said = meeting.attendance.map(
    (each) =>
      `${agencyLabel(each.agency)}: ${ATTENDANCES.find((one) => one.value === each.attendance)?.label.toLowerCase()}${each.name ? ` (${each.name})` : ''}`,
  );
  const isPoliceSaid = meeting.attendance.some((each) => each.agency === EXPECTED_AT_MEETING[0].agency);
  return (
    <p class="govuk-body">
      {said.length > 0 ? `${said.join('. ')}. ` : 'Nobody has noted yet who is there. '}
      {isPoliceSaid ? null : <StatusTag tone="todo">Police: not noted</StatusTag>}{' '}
      {mayWrite ? (
        <a class="govuk-link" href={`${dailyPath(meeting.day)}/attendance`}>
          Note who is there
        </a>
      ) : null}
    </p>
  );
}

function ChildCard(props: {
  visit: Visit;
  meeting: DailyMeeting;
  about: TalkedAbout;
  mayWrite: boolean;
}): VNode {
  const { visit, meeting, about, mayWrite } = props;
  const { item, considered } = about;
  const at = `${dailyPath(meeting.day)}/children/${about.childId}`;
  const isOpen = notConsidered([about]).length > 0;
  return (
    <section
      class="govuk-summary-card"
      id={`child-${about.childId}`}
      aria-labelledby={`name-${about.childId}`}
    >
      <div class="govuk-summary-card__title-wrapper">
        <h3 class="govuk-summary-card__title" id={`name-${about.childId}`}>
          <a class="govuk-link" href={`/children/${about.childId}`}>
            {childNameOf(about)}
          </a>
        </h3>
        {mayWrite ? (
          <ul class="govuk-summary-card__actions">
            <li class="govuk-summary-card__action">
              <a class="govuk-link" href={at}>
                Minute<span class="govuk-visually-hidden"> {childNameOf(about)}</span>
              </a>
            </li>
            <li class="govuk-summary-card__action">
              <a class="govuk-link" href={`${at}/actions`}>
                Add an action<span class="govuk-visually-hidden"> for {childNameOf(about)}</span>
              </a>
            </li>
          </ul>
        ) : null}
      </div>
      <div class="govuk-summary-card__content">
        <p class="govuk-body">
          {about.reasons.map((each) => (
            <>
              <StatusTag tone={each === 'MISSING' ? 'act-now' : each === 'INTERVIEW' ? 'doing' : 'plain'}>
                {AGENDA_REASONS[each]}
              </StatusTag>{' '}
            </>
          ))}
        </p>
        <p class="govuk-body">{factsOf(about, visit.now)}</p>
        <p class="govuk-body">
          <strong>Exploitation considered?</strong>{' '}
          {isOpen ? <StatusTag tone="todo">Not yet</StatusTag> : null}{' '}
          {considered ? consideredWords(about) : ''}
          {considered
            ? ` (${considered.consideredWhere}, ${formatInstant(considered.consideredAt, visit.now)})`
            : ''}
        </p>
        {item?.discussion ? <p class="govuk-body">{item.discussion}</p> : null}
        {item?.decision ? (
          <p class="govuk-body">
            <strong>Decided:</strong> {item.decision} <strong>Why:</strong> {item.decisionBecause}
          </p>
        ) : null}
        {about.actions.length > 0 ? (
          <ul class="govuk-list govuk-list--bullet">
            {about.actions.map((each) => (
              <li>
                {each.what}: {each.ownerName}
                {each.due ? `, by ${formatDate(each.due)}` : ''}
              </li>
            ))}
          </ul>
        ) : null}
      </div>
    </section>
  );
}

/** Hours, grade, counts and the interview's clock in one line. */
function factsOf({ episode, counts, clock }: TalkedAbout, now: Temporal.Instant): string {
  const hours = Math.floor(hoursBetween(episode.missingFrom, episode.endedAt ?? now));
  return [
    episode.endedAt
      ? `Back ${formatInstant(episode.endedAt, now)}, after ${counted(hours, 'hour')}`
      : `Missing for ${counted(hours, 'hour')}, since ${formatInstant(episode.missingFrom, now)}`,
    `${episode.category === 'CARE' ? 'from care' : 'from home'}`,
    episode.policeGrade
      ? `police grade ${POLICE_GRADE_WORDS[episode.policeGrade].label.toLowerCase()}`
      : 'no police grade yet',
    counts ? `${counted(counts.in30, 'time')} in 30 days, ${counts.in90} in 90` : null,
    clock ? `${clock.label.toLowerCase()}: ${formatDue(clock.dueAt, now).toLowerCase()}` : null,
  ]
    .filter(Boolean)
    .join('; ')
    .concat('.');
}

function Copies({ meeting }: { meeting: DailyMeeting }): VNode {
  const at = `${dailyPath(meeting.day)}/minutes`;
  const copies = [
    ['hub', 'the hub'],
    ['police', 'the police'],
    ...meeting.agenda.map((each) => [each.childId, `the workers of ${childNameOf(each)} (that child only)`]),
  ] as const;
  return (
    <>
      <h2 class="govuk-heading-m">Minutes</h2>
      <ul class="govuk-list">
        {copies.map(([key, whose]) => (
          <li>
            For {whose}:{' '}
            <a class="govuk-link" href={`${at}/${key}/pdf`}>
              PDF<span class="govuk-visually-hidden"> for {whose}</span>
            </a>
            ,{' '}
            <a class="govuk-link" href={`${at}/${key}/docx`}>
              Word<span class="govuk-visually-hidden"> for {whose}</span>
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

/** A form about the meeting, alone on its page. */
export function meetingForm(
  meeting: DailyMeeting,
  title: string,
  view: FormView,
  fields: VNode,
  save: string,
): Page {
  return {
    kind: 'page',
    title,
    back: { text: 'Back to the meeting', href: dailyPath(meeting.day) },
    body: (
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <FormErrors view={view} />
          <span class="govuk-caption-l">{titleOf(meeting)}</span>
          <h1 class="govuk-heading-l">{title}</h1>
          <Form view={view}>
            {fields}
            <ButtonGroup>
              <Button>{save}</Button>
              <a class="govuk-link" href={dailyPath(meeting.day)}>
                Cancel
              </a>
            </ButtonGroup>
          </Form>
        </div>
      </div>
    ),
  };
}

export const beginPage = (meeting: DailyMeeting, view: FormView): Page =>
  meetingForm(
    meeting,
    'Begin the meeting',
    view,
    <TextField view={view} name="chairName" label="Who chairs it" width={20} />,
    'Begin',
  );

export const notHeldPage = (meeting: DailyMeeting, view: FormView): Page =>
  meetingForm(
    meeting,
    'Why was there no meeting?',
    view,
    <TextAreaField
      view={view}
      name="because"
      label="Reason"
      hint="The day goes on showing as not held"
      rows={3}
    />,
    'Save',
  );

export function completePage(meeting: DailyMeeting, view: FormView): Page {
  const open = notConsidered(meeting.agenda);
  const fields =
    open.length === 0 ? (
      <p class="govuk-body">
        For every child somebody said whether exploitation was considered. The agenda is kept as it is.
      </p>
    ) : (
      <>
        <InsetText>
          Nobody has said whether exploitation was considered for {listed(open.map(childNameOf))}. It can be
          said{' '}
          <a class="govuk-link" href={dailyPath(meeting.day)}>
            on the page of the meeting
          </a>
          . To complete it without, say why: the reason and the children stay in the minutes.
        </InsetText>
        <TextAreaField view={view} name="because" label="Why not for every child" rows={3} />
      </>
    );
  return meetingForm(meeting, 'Mark the meeting complete', view, fields, 'Mark complete');
}
