import type { FormView } from '../../../platform/forms/form-view.ts';
import type { Page } from '../../../platform/http/route.ts';
import {
  Button,
  ButtonGroup,
  CheckboxesField,
  DateField,
  Form,
  FormErrors,
  InsetText,
  SelectField,
  TextField,
  TickField,
} from '../../../platform/ui/index.ts';
import { type PostingRow, type Role, roleLabels } from '../../access/index.ts';
import { agencyKinds, agencyLabel } from '../../people/index.ts';
import type { KindHere } from '../kind.queries.ts';
import { clockWords } from './kind.page.tsx';

const pathOf = ({ kind }: KindHere) => `/standing-meetings/${kind.code}`;
const back = (of: KindHere) => ({ text: of.kind.label, href: pathOf(of) });
const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

const Buttons = ({ of, text }: { of: KindHere; text: string }) => (
  <ButtonGroup>
    <Button>{text}</Button>
    <a class="govuk-link" href={pathOf(of)}>
      Cancel
    </a>
  </ButtonGroup>
);

/** On or off, day, hour, agencies and quorum of one kind (S1-55). */
export function kindSettingsPage(of: KindHere, view: FormView): Page {
  const title = `How the ${of.kind.label.toLowerCase()} is held here`;
  return {
    kind: 'page',
    title,
    back: back(of),
    body: (
      <>
        <FormErrors view={view} />
        <h1 class="govuk-heading-l">{title}</h1>
        {of.kind.offUntil ? <InsetText>{of.kind.offUntil}.</InsetText> : null}
        <Form view={view}>
          <TickField view={view} name="isOn" label="It is held here" />
          {'weekday' in of.kind.rhythm ? (
            <SelectField
              view={view}
              name="weekday"
              label="Day of the week"
              items={WEEKDAYS.map((text, at) => ({ value: String(at + 1), text }))}
            />
          ) : null}
          <TextField
            view={view}
            name="startsAt"
            label="Hour"
            hint="The clock on the wall, like 09:15"
            width={5}
          />
          <CheckboxesField
            view={view}
            name="expected"
            label="Agencies that are expected"
            small
            items={agencyKinds.map((each) => ({ value: each.code, label: each.label }))}
          />
          <TextField
            view={view}
            name="fewest"
            label="Fewest agencies"
            hint="With fewer the page says that it is not quorate. Nothing is barred by it."
            width={2}
            inputmode="numeric"
          />
          <TextField view={view} name="reason" label="Why does it change?" />
          <Buttons of={of} text="Save" />
        </Form>
      </>
    ),
  };
}

export function memberPage(of: KindHere, view: FormView, people: readonly PostingRow[]): Page {
  const title = `Who belongs to the ${of.kind.label.toLowerCase()}?`;
  return {
    kind: 'page',
    title,
    back: back(of),
    body: (
      <>
        <FormErrors view={view} />
        <h1 class="govuk-heading-l">{title}</h1>
        <InsetText>
          They will read every item of its sittings, but for children hidden from them. Add only people who
          sit there.
        </InsetText>
        <Form view={view}>
          <SelectField
            view={view}
            name="postingId"
            label="Person"
            items={people.map((each) => ({
              value: each.id,
              text: `${each.staffName}, ${roleLabels[each.role as Role].toLowerCase()}, ${agencyLabel(each.agency)}`,
            }))}
          />
          <TickField view={view} name="mayMinute" label="They also write the minutes" />
          <TextField
            view={view}
            name="because"
            label="Why do they belong to it?"
            hint="Like “Police in the team”"
          />
          <Buttons of={of} text="Add" />
        </Form>
      </>
    ),
  };
}

export function arrangePage(of: KindHere, view: FormView): Page {
  const title = `Arrange the ${of.kind.label.toLowerCase()} on a day`;
  return {
    kind: 'page',
    title,
    back: back(of),
    body: (
      <>
        <FormErrors view={view} />
        <h1 class="govuk-heading-l">{title}</h1>
        <Form view={view}>
          <DateField
            view={view}
            name="day"
            label="Day"
            hint={`It begins at ${clockWords(of.kind.startsAt)}`}
          />
          <Buttons of={of} text="Arrange it" />
        </Form>
      </>
    ),
  };
}
