import type { ComponentChildren, VNode } from 'preact';
import { dayOf } from '../../../platform/clock/wall-clock.ts';
import type { Visit } from '../../../platform/http/route.ts';
import { Banner, Button, counted, formatDate, StatusTag, When } from '../../../platform/ui/index.ts';
import { agencyLabel, ageOfChild, calledName } from '../../people/index.ts';
import { mayWritePlans, type PlanRecord } from '../plans.policy.ts';
import { type WholeTriggerPlan, warningsOf } from '../trigger-plan.queries.ts';
import {
  readFirst,
  TRIGGER_PLAN_SECTIONS,
  TRIGGER_PLAN_WORDING,
  theRest,
  WHEN_MISSING,
} from '../trigger-plan.ts';
import { AnswerList, Facts } from './answers.part.tsx';

export const planPath = (childId: string) => `/children/${childId}/trigger-plan`;

export function PlanTag({ whole }: { whole: WholeTriggerPlan }): VNode {
  const { isActive, completedAt, completedReason } = whole.row;
  const complete = completedReason ? 'Complete, with gaps' : 'Complete';
  return (
    <>
      <StatusTag tone={isActive ? 'done' : 'plain'}>{isActive ? 'In use' : 'Not in use'}</StatusTag>{' '}
      <StatusTag tone={completedAt ? 'plain' : 'doing'}>{completedAt ? complete : 'In progress'}</StatusTag>
    </>
  );
}

/** Who owns it, who agreed it, with whom it is shared. */
export function headingFacts({ row }: WholeTriggerPlan): (readonly [string, string])[] {
  const police = row.agreedByPolice
    ? `${row.agreedByPolice}${row.agreedOn ? `, ${formatDate(row.agreedOn)}` : ''}`
    : 'Not agreed yet';
  return [
    ['Owner', row.ownerName ?? 'Nobody yet'],
    ['Agreed by the police', police],
    ['Shared with', row.sharedWith.map(agencyLabel).join(', ') || 'Nobody yet'],
    ['Looked at again', row.reviewOn ? formatDate(row.reviewOn) : 'No date yet'],
    ...(row.photoPurpose
      ? ([
          [
            'Photograph held for',
            `${row.photoPurpose}${row.photoUntil ? `, until ${formatDate(row.photoUntil)}` : ''}`,
          ],
        ] as const)
      : []),
  ];
}

function EditLink({ href, what, isShown }: { href: string; what: string; isShown: boolean }): VNode | null {
  if (!isShown) return null;
  return (
    <a class="govuk-link govuk-body-s app-no-print" href={href}>
      Change<span class="govuk-visually-hidden"> {what}</span>
    </a>
  );
}

function Section(props: {
  id: string;
  title: string;
  edit: string | undefined;
  children: ComponentChildren;
}): VNode {
  return (
    <section aria-labelledby={`part-${props.id}`}>
      <h2 class="govuk-heading-s govuk-!-margin-bottom-1" id={`part-${props.id}`}>
        {props.title}{' '}
        <EditLink href={props.edit ?? ''} what={props.title} isShown={props.edit !== undefined} />
      </h2>
      {props.children}
    </section>
  );
}

/** The one thing to do next. */
function Next({ record, whole }: { record: PlanRecord; whole: WholeTriggerPlan }): VNode {
  const at = planPath(record.child.id);
  const use = whole.row.isActive ? 'Stop using this plan' : 'Put this plan into use';
  return (
    <div class="govuk-button-group app-no-print">
      {whole.row.completedAt ? null : <Button href={`${at}/complete`}>Mark complete</Button>}
      <a class="govuk-link" href={`${at}/use`}>
        {use}
      </a>
    </div>
  );
}

function Copies({ at }: { at: string }): VNode {
  return (
    <p class="govuk-body app-no-print">
      <a class="govuk-link" href={`${at}/print`}>
        Print
      </a>{' '}
      ·{' '}
      <a class="govuk-link" href={`${at}/document/docx`}>
        Word
      </a>{' '}
      ·{' '}
      <a class="govuk-link" href={`${at}/document/pdf`}>
        PDF
      </a>
    </p>
  );
}

