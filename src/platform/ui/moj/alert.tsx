import type { VNode } from 'preact';
import { type Attributes, type Content, cx, isShown } from '../content.ts';
import { ALERT_ICONS } from './alert-icons.ts';

export interface AlertProps {
  variant?: 'information' | 'success' | 'warning' | 'error' | undefined;
  /** Says what the alert is about; read out before its content, shown when there is no content. */
  title: string;
  showTitleAsHeading?: boolean | undefined;
  headingTag?: 'h2' | 'h3' | 'h4' | undefined;
  dismissible?: boolean | undefined;
  dismissText?: string | undefined;
  disableAutoFocus?: boolean | undefined;
  focusOnDismissSelector?: string | undefined;
  role?: string | undefined;
  classes?: string | undefined;
  attributes?: Attributes | undefined;
  children?: Content;
}

/** Something people on this page must know, in the page's own flow. */
export function Alert(props: AlertProps): VNode {
  const variant = props.variant ?? 'information';
  const Heading = props.headingTag ?? 'h2';
  const hasContent = isShown(props.children);
  const hasHeading = props.showTitleAsHeading && hasContent;
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: the role is given at run time
    <div
      role={(props.role || 'region') as 'region'}
      class={cx(`moj-alert moj-alert--${variant}`, hasHeading && 'moj-alert--with-heading', props.classes)}
      aria-label={`${variant}: ${props.title}`}
      data-module="moj-alert"
      data-dismissible={props.dismissible ? 'true' : undefined}
      data-disable-auto-focus={props.disableAutoFocus ? 'true' : undefined}
      data-focus-on-dismiss-selector={props.focusOnDismissSelector}
      {...props.attributes}
    >
      <div>
        <svg
          class="moj-alert__icon"
          role="presentation"
          focusable="false"
          xmlns="http://www.w3.org/2000/svg"
          viewBox="0 0 30 30"
          height="30"
          width="30"
        >
          <path {...ALERT_ICONS[variant]} fill="currentColor" />
        </svg>
      </div>
      <div class="moj-alert__content">
        {hasHeading ? <Heading class="moj-alert__heading">{props.title}</Heading> : null}
        {hasContent ? props.children : props.title}
      </div>
      <div class="moj-alert__action">
        {/* biome-ignore lint/a11y/useButtonType: the package's own markup */}
        <button class="moj-alert__dismiss" hidden>
          {props.dismissText || 'Dismiss'}
        </button>
      </div>
    </div>
  );
}
