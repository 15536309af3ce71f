import type { ComponentChildren, JSX } from 'preact';
import {
  type DocumentBlock,
  type DocumentField,
  type DocumentModel,
  type DocumentSection,
  directionOf,
  footerLine,
  notRecorded,
  printableModel,
} from './document-model.ts';

/** The model as the body of a page to print; the page around it brings layout, language and title. */
export const toHtml = (model: DocumentModel): JSX.Element => {
  const clean = printableModel(model);
  return (
    <article class="app-document">
      {clean.classification && (
        <p class="app-document__marking govuk-!-font-weight-bold">{clean.classification}</p>
      )}
      {clean.notOfficial && <p class="govuk-inset-text">{lines(clean.notOfficial)}</p>}
      <h1 class="govuk-heading-xl" dir={directionOf(clean.title)}>
        {lines(clean.title)}
      </h1>
      {clean.subtitle && <p class="govuk-body-l">{lines(clean.subtitle)}</p>}
      {clean.header.length > 0 && <Fields fields={clean.header} />}
      {clean.sections.map((section) => (
        <Section {...section} />
      ))}
      <footer class="app-document__footer govuk-body-s">{footerLine(clean.footer)}</footer>
    </article>
  );
};

/**
 * The same as a part of a page that has a heading of its own: no title, no foot, and the headings of sections one lower.
 */
export const toHtmlPart = (model: Omit<DocumentModel, 'footer'>): JSX.Element => {
  const footer = { reference: '', generatedAt: Temporal.Instant.fromEpochMilliseconds(0), recipient: '' };
  const clean = printableModel({ ...model, footer });
  return (
    <div class="app-document">
      {clean.classification && (
        <p class="app-document__marking govuk-!-font-weight-bold">{clean.classification}</p>
      )}
      {clean.notOfficial && <p class="govuk-inset-text">{lines(clean.notOfficial)}</p>}
      {clean.header.length > 0 && <Fields fields={clean.header} />}
      {clean.sections.map((section) => (
        <Section {...section} level={3} />
      ))}
    </div>
  );
};

const Section = ({ heading, level, blocks }: DocumentSection) => (
  <>
    {level === 3 ? (
      <h3 class="govuk-heading-m" dir={directionOf(heading)}>
        {lines(heading)}
      </h3>
    ) : (
      <h2 class="govuk-heading-l" dir={directionOf(heading)}>
        {lines(heading)}
      </h2>
    )}
    {blocks.map((block) => (
      <Block block={block} />
    ))}
  </>
);

const Block = ({ block }: { readonly block: DocumentBlock }) => {
  switch (block.kind) {
    case 'paragraph':
      return (
        <p class="govuk-body" dir={directionOf(block.text)}>
          {lines(block.text)}
        </p>
      );
    case 'quote':
      return (
        <figure class="app-document__quote">
          {block.label && (
            <figcaption class="govuk-body govuk-!-font-weight-bold">{lines(block.label)}</figcaption>
          )}
          <blockquote class="govuk-inset-text" dir={directionOf(block.text)}>
            {lines(block.text)}
          </blockquote>
        </figure>
      );
    case 'fields':
      return <Fields fields={block.fields} />;
    case 'list':
      return <List {...block} />;
    case 'table':
      return <Table {...block} />;
  }
};

const Fields = ({ fields }: { readonly fields: readonly DocumentField[] }) => (
  <dl class="govuk-summary-list">
    {fields.map(({ label, value }) => (
      <div class="govuk-summary-list__row">
        <dt class="govuk-summary-list__key">{lines(label)}</dt>
        <dd class="govuk-summary-list__value" dir={directionOf(value)}>
          {lines(value.trim() || notRecorded)}
        </dd>
      </div>
    ))}
  </dl>
);

const List = ({ items, ordered }: Extract<DocumentBlock, { kind: 'list' }>) => {
  const children = items.map((item) => <li dir={directionOf(item)}>{lines(item)}</li>);
  return ordered ? (
    <ol class="govuk-list govuk-list--number">{children}</ol>
  ) : (
    <ul class="govuk-list govuk-list--bullet">{children}</ul>
  );
};

const Table = ({ caption, head, rows }: Extract<DocumentBlock, { kind: 'table' }>) => (
  <table class="govuk-table app-stacked">
    <caption class="govuk-table__caption govuk-table__caption--s">{lines(caption)}</caption>
    <thead class="govuk-table__head">
      <tr class="govuk-table__row">
        {head.map((text) => (
          <th scope="col" class="govuk-table__header">
            {lines(text)}
          </th>
        ))}
      </tr>
    </thead>
    <tbody class="govuk-table__body">
      {rows.map((row) => (
        <tr class="govuk-table__row">
          {head.map((heading, column) => (
            <td class="govuk-table__cell" data-label={heading} dir={directionOf(row[column] ?? '')}>
              {lines(row[column] ?? '')}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
);

const lines = (text: string): ComponentChildren =>
  text.split('\n').map((part, index) => (index === 0 ? part : [<br />, part]));
