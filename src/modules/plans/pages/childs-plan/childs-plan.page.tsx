import type { ComponentChildren, VNode } from 'preact';
import { dayOf } from '../../../../platform/clock/wall-clock.ts';
import type { Visit } from '../../../../platform/http/route.ts';
import { Details, EmptyState, formatDate, OwnWords, StatusTag } from '../../../../platform/ui/index.ts';
import { agencyLabel, type ChildRow } from '../../../people/index.ts';
import { childsPlanPath } from '../../childs-plan.commands.ts';
import { partsOfKind, type WholeChildsPlan } from '../../childs-plan.queries.ts';
import type { PartRow } from '../../childs-plan.store.ts';
import {
  fieldInWords,
  goalsByArea,
  isOpen,
  type PartCode,
  type PartKind,
  partKind,
  STEP_STATES,
} from '../../childs-plan.ts';
import { mayWritePlans } from '../../plans.policy.ts';
import { PartWords } from './part.page.tsx';

interface Shown {
  visit: Visit;
  child: ChildRow;
  plan: WholeChildsPlan;
  mayWrite: boolean;
}
const kindOf = (code: PartCode): PartKind => partKind(code) as PartKind;
const dayWords = (iso: string | undefined) => (iso ? formatDate(Temporal.PlainDate.from(iso)) : undefined);

function Edit({ of, part, code }: { of: Shown; part?: PartRow | undefined; code: PartCode }): VNode | null {
  if (!of.mayWrite) return null;
  const at = `${childsPlanPath(of.child.id)}/${code}/${part?.itemId ?? 'new'}`;
  return (
    <a class="govuk-link app-no-print" href={at}>
      {part ? 'Change' : kindOf(code).add}
      {part ? <span class="govuk-visually-hidden">: {kindOf(code).title.toLowerCase()}</span> : null}
    </a>
  );
}

/** A kind's heading, what is there, and the way to add. */
function Block({ of, code, children }: { of: Shown; code: PartCode; children: ComponentChildren }): VNode {
  const kind = kindOf(code);
  const parts = partsOfKind(of.plan, code);
  return (
    <section aria-labelledby={`plan-${code}`}>
      <h2 class="govuk-heading-m" id={`plan-${code}`}>
        {kind.title}
      </h2>
      {parts.length === 0 ? <EmptyState>{kind.empty}</EmptyState> : children}
      {kind.isSingle && parts.length > 0 ? null : (
        <p class="govuk-body">
          <Edit of={of} code={code} />
        </p>
      )}
    </section>
  );
}

function OwnWordsFirst({ of }: { of: Shown }): VNode {
  const kind = kindOf('own-words');
  const [part] = partsOfKind(of.plan, 'own-words');
  return (
    <Block of={of} code="own-words">
      {kind.fields
        .filter(({ name }) => part?.said[name])
        .map(({ name, label }) => (
          <>
            <h3 class="govuk-heading-s">{label}</h3>
            <OwnWords>{part?.said[name]}</OwnWords>
          </>
        ))}
      <p class="govuk-body">
        <Edit of={of} code="own-words" part={part} />
      </p>
    </Block>
  );
}

function Step({ of, step }: { of: Shown; step: PartRow }): VNode {
  const { said } = step;
  const who = step.ownerName ?? said.ownerName;
  const isLate =
    isOpen(said) &&
    said.dueOn !== undefined &&
    Temporal.PlainDate.compare(Temporal.PlainDate.from(said.dueOn), dayOf(of.visit.now)) < 0;
  const state = STEP_STATES.find((each) => each.value === said.state);
  return (
    <li>
      {said.what}
      <br />
      <span class="govuk-hint">
        {[
          who ?? 'Nobody yet',
          said.agency ? agencyLabel(said.agency) : undefined,
          said.dueOn ? `by ${dayWords(said.dueOn)}` : 'no day yet',
        ]
          .filter(Boolean)
          .join(', ')}
      </span>{' '}
      {state && state.value !== 'OPEN' ? <StatusTag tone="done">{state.text}</StatusTag> : null}
      {isLate ? <StatusTag tone="soon">Past its day</StatusTag> : null}
      {said.result ? <p class="govuk-body">What it changed: {said.result}</p> : null}{' '}
      <Edit of={of} code="step" part={step} />
    </li>
  );
}

function Steps({ of, steps }: { of: Shown; steps: readonly PartRow[] }): VNode | null {
  if (steps.length === 0) return null;
  return (
    <ul class="govuk-list govuk-list--bullet">
      {steps.map((step) => (
        <Step of={of} step={step} />
      ))}
    </ul>
  );
}

