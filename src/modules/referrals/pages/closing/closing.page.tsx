import type { VNode } from 'preact';
import {
  Button,
  ButtonGroup,
  Details,
  Form,
  FormErrors,
  formatExact,
  RadiosField,
  SummaryList,
  TextAreaField,
} from '../../../../platform/ui/index.ts';
import type { ClosingRow } from '../../closing.store.ts';
import { CLOSING_REASON_LABELS, type ClosingCheck } from '../../closing.ts';
import { Checks, ClockOwners, type ClockOwnersProps } from './checks.part.tsx';

export interface ClosingPageProps extends ClockOwnersProps {
  childName: string;
  closing: ClosingRow;
  checks: readonly ClosingCheck[];
  nameOf: (postingId: string) => string;
  /** Why this reader does not decide it; null when they may. */
  whyNot: string | null;
}

const STATE = { proposed: 'proposed', approved: 'approved', 'sent-back': 'sent back' } as const;

/** One closing: what was proposed, what is known, and the decision of somebody else. */
export function ClosingPage(props: ClosingPageProps): VNode {
  const { closing, childName, checks, nameOf, view } = props;
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <FormErrors view={view} />
        <h1 class="govuk-heading-l">
          <span class="govuk-caption-l">Closing {STATE[closing.state]}</span>
          <a
            class="govuk-link govuk-link--no-visited-state"
            href={`/children/${closing.childId}`}
            translate={false}
          >
            {childName}
          </a>
        </h1>
        <SummaryList
          rows={[
            { key: 'What has changed', value: <span class="kept-lines">{closing.summary}</span> },
            { key: 'Why close now', value: CLOSING_REASON_LABELS[closing.reason] },
            { key: 'Afterwards', value: closing.leadProfessionalAfter ?? 'Nobody is named' },
            { key: 'Proposed', value: `${nameOf(closing.proposedBy)}, ${formatExact(closing.proposedAt)}` },
            closing.decidedBy && closing.decidedAt
              ? {
                  key: closing.state === 'approved' ? 'Approved' : 'Sent back',
                  value: `${nameOf(closing.decidedBy)}, ${formatExact(closing.decidedAt)}`,
                }
              : null,
            closing.decisionNote
              ? { key: 'Note', value: <span class="kept-lines">{closing.decisionNote}</span> }
              : null,
          ]}
        />
        <h2 class="govuk-heading-m">
          {closing.state === 'proposed' ? 'What we know now' : 'What was known'}
        </h2>
        <Checks checks={checks} />
        {closing.state === 'proposed' ? (
          props.whyNot ? (
            <p class="govuk-body">{props.whyNot}</p>
          ) : (
            <Decide {...props} />
          )
        ) : null}
      </div>
    </div>
  );
}

function Decide(props: ClosingPageProps): VNode {
  const { view, checks } = props;
  const hasOpen = checks.some((each) => each.state === 'not-yet');
  return (
    <Form view={view}>
      <h2 class="govuk-heading-m">Deadlines that are running</h2>
      <ClockOwners {...props} />
      <RadiosField
        view={view}
        name="decision"
        label="Your decision"
        items={[
          {
            value: 'approve',
            label: 'Approve',
            hint: 'Deadlines of the involvement stop now. Workers can read the record for 28 more days.',
          },
          { value: 'send-back', label: 'Send back', hint: 'The involvement goes on.' },
        ]}
      />
      <TextAreaField view={view} name="note" wordingHelp label="Note to the worker" rows={2} />
      <Details
        summary="Close although something is not finished"
        open={hasOpen || view.errors.overrideReason !== undefined}
      >
        <TextAreaField
          view={view}
          name="overrideReason"
          label="Why it goes ahead without"
          hint="Shown on the record with your name."
          rows={2}
        />
      </Details>
      <ButtonGroup>
        <Button>Record the decision</Button>
      </ButtonGroup>
    </Form>
  );
}
