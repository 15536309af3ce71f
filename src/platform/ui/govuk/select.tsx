import type { VNode } from 'preact';
import { type Attributes, cx, describedBy, type Maybe, type Slot, stringValue } from '../content.ts';
import { ErrorMessage, type FieldCommon, FormGroup, Hint, Label, type LabelPart, noteIds } from './field.tsx';

export interface Option {
  /** Left out, the text is the value. */
  value?: string | number | undefined;
  text?: string | number | undefined;
  selected?: boolean | undefined;
  disabled?: boolean | undefined;
  attributes?: Attributes | undefined;
}

export interface SelectProps extends FieldCommon {
  label: Slot<LabelPart>;
  items: readonly Maybe<Option>[];
  value?: string | number | undefined;
  disabled?: boolean | undefined;
}

/** Choose one from a long list; radios are better for a short one. */
export function Select(props: SelectProps): VNode {
  const id = props.id || props.name || '';
  const { hintId, errorId } = noteIds(id, props.hint, props.error);
  const isChosen = (item: Option): boolean =>
    item.selected ??
    (props.value !== undefined &&
      props.value !== '' &&
      String(item.value ?? item.text) === String(props.value));
  return (
    <FormGroup error={Boolean(errorId)} group={props.formGroup}>
      <Label label={props.label} for={id} />
      <Hint hint={props.hint} id={hintId} />
      <ErrorMessage error={props.error} id={errorId} />
      {props.formGroup?.before}
      <select
        class={cx('govuk-select', props.classes, errorId && 'govuk-select--error')}
        id={id}
        name={props.name ?? ''}
        disabled={props.disabled}
        aria-describedby={describedBy(props.describedBy, hintId, errorId)}
        {...props.attributes}
      >
        {props.items.map((item) =>
          item ? (
            <option
              value={stringValue(item.value)}
              selected={isChosen(item)}
              disabled={item.disabled}
              {...item.attributes}
            >
              {item.text}
            </option>
          ) : null,
        )}
      </select>
      {props.formGroup?.after}
    </FormGroup>
  );
}
