import type { VNode } from 'preact';
import type { FormView } from '../../../platform/forms/form-view.ts';
import type { Page } from '../../../platform/http/route.ts';
import {
  Button,
  counted,
  DataTable,
  EmptyState,
  Form,
  formatDate,
  formatInstant,
  PersonName,
  StatusTag,
  type Tone,
} from '../../../platform/ui/index.ts';
import { agencyLabel } from '../../people/index.ts';
import { type AtSitting, isOver, pathOfSitting } from '../attendance.policy.ts';
import type { InvitationRow, ItemToWriteFor, SourceRow } from '../contribution.store.ts';
import { canStillWrite, INVITATION_WORDS, type InvitationState, stateOfInvitation } from '../contribution.ts';

const TONES: Readonly<Record<InvitationState, Tone>> = {
  arrived: 'done',
  opened: 'doing',
  waiting: 'todo',
  ended: 'soon',
  locked: 'act-now',
  withdrawn: 'plain',
};

export interface Contributions {
  at: AtSitting;
  /** With what each is called, for those who arrange the sitting. */
  items: readonly (ItemToWriteFor & { called: string })[];
  invitations: readonly InvitationRow[];
  /** Where what arrived is from, as far as its audience is the reader. */
  sources: readonly SourceRow[];
  now: Temporal.Instant;
}

/** Who was asked to write for which item, what arrived, what waits; and the items one can ask for. */
export function contributionsPage(all: Contributions, view: FormView): Page {
  const { at, items, invitations, sources, now } = all;
  const called = new Map(items.map((each) => [each.id, each.called]));
  return {
    kind: 'page',
    title: 'Written contributions',
    wide: true,
    back: { text: 'The meeting', href: pathOfSitting(at) },
    body: (
      <>
        <h1 class="govuk-heading-l">Written contributions, {formatDate(at.sitting.day)}</h1>
        <p class="govuk-body">
          Somebody who cannot come writes for one child, without an account. What they write stands with that
          child’s item, for those whom they chose.
        </p>
        <DataTable
          caption="Who was asked, in the order they were asked"
          rows={invitations}
          counts={['person asked', 'people asked']}
          empty="Nobody has been asked to write yet."
          columns={[
            { heading: 'Who', cell: (k) => `${k.name}, ${agencyLabel(k.agency)}` },
            {
              heading: 'About',
              cell: (k) => <PersonName known={called.get(k.itemId) ?? 'Moved to another day'} />,
            },
            {
              heading: 'How it stands',
              cell: (k) => (
                <State
                  invitation={k}
                  sources={sources.filter((each) => each.invitationId === k.id)}
                  now={now}
                />
              ),
            },
            { heading: 'Reference', cell: (k) => k.reference, isWideOnly: true },
            {
              heading: 'Asked by',
              cell: (k) => `${k.madeByName}, ${formatInstant(k.madeAt, now)}`,
              isWideOnly: true,
            },
            { heading: 'Take back', isHeadingHidden: true, cell: (k) => takeBack(at, k, now, view) },
          ]}
        />
        {isOver(at) ? null : <AskFor at={at} items={items} />}
      </>
    ),
  };
}

function State(props: {
  invitation: InvitationRow;
  sources: readonly SourceRow[];
  now: Temporal.Instant;
}): VNode {
  const { invitation, sources, now } = props;
  const state = stateOfInvitation(invitation, now);
  return (
    <>
      <StatusTag tone={TONES[state]}>{INVITATION_WORDS[state]}</StatusTag>{' '}
      {invitation.sentAt
        ? `${invitation.timesSent > 1 ? `${counted(invitation.timesSent, 'time')}, last ` : ''}${formatInstant(invitation.sentAt, now)}`
        : null}
      {sources.map((each) => (
        <>
          {' '}
          From: {each.source}
          {each.asOf ? `, as of ${formatDate(each.asOf)}` : ''}.
        </>
      ))}
      {canStillWrite(invitation, now) ? ` Open until ${formatInstant(invitation.endsAt, now)}` : null}
    </>
  );
}

const takeBack = (at: AtSitting, k: InvitationRow, now: Temporal.Instant, view: FormView) =>
  canStillWrite(k, now) && !isOver(at) ? (
    <Form view={view} action={`${pathOfSitting(at)}/invitations/${k.id}/withdraw`}>
      <Button classes="govuk-button--secondary">
        Take back<span class="govuk-visually-hidden"> what {k.name} was asked</span>
      </Button>
    </Form>
  ) : null;

const AskFor = ({ at, items }: Pick<Contributions, 'at' | 'items'>): VNode => (
  <>
    <h2 class="govuk-heading-m">Ask somebody to write</h2>
    {items.length === 0 ? (
      <EmptyState>Each child on the agenda is here once the agenda is made.</EmptyState>
    ) : (
      <ul class="govuk-list">
        {items.map((each) => (
          <li>
            <a class="govuk-link" href={`${pathOfSitting(at)}/items/${each.id}/invite`}>
              Ask about <PersonName known={each.called} />
            </a>
          </li>
        ))}
      </ul>
    )}
  </>
);