/** Warnings are never in the way: one line each, above the plan. */
function Warnings({
  whole,
  visit,
}: {
  whole: WholeTriggerPlan;
  visit: Visit<never, never> | Visit;
}): VNode | null {
  const lines = warningsOf(whole, dayOf(visit.now));
  if (lines.length === 0) return null;
  return <Banner tone={whole.row.isActive ? 'soon' : 'plain'} title={lines.join('. ')} />;
}

/** What somebody needs first at 2 in the morning, then everything, section by section. */
export function triggerPlanPage(visit: Visit, record: PlanRecord, receipt: VNode | null): VNode {
  const { child, whole } = record;
  const at = planPath(child.id);
  const mayWrite = mayWritePlans(visit);
  if (whole === undefined) return <NoPlanYet at={at} mayWrite={mayWrite} />;
  const { answers } = whole;
  const isMissingFilled = WHEN_MISSING.questions.some((each) => answers[each.id] !== undefined);
  const edit = (section: string) => (mayWrite ? `${at}/sections/${section}` : undefined);
  return (
    <div class="app-trigger-plan">
      <h1 class="govuk-heading-l govuk-!-margin-bottom-2">
        When {calledName(child)}, {ageOfChild(child, visit.now)}, is missing
      </h1>
      <p class="govuk-body">
        <PlanTag whole={whole} /> Version {whole.row.version}, changed{' '}
        <When at={whole.row.changedAt} now={visit.now} />
      </p>
      {whole.row.isActive || !whole.row.useReason ? null : (
        <p class="govuk-body">No longer in use: {whole.row.useReason}</p>
      )}
      <Warnings whole={whole} visit={visit} />
      <section class="app-read-first" aria-labelledby="read-first">
        <h2 class="govuk-heading-m" id="read-first">
          First
        </h2>
        <AnswerList questions={readFirst()} answers={answers} areAllShown />
      </section>
      <Section id="when-missing" title={WHEN_MISSING.title} edit={edit(WHEN_MISSING.id)}>
        {isMissingFilled ? (
          <AnswerList questions={WHEN_MISSING.questions} answers={answers} />
        ) : (
          <p class="govuk-body">Filled in while the child is missing.</p>
        )}
      </Section>
      {mayWrite ? <Next record={record} whole={whole} /> : null}
      <Copies at={at} />
      {TRIGGER_PLAN_SECTIONS.map((section) => (
        <Section id={section.id} title={section.title} edit={edit(section.id)}>
          {theRest(section).length > 0 ? (
            <AnswerList questions={theRest(section)} answers={answers} />
          ) : (
            <p class="govuk-hint">At the top of the plan.</p>
          )}
        </Section>
      ))}
      <Section
        id="agreement"
        title="Who owns and shares this plan"
        edit={mayWrite ? `${at}/agreement` : undefined}
      >
        <Facts rows={headingFacts(whole)} />
      </Section>
      {whole.row.completedReason ? (
        <p class="govuk-body">
          Marked complete with {counted(whole.row.completedWithout?.length ?? 0, 'answer')} missing, because:{' '}
          {whole.row.completedReason}
        </p>
      ) : null}
      {receipt}
      <p class="govuk-body-s govuk-hint">{TRIGGER_PLAN_WORDING}.</p>
    </div>
  );
}

function NoPlanYet({ at, mayWrite }: { at: string; mayWrite: boolean }): VNode {
  return (
    <>
      <h2 class="govuk-heading-m">No trigger plan yet</h2>
      <p class="govuk-body">A trigger plan says what everybody does the moment this child is missing.</p>
      {mayWrite ? <Button href={`${at}/sections/risk`}>Begin a trigger plan</Button> : null}
    </>
  );
}
