import type { VNode } from 'preact';
import type { FormView } from '../../forms/form-view.ts';
import { type Content, cx } from '../content.ts';
import { ErrorSummary } from '../govuk/messages.tsx';
import { formatTime } from '../words.ts';

function Hidden({ name, value }: { name: string; value: string | undefined }): VNode | null {
  return value === undefined ? null : <input type="hidden" name={name} value={value} />;
}

function SavedMark({ view }: { view: FormView }): VNode | null {
  if (!view.draft) return null;
  const savedAt = view.draft.savedAt;
  return (
    <p class="app-saved-mark" data-saved-mark role="status">
      {savedAt ? `What you typed is kept, saved at ${formatTime(Temporal.Instant.from(savedAt))}.` : null}
    </p>
  );
}

/**
 * A form that posts, works without JavaScript, and carries its token, its one-time key, the version it was read
 * at and its draft. `multipart` when it holds a file.
 */
export function Form(props: {
  view: FormView;
  /** Where it posts; the page's own address when left out. */
  action?: string | undefined;
  multipart?: boolean | undefined;
  classes?: string | undefined;
  id?: string | undefined;
  children: Content;
}): VNode {
  const { view } = props;
  return (
    <form
      method="post"
      action={props.action}
      enctype={props.multipart ? 'multipart/form-data' : undefined}
      class={cx('app-form', props.classes)}
      id={props.id}
      noValidate
      data-submit-once
      data-draft-url={view.draft?.url}
    >
      <Hidden name="_csrf" value={view.csrf} />
      <Hidden name="_key" value={view.key} />
      <Hidden name="_version" value={view.version} />
      <Hidden name="_draft" value={view.draft?.id} />
      <Hidden name="_form" value={view.draft?.form} />
      <Hidden name="_subject" value={view.draft?.subject} />
      {props.children}
      <SavedMark view={view} />
    </form>
  );
}

/** What must be put right, each sentence linking to its field. Stands above the page's heading; nothing when all is well. */
export function FormErrors({ view }: { view: FormView }): VNode | null {
  const errors = Object.entries(view.errors);
  if (errors.length === 0) return null;
  return (
    <ErrorSummary
      title="There is a problem"
      errors={errors.map(([name, sentence]) => ({
        content: sentence,
        href: name === '_form' ? undefined : `#${name}`,
      }))}
    />
  );
}

/** The buttons at the end of a form: one filled button, then quiet ones. */
export function ButtonGroup({ children }: { children: Content }): VNode {
  return <div class="govuk-button-group">{children}</div>;
}
