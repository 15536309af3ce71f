import type { VNode } from 'preact';
import { type Attributes, type Content, cx, isShown, type Part, type Slot, toPart } from '../content.ts';

export interface LabelPart extends Part {
  readonly isPageHeading?: boolean | undefined;
}
export interface LegendPart extends Part {
  readonly isPageHeading?: boolean | undefined;
}
export interface ErrorPart extends Part {
  /** The word read out before the message: "Error" unless said otherwise; '' for none. */
  readonly visuallyHiddenText?: string | undefined;
}
export interface FieldsetPart {
  readonly legend?: Slot<LegendPart>;
  readonly classes?: string | undefined;
  readonly describedBy?: string | undefined;
  readonly attributes?: Attributes | undefined;
}
export interface FormGroupPart {
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
  readonly before?: Content;
  readonly after?: Content;
}

/** What every field takes. `error` is one sentence that says how to put it right. */
export interface FieldCommon {
  id?: string | undefined;
  name?: string | undefined;
  hint?: Slot;
  error?: Slot<ErrorPart>;
  describedBy?: string | undefined;
  classes?: string | undefined;
  attributes?: Attributes | undefined;
  formGroup?: FormGroupPart | undefined;
}

/** A field's label; nothing at all when there is no text. */
export function Label(props: {
  label: Slot<LabelPart>;
  for?: string | undefined;
  classes?: string;
}): VNode | null {
  const part = toPart(props.label);
  if (!part || !isShown(part.content)) return null;
  const label = (
    <label
      class={cx('govuk-label', props.classes, part.classes)}
      {...part.attributes}
      for={props.for || undefined}
    >
      {part.content}
    </label>
  );
  return part.isPageHeading ? <h1 class="govuk-label-wrapper">{label}</h1> : label;
}

/** Help that stands under a label. */
export function Hint(props: { hint: Slot; id?: string | undefined; classes?: string }): VNode | null {
  const part = toPart(props.hint);
  if (!part) return null;
  return (
    <div
      id={props.id || undefined}
      class={cx('govuk-hint', props.classes, part.classes)}
      {...part.attributes}
    >
      {part.content}
    </div>
  );
}

/** What is wrong with a field and how to put it right. */
export function ErrorMessage(props: { error: Slot<ErrorPart>; id?: string | undefined }): VNode | null {
  const part = toPart(props.error);
  if (!part) return null;
  const hidden = part.visuallyHiddenText ?? 'Error';
  return (
    <p id={props.id || undefined} class={cx('govuk-error-message', part.classes)} {...part.attributes}>
      {hidden ? (
        <>
          <span class="govuk-visually-hidden">{hidden}:</span>{' '}
        </>
      ) : null}
      {part.content}
    </p>
  );
}

/** A group of inputs that answer one question. */
export function Fieldset(props: FieldsetPart & { role?: string | undefined; children?: Content }): VNode {
  const legend = toPart(props.legend);
  return (
    <fieldset
      class={cx('govuk-fieldset', props.classes)}
      // biome-ignore lint/suspicious/noExplicitAny: the role is one of the packages' strings
      role={(props.role || undefined) as any}
      aria-describedby={props.describedBy || undefined}
      {...props.attributes}
    >
      {legend && isShown(legend.content) ? (
        <legend class={cx('govuk-fieldset__legend', legend.classes)}>
          {legend.isPageHeading ? <h1 class="govuk-fieldset__heading">{legend.content}</h1> : legend.content}
        </legend>
      ) : null}
      {props.children}
    </fieldset>
  );
}

/** The box around one field: label, hint, error and control. */
export function FormGroup(props: {
  error: boolean;
  group?: FormGroupPart | undefined;
  children: Content;
}): VNode {
  return (
    <div
      class={cx('govuk-form-group', props.error && 'govuk-form-group--error', props.group?.classes)}
      {...props.group?.attributes}
    >
      {props.children}
    </div>
  );
}

/** The ids of a field's hint and error, when it has them. */
export function noteIds(
  id: string,
  hint: Slot,
  error: Slot<ErrorPart>,
): { hintId?: string; errorId?: string } {
  return {
    ...(toPart(hint) && { hintId: `${id}-hint` }),
    ...(toPart(error) && { errorId: `${id}-error` }),
  };
}
