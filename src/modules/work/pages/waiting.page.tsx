import type { VNode } from 'preact';
import { dayOf } from '../../../platform/clock/wall-clock.ts';
import { counted, DataTable, formatDate, PersonName } from '../../../platform/ui/index.ts';
import { type ChildRow, calledName, labelOf } from '../../people/index.ts';
import { helpPath } from '../help.policy.ts';
import type { WaitingRow } from '../onward.store.ts';
import { daysWaited, onwardSteps } from '../onward.ts';
import { HelpNavigation } from './help-navigation.part.tsx';

/** Asked for and not begun, longest first. It says something about services, and nothing about a child. */
export const WaitingPage = (props: {
  rows: readonly WaitingRow[];
  people: ReadonlyMap<string, ChildRow>;
  now: Temporal.Instant;
  reads: { notes: boolean; plans: boolean };
}): VNode => (
  <>
    <HelpNavigation at="waiting" reads={props.reads} />
    <h1 class="govuk-heading-l">Waiting for help</h1>
    <p class="govuk-body">Asked for and not begun, for the children you work with. The longest wait first.</p>
    <DataTable
      caption="Referrals on that wait"
      isCaptionHidden
      rows={props.rows}
      counts={['referral', 'referrals']}
      empty="Nobody you work with waits for a service, as far as is written here."
      columns={[
        {
          heading: 'Young person',
          cell: (row) => {
            const child = props.people.get(row.childId);
            return (
              <a class="govuk-link" href={helpPath(row.childId)}>
                {child ? <PersonName known={calledName(child)} /> : 'Name not known yet'}
              </a>
            );
          },
        },
        { heading: 'Service', cell: (row) => row.serviceName },
        {
          heading: 'Waiting',
          cell: (row) =>
            `${counted(daysWaited(row.madeOn, dayOf(props.now)), 'day')}, since ${formatDate(row.madeOn)}`,
        },
        {
          heading: 'Now',
          cell: (row) => `${labelOf(onwardSteps, row.became)}, ${formatDate(row.becameOn)}`,
        },
        {
          heading: 'Last chased',
          cell: (row) => (row.chasedOn ? formatDate(row.chasedOn) : 'Not yet'),
        },
        { heading: 'Who follows it up', cell: (row) => row.chaserName ?? 'Nobody is named' },
      ]}
    />
  </>
);
