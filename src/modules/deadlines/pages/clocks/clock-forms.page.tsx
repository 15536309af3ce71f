import type { FormView } from '../../../../platform/forms/form-view.ts';
import type { Page } from '../../../../platform/http/route.ts';
import {
  Button,
  ButtonGroup,
  Form,
  FormErrors,
  formatExact,
  RadiosField,
  SelectField,
  TextAreaField,
} from '../../../../platform/ui/index.ts';
import type { ClockRow } from '../../clock.store.ts';

const back = (clock: ClockRow) => ({ text: clock.label, href: `/clocks/${clock.id}` });

export function reasonPage(clock: ClockRow, view: FormView): Page {
  const title = `Why was “${clock.label}” late?`;
  return {
    kind: 'page',
    title,
    back: back(clock),
    body: (
      <>
        <FormErrors view={view} />
        <h1 class="govuk-heading-l">{title}</h1>
        <p class="govuk-body">
          It was due {formatExact(clock.dueAt)} and done{' '}
          {clock.stoppedAt ? formatExact(clock.stoppedAt) : 'later'}. The reason is read with the deadline; it
          changes nothing about what was done.
        </p>
        <Form view={view}>
          <TextAreaField view={view} name="reason" label="Reason" rows={4} maxlength={500} />
          <Button>Save the reason</Button>
        </Form>
      </>
    ),
  };
}

export function notApplicablePage(clock: ClockRow, view: FormView): Page {
  const title = `Stop “${clock.label}” without its being done`;
  return {
    kind: 'page',
    title,
    back: back(clock),
    body: (
      <>
        <FormErrors view={view} />
        <h1 class="govuk-heading-l">{title}</h1>
        <p class="govuk-body">
          The clock stops for good. Your name and reason stay with it, and on the child’s timeline.
        </p>
        <Form view={view}>
          <RadiosField
            view={view}
            name="kind"
            label="What is right?"
            items={[
              { value: 'not-applicable', label: 'It does not apply to this child here' },
              { value: 'not-achieved', label: 'It applies, and will not be met any more' },
            ]}
          />
          <TextAreaField view={view} name="reason" label="Reason" rows={4} maxlength={500} />
          <ButtonGroup>
            <Button classes="govuk-button--warning">Stop the clock</Button>
            <a class="govuk-link" href={`/clocks/${clock.id}`}>
              Leave it running
            </a>
          </ButtonGroup>
        </Form>
      </>
    ),
  };
}

export function handOverPage(
  clock: ClockRow,
  people: readonly { value: string; text: string }[],
  view: FormView,
): Page {
  const title = `Hand over “${clock.label}”`;
  return {
    kind: 'page',
    title,
    back: back(clock),
    body: (
      <>
        <FormErrors view={view} />
        <h1 class="govuk-heading-l">{title}</h1>
        <p class="govuk-body">
          It goes to their list of what is due, and they are told. It does not open the child’s record to
          them.
        </p>
        <Form view={view}>
          <SelectField
            view={view}
            name="to"
            label="Who takes it?"
            items={people}
            emptyText="Choose somebody"
          />
          <Button>Hand it over</Button>
        </Form>
      </>
    ),
  };
}
