import type { VNode } from 'preact';
import type { FormView } from '../../../platform/forms/form-view.ts';
import {
  Banner,
  CheckboxesField,
  DateField,
  OwnWordsField,
  RadiosField,
  SelectField,
  TextAreaField,
  TextField,
} from '../../../platform/ui/index.ts';
import { type ChildRow, calledName, type FamilyMember } from '../../people/index.ts';
import { helpPath } from '../help.policy.ts';
import { couldBe, parentHelp, parentSteps } from '../parent-offer.ts';
import { Ask } from './question.part.tsx';

/** A warning for those who may know: the worker decides, and help is never refused by it. */
function Warning(props: {
  adults: readonly FamilyMember[];
  concerns: readonly string[];
  childId: string;
}): VNode | null {
  const { adults, concerns, childId } = props;
  if (concerns.length === 0) return null;
  const alike = adults.filter((adult) => concerns.some((names) => couldBe(adult.name ?? '', names)));
  return (
    <Banner
      tone={alike.length > 0 ? 'soon' : 'plain'}
      title={
        alike.length > 0
          ? `${alike.map((each) => each.name).join(', ')}: the name is like that of a person we are worried about`
          : 'People we are worried about are written down for this child'
      }
      action={
        <a class="govuk-link" href={`/children/${childId}/people-of-concern`}>
          Read who, before you offer
        </a>
      }
    >
      You can still offer help. Think of who hears of it, and where you meet.
    </Banner>
  );
}

const size = { labelSize: 's' } as const;
export function ParentOfferPage(props: {
  child: ChildRow;
  view: FormView;
  name: string;
  adults: readonly FamilyMember[];
  concerns: readonly string[];
}): VNode {
  const { child, view, name, adults, concerns } = props;
  return (
    <Ask
      view={view}
      caption={calledName(child)}
      title="Help for a parent or carer"
      save="Save"
      back={helpPath(child.id)}
      intro={
        <>
          <Warning adults={adults} concerns={concerns} childId={child.id} />
          <p class="govuk-body">
            Also when {name} lives in care: a parent stays a parent. Nothing that {name} told anybody belongs
            in here.
          </p>
        </>
      }
    >
      {adults.length > 0 ? (
        <SelectField
          view={view}
          name="personId"
          label="To whom"
          {...size}
          items={adults.map((each) => ({
            value: each.personId ?? '',
            text: `${each.name ?? 'Name not known yet'}, ${each.relationshipLabel.toLowerCase()}`,
          }))}
          emptyText="Somebody else, named below"
        />
      ) : null}
      <TextField
        view={view}
        name="toName"
        label={adults.length > 0 ? 'Somebody else (optional)' : 'To whom'}
        {...size}
      />
      <RadiosField
        view={view}
        name="became"
        label="What became of it"
        {...size}
        small
        items={parentSteps.map(({ code, label }) => ({ value: code, label }))}
      />
      <CheckboxesField
        view={view}
        name="kinds"
        label="What kind of help (optional)"
        {...size}
        small
        items={parentHelp.map(({ code, label }) => ({ value: code, label }))}
      />
      <OwnWordsField
        view={view}
        name="whatHelps"
        label="What helps, as they say it (optional)"
        {...size}
        rows={2}
        whose="The parent’s words"
      />
      <TextAreaField
        view={view}
        name="agreed"
        label="What you agreed with them (optional)"
        hint="Stands on the paper they can take home"
        {...size}
        rows={2}
        maxlength={2000}
      />
      <TextAreaField
        view={view}
        name="because"
        label="Why they said no, or why it was not offered (optional)"
        hint="For colleagues. Never on paper for them. Needed when it was not offered"
        {...size}
        rows={2}
        maxlength={1000}
        wordingHelp
      />
      <DateField view={view} name="on" label="When? Left empty: today" {...size} />
    </Ask>
  );
}
