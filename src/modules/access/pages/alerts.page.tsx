import type { VNode } from 'preact';
import type { FormView } from '../../../platform/forms/form-view.ts';
import type { Page } from '../../../platform/http/route.ts';
import { DataTable, Form, StatusTag, When } from '../../../platform/ui/index.ts';
import type { Alert } from '../access.store.ts';

/** Notices with a button each; a notice about a child leads to the child, where the reader's own access decides. */
export function alertList(alerts: Alert[], view: FormView, now: Temporal.Instant, isHeaded = false): VNode {
  return (
    <DataTable
      caption="Notices, those you have not answered first"
      isCaptionHidden={isHeaded}
      columns={[
        { heading: 'What', cell: (a) => a.line },
        { heading: 'When', cell: (a) => <When at={a.raisedAt} now={now} /> },
        {
          heading: 'Record',
          isHeadingHidden: true,
          cell: (a) =>
            a.childId ? (
              <a class="govuk-link" href={`/children/${a.childId}`}>
                Open the record
              </a>
            ) : null,
        },
        {
          heading: 'State',
          isHeadingHidden: true,
          classes: 'app-act',
          cell: (a) =>
            a.seenAt ? (
              <StatusTag tone="done">Seen</StatusTag>
            ) : (
              <Form view={view} action={`/my/alerts/${a.id}/seen`} classes="app-row-act">
                <button type="submit" class="app-link-button">
                  Seen<span class="govuk-visually-hidden">: {a.line}</span>
                </button>
              </Form>
            ),
        },
      ]}
      rows={alerts}
      empty="Nothing to know. Notices appear here when somebody uses emergency access, or when you are told of a decision."
      counts={['notice', 'notices']}
    />
  );
}

export function alertsPage(alerts: Alert[], view: FormView, now: Temporal.Instant): Page {
  return {
    kind: 'page',
    title: 'Notices',
    wide: true,
    body: (
      <>
        <h1 class="govuk-heading-l">Notices</h1>
        {alertList(alerts, view, now, true)}
        <p class="govuk-body">
          <a class="govuk-link" href="/told">
            What is urgent and with you
          </a>
          {' · '}
          <a class="govuk-link" href="/my/being-told">
            When you are e-mailed
          </a>
        </p>
      </>
    ),
  };
}
