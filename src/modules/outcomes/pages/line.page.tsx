import type { VNode } from 'preact';
import type { FormView } from '../../../platform/forms/form-view.ts';
import {
  Button,
  ButtonGroup,
  DateField,
  Details,
  Form,
  FormErrors,
  formatExact,
  InsetText,
  OwnWordsField,
  RadiosField,
  SelectField,
  TextAreaField,
  TextField,
  TickField,
} from '../../../platform/ui/index.ts';
import type { CodeList } from '../../people/index.ts';
import {
  areas,
  attendanceBands,
  costBands,
  distances,
  domains,
  endReasons,
  moveOutcomes,
} from '../code-lists-outcomes.ts';
import type { LineRow } from '../line.store.ts';
import { codesFor, detailsOf, type LineKind, lineKinds, lineName, spanInWords } from '../line.ts';

interface Fields {
  view: FormView;
  kind: LineKind;
  name: string;
  /** The line that goes on and would end. */
  before?: LineRow | undefined;
}
const choices = (list: CodeList) =>
  list.map(({ code, label, note }) => ({ value: code, label, ...(note ? { hint: note } : {}) }));
const Choose = (props: {
  view: FormView;
  name: string;
  label: string;
  list: CodeList;
  hint?: string;
}): VNode => <RadiosField {...props} items={choices(props.list)} small />;
const Pick = ({ list, ...props }: { view: FormView; name: string; label: string; list: CodeList }): VNode => (
  <SelectField
    {...props}
    emptyText="Not said"
    items={list.map(({ code, label }) => ({ value: code, text: label }))}
  />
);
const Words = (props: { view: FormView; label: string; hint?: string; rows?: number }): VNode => (
  <TextAreaField {...props} name="words" rows={props.rows ?? 3} wordingHelp />
);
const Own = ({ view, name }: Fields): VNode => (
  <OwnWordsField
    view={view}
    name="ownWords"
    label={`What ${name} says about it (optional)`}
    whose={`${name}’s words`}
    rows={3}
  />
);
const Source = ({ view }: Fields): VNode => (
  <TextField view={view} name="source" label="Where this comes from" hint="A person, a letter, a record" />
);
const Place = ({ view }: Fields): VNode => (
  <>
    <Choose view={view} name="area" label="In the area? (optional)" list={areas} />
    <TextField
      view={view}
      name="laArea"
      label="Which authority’s area (optional)"
      hint="The authority’s name only. Addresses are kept under Contact and places"
    />
    <Pick view={view} name="distance" label="How far from home" list={distances} />
    <TickField view={view} name="isSecure" label="It is a secure or locked place" />
  </>
);

const fieldsOf: Record<LineKind, (props: Fields) => VNode> = {
  PLACEMENT: (p) => (
    <>
      <Choose view={p.view} name="code" label="What kind of place?" list={codesFor('PLACEMENT')} />
      <DateField view={p.view} name="from" label="First day there" />
      {p.before ? <EndsBefore {...p} /> : null}
      <Place {...p} />
      <DateField
        view={p.view}
        name="to"
        label="Last day there (optional)"
        hint="Leave it empty while it goes on"
      />
      <Pick view={p.view} name="endReason" label="Why it ended" list={endReasons} />
      <Pick view={p.view} name="band" label="What a week costs" list={costBands} />
      <Words view={p.view} label="Anything else (optional)" />
      <Source {...p} />
    </>
  ),
  MOVE: (p) => (
    <>
      <Choose view={p.view} name="code" label="Where to?" list={codesFor('MOVE')} />
      <Place {...p} />
      <DateField view={p.view} name="from" label="When was it considered?" />
      <Words view={p.view} label="Why was it considered?" />
      <Choose view={p.view} name="outcome" label="What became of it?" list={moveOutcomes} />
      <DateField view={p.view} name="decidedOn" label="When was that decided? (optional)" />
      <Pick view={p.view} name="band" label="What a week there would have cost" list={costBands} />
    </>
  ),
  EDUCATION: (p) => (
    <>
      <Choose view={p.view} name="code" label="How is it?" list={codesFor('EDUCATION')} />
      <TextField view={p.view} name="setting" label="School, college or employer (optional)" />
      <DateField view={p.view} name="from" label="Since when?" />
      {p.before ? <EndsBefore {...p} /> : null}
      <DateField
        view={p.view}
        name="to"
        label="Until when? (optional)"
        hint="Leave it empty while it goes on"
      />
      <Choose view={p.view} name="band" label="How much do they attend? (optional)" list={attendanceBands} />
      <Words view={p.view} label="Anything else (optional)" />
      <Source {...p} />
    </>
  ),
  CHANGE: (p) => (
    <>
      <TextField view={p.view} name="words" label="What changed?" hint="One line. No other child’s name" />
      <DateField view={p.view} name="from" label="When?" />
      <Own {...p} />
      <Pick view={p.view} name="domain" label="Which part of life" list={domains} />
    </>
  ),
  ACHIEVEMENT: (p) => (
    <>
      <Words
        view={p.view}
        label="What did they achieve?"
        hint="Large or small: a prize, a first week, a goal"
        rows={2}
      />
      <DateField view={p.view} name="from" label="When?" />
      <Own {...p} />
    </>
  ),
  FAMILY: (p) => (
    <>
      <TextField view={p.view} name="setting" label="With whom?" hint="Mother, brother, nan" />
      <Choose view={p.view} name="code" label="How is it?" list={codesFor('FAMILY')} />
      <DateField view={p.view} name="from" label="When?" />
      <Words view={p.view} label="What was seen or said (optional)" />
      <Own {...p} />
    </>
  ),
  EDGE: (p) => (
    <>
      <Choose view={p.view} name="code" label="Which step?" list={codesFor('EDGE')} />
      <DateField view={p.view} name="from" label="When?" />
      <Words view={p.view} label="What it rests on (optional)" />
    </>
  ),
};

