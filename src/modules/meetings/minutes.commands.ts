import { dayOf } from '../../platform/clock/wall-clock.ts';
import type { Work } from '../../platform/http/work.ts';
import { formatDate } from '../../platform/ui/index.ts';
import { inOwnWords } from '../access/index.ts';
import { happened } from '../people/index.ts';
import { type Leaving, productFinished, recordLeft } from '../sharing/index.ts';
import { type MeetingRow, markMinutesOut } from './meeting.store.ts';
import { clockWhenMinutesSent } from './meeting-clocks.ts';
import { kindOf } from './meeting-sections.ts';
import { findRecipient, minutedForCopy, type RecipientOfCopy, STATUTORY } from './minutes.queries.ts';
import { insertCopy, insertOutsideRecipient } from './minutes.store.ts';
import { classesIn } from './minutes-document.ts';
import { writerOf } from './minuting.store.ts';

export interface SentInput {
  part: MeetingRow;
  /** Id of an attendee, `young-person` or `family`. */
  recipient: string;
  recipientName: string;
  /** "by secure e-mail", "by hand" … */
  how: string;
}
/** The minutes of one child are finished and belong on the statutory record, as one file. */
export async function minutesFinished(work: Work, part: MeetingRow): Promise<void> {
  const { meetingId, childId } = part;
  const base = `/meetings/${meetingId}/children/${childId}/minutes/${STATUTORY}`;
  const on = part.heldAt ? ` of ${formatDate(dayOf(part.heldAt))}` : '';
  await productFinished(work, {
    type: 'minutes',
    id: part.id,
    childId,
    title: `Minutes: ${inOwnWords(work.actor, kindOf(part.kind).label).toLowerCase()}${on}`,
    version: 1,
    dataClass: 'PLAN',
    href: `/meetings/${meetingId}/minutes?child=${childId}`,
    fileHref: `${base}/pdf`,
  });
}

/**
 * A recipient's copy went out. The first one stops the clock of the minutes (D6); from then on only an agency's own
 * people put right what it brought.
 */
export async function sendMinutes(work: Work, given: SentInput): Promise<void> {
  const { meetingId, childId } = given.part;
  const copy = {
    id: work.ids.next(),
    meetingId,
    childId,
    recipient: given.recipient,
    recipientName: given.recipientName,
  };
  await insertCopy(
    work.tx,
    { ...copy, act: 'sent', format: null, sha256: null, how: given.how },
    writerOf(work),
  );
  work.note({ subjects: [childId], objectType: 'meeting', objectId: meetingId, recipient: given.recipient });
  const recipient = await findRecipient(work, given.part, given.recipient);
  if (recipient) {
    const classes = classesIn(await minutedForCopy(work, given.part), recipient.recipient);
    await leftWith(work, given.part, recipient, { state: 'given', method: given.how, classes });
  }
  if ((await markMinutesOut(work.tx, given.part, work.now)) === 0) return;
  await clockWhenMinutesSent(work, given.part);
  await happened(work, {
    childId,
    at: work.now,
    kind: 'meeting',
    dataClass: 'PLAN',
    line: `Minutes sent: ${inOwnWords(work.actor, kindOf(given.part.kind).label)}`,
    href: `/meetings/${meetingId}?child=${childId}`,
  });
}

/** A paper of the meeting left for this recipient: what is kept of it (S1-13). */
export function leftWith(
  work: Work,
  part: MeetingRow,
  to: RecipientOfCopy,
  of: Omit<Leaving, 'childIds' | 'type' | 'productId' | 'productVersion' | 'to'> & { type?: Leaving['type'] },
): Promise<void> {
  return recordLeft(work, {
    type: 'minutes',
    ...of,
    ...{ childIds: [part.childId], productId: part.id, productVersion: 1 },
    to: to.agency === 'STATUTORY_RECORD' ? { agency: to.agency } : { agency: to.agency, person: to.name },
    ...(to.outsideBecause === null ? {} : { necessity: `Was not at the meeting: ${to.outsideBecause}` }),
  });
}

/** Somebody who was not asked to the meeting gets a copy all the same, and why. */
export async function addOutsideRecipient(
  work: Work,
  part: MeetingRow,
  of: { name: string; agency: string; because: string },
): Promise<void> {
  const { meetingId, childId } = part;
  const id = work.ids.next();
  await insertOutsideRecipient(work.tx, { id, meetingId, childId, ...of }, writerOf(work));
  work.note({
    subjects: [childId],
    objectType: 'meeting',
    objectId: meetingId,
    recipient: id,
    reason: of.because,
  });
}
