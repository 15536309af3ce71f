import type { VNode } from 'preact';
import { dayOf } from '../../../platform/clock/wall-clock.ts';
import type { FormView } from '../../../platform/forms/form-view.ts';
import type { Page, Visit } from '../../../platform/http/route.ts';
import {
  Button,
  DataTable,
  Form,
  formatDate,
  formatTime,
  formatWeekday,
  InsetText,
  listed as inWords,
  StatusTag,
} from '../../../platform/ui/index.ts';
import { formatClockTime } from '../../../platform/ui/words.ts';
import { inOwnWords, roleLabels } from '../../access/index.ts';
import { agencyLabel } from '../../people/index.ts';
import type { KindHere, Place } from '../kind.queries.ts';
import type { MemberRow } from '../kind.store.ts';
import { heldOfExpected, type ListedSitting, SITTING_STATE_WORDS, type SittingState } from '../register.ts';
import { rhythmWords } from '../rhythm.ts';

const TONES: Readonly<Record<SittingState, 'plain' | 'todo' | 'doing' | 'done' | 'act-now'>> = {
  closed: 'done',
  'going-on': 'doing',
  'not-held': 'act-now',
  missed: 'act-now',
  today: 'todo',
  planned: 'plain',
};
type OfKind = KindHere & { place: Place };
/** How many of the days to come are shown; more are of no use to anybody. */
const SHOWN_AHEAD = 5;
/** "9:15am" of "09:15". */
export const clockWords = (time: string): string => formatClockTime(Temporal.PlainTime.from(time));
const pathOf = ({ kind }: Pick<KindHere, 'kind'>) => `/standing-meetings/${kind.code}`;

/** One kind of meeting: its days, the missed ones as visible as the others, and who belongs to it. */
export function kindPage(
  visit: Visit,
  of: OfKind,
  days: readonly ListedSitting[],
  members: readonly MemberRow[],
  view: FormView,
): Page {
  const { kind } = of;
  const title = inOwnWords(visit.actor, kind.label);
  return {
    kind: 'page',
    title,
    wide: true,
    back: { text: 'Meetings', href: '/standing-meetings' },
    body: (
      <>
        <h1 class="govuk-heading-l">{title}</h1>
        <p class="govuk-body-l">{kind.purpose}.</p>
        <p class="govuk-body">
          {kind.rhythm.every === 'as-needed'
            ? 'It meets as needed.'
            : `${rhythmWords(kind.rhythm)} at ${clockWords(kind.startsAt)}, about ${kind.minutes} minutes.`}{' '}
          In the chair: {inWords(kind.chair.map((role) => roleLabels[role].toLowerCase()))}. Expected:{' '}
          {inWords(kind.expected.map(agencyLabel))}. Fewer than {kind.fewest} agencies is said to be not
          quorate; nothing is barred by it.
        </p>
        {kind.isOn ? null : <InsetText>{kind.offUntil ?? 'This meeting is switched off here.'}</InsetText>}
        {kind.minutedAt === 'board' ? <Days visit={visit} of={of} days={days} /> : <Elsewhere of={of} />}
        {kind.minutedAt === 'board' ? <Members of={of} members={members} view={view} /> : null}
      </>
    ),
  };
}

const Elsewhere = ({ of }: { of: OfKind }): VNode => (
  <p class="govuk-body">
    {of.kind.minutedAt === 'child-meeting'
      ? 'It is arranged and written on each child’s record, under Meetings.'
      : 'It has a page of its own.'}{' '}
    <a class="govuk-link" href="/standing-meetings">
      All meetings
    </a>
  </p>
);

