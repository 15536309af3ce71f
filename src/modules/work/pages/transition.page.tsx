import type { VNode } from 'preact';
import {
  Button,
  ButtonGroup,
  ClockChip,
  DataTable,
  EmptyState,
  formatDate,
  formatExact,
  OwnWords,
  PersonName,
  SummaryList,
} from '../../../platform/ui/index.ts';
import { type ChildRow, calledName, labelOf } from '../../people/index.ts';
import { TRANSITION_LABELS } from '../transition.commands.ts';
import { transitionPath } from '../transition.policy.ts';
import type { Approaching } from '../transition.queries.ts';
import type { ShownTransition, TransitionStepRow } from '../transition.store.ts';
import { type Coming, eligibilities, sharingConsents, transitionSteps } from '../transition.ts';
import { HelpNavigation } from './help-navigation.part.tsx';

const MONTH = { year: 'numeric', month: 'long' } as const;
/** A day as exactly as the birth date is known: "4 May 2027", "about May 2027", "about 2027". */
export const asExactly = (day: Temporal.PlainDate, precision: Coming['precision']): string =>
  precision === 'exact'
    ? formatDate(day)
    : precision === 'month'
      ? `about ${day.toLocaleString('en-GB', MONTH)}`
      : `about ${day.year}`;

/** The plan's own clock in words (D29). It is about what the service owes, never about the young person. */
export function dueInWords(coming: Coming, inPlaceOn: Temporal.PlainDate | null): string {
  if (inPlaceOn) return `In place since ${formatDate(inPlaceOn)}`;
  const by = asExactly(coming.inPlaceBy, coming.precision);
  return coming.state === 'overdue' ? `Was to be in place by ${by}` : `To be in place by ${by}`;
}
export const DueChip = (props: { coming: Coming; inPlaceOn: Temporal.PlainDate | null }): VNode => (
  <ClockChip state={props.coming.state} text={dueInWords(props.coming, props.inPlaceOn)} />
);

const day = (on: Temporal.PlainDate | null): string => (on ? formatDate(on) : 'Not yet');

export const ApproachingPage = (props: {
  rows: readonly Approaching[];
  unknown: readonly ChildRow[];
  reads: { notes: boolean; plans: boolean };
}): VNode => (
  <>
    <HelpNavigation at="transition" reads={props.reads} />
    <h1 class="govuk-heading-l">Approaching 18</h1>
    <p class="govuk-body">
      Young people of 16 and over, by birthday. A plan is offered from 16 and in place by 17½.
    </p>
    <DataTable
      caption="Young people approaching 18"
      isCaptionHidden
      rows={props.rows}
      counts={['young person', 'young people']}
      empty="Nobody you work with is 16 or older, as far as birth dates are known."
      columns={[
        {
          heading: 'Young person',
          cell: (row) => (
            <a class="govuk-link" href={transitionPath(row.childId)}>
              <PersonName known={calledName(row.child)} />
            </a>
          ),
        },
        {
          heading: 'Turns 18',
          cell: (row) =>
            `${row.coming.isAdult ? 'Was 18 on ' : ''}${asExactly(row.coming.turns18, row.coming.precision)}`,
        },
        {
          heading: 'Plan',
          cell: (row) => <DueChip coming={row.coming} inPlaceOn={row.inPlaceOn} />,
        },
        { heading: 'Offered', cell: (row) => day(row.offeredOn) },
        { heading: 'Last met about it', cell: (row) => day(row.metOn) },
        { heading: 'Adult worker', cell: (row) => row.adultWorker ?? 'Nobody is named yet' },
      ]}
    />
    {props.unknown.length > 0 ? (
      <section aria-labelledby="unknown">
        <h2 class="govuk-heading-m" id="unknown">
          Birth date not known
        </h2>
        <p class="govuk-body">They could be any age. Nothing is counted until somebody knows.</p>
        <ul class="govuk-list">
          {props.unknown.map((child) => (
            <li>
              <a class="govuk-link" href={`/children/${child.id}`}>
                <PersonName known={calledName(child)} />
              </a>
            </li>
          ))}
        </ul>
      </section>
    ) : null}
  </>
);

