import type { VNode } from 'preact';
import { type Attributes, type Content, cx } from '../content.ts';

interface Common {
  classes?: string | undefined;
  attributes?: Attributes | undefined;
  children?: Content;
}

/** A link to the page before; "Back" unless said otherwise. */
export function BackLink({
  href,
  classes,
  attributes,
  children,
}: Common & { href?: string | undefined }): VNode {
  return (
    <a href={href || '#'} class={cx('govuk-back-link', classes)} {...attributes}>
      {children || 'Back'}
    </a>
  );
}

/** The first thing a keyboard reaches: jumps over the header to the page's own content. */
export function SkipLink({
  href,
  classes,
  attributes,
  children,
}: Common & { href?: string | undefined }): VNode {
  return (
    <a
      href={href || '#content'}
      class={cx('govuk-skip-link', classes)}
      {...attributes}
      data-module="govuk-skip-link"
    >
      {children}
    </a>
  );
}

/** A short status word. Colour classes: `govuk-tag--grey`, `--green`, `--yellow`, `--orange`, `--red` … */
export function Tag({ classes, attributes, children }: Common): VNode {
  return (
    <strong class={cx('govuk-tag', classes)} {...attributes}>
      {children}
    </strong>
  );
}

/** Text set apart by a bar on the left: for what matters, not for what is urgent. */
export function InsetText({
  id,
  classes,
  attributes,
  children,
}: Common & { id?: string | undefined }): VNode {
  return (
    <div id={id} class={cx('govuk-inset-text', classes)} {...attributes}>
      {children}
    </div>
  );
}

/** A consequence people must read before they go on. */
export function WarningText({
  iconFallbackText,
  classes,
  attributes,
  children,
}: Common & { iconFallbackText?: string | undefined }): VNode {
  return (
    <div class={cx('govuk-warning-text', classes)} {...attributes}>
      <span class="govuk-warning-text__icon" aria-hidden="true">
        !
      </span>
      <strong class="govuk-warning-text__text">
        <span class="govuk-visually-hidden">{iconFallbackText || 'Warning'}</span> {children}
      </strong>
    </div>
  );
}

/** Text that only some readers need, folded under its summary. */
export function Details({
  id,
  summary,
  open,
  classes,
  attributes,
  children,
}: Common & { id?: string | undefined; summary: Content; open?: boolean | undefined }): VNode {
  return (
    <details id={id} class={cx('govuk-details', classes)} {...attributes} open={open}>
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{summary}</span>
      </summary>
      <div class="govuk-details__text">{children}</div>
    </details>
  );
}
