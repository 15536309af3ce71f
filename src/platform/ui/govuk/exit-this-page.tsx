import type { VNode } from 'preact';
import { type Attributes, type Content, cx, isShown } from '../content.ts';
import { Button } from './button.tsx';

/** Leaves at once for an unremarkable page: for people who may be watched while they read. Public pages only. */
export function ExitThisPage(props: {
  redirectUrl?: string | undefined;
  id?: string | undefined;
  activatedText?: string | undefined;
  timedOutText?: string | undefined;
  pressTwoMoreTimesText?: string | undefined;
  pressOneMoreTimeText?: string | undefined;
  classes?: string | undefined;
  attributes?: Attributes | undefined;
  children?: Content;
}): VNode {
  return (
    <div
      id={props.id || undefined}
      class={cx('govuk-exit-this-page', props.classes)}
      data-module="govuk-exit-this-page"
      {...props.attributes}
      {...{
        'data-i18n.activated': props.activatedText,
        'data-i18n.timed-out': props.timedOutText,
        'data-i18n.press-two-more-times': props.pressTwoMoreTimesText,
        'data-i18n.press-one-more-time': props.pressOneMoreTimeText,
      }}
    >
      <Button
        classes="govuk-button--warning govuk-exit-this-page__button govuk-js-exit-this-page-button"
        href={props.redirectUrl || 'https://www.bbc.co.uk/weather'}
        attributes={{ rel: 'nofollow noreferrer' }}
      >
        {isShown(props.children) ? (
          props.children
        ) : (
          <>
            <span class="govuk-visually-hidden">Emergency</span> Exit this page
          </>
        )}
      </Button>
    </div>
  );
}
