import type { VNode } from 'preact';
import type { FormView } from '../forms/form-view.ts';
import {
  Checkboxes,
  type Choice,
  type Content,
  DateField,
  DateTimeField,
  OwnWordsField,
  Radios,
  SelectField,
  TextAreaField,
  TextField,
  type ViewField,
} from '../ui/index.ts';
import { isPickList, type Node } from './compiled.ts';
import { OTHER, otherName } from './field-names.ts';

export interface FieldProps {
  readonly node: Node;
  readonly name: string;
  readonly view: FormView;
  /** Under the label; the question's own help, and when it is asked. */
  readonly hint: string | undefined;
  /** Follow-ups shown inside a choice, by the choice's key. */
  readonly inside: (key: string) => Content;
  /** Offers help with wording in longer texts that are nobody's own words. */
  readonly hasWordingHelp: boolean;
}

/** The field that a question asks for. */
export function QuestionField(props: FieldProps): VNode {
  const { node, name, view } = props;
  const field: ViewField = { view, name, label: node.label, hint: props.hint, labelSize: 's' };
  switch (node.type) {
    case 'boolean':
    case 'choice':
    case 'open-choice':
      return <ChoiceField {...props} />;
    case 'date':
      return <DateField {...field} />;
    case 'dateTime':
      return <DateTimeField {...field} />;
    case 'time':
      return <TextField {...field} width={5} inputmode="numeric" hint={props.hint ?? 'For example, 14:05'} />;
    case 'integer':
    case 'decimal':
      return node.item.repeats ? (
        <LinesField {...props} />
      ) : (
        <TextField {...field} width={10} inputmode="decimal" />
      );
    default:
      return <WordsField {...props} />;
  }
}

function WordsField({ node, name, view, hint, hasWordingHelp }: FieldProps): VNode {
  const field: ViewField = { view, name, label: node.label, hint, labelSize: 's' };
  if (node.item.repeats) return <LinesField node={node} name={name} view={view} hint={hint} />;
  if (node.ownWords !== undefined)
    return <OwnWordsField {...field} whose={node.ownWords} rows={node.type === 'text' ? 6 : 2} />;
  if (node.type === 'string') return <TextField {...field} />;
  return (
    <TextAreaField
      {...field}
      wordingHelp={hasWordingHelp}
      {...(node.item.maxLength ? { maxlength: node.item.maxLength } : {})}
    />
  );
}

function LinesField({ node, name, view, hint }: Omit<FieldProps, 'inside' | 'hasWordingHelp'>): VNode {
  const each = 'One on each line';
  return (
    <TextAreaField
      view={view}
      name={name}
      label={node.label}
      hint={hint ? `${hint}. ${each}` : each}
      labelSize="s"
    />
  );
}

function ChoiceField(props: FieldProps): VNode {
  const { node, name, view, hint, inside } = props;
  if (isPickList(node) && node.type !== 'open-choice') {
    const items = node.options.map((option) => ({ value: option.key, text: option.label }));
    return <SelectField view={view} name={name} label={node.label} hint={hint} labelSize="s" items={items} />;
  }
  const items: Choice[] = node.options.map((option) => ({
    value: option.key,
    label: option.label,
    conditional: inside(option.key),
    behaviour: option.isExclusive && node.item.repeats ? ('exclusive' as const) : undefined,
  }));
  if (node.type === 'open-choice') items.push(otherChoice(props));
  const typed = view.values[name];
  const chosen = (Array.isArray(typed) ? typed : [typed ?? '']).map(String).filter((key) => key !== '');
  const shared = {
    name,
    idPrefix: name,
    hint,
    error: view.errors[name],
    items,
    fieldset: { legend: { content: node.label, classes: 'govuk-fieldset__legend--s' } },
  };
  // The empty field is sent when no box is ticked, so that "nothing" is told apart from "was not in the form".
  if (node.item.repeats)
    return (
      <>
        <input type="hidden" name={name} value="" />
        <Checkboxes {...shared} values={chosen} />
      </>
    );
  const isInline = node.isInline || (node.type === 'boolean' && node.revealed.size === 0);
  return <Radios {...shared} value={chosen[0]} classes={isInline ? 'govuk-radios--inline' : undefined} />;
}

function otherChoice({ node, name, view, inside }: FieldProps): Choice {
  const field = otherName(name);
  return {
    value: OTHER,
    label: 'Something else',
    conditional: (
      <>
        <TextField view={view} name={field} label={`${node.label}: what else?`} />
        {inside(OTHER)}
      </>
    ),
  };
}
