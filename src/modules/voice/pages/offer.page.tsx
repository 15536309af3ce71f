import type { VNode } from 'preact';
import type { FormView } from '../../../platform/forms/form-view.ts';
import {
  Button,
  ButtonGroup,
  DateField,
  Form,
  FormErrors,
  RadiosField,
  TextAreaField,
  TickField,
} from '../../../platform/ui/index.ts';
import { choicesOf, givers, offerAnswers, offeredRoutes } from '../feedback.ts';

export function OfferPage(props: { view: FormView; back: string; isTakingBack?: boolean }): VNode {
  const { view, back } = props;
  return (
    <>
      <FormErrors view={view} />
      <h1 class="govuk-heading-l">
        {props.isTakingBack ? 'They no longer agree that words are used' : 'What was offered?'}
      </h1>
      <Form view={view}>
        {props.isTakingBack ? <TakingBack view={view} /> : <OfferFields view={view} />}
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

const TakingBack = ({ view }: { view: FormView }): VNode => (
  <>
    <p class="govuk-body">
      No reason is needed. From now on nothing of what was said about this child goes into a summary or
      training; a published summary leaves it out from its next copy on. Copies that were printed before
      cannot be taken back.
    </p>
    <TickField view={view} name="sure" label="They told us so" />
  </>
);

const OfferFields = ({ view }: { view: FormView }): VNode => (
  <>
    <RadiosField view={view} name="route" label="What" items={choicesOf(offeredRoutes)} small />
    <RadiosField
      view={view}
      name="giver"
      label="To whom"
      items={choicesOf(givers.filter((each) => each.code !== 'PROFESSIONAL'))}
      small
    />
    <RadiosField
      view={view}
      name="answer"
      label="What did they answer?"
      items={choicesOf(offerAnswers)}
      small
    />
    <TextAreaField
      view={view}
      name="because"
      label="What they said, or why it was not offered (optional)"
      hint="Needed only where it was not offered"
      rows={3}
      wordingHelp
    />
    <DateField view={view} name="offeredOn" label="When? (today, if you leave it)" />
  </>
);
