import type { ComponentChildren, VNode } from 'preact';
import type { FormView } from '../../../platform/forms/form-view.ts';
import type { Page } from '../../../platform/http/route.ts';
import {
  Button,
  DateField,
  Form,
  FormErrors,
  formatDate,
  RadiosField,
  TextAreaField,
  TextField,
} from '../../../platform/ui/index.ts';
import { settingsOf } from '../../access/index.ts';
import { AUDIENCES } from '../board.ts';
import type { OpenedInvitation } from '../contribution.store.ts';

// These pages are read by anybody who has the link. They name no child, no meeting and no colleague, and they show
// nothing that was written, not even to whoever wrote it.
const invitedPage = (title: string, body: ComponentChildren, more: Partial<Page> = {}): Page => ({
  kind: 'page',
  title,
  chrome: 'public',
  authorityName: 'Written contribution',
  ...more,
  body: (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">{body}</div>
    </div>
  ),
});

const Emergency = (): VNode => (
  <p class="govuk-body">
    If a child is in danger now, ring <strong>999</strong>. Nobody reads this page at once.
  </p>
);

/** The same for every link: whether it opens anything is not to be learned without the code. */
export const codePage = (view: FormView): Page =>
  invitedPage(
    'Enter your code',
    <>
      <FormErrors view={view} />
      <h1 class="govuk-heading-l">Enter your code</h1>
      <p class="govuk-body">
        Whoever asked you to write rings you and reads out a code of six figures. They also tell you whom it
        is about: that is not on this page. It is in no message, and nobody asks you for it.
      </p>
      <Form view={view}>
        <TextField view={view} name="code" label="Code" inputmode="numeric" width={10} spellcheck={false} />
        <Button>Continue</Button>
      </Form>
      <Emergency />
    </>,
  );

export const notOpened: FormView['errors'] = {
  code: 'This link and this code open nothing together. Check the code, or ring whoever asked you. A link opens for three days at most, until the meeting is closed, and not after five wrong codes',
};

interface Writing {
  opened: OpenedInvitation;
  code: string;
  action: string;
}
/** Opened with the code. The audience comes before the words. */
export function writePage({ opened, code, action }: Writing, view: FormView): Page {
  const { dayNumber, dayHours } = settingsOf(opened);
  return invitedPage(
    'Write what your agency knows',
    <>
      <FormErrors view={view} />
      <h1 class="govuk-heading-l">Write what your agency knows</h1>
      <p class="govuk-body">
        Reference <strong>{opened.reference}</strong>, for the meeting on {formatDate(opened.day)}. Compare
        the reference with the one you were told by telephone. If it is another, do not write, and ring back.
      </p>
      <Emergency />
      {dayNumber ? (
        <p class="govuk-body">
          If it cannot wait for the meeting, ring <strong>{dayNumber}</strong>
          {dayHours ? ` (${dayHours})` : ''}.
        </p>
      ) : null}
      <p class="govuk-body">
        Once it is sent it is not shown here again, to you or to anybody. You can send more later: it is
        added.
      </p>
      <Form view={view} action={action}>
        <input type="hidden" name="code" value={code} />
        <RadiosField view={view} name="audience" label="Who may read it?" items={AUDIENCES} />
        <TextAreaField
          view={view}
          name="text"
          label="What does your agency know?"
          hint="What is so, how you know it, what is not known. Leave out the names of other children"
          rows={8}
        />
        <TextField
          view={view}
          name="source"
          label="Where is it from?"
          hint="For example: school register, seen by the nurse, told by the parent"
        />
        <DateField view={view} name="asOf" label="Of what day is it? (if you know)" />
        <Button>Send it</Button>
      </Form>
    </>,
  );
}

export const contributedPage = (): Page =>
  invitedPage(
    'Sent',
    <>
      <h1 class="govuk-heading-l">Thank you. It was sent</h1>
      <p class="govuk-body">
        Those who minute the meeting have it. What you wrote is not shown here again. To add to it, open the
        link again with the same code. To put it right, or to hear what was decided, ring whoever asked you.
      </p>
      <p class="govuk-body">Close this page now if others use this computer.</p>
      <Emergency />
    </>,
  );
