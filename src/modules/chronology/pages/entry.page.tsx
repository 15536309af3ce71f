import type { VNode } from 'preact';
import type { FormView } from '../../../platform/forms/form-view.ts';
import {
  Banner,
  Button,
  ButtonGroup,
  Details,
  Form,
  FormErrors,
  formatExact,
  TextAreaField,
} from '../../../platform/ui/index.ts';
import { agencyLabel } from '../../people/index.ts';
import type { EntryRow } from '../entry.store.ts';
import { Entry } from './entry.part.tsx';
import { EventFields, MeaningFields, MoreFields, SourceFields } from './entry-fields.form.tsx';

/** What to look at again; nothing here stops anybody. */
export function Warnings({ warnings }: { warnings: readonly string[] }): VNode | null {
  if (warnings.length === 0) return null;
  return (
    <Banner tone="soon" id="warnings" title="Look at this again">
      <ul class="govuk-list govuk-list--bullet">
        {warnings.map((warning) => (
          <li>{warning}</li>
        ))}
      </ul>
    </Banner>
  );
}

interface EntryPageView {
  versions: readonly EntryRow[];
  name: string;
  /** `/children/…/chronology`. */
  at: string;
  warnings: readonly string[];
  mayWrite: boolean;
}

export function EntryPage({ versions, name, at, warnings, mayWrite }: EntryPageView): VNode | null {
  const [newest, ...before] = versions;
  if (!newest) return null;
  const here = `${at}/entries/${newest.entryId}`;
  const isOut = newest.supersededAt !== null;
  return (
    <section aria-labelledby="entry">
      <h2 class="govuk-heading-m" id="entry">
        Entry of the chronology
      </h2>
      {isOut ? (
        <Banner tone="plain" title="Taken out of the chronology">
          <span class="app-as-typed">{newest.takenOutBecause}</span>
        </Banner>
      ) : (
        <Warnings warnings={warnings} />
      )}
      <Entry entry={newest} name={name} />
      <p class="app-fact-source">{readersInWords(newest)}</p>
      {mayWrite && !isOut ? (
        <ButtonGroup>
          <Button href={`${here}/correct`}>Correct it</Button>
          <a class="govuk-link" href={`${here}/take-out`}>
            Take it out
          </a>
        </ButtonGroup>
      ) : null}
      {before.length > 0 ? (
        <Details summary={`How it read before (${before.length})`}>
          {before.map((version, at) => (
            <>
              <p class="govuk-body">
                Until {version.supersededAt ? formatExact(version.supersededAt) : 'now'}
                {versions[at]?.changeReason ? `. Changed because: ${versions[at]?.changeReason}` : ''}
              </p>
              <Entry entry={version} name={name} />
            </>
          ))}
        </Details>
      ) : null}
      <p class="govuk-body">
        <a class="govuk-link" href={at}>
          The whole chronology
        </a>
      </p>
    </section>
  );
}

/** Who reads it: as many as read what it was accepted from, and no more. */
function readersInWords({ eventIds, shareWith, agency }: EntryRow): string {
  if (shareWith)
    return `For ${[agency, ...shareWith].flatMap((each) => (each ? agencyLabel(each) : [])).join(', ')} only, as the event it comes from.`;
  return eventIds.length > 0
    ? 'For those who may read the event it comes from.'
    : 'For those who read notes of this child.';
}

export interface EntryFormView {
  view: FormView;
  name: string;
  title: string;
  caption: VNode;
  back: string;
  button: string;
  warnings?: readonly string[];
  /** When it corrects an entry. */
  asksWhy?: boolean;
}

export function EntryFormPage(props: EntryFormView): VNode {
  const { view, name } = props;
  return (
    <>
      <FormErrors view={view} />
      {props.caption}
      <h1 class="govuk-heading-l">{props.title}</h1>
      <Warnings warnings={props.warnings ?? []} />
      <Form view={view}>
        <EventFields view={view} name={name} />
        <MeaningFields view={view} name={name} />
        <MoreFields view={view} name={name} />
        <SourceFields view={view} name={name} />
        {props.asksWhy ? (
          <TextAreaField wordingHelp view={view} name="because" label="What was wrong? (optional)" rows={2} />
        ) : null}
        <ButtonGroup>
          <Button>{props.button}</Button>
          <a class="govuk-link" href={props.back}>
            Cancel
          </a>
        </ButtonGroup>
      </Form>
    </>
  );
}

export function TakeOutPage({
  view,
  caption,
  entry,
  name,
  back,
}: {
  view: FormView;
  caption: VNode;
  entry: EntryRow;
  name: string;
  back: string;
}): VNode {
  return (
    <>
      <FormErrors view={view} />
      {caption}
      <h1 class="govuk-heading-l">Take an entry out</h1>
      <p class="govuk-body">It is kept, with your reason, but no longer stands in the chronology.</p>
      <Entry entry={entry} name={name} />
      <Form view={view}>
        <TextAreaField wordingHelp view={view} name="because" label="Why does it go out?" rows={3} />
        <ButtonGroup>
          <Button>Take it out</Button>
          <a class="govuk-link" href={back}>
            Cancel
          </a>
        </ButtonGroup>
      </Form>
    </>
  );
}
