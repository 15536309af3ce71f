import * as z from 'zod';
import type { Work } from '../http/work.ts';
import type { Job } from '../jobs/ticker.ts';
import { noticeSent } from './mail.events.ts';
import { type Mailer, MailFailure } from './mailer.ts';
import { type CalendarTime, calendarTime, type NoticeKind, phoneNumber, reference } from './notice.ts';
import {
  hasNoticesDue,
  insertNotice,
  markGivenUp,
  markSent,
  markToTryAgain,
  type QueuedNotice,
  takeNoticesDue,
} from './outbox.store.ts';

export interface NoticeToQueue {
  /** Where the message's identity has to be known beforehand: a `page` is found by it. */
  id?: string;
  to: string;
  kind: NoticeKind;
  reference: string;
  phone: string;
  about: { type: string; id: string };
  /** When, for the kinds that tell of a meeting. */
  calendar?: CalendarTime | undefined;
}
const fit = z.object({
  to: z.email().max(254),
  reference,
  phone: phoneNumber,
  calendar: calendarTime.optional(),
});

/**
 * Leaves a message to be sent, in the transaction of the act it tells of: both are kept, or neither.
 * @returns false where the address or the number to ring could not be used; a person has to tell then
 */
export async function queueNotice(work: Work, given: NoticeToQueue): Promise<boolean> {
  const read = fit.safeParse(given);
  if (!read.success) return false;
  await insertNotice(work.tx, work.actor.authorityId, {
    ...read.data,
    calendar: read.data.calendar ?? null,
    id: given.id ?? work.ids.next(),
    kind: given.kind,
    objectType: given.about.type,
    objectId: given.about.id,
    queuedAt: work.now,
  });
  return true;
}

const MOST_A_RUN = 5;
const LONGEST_WAIT_MINUTES = 60;
/** After this long a person has to tell instead. */
const GIVE_UP_HOURS = 72;

/**
 * Sends what waits. A message the server cannot take now is tried again after 1, 2, 4 … 60 minutes, for 72 hours; the
 * others wait with it, because the server is the same. If this process dies between the server's answer and the commit,
 * the message goes out again under the same identity, by which mail programs show it once.
 */
export const mailJob = (mailer: Mailer): Job => ({
  name: 'mail.send',
  everySeconds: 15,
  isNeeded: (tx, actor) => hasNoticesDue(tx, actor.authorityId),
  run: async (work) => {
    let sent = 0;
    for (const notice of await takeNoticesDue(work.tx, work.actor.authorityId, work.now, MOST_A_RUN)) {
      const became = await sendOne(work, mailer, notice);
      if (became === 'sent') sent += 1;
      if (became === 'later') break;
    }
    work.note({ count: sent });
  },
});

async function sendOne(
  work: Work,
  mailer: Mailer,
  notice: QueuedNotice,
): Promise<'sent' | 'later' | 'never'> {
  const { id, to, kind, phone, objectType, objectId, queuedAt, attempts } = notice;
  try {
    const calendar = notice.calendar ? { calendar: notice.calendar } : {};
    const about = kind === 'page' ? { about: objectType } : {};
    await mailer.send({ id, to, kind, reference: notice.reference, phone, ...about, ...calendar });
  } catch (error) {
    if (!(error instanceof MailFailure)) throw error;
    const isTooLate = queuedAt.until(work.now).total('hours') >= GIVE_UP_HOURS;
    if (!error.isWorthRetrying || isTooLate) {
      await markGivenUp(work.tx, id, work.now, error.message);
      return 'never';
    }
    const minutes = Math.min(2 ** attempts, LONGEST_WAIT_MINUTES);
    await markToTryAgain(work.tx, id, work.now.add({ minutes }), error.message);
    return 'later';
  }
  await markSent(work.tx, id, work.now);
  await work.publish(noticeSent, { objectType, objectId, kind, at: work.now });
  return 'sent';
}
