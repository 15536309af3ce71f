import type { FormView } from '../../../platform/forms/form-view.ts';
import type { Page } from '../../../platform/http/route.ts';
import {
  Button,
  ButtonGroup,
  CheckboxesField,
  DateTimeField,
  FileField,
  Form,
  FormErrors,
  PersonName,
  RadiosField,
  TextAreaField,
  TextField,
  TickField,
} from '../../../platform/ui/index.ts';
import { LengthField } from './calendar.page.tsx';

interface About {
  /** Kinds of meeting in the authority's own words. */
  kinds: readonly { value: string; label: string }[];
  childId: string;
  childName: string;
  /** Brothers and sisters who can be met about together. */
  others: readonly { id: string; name: string }[];
}

export function arrangePage(view: FormView, about: About): Page {
  return {
    kind: 'page',
    title: 'Arrange a meeting',
    back: { text: 'Back', href: `/children/${about.childId}/meetings` },
    body: (
      <>
        <FormErrors view={view} />
        <span class="govuk-caption-l">
          <PersonName known={about.childName} />
        </span>
        <h1 class="govuk-heading-l">Arrange a meeting</h1>
        <p class="govuk-body">
          <a class="govuk-link" href={`/children/${about.childId}/meetings/elsewhere`}>
            It was held elsewhere: record it in three fields and a file
          </a>
        </p>
        <Form view={view}>
          <RadiosField view={view} name="kind" label="Which meeting?" items={about.kinds} />
          <DateTimeField view={view} name="plannedAt" label="When?" />
          <LengthField view={view} />
          <TextField view={view} name="place" label="Where, or how people join" />
          {about.others.length > 0 ? (
            <CheckboxesField
              view={view}
              name="alsoChildren"
              label="Who else is it about?"
              hint="Each keeps a separate record. People asked for one child do not see the others."
              items={about.others.map((each) => ({ value: each.id, label: each.name }))}
            />
          ) : null}
          <ButtonGroup>
            <Button>Arrange the meeting</Button>
            <a class="govuk-link" href={`/children/${about.childId}/meetings`}>
              Cancel
            </a>
          </ButtonGroup>
        </Form>
      </>
    ),
  };
}

export function elsewherePage(view: FormView, about: Omit<About, 'others'>): Page {
  return {
    kind: 'page',
    title: 'Record a meeting held elsewhere',
    back: { text: 'Back', href: `/children/${about.childId}/meetings` },
    body: (
      <>
        <FormErrors view={view} />
        <span class="govuk-caption-l">
          <PersonName known={about.childName} />
        </span>
        <h1 class="govuk-heading-l">Record a meeting held elsewhere</h1>
        <Form view={view} multipart>
          <RadiosField view={view} name="kind" label="Which meeting?" items={about.kinds} />
          <DateTimeField view={view} name="heldAt" label="When was it held?" />
          <TextField view={view} name="heldBy" label="Who held it?" labelSize="m" />
          <TextAreaField
            view={view}
            name="decided"
            wordingHelp
            label="What was decided?"
            labelSize="m"
            rows={4}
          />
          <FileField
            view={view}
            name="paper"
            label="The minutes"
            labelSize="m"
            hint="A PDF, a Word file (.docx), a PNG or a JPEG, up to 10 MB"
            accept=".pdf,.docx,.png,.jpg,.jpeg"
          />
          <LateFields view={view} />
          <Button>Record the meeting</Button>
        </Form>
      </>
    ),
  };
}

export function heldPage(view: FormView, about: { meetingId: string; label: string }): Page {
  return {
    kind: 'page',
    title: 'Record that the meeting was held',
    back: { text: 'Back to the meeting', href: `/meetings/${about.meetingId}` },
    body: (
      <>
        <FormErrors view={view} />
        <span class="govuk-caption-l">{about.label}</span>
        <h1 class="govuk-heading-l">Record that it was held</h1>
        <p class="govuk-body">
          Its clock stops at the time it was held, not now. Everything written stays open to change. People
          who were asked can open the papers for 14 more days.
        </p>
        <Form view={view}>
          <DateTimeField view={view} name="heldAt" label="When was it held?" />
          <TextField view={view} name="heldBy" label="Who chaired it?" labelSize="m" />
          <LateFields view={view} />
          <Button>Record that it was held</Button>
        </Form>
      </>
    ),
  };
}

/** Asked for when it was late; never in the way of recording that it was held. */
function LateFields({ view }: { view: FormView }) {
  const isAsked = view.errors.lateReason !== undefined || view.values.lateReason;
  if (!isAsked) return null;
  return (
    <>
      <TextAreaField view={view} name="lateReason" label="Why was it late?" labelSize="m" rows={3} />
      <TickField
        view={view}
        name="lateReasonLater"
        label="I will say why later: it stays on my list of what is due"
      />
    </>
  );
}
