import type { VNode } from 'preact';
import { type Content, cx, describedBy, i18n, type Slot, stringValue } from '../content.ts';
import { ErrorMessage, type FieldCommon, FormGroup, Hint, Label, type LabelPart, noteIds } from './field.tsx';

export interface TextareaProps extends FieldCommon {
  label: Slot<LabelPart>;
  value?: string | undefined;
  rows?: number | undefined;
  spellcheck?: boolean | undefined;
  autocomplete?: string | undefined;
  disabled?: boolean | undefined;
}

/** Several lines of text. */
export function Textarea(props: TextareaProps): VNode {
  const id = props.id || props.name || '';
  const { hintId, errorId } = noteIds(id, props.hint, props.error);
  return (
    <FormGroup error={Boolean(errorId)} group={props.formGroup}>
      <Label label={props.label} for={id} />
      <Hint hint={props.hint} id={hintId} />
      <ErrorMessage error={props.error} id={errorId} />
      {props.formGroup?.before}
      <textarea
        class={cx('govuk-textarea', errorId && 'govuk-textarea--error', props.classes)}
        id={id}
        name={props.name ?? ''}
        rows={props.rows || 5}
        spellcheck={props.spellcheck}
        disabled={props.disabled}
        aria-describedby={describedBy(props.describedBy, hintId, errorId)}
        autocomplete={props.autocomplete || undefined}
        {...props.attributes}
      >
        {props.value}
      </textarea>
      {props.formGroup?.after}
    </FormGroup>
  );
}

type Plurals = Readonly<Record<string, string>>;

export interface CharacterCountProps extends TextareaProps {
  maxlength?: number | string | undefined;
  maxwords?: number | string | undefined;
  threshold?: number | string | undefined;
  countType?: string | undefined;
  countMessage?: { classes?: string | undefined } | undefined;
  textareaDescriptionText?: string | undefined;
  charactersUnderLimitText?: Plurals | undefined;
  charactersAtLimitText?: string | undefined;
  charactersOverLimitText?: Plurals | undefined;
  wordsUnderLimitText?: Plurals | undefined;
  wordsAtLimitText?: string | undefined;
  wordsOverLimitText?: Plurals | undefined;
}

/** Several lines of text with a count of what is left. The limit is said; typing past it is allowed. */
export function CharacterCount(props: CharacterCountProps): VNode {
  const id = props.id || props.name || '';
  const limit = props.maxwords || props.maxlength;
  const countType = props.countType || (props.maxwords ? 'words' : undefined);
  const unit = countType === 'words' ? 'words' : 'characters';
  const description = props.textareaDescriptionText || `You can enter up to %{count} ${unit}`;
  const message: Content = limit ? description.replace('%{count}', String(limit)) : '';
  const after = (
    <>
      <Hint
        hint={{
          content: message,
          classes: cx('govuk-character-count__message', props.countMessage?.classes),
        }}
        id={`${id}-info`}
      />
      {props.formGroup?.after}
    </>
  );
  const attributes = {
    'data-module': 'govuk-character-count',
    'data-maxlength': stringValue(props.maxlength),
    'data-maxwords': stringValue(props.maxwords),
    'data-threshold': stringValue(props.threshold),
    'data-count-type': countType,
    ...(!limit && props.textareaDescriptionText
      ? i18n('textarea-description', { other: props.textareaDescriptionText })
      : {}),
    ...i18n('characters-under-limit', props.charactersUnderLimitText),
    ...i18n('characters-at-limit', props.charactersAtLimitText),
    ...i18n('characters-over-limit', props.charactersOverLimitText),
    ...i18n('words-under-limit', props.wordsUnderLimitText),
    ...i18n('words-at-limit', props.wordsAtLimitText),
    ...i18n('words-over-limit', props.wordsOverLimitText),
    ...props.formGroup?.attributes,
  };
  return (
    <Textarea
      {...props}
      id={id}
      describedBy={`${id}-info`}
      classes={cx('govuk-js-character-count', props.classes)}
      formGroup={{
        classes: cx('govuk-character-count', props.formGroup?.classes),
        attributes,
        before: props.formGroup?.before,
        after,
      }}
    />
  );
}
