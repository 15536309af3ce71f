import type { VNode } from 'preact';
import type { FormView } from '../../../../platform/forms/form-view.ts';
import type { Page, Visit } from '../../../../platform/http/route.ts';
import {
  Button,
  ButtonGroup,
  DataTable,
  FileField,
  Form,
  FormErrors,
  TextAreaField,
  When,
} from '../../../../platform/ui/index.ts';
import { type ChildRow, labelOf, shortNameOf } from '../../../people/index.ts';
import { reporters } from '../../code-lists-missing.ts';
import type { NotificationRow } from '../../notification.store.ts';

/** As the notification names the child, where none is matched yet. */
export const namedIn = (n: Pick<NotificationRow, 'childAsNamed'>): string => {
  const { preferredName, givenName, familyName, name } = n.childAsNamed;
  return [preferredName ?? givenName ?? name, familyName].filter(Boolean).join(' ') || 'Nobody named';
};

/** Those that nobody has considered yet, the oldest first. */
export function inboxPage(
  visit: Visit,
  rows: readonly NotificationRow[],
  children: ReadonlyMap<string, ChildRow>,
): Page {
  return {
    kind: 'page',
    title: 'Notifications',
    wide: true,
    back: { text: 'Missing', href: '/missing' },
    body: (
      <>
        <h1 class="govuk-heading-l">Notifications to consider</h1>
        <Button href="/missing/notifications/new">Paste or upload a police notice</Button>
        <DataTable
          caption="The oldest first"
          rows={rows}
          counts={['notification', 'notifications']}
          leftOut={rows.length >= 100 ? 'More follow as these are considered' : undefined}
          empty="Nothing waits. Reports, police notices and what partners’ systems send appear here until somebody says what they are."
          columns={[
            {
              heading: 'Received',
              cell: (n) => (
                <a class="govuk-link" href={`/missing/notifications/${n.id}`}>
                  <When at={n.receivedAt} now={visit.now} />
                </a>
              ),
            },
            {
              heading: 'About',
              cell: (n) => (n.about === 'RETURNED' ? 'A child who is back' : 'A missing child'),
            },
            {
              heading: 'Child',
              cell: (n) => {
                const child = n.childId ? children.get(n.childId) : undefined;
                return child ? shortNameOf(child) : `${namedIn(n)} (not matched yet)`;
              },
            },
            {
              heading: 'From',
              cell: (n) => [labelOf(reporters, n.reportedByKind), n.reportedBy].filter(Boolean).join(', '),
            },
            { heading: 'Came by', cell: (n) => n.way },
          ]}
        />
      </>
    ),
  };
}

export function pastePage(view: FormView): Page {
  return {
    kind: 'page',
    title: 'Police notice',
    back: { text: 'Notifications', href: '/missing/notifications' },
    body: (
      <>
        <FormErrors view={view} />
        <h1 class="govuk-heading-l">Police notice</h1>
        <p class="govuk-body">
          The text is kept as it comes. What it seems to say is proposed on the next page; nothing is decided
          by it.
        </p>
        <Form view={view} multipart>
          <TextAreaField
            view={view}
            name="text"
            label="Paste the notice"
            labelSize="s"
            rows={12}
            maxlength={50_000}
          />
          <Or />
          <FileField
            view={view}
            name="file"
            label="Upload it"
            labelSize="s"
            hint="A text file (.txt), an e-mail (.eml) or a Word document (.docx)"
            accept=".txt,.eml,.docx"
          />
          <ButtonGroup>
            <Button>Read it</Button>
            <a class="govuk-link" href="/missing/notifications">
              Cancel
            </a>
          </ButtonGroup>
        </Form>
      </>
    ),
  };
}
const Or = (): VNode => <p class="govuk-body">or</p>;
