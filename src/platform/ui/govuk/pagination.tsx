import type { VNode } from 'preact';
import { type Attributes, type Content, cx, isShown, type Maybe } from '../content.ts';

export interface PageLink {
  href?: string | undefined;
  content?: Content;
  labelText?: string | undefined;
  attributes?: Attributes | undefined;
}
export interface PageItem {
  number?: string | number | undefined;
  href?: string | undefined;
  current?: boolean | undefined;
  ellipsis?: boolean | undefined;
  visuallyHiddenText?: string | undefined;
  attributes?: Attributes | undefined;
}
export interface GovukPaginationProps {
  items?: readonly Maybe<PageItem>[] | undefined;
  previous?: PageLink | undefined;
  next?: PageLink | undefined;
  landmarkLabel?: string | undefined;
  classes?: string | undefined;
  attributes?: Attributes | undefined;
}

const PREVIOUS =
  'm6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z';
const NEXT =
  'm8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z';

function Arrow({ type }: { type: 'prev' | 'next' }): VNode {
  return (
    <svg
      class={`govuk-pagination__icon govuk-pagination__icon--${type}`}
      xmlns="http://www.w3.org/2000/svg"
      height="13"
      width="15"
      aria-hidden="true"
      focusable="false"
      viewBox="0 0 15 13"
    >
      <path d={type === 'prev' ? PREVIOUS : NEXT} />
    </svg>
  );
}

function ArrowLink(props: {
  link: PageLink | undefined;
  type: 'prev' | 'next';
  block: boolean;
}): VNode | null {
  const { link, type, block } = props;
  if (!link?.href) return null;
  return (
    <div class={`govuk-pagination__${type}`}>
      <a class="govuk-link govuk-pagination__link" href={link.href} rel={type} {...link.attributes}>
        {block || type === 'prev' ? <Arrow type={type} /> : null}
        <span
          class={cx(
            'govuk-pagination__link-title',
            block && !link.labelText && 'govuk-pagination__link-title--decorated',
          )}
        >
          {isShown(link.content) ? (
            link.content
          ) : (
            <>
              {type === 'prev' ? 'Previous' : 'Next'}
              <span class="govuk-visually-hidden"> page</span>
            </>
          )}
        </span>
        {link.labelText && block ? (
          <>
            <span class="govuk-visually-hidden">:</span>
            <span class="govuk-pagination__link-label">{link.labelText}</span>
          </>
        ) : null}
        {!block && type === 'next' ? <Arrow type={type} /> : null}
      </a>
    </div>
  );
}

function Page({ item }: { item: PageItem }): VNode {
  return (
    <li
      class={cx(
        'govuk-pagination__item',
        item.current && 'govuk-pagination__item--current',
        item.ellipsis && 'govuk-pagination__item--ellipsis',
      )}
    >
      {item.ellipsis ? (
        '\u22ef'
      ) : (
        <a
          class="govuk-link govuk-pagination__link"
          href={item.href ?? ''}
          aria-label={item.visuallyHiddenText ?? `Page ${item.number}`}
          aria-current={item.current ? 'page' : undefined}
          {...item.attributes}
        >
          {item.number}
        </a>
      )}
    </li>
  );
}

/** The packages' own pagination. Lists use `Pagination`, which counts the pages itself. */
export function GovukPagination(props: GovukPaginationProps): VNode {
  const block = !props.items && Boolean(props.next || props.previous);
  return (
    <nav
      class={cx('govuk-pagination', block && 'govuk-pagination--block', props.classes)}
      aria-label={props.landmarkLabel || 'Pagination'}
      {...props.attributes}
    >
      <ArrowLink link={props.previous} type="prev" block={block} />
      {props.items ? (
        <ul class="govuk-pagination__list">
          {props.items.map((item) => (item && Object.keys(item).length ? <Page item={item} /> : null))}
        </ul>
      ) : null}
      <ArrowLink link={props.next} type="next" block={block} />
    </nav>
  );
}
