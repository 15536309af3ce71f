import type { VNode } from 'preact';
import type { Visit } from '../../../../platform/http/route.ts';
import { DataTable, formatDate, formatExact, OwnWords, SummaryList } from '../../../../platform/ui/index.ts';
import { ageOfChild } from '../../child.queries.ts';
import type { ChildRow } from '../../child.store.ts';
import { labelOf } from '../../code-lists.ts';
import { agencyKinds } from '../../code-lists-agencies.ts';
import { sexes } from '../../code-lists-identity.ts';
import type { FactRow } from '../../fact.store.ts';
import { type FactKind, factGroups, factInWords, factKinds } from '../../fact-kinds.ts';
import type { RecordedNumber } from '../../identifier.store.ts';
import { formatNhsNumber, recordedNumberKinds } from '../../identifiers.ts';
import { eighteenthBirthday } from '../../person.ts';
import { mayReadClass, mayWriteClass } from '../../record-access.ts';

interface Props {
  visit: Visit;
  child: ChildRow;
  facts: readonly FactRow[];
  numbers: readonly RecordedNumber[];
}

/** Form F1: each fact with the day it was so, where it comes from and the way to change it. */
export function AboutPage({ visit, child, facts, numbers }: Props): VNode {
  const current = new Map(facts.map((fact) => [fact.kind, fact]));
  return (
    <>
      <h2 class="govuk-heading-m">About</h2>
      <Identity visit={visit} child={child} numbers={numbers} />
      {factGroups.map((group) => {
        const kinds = factKinds.filter((kind) => kind.group === group && mayReadClass(visit, kind.dataClass));
        if (kinds.length === 0) return null;
        return (
          <SummaryList
            card={{ title: { content: group, headingLevel: 3 } }}
            rows={kinds.map((kind) => factRow(visit, child, kind, current.get(kind.code)))}
          />
        );
      })}
    </>
  );
}

function factRow(visit: Visit, child: ChildRow, kind: FactKind, fact: FactRow | undefined) {
  const base = `/children/${child.id}/about/${kind.code}`;
  const change = {
    content: fact ? 'Change' : 'Add',
    href: `${base}/change`,
    visuallyHiddenText: kind.label.toLowerCase(),
  };
  const history = { content: 'History', href: base, visuallyHiddenText: `of ${kind.label.toLowerCase()}` };
  const items = [...(mayWriteClass(visit, kind.dataClass) ? [change] : []), ...(fact ? [history] : [])];
  return {
    key: kind.label,
    value: fact ? <FactValue kind={kind} fact={fact} /> : <span class="app-quiet">Not known yet</span>,
    ...(items.length > 0 ? { actions: { items } } : {}),
  };
}

/** What a fact says, and in small print since when and from whom. */
export function FactValue({ kind, fact }: { kind: FactKind; fact: FactRow }): VNode {
  return (
    <>
      {kind.isOwnWords && fact.words ? (
        <OwnWords>{fact.words}</OwnWords>
      ) : (
        <span class="app-as-typed">{factInWords(kind, fact)}</span>
      )}
      <span class="app-fact-source">
        {formatDate(fact.asOf)}, {fact.source}
        {fact.until ? `, until ${formatDate(fact.until)}` : null}
      </span>
    </>
  );
}

function Identity({ visit, child, numbers }: Omit<Props, 'facts'>): VNode {
  const mayChange = mayWriteClass(visit, 'IDENT');
  const birth = child.bornOn
    ? { date: child.bornOn, precision: child.birthPrecision ?? ('exact' as const) }
    : undefined;
  const turns = birth ? eighteenthBirthday(birth) : undefined;
  const actions = mayChange
    ? {
        items: [
          {
            content: 'Change',
            href: `/children/${child.id}/identity`,
            visuallyHiddenText: 'name or date of birth',
          },
        ],
      }
    : undefined;
  const addNumber = mayChange
    ? { items: [{ content: 'Add', href: `/children/${child.id}/numbers`, visuallyHiddenText: 'a number' }] }
    : undefined;
  return (
    <SummaryList
      card={{ title: { content: 'Name and age', headingLevel: 3 }, actions }}
      rows={[
        { key: 'Name they like', value: child.preferredName ?? child.givenName ?? 'Not known yet' },
        {
          key: 'Registered name',
          value: [child.givenName, child.familyName].filter(Boolean).join(' ') || 'Not known yet',
        },
        { key: 'Pronouns', value: child.pronouns ?? 'Not known yet' },
        { key: 'Date of birth', value: bornInWords(child, visit.now) },
        turns
          ? { key: turns.expected ? 'Expected to turn 18' : 'Turns 18', value: formatDate(turns.on) }
          : null,
        { key: 'Sex registered', value: labelOf(sexes, child.sex ?? 'U') },
        ...numbers.map((number) => ({
          key: recordedNumberKinds[number.kind],
          value: `${number.kind === 'nhs' ? formatNhsNumber(number.value) : number.value} (${number.source})`,
        })),
        mayChange && { key: 'Numbers', value: numbers.length === 0 ? 'None yet' : '', actions: addNumber },
      ]}
    />
  );
}

const precisionWords = {
  exact: '',
  month: ' (day not known)',
  year: ' (only the year is known)',
  estimated: ' (estimated)',
};
function bornInWords(child: ChildRow, now: Temporal.Instant): string {
  if (!child.bornOn) return 'Not known yet';
  return `${formatDate(child.bornOn)}${precisionWords[child.birthPrecision ?? 'exact']}, age ${ageOfChild(child, now)}`;
}

/** Every statement of one fact, newest first. */
export function FactHistoryPage({
  child,
  kind,
  facts,
  mayChange,
}: {
  child: ChildRow;
  kind: FactKind;
  facts: readonly FactRow[];
  mayChange: boolean;
}): VNode {
  return (
    <>
      <h2 class="govuk-heading-m">{kind.label}</h2>
      {facts.length === 0 ? (
        <p class="govuk-body">Not known yet. What is written here appears with its day and its source.</p>
      ) : (
        <DataTable<FactRow>
          caption="Newest first. Nothing here is ever overwritten."
          captionSize="s"
          rows={facts}
          empty=""
          columns={[
            {
              heading: 'What',
              cell: (fact) =>
                kind.isOwnWords && fact.words ? <OwnWords>{fact.words}</OwnWords> : factInWords(kind, fact),
            },
            {
              heading: 'As of',
              cell: (fact) => `${formatDate(fact.asOf)}${fact.until ? ` to ${formatDate(fact.until)}` : ''}`,
            },
            { heading: 'Source', cell: (fact) => fact.source },
            {
              heading: 'Written down',
              cell: (fact) =>
                `${formatExact(fact.recordedAt)}${fact.recordedByName ? `, ${fact.recordedByName}` : ''}${fact.agency ? `, ${labelOf(agencyKinds, fact.agency)}` : ''}`,
            },
          ]}
        />
      )}
      <p class="govuk-body">
        {mayChange ? (
          <a class="govuk-button" href={`/children/${child.id}/about/${kind.code}/change`}>
            Write down what is known now
          </a>
        ) : null}
      </p>
      <p class="govuk-body">
        <a class="govuk-link" href={`/children/${child.id}/about`}>
          Back to about
        </a>
      </p>
    </>
  );
}
