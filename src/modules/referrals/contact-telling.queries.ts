import type { Work } from '../../platform/http/work.ts';
import { type NoticeState, noticesAbout } from '../../platform/mail/index.ts';
import { referrersToTell, type ToldByMail, type ToTell, toldByMail } from './contact.store.ts';

/** Somebody who waits to hear, with what became of the e-mail to them where one was left to be sent. */
export interface Waiting extends ToTell {
  mail: NoticeState | undefined;
}
/** How long the front door sees whom an e-mail told. */
const SHOWN_DAYS = 7;

/** Who waits to hear what was decided, of one contact or of all. */
export async function waitingToHear(work: Work, contactId: string | null = null): Promise<Waiting[]> {
  const rows = await referrersToTell(work.tx, work.actor.authorityId, contactId);
  const ids = rows.map((each) => each.contactId);
  const mails = ids.length === 0 ? [] : await noticesAbout(work.tx, 'contact', 'decided', ids);
  return rows.map((each) => ({ ...each, mail: mails.find((mail) => mail.objectId === each.contactId) }));
}

export const toldLately = (work: Work): Promise<ToldByMail[]> =>
  toldByMail(work.tx, work.actor.authorityId, { since: work.now.subtract({ hours: 24 * SHOWN_DAYS }) });
export const toldOf = async (work: Work, contactId: string): Promise<ToldByMail | undefined> =>
  (await toldByMail(work.tx, work.actor.authorityId, { contactId }))[0];
