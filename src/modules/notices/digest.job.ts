import { createHash } from 'node:crypto';
import type { Work } from '../../platform/http/work.ts';
import type { Job } from '../../platform/jobs/ticker.ts';
import { queueNotice, reference } from '../../platform/mail/index.ts';
import { settingsOf } from '../access/index.ts';
import { insertMailing, urgentToMail, type Waiting, waitingForPeople } from './mailing.store.ts';
import { DAY_PARTS, dayPartOf, isDigestDue, quietOf, STANDARD } from './quiet.ts';

/** What the outbox calls these messages; managers are shown how many of them do not go. */
const ABOUT = 'being-told';

/** The same for the same text: an identity that cannot be left twice, whichever process comes first. */
function idOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** Says only which part of which day it is: nothing that would differ between two people. */
function referenceAt(now: Temporal.Instant) {
  const { on, part } = dayPartOf(now);
  const two = (n: number) => String(n).padStart(2, '0');
  return reference.parse(
    `WT-${two(on.year % 100)}-${two(on.month)}${two(on.day)}${DAY_PARTS.indexOf(part) + 1}`,
  );
}

interface ToMail {
  id: string;
  postingId: string;
  email: string;
  isUrgent: boolean;
}
type Looking = Pick<Work, 'tx' | 'actor' | 'now'>;

/** What is urgent at once, whatever the hour; the rest once in a part of the day. */
async function mailsDue({ tx, actor, now }: Looking): Promise<ToMail[]> {
  const urgent = await urgentToMail(tx, actor.authorityId);
  const { quietFrom, quietTo } = settingsOf(actor);
  const { on, part } = dayPartOf(now);
  const due = (w: Waiting) =>
    isDigestDue(now, { ...STANDARD, ...set(w) }, quietOf(quietFrom, quietTo), w) &&
    (w.mailedAt === null || !isSamePart(w.mailedAt, now));
  const digests = (await waitingForPeople(tx, actor.authorityId)).filter(due);
  return [
    ...urgent.map((each) => ({ ...each, isUrgent: true })),
    ...digests.map(({ postingId, email }) => ({
      ...{ postingId, email, isUrgent: false },
      id: idOf(`${actor.authorityId} ${postingId} ${on} ${part}`),
    })),
  ];
}
const isSamePart = (one: Temporal.Instant, other: Temporal.Instant): boolean => {
  const [a, b] = [dayPartOf(one), dayPartOf(other)];
  return a.part === b.part && a.on.equals(b.on);
};
const set = ({ digest, digestAt, quietFrom, quietTo }: Waiting) =>
  digest == null || digestAt == null
    ? {}
    : { digest, digestAt, quietFrom: quietFrom ?? null, quietTo: quietTo ?? null };

/**
 * Leaves an e-mail for everybody for whom something waits: that something waits, whom to ring, and nothing else. What was
 * left and that it was left are one transaction; sending is tried for three days.
 * @returns how many were left to be sent
 */
export async function mailWhoeverWaits(work: Work): Promise<number> {
  const { tx, actor, now } = work;
  const phone = settingsOf(actor).dayNumber ?? '';
  let left = 0;
  for (const { id, postingId, email, isUrgent } of await mailsDue(work)) {
    if ((await insertMailing(tx, actor.authorityId, { id, postingId, isUrgent }, now)) === 0) continue;
    const message = { to: email, kind: 'waiting' as const, reference: referenceAt(now), phone };
    if (await queueNotice(work, { ...message, about: { type: ABOUT, id } })) left += 1;
  }
  work.note({ count: left });
  return left;
}

/** Only where a mail server is set. */
export const digestJob: Job = {
  name: 'notices.mail',
  everySeconds: 30,
  isNeeded: async (tx, actor, now) => (await mailsDue({ tx, actor, now })).length > 0,
  run: mailWhoeverWaits,
};
