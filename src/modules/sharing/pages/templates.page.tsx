import type { VNode } from 'preact';
import type { FormView } from '../../../platform/forms/form-view.ts';
import type { Page } from '../../../platform/http/route.ts';
import {
  Button,
  DataTable,
  FileField,
  Form,
  FormErrors,
  formatExact,
  InsetText,
  StatusTag,
  SummaryList,
  TextField,
} from '../../../platform/ui/index.ts';
import type { TemplateRow } from '../template.store.ts';
import {
  fieldsOfKind,
  TEMPLATE_KINDS,
  type TemplateField,
  type TemplateKind,
  templateKinds,
} from '../template.ts';

const at = (id: string) => `/documents/templates/${id}`;
const back = { text: 'Back to the templates', href: '/documents/templates' };

/** The one in use among those of one kind: the last put to use, unless it was taken out. */
function inUse(rows: readonly TemplateRow[]): TemplateRow | undefined {
  const [last] = rows
    .filter((row) => row.usedFrom !== null)
    .sort((a, b) => Temporal.Instant.compare(b.usedFrom as Temporal.Instant, a.usedFrom as Temporal.Instant));
  return last?.outAt === null ? last : undefined;
}
function stateOf(row: TemplateRow, rows: readonly TemplateRow[]): string {
  if (row.outAt) return 'Taken out of use';
  if (row.usedFrom === null) return 'Not in use yet';
  return inUse(rows)?.id === row.id ? 'In use' : 'Replaced';
}

export function templatesPage(rows: readonly TemplateRow[]): Page {
  return {
    kind: 'page',
    title: 'Word templates',
    body: (
      <>
        <h1 class="govuk-heading-l">Word templates</h1>
        <p class="govuk-body">
          Minutes, agendas, action lists and letters can come out in your authority’s own Word file. It holds
          named fields such as <code>{'{{recipient}}'}</code>, which the service fills.
        </p>
        <InsetText>
          A PDF made from your template has its words in its order, and is accessible. It does not have its
          look: for that, use Word.
        </InsetText>
        {templateKinds.map((kind) => (
          <OfKind kind={kind} rows={rows.filter((row) => row.kind === kind)} />
        ))}
      </>
    ),
  };
}

function OfKind({ kind, rows }: { kind: TemplateKind; rows: readonly TemplateRow[] }): VNode {
  return (
    <section>
      <h2 class="govuk-heading-m">{TEMPLATE_KINDS[kind]}</h2>
      {inUse(rows) === undefined && <p class="govuk-body">Made in the service’s own layout.</p>}
      <ul class="govuk-list">
        {rows.map((row) => (
          <li>
            <a class="govuk-link" href={at(row.id)}>
              {TEMPLATE_KINDS[kind]}, version {row.number}
            </a>{' '}
            <StatusTag tone={stateOf(row, rows) === 'In use' ? 'done' : 'plain'}>
              {stateOf(row, rows)}
            </StatusTag>
          </li>
        ))}
      </ul>
      <p class="govuk-body">
        <a class="govuk-link" href={`/documents/templates/new/${kind}`}>
          Add a template<span class="govuk-visually-hidden">: {TEMPLATE_KINDS[kind]}</span>
        </a>
      </p>
    </section>
  );
}

/** The fields of a kind, so that nobody has to look them up elsewhere. */
const Fields = ({ kind }: { kind: TemplateKind }) => (
  <DataTable<TemplateField>
    caption="Fields, to be typed into the Word file as they stand here"
    rows={[...fieldsOfKind(kind)]}
    empty=""
    columns={[
      { heading: 'Field', cell: (field) => <code>{`{{${field.name}}}`}</code> },
      {
        heading: 'What stands there',
        cell: (field) => (field.isBlock ? `${field.says}. In a line of its own` : field.says),
      },
      { heading: 'Needed', cell: (field) => (field.isNeeded ? 'Needed' : 'If you like') },
    ]}
  />
);

