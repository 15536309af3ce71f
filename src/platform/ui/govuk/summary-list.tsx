import type { VNode } from 'preact';
import { type Attributes, type Content, cx, type Maybe, type Part, type Slot, toPart } from '../content.ts';

export interface SummaryAction {
  content: Content;
  href?: string | undefined;
  /** Read out after the link's text: "Change" … "date of birth". */
  visuallyHiddenText?: string | undefined;
  classes?: string | undefined;
  attributes?: Attributes | undefined;
}
export interface SummaryActions {
  items?: readonly SummaryAction[] | undefined;
  classes?: string | undefined;
}
export interface SummaryRow {
  key: Slot;
  value: Slot;
  actions?: SummaryActions | undefined;
  classes?: string | undefined;
}
export interface CardTitle extends Part {
  readonly headingLevel?: number | undefined;
}
export interface SummaryListProps {
  rows: readonly Maybe<SummaryRow>[];
  card?:
    | {
        title?: Slot<CardTitle>;
        actions?: SummaryActions | undefined;
        classes?: string | undefined;
        attributes?: Attributes | undefined;
      }
    | undefined;
  classes?: string | undefined;
  attributes?: Attributes | undefined;
}

function ActionLink({ action, cardTitle }: { action: SummaryAction; cardTitle: Part | undefined }): VNode {
  return (
    <a class={cx('govuk-link', action.classes)} href={action.href ?? ''} {...action.attributes}>
      {action.content}
      {action.visuallyHiddenText || cardTitle ? (
        <span class="govuk-visually-hidden">
          {action.visuallyHiddenText ? ` ${action.visuallyHiddenText}` : null}
          {cardTitle ? <> ({cardTitle.content})</> : null}
        </span>
      ) : null}
    </a>
  );
}

function RowActions({
  actions,
  title,
}: {
  actions: SummaryActions | undefined;
  title: Part | undefined;
}): VNode | null {
  const [first, ...others] = actions?.items ?? [];
  if (!first) return null;
  return (
    <dd class={cx('govuk-summary-list__actions', actions?.classes)}>
      {others.length === 0 ? (
        <ActionLink action={first} cardTitle={title} />
      ) : (
        <ul class="govuk-summary-list__actions-list">
          {[first, ...others].map((action) => (
            <li class="govuk-summary-list__actions-list-item">
              <ActionLink action={action} cardTitle={title} />
            </li>
          ))}
        </ul>
      )}
    </dd>
  );
}

function Rows({ props, title }: { props: SummaryListProps; title: Part | undefined }): VNode {
  const rows = props.rows.filter((row): row is SummaryRow => Boolean(row));
  const anyActions = rows.some((row) => row.actions?.items?.length);
  return (
    <dl class={cx('govuk-summary-list', props.classes)} {...props.attributes}>
      {rows.map((row) => {
        const [key, value] = [toPart(row.key), toPart(row.value)];
        return (
          <div
            class={cx(
              'govuk-summary-list__row',
              anyActions && !row.actions?.items && 'govuk-summary-list__row--no-actions',
              row.classes,
            )}
          >
            <dt class={cx('govuk-summary-list__key', key?.classes)}>{key?.content}</dt>
            <dd class={cx('govuk-summary-list__value', value?.classes)}>{value?.content}</dd>
            <RowActions actions={row.actions} title={title} />
          </div>
        );
      })}
    </dl>
  );
}

function CardActions({
  actions,
  title,
}: {
  actions: SummaryActions | undefined;
  title: Part | undefined;
}): VNode | null {
  const [first, ...others] = actions?.items ?? [];
  if (!first) return null;
  const classes = cx('govuk-summary-card__actions', actions?.classes);
  if (others.length === 0) {
    return (
      <div class={classes}>
        <ActionLink action={first} cardTitle={title} />
      </div>
    );
  }
  return (
    <ul class={classes}>
      {[first, ...others].map((action) => (
        <li class="govuk-summary-card__action">
          <ActionLink action={action} cardTitle={title} />
        </li>
      ))}
    </ul>
  );
}

/** Facts as question and answer, with what can be changed about each. */
export function SummaryList(props: SummaryListProps): VNode {
  const { card } = props;
  if (!card) return <Rows props={props} title={undefined} />;
  const title = toPart(card.title);
  const Heading = `h${title?.headingLevel || 2}` as 'h2';
  return (
    <div class={cx('govuk-summary-card', card.classes)} {...card.attributes}>
      <div class="govuk-summary-card__title-wrapper">
        {title ? (
          <Heading class={cx('govuk-summary-card__title', title.classes)}>{title.content}</Heading>
        ) : null}
        <CardActions actions={card.actions} title={title} />
      </div>
      <div class="govuk-summary-card__content">
        <Rows props={props} title={title} />
      </div>
    </div>
  );
}
