import type { VNode } from 'preact';
import {
  type Attributes,
  type Content,
  cx,
  describedBy,
  isShown,
  type Maybe,
  type Part,
  type Slot,
  toPart,
} from '../content.ts';
import {
  ErrorMessage,
  type FieldCommon,
  Fieldset,
  type FieldsetPart,
  FormGroup,
  Hint,
  Label,
  noteIds,
} from './field.tsx';

export interface Choice {
  value?: string | number | undefined;
  label?: Content;
  hint?: Slot;
  /** Revealed while this choice is ticked; shown always without JavaScript. */
  conditional?: Content;
  checked?: boolean | undefined;
  disabled?: boolean | undefined;
  id?: string | undefined;
  /** Checkboxes only: a name of its own. */
  name?: string | undefined;
  /** Checkboxes only: ticking this one clears the others ("None of these"). */
  behaviour?: 'exclusive' | undefined;
  labelPart?: Omit<Part, 'content'> | undefined;
  attributes?: Attributes | undefined;
}
/** A word between choices, usually "or". */
export interface Divider {
  divider: string;
}

interface ChoicesCommon extends FieldCommon {
  idPrefix?: string | undefined;
  items: readonly Maybe<Choice | Divider>[];
  fieldset?: FieldsetPart | undefined;
}
export interface RadiosProps extends ChoicesCommon {
  value?: string | number | undefined;
}
export interface CheckboxesProps extends ChoicesCommon {
  values?: readonly (string | number)[] | undefined;
}

interface Setting {
  kind: 'radios' | 'checkboxes';
  idPrefix: string;
  name: string;
  chosen: readonly (string | number)[];
  /** Described by, for each box: only checkboxes outside a fieldset. */
  itemsDescribedBy: string | undefined;
}

function ChoiceItem({ item, index, set }: { item: Choice; index: number; set: Setting }): VNode {
  const id = item.id || (index === 0 ? set.idPrefix : `${set.idPrefix}-${index + 1}`);
  const hint = toPart(item.hint);
  const hintId = hint && isShown(hint.content) ? `${id}-item-hint` : undefined;
  const isChosen = set.chosen.some((value) => String(value) === String(item.value ?? ''));
  const checked = item.checked || (isChosen && item.checked !== false);
  const conditionalId = isShown(item.conditional) ? `conditional-${id}` : undefined;
  const block = `govuk-${set.kind}`;
  return (
    <>
      <div class={`${block}__item`}>
        <input
          class={`${block}__input`}
          id={id}
          name={set.kind === 'checkboxes' && item.name ? item.name : set.name}
          type={set.kind === 'radios' ? 'radio' : 'checkbox'}
          value={item.value ?? ''}
          checked={checked}
          disabled={item.disabled}
          data-aria-controls={conditionalId}
          data-behaviour={item.behaviour || undefined}
          aria-describedby={describedBy(set.itemsDescribedBy, hintId)}
          {...item.attributes}
        />
        <Label label={{ ...item.labelPart, content: item.label }} for={id} classes={`${block}__label`} />
        {hintId ? <Hint hint={hint} id={hintId} classes={`${block}__hint`} /> : null}
      </div>
      {conditionalId ? (
        <div
          class={cx(`${block}__conditional`, !checked && `${block}__conditional--hidden`)}
          id={conditionalId}
        >
          {item.conditional}
        </div>
      ) : null}
    </>
  );
}

function Choices(props: ChoicesCommon & { set: Setting; startDescribedBy: string | undefined }): VNode {
  const { set, fieldset } = props;
  const { hintId, errorId } = noteIds(set.idPrefix, props.hint, props.error);
  const described = describedBy(fieldset?.describedBy || props.startDescribedBy, hintId, errorId);
  const setting = {
    ...set,
    itemsDescribedBy: set.kind === 'checkboxes' && !fieldset ? described : undefined,
  };
  const inner = (
    <>
      <Hint hint={props.hint} id={hintId} />
      <ErrorMessage error={props.error} id={errorId} />
      <div
        class={cx(`govuk-${set.kind}`, props.classes)}
        {...props.attributes}
        data-module={`govuk-${set.kind}`}
      >
        {props.formGroup?.before}
        {props.items.map((item, index) => {
          if (!item) return null;
          if ('divider' in item) return <div class={`govuk-${set.kind}__divider`}>{item.divider}</div>;
          return <ChoiceItem item={item} index={index} set={setting} />;
        })}
        {props.formGroup?.after}
      </div>
    </>
  );
  return (
    <FormGroup error={Boolean(errorId)} group={props.formGroup}>
      {fieldset ? (
        <Fieldset {...fieldset} describedBy={described}>
          {inner}
        </Fieldset>
      ) : (
        inner
      )}
    </FormGroup>
  );
}

/** Choose one. */
export function Radios(props: RadiosProps): VNode {
  const name = props.name ?? '';
  const chosen = props.value === undefined || props.value === '' ? [] : [props.value];
  const set: Setting = {
    kind: 'radios',
    idPrefix: props.idPrefix || name,
    name,
    chosen,
    itemsDescribedBy: undefined,
  };
  return <Choices {...props} set={set} startDescribedBy={undefined} />;
}

/** Choose any number. */
export function Checkboxes(props: CheckboxesProps): VNode {
  const name = props.name ?? '';
  const set: Setting = {
    kind: 'checkboxes',
    idPrefix: props.idPrefix || name,
    name,
    chosen: props.values ?? [],
    itemsDescribedBy: undefined,
  };
  return <Choices {...props} set={set} startDescribedBy={props.describedBy} />;
}
