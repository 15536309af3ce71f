import type { VNode } from 'preact';
import type { FormView } from '../../forms/form-view.ts';
import { type Attributes, type Content, cx, type Maybe, type Slot } from '../content.ts';
import { Checkboxes, type Choice, type Divider, Radios } from '../govuk/choices.tsx';
import type { LabelPart } from '../govuk/field.tsx';
import { FileUpload } from '../govuk/file-upload.tsx';
import { Input } from '../govuk/input.tsx';
import { PasswordInput } from '../govuk/password-input.tsx';
import { type Option, Select } from '../govuk/select.tsx';
import { CharacterCount, Textarea } from '../govuk/textarea.tsx';
import { errorOf, listOf, textOf } from './values.ts';

/** What every field of a form takes. The field's id is its name, so that error links find it. */
export interface ViewField {
  view: FormView;
  name: string;
  label: string;
  hint?: Content;
  /** The label is the page's heading: when the page asks only this. */
  isPageHeading?: boolean | undefined;
  /** `s`, `m`, `l` make the label or legend heavier. */
  labelSize?: 's' | 'm' | 'l' | 'xl' | undefined;
  classes?: string | undefined;
  attributes?: Attributes | undefined;
}

export function labelPart(props: ViewField, block: 'label' | 'fieldset__legend'): LabelPart {
  const size = props.labelSize ?? (props.isPageHeading ? 'l' : undefined);
  return {
    content: props.label,
    classes: size && `govuk-${block}--${size}`,
    isPageHeading: props.isPageHeading,
  };
}

function shared(props: ViewField) {
  return {
    id: props.name,
    name: props.name,
    hint: props.hint,
    error: errorOf(props.view, props.name),
    classes: props.classes,
    attributes: props.attributes,
  };
}

/** One line. `width` in characters (2, 3, 4, 5, 10, 20, 30) says how long an answer is expected. */
export function TextField(
  props: ViewField & {
    width?: 2 | 3 | 4 | 5 | 10 | 20 | 30 | undefined;
    type?: 'text' | 'email' | 'tel' | 'search' | 'url' | undefined;
    inputmode?: string | undefined;
    autocomplete?: string | undefined;
    spellcheck?: boolean | undefined;
    prefix?: Slot;
    suffix?: Slot;
  },
): VNode {
  return (
    <Input
      {...shared(props)}
      label={labelPart(props, 'label')}
      value={textOf(props.view, props.name)}
      classes={cx(props.width && `govuk-input--width-${props.width}`, props.classes)}
      type={props.type}
      inputmode={props.inputmode}
      autocomplete={props.autocomplete ?? 'off'}
      spellcheck={props.spellcheck}
      prefix={props.prefix}
      suffix={props.suffix}
    />
  );
}

/** A password; never shown again after a refusal. */
export function PasswordField(
  props: ViewField & { autocomplete?: 'current-password' | 'new-password' | undefined },
): VNode {
  return (
    <PasswordInput {...shared(props)} label={labelPart(props, 'label')} autocomplete={props.autocomplete} />
  );
}

/**
 * Several lines. With `maxlength` (characters) it counts what is left. `wordingHelp` is for what a professional writes
 * about somebody: help with wording is offered while it is typed and after it is saved. Never for anybody's own words.
 */
export function TextAreaField(
  props: ViewField & {
    rows?: number | undefined;
    maxlength?: number | undefined;
    wordingHelp?: boolean | undefined;
  },
): VNode {
  const common = {
    ...shared(props),
    ...(props.wordingHelp
      ? {
          attributes: { ...props.attributes, 'data-wording-help': '' },
          formGroup: { after: <input type="hidden" name="_wording" value={props.name} /> },
        }
      : {}),
    label: labelPart(props, 'label'),
    value: textOf(props.view, props.name),
    rows: props.rows,
  };
  if (props.maxlength === undefined) return <Textarea {...common} />;
  return <CharacterCount {...common} maxlength={props.maxlength} threshold={75} />;
}

/**
 * Somebody's own words, told apart by label and border from the writer's note. Spelling and grammar are left
 * alone: `spellcheck` is off and `translate="no"`, and no tool that works on language may touch `.own-words`.
 */
export function OwnWordsField(
  props: ViewField & { rows?: number | undefined; whose?: string | undefined },
): VNode {
  return (
    <Textarea
      {...shared(props)}
      label={labelPart(props, 'label')}
      value={textOf(props.view, props.name)}
      rows={props.rows ?? 6}
      spellcheck={false}
      attributes={{ translate: 'no', autocorrect: 'off', autocapitalize: 'off', ...props.attributes }}
      formGroup={{
        classes: 'own-words',
        before: <p class="own-words__mark">{props.whose ?? 'Their own words'}, as they said them</p>,
      }}
    />
  );
}

type Options = readonly Maybe<Choice | Divider>[];

function legend(props: ViewField) {
  return { legend: labelPart({ labelSize: 'm', ...props }, 'fieldset__legend') };
}

/** Choose one of a few. `inline` only for two short answers. */
export function RadiosField(
  props: ViewField & { items: Options; inline?: boolean | undefined; small?: boolean | undefined },
): VNode {
  return (
    <Radios
      {...shared(props)}
      idPrefix={props.name}
      items={props.items}
      value={textOf(props.view, props.name)}
      fieldset={legend(props)}
      classes={cx(
        props.inline && 'govuk-radios--inline',
        props.small && 'govuk-radios--small',
        props.classes,
      )}
    />
  );
}

/** Yes or no; posts "yes" or "no". */
export function YesNoField(props: ViewField & { yes?: Content; no?: Content }): VNode {
  return (
    <RadiosField
      {...props}
      inline
      items={[
        { value: 'yes', label: props.yes ?? 'Yes' },
        { value: 'no', label: props.no ?? 'No' },
      ]}
    />
  );
}

/** Choose any number. */
export function CheckboxesField(props: ViewField & { items: Options; small?: boolean | undefined }): VNode {
  return (
    <Checkboxes
      {...shared(props)}
      idPrefix={props.name}
      items={props.items}
      values={listOf(props.view, props.name)}
      fieldset={legend(props)}
      classes={cx(props.small && 'govuk-checkboxes--small', props.classes)}
    />
  );
}

/** One box to tick; posts "yes". */
export function TickField(props: ViewField & { conditional?: Content }): VNode {
  const { hint, ...others } = shared(props);
  return (
    <Checkboxes
      {...others}
      idPrefix={props.name}
      items={[{ value: 'yes', label: props.label, hint, conditional: props.conditional }]}
      values={listOf(props.view, props.name)}
    />
  );
}

/** Choose one of many. The empty first option makes people choose. */
export function SelectField(
  props: ViewField & { items: readonly Maybe<Option>[]; emptyText?: string | false | undefined },
): VNode {
  const empty = props.emptyText === false ? null : { value: '', text: props.emptyText ?? 'Choose' };
  return (
    <Select
      {...shared(props)}
      label={labelPart(props, 'label')}
      items={[empty, ...props.items]}
      value={textOf(props.view, props.name)}
    />
  );
}

/** A file to add; the form around it needs `multipart`. */
export function FileField(
  props: ViewField & { multiple?: boolean | undefined; accept?: string | undefined },
): VNode {
  return (
    <FileUpload
      {...shared(props)}
      label={labelPart(props, 'label')}
      multiple={props.multiple}
      attributes={{ accept: props.accept, ...props.attributes }}
    />
  );
}
