import type { VNode } from 'preact';
import { formatDate, formatExact, OwnWords, SummaryList } from '../../../../platform/ui/index.ts';
import {
  EXPLOITATION_LABELS,
  MANIFESTATION_STATUS_LABELS,
  manifestationWarnings,
} from '../../manifestation.ts';
import type { ReferralRow } from '../../referral.store.ts';
import { NOT_ASKED_YET, REQUIRED_FROM_AN_EXISTING_RECORD, THRESHOLD_LABELS } from '../../referral.ts';
import { CONTEXT_LABELS } from '../../screening-tool.ts';
import { EXCEPTION_CHECKS } from '../../who-may-refer.ts';
import { CHECK_LABELS } from './exception.part.tsx';

const KNOWS = {
  'knows-and-agrees': 'Knows and agrees',
  'knows-and-does-not-agree': 'Knows and does not agree',
  'not-told-yet': 'Not told yet',
} as const;
const MOVE = { yes: 'Yes', no: 'No', 'not-known': 'Not known yet' } as const;

const lines = (text: string | undefined) => (text ? <span class="kept-lines">{text}</span> : null);

/** A referral as it was sent: the child's own words first. Nothing in it is ever changed. */
export function ReferralShown({ referral, referrer }: { referral: ReferralRow; referrer: string }): VNode {
  const { said } = referral;
  return (
    <>
      {referral.ownConcern ? (
        <OwnWords whose="What worries them most, in their words">{referral.ownConcern}</OwnWords>
      ) : (
        <p class="govuk-body">
          {said.childsOwnConcern === NOT_ASKED_YET
            ? 'They have not been asked yet what worries them most.'
            : 'Nothing is written of what worries them most.'}
        </p>
      )}
      {manifestationWarnings(said.manifestations).map((words) => (
        <p class="govuk-body">
          <strong>{words}.</strong>
        </p>
      ))}
      <SummaryList
        rows={[
          { key: 'Referred by', value: `${referrer}, received ${formatExact(referral.receivedAt)}` },
          said.newNeed ? { key: 'What is new', value: lines(said.newNeed) } : null,
          said.knownRisk ? { key: 'Known risk that continues', value: lines(said.knownRisk) } : null,
          { key: 'Kinds of exploitation', value: <Kinds referral={referral} /> },
          said.contexts.length > 0
            ? {
                key: 'Where the harm comes from',
                value: said.contexts.map((each) => CONTEXT_LABELS[each]).join('; '),
              }
            : null,
          {
            key: 'Judgement',
            value: (
              <>
                <strong>{said.threshold ? THRESHOLD_LABELS[said.threshold] : 'Not given'}</strong>
                <br />
                {lines(said.thresholdRationale)}
              </>
            ),
          },
          { key: 'Immediate and urgent', value: urgentWords(referral) },
          { key: 'Hoped for', value: lines(said.hopedFor) ?? 'Not given' },
          { key: 'The child', value: said.childKnows ? KNOWS[said.childKnows] : 'Not given' },
          said.parentsView ? { key: 'Parents or carers', value: lines(said.parentsView) } : null,
          { key: 'Screening', value: screeningWords(referral) },
          { key: 'Single assessment', value: assessmentWords(referral) },
          said.partnersInvolved ? { key: 'Agencies involved', value: said.partnersInvolved } : null,
          said.moveConsidered ? { key: 'Move of home considered', value: MOVE[said.moveConsidered] } : null,
          ...exceptionRows(referral),
        ]}
      />
    </>
  );
}

function Kinds({ referral }: { referral: ReferralRow }): VNode {
  const { manifestations } = referral.said;
  if (manifestations.length === 0) return <>Not given</>;
  return (
    <ul class="govuk-list">
      {manifestations.map((each) => (
        <li>
          <strong>{EXPLOITATION_LABELS[each.type]}</strong>:{' '}
          {MANIFESTATION_STATUS_LABELS[each.status].toLowerCase()}
          {each.from ? `, since ${formatDate(Temporal.PlainDate.from(each.from))}` : ''}
        </li>
      ))}
    </ul>
  );
}

function urgentWords({ isUrgent, urgentReason, urgentFoundAt, submittedAt }: ReferralRow): string {
  if (!isUrgent) return 'No';
  const found =
    urgentFoundAt && !urgentFoundAt.equals(submittedAt) ? `, found ${formatExact(urgentFoundAt)}` : '';
  return `Yes${found}${urgentReason ? `: ${urgentReason}` : ''}`;
}

function screeningWords({ said }: ReferralRow): VNode | string {
  if (said.screening === undefined) return 'Not given';
  if ('whyNone' in said.screening) return `None: ${said.screening.whyNone}`;
  return (
    <a class="govuk-link" href={`/screenings/${said.screening.id}`}>
      Open the screening
    </a>
  );
}

function assessmentWords({ said }: ReferralRow): string {
  if (said.assessment === undefined) return 'Not given';
  return 'id' in said.assessment ? said.assessment.id : `In progress: ${said.assessment.inProgress}`;
}

function exceptionRows({ exception }: ReferralRow) {
  if (exception === null) return [];
  const checked = EXCEPTION_CHECKS.map((each) => {
    const answer = exception.checks[each];
    return `${CHECK_LABELS[each]}: ${answer === 'done' ? 'done' : answer === undefined ? 'not yet' : 'does not apply'}`;
  });
  const talk = exception.discussion;
  return [
    { key: 'Investigation', value: exception.investigation ?? 'Not named' },
    { key: 'Checks', value: checked.join('; ') },
    {
      key: 'Discussed with',
      value: talk
        ? `${talk.withServiceManager}, ${formatExact(Temporal.Instant.from(talk.at))}: ${talk.decision === 'agreed' ? 'agreed' : 'not agreed'}. ${talk.rationale}`
        : 'Not recorded',
    },
  ];
}

/** Required answers it was sent without. */
export function sentWithout(referral: ReferralRow): readonly string[] {
  return REQUIRED_FROM_AN_EXISTING_RECORD.filter((each) => !each.isGiven(referral.said)).map(
    (each) => each.label,
  );
}
