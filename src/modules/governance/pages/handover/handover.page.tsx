import type { VNode } from 'preact';
import type { FormView } from '../../../../platform/forms/form-view.ts';
import type { Page, Visit } from '../../../../platform/http/route.ts';
import {
  Banner,
  Button,
  ButtonGroup,
  EmptyState,
  Form,
  formatDate,
  formatExact,
  formatWeekday,
  InsetText,
  StatusTag,
  SummaryList,
  WarningText,
} from '../../../../platform/ui/index.ts';
import { ChildName, calledName } from '../../../people/index.ts';
import { POLICE_GRADE_WORDS } from '../../../plans/index.ts';
import type { Evening, HandoverChild } from '../../handover.queries.ts';

export const eveningPath = (day: Temporal.PlainDate): string => `/handover/${day}`;
export const eveningWords = (day: Temporal.PlainDate): string => `${formatWeekday(day)} ${formatDate(day)}`;
const gradeWords = (grade: string | null) =>
  POLICE_GRADE_WORDS[grade as keyof typeof POLICE_GRADE_WORDS]?.label ?? 'not given yet';
const CLOCKS = {
  back: 'The clocks go back tonight: the hour from 1am comes twice, and the night is an hour longer.',
  forward: 'The clocks go forward tonight: the hour from 1am is left out, and the night is an hour shorter.',
};

/** The one page of an evening: whoever is missing, whom people are worried about, what is planned, who decides, whom to ring. */
export function handoverPage(visit: Visit, evening: Evening, view: FormView): Page {
  const { row, day } = evening;
  return {
    kind: 'page',
    title: 'Evening handover',
    body: (
      <>
        <h1 class="govuk-heading-l">
          <span class="govuk-caption-l">{eveningWords(day)}</span>Evening handover
        </h1>
        <Standing evening={evening} view={view} />
        {evening.clocks ? <InsetText>{CLOCKS[evening.clocks]}</InsetText> : null}
        {row ? <Whole evening={evening} /> : <NotBegun evening={evening} />}
        <Links visit={visit} evening={evening} />
      </>
    ),
  };
}

/** First what needs the reader: confirming, giving, or seeing that nobody has read it. */
function Standing({ evening, view }: { evening: Evening; view: FormView }): VNode | null {
  const { row, receipt, receipts, place, day } = evening;
  if (!row) return null;
  if (receipt === 'received') {
    const last = receipts.at(-1);
    return (
      <p class="govuk-body">
        <StatusTag tone="done">Read</StatusTag> {last ? `${last.byName}, ${formatExact(last.at)}` : ''}
      </p>
    );
  }
  if (receipt === 'not-given')
    return (
      <Banner tone="plain" title="A draft: the night does not see it yet">
        {place.makes ? <Button href={`${eveningPath(day)}/give`}>Give it to the night</Button> : null}
      </Banner>
    );
  const title = receipt === 'changed' ? 'Changed since it was read' : 'Not read yet';
  return (
    <Banner tone="soon" title={title}>
      <p class="govuk-body">
        Given by {row.givenByName}
        {row.givenAt ? `, ${formatExact(row.givenAt)}` : ''}.
      </p>
      {place.receives ? (
        <Form view={{ ...view, version: String(row.version) }} action={`${eveningPath(day)}/read`}>
          <Button>I have read it</Button>
        </Form>
      ) : null}
    </Banner>
  );
}

function NotBegun({ evening }: { evening: Evening }): VNode {
  const { place, day, notOnYet } = evening;
  if (!place.makes)
    return <EmptyState>No handover has been given for tonight yet. Ring whoever is on team duty.</EmptyState>;
  return (
    <>
      <p class="govuk-body">
        Nobody has begun tonight’s handover.{' '}
        {notOnYet.length === 0
          ? 'No child is missing now.'
          : `Missing now: ${notOnYet.length}. They are put on it when it is begun.`}
      </p>
      <Button href={`${eveningPath(day)}/begin`}>Begin tonight’s handover</Button>
    </>
  );
}