function Goal({ of, goal, steps }: { of: Shown; goal: PartRow; steps: readonly PartRow[] }): VNode {
  const { said } = goal;
  const state = kindOf('goal').fields.find(({ name }) => name === 'state');
  return (
    <li class="app-plan-goal">
      {said.words ? <OwnWords>{said.words}</OwnWords> : null}
      {said.wanted ? <p class="govuk-body">{said.wanted}</p> : null}
      {said.state && said.state !== 'OPEN' && state ? (
        <p class="govuk-body">
          <StatusTag tone="done">{fieldInWords(state, said.state)}</StatusTag> {said.because}
        </p>
      ) : null}
      <Steps of={of} steps={steps} />
      <Edit of={of} code="goal" part={goal} />
    </li>
  );
}

function Goals({ of }: { of: Shown }): VNode {
  const steps = partsOfKind(of.plan, 'step');
  const known = new Set(partsOfKind(of.plan, 'goal').map((goal) => goal.itemId));
  const rest = steps.filter((step) => !known.has(step.said.goal ?? ''));
  return (
    <>
      <Block of={of} code="goal">
        {goalsByArea(of.plan.parts)
          .filter(({ goals }) => goals.length > 0)
          .map(({ area, goals }) => (
            <>
              <h3 class="govuk-heading-s">{area}</h3>
              <ul class="govuk-list govuk-list--spaced">
                {goals.map((goal) => (
                  <Goal
                    of={of}
                    goal={goal as PartRow}
                    steps={steps.filter((step) => step.said.goal === goal.itemId)}
                  />
                ))}
              </ul>
            </>
          ))}
      </Block>
      <Block of={of} code="step">
        <Steps of={of} steps={rest} />
      </Block>
    </>
  );
}

function Asks({ of }: { of: Shown }): VNode {
  return (
    <Block of={of} code="ask">
      <ul class="govuk-list govuk-list--spaced">
        {partsOfKind(of.plan, 'ask').map((ask) => (
          <li>
            <OwnWords>{ask.said.words}</OwnWords>
            <p class="govuk-body">
              {ask.said.changed ? (
                <>
                  <strong>What changed:</strong> {ask.said.changed}
                </>
              ) : ask.said.because ? (
                <>
                  <strong>Nothing changed:</strong> {ask.said.because}
                </>
              ) : (
                <StatusTag tone="todo">Not answered yet</StatusTag>
              )}{' '}
              <Edit of={of} code="ask" part={ask} />
            </p>
          </li>
        ))}
      </ul>
    </Block>
  );
}

/** Kinds that are read field by field. */
function Plain({ of, code }: { of: Shown; code: PartCode }): VNode {
  return (
    <Block of={of} code={code}>
      {partsOfKind(of.plan, code).map((part) => (
        <div class="app-plan-part">
          <PartWords kind={kindOf(code)} said={part.said} />
          <p class="govuk-body">
            <Edit of={of} code={code} part={part} />
          </p>
        </div>
      ))}
    </Block>
  );
}

/** The one plan of a child: their words and goals first, then what everybody does (S1-92, S0-12). */
export function childsPlanPage(visit: Visit, child: ChildRow, plan: WholeChildsPlan): VNode {
  const of: Shown = { visit, child, plan, mayWrite: mayWritePlans(visit) };
  const at = childsPlanPath(child.id);
  return (
    <div class="app-childs-plan">
      <p class="govuk-body">
        {plan.row?.reviewOn
          ? `Looked at again by ${formatDate(plan.row.reviewOn)}. `
          : 'No day to look at it again yet. '}
        {of.mayWrite ? (
          <a class="govuk-link app-no-print" href={`${at}/sharing`}>
            Change the day, or who reads it
          </a>
        ) : null}
      </p>
      {plan.row ? (
        <p class="govuk-body app-no-print">
          <a class="govuk-link" href={`${at}/print`}>
            Print
          </a>{' '}
          <a class="govuk-link" href={`${at}/document/docx`}>
            Word
          </a>{' '}
          <a class="govuk-link" href={`${at}/document/pdf`}>
            PDF
          </a>
        </p>
      ) : null}
      <OwnWordsFirst of={of} />
      <Goals of={of} />
      <Asks of={of} />
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-one-half">
          <Plain of={of} code="member" />
          <Plain of={of} code="brings" />
        </div>
        <div class="govuk-grid-column-one-half">
          <Plain of={of} code="statutory" />
          <Plain of={of} code="edge-of-care" />
        </div>
      </div>
      <Details summary={`Looked at again (${partsOfKind(plan, 'review').length})`}>
        <Plain of={of} code="review" />
      </Details>
    </div>
  );
}
