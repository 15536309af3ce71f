import type { VNode } from 'preact';
import type { FormView } from '../../../../platform/forms/form-view.ts';
import {
  Button,
  ButtonGroup,
  CheckboxesField,
  DateField,
  DateTimeField,
  Details,
  Form,
  FormErrors,
  InsetText,
  OwnWordsField,
  RadiosField,
  SelectField,
  TextAreaField,
  TextField,
  TickField,
  WarningText,
  YesNoField,
} from '../../../../platform/ui/index.ts';
import { labelOf, socialCareStatuses } from '../../../people/index.ts';
import {
  EXPLOITATION_LABELS,
  type ExploitationType,
  FURTHER_KINDS,
  MANIFESTATION_STATUS_LABELS,
  MANIFESTATION_STATUSES,
  MANIFESTATIONS,
} from '../../manifestation.ts';
import type { ReferralStanding } from '../../referral.queries.ts';
import { THRESHOLD_LABELS, THRESHOLDS } from '../../referral.ts';
import { SOCIAL_CARE_STATUSES } from '../../referral-rule-set.ts';
import { CONTEXT_LABELS, CONTEXTS_OF_HARM } from '../../screening-tool.ts';
import { ExceptionSection } from './exception.part.tsx';

export interface ReferPageProps {
  view: FormView;
  childName: string;
  /** What the authority calls the team. */
  team: string;
  firstName: string;
  standing: ReferralStanding;
  actorPostingId: string;
  /** Another referral of this child that waits for the team, or the involvement that runs. */
  already: VNode | null;
  warnings: readonly string[];
  forWhom: string | null;
  isException: boolean;
  /** Early help or youth support, by the authority's own rule: they are not the allocated social worker. */
  isOwnRule: boolean;
  isStale: boolean;
  mayOverride: boolean;
  screenings: readonly { id: string; label: string }[];
  siblings: readonly { id: string; name: string }[];
  /** Referred together with a brother or sister: what was said of all is filled in. */
  isOneOfGroup: boolean;
}

/** One scrolling page: the child's words first, then what is thought, then what is asked of the team. */
export function ReferPage(props: ReferPageProps): VNode {
  const { view, childName } = props;
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <FormErrors view={view} />
        <h1 class="govuk-heading-l">
          Refer {childName} to {props.team}
        </h1>
        <p class="govuk-body">
          If the child is in danger now, ring 999 first. What you type here is kept as you go.
        </p>
        {props.already}
        {props.warnings.map((words) => (
          <WarningText>{words}</WarningText>
        ))}
        {props.forWhom ? (
          <InsetText>You are sending this for {props.forWhom}, who will be told.</InsetText>
        ) : null}
        {props.isOneOfGroup ? (
          <InsetText>
            Referred together with a brother or sister. What you said of all of them is filled in; their own
            words, the kinds of exploitation and the threshold are each child’s own.
          </InsetText>
        ) : null}
        <Form view={view}>
          {props.isStale ? <StatusToConfirm {...props} /> : null}
          <TheirWords view={view} childName={props.firstName} />
          <WhatIsHappening view={view} />
          <Judgement view={view} />
          <AskedOfTheTeam view={view} childName={props.firstName} />
          <Papers view={view} screenings={props.screenings} />
          {props.isException ? <ExceptionSection view={view} /> : null}
          {props.siblings.length > 0 ? (
            <CheckboxesField
              view={view}
              name="siblings"
              label="Refer brothers and sisters too?"
              hint="Each gets a referral and a record of their own. You are asked about each of them next."
              items={props.siblings.map((each) => ({ value: each.id, label: each.name }))}
            />
          ) : null}
          <WorthAdding view={view} mayOverride={props.mayOverride} />
          <ButtonGroup>
            <Button>Send to {props.team}</Button>
          </ButtonGroup>
        </Form>
      </div>
    </div>
  );
}

function StatusToConfirm(props: ReferPageProps): VNode {
  const { view, standing } = props;
  const { answer, held } = standing;
  const words = answer.kind === 'confirm-status-first' ? answer.words : 'What we hold is old.';
  const named = held?.allocated?.name;
  const isNamedAnother =
    !props.isOwnRule &&
    props.forWhom === null &&
    named !== undefined &&
    held?.allocated?.userId !== props.actorPostingId;
  return (
    <>
      <InsetText>
        {words}
        {isNamedAnother
          ? ` It names ${named}${held?.allocated?.phone ? ` (${held.allocated.phone})` : ''} as the allocated social worker, who is told if you say otherwise.`
          : ''}
      </InsetText>
      <TickField
        view={view}
        name="statusConfirmed"
        label={
          props.isOwnRule
            ? 'It is still so today, and I work with this child'
            : `The case is open today and ${props.forWhom ? `${props.forWhom} is` : 'I am'} the allocated social worker`
        }
      />
      {!props.isOwnRule && (held === null || held.status === 'NOT_OPEN' || held.status === 'EARLY_HELP') ? (
        <SelectField
          view={view}
          name="statusNow"
          label="Status today, if you know it"
          items={SOCIAL_CARE_STATUSES.filter((code) => code !== 'NOT_OPEN').map((value) => ({
            value,
            text: labelOf(socialCareStatuses, value),
          }))}
        />
      ) : null}
    </>
  );
}

