import type { VNode } from 'preact';
import type { FormView } from '../../../platform/forms/form-view.ts';
import type { Page } from '../../../platform/http/route.ts';
import {
  Button,
  ButtonGroup,
  Form,
  FormErrors,
  formatDate,
  formatInstant,
  InsetText,
  PersonName,
  SelectField,
  TextField,
  WarningText,
} from '../../../platform/ui/index.ts';
import { agencyKinds } from '../../people/index.ts';
import { type AtSitting, pathOfSitting } from '../attendance.policy.ts';
import type { MadeInvitation, NewInvitation } from '../contribution.commands.ts';
import { spokenCode } from '../contribution.ts';

const back = (at: AtSitting) => ({
  text: 'Written contributions',
  href: `${pathOfSitting(at)}/contributions`,
});

/** One person, one item. Whom it is about stands here for whoever asks; they say it by telephone. */
export function invitePage(at: AtSitting, about: string, view: FormView): Page {
  return {
    kind: 'page',
    title: 'Ask for a written contribution',
    back: back(at),
    body: (
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <FormErrors view={view} />
          <h1 class="govuk-heading-l">Ask for a written contribution</h1>
          <p class="govuk-body">
            About <PersonName known={about} classes="govuk-!-font-weight-bold" />, for the meeting on{' '}
            {formatDate(at.sitting.day)}. They need no account. They write and read nothing: neither the
            record, nor what others wrote, nor that anybody else is on the agenda.
          </p>
          <Form view={view}>
            <TextField view={view} name="name" label="Who is asked?" hint="One person, by name and post" />
            <SelectField
              view={view}
              name="agency"
              label="Of which agency?"
              items={agencyKinds.map(({ code, label }) => ({ value: code, text: label }))}
            />
            <TextField
              view={view}
              name="phone"
              label="Their telephone number"
              hint="From your own list, not from a message they sent. You ring it to read out the code"
              type="tel"
              width={20}
            />
            <TextField
              view={view}
              name="email"
              label="Their work email address (if you want us to send the link)"
              hint="The message names no child and no meeting. Left empty, you are shown the link to send"
              type="email"
            />
            <ButtonGroup>
              <Button>Make the link and the code</Button>
              <a class="govuk-link" href={back(at).href}>
                Cancel
              </a>
            </ButtonGroup>
          </Form>
        </div>
      </div>
    ),
  };
}

/** Shown once: neither the code nor the link can be found again. */
export function codeOncePage(
  at: AtSitting,
  about: string,
  given: NewInvitation,
  made: MadeInvitation,
  now: Temporal.Instant,
): Page {
  return {
    kind: 'page',
    title: 'Ring them now',
    back: back(at),
    body: (
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <h1 class="govuk-heading-l">
            Ring {given.name} on {given.phone} now
          </h1>
          <WarningText>This page is shown once. Never send the code in a message.</WarningText>
          <ol class="govuk-list govuk-list--number">
            <li>
              Be sure that it is them. Say that it is about{' '}
              <PersonName known={about} classes="govuk-!-font-weight-bold" />.
            </li>
            <li>
              Read out the code: <strong class="govuk-!-font-size-36">{spokenCode(made.code)}</strong>
            </li>
            <li>
              Read out the reference, which they compare: <strong>{made.reference}</strong>
            </li>
            <li>
              {given.email ? 'Say that the link comes by email in a minute.' : 'Send them the link below.'}
            </li>
          </ol>
          {given.email ? null : <Link path={`/contribute/${made.key}`} />}
          <p class="govuk-body">
            It opens until {formatInstant(made.endsAt, now)}, or until the meeting is closed. After five wrong
            codes it opens no more; then ask again.
          </p>
          <p class="govuk-body">
            <a class="govuk-link" href={back(at).href}>
              I have rung them
            </a>
          </p>
        </div>
      </div>
    ),
  };
}
const Link = ({ path }: { path: string }): VNode => (
  <InsetText>
    Copy the address of{' '}
    <a class="govuk-link" href={path}>
      their page
    </a>{' '}
    into a message that says nothing about the child.
  </InsetText>
);
