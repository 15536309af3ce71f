import type { VNode } from 'preact';
import type { FormView } from '../../../platform/forms/form-view.ts';
import type { Page } from '../../../platform/http/route.ts';
import {
  Button,
  counted,
  DataTable,
  DateField,
  EmptyState,
  formatDate,
  formatExact,
  InsetText,
  RadiosField,
  SummaryList,
  TextAreaField,
  TextField,
} from '../../../platform/ui/index.ts';
import { agencyLabel, type ChildRow, calledName, type Decided } from '../../people/index.ts';
import type { Disagreement } from '../disagreement.queries.ts';
import type { StepRow } from '../disagreement.store.ts';
import { LEVELS, OUTCOMES, outcomesAt } from '../disagreement.ts';
import { disagreementPath } from '../oversight.policy.ts';
import { askPage } from './ask.part.tsx';
import { StandingTag } from './disagreements.part.tsx';

const nameOf = (child: ChildRow | undefined) => (child ? calledName(child) : 'A child');

/** Recording one: what, what instead, and first of all what keeps the child safe meanwhile. */
export const disagreePage = (decided: Decided, child: ChildRow | undefined, view: FormView): Page =>
  askPage(
    {
      ...{ view, title: 'I disagree with this decision', save: 'Record the disagreement' },
      caption: nameOf(child),
      back: { text: 'Back', href: decided.href },
      intro: (
        <>
          <p class="govuk-body">
            <strong>{decided.label}</strong>
          </p>
          <InsetText>
            The decision stands while you disagree, and so does everything that keeps the child safe. If
            somebody is in danger now, ring; do not wait for this page.
          </InsetText>
        </>
      ),
    },
    <>
      <TextAreaField
        view={view}
        name="safety"
        label="What is being done meanwhile to keep the child safe?"
        labelSize="s"
        rows={3}
        wordingHelp
      />
      <TextAreaField
        view={view}
        name="disagrees"
        label="What do you disagree with, and why?"
        hint="Whoever may read the decision reads this"
        labelSize="s"
        rows={4}
        wordingHelp
      />
      <TextAreaField
        view={view}
        name="wants"
        label="What should happen instead?"
        labelSize="s"
        rows={3}
        wordingHelp
      />
    </>,
  );

interface Shown {
  disagreement: Disagreement;
  child: ChildRow | undefined;
  mayTakeStep: boolean;
}
/** One disagreement: what is due now, what it is about, and each step with its date. */
export function DisagreementPage({ disagreement, child, mayTakeStep }: Shown): VNode {
  const { standing } = disagreement;
  return (
    <>
      <span class="govuk-caption-l">
        <a class="govuk-link" href={`/children/${disagreement.childId}`} translate={false}>
          {nameOf(child)}
        </a>
      </span>
      <h1 class="govuk-heading-l">Professional disagreement</h1>
      <p class="govuk-body">
        {standing.isOpen ? `Next: ${standing.label}. ` : ''}
        <StandingTag standing={standing} />
      </p>
      {standing.isOpen && mayTakeStep ? (
        <Button href={`${disagreementPath(disagreement.id)}/step`}>Record this step</Button>
      ) : null}
      <SummaryList
        rows={[
          { key: 'Keeps the child safe meanwhile', value: kept(disagreement.safety) },
          {
            key: 'About',
            value: (
              <a class="govuk-link" href={disagreement.aboutHref}>
                {disagreement.aboutLabel}
              </a>
            ),
          },
          { key: 'What is disagreed with', value: kept(disagreement.disagrees) },
          { key: 'What should happen instead', value: kept(disagreement.wants) },
          {
            key: 'Recorded',
            value: `${disagreement.raiserName ?? 'Somebody who has left'}, ${agencyLabel(disagreement.agency)}, ${formatExact(disagreement.raisedAt)}`,
          },
        ]}
      />
      <Steps steps={disagreement.steps} />
    </>
  );
}
const kept = (content: string) => ({ content, classes: 'kept-lines' });

