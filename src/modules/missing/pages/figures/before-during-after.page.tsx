import type { VNode } from 'preact';
import type { Actor } from '../../../../platform/http/work.ts';
import {
  Bar,
  DataTable,
  Details,
  formatDate,
  InsetText,
  WarningText,
} from '../../../../platform/ui/index.ts';
import { label } from '../../../access/index.ts';
import {
  type Around,
  type Change,
  cautionsOf,
  changeOf,
  LEAST_DAYS,
  per30,
  type Rate,
  REGRESSION_SENTENCE,
} from '../../before-during-after.ts';
import type { AskedPeriod } from '../../figure-asked.ts';
import { periodWords } from '../../figure-period.ts';
import { HubLinks } from '../../parts/hub-links.part.tsx';
import { PeriodForm } from './period.form.tsx';
import { shortNumber } from './rows.page.tsx';

export interface AroundFacts {
  actor: Actor;
  now: Temporal.Instant;
  asked: AskedPeriod;
  rows: readonly Around[];
  lettersOf: (childId: string) => string;
}
interface Stretch {
  words: string;
  rate: Rate;
  children: number;
}
const two = (n: number) => n.toLocaleString('en-GB', { maximumFractionDigits: 2 });
const rateWords = (rate: Rate) => {
  const each = per30(rate);
  return each === undefined ? 'No days' : two(each);
};

function stretchesOf(change: Change, other: Change, team: string): Stretch[] {
  return [
    { words: 'The 365 days before', rate: change.yearBefore, children: change.children },
    { words: 'Before, as long as they were open', rate: change.before, children: change.children },
    { words: `While open to ${team}`, rate: change.during, children: change.children },
    { words: 'After, never longer than they were open', rate: change.after, children: change.after.children },
    { words: 'Referred, not accepted: before the decision', rate: other.before, children: other.children },
    { words: 'Referred, not accepted: as long after it', rate: other.during, children: other.children },
  ];
}

/** "From 5 in 240 days to 3 in 240 days (40% fewer)": the numbers first, the share only beside them. */
export function changeWords(from: Rate, to: Rate, change: number | undefined): string {
  const counts = `From ${from.episodes} episodes in ${from.days} days of children to ${to.episodes} in ${to.days}`;
  if (change === undefined) return counts;
  const share = Math.round(Math.abs(change) * 100);
  const direction =
    share === 0
      ? 'no change for the same number of days'
      : `${share}% ${change < 0 ? 'fewer' : 'more'} for the same number of days`;
  return `${counts}: ${direction}`;
}

function Stretches(props: { rows: readonly Stretch[] }): VNode {
  const most = Math.max(...props.rows.map(({ rate }) => per30(rate) ?? 0), 0);
  return (
    <DataTable<Stretch>
      caption="Missing episodes for each 30 days of one child"
      rows={props.rows}
      counts={false}
      empty="No child."
      columns={[
        { heading: 'Time', cell: (row) => row.words },
        { heading: 'Children', cell: (row) => row.children, isNumeric: true },
        { heading: 'Episodes', cell: (row) => row.rate.episodes, isNumeric: true },
        { heading: 'Days of children', cell: (row) => row.rate.days, isNumeric: true },
        { heading: 'For each 30 days', cell: (row) => rateWords(row.rate), isNumeric: true },
        {
          heading: 'Picture',
          cell: (row) => <Bar share={most === 0 ? undefined : (per30(row.rate) ?? 0) / most} />,
        },
      ]}
    />
  );
}

function RowsTable(props: {
  caption: string;
  rows: readonly Around[];
  facts: AroundFacts;
  empty: string;
}): VNode {
  return (
    <DataTable<Around>
      caption={props.caption}
      rows={props.rows}
      counts={['row', 'rows']}
      empty={props.empty}
      columns={[
        {
          heading: 'Child',
          cell: (row) => (
            <a class="govuk-link" href={`/children/${row.childId}`} translate={false}>
              {props.facts.lettersOf(row.childId)} {shortNumber(row.childId)}
            </a>
          ),
        },
        { heading: 'First day', cell: (row) => formatDate(row.day0) },
        {
          heading: 'Days looked at',
          cell: (row) => `${row.days}${row.days < LEAST_DAYS ? ', too few: not counted' : ''}`,
          isNumeric: true,
        },
        {
          heading: 'Episodes before',
          cell: (row) => `${row.before}${row.wasOpenBefore ? ', was open then too' : ''}`,
          isNumeric: true,
        },
        { heading: 'While open, or after the decision', cell: (row) => row.during, isNumeric: true },
        {
          heading: 'After closing',
          cell: (row) => (row.afterDays === null ? 'Still open' : `${row.after} in ${row.afterDays} days`),
          isNumeric: true,
        },
        { heading: 'In the 365 days before', cell: (row) => row.yearBefore, isNumeric: true },
      ]}
    />
  );
}

/** M20 with everything needed to doubt it: n, time followed, a longer time before, who was not accepted, and the rows. */
export function BeforeDuringAfterPage(facts: AroundFacts): VNode {
  const team = label(facts.actor, 'TEAM');
  const open = facts.rows.filter((row) => row.isOpen);
  const declined = facts.rows.filter((row) => !row.isOpen);
  const change = changeOf(open);
  const cautions = cautionsOf(change);
  return (
    <>
      <h1 class="govuk-heading-l">Missing before, while open to {team}, and after</h1>
      <HubLinks visit={facts} here="/missing/before-during-after" />
      <PeriodForm asked={facts.asked} now={facts.now} mayChooseDays />
      <h2 class="govuk-heading-m">Children open at some time from {periodWords(facts.asked.period)}</h2>
      <p class="govuk-body-l">{changeWords(change.before, change.during, change.change)}.</p>
      <p class="govuk-body">
        Against the longer time before: {changeWords(change.yearBefore, change.during, change.changeFromYear)}
        .
      </p>
      {cautions.length > 0 ? <WarningText>{cautions.join(' ')}</WarningText> : null}
      <InsetText>{REGRESSION_SENTENCE}</InsetText>
      <Stretches rows={stretchesOf(change, changeOf(declined), team)} />
      <Details summary="How it is counted">
        Whole days. The time before is as long as the child was open, at most 180 days, and ends the day
        before they were accepted; the time after begins on the day of closing. Only children with{' '}
        {LEAST_DAYS} days or more are counted. Episodes are those that began on these days, as far as you may
        read them. Referrals not accepted are those decided in the time shown or the 180 days before it, as
        far as you may read them, until today or until the child was accepted later.
      </Details>
      <RowsTable
        caption={`Time with ${team}, a row each`}
        rows={open}
        facts={facts}
        empty={`No child was open to ${team} in this time.`}
      />
      <RowsTable
        caption="Referred and not accepted, a row each"
        rows={declined}
        facts={facts}
        empty="No such referral that you may read."
      />
    </>
  );
}
