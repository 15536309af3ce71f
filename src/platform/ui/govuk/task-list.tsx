import type { VNode } from 'preact';
import { type Content, cx, describedBy, isShown, type Maybe, type Slot, toPart } from '../content.ts';

export interface Task {
  title: Slot;
  href?: string | undefined;
  hint?: Content;
  /** A `<Tag>` or plain words. */
  status: Slot;
  classes?: string | undefined;
}

function TaskItem({ task, index, idPrefix }: { task: Task; index: number; idPrefix: string }): VNode {
  const hintId = isShown(task.hint) ? `${idPrefix}-${index + 1}-hint` : undefined;
  const statusId = `${idPrefix}-${index + 1}-status`;
  const [title, status] = [toPart(task.title), toPart(task.status)];
  return (
    <li class={cx('govuk-task-list__item', task.href && 'govuk-task-list__item--with-link', task.classes)}>
      <div class="govuk-task-list__name-and-hint">
        {task.href ? (
          <a
            class={cx('govuk-link govuk-task-list__link', title?.classes)}
            href={task.href}
            aria-describedby={describedBy(hintId, statusId)}
          >
            {title?.content}
          </a>
        ) : (
          <div class={title?.classes || undefined}>{title?.content}</div>
        )}
        {hintId ? (
          <div id={hintId} class="govuk-task-list__hint">
            {task.hint}
          </div>
        ) : null}
      </div>
      <div class={cx('govuk-task-list__status', status?.classes)} id={statusId}>
        {status?.content}
      </div>
    </li>
  );
}

/** The parts of a longer piece of work, each with its state. */
export function TaskList(props: {
  items: readonly Maybe<Task>[];
  idPrefix?: string | undefined;
  classes?: string | undefined;
  attributes?: Readonly<Record<string, string>> | undefined;
}): VNode {
  return (
    <ul class={cx('govuk-task-list', props.classes)} {...props.attributes}>
      {props.items.map((task, index) =>
        task ? <TaskItem task={task} index={index} idPrefix={props.idPrefix || 'task-list'} /> : null,
      )}
    </ul>
  );
}
