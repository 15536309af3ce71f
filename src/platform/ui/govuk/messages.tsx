import type { VNode } from 'preact';
import { type Attributes, type Content, cx, isShown, stringValue } from '../content.ts';

export interface ErrorSummaryItem {
  content: Content;
  /** The field to jump to, as `#id`. */
  href?: string | undefined;
  attributes?: Attributes | undefined;
}

/** What must be put right before the form can be saved. Pages use `FormErrors`, which fills this from a FormView. */
export function ErrorSummary(props: {
  title?: Content;
  description?: Content;
  errors?: readonly ErrorSummaryItem[] | undefined;
  disableAutoFocus?: boolean | undefined;
  classes?: string | undefined;
  attributes?: Attributes | undefined;
}): VNode {
  return (
    <div
      class={cx('govuk-error-summary', props.classes)}
      data-disable-auto-focus={stringValue(props.disableAutoFocus)}
      {...props.attributes}
      data-module="govuk-error-summary"
    >
      <div role="alert">
        <h2 class="govuk-error-summary__title">{props.title}</h2>
        <div class="govuk-error-summary__body">
          {isShown(props.description) ? <p>{props.description}</p> : null}
          {props.errors?.length ? (
            <ul class="govuk-list govuk-error-summary__list">
              {props.errors.map((item) => (
                <li>
                  {item.href ? (
                    <a href={item.href} {...item.attributes}>
                      {item.content}
                    </a>
                  ) : (
                    item.content
                  )}
                </li>
              ))}
            </ul>
          ) : null}
        </div>
      </div>
    </div>
  );
}

export interface NotificationBannerProps {
  /** `heading` for one line; children for anything longer. */
  heading?: Content;
  children?: Content;
  type?: 'success' | undefined;
  title?: Content;
  titleId?: string | undefined;
  titleHeadingLevel?: number | undefined;
  role?: string | undefined;
  disableAutoFocus?: boolean | undefined;
  classes?: string | undefined;
  attributes?: Attributes | undefined;
}

/** News about what was just done (`success`) or about the service. Not for what is wrong with a form. */
export function NotificationBanner(props: NotificationBannerProps): VNode {
  const isSuccess = props.type === 'success';
  const titleId = props.titleId || 'govuk-notification-banner-title';
  const Heading = `h${props.titleHeadingLevel || 2}` as 'h2';
  const title = isShown(props.title) ? props.title : isSuccess ? 'Success' : 'Important';
  const role = props.role || (isSuccess ? 'alert' : 'region');
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: the role is given at run time
    <div
      class={cx(
        'govuk-notification-banner',
        isSuccess && 'govuk-notification-banner--success',
        props.classes,
      )}
      role={role as 'region'}
      aria-labelledby={titleId}
      data-module="govuk-notification-banner"
      data-disable-auto-focus={stringValue(props.disableAutoFocus)}
      {...props.attributes}
    >
      <div class="govuk-notification-banner__header">
        <Heading class="govuk-notification-banner__title" id={titleId}>
          {title}
        </Heading>
      </div>
      <div class="govuk-notification-banner__content">
        {isShown(props.children) ? (
          props.children
        ) : isShown(props.heading) ? (
          <p class="govuk-notification-banner__heading">{props.heading}</p>
        ) : null}
      </div>
    </div>
  );
}
