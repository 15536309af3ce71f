import type { FormView } from '../../../platform/forms/form-view.ts';
import type { Page, Visit } from '../../../platform/http/route.ts';
import {
  Banner,
  CheckboxesField,
  formatDate,
  RadiosField,
  TextAreaField,
} from '../../../platform/ui/index.ts';
import { agencyKinds, type ChildRow } from '../../people/index.ts';
import { kindName } from '../assessment.commands.ts';
import { type AssessmentRecord, leftOut, type WholeAssessment } from '../assessment.queries.ts';
import type { AssessmentRow } from '../assessment.store.ts';
import { type AssessmentKind, assessmentPath, assessmentsPath, prompts } from '../assessment.ts';
import { wordingOf } from '../assessment-form.ts';
import { framed } from './frame.tsx';

export const agencyItems = agencyKinds.map((each) => ({ value: each.code, label: each.label }));

const startsFrom = (newest: AssessmentRow | undefined): string => {
  if (newest === undefined) return 'This is the first. Nothing has to be written in one sitting.';
  if (newest.state === 'DRAFT') return `Version ${newest.number} is open already. You go on with it.`;
  const on = newest.completedAt ? ` of ${formatDate(newest.completedAt)}` : '';
  return `It begins from version ${newest.number}${on}. What was written there, and what agencies know as far as you may read it, is carried over and marked so; judgements are not.`;
};

export function beginPage(
  visit: Visit,
  child: ChildRow,
  kind: AssessmentKind,
  newest: AssessmentRow | undefined,
  view: FormView,
): Page {
  const name = kindName(visit, kind);
  const title = newest?.state === 'DRAFT' ? `Go on: ${name}` : `Begin: ${name}`;
  const before = (
    <>
      <p class="govuk-body">{startsFrom(newest)}</p>
      <p class="govuk-body">
        There is no score in it. You write what you know and what you make of it; the judgement is yours.
      </p>
      <p class="govuk-hint">{wordingOf(kind)}. Your authority can put its own in this one’s place.</p>
    </>
  );
  const isAsked = kind === 'MULTI_AGENCY';
  return framed(
    child,
    { title, back: assessmentsPath(child.id), view, button: 'Go on', before },
    isAsked ? (
      <>
        <RadiosField
          view={view}
          name="promptedBy"
          label="What does it answer to?"
          items={prompts.map(({ code, label }) => ({ value: code, label }))}
        />
        <TextAreaField view={view} name="promptedWords" wordingHelp label="In a sentence" rows={2} />
      </>
    ) : null,
  );
}

export function completePage(visit: Visit, whole: WholeAssessment, view: FormView): Page {
  const { assessment, child } = whole;
  const { missing, fewAgencies } = leftOut(whole);
  const isWhole = missing.length === 0 && fewAgencies === undefined;
  const before = (
    <>
      {missing.length > 0 ? (
        <>
          <p class="govuk-body">Not written yet:</p>
          <ul class="govuk-list govuk-list--bullet">
            {missing.map((each) => (
              <li>
                <a class="govuk-link" href={assessmentPath(assessment.id, `/form/${each.sectionId}`)}>
                  {each.text}
                </a>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {fewAgencies ? <Banner tone="soon" title={fewAgencies} /> : null}
      <p class="govuk-body">
        When it is complete nothing in it changes. Another view can still be added, and the next version
        begins from this one.
      </p>
    </>
  );
  return framed(
    child,
    {
      title: `Complete: ${kindName(visit, assessment.kind)}`,
      back: assessmentPath(assessment.id),
      view,
      button: 'Mark complete',
      before,
    },
    isWhole ? null : (
      <TextAreaField
        view={view}
        name="because"
        wordingHelp
        label="Why it is complete without them"
        hint="“Not known, and we are asking” is an answer"
        rows={3}
      />
    ),
  );
}

export function setAsidePage(visit: Visit, { assessment, child }: AssessmentRecord, view: FormView): Page {
  return framed(
    child,
    {
      title: `Set aside: ${kindName(visit, assessment.kind)}, version ${assessment.number}`,
      back: assessmentPath(assessment.id),
      view,
      button: 'Set it aside',
      before: (
        <p class="govuk-body">
          For what was begun by mistake. What is written in it is kept and can be read; nothing begins from
          it.
        </p>
      ),
    },
    <TextAreaField view={view} name="because" wordingHelp label="Why it is set aside" rows={2} />,
  );
}

export function sharingPage(visit: Visit, { assessment, child }: AssessmentRecord, view: FormView): Page {
  return framed(
    child,
    {
      title: `Who reads it: ${kindName(visit, assessment.kind)}, version ${assessment.number}`,
      back: assessmentPath(assessment.id),
      view,
    },
    <CheckboxesField
      view={view}
      name="sharedWith"
      label="Partner agencies that may read this version"
      hint="Those whose access needs sharing, such as police, read it only when they are ticked. Lines for named agencies stay theirs"
      small
      items={agencyItems}
    />,
  );
}
