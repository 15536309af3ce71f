import type { VNode } from 'preact';
import type { Page } from '../../../../platform/http/route.ts';
import { Button, EmptyState, formatDate, SummaryList } from '../../../../platform/ui/index.ts';
import { ChildName } from '../../../people/index.ts';
import type { Concern } from '../../highest-concern.queries.ts';
import { ChooseChild, type Chooser } from '../../parts/choose-child.part.tsx';

interface Concerns {
  now: readonly Concern[];
  ended: readonly Concern[];
  minutes: boolean;
  mayAdd: boolean;
}
const nameOf = (each: Concern, href?: string) =>
  each.child ? <ChildName child={each.child} href={href} /> : <>A child</>;

/** Children of highest concern: chosen by people, by name, each with why. */
export const concernsPage = ({ now, ended, minutes, mayAdd }: Concerns): Page => ({
  kind: 'page',
  title: 'Children of highest concern',
  body: (
    <>
      <h1 class="govuk-heading-l">Children of highest concern</h1>
      <p class="govuk-body">
        Chosen by people, with their reasons. The list is in the order of names: nothing here is ranked or
        worked out.
      </p>
      {now.length === 0 ? (
        <EmptyState>Nobody is on the list. Whoever is chosen stands on the next meeting.</EmptyState>
      ) : null}
      <ConcernList concerns={now} minutes={minutes} level={2} />
      {mayAdd ? (
        <Button href="/highest-concern/choose" classes="app-no-print">
          Choose a child
        </Button>
      ) : null}
      {ended.length > 0 ? (
        <>
          <h2 class="govuk-heading-m">Taken off in the last 90 days</h2>
          <ul class="govuk-list govuk-list--bullet">
            {ended.map((each) => (
              <li>
                {nameOf(each, `/children/${each.childId}`)}: {each.endedAt ? formatDate(each.endedAt) : ''},{' '}
                {each.endedByName}. {each.endedBecause}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  ),
});

/** Each child with why, what the plan is for, and what the last look said. */
export function ConcernList(props: { concerns: readonly Concern[]; minutes: boolean; level: 2 | 3 }): VNode {
  const Heading = `h${props.level}` as 'h2' | 'h3';
  return (
    <>
      {props.concerns.map((each) => (
        <section>
          <Heading class="govuk-heading-s govuk-!-margin-bottom-1">
            {nameOf(each, `/children/${each.childId}`)}
          </Heading>
          <SummaryList
            rows={[
              { key: 'Why', value: each.because },
              { key: 'The plan is for', value: each.planFor },
              { key: 'Chosen', value: `${formatDate(each.since)}, ${each.addedByName}` },
              ...each.looks.slice(0, 1).map((look) => ({
                key: 'Last looked at',
                value: `${formatDate(look.at)}: ${look.outcome === 'stays' ? 'stays' : 'taken off'}. ${look.because}`,
              })),
            ]}
          />
          {props.minutes ? (
            <p class="govuk-body app-no-print">
              <a class="govuk-link" href={`/highest-concern/${each.id}/look`}>
                Stays or comes off
                <span class="govuk-visually-hidden">: {each.child?.givenName ?? 'this child'}</span>
              </a>
            </p>
          ) : null}
        </section>
      ))}
    </>
  );
}

export const whomToChoosePage = (chooser: Chooser): Page => ({
  kind: 'page',
  title: 'Choose a child',
  back: { text: 'Children of highest concern', href: '/highest-concern' },
  body: (
    <>
      <h1 class="govuk-heading-l">Which child are people most worried about?</h1>
      <ChooseChild {...chooser} />
    </>
  ),
});
