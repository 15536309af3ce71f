import type { VNode } from 'preact';
import type { FormView } from '../../../platform/forms/form-view.ts';
import type { Page } from '../../../platform/http/route.ts';
import { pageText } from '../../../platform/mail/index.ts';
import {
  Button,
  ButtonGroup,
  Form,
  FormErrors,
  formatDate,
  InsetText,
  RadiosField,
  TextAreaField,
  TickField,
} from '../../../platform/ui/index.ts';
import { type ChildRow, childQuestion, type SafeContact } from '../../people/index.ts';
import { choicesOf, givers } from '../feedback.ts';

interface LinkView {
  view: FormView;
  back: string;
  contacts: readonly SafeContact[];
  now: Temporal.Instant;
}

/** How somebody gets to a page of their own: beside us, or by a way that is safe today. */
export function LinkPage({ view, back, contacts }: LinkView): VNode {
  const safe = contacts.filter((each) => each.isSafe && each.until === null);
  return (
    <>
      <FormErrors view={view} />
      <h1 class="govuk-heading-l">A page of their own</h1>
      <p class="govuk-body">
        It opens without an account, takes one answer, and shows nothing of the record.
      </p>
      <Form view={view}>
        <RadiosField view={view} name="giver" label="Whose page is it?" items={choicesOf(givers)} small />
        <RadiosField
          view={view}
          name="asks"
          label="What does it ask?"
          small
          items={[
            { value: 'WORDS', label: 'What they want to tell us', hint: 'One box' },
            { value: 'QUESTIONS', label: 'That, and short questions' },
          ]}
        />
        <RadiosField
          view={view}
          name="way"
          label="How do they get to it?"
          items={[
            { value: 'DEVICE', label: 'On this device, now', hint: 'You are signed out before they take it' },
            {
              value: 'MESSAGE',
              label: 'By email',
              hint: 'The message names no service, no subject and nobody. It opens for 24 hours',
              conditional: safe.length === 0 ? <NoContact /> : undefined,
            },
            {
              value: 'BY_HAND',
              label: 'I send it or give it to them myself',
              hint: 'You are shown the words to send, once. It opens for 24 hours',
            },
          ]}
        />
        {safe.length > 0 ? <SafeToday view={view} safe={safe} /> : null}
        <ButtonGroup>
          <Button>Make the page</Button>
          <a class="govuk-link" href={back}>
            Cancel
          </a>
        </ButtonGroup>
      </Form>
    </>
  );
}
const NoContact = (): VNode => (
  <p class="govuk-body">
    No contact is marked as safe. Hand them this device, or write down a safe contact first.
  </p>
);

function SafeToday({ view, safe }: { view: FormView; safe: readonly SafeContact[] }): VNode {
  return (
    <>
      <RadiosField
        view={view}
        name="contact"
        label="To which safe contact? (not needed on this device)"
        small
        items={safe.map((each) => ({
          value: each.id,
          label: `${each.who}: ${each.way}`,
          hint: [
            `Safe as of ${formatDate(each.asOf)}`,
            each.whenSafe ? `safe: ${each.whenSafe}` : '',
            each.notSafe ? `not safe: ${each.notSafe}` : '',
          ]
            .filter(Boolean)
            .join('; '),
        }))}
      />
      <TickField view={view} name="safeToday" label="I made sure today that it is safe" />
      <TextAreaField view={view} name="safeBecause" label="How do you know that it is safe today?" rows={2} />
    </>
  );
}

/** Shown once: the same fixed words a message would have. */
export const byHandPage = (child: ChildRow, key: string): Page =>
  childQuestion(
    child,
    'Send these words',
    '/voice',
    <>
      <h1 class="govuk-heading-l">Send these words, and no others</h1>
      <p class="govuk-body">
        They are shown once. Whoever else reads them learns nothing. Copy the address of{' '}
        <a class="govuk-link" href={`/say/${key}`}>
          their page
        </a>{' '}
        into them, without opening it: it takes one answer.
      </p>
      <InsetText>
        <span class="app-as-typed">{pageText('[the address of their page]').text.trim()}</span>
      </InsetText>
    </>,
  );

/** Nothing of the record stays behind: signing out empties what the browser kept, then their page opens. */
export const handOverPage = (child: ChildRow, key: string, csrf: string): Page =>
  childQuestion(
    child,
    'Hand over',
    '/voice',
    <>
      <h1 class="govuk-heading-l">Hand them the device</h1>
      <p class="govuk-body">
        You are signed out first. “Back” leads to nothing of the record; you sign in again when you have the
        device back. The page opens for one hour.
      </p>
      <p class="govuk-body">
        Tell them: they do not have to, they choose who sees it, and you will not look.
      </p>
      <form method="post" action="/sign-out">
        <input type="hidden" name="_csrf" value={csrf} />
        <input type="hidden" name="next" value={`/say/${key}`} />
        <Button>Sign me out and open their page</Button>
      </form>
    </>,
  );
