import type { VNode } from 'preact';
import { type Attributes, type Content, cx, isShown, type Maybe } from '../content.ts';

export interface TimelineItem {
  title: Content;
  byline?: Content;
  /** What `<time datetime>` says: ISO date or instant. */
  datetime: string;
  /** The date or time in words. */
  when: Content;
  classes?: string | undefined;
  attributes?: Attributes | undefined;
  children?: Content;
}

/** What happened, in order; newest first unless the page says otherwise. */
export function Timeline(props: {
  items: readonly Maybe<TimelineItem>[];
  headingLevel?: 2 | 3 | 4 | undefined;
  classes?: string | undefined;
  attributes?: Attributes | undefined;
}): VNode {
  const Heading = `h${props.headingLevel ?? 2}` as 'h2';
  return (
    <div class={cx('moj-timeline', props.classes)} {...props.attributes}>
      {props.items.map((item) =>
        item ? (
          <div class={cx('moj-timeline__item', item.classes)} {...item.attributes}>
            <div class="moj-timeline__header">
              <Heading class="moj-timeline__title">{item.title}</Heading>{' '}
              {isShown(item.byline) ? <p class="moj-timeline__byline">by {item.byline}</p> : null}
            </div>
            <p class="moj-timeline__date">
              <time dateTime={item.datetime}>{item.when}</time>
            </p>
            <div class="moj-timeline__description">{item.children}</div>
          </div>
        ) : null,
      )}
    </div>
  );
}
