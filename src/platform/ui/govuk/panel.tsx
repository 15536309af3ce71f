import type { VNode } from 'preact';
import { type Attributes, type Content, cx, isShown } from '../content.ts';
import { Button } from './button.tsx';

export interface PanelAction {
  text: Content;
  href?: string | undefined;
  type?: 'button' | 'submit' | undefined;
  classes?: string | undefined;
  attributes?: Attributes | undefined;
}
export interface PanelProps {
  title: Content;
  children?: Content;
  headingLevel?: number | undefined;
  /** Only with `govuk-panel--interruption`. */
  actions?:
    | {
        items?: readonly PanelAction[] | undefined;
        classes?: string | undefined;
        attributes?: Attributes | undefined;
      }
    | undefined;
  classes?: string | undefined;
  attributes?: Attributes | undefined;
}

function Action({ action }: { action: PanelAction }): VNode {
  if (action.href && action.type !== 'button') {
    return (
      <a
        class={cx('govuk-link govuk-link--inverse', action.classes)}
        href={action.href}
        {...action.attributes}
      >
        {action.text}
      </a>
    );
  }
  return (
    <Button
      type={action.type ?? 'button'}
      classes={cx('govuk-button--inverse', action.classes)}
      href={action.href}
      attributes={action.attributes}
    >
      {action.text}
    </Button>
  );
}

/** The last page of a journey, or an interruption that asks "are you sure this is right?". */
export function Panel(props: PanelProps): VNode {
  const Heading = `h${props.headingLevel || 1}` as 'h1';
  const isInterruption = props.classes?.includes('govuk-panel--interruption');
  return (
    <div
      class={cx('govuk-panel', !isInterruption && 'govuk-panel--confirmation', props.classes)}
      {...props.attributes}
    >
      <Heading class="govuk-panel__title">{props.title}</Heading>
      {isShown(props.children) ? <div class="govuk-panel__body">{props.children}</div> : null}
      {isInterruption && props.actions ? (
        <div class={cx('govuk-panel__actions', props.actions.classes)} {...props.actions.attributes}>
          {props.actions.items?.length ? (
            <div class="govuk-button-group">
              {props.actions.items.map((action) => (
                <Action action={action} />
              ))}
            </div>
          ) : null}
        </div>
      ) : null}
    </div>
  );
}
