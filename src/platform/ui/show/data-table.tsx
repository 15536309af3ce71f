import type { VNode } from 'preact';
import { type Content, cx } from '../content.ts';
import { counted } from '../words.ts';

export interface Column<Row> {
  heading: string;
  cell: (row: Row) => Content;
  /** Right-aligned figures. */
  isNumeric?: boolean | undefined;
  /** The heading is for screen readers only (a column of links). */
  isHeadingHidden?: boolean | undefined;
  /** Left out on a phone. */
  isWideOnly?: boolean | undefined;
  classes?: string | undefined;
}

export interface DataTableProps<Row> {
  /** Says what the rows are and how they are sorted. */
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  /** What will appear here and how, when there are no rows. */
  empty: Content;
  /** What one row is called, for the count: `['visit', 'visits']`. False leaves the count out. */
  counts?: readonly [one: string, many: string] | false | undefined;
  /** Rows in all, when this is one page of them. */
  total?: number | undefined;
  /** What the filters leave out, as a sentence. */
  leftOut?: Content;
  rowId?: ((row: Row) => string) | undefined;
  rowClasses?: ((row: Row) => string | undefined) | undefined;
  captionSize?: 's' | 'm' | 'l' | undefined;
  /** The caption is a heading above already. */
  isCaptionHidden?: boolean | undefined;
  classes?: string | undefined;
}

/** Nobody scans more columns than this. */
export const MOST_COLUMNS = 7;

function columnClasses<Row>(column: Column<Row>, block: 'header' | 'cell'): string {
  return cx(
    `govuk-table__${block}`,
    column.isNumeric && `govuk-table__${block}--numeric`,
    column.isWideOnly && 'app-wide-only',
    column.classes,
  );
}

function Head<Row>({ columns }: { columns: readonly Column<Row>[] }): VNode {
  return (
    <thead class="govuk-table__head">
      <tr class="govuk-table__row">
        {columns.map((column) => (
          <th scope="col" class={columnClasses(column, 'header')}>
            {column.isHeadingHidden ? (
              <span class="govuk-visually-hidden">{column.heading}</span>
            ) : (
              column.heading
            )}
          </th>
        ))}
      </tr>
    </thead>
  );
}

function Row<R>({ props, row }: { props: DataTableProps<R>; row: R }): VNode {
  return (
    <tr class={cx('govuk-table__row', props.rowClasses?.(row))} id={props.rowId?.(row)}>
      {props.columns.map((column, index) =>
        index === 0 ? (
          <th scope="row" class={cx(columnClasses(column, 'header'), 'app-row-head')}>
            {column.cell(row)}
          </th>
        ) : (
          <td
            class={columnClasses(column, 'cell')}
            data-label={column.isHeadingHidden ? undefined : column.heading}
          >
            {column.cell(row)}
          </td>
        ),
      )}
    </tr>
  );
}

function Count<R>({ props }: { props: DataTableProps<R> }): VNode | null {
  const shown = props.rows.length;
  if (!props.counts) return props.leftOut ? <p class="app-count">{props.leftOut}</p> : null;
  const [one, many] = props.counts;
  const total = props.total ?? shown;
  return (
    <p class="app-count">
      {shown === total ? counted(total, one, many) : `${shown} of ${counted(total, one, many)}`}
      {props.leftOut ? <>. {props.leftOut}</> : null}
    </p>
  );
}

/**
 * A list of work: one line each, at most seven columns, a count that equals the rows. Arrow keys move between
 * the rows' first links.
 * @throws when there are more columns than people can scan
 */
export function DataTable<R>(props: DataTableProps<R>): VNode {
  if (props.columns.length > MOST_COLUMNS) {
    throw new RangeError(
      `"${props.caption}" has ${props.columns.length} columns; at most ${MOST_COLUMNS} can be scanned`,
    );
  }
  if (props.rows.length === 0) {
    return (
      <div class="app-list">
        {props.isCaptionHidden ? null : (
          <h2 class={`govuk-heading-${props.captionSize ?? 'm'}`}>{props.caption}</h2>
        )}
        <EmptyState>{props.empty}</EmptyState>
        {props.leftOut ? <p class="app-count">{props.leftOut}</p> : null}
      </div>
    );
  }
  const captionClass = props.isCaptionHidden
    ? 'govuk-visually-hidden'
    : `govuk-table__caption--${props.captionSize ?? 'm'}`;
  return (
    <div class="app-list">
      <table class={cx('govuk-table app-dense', props.classes)} data-list-keys>
        <caption class={cx('govuk-table__caption', captionClass)}>
          {props.isCaptionHidden ? props.caption : <h2 class="app-caption">{props.caption}</h2>}
        </caption>
        <Head columns={props.columns} />
        <tbody class="govuk-table__body">
          {props.rows.map((row) => (
            <Row props={props} row={row} />
          ))}
        </tbody>
      </table>
      <Count props={props} />
    </div>
  );
}

/** Says what will appear here and how. Whole sentences: "No visits are due. The last was held 2 days ago." */
export function EmptyState({ children }: { children: Content }): VNode {
  return <p class="govuk-body app-empty">{children}</p>;
}