export function uploadPage(kind: TemplateKind, view: FormView, problems: readonly string[]): Page {
  return {
    kind: 'page',
    title: `Add a template: ${TEMPLATE_KINDS[kind]}`,
    back,
    body: (
      <>
        <FormErrors view={view} />
        <h1 class="govuk-heading-l">Add a template: {TEMPLATE_KINDS[kind]}</h1>
        {problems.length > 0 && (
          <ul class="govuk-list govuk-list--bullet">
            {problems.map((problem) => (
              <li>{problem}</li>
            ))}
          </ul>
        )}
        <Form view={view} multipart>
          <FileField
            view={view}
            name="file"
            label="Word file"
            hint="A .docx file of up to 4 MB, without macros, links or files inside. No names of children."
            accept=".docx"
          />
          <Button>Check the file</Button>
        </Form>
        <Fields kind={kind} />
      </>
    ),
  };
}

export function templatePage(row: TemplateRow, sameKind: readonly TemplateRow[]): Page {
  const name = `${TEMPLATE_KINDS[row.kind]}, version ${row.number}`;
  return {
    kind: 'page',
    title: name,
    back,
    body: (
      <>
        <h1 class="govuk-heading-l">{name}</h1>
        <SummaryList
          rows={[
            { key: 'State', value: stateOf(row, sameKind) },
            { key: 'File', value: row.fileName },
            { key: 'Fingerprint', value: row.sha256.slice(0, 12) },
            { key: 'Added', value: `${formatExact(row.addedAt)}, ${row.addedByName ?? ''}` },
            ...(row.usedFrom
              ? [{ key: 'Put to use', value: `${formatExact(row.usedFrom)}, ${row.usedByName ?? ''}` }]
              : []),
            ...(row.outAt
              ? [
                  {
                    key: 'Taken out of use',
                    value: `${formatExact(row.outAt)}, ${row.outByName ?? ''}: ${row.outBecause}`,
                  },
                ]
              : []),
          ]}
        />
        <h2 class="govuk-heading-m">Preview, with invented data</h2>
        <p class="govuk-body">
          <a class="govuk-link" href={`${at(row.id)}/preview/docx`}>
            Word
          </a>
          ,{' '}
          <a class="govuk-link" href={`${at(row.id)}/preview/pdf`}>
            PDF
          </a>
          : the same words in the same order, without the look
        </p>
        <p class="govuk-body">
          <a class="govuk-link" href={`${at(row.id)}/file`}>
            The file as it was added
          </a>
        </p>
        {row.usedFrom === null && row.outAt === null && (
          <Button href={`${at(row.id)}/use`}>Put it to use</Button>
        )}
        {row.outAt === null && (
          <p class="govuk-body">
            <a class="govuk-link" href={`${at(row.id)}/out`}>
              Take it out of use
            </a>
          </p>
        )}
      </>
    ),
  };
}

export function usePage(row: TemplateRow, view: FormView): Page {
  return {
    kind: 'page',
    title: 'Put the template to use',
    back: { text: 'Back', href: at(row.id) },
    body: (
      <>
        <FormErrors view={view} />
        <h1 class="govuk-heading-l">
          Put {TEMPLATE_KINDS[row.kind].toLowerCase()}, version {row.number}, to use?
        </h1>
        <p class="govuk-body">
          From now on documents of this kind are made in it. Copies made before stay as they are; the template
          before it is kept.
        </p>
        <Form view={view}>
          <Button>Put it to use</Button>
        </Form>
      </>
    ),
  };
}

export function outPage(row: TemplateRow, view: FormView): Page {
  return {
    kind: 'page',
    title: 'Take the template out of use',
    back: { text: 'Back', href: at(row.id) },
    body: (
      <>
        <FormErrors view={view} />
        <h1 class="govuk-heading-l">
          Take {TEMPLATE_KINDS[row.kind].toLowerCase()}, version {row.number}, out of use?
        </h1>
        <p class="govuk-body">
          If it is the one in use, documents are made in the service’s own layout until another is put to use.
        </p>
        <Form view={view}>
          <TextField view={view} name="because" label="Why?" />
          <Button>Take it out of use</Button>
        </Form>
      </>
    ),
  };
}
