import type { VNode } from 'preact';
import { type Attributes, type Content, cx, type Maybe } from '../content.ts';

export interface Tab {
  label: string;
  id?: string | undefined;
  attributes?: Attributes | undefined;
  panel: Content;
  panelAttributes?: Attributes | undefined;
}

/** Parts of one page, one shown at a time; all shown, one under another, without JavaScript and in print. */
export function Tabs(props: {
  items?: readonly Maybe<Tab>[] | undefined;
  idPrefix?: string | undefined;
  id?: string | undefined;
  title?: string | undefined;
  classes?: string | undefined;
  attributes?: Attributes | undefined;
}): VNode {
  const items = (props.items ?? []).map((tab, index) =>
    tab ? { tab, index, id: tab.id || `${props.idPrefix ?? ''}-${index + 1}` } : null,
  );
  return (
    <div
      id={props.id || undefined}
      class={cx('govuk-tabs', props.classes)}
      {...props.attributes}
      data-module="govuk-tabs"
    >
      <h2 class="govuk-tabs__title">{props.title ?? 'Contents'}</h2>
      {items.length ? (
        <ul class="govuk-tabs__list">
          {items.map((item) =>
            item ? (
              <li class={cx('govuk-tabs__list-item', item.index === 0 && 'govuk-tabs__list-item--selected')}>
                <a class="govuk-tabs__tab" href={`#${item.id}`} {...item.tab.attributes}>
                  {item.tab.label}
                </a>
              </li>
            ) : null,
          )}
        </ul>
      ) : null}
      {items.map((item) =>
        item ? (
          <div
            class={cx('govuk-tabs__panel', item.index > 0 && 'govuk-tabs__panel--hidden')}
            id={item.id}
            {...item.tab.panelAttributes}
          >
            {typeof item.tab.panel === 'string' && item.tab.panel ? (
              <p class="govuk-body">{item.tab.panel}</p>
            ) : (
              item.tab.panel
            )}
          </div>
        ) : null,
      )}
    </div>
  );
}
