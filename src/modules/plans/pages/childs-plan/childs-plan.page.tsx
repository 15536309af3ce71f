import type { ComponentChildren, VNode } from 'preact';
import { dayOf } from '../../../../platform/clock/wall-clock.ts';
import type { Visit } from '../../../../platform/http/route.ts';
import { Details, EmptyState, formatDate, OwnWords, StatusTag } from '../../../../platform/ui/index.ts';
import { cellOf } from '../../../access/index.ts';
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

interface Shown {
  visit: Visit;
  child: ChildRow;
  plan: WholeChildsPlan;
  mayWrite: boolean;
}
const kindOf = (code: PartCode): PartKind => partKind(code) as PartKind;
const dayWords = (iso: string | undefined) => (iso ? formatDate(Temporal.PlainDate.from(iso)) : undefined);

function Edit({
  of,
  part,
  code,
  query = '',
  text,
}: {
  of: Shown;
  part?: PartRow | undefined;
  code: PartCode;
  query?: string;
  text?: string;
}): VNode | null {
  if (!of.mayWrite) return null;
  const at = `${childsPlanPath(of.child.id)}/${code}/${part?.itemId ?? 'new'}${query}`;
  return (
    <a class="govuk-link app-no-print" href={at}>
      {part ? 'Change' : (text ?? kindOf(code).add)}
      {part ? <span class="govuk-visually-hidden">: {nameOfPart(part)}</span> : null}
    </a>
  );
}

const nameOfPart = ({ said, kind }: PartRow): string =>
  (said.words ?? said.what ?? said.wanted ?? said.name ?? said.who ?? said.plan ?? kindOf(kind).title).slice(
    0,
    80,
  );

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
      <div class="app-plan-words">
        {kind.fields
          .filter(({ name }) => part?.said[name])
          .map(({ name, label }) => (
            <div>
              <h3 class="govuk-heading-s">{label}</h3>
              <OwnWords>{part?.said[name]}</OwnWords>
            </div>
          ))}
      </div>
      <p class="govuk-body">
        <Edit of={of} code="own-words" part={part} />
      </p>
    </Block>
  );
}

const isPast = (of: Shown, iso: string | undefined): boolean =>
  iso !== undefined && Temporal.PlainDate.compare(Temporal.PlainDate.from(iso), dayOf(of.visit.now)) < 0;

