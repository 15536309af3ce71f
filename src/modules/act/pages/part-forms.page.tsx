import type { VNode } from 'preact';
import type { FormView } from '../../../platform/forms/form-view.ts';
import type { Page } from '../../../platform/http/route.ts';
import {
  DateField,
  formatDate,
  OwnWords,
  OwnWordsField,
  RadiosField,
  SummaryList,
  TextAreaField,
  TextField,
  When,
} from '../../../platform/ui/index.ts';
import { type ChildRow, calledName } from '../../people/index.ts';
import { actPath } from '../act.policy.ts';
import { inWords, type PartField, type PartKind, POCKET_FIELDS, type Said } from '../act-parts.ts';
import type { PartRow } from '../part.store.ts';
import { askPage } from './ask.part.tsx';

function Field({ view, field }: { view: FormView; field: PartField }): VNode {
  const { name, label, hint, needed } = field;
  const isOptional = needed === undefined && field.as !== 'choice';
  const shared = {
    ...{ view, name, label: isOptional ? `${label} (optional)` : label, labelSize: 's' as const },
    ...(hint ? { hint } : {}),
  };
  switch (field.as) {
    case 'own-words':
      return <OwnWordsField {...shared} rows={3} />;
    case 'line':
      return <TextField {...shared} />;
    case 'date':
      return <DateField {...shared} />;
    case 'choice':
      return (
        <RadiosField
          {...shared}
          small
          items={(field.choices ?? []).map(({ value, text }) => ({ value, label: text }))}
        />
      );
    default:
      return <TextAreaField {...shared} rows={3} wordingHelp />;
  }
}

/** One part, asked with the words of its kind. */
export function partPage(child: ChildRow, kind: PartKind, view: FormView, part: PartRow | undefined): Page {
  const fields = kind.fields.filter((field) => !part || !field.isFirstOnly);
  return askPage(
    child,
    { view, title: part ? kind.title : kind.add, save: 'Save', intro: kind.intro },
    <>
      {fields.map((field) => (
        <Field view={view} field={field} />
      ))}
      {part ? (
        <p class="govuk-body">
          <a class="govuk-link" href={`${actPath(child.id)}/${kind.code}/${part.itemId}/history`}>
            What it said before
          </a>
        </p>
      ) : null}
    </>,
  );
}

/** What one part says, field by field, their words as theirs; what nobody said is left out. */
export function PartWords({ kind, said }: { kind: PartKind; said: Said }): VNode {
  const own = kind.fields.filter((field) => field.as === 'own-words' && said[field.name]);
  const rest = kind.fields.flatMap((field) => {
    const value = inWords(field, said[field.name]);
    if (value === undefined || field.as === 'own-words') return [];
    const shown = field.as === 'date' ? formatDate(Temporal.PlainDate.from(value)) : value;
    return [{ key: field.label, value: shown }];
  });
  return (
    <>
      {own.map((field) => (
        <OwnWords whose={field.label}>{said[field.name]}</OwnWords>
      ))}
      <SummaryList rows={rest} />
    </>
  );
}

/** Every version of one part, the newest first. */
export const historyPage = (
  child: ChildRow,
  kind: PartKind,
  versions: readonly PartRow[],
  now: Temporal.Instant,
): Page => ({
  kind: 'page',
  title: `${kind.title}, before: ${calledName(child)}`,
  back: { text: 'Back', href: actPath(child.id) },
  body: (
    <>
      <span class="govuk-caption-l">{calledName(child)}</span>
      <h1 class="govuk-heading-l">{kind.title}: what it said before</h1>
      {versions.map((each) => (
        <section>
          <h2 class="govuk-heading-s">
            <When at={each.savedAt} now={now} exact />, {each.savedByName ?? 'somebody who has left'}
          </h2>
          <PartWords kind={kind} said={each.said} />
        </section>
      ))}
    </>
  ),
});

/**
 * My Safety Plan for a phone or a pocket: their words and nothing else. No name of the young person, of a worker, of the
 * service or the authority: somebody else may find it.
 */
export const pocketPage = (kind: PartKind, said: Said): Page => ({
  kind: 'page',
  title: 'My plan',
  chrome: 'pocket',
  body: (
    <div class="app-pocket">
      <h1 class="govuk-heading-m">My plan</h1>
      {kind.fields
        .filter(({ name }) => (POCKET_FIELDS as readonly string[]).includes(name) && said[name])
        .map(({ name, label }) => (
          <>
            <h2 class="govuk-heading-s">{label}</h2>
            <p class="govuk-body app-as-typed" translate={false}>
              {said[name]}
            </p>
          </>
        ))}
    </div>
  ),
});
