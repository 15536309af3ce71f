import type { VNode } from 'preact';
import { dayOf } from '../../../../platform/clock/wall-clock.ts';
import type { Page, Visit } from '../../../../platform/http/route.ts';
import {
  Button,
  DataTable,
  formatDate,
  formatTime,
  formatWeekday,
  StatusTag,
} from '../../../../platform/ui/index.ts';
import { settingsOf } from '../../../access/index.ts';
import { coordinates } from '../../../missing/index.ts';
import { dailyPath } from '../../daily-missing.commands.ts';
import { DAY_STATE_WORDS, type DayState, type ListedDay } from '../../daily-missing.ts';

const TONES: Readonly<Record<DayState, 'plain' | 'todo' | 'doing' | 'done' | 'act-now'>> = {
  complete: 'done',
  begun: 'doing',
  'not-held': 'act-now',
  missed: 'act-now',
  today: 'todo',
  'not-expected': 'plain',
};
export const DayTag = ({ state }: { state: DayState }): VNode => (
  <StatusTag tone={TONES[state]}>{DAY_STATE_WORDS[state]}</StatusTag>
);

const isGap = ({ state }: ListedDay) => state === 'missed' || state === 'not-held';

/** The days with their meetings; a day without one is as visible as the others (S1-27). */
export function daysPage(visit: Visit, days: readonly ListedDay[]): Page {
  const today = dayOf(visit.now);
  const isWriter = coordinates(visit.actor);
  const gaps = days.filter(isGap).length;
  const everyDay = settingsOf(visit.actor).dailyMissingMeeting === 'EVERY_DAY';
  return {
    kind: 'page',
    title: 'Daily missing meeting',
    body: (
      <>
        <h1 class="govuk-heading-l">Daily missing meeting</h1>
        <div class="govuk-button-group">
          <Button href={dailyPath(today)}>Today’s meeting</Button>
          <a class="govuk-link" href="/missing">
            The board
          </a>
          {isWriter ? (
            <a class="govuk-link" href="/missing/dip-samples">
              Dip samples
            </a>
          ) : null}
        </div>
        <p class="govuk-body">
          Expected {everyDay ? 'every day, weekends too' : 'on working days'}.{' '}
          {gaps === 0
            ? 'No day was missed in four weeks.'
            : `Without a meeting in four weeks: ${gaps} of ${days.length} days.`}
        </p>
        <DataTable
          caption="The last four weeks"
          counts={['day', 'days']}
          rows={days}
          empty="No meeting yet. The first one begins the list."
          columns={[
            {
              heading: 'Day',
              cell: ({ day }) => (
                <a class="govuk-link" href={dailyPath(day)}>
                  {formatWeekday(day)} {formatDate(day)}
                </a>
              ),
            },
            { heading: 'Meeting', cell: ({ state }) => <DayTag state={state} /> },
            { heading: 'Begun', cell: ({ row }) => (row?.begunAt ? formatTime(row.begunAt) : '') },
            {
              heading: 'Why not',
              cell: (each) =>
                each.row?.notHeldBecause ??
                (each.state === 'missed' && isWriter ? (
                  <a class="govuk-link" href={`${dailyPath(each.day)}/not-held`}>
                    Say why
                    <span class="govuk-visually-hidden"> there was none on {formatDate(each.day)}</span>
                  </a>
                ) : (
                  ''
                )),
            },
          ]}
        />
      </>
    ),
  };
}
