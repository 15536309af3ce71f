import type { FormView } from '../../../platform/forms/form-view.ts';
import type { Page } from '../../../platform/http/route.ts';
import {
  Button,
  CheckboxesField,
  Details,
  Form,
  FormErrors,
  PersonName,
  RadiosField,
  SelectField,
  TextField,
  TickField,
} from '../../../platform/ui/index.ts';
import { type PostingRow, type Role, roleLabels } from '../../access/index.ts';
import { agencyLabel } from '../../people/index.ts';
import type { AttendeeRow } from '../meeting.store.ts';
import { ATTENDANCE_LABELS, ATTENDANCES } from '../meeting.ts';
import { agencyOptions } from '../parts/forms.part.tsx';

export function invitePage(
  view: FormView,
  about: {
    back: string;
    childName: string;
    postings: readonly PostingRow[];
    children: readonly { id: string; name: string }[];
  },
): Page {
  const here = (
    <SelectField
      view={view}
      name="postingId"
      label="Who"
      items={about.postings.map((each) => ({
        value: each.id,
        text: `${each.staffName}, ${agencyLabel(each.agency)} (${roleLabels[each.role as Role] ?? each.role})`,
      }))}
    />
  );
  const outside = (
    <>
      <TextField view={view} name="name" label="Name" />
      <SelectField view={view} name="agency" label="Agency" items={agencyOptions} />
      <TextField view={view} name="email" label="E-mail address for the minutes" type="email" />
      <TickField view={view} name="isSharedAddress" label="Several people read this address" />
    </>
  );
  const notAsked = (
    <>
      <SelectField view={view} name="agencyNotAsked" label="Which agency" items={agencyOptions} />
      <TextField view={view} name="notAskedBecause" label="Why they are not asked" />
    </>
  );
  return {
    kind: 'page',
    title: 'Ask somebody to the meeting',
    back: { text: 'Back to the meeting', href: about.back },
    body: (
      <>
        <FormErrors view={view} />
        <span class="govuk-caption-l">
          <PersonName known={about.childName} />
        </span>
        <h1 class="govuk-heading-l">Ask somebody to the meeting</h1>
        <p class="govuk-body">
          They can open this meeting’s papers until 14 days after it is held, and nothing else of the record.
        </p>
        <Form view={view}>
          <RadiosField
            view={view}
            name="who"
            label="Who is asked?"
            items={[
              { value: 'here', label: 'Somebody who uses this service', conditional: here },
              { value: 'outside', label: 'Somebody else', conditional: outside },
              { value: 'not-asked', label: 'An agency is deliberately not asked', conditional: notAsked },
            ]}
          />
          {about.children.length > 1 ? (
            <CheckboxesField
              view={view}
              name="forChildren"
              label="For which children?"
              hint="They see only the children they are asked for"
              items={about.children.map((each) => ({ value: each.id, label: each.name }))}
            />
          ) : null}
          <TextField view={view} name="part" label="What they do in the plan, if it is known" />
          <SelectField
            view={view}
            name="alsoFor"
            label="A second agency they stand for"
            hint="Where one post is shared by two agencies"
            items={agencyOptions}
          />
          <Button>Add to the meeting</Button>
        </Form>
      </>
    ),
  };
}

/** Names of fields cannot hold "-". */
export const fieldOf = (what: 'came' | 'part' | 'why' | 'deputy' | 'also', attendeeId: string) =>
  `${what}_${attendeeId.replaceAll('-', '_')}`;

export function attendancePage(
  view: FormView,
  about: { back: string; childName: string; attendees: readonly AttendeeRow[] },
): Page {
  const states = [
    { value: 'invited', text: 'Asked, not known yet' },
    ...ATTENDANCES.map((each) => ({ value: each, text: ATTENDANCE_LABELS[each] })),
    { value: 'not-asked', text: 'Not asked' },
  ];
  return {
    kind: 'page',
    title: 'Who came to the meeting',
    back: { text: 'Back to the meeting', href: about.back },
    body: (
      <>
        <FormErrors view={view} />
        <span class="govuk-caption-l">
          <PersonName known={about.childName} />
        </span>
        <h1 class="govuk-heading-l">Who came</h1>
        {about.attendees.length === 0 ? (
          <p class="govuk-body">Nobody has been asked yet. Ask people first.</p>
        ) : null}
        <Form view={view}>
          {about.attendees.map((each) => (
            <fieldset class="govuk-fieldset">
              <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">
                {each.name}, {agencyLabel(each.agency)}
              </legend>
              <SelectField
                view={view}
                name={fieldOf('came', each.id)}
                label="Was there"
                emptyText={false}
                items={states}
              />
              <TextField view={view} name={fieldOf('part', each.id)} label="What they do in the plan" />
              <Details
                summary="A deputy came, or they stand for a second agency"
                open={isOpenFor(view, each)}
              >
                <TextField
                  view={view}
                  name={fieldOf('deputy', each.id)}
                  label="Who came instead"
                  hint="Name, and what they do"
                />
                <SelectField
                  view={view}
                  name={fieldOf('also', each.id)}
                  label="Second agency they stand for"
                  items={agencyOptions}
                />
              </Details>
              {each.attendance === 'not-asked' || view.errors[fieldOf('why', each.id)] ? (
                <TextField view={view} name={fieldOf('why', each.id)} label="Why they were not asked" />
              ) : null}
            </fieldset>
          ))}
          <Button>Save who came</Button>
        </Form>
      </>
    ),
  };
}

const isOpenFor = (view: FormView, each: AttendeeRow): boolean =>
  each.deputyName !== null ||
  each.alsoFor !== null ||
  view.errors[fieldOf('deputy', each.id)] !== undefined ||
  view.values[fieldOf('came', each.id)] === 'deputy';
