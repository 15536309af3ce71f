import type { VNode } from 'preact';
import type { Page, Visit } from '../../../../platform/http/route.ts';
import {
  ClockChip,
  counted,
  DataTable,
  formatElapsed,
  formatExact,
  InsetText,
  PersonName,
  StatusTag,
  When,
} from '../../../../platform/ui/index.ts';
import { type ClockRow, clockShown } from '../../../deadlines/index.ts';
import type { ContactRow, ToldByMail } from '../../contact.store.ts';
import type { Waiting } from '../../contact-telling.queries.ts';

const DANGER: Readonly<Record<ContactRow['immediateDanger'], VNode>> = {
  yes: <StatusTag tone="act-now">Immediate danger</StatusTag>,
  'not-known': <StatusTag tone="soon">Danger not known</StatusTag>,
  no: <>No immediate danger</>,
};
/** Urgency in the referrer's own answer; nobody else's. */
export const SaidUrgency = ({ contact }: { contact: Pick<ContactRow, 'immediateDanger'> }): VNode =>
  DANGER[contact.immediateDanger];

export interface Queue {
  contacts: readonly ContactRow[];
  /** Clock D1 by contact. */
  clocks: ReadonlyMap<string, ClockRow>;
  watcher: string | undefined;
  toTell: readonly Waiting[];
  /** Whom an e-mail told in the last days. */
  told: readonly ToldByMail[];
}

export function D1Chip({
  visit,
  clock,
}: {
  visit: Pick<Visit, 'now' | 'actor'>;
  clock: ClockRow | undefined;
}): VNode {
  if (!clock) return <>Held by the front door</>;
  const shown = clockShown(clock, visit.now, visit.actor.settings);
  return <ClockChip state={shown.state} text={shown.left} />;
}

/** What became of the e-mail while nobody was told yet. */
export function MailOnItsWay({ waiting, now }: { waiting: Waiting; now: Temporal.Instant }): VNode {
  const { mail } = waiting;
  if (!mail) return <>None: tell them yourself</>;
  if (mail.gaveUpAt) return <StatusTag tone="todo">Could not be delivered: ring them</StatusTag>;
  return (
    <>
      On its way since <When at={mail.queuedAt} now={now} />
    </>
  );
}

/** What waits at the front door: danger first, then the oldest; then who still has to be told. */
export function queuePage(visit: Visit, queue: Queue): Page {
  const { contacts, toTell, told } = queue;
  const unopened = contacts.filter((each) => each.openedAt === null);
  return {
    kind: 'page',
    title: 'Front door',
    wide: true,
    body: (
      <>
        <h1 class="govuk-heading-l">Front door</h1>
        <p class="govuk-body">
          {unopened.length === 0
            ? 'Everything is opened.'
            : `${counted(unopened.length, 'contact')} unopened.`}{' '}
          {queue.watcher ? `Watching now: ${queue.watcher}.` : null}
        </p>
        {queue.watcher ? null : (
          <InsetText>
            Nobody is on the front-door rota now: what is not opened goes straight to the manager.
          </InsetText>
        )}
        <DataTable<ContactRow>
          caption="Contacts to be decided, immediate danger first, then the oldest"
          rows={contacts}
          counts={['contact', 'contacts']}
          empty="No contact waits. What professionals send from the public form appears here at once."
          columns={[
            {
              heading: 'Child, as named',
              cell: (c) => (
                <PersonName known={c.childNamed ?? 'No name given'} href={`/front-door/${c.id}`} />
              ),
            },
            { heading: 'Says', cell: (c) => <SaidUrgency contact={c} /> },
            { heading: 'From', cell: (c) => c.organisation ?? c.referrerName },
            { heading: 'Received', cell: (c) => <When at={c.receivedAt} now={visit.now} /> },
            {
              heading: 'Opened',
              cell: (c) =>
                c.openedAt ? (
                  `By ${c.openedByName ?? 'somebody'}`
                ) : (
                  <>
                    <StatusTag tone="todo">Unopened</StatusTag> for{' '}
                    {formatElapsed(Math.max(0, Math.floor(c.receivedAt.until(visit.now).total('minutes'))))}
                  </>
                ),
            },
            { heading: 'Decision', cell: (c) => <D1Chip visit={visit} clock={queue.clocks.get(c.id)} /> },
            { heading: 'Receipt', isWideOnly: true, cell: (c) => c.receiptNumber },
          ]}
        />
        <h2 class="govuk-heading-m govuk-!-margin-top-7" id="to-tell">
          Referrers to be told
        </h2>
        <DataTable<Waiting>
          caption="Who waits to hear what was decided, the longest wait first"
          isCaptionHidden
          rows={toTell}
          counts={['person', 'people']}
          empty="Nobody waits to hear. When a contact is decided, whoever sent it is listed here until told."
          columns={[
            {
              heading: 'Referrer',
              cell: (t) => (
                <a class="govuk-link" href={`/front-door/${t.contactId}#told`}>
                  {t.referrerName}
                </a>
              ),
            },
            { heading: 'From', cell: (t) => t.organisation ?? 'Not said' },
            {
              heading: 'How to reach them',
              cell: (t) => [t.referrerPhone, t.referrerEmail].filter(Boolean).join(', ') || 'No way was left',
            },
            { heading: 'Waiting since', cell: (t) => <When at={t.since} now={visit.now} /> },
            ...(toTell.some((t) => t.mail)
              ? [
                  {
                    heading: 'E-mail',
                    cell: (t: Waiting) => <MailOnItsWay waiting={t} now={visit.now} />,
                  },
                ]
              : []),
          ]}
        />
        {told.length > 0 ? (
          <DataTable<ToldByMail>
            caption="Told by e-mail in the last 7 days: that it is decided, and to ring to hear it"
            captionSize="s"
            rows={told}
            counts={['person', 'people']}
            empty=""
            columns={[
              {
                heading: 'Referrer',
                cell: (t) => (
                  <a class="govuk-link" href={`/front-door/${t.contactId}`}>
                    {t.referrerName}
                  </a>
                ),
              },
              { heading: 'From', cell: (t) => t.organisation ?? 'Not said' },
              { heading: 'Receipt', cell: (t) => t.receiptNumber },
              { heading: 'How', cell: (t) => `Told by e-mail at ${formatExact(t.toldAt)}` },
            ]}
          />
        ) : null}
      </>
    ),
  };
}
