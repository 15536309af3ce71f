import type { ComponentChildren, VNode } from 'preact';
import type { FormView } from '../../../../platform/forms/form-view.ts';
import {
  Banner,
  Button,
  ButtonGroup,
  ClockChip,
  Details,
  Form,
  FormErrors,
  formatExact,
  RadiosField,
  TextAreaField,
  WarningText,
} from '../../../../platform/ui/index.ts';
import { label, spelledOut } from '../../../access/index.ts';
import { type ClockRow, clockShown } from '../../../deadlines/index.ts';
import type { OverrideRow } from '../../override.store.ts';
import type { ReferralRow, TriageDecisionRow } from '../../referral.store.ts';
import { REFERRAL_STATE_LABELS } from '../../referral.ts';
import { ReferralShown, sentWithout } from '../referral/referral-shown.part.tsx';

export interface TriagePageProps {
  view: FormView;
  referral: ReferralRow;
  childName: string;
  /** Who holds the child, how old they are: the identity line. */
  identity: ComponentChildren;
  referrer: string;
  nameOf: (postingId: string) => string;
  decisions: readonly TriageDecisionRow[];
  /** By decision: who disagrees, and the way to say so. */
  beside: ReadonlyMap<string, ComponentChildren>;
  overrides: readonly OverrideRow[];
  clocks: readonly ClockRow[];
  others: readonly { href: string; name: string }[];
  now: Temporal.Instant;
  settings: Readonly<Record<string, unknown>>;
  canDecide: boolean;
  needsServiceManager: boolean;
  canFindUrgent: boolean;
  isReferrer: boolean;
  allocateHref: string | null;
  /** Who was told, where it is urgent. */
  told: ComponentChildren;
}

const OUTCOME_LABELS = {
  ANSWERED: 'Answer of the referrer',
  LOOKED_AT_AGAIN: 'Looked at again',
} as const;
const outcomeLabel = (outcome: TriageDecisionRow['outcome']) =>
  OUTCOME_LABELS[outcome as keyof typeof OUTCOME_LABELS] ??
  REFERRAL_STATE_LABELS[outcome as keyof typeof REFERRAL_STATE_LABELS];

const isOpenToDecision = (state: ReferralRow['state']) =>
  state === 'SUBMITTED' || state === 'TRIAGE' || state === 'MORE_INFO';

/** Everything about one referral on one page, and the decision below it. */
export function TriagePage(props: TriagePageProps): VNode {
  const { referral, view } = props;
  return (
    <>
      <FormErrors view={view} />
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">Referral: {REFERRAL_STATE_LABELS[referral.state].toLowerCase()}</span>
        <a
          class="govuk-link govuk-link--no-visited-state"
          href={`/children/${referral.childId}`}
          translate={false}
        >
          {props.childName}
        </a>
      </h1>
      {referral.isUrgent && isOpenToDecision(referral.state) ? (
        <Banner
          tone="act-now"
          title="Immediate and urgent: hold the strategy meeting within 24 hours of receipt"
        />
      ) : null}
      {props.told}
      <p class="govuk-body">{props.identity}</p>
      <Clocks {...props} />
      {props.others.length > 0 ? (
        <p class="govuk-body">
          Referred together with{' '}
          {props.others.map((each, index) => (
            <>
              {index > 0 ? ', ' : ''}
              <a class="govuk-link" href={each.href} translate={false}>
                {each.name}
              </a>
            </>
          ))}
          . Each is decided alone.
        </p>
      ) : null}
      {props.allocateHref ? (
        <Banner
          tone="soon"
          title="Accepted. No worker is allocated yet."
          action={<Button href={props.allocateHref}>Allocate a worker</Button>}
        />
      ) : null}
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          {referral.warnings.map((words) => (
            <WarningText>{words}</WarningText>
          ))}
          <ReferralShown referral={referral} referrer={props.referrer} />
          <SetAside {...props} />
          <Story {...props} />
          <NextStep {...props} />
        </div>
      </div>
    </>
  );
}

function Clocks({ clocks, now, settings }: TriagePageProps): VNode | null {
  if (clocks.length === 0) return null;
  const inFull = spelledOut(
    { settings },
    clocks.map((clock) => clock.label),
  );
  return (
    <>
      <ul class="govuk-list">
        {clocks.map((clock) => {
          const shown = clockShown(clock, now, settings);
          return (
            <li>
              <ClockChip state={shown.state} text={shown.line} />
            </li>
          );
        })}
      </ul>
      {inFull ? <p class="govuk-body-s">{inFull}</p> : null}
    </>
  );
}

