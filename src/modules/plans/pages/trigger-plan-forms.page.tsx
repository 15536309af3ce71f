import type { VNode } from 'preact';
import type { FormView } from '../../../platform/forms/form-view.ts';
import type { Page, Visit } from '../../../platform/http/route.ts';
import {
  Button,
  ButtonGroup,
  CheckboxesField,
  DateField,
  Form,
  FormErrors,
  SelectField,
  TextAreaField,
  TextField,
} from '../../../platform/ui/index.ts';
import { postingsInAuthority, type Role, roleClasses, roleLabels } from '../../access/index.ts';
import { type ChildRow, calledName } from '../../people/index.ts';
import { agencyChoices } from '../agencies.ts';
import type { PlanSection } from '../plan-question.ts';
import type { WholeTriggerPlan } from '../trigger-plan.queries.ts';
import { TRIGGER_PLAN_WORDING, WHEN_MISSING } from '../trigger-plan.ts';
import { PlanField } from './plan-fields.part.tsx';

/** A question about one child's plan, with the child's name above it and one way back. */
export function planQuestionPage(
  child: ChildRow,
  ask: { title: string; back: string; view: FormView; save?: string; isWide?: boolean },
  fields: VNode,
): Page {
  return {
    kind: 'page',
    title: `${ask.title}: ${calledName(child)}`,
    wide: ask.isWide === true,
    back: { text: 'Back', href: ask.back },
    body: (
      <div class="govuk-grid-row">
        <div class={ask.isWide ? 'govuk-grid-column-full' : 'govuk-grid-column-three-quarters'}>
          <FormErrors view={ask.view} />
          <span class="govuk-caption-l">{calledName(child)}</span>
          <h1 class="govuk-heading-l">{ask.title}</h1>
          <Form view={ask.view}>
            {fields}
            <ButtonGroup>
              <Button>{ask.save ?? 'Save'}</Button>
              <a class="govuk-link" href={ask.back}>
                Cancel
              </a>
            </ButtonGroup>
          </Form>
        </div>
      </div>
    ),
  };
}

export function sectionPage(child: ChildRow, section: PlanSection, view: FormView, back: string): Page {
  return planQuestionPage(
    child,
    {
      title: section.title,
      back,
      view,
      isWide: section.questions.some((each) => (each.columns?.length ?? 0) > 3),
    },
    <>
      <p class="govuk-body">
        {section.id === WHEN_MISSING.id
          ? 'Write what is known now. It goes to the top of the plan.'
          : 'Nothing is needed to save. Somebody else can write another part at the same time.'}
      </p>
      {section.questions.map((question) => (
        <PlanField view={view} question={question} />
      ))}
      <p class="govuk-hint">{TRIGGER_PLAN_WORDING}.</p>
    </>,
  );
}

/** Colleagues who can write plans: owners of plans and of steps. */
export async function ownersToChoose(visit: Visit): Promise<{ value: string; text: string }[]> {
  const postings = await postingsInAuthority(visit.tx, visit.actor.authorityId, visit.now);
  return postings
    .filter((p) => roleClasses.get(p.role as Role)?.get('PLAN')?.mayWrite)
    .map((p) => ({ value: p.id, text: `${p.staffName}, ${roleLabels[p.role as Role].toLowerCase()}` }));
}

export function agreementPage(
  child: ChildRow,
  view: FormView,
  owners: { value: string; text: string }[],
  back: string,
): Page {
  return planQuestionPage(
    child,
    { title: 'Who owns and shares this plan', back, view },
    <>
      <SelectField
        view={view}
        name="ownerPostingId"
        label="Who owns the plan"
        labelSize="s"
        items={owners}
        emptyText="Nobody yet"
      />
      <TextField view={view} name="ownerName" label="Or somebody without an account here" width={30} />
      <TextField
        view={view}
        name="agreedByPolice"
        label="Agreed by the police: name and rank"
        labelSize="s"
        width={30}
      />
      <DateField view={view} name="agreedOn" label="Day they agreed it" labelSize="s" />
      <DateField view={view} name="reviewOn" label="When it is looked at again" labelSize="s" />
      <CheckboxesField
        view={view}
        name="sharedWith"
        label="With whom it is shared"
        labelSize="s"
        hint="Police, health and social care who work with the child read it by their relationship. Schools and voluntary agencies read it only when they are ticked here."
        small
        items={agencyChoices}
      />
      <TextField view={view} name="photoPurpose" label="If a photograph is held: what for" labelSize="s" />
      <DateField
        view={view}
        name="photoReviewOn"
        label="When to ask whether it is still needed"
        labelSize="s"
      />
      <DateField view={view} name="photoUntil" label="When it is let go, if that is known" labelSize="s" />
    </>,
  );
}

function Missing({ items }: { items: readonly string[] }): VNode {
  return (
    <ul class="govuk-list govuk-list--bullet">
      {items.map((item) => (
        <li>{item}</li>
      ))}
    </ul>
  );
}

/** Says what is missing; one form, nothing hidden behind a second page. */
export function completePage(
  child: ChildRow,
  ask: {
    title: string;
    toSay: readonly string[];
    notKnownYet: readonly string[];
    after: string;
    view: FormView;
    back: string;
  },
): Page {
  return planQuestionPage(
    child,
    { title: ask.title, back: ask.back, view: ask.view, save: 'Mark complete' },
    <>
      {ask.toSay.length === 0 ? (
        <p class="govuk-body">Everything that a complete plan says is here.</p>
      ) : (
        <>
          <p class="govuk-body">Still missing:</p>
          <Missing items={ask.toSay} />
          <TextAreaField
            view={ask.view}
            name="reason"
            label="It is complete all the same, because"
            rows={3}
            labelSize="s"
          />
        </>
      )}
      {ask.notKnownYet.length > 0 ? (
        <>
          <p class="govuk-body">Answered “not known yet”, and still worth asking:</p>
          <Missing items={ask.notKnownYet} />
        </>
      ) : null}
      <p class="govuk-body">{ask.after}</p>
    </>,
  );
}

export function usePage(child: ChildRow, whole: WholeTriggerPlan, view: FormView, back: string): Page {
  const { isActive } = whole.row;
  return planQuestionPage(
    child,
    {
      title: isActive ? 'Stop using this plan' : 'Put this plan into use',
      back,
      view,
      save: isActive ? 'Stop using it' : 'Put it into use',
    },
    isActive ? (
      <>
        <input type="hidden" name="want" value="stop" />
        <p class="govuk-body">
          People on duty will no longer be led to it. What was written stays readable to those who work with
          the child.
        </p>
        <TextAreaField view={view} name="reason" label="Why it is no longer used" rows={3} labelSize="s" />
      </>
    ) : (
      <>
        <input type="hidden" name="want" value="use" />
        <p class="govuk-body">
          People on duty find it from their first page. It can be used before it is complete; what is missing
          is shown beside it.
        </p>
      </>
    ),
  );
}
