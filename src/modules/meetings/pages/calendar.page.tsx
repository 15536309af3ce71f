import type { VNode } from 'preact';
import type { FormView } from '../../../platform/forms/form-view.ts';
import type { Page } from '../../../platform/http/route.ts';
import {
  Button,
  DataTable,
  DateTimeField,
  Form,
  FormErrors,
  formatExact,
  formatInstant,
  SelectField,
  TextAreaField,
  TextField,
} from '../../../platform/ui/index.ts';
import { agencyLabel } from '../../people/index.ts';
import type { CalendarGuest } from '../calendar.commands.ts';
import type { MeetingRow } from '../meeting.store.ts';
import { meetingReference } from '../meeting-reference.ts';

export const LENGTHS = ['30', '45', '60', '90', '120', '180', '240'] as const;
const LENGTH_WORDS: Readonly<Record<(typeof LENGTHS)[number], string>> = {
  '30': 'Half an hour',
  '45': 'Three quarters of an hour',
  '60': 'An hour',
  '90': 'An hour and a half',
  '120': 'Two hours',
  '180': 'Three hours',
  '240': 'Four hours',
};
export const LengthField = ({ view }: { view: FormView }): VNode => (
  <SelectField
    view={view}
    name="minutes"
    label="How long"
    emptyText={false}
    items={LENGTHS.map((value) => ({ value, text: LENGTH_WORDS[value] }))}
  />
);

interface About {
  meeting: MeetingRow;
  label: string;
}
const backOf = ({ meeting }: About) => ({
  text: 'Back to the meeting',
  href: `/meetings/${meeting.meetingId}?child=${meeting.childId}`,
});
const timeOf = ({ plannedAt }: MeetingRow) => (plannedAt ? formatExact(plannedAt) : 'No time set yet');

/** Who would be sent the time, who has it, and who has no address. */
export function calendarPage(
  view: FormView,
  about: About & { guests: readonly CalendarGuest[]; now: Temporal.Instant; sendsMail: boolean },
): Page {
  const { meeting } = about;
  const title = 'Send the time to calendars';
  const canSend = about.sendsMail && meeting.plannedAt !== null && meeting.cancelledAt === null;
  return {
    kind: 'page',
    title,
    back: backOf(about),
    body: (
      <>
        <FormErrors view={view} />
        <span class="govuk-caption-l">{about.label}</span>
        <h1 class="govuk-heading-l">{title}</h1>
        <p class="govuk-body">
          {timeOf(meeting)}. The message says that there is a meeting, when, its reference{' '}
          {meetingReference(meeting)} and whom to ring. It names no child, no kind of meeting, no place and
          nobody else.
        </p>
        <DataTable
          caption="Everybody asked"
          rows={about.guests}
          counts={['person', 'people']}
          empty="Nobody has been asked yet. Ask people to the meeting first."
          columns={[
            { heading: 'Name', cell: (guest) => guest.name },
            { heading: 'Agency', cell: (guest) => agencyLabel(guest.agency) },
            { heading: 'Calendar', cell: (guest) => stands(guest, about.now) },
          ]}
        />
        {canSend ? (
          <Form view={view}>
            <Button>Send the time</Button>
          </Form>
        ) : (
          <p class="govuk-body">
            {about.sendsMail
              ? 'Set a time first.'
              : 'This service sends no e-mail. Everybody can add the meeting to their calendar from its page.'}
          </p>
        )}
      </>
    ),
  };
}
const stands = ({ email, sentAt }: CalendarGuest, now: Temporal.Instant): string => {
  if (email === null) return 'No e-mail address: tell them yourself';
  return sentAt ? `Sent ${formatInstant(sentAt, now)}` : 'Not sent yet';
};

export function movePage(view: FormView, about: About): Page {
  const title = 'Move the meeting';
  return {
    kind: 'page',
    title,
    back: backOf(about),
    body: (
      <>
        <FormErrors view={view} />
        <span class="govuk-caption-l">{about.label}</span>
        <h1 class="govuk-heading-l">{title}</h1>
        <p class="govuk-body">
          It is planned for: {timeOf(about.meeting)}. The limit for holding it stays where it is.
        </p>
        <Form view={view}>
          <DateTimeField view={view} name="plannedAt" label="When?" />
          <LengthField view={view} />
          <TextField view={view} name="place" label="Where, or how people join" />
          <Button>Move it</Button>
        </Form>
      </>
    ),
  };
}

export function callOffPage(view: FormView, about: About): Page {
  const title = 'Call the meeting off';
  return {
    kind: 'page',
    title,
    back: backOf(about),
    body: (
      <>
        <FormErrors view={view} />
        <span class="govuk-caption-l">{about.label}</span>
        <h1 class="govuk-heading-l">{title}</h1>
        <p class="govuk-body">
          Those asked can no longer open its papers. The limit for holding a meeting goes on: arrange another,
          or say on the due list why none is needed.
        </p>
        <Form view={view}>
          <TextAreaField view={view} name="because" wordingHelp label="Why it will not be held" rows={3} />
          <Button>Call it off</Button>
        </Form>
      </>
    ),
  };
}
