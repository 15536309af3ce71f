import type { VNode } from 'preact';
import { type Attributes, type Content, cx, type Maybe, type Part } from '../content.ts';

export interface Cell extends Part {
  readonly format?: string | undefined;
  readonly colspan?: number | undefined;
  readonly rowspan?: number | undefined;
}
export interface TableProps {
  caption?: Content;
  captionClasses?: string | undefined;
  head?: readonly Cell[] | undefined;
  rows: readonly Maybe<readonly Cell[]>[];
  firstCellIsHeader?: boolean | undefined;
  classes?: string | undefined;
  attributes?: Attributes | undefined;
}

function spans(cell: Cell): Attributes {
  return { colspan: cell.colspan || undefined, rowspan: cell.rowspan || undefined, ...cell.attributes };
}

function BodyCell({ cell, isHeader }: { cell: Cell; isHeader: boolean }): VNode {
  if (isHeader) {
    return (
      <th scope="row" class={cx('govuk-table__header', cell.classes)} {...spans(cell)}>
        {cell.content}
      </th>
    );
  }
  return (
    <td
      class={cx('govuk-table__cell', cell.format && `govuk-table__cell--${cell.format}`, cell.classes)}
      {...spans(cell)}
    >
      {cell.content}
    </td>
  );
}

/** Figures and facts in rows. Lists of work use `DataTable`. */
export function Table(props: TableProps): VNode {
  return (
    <table class={cx('govuk-table', props.classes)} {...props.attributes}>
      {props.caption ? (
        <caption class={cx('govuk-table__caption', props.captionClasses)}>{props.caption}</caption>
      ) : null}
      {props.head ? (
        <thead class="govuk-table__head">
          <tr class="govuk-table__row">
            {props.head.map((cell) => (
              <th
                scope="col"
                class={cx(
                  'govuk-table__header',
                  cell.format && `govuk-table__header--${cell.format}`,
                  cell.classes,
                )}
                {...spans(cell)}
              >
                {cell.content}
              </th>
            ))}
          </tr>
        </thead>
      ) : null}
      <tbody class="govuk-table__body">
        {props.rows.map((row) =>
          row ? (
            <tr class="govuk-table__row">
              {row.map((cell, index) => (
                <BodyCell cell={cell} isHeader={index === 0 && Boolean(props.firstCellIsHeader)} />
              ))}
            </tr>
          ) : null,
        )}
      </tbody>
    </table>
  );
}