interface Shown {
  childId: string;
  name: string;
  versions: readonly ShownTransition[];
  steps: readonly TransitionStepRow[];
  coming: Coming | undefined;
  isBirthKnown: boolean;
  mayWrite: boolean;
}

function inWords(plan: ShownTransition, field: keyof typeof TRANSITION_LABELS): string {
  if (field === 'eligible') return plan.eligible.map((code) => labelOf(eligibilities, code)).join(', ');
  if (field === 'consent') return plan.consent ? labelOf(sharingConsents, plan.consent) : '';
  return (plan[field] as string | null) ?? '';
}

function Plan({ plan, name }: { plan: ShownTransition; name: string }): VNode {
  const fields = (Object.keys(TRANSITION_LABELS) as (keyof typeof TRANSITION_LABELS)[]).filter(
    (field) => field !== 'ownWords',
  );
  return (
    <>
      {plan.ownWords ? <OwnWords whose={`${name}’s words`}>{plan.ownWords}</OwnWords> : null}
      <SummaryList
        rows={fields.map((field) => ({
          key: TRANSITION_LABELS[field],
          value: inWords(plan, field) || 'Not written down yet',
        }))}
      />
      <p class="govuk-body app-quiet">
        Version {plan.version}, {formatExact(plan.writtenAt)}
        {plan.writtenByName ? `, ${plan.writtenByName}` : ''}
      </p>
    </>
  );
}

function Top({ coming, isBirthKnown, steps, name }: Shown): VNode {
  if (!isBirthKnown)
    return <p class="govuk-body">Nobody knows when {name} was born, so no day is counted here.</p>;
  if (!coming) return <p class="govuk-body">The plan is offered from 16.</p>;
  const inPlace = coming.state === 'met' ? steps.find((each) => each.became === 'IN_PLACE') : undefined;
  return (
    <p class="govuk-body">
      {coming.isAdult ? 'Was 18 on ' : 'Turns 18 on '}
      {asExactly(coming.turns18, coming.precision)}.{' '}
      <DueChip coming={coming} inPlaceOn={inPlace?.onDate ?? null} />
    </p>
  );
}

/** What they want first, then what is planned, then what became of it with each day. */
export function TransitionPage(shown: Shown): VNode {
  const { childId, name, versions, steps, mayWrite } = shown;
  const [newest, ...before] = versions;
  return (
    <section aria-labelledby="transition">
      <h2 class="govuk-heading-m" id="transition">
        Becoming an adult
      </h2>
      <Top {...shown} />
      {mayWrite ? (
        <ButtonGroup>
          <Button href={`${transitionPath(childId)}/plan`}>
            {newest ? 'Change the plan' : 'Begin the plan'}
          </Button>
          <a class="govuk-link" href={`${transitionPath(childId)}/step`}>
            Write what became of it
          </a>
        </ButtonGroup>
      ) : null}
      {newest ? (
        <Plan plan={newest} name={name} />
      ) : (
        <EmptyState>No plan is written yet. It begins with what {name} wants.</EmptyState>
      )}
      <h3 class="govuk-heading-s">What became of it</h3>
      {steps.length === 0 ? <p class="govuk-body">Not offered yet, as far as is written here.</p> : null}
      {steps.map((each) => (
        <div>
          <p class="govuk-body">
            {formatDate(each.onDate)}: {labelOf(transitionSteps, each.became)}
            {each.withWhom ? `. With ${each.withWhom}` : ''}
            {each.words ? `. ${each.words}` : ''}
          </p>
          {each.ownWords ? <OwnWords whose={`${name}’s words`}>{each.ownWords}</OwnWords> : null}
        </div>
      ))}
      {before.length > 0 ? (
        <>
          <h3 class="govuk-heading-s">How it read before</h3>
          {before.map((plan) => (
            <details class="govuk-details">
              <summary class="govuk-details__summary">
                <span class="govuk-details__summary-text">
                  Version {plan.version}, {formatExact(plan.writtenAt)}
                </span>
              </summary>
              <div class="govuk-details__text">
                <Plan plan={plan} name={name} />
              </div>
            </details>
          ))}
        </>
      ) : null}
    </section>
  );
}
