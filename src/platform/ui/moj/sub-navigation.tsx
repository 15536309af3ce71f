import type { VNode } from 'preact';
import { type Attributes, type Content, cx, type Maybe } from '../content.ts';

export interface SubNavigationItem {
  content: Content;
  href: string;
  active?: boolean | undefined;
  classes?: string | undefined;
  attributes?: Attributes | undefined;
}

/** The parts of one record, as links above its content. */
export function SubNavigation(props: {
  items: readonly Maybe<SubNavigationItem>[];
  /** Names the landmark: "This person's record". */
  label?: string | undefined;
  classes?: string | undefined;
  attributes?: Attributes | undefined;
}): VNode {
  return (
    <nav
      class={cx('moj-sub-navigation', props.classes)}
      aria-label={props.label || 'Secondary navigation region'}
      {...props.attributes}
    >
      <ul class="moj-sub-navigation__list">
        {props.items.map((item) =>
          item ? (
            <li class={cx('moj-sub-navigation__item', item.classes)}>
              <a
                class="moj-sub-navigation__link"
                aria-current={item.active ? 'page' : undefined}
                href={item.href}
                {...item.attributes}
              >
                {item.content}
              </a>
            </li>
          ) : null,
        )}
      </ul>
    </nav>
  );
}
