import type { VNode } from 'preact';
import {
  Button,
  ButtonGroup,
  Form,
  FormErrors,
  RadiosField,
  TextAreaField,
  TextField,
} from '../../../../platform/ui/index.ts';
import { CLOSING_REASON_LABELS, CLOSING_REASONS, type ClosingCheck } from '../../closing.ts';
import { Checks, ClockOwners, type ClockOwnersProps } from './checks.part.tsx';

export interface ProposePageProps extends ClockOwnersProps {
  childName: string;
  childId: string;
  checks: readonly ClosingCheck[];
}

/** A worker proposes closing: why, what has changed, who goes on, and what is not finished. */
export function ProposeClosingPage(props: ProposePageProps): VNode {
  const { view, childName, childId, checks } = props;
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <FormErrors view={view} />
        <h1 class="govuk-heading-l">Propose closing for {childName}</h1>
        <p class="govuk-body">
          A manager decides. Until then nothing changes. After closing the record stays findable, and a new
          fact or a new referral can be added at any time.
        </p>
        <Form view={view}>
          <TextAreaField
            view={view}
            name="summary"
            wordingHelp
            label="What has changed for the young person?"
            labelSize="m"
            rows={4}
          />
          <RadiosField
            view={view}
            name="reason"
            label="Why close now?"
            items={CLOSING_REASONS.map((value) => ({ value, label: CLOSING_REASON_LABELS[value] }))}
          />
          <TextField
            view={view}
            name="attempts"
            label="If they do not wish to work with us: how many times did you try?"
            width={2}
            inputmode="numeric"
          />
          <TextField
            view={view}
            name="leadProfessionalAfter"
            label="Who is the social worker or lead professional afterwards?"
            width={30}
          />
          <TextField
            view={view}
            name="monthsSustained"
            label="Months of safety and stability, in your judgement"
            width={2}
            inputmode="numeric"
          />
          <h2 class="govuk-heading-m">Deadlines that are running</h2>
          <ClockOwners {...props} />
          <h2 class="govuk-heading-m">What we know now</h2>
          <Checks checks={checks} />
          <ButtonGroup>
            <Button>Propose closing</Button>
            <a class="govuk-link" href={`/children/${childId}/referrals`}>
              Cancel
            </a>
          </ButtonGroup>
        </Form>
      </div>
    </div>
  );
}
