import type { VNode } from 'preact';
import { type Attributes, cx, describedBy, type Maybe } from '../content.ts';
import {
  ErrorMessage,
  type FieldCommon,
  Fieldset,
  type FieldsetPart,
  FormGroup,
  Hint,
  noteIds,
} from './field.tsx';
import { Input } from './input.tsx';

type PartName = 'day' | 'month' | 'year';

export interface DateItem {
  name?: string | undefined;
  label?: string | undefined;
  value?: string | number | undefined;
  /** Marks only this box as wrong. */
  error?: boolean | undefined;
  id?: string | undefined;
  inputmode?: string | undefined;
  autocomplete?: string | undefined;
  pattern?: string | undefined;
  classes?: string | undefined;
  attributes?: Attributes | undefined;
}

export interface DateInputProps extends FieldCommon {
  namePrefix?: string | undefined;
  values?: Readonly<Record<string, string | number | undefined>> | undefined;
  /** A part to change; false leaves it out. */
  day?: DateItem | false | undefined;
  month?: DateItem | false | undefined;
  year?: DateItem | false | undefined;
  items?: readonly Maybe<DateItem>[] | undefined;
  fieldset?: FieldsetPart | undefined;
}

const PARTS: readonly PartName[] = ['day', 'month', 'year'];

function ownError(item: Maybe<DateItem>): boolean {
  return Boolean(item && (item.error || item.classes?.includes('govuk-input--error')));
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();
}

/** Which of day, month and year an item stands for, by identity or by name. */
function partOf(props: DateInputProps, item: DateItem): PartName | undefined {
  return PARTS.find((part) => {
    const own = props[part];
    return (
      item === own || (item.name !== undefined && (item.name === part || (own && item.name === own.name)))
    );
  });
}

function Item({
  props,
  item,
  anyError,
}: {
  props: DateInputProps;
  item: DateItem;
  anyError: boolean;
}): VNode {
  const part = partOf(props, item);
  const own = part ? props[part] : undefined;
  const name = item.name ?? part ?? '';
  const fullName = props.namePrefix ? `${props.namePrefix}-${name}` : name;
  const value =
    item.value ??
    (own || undefined)?.value ??
    (part && !own ? props.values?.[part] : undefined) ??
    props.values?.[fullName];
  const wrong = ownError(item) || (item.error !== false && Boolean(props.error) && !anyError);
  const classes = cx(
    wrong && !item.classes?.includes('govuk-input--error') && 'govuk-input--error',
    !item.classes?.includes('govuk-input--width-') && `govuk-input--width-${part === 'year' ? 4 : 2}`,
    item.classes,
  );
  return (
    <div class="govuk-date-input__item">
      <Input
        label={{ content: item.label || capitalised(name), classes: 'govuk-date-input__label' }}
        id={item.id || `${props.id ?? ''}-${name}`}
        classes={cx('govuk-date-input__input', classes)}
        name={fullName}
        value={value}
        inputmode={item.inputmode || 'numeric'}
        autocomplete={item.autocomplete}
        pattern={item.pattern}
        attributes={item.attributes}
      />
    </div>
  );
}

/** A date people know by heart, as day, month and year. */
export function DateInput(props: DateInputProps): VNode {
  const id = props.id ?? '';
  const { hintId, errorId } = noteIds(id, props.hint, props.error);
  const items = props.items?.length ? props.items : PARTS.map((part) => props[part] ?? { name: part });
  const anyError = items.some(ownError);
  const described = describedBy(props.fieldset?.describedBy, hintId, errorId);
  const inner = (
    <>
      <Hint hint={props.hint} id={hintId} />
      <ErrorMessage error={props.error} id={errorId} />
      <div class={cx('govuk-date-input', props.classes)} {...props.attributes} id={id || undefined}>
        {props.formGroup?.before}
        {items.map((item) => (item ? <Item props={props} item={item} anyError={anyError} /> : null))}
        {props.formGroup?.after}
      </div>
    </>
  );
  return (
    <FormGroup error={Boolean(errorId)} group={props.formGroup}>
      {props.fieldset ? (
        <Fieldset {...props.fieldset} role="group" describedBy={described}>
          {inner}
        </Fieldset>
      ) : (
        inner
      )}
    </FormGroup>
  );
}