function Step({ of, step }: { of: Shown; step: PartRow }): VNode {
  const { said } = step;
  const who = step.ownerName ?? said.ownerName ?? 'Nobody yet';
  const state = STEP_STATES.find((each) => each.value === said.state);
  const due = said.dueOn ? `by ${dayWords(said.dueOn)}` : 'no day yet';
  return (
    <li>
      {said.what}
      <br />
      <span class="app-plan-who">
        {[who, said.agency ? agencyLabel(said.agency) : undefined, isOpen(said) ? due : undefined]
          .filter(Boolean)
          .join(', ')}
      </span>{' '}
      {state && state.value !== 'OPEN' ? <StatusTag tone="done">{state.text}</StatusTag> : null}
      {isOpen(said) && isPast(of, said.dueOn) ? <StatusTag tone="soon">Past its day</StatusTag> : null}{' '}
      <Edit of={of} code="step" part={step} />
      {said.result ? (
        <>
          <br />
          What it changed: {said.result}
        </>
      ) : null}
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

const whoseGoal = (said: PartRow['said']): string | undefined => {
  const field = kindOf('goal').fields.find(({ name }) => name === 'whose');
  return said.whose === 'CHILD' || !field ? undefined : fieldInWords(field, said.whose);
};
function Goal({ of, goal, steps }: { of: Shown; goal: PartRow; steps: readonly PartRow[] }): VNode {
  const { said } = goal;
  const state = kindOf('goal').fields.find(({ name }) => name === 'state');
  const whose = whoseGoal(said);
  return (
    <li class="app-plan-goal">
      {said.words ? <OwnWords {...(whose ? { whose } : {})}>{said.words}</OwnWords> : null}
      {said.wanted ? <p class="govuk-body">{said.wanted}</p> : null}
      {whose && !said.words ? <p class="app-plan-who">A goal of: {whose.toLowerCase()}</p> : null}
      {said.state && said.state !== 'OPEN' && state ? (
        <p class="govuk-body">
          <StatusTag tone="done">{fieldInWords(state, said.state)}</StatusTag> {said.because}
        </p>
      ) : null}
      <Steps of={of} steps={steps} />
      <p class="govuk-body app-plan-acts">
        <Edit of={of} code="step" query={`?goal=${goal.itemId}`} text="Add a step" />{' '}
        <Edit of={of} code="goal" part={goal} />
      </p>
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
      {rest.length > 0 || steps.length === 0 ? (
        <Block of={of} code="step">
          <Steps of={of} steps={rest} />
        </Block>
      ) : null}
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

const inDays = (label: string, iso: string | undefined) => (iso ? `${label} ${dayWords(iso)}` : undefined);
/** What one part says, the name of it first and the rest in one line each: short enough to be read standing. */
const LINES: Partial<Record<PartCode, (said: PartRow['said']) => (string | undefined)[]>> = {
  member: (said) => [
    said.name,
    [
      said.role,
      said.agency ? agencyLabel(said.agency) : undefined,
      said.isChosen ? 'chosen by the child' : undefined,
      inDays('left on', said.left),
    ]
      .filter(Boolean)
      .join(', '),
  ],
  brings: (said) => [said.who, said.what, said.help ? `Needs: ${said.help}` : undefined],
  statutory: (said) => [
    said.plan,
    [inDays('Dated', said.on), said.by ? `held by ${said.by}` : undefined].filter(Boolean).join(', '),
    inDays('Its next review:', said.reviewOn),
    said.fits,
  ],
  'edge-of-care': (said) => [
    wordsFor('edge-of-care', 'state', said),
    said.because,
    said.instead ? `What is done about it: ${said.instead}` : undefined,
    said.result
      ? `What became of it: ${[wordsFor('edge-of-care', 'result', said), dayWords(said.resultOn)].filter(Boolean).join(', ')}`
      : undefined,
  ],
  review: (said) => [
    [dayWords(said.on), said.who].filter(Boolean).join(': '),
    said.changed,
    said.next ? `Next: ${said.next}` : undefined,
  ],
};
function wordsFor(code: PartCode, name: string, said: PartRow['said']): string | undefined {
  const field = kindOf(code).fields.find((each) => each.name === name);
  return field && said[name] ? fieldInWords(field, said[name]) : undefined;
}

function Lines({ of, parts }: { of: Shown; parts: readonly PartRow[] }): VNode {
  return (
    <ul class="govuk-list app-plan-lines">
      {parts.map((part) => {
        const [first, ...rest] = (LINES[part.kind]?.(part.said) ?? []).filter(Boolean);
        return (
          <li>
            <strong>{first}</strong> <Edit of={of} code={part.kind} part={part} />
            {part.said.childSaid ? <OwnWords>{part.said.childSaid}</OwnWords> : null}
            {rest.map((line) => (
              <>
                <br />
                {line}
              </>
            ))}
          </li>
        );
      })}
    </ul>
  );
}

/** Kinds that are read line by line. */
const Plain = ({ of, code }: { of: Shown; code: PartCode }): VNode => (
  <Block of={of} code={code}>
    <Lines of={of} parts={partsOfKind(of.plan, code)} />
  </Block>
);

/** The last review as it stands; the ones before it folded. */
function Reviews({ of }: { of: Shown }): VNode {
  const [last, ...before] = partsOfKind(of.plan, 'review').toSorted((a, b) =>
    (b.said.on ?? '').localeCompare(a.said.on ?? ''),
  );
  return (
    <Block of={of} code="review">
      <Lines of={of} parts={last ? [last] : []} />
      {before.length > 0 ? (
        <Details summary={`Before that (${before.length})`}>
          <Lines of={of} parts={before} />
        </Details>
      ) : null}
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
        {of.mayWrite && !cellOf(visit.actor, 'PLAN')?.needsShare ? (
          <a class="govuk-link app-no-print" href={`${at}/sharing`}>
            Change the day, or who reads it
          </a>
        ) : null}
      </p>
      {plan.row ? (
        <p class="govuk-body app-no-print app-plan-acts">
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
      <Reviews of={of} />
    </div>
  );
}
