import type { VNode } from 'preact';
import { dayOf } from '../../../platform/clock/wall-clock.ts';
import type { FormView } from '../../../platform/forms/form-view.ts';
import type { Page } from '../../../platform/http/route.ts';
import { Preview, type Questionnaire } from '../../../platform/questionnaires/index.ts';
import {
  Button,
  ButtonGroup,
  DataTable,
  EmptyState,
  FileField,
  Form,
  FormErrors,
  formatDate,
  InsetText,
  StatusTag,
  TextAreaField,
} from '../../../platform/ui/index.ts';

export interface ListedForm {
  key: string;
  title: string;
  /** "Came with the service" or "Version 2, published 3 March 2026 by …". */
  inForce: string;
  hasDraft: boolean;
  /** The hub published a version that this authority has not adopted. */
  isOffered: boolean;
}

export const listPage = (forms: readonly ListedForm[], authorityName: string): Page => ({
  kind: 'page',
  title: 'Forms',
  body: (
    <>
      <h1 class="govuk-heading-l">Forms of {authorityName}</h1>
      {forms.length === 0 ? (
        <EmptyState>The forms that the service asks with will stand here, to be worded by you.</EmptyState>
      ) : (
        <DataTable<ListedForm>
          caption="What is asked, and in whose words"
          rows={forms}
          empty=""
          columns={[
            {
              heading: 'Form',
              cell: (form) => (
                <a class="govuk-link" href={`/questionnaires/${form.key}`}>
                  {form.title}
                </a>
              ),
            },
            { heading: 'In use', cell: (form) => form.inForce },
            {
              heading: 'State',
              cell: (form) =>
                form.hasDraft ? (
                  <StatusTag tone="doing">Draft open</StatusTag>
                ) : form.isOffered ? (
                  <StatusTag tone="todo">The hub offers one</StatusTag>
                ) : (
                  <StatusTag>No change under way</StatusTag>
                ),
            },
          ]}
        />
      )}
    </>
  ),
});

export interface ListedVersion {
  id: string;
  name: string;
  state: 'In use' | 'Before' | 'Withdrawn' | 'Draft' | 'Offered by the hub';
  /** Who wrote and published, when, why. */
  story: string;
  changes: readonly string[];
  canWithdraw: boolean;
}

const TONES = {
  'In use': 'done',
  Before: 'plain',
  Withdrawn: 'plain',
  Draft: 'doing',
  'Offered by the hub': 'todo',
} as const;

function VersionBox({ version, formKey }: { version: ListedVersion; formKey: string }): VNode {
  const at = `/questionnaires/${formKey}/versions/${version.id}`;
  const called = <span class="govuk-visually-hidden"> {version.name.toLowerCase()}</span>;
  return (
    <section class="govuk-!-margin-bottom-6">
      <h2 class="govuk-heading-m">
        {version.name} <StatusTag tone={TONES[version.state]}>{version.state}</StatusTag>
      </h2>
      <p class="govuk-body">{version.story}</p>
      {version.changes.length > 0 ? (
        <ul class="govuk-list govuk-list--bullet">
          {version.changes.map((text) => (
            <li>{text}</li>
          ))}
        </ul>
      ) : null}
      <p class="govuk-body">
        <a class="govuk-link" href={`${at}/preview`}>
          See{called}
        </a>
        {' · '}
        <a class="govuk-link" href={`${at}/file`}>
          Download{called} as a file
        </a>
        {version.canWithdraw ? (
          <>
            {' · '}
            <a class="govuk-link" href={`${at}/withdraw`}>
              Withdraw{called}
            </a>
          </>
        ) : null}
      </p>
    </section>
  );
}

export interface FormHistory {
  key: string;
  title: string;
  versions: readonly ListedVersion[];
  hasDraft: boolean;
  /** The hub's version that can be adopted. */
  offered: string | undefined;
}

export const historyPage = (form: FormHistory, view: FormView): Page => ({
  kind: 'page',
  title: form.title,
  back: { text: 'Forms', href: '/questionnaires' },
  body: (
    <>
      <h1 class="govuk-heading-l">{form.title}</h1>
      {form.hasDraft ? (
        <p>
          <Button href={`/questionnaires/${form.key}/draft`}>Go on with the draft</Button>
        </p>
      ) : (
        <Form view={view} action={`/questionnaires/${form.key}/draft`}>
          <ButtonGroup>
            <Button>Change the wording</Button>
            {form.offered ? (
              <Button classes="govuk-button--secondary" name="adopt" value={form.offered}>
                Adopt the hub’s version
              </Button>
            ) : null}
            <a class="govuk-link" href={`/questionnaires/${form.key}/upload`}>
              Bring a whole form as a file
            </a>
          </ButtonGroup>
        </Form>
      )}
      {form.versions.map((version) => (
        <VersionBox version={version} formKey={form.key} />
      ))}
    </>
  ),
});

export const previewPage = (key: string, name: string, definition: Questionnaire): Page => ({
  kind: 'page',
  title: `${definition.title ?? key}: preview`,
  back: { text: definition.title ?? key, href: `/questionnaires/${key}` },
  body: (
    <>
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">Preview of {name.toLowerCase()}</span>
        {definition.title}
      </h1>
      <InsetText>
        This is how the form is shown to whoever fills it in, each heading on a page of its own. What is typed
        here goes nowhere.
      </InsetText>
      <Preview questionnaire={definition} />
    </>
  ),
});

export const uploadPage = (
  key: string,
  title: string,
  view: FormView,
  problems: readonly string[],
): Page => ({
  kind: 'page',
  title: 'Bring a form as a file',
  back: { text: title, href: `/questionnaires/${key}` },
  body: (
    <>
      <FormErrors view={view} />
      <h1 class="govuk-heading-l">Bring a form as a file</h1>
      <p class="govuk-body">
        A FHIR R4 Questionnaire in JSON. It becomes the draft, in place of what the draft is now. What this
        service does not do is refused and named; nothing is left out in silence.
      </p>
      {problems.length > 0 ? (
        <>
          <h2 class="govuk-heading-m">Why the file was not taken</h2>
          <ul class="govuk-list govuk-list--bullet">
            {problems.map((text) => (
              <li>{text}</li>
            ))}
          </ul>
        </>
      ) : null}
      <Form view={view} multipart>
        <FileField
          view={view}
          name="file"
          label="The file"
          accept=".json,application/json,application/fhir+json"
        />
        <ButtonGroup>
          <Button>Make it the draft</Button>
          <a class="govuk-link" href={`/questionnaires/${key}`}>
            Cancel
          </a>
        </ButtonGroup>
      </Form>
    </>
  ),
});

export const withdrawPage = (key: string, name: string, view: FormView): Page => ({
  kind: 'page',
  title: 'Withdraw a version',
  back: { text: 'Versions', href: `/questionnaires/${key}` },
  body: (
    <>
      <FormErrors view={view} />
      <h1 class="govuk-heading-l">Withdraw {name.toLowerCase()}?</h1>
      <p class="govuk-body">
        New forms begin with the version before it. Forms that were begun with it are finished with it, and
        what was answered stays as it is, with the questions it was asked by.
      </p>
      <Form view={view}>
        <TextAreaField view={view} name="because" label="Why it is withdrawn" rows={3} maxlength={1000} />
        <ButtonGroup>
          <Button>Withdraw it</Button>
          <a class="govuk-link" href={`/questionnaires/${key}`}>
            Cancel
          </a>
        </ButtonGroup>
      </Form>
    </>
  ),
});

/** On a form that was begun with a version withdrawn since. */
export const day = (at: Temporal.Instant): string => formatDate(dayOf(at));