function Steps({ steps }: { steps: readonly StepRow[] }): VNode {
  if (steps.length === 0)
    return (
      <EmptyState>No step is recorded yet. Who was spoken to and what they said stands here.</EmptyState>
    );
  return (
    <>
      <h2 class="govuk-heading-m">Steps</h2>
      {steps.map((step) => (
        <SummaryList
          card={{ title: `${step.number}. ${LEVELS[step.number - 1]?.label}, ${formatDate(step.spokenOn)}` }}
          rows={[
            { key: 'Who was spoken to', value: step.spokenTo },
            { key: 'What they said', value: kept(step.said) },
            { key: 'What came of it', value: OUTCOMES[step.outcome] },
            step.how ? { key: 'How', value: kept(step.how) } : null,
            step.nextDueOn ? { key: 'Next step due', value: formatDate(step.nextDueOn) } : null,
            {
              key: 'Written',
              value: `${step.writerName ?? 'Somebody who has left'}, ${formatExact(step.writtenAt)}`,
            },
          ]}
        />
      ))}
    </>
  );
}

export function stepPage(
  disagreement: Disagreement,
  child: ChildRow | undefined,
  view: FormView,
  days: number,
): Page {
  const { number, label } = disagreement.standing;
  return askPage(
    {
      ...{ view, title: `Step ${number} of ${LEVELS.length}: ${label.toLowerCase()}`, save: 'Save the step' },
      caption: nameOf(child),
      back: { text: 'Back', href: disagreementPath(disagreement.id) },
      intro: (
        <p class="govuk-body">
          Speak to {LEVELS[number - 1]?.who}. {disagreement.aboutLabel}.
        </p>
      ),
    },
    <>
      <DateField view={view} name="spokenOn" label="When you spoke" labelSize="s" />
      <TextField view={view} name="spokenTo" label="Who was spoken to" labelSize="s" />
      <TextAreaField view={view} name="said" label="What they said" labelSize="s" rows={3} wordingHelp />
      <RadiosField
        view={view}
        name="outcome"
        label="What came of it?"
        labelSize="s"
        items={outcomesAt(number).map((value) => ({
          value,
          label: OUTCOMES[value],
          ...(value === 'NEXT'
            ? { hint: `${LEVELS[number]?.label}: due within ${counted(days, 'working day')}, as set here` }
            : {}),
        }))}
      />
      <TextAreaField
        view={view}
        name="how"
        label="How it ended"
        hint="Needed unless it goes further"
        labelSize="s"
        rows={2}
        wordingHelp
      />
    </>,
  );
}

/** Open ones, the overdue first, then those that ended lately. */
export function DisagreementList({
  rows,
  children,
}: {
  rows: readonly Disagreement[];
  children: readonly ChildRow[];
}): VNode {
  return (
    <>
      <h1 class="govuk-heading-l">Professional disagreement</h1>
      <DataTable<Disagreement>
        caption="Open ones first, the overdue on top; then those that ended in the last four weeks"
        rows={rows}
        counts={['disagreement', 'disagreements']}
        empty="Nobody disagrees with a decision that you read. “I disagree with this decision” stands beside each decision."
        columns={[
          {
            heading: 'Child',
            cell: (row) => (
              <a class="govuk-link" href={disagreementPath(row.id)} translate={false}>
                {nameOf(children.find((child) => child.id === row.childId))}
              </a>
            ),
          },
          { heading: 'About', cell: (row) => row.aboutLabel },
          {
            heading: 'By',
            cell: (row) => `${row.raiserName ?? 'Somebody who has left'}, ${agencyLabel(row.agency)}`,
            isWideOnly: true,
          },
          { heading: 'Step', cell: (row) => `${row.standing.number}. ${row.standing.label}` },
          { heading: 'How it stands', cell: (row) => <StandingTag standing={row.standing} /> },
        ]}
      />
      <p class="govuk-body-s">
        One, two and five working days are our suggestion; your authority sets its own.
      </p>
    </>
  );
}
