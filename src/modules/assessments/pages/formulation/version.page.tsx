import type { VNode } from 'preact';
import { type DocumentModel, toHtmlPart } from '../../../../platform/documents/index.ts';
import type { Page, Visit } from '../../../../platform/http/route.ts';
import { EmptyState, formatDate, InsetText, When } from '../../../../platform/ui/index.ts';
import { type ChildRow, calledName } from '../../../people/index.ts';
import type { LinkedEntry, PartRow } from '../../formulation.store.ts';
import { inWords, kindOf, type PartField, type Said, standingWords } from '../../formulation.ts';
import type { Change } from '../../formulation-changes.ts';
import { linkWords, WRITE_SO } from '../../formulation-words.ts';
import { Copies } from './formulation.page.tsx';
import { Said as SaidUnder, Typed } from './statement.part.tsx';

export interface VersionShown {
  title: string;
  /** Address of this version, for its copies. */
  at: string;
  back: string;
  model: DocumentModel;
  /** Undefined: there was none before it. */
  since: { words: string; changes: readonly Change<PartRow>[] } | undefined;
  entries: ReadonlyMap<string, LinkedEntry>;
}
/** One version to read, with what changed since the one before. */
export function versionPage(child: ChildRow, shown: VersionShown): Page {
  return {
    kind: 'page',
    title: `${shown.title}: ${calledName(child)}`,
    back: { text: 'Case formulation', href: shown.back },
    body: (
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <span class="govuk-caption-l">{calledName(child)}</span>
          <h1 class="govuk-heading-l">Case formulation: {shown.title}</h1>
          <p class="govuk-body app-no-print">
            <Copies at={shown.at} />
          </p>
          {shown.since ? (
            <section aria-labelledby="what-changed">
              <h2 class="govuk-heading-m" id="what-changed">
                What changed since {shown.since.words}
              </h2>
              {shown.since.changes.length === 0 ? (
                <EmptyState>Nothing that you can read here changed.</EmptyState>
              ) : (
                shown.since.changes.map((change) => <Changed change={change} entries={shown.entries} />)
              )}
            </section>
          ) : null}
          <section aria-labelledby="what-it-says">
            <h2 class="govuk-heading-m" id="what-it-says">
              What it says
            </h2>
            {toHtmlPart(shown.model)}
          </section>
        </div>
      </div>
    ),
  };
}

const fieldWords = (field: PartField, said: Said): string => {
  const value = said[field.name];
  if (value === undefined) return '';
  if (field.as === 'date') return formatDate(Temporal.PlainDate.from(value));
  if (field.name === 'standing') return standingWords({ standing: value });
  return field.as === 'psychologist' ? 'Chosen from the list' : inWords(field, value);
};

function Changed({
  change: { now, before, linked, unlinked },
  entries,
}: {
  change: Change<PartRow>;
  entries: ReadonlyMap<string, LinkedEntry>;
}): VNode {
  const kind = kindOf(now.kind);
  const differs = kind.fields.filter(({ name }) => before?.said[name] !== now.said[name]);
  const label = now.kind === 'statement' ? standingWords(now.said) : kind.title;
  const links = (ids: readonly string[]) =>
    ids.flatMap((id) => {
      const entry = entries.get(id);
      return entry ? [linkWords(entry)] : [];
    });
  return (
    <div class="app-plan-part">
      <h3 class="govuk-heading-s">
        {before ? 'Changed' : 'New'}: {label}
      </h3>
      {before && now.kind === 'statement' && !differs.some(({ name }) => name === 'narrative') ? (
        <Typed text={now.said.narrative ?? ''} />
      ) : null}
      {differs.map((field) => {
        const text = fieldWords(field, now.said);
        const was = before ? fieldWords(field, before.said) : '';
        if (was === '') return <SaidUnder label={field.label} text={text} />;
        return (
          <>
            <SaidUnder label={field.label} text={text || 'Nothing any more'} />
            <p class="govuk-hint govuk-!-margin-bottom-1">Before</p>
            <Typed text={was} />
          </>
        );
      })}
      {links(linked).map((words) => (
        <Typed text={`Now linked: ${words}`} />
      ))}
      {links(unlinked).map((words) => (
        <Typed text={`No longer linked: ${words}`} />
      ))}
    </div>
  );
}

/** Every version of one part, the newest first: nothing that was written is gone. */
export function partHistoryPage(
  visit: Visit,
  child: ChildRow,
  of: { title: string; back: string; versions: readonly PartRow[] },
): Page {
  return {
    kind: 'page',
    title: `${of.title}, before: ${calledName(child)}`,
    back: { text: 'Back', href: of.back },
    body: (
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <span class="govuk-caption-l">{calledName(child)}</span>
          <h1 class="govuk-heading-l">{of.title}: what it said before</h1>
          <InsetText>{WRITE_SO}</InsetText>
          {of.versions.map((each) => (
            <section>
              <h2 class="govuk-heading-s">
                {each.kind === 'statement' ? `${standingWords(each.said)}, ` : ''}
                <When at={each.savedAt} now={visit.now} exact /> by{' '}
                {each.savedByName ?? 'somebody who has left'}
              </h2>
              {kindOf(each.kind)
                .fields.filter(({ name, as }) => each.said[name] && as !== 'psychologist')
                .map((field) => (
                  <SaidUnder label={field.label} text={fieldWords(field, each.said)} />
                ))}
              {each.psychologistName ? <Typed text={`Psychologist: ${each.psychologistName}`} /> : null}
            </section>
          ))}
        </div>
      </div>
    ),
  };
}