function TheirWords({ view, childName }: { view: FormView; childName: string }): VNode {
  return (
    <>
      <OwnWordsField
        view={view}
        name="ownConcern"
        label={`What is ${childName} most worried about?`}
        labelSize="m"
        hint="In their own words, even if it is not what worries you."
        rows={3}
        whose="Their words"
      />
      <TickField view={view} name="notAsked" label="They have not been asked yet" />
    </>
  );
}

function kind(view: FormView, type: ExploitationType) {
  return {
    value: type,
    label: EXPLOITATION_LABELS[type],
    conditional: (
      <>
        <SelectField
          view={view}
          name={`status-${type}`}
          label="What is thought of it"
          emptyText={false}
          items={MANIFESTATION_STATUSES.map((value) => ({ value, text: MANIFESTATION_STATUS_LABELS[value] }))}
        />
        <DateField view={view} name={`since-${type}`} label="Since, if known" labelSize="s" />
      </>
    ),
  };
}

function WhatIsHappening({ view }: { view: FormView }): VNode {
  return (
    <>
      <TextAreaField
        view={view}
        name="newNeed"
        wordingHelp
        label="What is new?"
        labelSize="m"
        hint="A need that is emerging now: what you have seen, heard or been told, and when."
        rows={5}
      />
      <TextAreaField
        view={view}
        name="knownRisk"
        wordingHelp
        label="What was known already and continues?"
        labelSize="m"
        hint="A risk identified before. Fill in this, the box above, or both."
        rows={3}
      />
      <CheckboxesField
        view={view}
        name="kinds"
        label="What kinds of exploitation?"
        hint="Tick all that apply. Several at once is usual."
        small
        items={[
          ...MANIFESTATIONS.map((type) => kind(view, type)),
          { divider: 'and' },
          ...FURTHER_KINDS.map((type) => kind(view, type)),
        ]}
      />
      <CheckboxesField
        view={view}
        name="contexts"
        label="Where does the harm come from?"
        small
        items={CONTEXTS_OF_HARM.map((value) => ({ value, label: CONTEXT_LABELS[value] }))}
      />
    </>
  );
}

function Judgement({ view }: { view: FormView }): VNode {
  return (
    <>
      <RadiosField
        view={view}
        name="threshold"
        label="Your judgement"
        hint="The screening informs it. It is yours to make."
        items={THRESHOLDS.map((value) => ({ value, label: THRESHOLD_LABELS[value] }))}
      />
      <TextAreaField
        view={view}
        name="thresholdRationale"
        wordingHelp
        label="Why do you think so?"
        labelSize="m"
        rows={4}
      />
      <YesNoField
        view={view}
        name="urgent"
        label="Is this immediate and urgent?"
        hint="If it is, a strategy meeting is held within 24 hours of now."
      />
      <TextAreaField
        view={view}
        name="urgentReason"
        wordingHelp
        label="If it is: why, if you can say"
        rows={2}
      />
    </>
  );
}

function AskedOfTheTeam({ view, childName }: { view: FormView; childName: string }): VNode {
  return (
    <>
      <TextAreaField
        view={view}
        name="hopedFor"
        wordingHelp
        label="What do you hope the team will do?"
        labelSize="m"
        rows={3}
      />
      <RadiosField
        view={view}
        name="childKnows"
        label={`Does ${childName} know about this referral?`}
        items={[
          { value: 'knows-and-agrees', label: 'Knows and agrees' },
          { value: 'knows-and-does-not-agree', label: 'Knows and does not agree' },
          { value: 'not-told-yet', label: 'Not told yet' },
        ]}
      />
    </>
  );
}

function Papers({ view, screenings }: { view: FormView; screenings: ReferPageProps['screenings'] }): VNode {
  return (
    <>
      <RadiosField
        view={view}
        name="screening"
        label="Screening tool"
        items={[
          ...screenings.map((each) => ({ value: each.id, label: each.label })),
          { value: 'none', label: 'There is none on this record' },
        ]}
      />
      <TextField view={view} name="screeningWhyNone" label="If there is none: why" />
      <RadiosField
        view={view}
        name="assessment"
        label="Single assessment"
        items={[
          { value: 'linked', label: 'Done' },
          { value: 'in-progress', label: 'In progress, or not begun' },
        ]}
      />
      <TextField
        view={view}
        name="assessmentWords"
        label="Its reference or date; or how it stands, and why you refer now"
      />
    </>
  );
}

function WorthAdding({ view, mayOverride }: { view: FormView; mayOverride: boolean }): VNode {
  return (
    <>
      <Details summary="Add more, if you can: parents, partners, a move, when it was received">
        <TextAreaField
          view={view}
          name="parentsView"
          label="What do parents or carers think?"
          hint="Only where it is safe to ask."
          rows={3}
        />
        <TextField view={view} name="partnersInvolved" label="Other agencies involved" />
        <RadiosField
          view={view}
          name="moveConsidered"
          label="Is a move of home being considered?"
          labelSize="s"
          inline
          items={[
            { value: 'yes', label: 'Yes' },
            { value: 'no', label: 'No' },
            { value: 'not-known', label: 'Not known yet' },
          ]}
        />
        <DateTimeField
          view={view}
          name="receivedAt"
          label="When the team received it, if before now"
          labelSize="s"
          hint="For a referral made by telephone. Deadlines count from then."
        />
      </Details>
      {mayOverride ? (
        <Details summary="Send without some of the answers">
          <TextAreaField
            view={view}
            name="overrideReason"
            label="Why it has to go without them"
            hint="Shown on the record with your name."
            rows={2}
          />
        </Details>
      ) : null}
    </>
  );
}
