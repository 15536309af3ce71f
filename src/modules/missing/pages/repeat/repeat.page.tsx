import type { VNode } from 'preact';
import type { FormView } from '../../../../platform/forms/form-view.ts';
import type { Actor } from '../../../../platform/http/work.ts';
import { Button, DataTable, formatDate, InsetText, TextField } from '../../../../platform/ui/index.ts';
import { HubLinks } from '../../parts/hub-links.part.tsx';
import type { EpisodeCounts } from '../../repeat.store.ts';
import { type Caught, overlapOf, type RepeatRule, ruleWords } from '../../repeat.ts';

export interface RepeatFacts {
  actor: Actor;
  view: FormView;
  own: RepeatRule;
  rules: readonly RepeatRule[];
  first: Temporal.PlainDate;
  last: Temporal.PlainDate;
  /** Children whom the authority's rule catches today, with their counts. */
  now: readonly EpisodeCounts[];
  caught: readonly Caught[];
  nameOf: (childId: string) => string;
}
/** A list longer than this is not read on a page. */
export const MOST_SHOWN = 100;

const childLink = (facts: RepeatFacts, childId: string) => (
  <a class="govuk-link" href={`/children/${childId}/missing/pattern`} translate={false}>
    {facts.nameOf(childId)}
  </a>
);

function NowTable({ facts }: { facts: RepeatFacts }): VNode {
  return (
    <DataTable<EpisodeCounts>
      caption={`Frequently missing now: ${ruleWords(facts.own)}`}
      rows={facts.now.slice(0, MOST_SHOWN)}
      total={facts.now.length}
      counts={['child', 'children']}
      empty="No child meets the rule today."
      columns={[
        { heading: 'Child', cell: (row) => childLink(facts, row.childId) },
        { heading: 'Last 30 days', cell: (row) => row.in30, isNumeric: true },
        { heading: 'Last 90 days', cell: (row) => row.in90, isNumeric: true },
        { heading: 'Last 365 days', cell: (row) => row.in365, isNumeric: true },
      ]}
    />
  );
}

function RulesTable({ facts }: { facts: RepeatFacts }): VNode {
  const rows = overlapOf(facts.caught, facts.rules);
  return (
    <DataTable<(typeof rows)[number]>
      caption="How many children each rule would have caught"
      rows={rows}
      counts={false}
      empty="No rule."
      columns={[
        {
          heading: 'Rule',
          cell: (row) => `${ruleWords(row.rule)}${row.rule === facts.own ? ', our rule' : ''}`,
        },
        { heading: 'Children caught', cell: (row) => row.children, isNumeric: true },
        { heading: 'Only by this rule', cell: (row) => row.alone, isNumeric: true },
        ...facts.rules.slice(0, 4).map((rule, at) => ({
          heading: `Also by ${ruleWords(rule)}`,
          cell: (row: (typeof rows)[number]) => row.alsoBy[at],
          isNumeric: true,
        })),
      ]}
    />
  );
}

function CaughtTable({ facts }: { facts: RepeatFacts }): VNode {
  return (
    <DataTable<Caught>
      caption="Which children, most episodes first, and the day on which each rule first caught them"
      rows={facts.caught.slice(0, MOST_SHOWN)}
      total={facts.caught.length}
      counts={['child', 'children']}
      empty="No rule would have caught a child."
      columns={[
        { heading: 'Child', cell: (row) => childLink(facts, row.childId) },
        { heading: 'Episodes', cell: (row) => row.episodes, isNumeric: true },
        ...facts.rules.slice(0, 4).map((rule, at) => ({
          heading: ruleWords(rule),
          cell: (row: Caught) => {
            const day = row.by[at];
            return day ? `Yes, ${formatDate(day)}` : 'No';
          },
        })),
      ]}
    />
  );
}

/** The rule for frequently missing: whom it catches today, and whom each candidate would have caught. */
export function RepeatPage(facts: RepeatFacts): VNode {
  return (
    <>
      <h1 class="govuk-heading-l">Repeat missing</h1>
      <HubLinks visit={facts} here="/missing/repeat" />
      <NowTable facts={facts} />
      <h2 class="govuk-heading-m">
        If the rule were another, from {formatDate(facts.first)} to {formatDate(facts.last)}
      </h2>
      <InsetText>
        A rule only sets who is talked about first. It does not say how safe a child is: one episode can be
        the one that matters. The rule is one of the authority’s settings.
      </InsetText>
      <form method="get" class="app-no-print">
        <TextField
          view={facts.view}
          name="episodes"
          label="Try a rule: episodes"
          width={2}
          inputmode="numeric"
        />
        <TextField view={facts.view} name="days" label="within days" width={3} inputmode="numeric" />
        <Button classes="govuk-button--secondary">Try it</Button>
      </form>
      <RulesTable facts={facts} />
      <CaughtTable facts={facts} />
      <p class="govuk-body">
        <a class="govuk-link" href="/missing/pattern">
          When and where children go missing
        </a>
      </p>
    </>
  );
}
