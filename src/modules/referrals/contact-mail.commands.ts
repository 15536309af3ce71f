import { on, type Subscription } from '../../platform/events/events.ts';
import type { Work } from '../../platform/http/work.ts';
import { noticeSent, queueNotice } from '../../platform/mail/index.ts';
import { contactDecided, contactReceived, type Referrer } from './contact.events.ts';
import { markToldByMail } from './contact.store.ts';
import { frontDoorOf } from './front-door.ts';

const CONTACT = 'contact';

/**
 * An e-mail to whoever sent a contact: that it was received, or that it is decided, and whom to ring. Never the outcome:
 * anybody may have typed that address. Without an address, or a number to ring, somebody of the front door tells them.
 */
async function mailReferrer(
  work: Work,
  kind: 'received' | 'decided',
  contactId: string,
  { receiptNumber, email }: Referrer,
): Promise<void> {
  if (email === null) return;
  const { phone } = frontDoorOf(work.actor);
  const about = { type: CONTACT, id: contactId };
  await queueNotice(work, { to: email, kind, reference: receiptNumber, phone, about });
}

/** Heard only where a mail server is set: else the list of referrers to be told is the way (reference 5.4). */
export const mailSubscriptions: Subscription[] = [
  on(contactReceived, 'referrals', (work, { contactId, referrer }) =>
    mailReferrer(work, 'received', contactId, referrer),
  ),
  on(contactDecided, 'referrals', (work, { contactId, referrer }) =>
    mailReferrer(work, 'decided', contactId, referrer),
  ),
  on(noticeSent, 'referrals', async (work, { objectType, objectId, kind }) => {
    if (objectType === CONTACT && kind === 'decided') await markToldByMail(work.tx, objectId);
  }),
];
