import type { VNode } from 'preact';
import type { Visit } from '../../../platform/http/route.ts';
import { formatDate, OwnWords, StatusTag } from '../../../platform/ui/index.ts';
import { kindName } from '../assessment.commands.ts';
import type { AnsweredAssessment } from '../assessment.queries.ts';
import { assessmentPath } from '../assessment.ts';
import { type Change, type ComparedEntry, compared } from '../comparison.ts';

const nameOf = ({ assessment: a }: AnsweredAssessment): string =>
  `Version ${a.number}${a.completedAt ? `, ${formatDate(a.completedAt)}` : ', being written'}`;

function Said({ words, entry }: { words: readonly string[]; entry: ComparedEntry }): VNode {
  if (words.length === 0) return <p class="govuk-hint">Nothing written</p>;
  const text = words.join('\n');
  return entry.ownWords ? (
    <OwnWords whose={entry.ownWords}>{text}</OwnWords>
  ) : (
    <p class="govuk-body app-as-typed">{text}</p>
  );
}

const MARKS: Readonly<Record<Change, string | undefined>> = {
  same: undefined,
  changed: 'Changed',
  new: 'New',
  'not-again': 'Not written again',
};

function Entry({ entry, before, now }: { entry: ComparedEntry; before: string; now: string }): VNode {
  return (
    <div class="app-compare">
      <h4 class="govuk-heading-s">
        {entry.label} {MARKS[entry.change] ? <StatusTag>{MARKS[entry.change]}</StatusTag> : null}
      </h4>
      <div class="app-compare__sides">
        <div>
          <p class="app-fact-source">{before}</p>
          <Said words={entry.before} entry={entry} />
        </div>
        <div>
          <p class="app-fact-source">{now}</p>
          {entry.change === 'same' ? (
            <p class="govuk-hint">The same</p>
          ) : (
            <Said words={entry.now} entry={entry} />
          )}
        </div>
      </div>
    </div>
  );
}

/** Two versions beside each other; on a phone one above the other, question by question. */
export function ComparePage(props: {
  visit: Visit;
  before: AnsweredAssessment;
  now: AnsweredAssessment;
}): VNode {
  const { visit, before, now } = props;
  const sections = compared(before, now);
  const [was, is] = [nameOf(before), nameOf(now)];
  const changed = sections
    .flatMap((each) => each.entries)
    .filter((each) => each.change === 'changed' || each.change === 'new');
  return (
    <>
      <h2 class="govuk-heading-l">
        {kindName(visit, now.assessment.kind)}: version {before.assessment.number} and version{' '}
        {now.assessment.number}
      </h2>
      <p class="govuk-body app-no-print">
        <a class="govuk-link" href={assessmentPath(now.assessment.id)}>
          Version {now.assessment.number}
        </a>{' '}
        ·{' '}
        <a class="govuk-link" href={assessmentPath(before.assessment.id)}>
          Version {before.assessment.number}
        </a>
      </p>
      <h3 class="govuk-heading-m">What changed</h3>
      {changed.length === 0 ? (
        <p class="govuk-body">Nothing was changed yet.</p>
      ) : (
        <ul class="govuk-list govuk-list--bullet">
          {changed.map((each) => (
            <li>{each.label}</li>
          ))}
        </ul>
      )}
      {sections.map((section) => (
        <section>
          <h3 class="govuk-heading-m">{section.title}</h3>
          {section.entries.map((entry) => (
            <Entry entry={entry} before={was} now={is} />
          ))}
        </section>
      ))}
    </>
  );
}
