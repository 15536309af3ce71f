import type { VNode } from 'preact';
import { dayOf } from '../../../platform/clock/wall-clock.ts';
import {
  Button,
  Details,
  EmptyState,
  formatDate,
  formatExact,
  StatusTag,
  SummaryList,
} from '../../../platform/ui/index.ts';
import type { ChildRow } from '../../people/index.ts';
import type { Disagreement } from '../disagreement.queries.ts';
import type { EntryShown } from '../entry.queries.ts';
import type { EntryRow } from '../entry.store.ts';
import { CHRONOLOGY, ENTRY_LABELS, type EntryText } from '../entry.ts';
import { disagreementPath, oversightPath } from '../oversight.policy.ts';
import { BesideDecision, StandingTag } from './disagreements.part.tsx';

export interface OversightShown {
  child: ChildRow;
  entries: readonly EntryShown[];
  disagreements: readonly Disagreement[];
  mayWrite: boolean;
  mayDisagree: boolean;
  staffId: string;
}

/** The tab: what managers decided, newest first, and every disagreement about this child. */
export function OversightPage(props: OversightShown): VNode {
  const { child, entries, disagreements, mayWrite } = props;
  return (
    <>
      <h2 class="govuk-heading-l">Management oversight</h2>
      {mayWrite ? <Button href={`${oversightPath(child.id)}/new`}>Write management oversight</Button> : null}
      <Disagreements disagreements={disagreements} />
      {entries.length === 0 ? (
        <EmptyState>
          No manager has written here yet. What a manager decides, why, what comes of it and what it means for
          the child stands here with their name.
        </EmptyState>
      ) : (
        entries.map((entry) => <Entry {...props} entry={entry} />)
      )}
    </>
  );
}

function Disagreements({ disagreements }: Pick<OversightShown, 'disagreements'>): VNode | null {
  if (disagreements.length === 0) return null;
  return (
    <section aria-labelledby="disagreements">
      <h3 class="govuk-heading-m" id="disagreements">
        Professional disagreement
      </h3>
      <ul class="govuk-list">
        {disagreements.map((each) => (
          <li>
            <a class="govuk-link" href={disagreementPath(each.id)}>
              {each.aboutLabel}
            </a>{' '}
            {each.standing.isOpen ? `${each.standing.label}. ` : ''}
            <StandingTag standing={each.standing} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What is written, without the questions nobody answered. */
export function EntryTexts({ entry }: { entry: EntryRow }): VNode {
  const names = Object.keys(ENTRY_LABELS) as (keyof EntryText)[];
  const shown = names.filter((name) => entry[name] !== null);
  return (
    <SummaryList
      rows={shown.map((name) => ({
        key: ENTRY_LABELS[name],
        value: {
          content: name === 'chronology' ? CHRONOLOGY[entry.chronology ?? 'CURRENT'] : (entry[name] ?? ''),
          classes: 'kept-lines',
        },
      }))}
    />
  );
}

function Entry(props: OversightShown & { entry: EntryShown }): VNode {
  const { stands, earlier } = props.entry;
  const about = props.disagreements.filter((each) => each.aboutId === stands.id);
  const mayCorrect = props.mayWrite || (stands.writerStaff === props.staffId && !stands.isDecision);
  return (
    <section aria-labelledby={`entry-${stands.id}`}>
      <h3 class="govuk-heading-m" id={`entry-${stands.id}`}>
        {formatDate(stands.onDay)}, {stands.writerName ?? 'somebody who has left'}
      </h3>
      {stands.supervisionId ? (
        <p class="govuk-body">
          <StatusTag>
            {stands.isDecision ? 'Decided in supervision' : 'Talked about in supervision'}
          </StatusTag>
        </p>
      ) : null}
      <EntryTexts entry={stands} />
      {stands.whyCorrected ? (
        <p class="govuk-body">
          Corrected {formatExact(stands.writtenAt)}: {stands.whyCorrected}
        </p>
      ) : null}
      {stands.isDecision ? (
        <BesideDecision
          decided={{ type: 'oversight', id: stands.id }}
          disagreements={about}
          mayDisagree={props.mayDisagree}
        />
      ) : null}
      {mayCorrect ? (
        <p class="govuk-body app-no-print">
          <a class="govuk-link" href={`${oversightPath(props.child.id)}/${stands.id}`}>
            Correct this entry<span class="govuk-visually-hidden"> of {formatDate(stands.onDay)}</span>
          </a>
        </p>
      ) : null}
      <Earlier earlier={earlier} />
    </section>
  );
}

function Earlier({ earlier }: { earlier: readonly EntryRow[] }): VNode | null {
  if (earlier.length === 0) return null;
  return (
    <Details summary={`What stood before (${earlier.length})`}>
      {earlier.map((each) => (
        <>
          <p class="govuk-body">
            Written {formatDate(dayOf(each.writtenAt))}, {each.writerName ?? 'somebody who has left'}
          </p>
          <EntryTexts entry={each} />
        </>
      ))}
    </Details>
  );
}
