import type { VNode } from 'preact';
import type { FormView } from '../../../../platform/forms/form-view.ts';
import type { Page, Visit } from '../../../../platform/http/route.ts';
import {
  CheckboxesField,
  DateField,
  formatDate,
  OwnWordsField,
  RadiosField,
  SelectField,
  SummaryList,
  TextAreaField,
  TextField,
  TickField,
  When,
} from '../../../../platform/ui/index.ts';
import { agencyLabel, type ChildRow, calledName } from '../../../people/index.ts';
import { agencyChoices } from '../../agencies.ts';
import { childsPlanPath } from '../../childs-plan.commands.ts';
import type { PartRow } from '../../childs-plan.store.ts';
import { fieldInWords, goalName, type PartField, type PartKind, type Said } from '../../childs-plan.ts';
import { planQuestionPage } from '../trigger-plan-forms.page.tsx';

interface Lists {
  colleagues: { value: string; text: string }[];
  goals: readonly PartRow[];
  /** What came of it is asked later. */
  isNew: boolean;
}
const FEW = 5;

function Field({ view, field, lists }: { view: FormView; field: PartField; lists: Lists }): VNode {
  const { name, label, hint } = field;
  const shared = { view, name, label, labelSize: 's' as const, ...(hint ? { hint } : {}) };
  const items = (field.choices ?? []).map((each) => ({ value: each.value, text: each.text }));
  switch (field.as) {
    case 'own-words':
      return <OwnWordsField {...shared} rows={3} />;
    case 'line':
      return <TextField {...shared} width={30} />;
    case 'date':
      return <DateField {...shared} />;
    case 'tick':
      return <TickField {...shared} />;
    case 'choice':
      return items.length > FEW ? (
        <SelectField {...shared} items={items} emptyText="Choose" />
      ) : (
        <RadiosField {...shared} small items={items.map(({ value, text }) => ({ value, label: text }))} />
      );
    case 'agency':
      return (
        <SelectField
          {...shared}
          items={agencyChoices.map(({ value, label: agency }) => ({ value, text: agency }))}
          emptyText="Not known yet"
        />
      );
    case 'colleague':
      return <SelectField {...shared} items={lists.colleagues} emptyText="Nobody here" />;
    case 'goal':
      return (
        <SelectField
          {...shared}
          items={lists.goals.map((goal) => ({ value: goal.itemId, text: goalName(goal).slice(0, 120) }))}
          emptyText="No goal in particular"
        />
      );
    default:
      return <TextAreaField {...shared} rows={3} wordingHelp />;
  }
}

/** One part of the plan, asked with the words of its kind. */
export function partPage(
  child: ChildRow,
  kind: PartKind,
  view: FormView,
  lists: Lists & { historyHref: string | undefined },
): Page {
  return planQuestionPage(
    child,
    { title: kind.title, back: childsPlanPath(child.id), view },
    <>
      {kind.fields
        .filter((field) => !(field.isLater && lists.isNew))
        .map((field) => (
          <Field view={view} field={field} lists={lists} />
        ))}
      {lists.historyHref ? (
        <p class="govuk-body">
          <a class="govuk-link" href={lists.historyHref}>
            What it said before
          </a>
        </p>
      ) : null}
    </>,
  );
}

export function sharingPage(child: ChildRow, view: FormView): Page {
  return planQuestionPage(
    child,
    { title: 'When it is looked at again, and who reads it', back: childsPlanPath(child.id), view },
    <>
      <DateField
        view={view}
        name="reviewOn"
        label="When it is looked at again, at the latest"
        labelSize="s"
      />
      <CheckboxesField
        view={view}
        name="sharedWith"
        label="With whom it is shared"
        labelSize="s"
        hint="Police, health and social care who work with the child read it by their relationship. Schools and voluntary agencies read it only when they are ticked here."
        small
        items={agencyChoices}
      />
    </>,
  );
}

interface Version {
  version: number;
  said: Said;
  savedAt: Temporal.Instant;
  savedByName: string | null;
}
/** Every version of one part, the newest first: nothing that was written is gone. */
export function historyPage(
  visit: Visit,
  child: ChildRow,
  kind: PartKind,
  versions: readonly Version[],
): Page {
  return {
    kind: 'page',
    title: `${kind.title}, before: ${calledName(child)}`,
    back: { text: 'Back', href: childsPlanPath(child.id) },
    body: (
      <>
        <span class="govuk-caption-l">{calledName(child)}</span>
        <h1 class="govuk-heading-l">{kind.title}: what it said before</h1>
        {versions.map((each) => (
          <section>
            <h2 class="govuk-heading-s">
              <When at={each.savedAt} now={visit.now} exact /> by{' '}
              {each.savedByName ?? 'somebody who has left'}
            </h2>
            <PartWords kind={kind} said={each.said} />
          </section>
        ))}
      </>
    ),
  };
}

const wordsOf = (field: PartField, value: string | undefined): string => {
  if (value === undefined) return '';
  if (field.as === 'date') return formatDate(Temporal.PlainDate.from(value));
  return field.as === 'agency' ? agencyLabel(value) : fieldInWords(field, value);
};

/** What one part says, field by field; empty fields are left out. */
export function PartWords({ kind, said }: { kind: PartKind; said: Said }): VNode {
  const fields = kind.fields.filter(
    ({ name, as }) => said[name] !== undefined && as !== 'goal' && as !== 'colleague',
  );
  return (
    <SummaryList
      rows={fields.map((field) => ({ key: field.label, value: wordsOf(field, said[field.name]) }))}
    />
  );
}
