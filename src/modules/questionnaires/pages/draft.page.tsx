import type { VNode } from 'preact';
import type { FormView } from '../../../platform/forms/form-view.ts';
import type { Page } from '../../../platform/http/route.ts';
import type { Questionnaire, QuestionnaireItem } from '../../../platform/questionnaires/index.ts';
import {
  Button,
  ButtonGroup,
  Details,
  Form,
  FormErrors,
  InsetText,
  RadiosField,
  StatusTag,
  TextAreaField,
  TextField,
  TickField,
} from '../../../platform/ui/index.ts';
import { itemsInOrder, NEW_KINDS, optionText, type PlacedItem } from '../definition-edit.ts';
import { KIND_LABELS, kindOf } from './kinds.ts';

export interface DraftShown {
  key: string;
  id: string;
  definition: Questionnaire;
  isExtension: boolean;
  /** Whether this reader may word this item: not the hub's, in an adopted form. */
  mayChange(item: QuestionnaireItem): boolean;
  mayAddTo(item: QuestionnaireItem): boolean;
  changes: readonly string[];
  problems: readonly string[];
  writers: readonly string[];
  /** Why this reader cannot publish it; undefined when they may. */
  whyNotPublish: string | undefined;
}
const pathOf = (key: string) => `/questionnaires/${key}/draft`;
const q = (linkId: string) => encodeURIComponent(linkId);

/** A form longer than this is shown part by part, each folded. */
const SHORT = 60;

function Outline({ shown, view }: { shown: DraftShown; view: FormView }): VNode {
  const placed = itemsInOrder(shown.definition);
  return (
    <Form view={view} action={`${pathOf(shown.key)}/move`}>
      {placed.length <= SHORT ? (
        <Rows shown={shown} placed={placed} />
      ) : (
        partsOf(placed).map(([part, ...inside]) => (
          <>
            <Rows shown={shown} placed={part ? [part] : []} />
            {inside.length > 0 ? (
              <Details
                summary={
                  <>
                    What is asked there
                    <span class="govuk-visually-hidden">: {part?.item.text ?? part?.item.linkId}</span>
                  </>
                }
              >
                <Rows shown={shown} placed={inside} />
              </Details>
            ) : null}
          </>
        ))
      )}
    </Form>
  );
}

/** Each item at the top with everything in it. */
const partsOf = (placed: readonly PlacedItem[]): PlacedItem[][] =>
  placed.reduce<PlacedItem[][]>((parts, each) => {
    if (each.depth === 0) parts.push([each]);
    else parts.at(-1)?.push(each);
    return parts;
  }, []);

function Rows({ shown, placed }: { shown: DraftShown; placed: readonly PlacedItem[] }): VNode {
  return (
    <ol class="govuk-list app-outline">
      {placed.map((each) => (
        <OutlineRow shown={shown} placed={each} />
      ))}
    </ol>
  );
}

function OutlineRow({ shown, placed }: { shown: DraftShown; placed: PlacedItem }): VNode {
  const { item, depth, isFirst, isLast } = placed;
  const named = <span class="govuk-visually-hidden"> “{item.text ?? item.linkId}”</span>;
  const at = pathOf(shown.key);
  const mayChange = shown.mayChange(item);
  return (
    <li class={`app-outline__item app-outline__item--${Math.min(depth, 4)}`}>
      <p class="govuk-body govuk-!-margin-bottom-1">
        {item.type === 'group' ? <strong>{item.text ?? item.linkId}</strong> : (item.text ?? item.linkId)}{' '}
        {item.required ? <StatusTag tone="plain">Needed to complete</StatusTag> : null}
      </p>
      <p class="govuk-hint govuk-!-margin-bottom-1">
        {kindOf(item)}
        {item.enableWhen ? ', asked only sometimes' : null}
        {item.answerOption ? `: ${item.answerOption.map(optionText).join(' / ')}` : null}
      </p>
      <p class="govuk-body app-outline__acts">
        {mayChange ? (
          <>
            <a class="govuk-link" href={`${at}/item?item=${q(item.linkId)}`}>
              Change{named}
            </a>
            <a class="govuk-link" href={`${at}/remove?item=${q(item.linkId)}`}>
              Remove{named}
            </a>
            {isFirst ? null : <MoveButton value={`up ${item.linkId}`} text="Move up" named={named} />}
            {isLast ? null : <MoveButton value={`down ${item.linkId}`} text="Move down" named={named} />}
          </>
        ) : null}
        {item.type === 'group' && shown.mayAddTo(item) ? (
          <a class="govuk-link" href={`${at}/add?to=${q(item.linkId)}`}>
            Add a question<span class="govuk-visually-hidden"> under “{item.text ?? item.linkId}”</span>
          </a>
        ) : null}
      </p>
    </li>
  );
}

function MoveButton({ value, text, named }: { value: string; text: string; named: VNode }): VNode {
  return (
    <button type="submit" class="app-link-button" name="move" value={value}>
      {text}
      {named}
    </button>
  );
}

