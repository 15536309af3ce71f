import type { FormView } from '../../../platform/forms/form-view.ts';
import type { Page } from '../../../platform/http/route.ts';
import {
  Button,
  ButtonGroup,
  Form,
  FormErrors,
  formatExact,
  RadiosField,
  SummaryList,
  TextAreaField,
  WarningText,
} from '../../../platform/ui/index.ts';
import type { KnownChild } from '../child-part.ts';
import type { EmergencyAccess } from '../emergency-access.store.ts';
import { type EmergencyKind, emergencyKinds, mostBreakGlass, reviewOutcomes } from '../emergency-access.ts';

const words: Record<EmergencyKind, { title: (name: string) => string; lines: string[]; button: string }> = {
  BREAK_GLASS: {
    title: (name) => `Open ${name}’s record in an emergency`,
    lines: [
      'You are not working with this child. If you need to see the record now to keep the child safe, you can open it for 60 minutes.',
      'It shows who the child is, safe contact, missing episodes and plans.',
    ],
    button: 'Open the record for 60 minutes',
  },
  SELF_CLAIMED: {
    title: (name) => `Claim ${name}’s record`,
    lines: [
      'If you work with this child and it is not recorded yet, you can open the record for 24 hours while it is put right.',
    ],
    button: 'Open the record for 24 hours',
  },
};

const choices = (of: Record<string, string>) =>
  Object.entries(of).map(([value, label]) => ({ value, label }));

/** Asks why, says who will be told, and opens the record. */
export function emergencyPage(view: FormView, child: KnownChild, kind: EmergencyKind): Page {
  const text = words[kind];
  return {
    kind: 'page',
    title: text.title(child.name),
    back: { text: 'Back', href: `/children/${child.id}` },
    body: (
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <FormErrors view={view} />
          <h1 class="govuk-heading-l">{text.title(child.name)}</h1>
          {text.lines.map((line) => (
            <p class="govuk-body">{line}</p>
          ))}
          <WarningText>
            Those who work with the child, their manager and information governance are told now, with your
            name and reason. Your use is reviewed the next working day.
          </WarningText>
          <Form view={view}>
            <RadiosField
              view={view}
              name="reasonCode"
              label="Why do you need the record?"
              items={choices(emergencyKinds[kind].reasons)}
            />
            <TextAreaField
              view={view}
              name="reason"
              label="What is happening?"
              hint="At least 20 characters"
              rows={4}
              maxlength={2000}
            />
            <ButtonGroup>
              <Button>{text.button}</Button>
              <a class="govuk-link" href={`/children/${child.id}`}>
                Cancel
              </a>
            </ButtonGroup>
          </Form>
          {kind === 'BREAK_GLASS' ? (
            <p class="govuk-body-s">
              At most {mostBreakGlass} times in 24 hours. After that, ring your duty manager.
            </p>
          ) : null}
        </div>
      </div>
    ),
  };
}

/** For information governance: what was used, why, and whether it was right. */
export function reviewPage(view: FormView, entry: EmergencyAccess): Page {
  const rule = emergencyKinds[entry.kind];
  const reasons: Record<string, string> = rule.reasons;
  return {
    kind: 'page',
    title: `Review: ${rule.label.toLowerCase()}`,
    back: { text: 'Governance', href: '/governance' },
    body: (
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <FormErrors view={view} />
          <h1 class="govuk-heading-l">
            {rule.label} by {entry.staffName}
          </h1>
          <SummaryList
            rows={[
              { key: 'Opened', value: `${formatExact(entry.fromAt)}, until ${formatExact(entry.toAt)}` },
              { key: 'Reason', value: reasons[entry.reasonCode] ?? entry.reasonCode },
              { key: 'In their words', value: entry.reason },
              {
                key: 'What they looked at',
                value: (
                  <a class="govuk-link" href={`/children/${entry.childId}/looked`}>
                    Who has looked at this record
                  </a>
                ),
              },
              ...(entry.outcome
                ? [{ key: 'Reviewed', value: `${reviewOutcomes[entry.outcome]}. ${entry.reviewNote ?? ''}` }]
                : []),
            ]}
          />
          {entry.outcome ? null : (
            <Form view={view}>
              <RadiosField
                view={view}
                name="outcome"
                label="Was it right to open this record?"
                items={choices(reviewOutcomes)}
              />
              <TextAreaField view={view} name="note" label="What did you find?" rows={4} maxlength={2000} />
              <Button>Save the review</Button>
            </Form>
          )}
        </div>
      </div>
    ),
  };
}
