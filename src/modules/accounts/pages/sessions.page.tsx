import type { FormView } from '../../../platform/forms/form-view.ts';
import type { Page } from '../../../platform/http/route.ts';
import { Button, DataTable, Form, When } from '../../../platform/ui/index.ts';
import { type Role, roleLabels } from '../../access/index.ts';
import type { OwnSession } from '../accounts.store.ts';

const posting = (s: OwnSession) =>
  s.role ? `${roleLabels[s.role as Role] ?? s.role}, ${s.authorityName ?? ''}` : 'No posting chosen';

/** Where one is signed in, and the way to end it. */
export function sessionsPage(
  view: FormView,
  sessions: OwnSession[],
  currentId: string,
  now: Temporal.Instant,
): Page {
  return {
    kind: 'page',
    title: 'Where I am signed in',
    body: (
      <>
        <h1 class="govuk-heading-l">Where I am signed in</h1>
        <p class="govuk-body">
          End a session you do not recognise, then ring your duty manager. See also{' '}
          <a class="govuk-link" href="/my/accesses">
            what you have opened
          </a>
          .
        </p>
        <DataTable
          caption="Sessions, the one used last first"
          isCaptionHidden
          columns={[
            { heading: 'As', cell: posting },
            { heading: 'Began', cell: (s) => <When at={s.startedAt} now={now} /> },
            { heading: 'Last used', cell: (s) => <When at={s.seenAt} now={now} /> },
            { heading: 'From', cell: (s) => s.network ?? 'not known' },
            {
              heading: 'End',
              isHeadingHidden: true,
              cell: (s) =>
                s.id === currentId ? (
                  'This one'
                ) : (
                  <Form view={view} action={`/my/sessions/${s.id}/end`}>
                    <Button classes="govuk-button--secondary">End</Button>
                  </Form>
                ),
            },
          ]}
          rows={sessions}
          empty="No session is open."
          counts={['session', 'sessions']}
        />
        {sessions.length > 1 ? (
          <Form view={view} action="/my/sessions/end-others">
            <Button classes="govuk-button--secondary">End all but this one</Button>
          </Form>
        ) : null}
      </>
    ),
  };
}
