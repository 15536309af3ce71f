import { FieldErrors } from '../../platform/http/decision.ts';
import { hashOf, pageKey, randomToken } from '../../platform/http/tokens.ts';
import type { Work } from '../../platform/http/work.ts';
import { phoneNumber, queueNotice, reference } from '../../platform/mail/index.ts';
import { reveal, settingsOf } from '../access/index.ts';
import { revealedNumbers, safeContactsOf } from '../people/index.ts';
import type { Giver } from './feedback.ts';
import { insertLink, type LinkAsks, type LinkWay } from './link.store.ts';

/** How long a page can be opened: what is safe today need not be safe tomorrow. On our own device, while they sit there. */
export const LINK_HOURS: Readonly<Record<LinkWay, number>> = { MESSAGE: 24, BY_HAND: 24, DEVICE: 1 };

export interface NewLink {
  childId: string;
  giver: Giver;
  asks: LinkAsks;
  way: LinkWay;
  /** Except on our own device: a contact marked safe, and how the worker knows that it is safe today. */
  contactId?: string | undefined;
  safeBecause?: string | undefined;
}

/**
 * Makes a page that opens once, without an account. The message that leads to it names no service and no subject; only
 * the hash of its key is kept. @returns the key, to be shown once
 * @throws FieldErrors where the contact is not one that is safe today, or a message cannot reach it
 */
export async function makeLink(work: Work, secret: string, l: NewLink): Promise<{ id: string; key: string }> {
  if (l.way !== 'DEVICE') await mustBeSafeToday(work, l);
  const id = work.ids.next();
  const noticeId = work.ids.next();
  const key = l.way === 'MESSAGE' ? pageKey(secret, noticeId) : randomToken();
  await insertLink(work.tx, work.actor.authorityId, {
    ...{ id, childId: l.childId, giver: l.giver, asks: l.asks, way: l.way, madeAt: work.now },
    contactId: l.way === 'DEVICE' ? null : (l.contactId ?? null),
    safeBecause: l.way === 'DEVICE' ? null : (l.safeBecause ?? null),
    keyHash: hashOf(key),
    madeBy: work.actor.postingId,
    endsAt: work.now.add({ hours: LINK_HOURS[l.way] }),
  });
  if (l.way === 'MESSAGE') await sendPage(work, l, { id, noticeId });
  work.note({ subjects: [l.childId], objectType: 'feedback-link', objectId: id, classes: ['VOICE'] });
  return { id, key };
}

async function mustBeSafeToday(work: Work, l: NewLink): Promise<void> {
  const errors: Record<string, string> = {};
  const contacts = l.contactId ? await safeContactsOf(work.tx, l.childId) : [];
  const contact = contacts.find((each) => each.id === l.contactId);
  if (!contact?.isSafe || contact.until !== null) errors.contact = 'Choose a contact that is marked as safe';
  if (l.safeBecause === undefined) errors.safeBecause = 'Say how you know that it is safe today';
  if (Object.keys(errors).length > 0) throw new FieldErrors(errors);
}

/** The message has no number and no reference on it; the queue asks for them, so it is given its own. */
async function sendPage(work: Work, l: NewLink, { id, noticeId }: { id: string; noticeId: string }) {
  await reveal(work, l.childId, 'To send a page to a contact that is safe today');
  const numbers = await revealedNumbers(work.tx, l.childId);
  const to = numbers.find((each) => each.contactId === l.contactId)?.value.trim() ?? '';
  const { dayNumber } = settingsOf(work.actor);
  const sent = await queueNotice(work, {
    ...{ id: noticeId, to, kind: 'page', about: { type: 'feedback-link', id } },
    reference: reference.parse('PG-00-00000'),
    phone: phoneNumber.safeParse(dayNumber).success ? (dayNumber as string) : '01632 960000',
  });
  if (!sent)
    throw new FieldErrors({
      contact: 'This contact has no email address. Choose “I give it to them myself”, or another contact',
    });
}
