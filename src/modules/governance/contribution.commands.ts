import { randomBytes } from 'node:crypto';
import { absent, FieldErrors, forbid, Refusal } from '../../platform/http/decision.ts';
import { hashOf, pageKey, randomToken } from '../../platform/http/tokens.ts';
import type { Work } from '../../platform/http/work.ts';
import { phoneNumber, queueNotice, reference } from '../../platform/mail/index.ts';
import { settingsOf } from '../access/index.ts';
import { arranges } from './attendance.policy.ts';
import {
  insertInvitation,
  isKeptFrom,
  itemToWriteFor,
  sendContribution,
  type WrittenRow,
  withdrawRow,
} from './contribution.store.ts';
import { INVITATION_HOURS, makeCode, makeReference } from './contribution.ts';
import { placeAt } from './sitting.commands.ts';
import type { SittingRow } from './sitting.store.ts';

export interface NewInvitation {
  agency: string;
  name: string;
  /** The number that they are rung on to be told the code. */
  phone: string;
  /** Where the link goes; without it the link is shown once, to be sent otherwise. */
  email?: string | undefined;
}
export interface MadeInvitation {
  id: string;
  /** Of the page; shown only where no message takes it. */
  key: string;
  /** To be read out by telephone, shown once, and never in a message. */
  code: string;
  reference: string;
  endsAt: Temporal.Instant;
}

/** Only with the key can a code be tried against what is kept. */
const codeHashOf = (key: string, code: string): Buffer => hashOf(`${key}|${code}`);

/**
 * Asks one named person of an agency to write for one item, without an account (issue part 3; S1-28). The message names
 * nobody and nothing; the code goes by telephone.
 * @throws Refusal when this posting does not arrange the sitting, or it is over; FieldErrors (`email`, `name`) for somebody
 * from whom the item is kept, or an address that a message cannot reach
 */
export async function invite(
  work: Work,
  secret: string,
  sitting: SittingRow,
  itemId: string,
  given: NewInvitation,
): Promise<MadeInvitation> {
  if (!arranges(await placeAt(work, sitting.kind)))
    throw new Refusal(
      forbid('AC-7', 'Those who chair or minute this meeting ask for a written contribution'),
    );
  if (sitting.closedAt || sitting.notHeldBecause)
    throw new Refusal(forbid('AC-7', 'This meeting is over: nothing can be written for it any more'));
  const item = await itemToWriteFor(work.tx, sitting.id, itemId);
  if (!item) throw absent();
  if (await isKeptFrom(work.tx, itemId, given.email ?? '', given.name))
    throw new FieldErrors({
      name: 'This person is not asked about this item. A manager of the team knows why',
    });
  const noticeId = work.ids.next();
  const key = given.email ? pageKey(secret, noticeId) : randomToken();
  const made = {
    ...{ id: work.ids.next(), key, code: makeCode(randomBytes(8)), reference: makeReference(randomBytes(6)) },
    endsAt: work.now.add({ hours: INVITATION_HOURS }),
  };
  await insertInvitation(work.tx, work.actor.authorityId, {
    ...{ id: made.id, itemId, sittingId: sitting.id, childId: item.childId, endsAt: made.endsAt },
    ...{ agency: given.agency, name: given.name, phone: given.phone, email: given.email ?? null },
    ...{ reference: made.reference, keyHash: hashOf(key), codeHash: codeHashOf(key, made.code) },
    ...{ madeAt: work.now, madeBy: work.actor.postingId, madeByName: work.actor.staffName },
  });
  if (given.email) await sendKey(work, made.id, noticeId, given.email);
  work.note({
    ...{ objectType: 'written-contribution', objectId: made.id, classes: ['PLAN'] },
    subjects: item.childId ? [item.childId] : [],
  });
  return made;
}

/** The message has no number and no reference on it; the queue asks for them, so it is given its own. */
async function sendKey(work: Work, id: string, noticeId: string, to: string): Promise<void> {
  const { dayNumber } = settingsOf(work.actor);
  const sent = await queueNotice(work, {
    ...{ id: noticeId, to, kind: 'page', about: { type: 'written-contribution', id } },
    reference: reference.parse('PG-00-00000'),
    phone: phoneNumber.safeParse(dayNumber).success ? (dayNumber as string) : '01632 960000',
  });
  if (!sent) throw new FieldErrors({ email: 'Enter an email address, like name@example.org' });
}

/** The link opens nothing from now on. What arrived through it stays. */
export async function withdrawInvitation(work: Work, sitting: SittingRow, id: string): Promise<void> {
  if (!arranges(await placeAt(work, sitting.kind))) throw absent();
  await withdrawRow(work.tx, id, sitting.id, work.actor.postingId, work.now);
  work.note({ objectType: 'written-contribution', objectId: id });
}

/** What somebody without an account holds: nothing else opens the page. */
export interface KeyAndCode {
  key: string;
  code: string;
}
export const hashesOf = ({ key, code }: KeyAndCode): [Buffer, Buffer] => [hashOf(key), codeHashOf(key, code)];

/** Takes what they wrote. @returns false, whatever the reason, when key and code open nothing */
export async function takeContribution(
  work: Work,
  opened: KeyAndCode,
  written: Omit<WrittenRow, 'id' | 'informationId'>,
): Promise<boolean> {
  const id = work.ids.next();
  const row = { ...written, id, informationId: work.ids.next() };
  const taken = await sendContribution(work.tx, ...hashesOf(opened), row);
  if (taken) work.note({ objectType: 'written-contribution', objectId: id });
  return taken;
}
