import type { VNode } from 'preact';
import { cx, i18n } from '../content.ts';
import { Button } from './button.tsx';
import { Input, type InputProps } from './input.tsx';

export interface PasswordInputProps extends InputProps {
  showPasswordText?: string | undefined;
  hidePasswordText?: string | undefined;
  showPasswordAriaLabelText?: string | undefined;
  hidePasswordAriaLabelText?: string | undefined;
  passwordShownAnnouncementText?: string | undefined;
  passwordHiddenAnnouncementText?: string | undefined;
  buttonClasses?: string | undefined;
}

/** A password that can be shown while it is typed. */
export function PasswordInput(props: PasswordInputProps): VNode {
  const id = props.id || props.name || '';
  const toggle = (
    <Button
      type="button"
      classes={cx(
        'govuk-button--secondary govuk-password-input__toggle govuk-js-password-input-toggle',
        props.buttonClasses,
      )}
      attributes={{
        'aria-controls': id,
        'aria-label': props.showPasswordAriaLabelText ?? 'Show password',
        hidden: true,
      }}
    >
      {props.showPasswordText ?? 'Show'}
    </Button>
  );
  const attributes = {
    'data-module': 'govuk-password-input',
    ...i18n('show-password', props.showPasswordText),
    ...i18n('hide-password', props.hidePasswordText),
    ...i18n('show-password-aria-label', props.showPasswordAriaLabelText),
    ...i18n('hide-password-aria-label', props.hidePasswordAriaLabelText),
    ...i18n('password-shown-announcement', props.passwordShownAnnouncementText),
    ...i18n('password-hidden-announcement', props.passwordHiddenAnnouncementText),
    ...props.formGroup?.attributes,
  };
  return (
    <Input
      {...props}
      id={id}
      type="password"
      spellcheck={false}
      autocapitalize="none"
      autocomplete={props.autocomplete || 'current-password'}
      classes={cx('govuk-password-input__input govuk-js-password-input-input', props.classes)}
      wrapper={{ classes: 'govuk-password-input__wrapper' }}
      formGroup={{
        classes: cx('govuk-password-input', props.formGroup?.classes),
        attributes,
        before: props.formGroup?.before,
        after: (
          <>
            {toggle}
            {props.formGroup?.after}
          </>
        ),
      }}
    />
  );
}