function EndsBefore({ view, kind, before }: Fields): VNode | null {
  if (!before) return null;
  return (
    <>
      <InsetText>
        {lineName(kind, before)}, {spanInWords(kind, before)}, ends on the first day of this one, if it began
        before it.
      </InsetText>
      {kind === 'PLACEMENT' ? (
        <Pick view={view} name="endOfBefore" label="Why did that end?" list={endReasons} />
      ) : null}
    </>
  );
}

export interface LineFormView extends Fields {
  title: string;
  caption: VNode;
  back: string;
  button: string;
  /** When it corrects a line: how it read before, and the way to take it out. */
  versions?: readonly LineRow[];
  takeOut?: string;
}
export function LineFormPage(props: LineFormView): VNode {
  const { view, kind } = props;
  return (
    <>
      <FormErrors view={view} />
      {props.caption}
      <h1 class="govuk-heading-l">{props.title}</h1>
      <Form view={view}>
        {fieldsOf[kind](props)}
        {props.takeOut ? (
          <TextField view={view} name="because" label="Why is it corrected? (optional)" />
        ) : null}
        <ButtonGroup>
          <Button>{props.button}</Button>
          <a class="govuk-link" href={props.back}>
            Cancel
          </a>
          {props.takeOut ? (
            <a class="govuk-link" href={props.takeOut}>
              Take it out
            </a>
          ) : null}
        </ButtonGroup>
      </Form>
      <Before versions={props.versions ?? []} />
    </>
  );
}

function Before({ versions }: { versions: readonly LineRow[] }): VNode | null {
  const [, ...before] = versions;
  if (before.length === 0) return null;
  return (
    <Details summary={`How it read before (${before.length})`}>
      <ul class="govuk-list govuk-list--bullet">
        {before.map((each, at) => (
          <li class="app-as-typed">
            {spanInWords(each.kind, each)}: {lineName(each.kind, each)}.{' '}
            {detailsOf(each.kind, each).join('. ')} {each.code ? each.words : ''} Until{' '}
            {each.supersededAt ? formatExact(each.supersededAt) : 'now'}
            {versions[at]?.changeReason ? `, because: ${versions[at]?.changeReason}` : ''}
          </li>
        ))}
      </ul>
    </Details>
  );
}

export function TakeOutPage(props: { view: FormView; caption: VNode; line: LineRow; back: string }): VNode {
  const { view, line } = props;
  return (
    <>
      <FormErrors view={view} />
      {props.caption}
      <h1 class="govuk-heading-l">Take a line out</h1>
      <p class="govuk-body">
        {lineKinds[line.kind].label}: {lineName(line.kind, line)}, {spanInWords(line.kind, line)}. It is kept,
        with your reason, and no longer stands on the record.
      </p>
      <Form view={view}>
        <TextAreaField view={view} name="because" label="Why does it go out?" rows={3} />
        <ButtonGroup>
          <Button>Take it out</Button>
          <a class="govuk-link" href={props.back}>
            Cancel
          </a>
        </ButtonGroup>
      </Form>
    </>
  );
}
