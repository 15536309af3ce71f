import type { VNode } from 'preact';
import { GovukPagination, type PageItem } from '../govuk/pagination.tsx';

/** Page numbers to show: first, last, and one either side of where we are, with gaps between. */
export function pagesToShow(page: number, pages: number): readonly (number | 'gap')[] {
  const near = [1, page - 1, page, page + 1, pages].filter((n) => n >= 1 && n <= pages);
  const numbers = [...new Set(near)].sort((a, b) => a - b);
  return numbers.flatMap((n, index) => {
    const before = numbers[index - 1];
    return before !== undefined && n - before > 1 ? (['gap', n] as const) : [n];
  });
}

/** Pages of a long list; nothing when one page holds it all. `hrefOf` makes the address of a page. */
export function Pagination(props: {
  page: number;
  pageSize: number;
  total: number;
  hrefOf: (page: number) => string;
  label?: string | undefined;
}): VNode | null {
  const pages = Math.ceil(props.total / props.pageSize);
  if (pages <= 1) return null;
  const items: PageItem[] = pagesToShow(props.page, pages).map((n) =>
    n === 'gap'
      ? { ellipsis: true }
      : { number: n, href: props.hrefOf(n), ...(n === props.page && { current: true }) },
  );
  return (
    <GovukPagination
      items={items}
      landmarkLabel={props.label ?? 'Pages of this list'}
      {...(props.page > 1 && { previous: { href: props.hrefOf(props.page - 1) } })}
      {...(props.page < pages && { next: { href: props.hrefOf(props.page + 1) } })}
    />
  );
}
