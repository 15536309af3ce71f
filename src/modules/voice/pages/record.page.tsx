import type { VNode } from 'preact';
import type { FormView } from '../../../platform/forms/form-view.ts';
import {
  Button,
  ButtonGroup,
  DateField,
  Details,
  Form,
  FormErrors,
  OwnWordsField,
  RadiosField,
  SelectField,
  TickField,
} from '../../../platform/ui/index.ts';
import { audiences, choicesOf, givers, routes } from '../feedback.ts';

/** Words first, as they were said; then who may see them, asked of whoever said them. */
export function FeedbackFormPage({ view, back }: { view: FormView; back: string }): VNode {
  const of = (list: Parameters<typeof choicesOf>[0]) =>
    choicesOf(list).map(({ value, label }) => ({ value, text: label }));
  return (
    <>
      <FormErrors view={view} />
      <h1 class="govuk-heading-l">Write down feedback</h1>
      <Form view={view}>
        <SelectField view={view} name="giver" label="Who told us?" items={of(givers)} />
        <SelectField view={view} name="route" label="How?" items={of(routes)} />
        <OwnWordsField view={view} name="words" label="What did they say?" whose="Their words" rows={5} />
        <Details summary="Speaking with a manager: going well, could be better">
          <OwnWordsField
            view={view}
            name="goingWell"
            label="What is going well?"
            whose="Their words"
            rows={3}
          />
          <OwnWordsField
            view={view}
            name="couldBeBetter"
            label="What could be better?"
            whose="Their words"
            rows={3}
          />
        </Details>
        <RadiosField
          view={view}
          name="whoSees"
          label="Who may see it?"
          hint="Ask them. One named person reads all of it, whatever they choose"
          items={choicesOf(audiences)}
        />
        <TickField view={view} name="inReports" label="They agree: in reports, without a name" />
        <TickField view={view} name="inTraining" label="They agree: in training, without a name" />
        <RadiosField
          view={view}
          name="staffPresent"
          label="Were staff there when they said it? (optional)"
          inline
          items={[
            { value: 'yes', label: 'Yes' },
            { value: 'no', label: 'No' },
          ]}
        />
        <DateField view={view} name="givenOn" label="When? (today, if you leave it)" />
        <ButtonGroup>
          <Button>Save</Button>
          <a class="govuk-link" href={back}>
            Cancel
          </a>
        </ButtonGroup>
      </Form>
    </>
  );
}