function SetAside({ overrides, referral, nameOf }: TriagePageProps): VNode | null {
  const without = sentWithout(referral);
  if (overrides.length === 0 && without.length === 0) return null;
  const reasons = new Map(overrides.map((each) => [`${each.byPosting} ${each.reason}`, each]));
  return (
    <section>
      <h2 class="govuk-heading-m">Sent or decided otherwise than usual</h2>
      {without.length > 0 ? <p class="govuk-body">Sent without: {without.join('; ')}.</p> : null}
      {[...reasons.values()].map((each) => (
        <p class="govuk-body">
          {nameOf(each.byPosting)}, {formatExact(each.at)}: {each.reason}
        </p>
      ))}
    </section>
  );
}

function Story({ decisions, nameOf, beside }: TriagePageProps): VNode | null {
  if (decisions.length === 0) return null;
  return (
    <section>
      <h2 class="govuk-heading-m">Decisions</h2>
      {decisions.map((each) => (
        <div class="govuk-inset-text">
          <p class="govuk-body">
            <strong>{outcomeLabel(each.outcome)}</strong>, {nameOf(each.decidedBy)},{' '}
            {formatExact(each.decidedAt)}
          </p>
          <p class="govuk-body kept-lines">{each.rationale}</p>
          {each.signpostTo ? <p class="govuk-body">Who can help instead: {each.signpostTo}</p> : null}
          {each.asked ? <p class="govuk-body">Asked of the referrer: {each.asked}</p> : null}
          {beside.get(each.id)}
        </div>
      ))}
    </section>
  );
}

function NextStep(props: TriagePageProps): VNode | null {
  const { referral, view } = props;
  const base = `/referrals/${referral.id}`;
  if (isOpenToDecision(referral.state) && props.canDecide) {
    return (
      <>
        <DecideForm {...props} />
        {props.canFindUrgent && !referral.isUrgent ? <UrgentLink base={base} /> : null}
      </>
    );
  }
  if (referral.state === 'MORE_INFO' && props.isReferrer) {
    return <Button href={`${base}/answer`}>Answer {label(props.settings, 'TEAM')}</Button>;
  }
  return (
    <>
      {isOpenToDecision(referral.state) ? (
        <p class="govuk-body">The team’s manager decides. You are told when they have.</p>
      ) : null}
      {props.canFindUrgent && isOpenToDecision(referral.state) && !referral.isUrgent ? (
        <UrgentLink base={base} />
      ) : null}
      {props.canDecide &&
      (referral.state === 'DECLINED_SIGNPOST' || referral.state === 'CONSULTATION_ONLY') ? (
        <p class="govuk-body">
          <a class="govuk-link" href={`${base}/look-again`}>
            Look at this again on new information
          </a>
        </p>
      ) : null}
      {view.errors._form ? <p class="govuk-error-message">{view.errors._form}</p> : null}
    </>
  );
}

const UrgentLink = ({ base }: { base: string }) => (
  <p class="govuk-body">
    <a class="govuk-link" href={`${base}/urgent`}>
      This is immediate and urgent
    </a>
  </p>
);

function DecideForm({ view, needsServiceManager, referral, settings }: TriagePageProps): VNode {
  return (
    <Form view={view}>
      <RadiosField
        view={view}
        name="outcome"
        label="What happens next?"
        items={[
          {
            value: 'ACCEPTED',
            label: 'Accept',
            hint: `The child becomes open to ${label(settings, 'TEAM')}. You allocate a worker next.`,
          },
          {
            value: 'CONSULTATION_ONLY',
            label: 'Consultation only',
            hint: 'The team advises; the referrer keeps the work.',
          },
          { value: 'DECLINED_SIGNPOST', label: 'Not accept, and say who can help' },
          referral.state === 'MORE_INFO' ? null : { value: 'MORE_INFO', label: 'Ask the referrer for more' },
        ]}
      />
      <TextAreaField
        view={view}
        name="told"
        wordingHelp
        label="Who can help instead, or what you need to know"
        hint="Needed when you do not accept, or ask for more."
        rows={2}
      />
      <TextAreaField
        view={view}
        name="rationale"
        wordingHelp
        label="Why?"
        labelSize="m"
        rows={3}
        hint="The referrer reads this."
      />
      {needsServiceManager ? (
        <Details summary="The service manager decides an exception. Decide it instead?" open>
          <TextAreaField
            view={view}
            name="overrideReason"
            label="Why you decide it and not the service manager"
            hint="Shown on the record with your name."
            rows={2}
          />
        </Details>
      ) : null}
      <ButtonGroup>
        <Button>Record the decision</Button>
      </ButtonGroup>
    </Form>
  );
}