export function draftPage(shown: DraftShown, view: FormView): Page {
  const at = pathOf(shown.key);
  return {
    kind: 'page',
    title: `Draft: ${shown.definition.title ?? shown.key}`,
    back: { text: 'Versions', href: `/questionnaires/${shown.key}` },
    body: (
      <>
        <h1 class="govuk-heading-l">
          <span class="govuk-caption-l">Draft, written by {shown.writers.join(', ')}</span>
          {shown.definition.title}
        </h1>
        {shown.isExtension ? (
          <InsetText>
            The hub’s questions stay as they are. You can add your own where the hub left room.
          </InsetText>
        ) : null}
        <ButtonGroup>
          {shown.whyNotPublish === undefined ? (
            <Button href={`${at}/publish`}>Read and publish</Button>
          ) : null}
          <Button
            classes="govuk-button--secondary"
            href={`/questionnaires/${shown.key}/versions/${shown.id}/preview`}
          >
            Preview
          </Button>
          <a class="govuk-link" href={`/questionnaires/${shown.key}/upload`}>
            Replace by a file
          </a>
          <a class="govuk-link" href={`${at}/discard`}>
            Throw the draft away
          </a>
        </ButtonGroup>
        {shown.whyNotPublish ? <p class="govuk-body">{shown.whyNotPublish}</p> : null}
        <Sentences heading="To put right before it can be published" list={shown.problems} />
        <Sentences heading="What this draft changes" list={shown.changes} />
        <h2 class="govuk-heading-m">Questions</h2>
        <Outline shown={shown} view={view} />
        {shown.isExtension ? null : (
          <p class="govuk-body">
            <a class="govuk-link" href={`${at}/add`}>
              Add a heading
            </a>
          </p>
        )}
      </>
    ),
  };
}

export function Sentences({ heading, list }: { heading: string; list: readonly string[] }): VNode | null {
  if (list.length === 0) return null;
  return (
    <>
      <h2 class="govuk-heading-m">{heading}</h2>
      <ul class="govuk-list govuk-list--bullet">
        {list.map((text) => (
          <li>{text}</li>
        ))}
      </ul>
    </>
  );
}

/** Wording of a question that is there, or of a new one (`isNew`). */
export function itemPage(ask: {
  key: string;
  item: QuestionnaireItem | undefined;
  onlyHeading: boolean;
  view: FormView;
}): Page {
  const { key, item, view } = ask;
  const back = pathOf(key);
  const title = item ? 'Change a question' : ask.onlyHeading ? 'Add a heading' : 'Add a question';
  const hasOptions = item === undefined ? !ask.onlyHeading : item.answerOption !== undefined;
  const hasAnswer = item === undefined ? !ask.onlyHeading : item.type !== 'group' && item.type !== 'display';
  return {
    kind: 'page',
    title,
    back: { text: 'Draft', href: back },
    body: (
      <>
        <FormErrors view={view} />
        <h1 class="govuk-heading-l">{title}</h1>
        <Form view={view}>
          <TextAreaField
            view={view}
            name="text"
            label={hasAnswer ? 'The question, as it is asked' : 'The text, as it is read'}
            rows={3}
          />
          {item === undefined && !ask.onlyHeading ? (
            <RadiosField
              view={view}
              name="kind"
              label="How it is answered"
              items={NEW_KINDS.map((kind) => ({ value: kind, label: KIND_LABELS[kind] }))}
            />
          ) : null}
          {hasOptions ? (
            <TextAreaField
              view={view}
              name="options"
              label="The answers to choose from"
              hint={
                item
                  ? 'One on each line, in the order they are shown. A line in other words in the same place stays the same answer.'
                  : 'One on each line. Only where it is answered by choosing.'
              }
              rows={8}
            />
          ) : null}
          <TextField
            view={view}
            name="help"
            label="Help under it"
            hint="Leave empty if the question says enough"
          />
          {hasAnswer ? (
            <TickField
              view={view}
              name="isRequired"
              label="Needed to complete the form"
              hint="It can always be saved without"
            />
          ) : null}
          <ButtonGroup>
            <Button>Save in the draft</Button>
            <a class="govuk-link" href={back}>
              Cancel
            </a>
          </ButtonGroup>
        </Form>
      </>
    ),
  };
}

/** A page that asks whether something is to be done to the draft. */
export function confirmPage(ask: {
  key: string;
  title: string;
  text: string;
  button: string;
  view: FormView;
}): Page {
  return {
    kind: 'page',
    title: ask.title,
    back: { text: 'Draft', href: pathOf(ask.key) },
    body: (
      <>
        <FormErrors view={ask.view} />
        <h1 class="govuk-heading-l">{ask.title}</h1>
        <p class="govuk-body">{ask.text}</p>
        <Form view={ask.view}>
          <ButtonGroup>
            <Button classes="govuk-button--warning">{ask.button}</Button>
            <a class="govuk-link" href={pathOf(ask.key)}>
              Cancel
            </a>
          </ButtonGroup>
        </Form>
      </>
    ),
  };
}

export function publishPage(shown: DraftShown, view: FormView): Page {
  return {
    kind: 'page',
    title: 'Publish the draft',
    back: { text: 'Draft', href: pathOf(shown.key) },
    body: (
      <>
        <FormErrors view={view} />
        <h1 class="govuk-heading-l">Publish: {shown.definition.title}</h1>
        <p class="govuk-body">
          Written by {shown.writers.join(', ')}. From when you publish it, new forms begin with these
          questions. Forms already begun keep theirs.
        </p>
        <Sentences heading="To put right first" list={shown.problems} />
        <Sentences heading="What changes" list={shown.changes} />
        <p class="govuk-body">
          <a class="govuk-link" href={`/questionnaires/${shown.key}/versions/${shown.id}/preview`}>
            See it as it will be asked
          </a>
        </p>
        <Form view={view}>
          <TextAreaField
            view={view}
            name="why"
            label="Why it changes"
            hint="Kept with the version, for whoever asks later"
            rows={3}
            maxlength={1000}
          />
          <ButtonGroup>
            <Button>Publish</Button>
            <a class="govuk-link" href={pathOf(shown.key)}>
              Not yet
            </a>
          </ButtonGroup>
        </Form>
      </>
    ),
  };
}
