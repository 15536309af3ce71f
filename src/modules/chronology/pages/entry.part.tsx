import type { VNode } from 'preact';
import { OwnWords } from '../../../platform/ui/index.ts';
import { agencyLabel, labelOf } from '../../people/index.ts';
import type { EntryRow } from '../entry.store.ts';
import { dateInWords } from '../entry-date.ts';
import { certainties, themes } from '../themes.ts';

/** Texts are shown in the direction they are written in. */
const Typed = ({ text }: { text: string }): VNode => (
  <span class="app-as-typed" dir="auto">
    {text}
  </span>
);
export const sourceInWords = (entry: EntryRow): string =>
  [
    entry.source,
    entry.sourceAgency ? agencyLabel(entry.sourceAgency) : '',
    entry.certainty ? labelOf(certainties, entry.certainty).toLowerCase() : '',
  ]
    .filter(Boolean)
    .join(', ');
export const themesInWords = (entry: Pick<EntryRow, 'themes'>): string =>
  entry.themes.map((code) => labelOf(themes, code)).join(' · ');

/** One entry: when and about what, what happened, why it matters, what it did. */
export function Entry({ entry, name, href }: { entry: EntryRow; name: string; href?: string }): VNode {
  return (
    <article class="app-chronology__entry">
      <h3 class="govuk-heading-s app-chronology__when">
        {capital(dateInWords(entry))}
        {entry.themes.length > 0 ? <span class="app-chronology__themes">{themesInWords(entry)}</span> : null}
      </h3>
      <p class="govuk-body">
        <Typed text={entry.happened} />
      </p>
      <dl class="app-chronology__meaning">
        <Meaning label="Why it matters" text={entry.significance} />
        <Meaning label={`Effect on ${name}`} text={entry.effect} />
        {entry.outcome ? <Meaning label="What was done" text={entry.outcome} /> : null}
      </dl>
      {entry.ownWords ? <OwnWords whose={`${name}’s words`}>{entry.ownWords}</OwnWords> : null}
      <p class="app-fact-source">
        {sourceInWords(entry)}
        {entry.writtenByName ? `. Written by ${entry.writtenByName}` : ''}
        {entry.version > 1 ? ', corrected' : ''}.{' '}
        {href ? (
          <a class="govuk-link app-no-print" href={href}>
            Open<span class="govuk-visually-hidden">: {entry.happened.slice(0, 80)}</span>
          </a>
        ) : null}
      </p>
    </article>
  );
}

const Meaning = ({ label, text }: { label: string; text: string }): VNode => (
  <div>
    <dt>{label}</dt>
    <dd>
      <Typed text={text} />
    </dd>
  </div>
);
export const capital = (words: string): string => `${words[0]?.toUpperCase() ?? ''}${words.slice(1)}`;