function Days({ visit, of, days }: { visit: Visit; of: OfKind; days: readonly ListedSitting[] }): VNode {
  const today = dayOf(visit.now);
  const coming = days
    .filter(({ day }) => Temporal.PlainDate.compare(day, today) > 0)
    .toReversed()
    .slice(0, SHOWN_AHEAD);
  const been = days.filter(({ day }) => Temporal.PlainDate.compare(day, today) <= 0);
  const isWriter = of.place === 'runs' || of.place === 'minutes';
  const { held, expected } = heldOfExpected(days);
  return (
    <>
      <div class="govuk-button-group">
        {days.some((each) => each.day.equals(today) && isThere(of, each)) ? (
          <Button href={`${pathOf(of)}/${today}`}>Today’s meeting</Button>
        ) : null}
        {isWriter && of.kind.isOn ? (
          <a class="govuk-link" href={`${pathOf(of)}/arrange`}>
            Arrange one on another day
          </a>
        ) : null}
        {of.place === 'runs' ? (
          <a class="govuk-link" href={`${pathOf(of)}/settings`}>
            How it is held here
          </a>
        ) : null}
      </div>
      <p class="govuk-body">
        {expected === held
          ? 'None was missed in eight weeks.'
          : `Held in eight weeks: ${held} of ${expected}.`}
      </p>
      {coming.length > 0 ? <Coming of={of} days={coming} /> : null}
      <DataTable
        caption="Today and before, newest first"
        counts={['day', 'days']}
        rows={been}
        empty="It has not met yet. The first one begins the list."
        columns={[
          { heading: 'Day', cell: (each) => <DayLink of={of} each={each} /> },
          {
            heading: 'Meeting',
            cell: ({ state }) => <StatusTag tone={TONES[state]}>{SITTING_STATE_WORDS[state]}</StatusTag>,
          },
          { heading: 'In the chair', cell: ({ row }) => row?.chairName ?? '' },
          { heading: 'Closed', cell: ({ row }) => (row?.closedAt ? formatTime(row.closedAt) : '') },
          {
            heading: 'Why not',
            cell: ({ row, state, day }) =>
              row?.notHeldBecause ??
              (state === 'missed' && isWriter ? (
                <a class="govuk-link" href={`${pathOf(of)}/${day}/not-held`}>
                  Say why<span class="govuk-visually-hidden"> there was none on {formatDate(day)}</span>
                </a>
              ) : (
                ''
              )),
          },
        ]}
      />
    </>
  );
}

/** A day to come has a page once somebody who minutes it has opened it, or the board fills itself. */
const isThere = (of: OfKind, { row }: ListedSitting): boolean =>
  of.place === 'runs' || of.place === 'minutes' || (of.place !== 'none' && row !== undefined);

const DayLink = ({ of, each }: { of: OfKind; each: ListedSitting }): VNode =>
  isThere(of, each) ? (
    <a class="govuk-link" href={`${pathOf(of)}/${each.day}`}>
      {formatWeekday(each.day)} {formatDate(each.day)}
    </a>
  ) : (
    <>{`${formatWeekday(each.day)} ${formatDate(each.day)}`}</>
  );

/** The next few, soonest first: what goes into a calendar. */
const Coming = ({ of, days }: { of: OfKind; days: readonly ListedSitting[] }): VNode => (
  <DataTable
    caption="The next ones"
    rows={days}
    empty="None is planned."
    columns={[
      { heading: 'Day', cell: (each) => <DayLink of={of} each={each} /> },
      {
        heading: 'Meeting',
        cell: ({ state }) => <StatusTag tone={TONES[state]}>{SITTING_STATE_WORDS[state]}</StatusTag>,
      },
      {
        heading: 'Calendar',
        isHeadingHidden: true,
        cell: ({ day }) =>
          of.place === 'none' ? (
            ''
          ) : (
            <a class="govuk-link" href={`${pathOf(of)}/${day}/calendar`}>
              Add to calendar<span class="govuk-visually-hidden"> for {formatDate(day)}</span>
            </a>
          ),
      },
    ]}
  />
);

function Members({
  of,
  members,
  view,
}: {
  of: OfKind;
  members: readonly MemberRow[];
  view: FormView;
}): VNode {
  const isRunning = of.place === 'runs';
  return (
    <section id="members">
      <h2 class="govuk-heading-m">Who belongs to it</h2>
      <p class="govuk-body">
        Whoever belongs reads every item of its sittings, but for children hidden from them, until 14 days
        after the day. Managers of the team belong to all. Once a posting ends, nothing is open.
      </p>
      {isRunning || members.length > 0 ? (
        <DataTable
          caption="Who belongs"
          counts={['person', 'people']}
          rows={members}
          empty="Nobody besides the managers of the team."
          columns={[
            {
              heading: 'Name',
              cell: (m) => (m.hasLeft ? `${m.name} (has left: reads nothing)` : m.name),
            },
            { heading: 'Agency', cell: (m) => agencyLabel(m.agency) },
            { heading: 'May minute', cell: (m) => (m.mayMinute ? 'Yes' : 'No') },
            { heading: 'Why', cell: (m) => m.because },
            {
              heading: 'End',
              cell: (m) =>
                isRunning ? (
                  <Form view={view} action={`${pathOf(of)}/members/${m.id}/end`} classes="app-row-act">
                    <button type="submit" class="app-link-button">
                      No longer<span class="govuk-visually-hidden">: {m.name}</span>
                    </button>
                  </Form>
                ) : (
                  ''
                ),
            },
          ]}
        />
      ) : null}
      {isRunning ? (
        <p class="govuk-body">
          <a class="govuk-link" href={`${pathOf(of)}/members`}>
            Add somebody
          </a>
        </p>
      ) : null}
    </section>
  );
}