function Whole({ evening }: { evening: Evening }): VNode {
  const { row, children, numbers, notOnYet, place, day, isTonight } = evening;
  const isWriter = place.makes && isTonight;
  const missing = children.filter((each) => each.missingSince);
  const worried = children.filter((each) => !each.missingSince);
  return (
    <>
      <p class="govuk-body">
        <strong>Who decides tonight:</strong> {row?.decidesName ?? ''}.{' '}
        <a class="govuk-link" href="#numbers">
          Numbers to ring
        </a>
      </p>
      {row?.words ? <p class="govuk-body kept-lines">{row.words}</p> : null}
      {isWriter ? (
        <p class="govuk-body app-no-print">
          <a class="govuk-link" href={`${eveningPath(day)}/tonight`}>
            Change who decides, or say more
          </a>
        </p>
      ) : null}
      <h2 class="govuk-heading-m">Missing now</h2>
      {notOnYet.length > 0 ? (
        <WarningText>
          Missing since this page was begun, and put on it when it is given: {notOnYet.length}
        </WarningText>
      ) : null}
      {missing.length === 0 ? <p class="govuk-body">No child was missing.</p> : null}
      {missing.map((each) => (
        <OneChild each={each} evening={evening} />
      ))}
      <h2 class="govuk-heading-m">Children people are most worried about tonight</h2>
      {worried.length === 0 ? <p class="govuk-body">Nobody has been named.</p> : null}
      {worried.map((each) => (
        <OneChild each={each} evening={evening} />
      ))}
      {isWriter ? (
        <Button href={`${eveningPath(day)}/children`} classes="govuk-button--secondary app-no-print">
          Add a child
        </Button>
      ) : null}
      <h2 class="govuk-heading-m" id="numbers">
        Numbers to ring
      </h2>
      <SummaryList
        rows={numbers.map(({ label, number }) => ({ key: label, value: <ToRing number={number} /> }))}
      />
    </>
  );
}

/** A number rings when it is pressed on a phone; a name stays a name. */
const ToRing = ({ number }: { number: string }): VNode =>
  /^[+\d][\d ]+$/.test(number) ? (
    <a class="govuk-link" href={`tel:${number.replaceAll(' ', '')}`}>
      {number}
    </a>
  ) : (
    <>{number}</>
  );

function OneChild({ each, evening }: { each: HandoverChild; evening: Evening }): VNode {
  const { place, isTonight, day, row } = evening;
  const base = `${eveningPath(day)}/children/${each.childId}`;
  const name = each.child ? <ChildName child={each.child} href={`/children/${each.childId}`} /> : 'A child';
  return (
    <section class="govuk-!-margin-bottom-6" id={`child-${each.childId}`}>
      <h3 class="govuk-heading-s govuk-!-margin-bottom-1">
        {name}{' '}
        {each.missingSince && !each.isMissingNow ? (
          <StatusTag tone="done">Not missing any more</StatusTag>
        ) : null}
      </h3>
      <SummaryList
        rows={[
          ...(each.missingSince
            ? [
                {
                  key: 'Missing since',
                  value: `${formatExact(each.missingSince)}. Police grade: ${gradeWords(each.grade)}`,
                },
              ]
            : []),
          { key: 'Why', value: each.why ?? <StatusTag tone="soon">Nobody has said why yet</StatusTag> },
          { key: 'Plan for tonight', value: each.plan ?? <StatusTag tone="soon">No plan yet</StatusTag> },
          ...each.overnight.map((one) => ({
            key: `${one.byName}, ${formatExact(one.at)}`,
            value: one.happened,
          })),
        ]}
      />
      <p class="govuk-body app-no-print">
        {place.makes && isTonight ? (
          <a class="govuk-link" href={base}>
            Change
            <span class="govuk-visually-hidden">
              {' '}
              what is said of {each.child ? calledName(each.child) : 'this child'}
            </span>
          </a>
        ) : null}{' '}
        {row?.state === 'given' ? (
          <a class="govuk-link" href={`${base}/overnight`}>
            Write what happened overnight
            <span class="govuk-visually-hidden">
              {' '}
              with {each.child ? calledName(each.child) : 'this child'}
            </span>
          </a>
        ) : null}
      </p>
    </section>
  );
}

function Links({ visit, evening }: { visit: Visit; evening: Evening }): VNode {
  const { receipts, row } = evening;
  return (
    <>
      {receipts.length > 0 ? (
        <>
          <h2 class="govuk-heading-m">Who has read it</h2>
          <ul class="govuk-list govuk-list--bullet">
            {receipts.map((each) => (
              <li>
                {each.byName}, {formatExact(each.at)}
                {row && each.version < row.version ? ' (before the last change)' : ''}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <p class="govuk-body-s">
        No place where a child could be found stands on this page. The record has it, and shows it with a
        reason. Printed by {visit.actor.staffName}, {formatExact(visit.now)}.
      </p>
      {evening.place.makes ? (
        <ButtonGroup>
          <a class="govuk-link app-no-print" href="/handovers">
            Earlier handovers
          </a>
        </ButtonGroup>
      ) : null}
    </>
  );
}
