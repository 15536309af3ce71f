import type { VNode } from 'preact';
import { ClockChip, type Content, DataTable, StatusTag, When } from '../../../../platform/ui/index.ts';
import { label } from '../../../access/index.ts';
import { type ClockRow, clockShown } from '../../../deadlines/index.ts';
import { EXPLOITATION_LABELS } from '../../manifestation.ts';
import type { ReferralRow } from '../../referral.store.ts';
import { REFERRAL_STATE_LABELS } from '../../referral.ts';

export interface ListedReferral {
  referral: ReferralRow;
  childName: string;
  referrer: string;
  clock: ClockRow | undefined;
}
export interface ReferralListProps {
  undecided: readonly ListedReferral[];
  decided: readonly ListedReferral[];
  now: Temporal.Instant;
  settings: Readonly<Record<string, unknown>>;
  isDecider: boolean;
}

const tones = {
  SUBMITTED: 'todo',
  TRIAGE: 'todo',
  MORE_INFO: 'doing',
  ACCEPTED: 'doing',
  ALLOCATED: 'done',
} as const;

export function StateTag({ state }: { state: ReferralRow['state'] }): VNode {
  return (
    <StatusTag tone={tones[state as keyof typeof tones] ?? 'plain'}>{REFERRAL_STATE_LABELS[state]}</StatusTag>
  );
}

/** Red only while somebody still has to act; afterwards it is what the referral was. */
const isToDecide = (state: ReferralRow['state']) =>
  state === 'SUBMITTED' || state === 'TRIAGE' || state === 'MORE_INFO' || state === 'ACCEPTED';

/** Referrals to the team: what is to be decided first, longest waiting on top. */
export function ReferralListPage({ undecided, decided, now, settings, isDecider }: ReferralListProps): VNode {
  return (
    <>
      <h1 class="govuk-heading-l">Referrals to {label(settings, 'TEAM')}</h1>
      <ReferralTable
        caption={isDecider ? 'To decide or allocate' : 'Not decided yet'}
        empty="No referral is waiting. New ones appear here the moment they are sent."
        rows={undecided}
        now={now}
        settings={settings}
      />
      <ReferralTable
        caption="Decided"
        empty="No referral has been decided yet."
        rows={decided}
        now={now}
        settings={settings}
      />
    </>
  );
}

export function ReferralTable(props: {
  caption: string;
  empty: Content;
  rows: readonly ListedReferral[];
  now: Temporal.Instant;
  settings: Readonly<Record<string, unknown>>;
}): VNode {
  const { now, settings } = props;
  return (
    <DataTable<ListedReferral>
      caption={props.caption}
      rows={props.rows}
      counts={['referral', 'referrals']}
      empty={props.empty}
      columns={[
        {
          heading: 'Child',
          cell: ({ referral, childName }) => (
            <>
              <a class="govuk-link" href={`/referrals/${referral.id}`} translate={false}>
                {childName}
              </a>
              {referral.isUrgent ? (
                <>
                  {' '}
                  <StatusTag tone={isToDecide(referral.state) ? 'act-now' : 'plain'}>Urgent</StatusTag>
                </>
              ) : null}
            </>
          ),
        },
        {
          heading: 'About',
          isWideOnly: true,
          cell: ({ referral }) =>
            referral.said.manifestations.map((each) => EXPLOITATION_LABELS[each.type]).join(', '),
        },
        { heading: 'Referred by', cell: ({ referrer }) => referrer },
        { heading: 'Received', cell: ({ referral }) => <When at={referral.receivedAt} now={now} /> },
        {
          heading: 'Decide by',
          cell: ({ clock }) => {
            if (clock === undefined) return null;
            const shown = clockShown(clock, now, settings);
            return <ClockChip state={shown.state} text={shown.left} />;
          },
        },
        { heading: 'How it stands', cell: ({ referral }) => <StateTag state={referral.state} /> },
      ]}
    />
  );
}
