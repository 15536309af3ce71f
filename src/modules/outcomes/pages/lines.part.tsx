import type { VNode } from 'preact';
import { DataTable, EmptyState, formatDate, OwnWords } from '../../../platform/ui/index.ts';
import type { LineRow } from '../line.store.ts';
import { detailsOf, type LineKind, lineKinds, lineName, spanInWords } from '../line.ts';

export interface LinesView {
  at: string;
  name: string;
  kind: LineKind;
  lines: readonly LineRow[];
  mayWrite: boolean;
  empty: string;
  /** Said above the list, such as how many moves were avoided. */
  summary?: string | undefined;
}

const AddLink = ({ at, kind, mayWrite }: LinesView): VNode | null =>
  mayWrite ? (
    <p class="govuk-body app-no-print">
      <a class="govuk-link" href={`${at}/lines/new/${lineKinds[kind].slug}`}>
        {lineKinds[kind].add}
      </a>
    </p>
  ) : null;

const correctLink = (view: LinesView, row: LineRow): VNode => (
  <a class="govuk-link" href={`${view.at}/lines/${row.lineId}/correct`}>
    Correct it
    <span class="govuk-visually-hidden">
      : {lineName(row.kind, row)}, {formatDate(row.from)}
    </span>
  </a>
);

/** One kind of dated line under its own heading: a table for what lasts, a list for single days. */
export function Lines(view: LinesView): VNode {
  const { kind, lines, summary } = view;
  const isTable = kind === 'PLACEMENT' || kind === 'EDUCATION' || kind === 'MOVE';
  return (
    <section aria-labelledby={kind.toLowerCase()}>
      <h2 class="govuk-heading-m" id={kind.toLowerCase()}>
        {lineKinds[kind].label}
      </h2>
      {summary ? <p class="govuk-body">{summary}</p> : null}
      {lines.length === 0 ? (
        <EmptyState>{view.empty}</EmptyState>
      ) : isTable ? (
        <LineTable {...view} />
      ) : (
        <LineList {...view} />
      )}
      <AddLink {...view} />
    </section>
  );
}

const Text = ({ row, name }: { row: LineRow; name: string }): VNode => (
  <>
    {row.words && row.code ? <div class="app-as-typed">{row.words}</div> : null}
    {row.ownWords ? <OwnWords whose={`${name}’s words`}>{row.ownWords}</OwnWords> : null}
  </>
);

function LineTable(view: LinesView): VNode {
  const { kind, lines } = view;
  return (
    <DataTable<LineRow>
      caption={`${lineKinds[kind].label}, the newest first`}
      isCaptionHidden
      rows={lines}
      empty={view.empty}
      counts={false}
      rowId={(row) => `line-${row.lineId}`}
      columns={[
        { heading: 'When', cell: (row) => spanInWords(kind, row) },
        { heading: kind === 'EDUCATION' ? 'What' : 'Where', cell: (row) => lineName(kind, row) },
        {
          heading: 'More',
          cell: (row) => (
            <>
              {detailsOf(kind, row).join('. ') || 'Not known yet'}
              <Text row={row} name={view.name} />
            </>
          ),
        },
        ...(view.mayWrite
          ? [{ heading: 'Correct', isHeadingHidden: true, cell: (row: LineRow) => correctLink(view, row) }]
          : []),
      ]}
    />
  );
}

function LineList(view: LinesView): VNode {
  const { kind, lines } = view;
  return (
    <ul class="govuk-list app-outcomes-lines">
      {lines.map((row) => (
        <li id={`line-${row.lineId}`}>
          <strong>{spanInWords(kind, row)}</strong>: <span class="app-as-typed">{lineName(kind, row)}</span>
          {detailsOf(kind, row).length > 0 ? `. ${detailsOf(kind, row).join('. ')}` : ''}{' '}
          {view.mayWrite ? correctLink(view, row) : null}
          <Text row={row} name={view.name} />
        </li>
      ))}
    </ul>
  );
}
