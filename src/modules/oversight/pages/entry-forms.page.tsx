import type { VNode } from 'preact';
import type { FormView } from '../../../platform/forms/form-view.ts';
import type { Page } from '../../../platform/http/route.ts';
import { DateField, Details, RadiosField, TextAreaField } from '../../../platform/ui/index.ts';
import { type ChildRow, calledName } from '../../people/index.ts';
import { CHRONOLOGY, ENTRY_LABELS, type EntryText, FOUR_PARTS } from '../entry.ts';
import { oversightPath, supervisionPath } from '../oversight.policy.ts';
import { askPage } from './ask.part.tsx';

const HINTS: Partial<Record<keyof EntryText, string>> = {
  decision: '“Go on as planned” is a decision',
  outcome: 'What will be different, and how it will be seen',
  impact: 'What it means in this child’s days; “not seen yet” is an answer',
  drift: 'What was agreed and has not happened, and why',
  actions: 'One a line: who, what, by when',
};
const MORE = ['progress', 'safety', 'voice', 'drift'] as const;

const Area = ({ view, name }: { view: FormView; name: keyof EntryText }): VNode => (
  <TextAreaField
    view={view}
    name={name}
    label={ENTRY_LABELS[name]}
    hint={HINTS[name]}
    labelSize="s"
    rows={3}
    wordingHelp
  />
);

/** The four parts first; what they rest on opens below, and is open already where something stands in it. */
function EntryFields({ view }: { view: FormView }): VNode {
  const isFilled = [...MORE, 'chronology'].some((name) => view.values[name] || view.errors[name]);
  return (
    <>
      {(Object.keys(FOUR_PARTS) as (keyof typeof FOUR_PARTS)[]).map((name) => (
        <Area view={view} name={name} />
      ))}
      <Area view={view} name="actions" />
      <Details summary="Progress, safety, voice, drift, chronology (optional)" open={isFilled}>
        {MORE.map((name) => (
          <Area view={view} name={name} />
        ))}
        <RadiosField
          view={view}
          name="chronology"
          label={ENTRY_LABELS.chronology}
          labelSize="s"
          inline
          items={Object.entries(CHRONOLOGY).map(([value, label]) => ({ value, label }))}
        />
      </Details>
    </>
  );
}

export const newEntryPage = (child: ChildRow, view: FormView): Page =>
  askPage(
    {
      ...{ view, title: 'Write management oversight', save: 'Save', caption: calledName(child) },
      back: { text: 'Back', href: oversightPath(child.id) },
      intro: (
        <p class="govuk-body">
          It stands on the record with your name. A later correction is a new version; this one stays.
        </p>
      ),
    },
    <>
      <DateField view={view} name="onDay" label="Day" labelSize="s" />
      <EntryFields view={view} />
    </>,
  );

export const correctEntryPage = (child: ChildRow, view: FormView): Page =>
  askPage(
    {
      ...{ view, title: 'Correct this entry', save: 'Save the correction', caption: calledName(child) },
      back: { text: 'Back', href: oversightPath(child.id) },
    },
    <>
      <EntryFields view={view} />
      <TextAreaField
        view={view}
        name="whyCorrected"
        label="Why it is corrected"
        hint="Shown with it; what stood before stays"
        labelSize="s"
        rows={2}
        wordingHelp
      />
    </>,
  );

/** From supervision: a decision, or talk without one. */
export const fromSupervisionPage = (
  child: ChildRow,
  view: FormView,
  of: { supervisionId: string; mayDecide: boolean },
): Page =>
  askPage(
    {
      ...{
        view,
        title: 'What was said of this child',
        save: 'Save on the record',
        caption: calledName(child),
      },
      back: { text: 'Back', href: supervisionPath(of.supervisionId) },
      intro: (
        <p class="govuk-body">
          This goes onto the child’s record. How the worker is, and what was reflected on, does not belong
          here.
        </p>
      ),
    },
    <>
      {of.mayDecide ? (
        <RadiosField
          view={view}
          name="decided"
          label="Did you decide something?"
          labelSize="s"
          items={[
            { value: 'yes', label: 'Yes', hint: 'Management oversight: the first four questions are needed' },
            { value: 'no', label: 'No, we talked about it' },
          ]}
        />
      ) : null}
      <EntryFields view={view} />
    </>,
  );
