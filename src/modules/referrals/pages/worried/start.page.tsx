import type { FormView } from '../../../../platform/forms/form-view.ts';
import type { Page } from '../../../../platform/http/route.ts';
import type { Actor } from '../../../../platform/http/work.ts';
import { Button, Form, FormErrors, RadiosField, WarningText } from '../../../../platform/ui/index.ts';
import type { Authority } from '../../../access/index.ts';
import { frontDoorOf } from '../../front-door.ts';
import { ANONYMOUS_DRAFT_HOURS } from '../../screening.ts';
import { publicPage, RING_NOW, RingList } from './frame.part.tsx';

/** Which authority: the one where the child lives, or where the worry is. */
export function chooseAuthorityPage(actor: Actor, authorities: readonly Authority[]): Page {
  return publicPage(
    actor,
    'Worried about a child',
    <>
      <h1 class="govuk-heading-l">Worried about a child?</h1>
      <WarningText>If a child is in danger now, ring 999.</WarningText>
      <h2 class="govuk-heading-m">Which council does the child live in?</h2>
      <ul class="govuk-list">
        {authorities.map((authority) => (
          <li>
            <a class="govuk-link" href={`/worried/${authority.code}`}>
              {authority.name}
            </a>
          </li>
        ))}
      </ul>
      <p class="govuk-body">
        If you are not sure, choose the one you are in now. Nobody is turned away for choosing wrongly.
      </p>
    </>,
  );
}

export const DANGER_CHOICES = [
  { value: 'yes', label: 'Yes', hint: 'They could be hurt, or someone has taken them' },
  { value: 'no', label: 'No, not right now' },
  { value: 'not-known', label: 'I am not sure' },
];

/** The emergency question first; then what this is, what it is not, who sees it and how long it takes. */
export function startPage(actor: Actor, view: FormView): Page {
  const door = frontDoorOf(actor);
  return publicPage(
    actor,
    'Worried about a child',
    <>
      <FormErrors view={view} />
      <h1 class="govuk-heading-l">Worried about a child?</h1>
      <Form view={view}>
        <RadiosField
          view={view}
          name="immediateDanger"
          label="Is a child in immediate danger?"
          items={DANGER_CHOICES}
        />
        <Button>Continue</Button>
      </Form>
      <h2 class="govuk-heading-m">What this is</h2>
      <p class="govuk-body">
        A short list for anybody who works with children, to think through a worry that a child is being
        exploited or harmed outside the home. You can print what you write
        {door.worksHere ? `, and send it to ${door.name}` : ''}. You do not need an account.
      </p>
      <h2 class="govuk-heading-m">What it is not</h2>
      <p class="govuk-body">
        It is not a test of the child and gives no score. What you think counts for more than the list. It is
        not an emergency line.
      </p>
      <h2 class="govuk-heading-m">Who will see it</h2>
      <p class="govuk-body">
        {door.worksHere
          ? `Nobody, until you choose to send it. Then ${door.name} reads it and decides what happens next.`
          : `Nobody. ${actor.authorityName} does not receive this form here: you print it, and ring to ask how to send it.`}{' '}
        What you type is kept for {ANONYMOUS_DRAFT_HOURS} hours at an address only you have, then deleted.
      </p>
      <h2 class="govuk-heading-m">How long it takes</h2>
      <p class="govuk-body">
        About 10 minutes. Only your worry and your name are needed; leave out anything you do not know.
      </p>
    </>,
  );
}

/** Interrupts everything: who to ring now, and that nothing typed is lost. */
export function dangerPage(
  actor: Actor,
  view: FormView,
  numbers: Parameters<typeof RingList>[0]['numbers'],
  keptWords: string,
): Page {
  return publicPage(
    actor,
    RING_NOW,
    <>
      <h1 class="govuk-heading-xl">{RING_NOW}</h1>
      <RingList numbers={numbers} />
      <p class="govuk-body-l">{keptWords}</p>
      <Form view={view}>
        <input type="hidden" name="carriedOn" value="yes" />
        <Button classes="govuk-button--secondary">I have rung, or somebody has. Go on with the form</Button>
      </Form>
    </>,
  );
}
