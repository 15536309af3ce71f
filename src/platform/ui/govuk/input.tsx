import type { VNode } from 'preact';
import {
  type Attributes,
  type Content,
  cx,
  describedBy,
  isShown,
  type Part,
  type Slot,
  stringValue,
  toPart,
} from '../content.ts';
import { ErrorMessage, type FieldCommon, FormGroup, Hint, Label, type LabelPart, noteIds } from './field.tsx';

export interface InputProps extends FieldCommon {
  label: Slot<LabelPart>;
  type?: string | undefined;
  value?: string | number | undefined;
  inputmode?: string | undefined;
  autocomplete?: string | undefined;
  autocapitalize?: string | undefined;
  pattern?: string | undefined;
  spellcheck?: boolean | undefined;
  disabled?: boolean | undefined;
  prefix?: Slot;
  suffix?: Slot;
  wrapper?: { classes?: string | undefined; attributes?: Attributes | undefined } | undefined;
}

function Affix({ part, kind }: { part: Part | undefined; kind: 'prefix' | 'suffix' }): VNode | null {
  if (!part || !isShown(part.content)) return null;
  return (
    <div class={cx(`govuk-input__${kind}`, part.classes)} aria-hidden="true" {...part.attributes}>
      {part.content}
    </div>
  );
}

function Wrapped({ props, input }: { props: InputProps; input: VNode }): VNode {
  const [prefix, suffix] = [toPart(props.prefix), toPart(props.suffix)];
  const { before, after } = props.formGroup ?? {};
  const needed = [prefix?.content, suffix?.content, before, after].some((c: Content) => isShown(c));
  if (!needed) return input;
  return (
    <div class={cx('govuk-input__wrapper', props.wrapper?.classes)} {...props.wrapper?.attributes}>
      {before}
      <Affix part={prefix} kind="prefix" />
      {input}
      <Affix part={suffix} kind="suffix" />
      {after}
    </div>
  );
}

/** One line of text. */
export function Input(props: InputProps): VNode {
  const id = props.id || props.name || '';
  const { hintId, errorId } = noteIds(id, props.hint, props.error);
  const attributes = {
    class: cx('govuk-input', props.classes, errorId && 'govuk-input--error'),
    id,
    name: props.name ?? '',
    type: props.type || 'text',
    spellcheck: stringValue(props.spellcheck),
    value: stringValue(props.value),
    disabled: props.disabled,
    'aria-describedby': describedBy(props.describedBy, hintId, errorId),
    autocomplete: props.autocomplete || undefined,
    autocapitalize: props.autocapitalize || undefined,
    pattern: props.pattern || undefined,
    inputmode: props.inputmode || undefined,
    ...props.attributes,
  } as Record<string, unknown>;
  return (
    <FormGroup error={Boolean(errorId)} group={props.formGroup}>
      <Label label={props.label} for={id} />
      <Hint hint={props.hint} id={hintId} />
      <ErrorMessage error={props.error} id={errorId} />
      <Wrapped props={props} input={<input {...attributes} />} />
    </FormGroup>
  );
}
