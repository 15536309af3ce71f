import type { VNode } from 'preact';
import { type Content, OwnWords, SummaryList } from '../ui/index.ts';
import { answersInWords, type EntryInWords, type SectionInWords } from './answers-in-words.ts';
import type { Questionnaire, QuestionnaireResponse } from './questionnaire.ts';

const NOT_ANSWERED = 'Not answered';

function Words({ entry }: { entry: EntryInWords }): VNode {
  if (entry.words.length === 0) return <span class="govuk-hint">{NOT_ANSWERED}</span>;
  if (entry.ownWords !== undefined)
    return <OwnWords whose={entry.ownWords}>{entry.words.join('\n')}</OwnWords>;
  const [only] = entry.words;
  if (entry.words.length === 1) return <span class="app-as-typed">{only}</span>;
  return (
    <ul class="govuk-list govuk-list--bullet">
      {entry.words.map((text) => (
        <li class="app-as-typed">{text}</li>
      ))}
    </ul>
  );
}

/** Runs of questions are one list; headings and notes stand between them. */
function pieces(entries: readonly EntryInWords[]): Content[] {
  const out: Content[] = [];
  let rows: { key: Content; value: Content }[] = [];
  const flush = () => {
    if (rows.length > 0) out.push(<SummaryList rows={rows} />);
    rows = [];
  };
  for (const entry of entries) {
    if (entry.kind === 'question') rows.push({ key: entry.label, value: <Words entry={entry} /> });
    else {
      flush();
      out.push(
        entry.kind === 'heading' ? (
          <h3 class="govuk-heading-s">{entry.label}</h3>
        ) : (
          <p class="govuk-body">{entry.label}</p>
        ),
      );
    }
  }
  flush();
  return out;
}

function SectionShown({ section, href }: { section: SectionInWords; href: string | undefined }): VNode {
  return (
    <section>
      <h2 class="govuk-heading-m">{section.title}</h2>
      {pieces(section.entries)}
      {href ? (
        <p class="govuk-body app-no-print">
          <a class="govuk-link" href={href}>
            Change<span class="govuk-visually-hidden"> {section.title}</span>
          </a>
        </p>
      ) : null}
    </section>
  );
}

/** The form as answered, to read. With `changeHref` each section has a link to change it. */
export function ShowAnswers(props: {
  questionnaire: Questionnaire;
  response: QuestionnaireResponse;
  /** Leaves out what nobody answered. */
  isAnsweredOnly?: boolean | undefined;
  changeHref?: ((sectionId: string) => string) | undefined;
}): VNode {
  const isAnswered = (entry: EntryInWords) => entry.kind === 'question' && entry.words.length > 0;
  const isShown = (entry: EntryInWords) =>
    !props.isAnsweredOnly || entry.kind !== 'question' || entry.words.length > 0;
  return (
    <>
      {answersInWords(props.questionnaire, props.response)
        .filter((section) => !props.isAnsweredOnly || section.entries.some(isAnswered))
        .map((section) => (
          <SectionShown
            section={{ ...section, entries: section.entries.filter(isShown) }}
            href={props.changeHref?.(section.sectionId)}
          />
        ))}
    </>
  );
}
