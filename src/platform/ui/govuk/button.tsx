import type { VNode } from 'preact';
import { type Attributes, type Content, cx, stringValue } from '../content.ts';

export interface ButtonProps {
  /** With `href` the button is a link that looks like one: only for going somewhere, never for changing. */
  href?: string | undefined;
  type?: 'submit' | 'button' | 'reset' | undefined;
  name?: string | undefined;
  value?: string | number | undefined;
  id?: string | undefined;
  disabled?: boolean | undefined;
  preventDoubleClick?: boolean | undefined;
  isStartButton?: boolean | undefined;
  /** `govuk-button--secondary`, `--warning`, `--inverse`. One filled button a page. */
  classes?: string | undefined;
  attributes?: Attributes | undefined;
  children?: Content;
}

function StartIcon(): VNode {
  return (
    <svg
      class="govuk-button__start-icon"
      xmlns="http://www.w3.org/2000/svg"
      width="17.5"
      height="19"
      viewBox="0 0 33 40"
      aria-hidden="true"
      focusable="false"
    >
      <path fill="currentColor" d="M0 0h13l20 20-20 20H0l20-20z" />
    </svg>
  );
}

/** One act. Submits the form around it unless `type` or `href` says otherwise. */
export function Button(props: ButtonProps): VNode {
  const { isStartButton, children } = props;
  const common = {
    class: cx('govuk-button', props.classes, isStartButton && 'govuk-button--start'),
    'data-module': 'govuk-button',
    ...props.attributes,
    id: props.id || undefined,
  };
  // Start buttons use flexbox, which swallows the spaces between elements inside them.
  const text = isStartButton && typeof children === 'object' ? <span>{children}</span> : children;
  const icon = isStartButton ? <StartIcon /> : null;
  if (props.href) {
    return (
      // biome-ignore lint/a11y/useSemanticElements: the design system's own markup for a link as a button
      <a href={props.href} role="button" draggable={false} {...common}>
        {text}
        {icon}
      </a>
    );
  }
  return (
    <button
      type={props.type ?? 'submit'}
      value={props.value || undefined}
      name={props.name || undefined}
      disabled={props.disabled}
      aria-disabled={props.disabled ? 'true' : undefined}
      data-prevent-double-click={stringValue(props.preventDoubleClick)}
      {...common}
    >
      {text}
      {icon}
    </button>
  );
}
