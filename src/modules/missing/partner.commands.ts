import { StaleEdit } from '../../platform/http/decision.ts';
import { type Machine, problem } from '../../platform/http/machine.ts';
import type { Json } from '../../platform/http/route.ts';
import { hashOf, isSameToken, randomToken } from '../../platform/http/tokens.ts';
import type { Work } from '../../platform/http/work.ts';
import { alert } from '../access/index.ts';
import { agencyOfReporter } from './code-lists-missing.ts';
import {
  beginPartner,
  endPartnerRow,
  findReceipt,
  insertPartner,
  insertReceipt,
  insertSentNotification,
  type PartnerRow,
  type ReceiptRow,
} from './partner.store.ts';
import { type NotificationBody, type PartnerKind, readNotification, receiptNumberOf } from './partner.ts';

/** Agency of a partner's reports, of the code list of agencies, so that whereabouts can be withheld from it. */
const agencyOf = (kind: PartnerKind): string | null =>
  kind === 'POLICE' ? 'POLICE' : (agencyOfReporter[kind] ?? null);

/** Lets a system in. @returns its key, which is shown once: only its hash is kept */
export async function letPartnerIn(
  work: Work,
  name: string,
  kind: PartnerKind,
): Promise<{ id: string; key: string }> {
  const id = work.ids.next();
  const key = `hfm_${randomToken()}`;
  const row = { id, name, kind, agency: agencyOf(kind), keyStart: key.slice(0, 8), keyHash: hashOf(key) };
  await insertPartner(work.tx, work.actor.authorityId, row, work.now, work.actor.postingId);
  work.note({ objectType: 'partner', objectId: id });
  return { id, key };
}

/** Ends a key at once and for good, with why. @throws StaleEdit when somebody ended it first */
export async function endPartner(work: Work, partner: PartnerRow, because: string): Promise<void> {
  work.note({ objectType: 'partner', objectId: partner.id });
  if ((await endPartnerRow(work.tx, partner.id, because, work.now, work.actor.postingId)) === 0)
    throw new StaleEdit({ because: partner.endedBecause ?? '' }, 1);
}

/** A request with a key acts for the partner whose key it is: it may create one notification, and reads nothing. */
export const partnerMachine: Machine = {
  async enter(tx, key, now) {
    const partner = await beginPartner(tx, hashOf(key ?? ''), now);
    if (!partner) return undefined;
    return {
      sessionId: '',
      staffId: '',
      staffName: partner.partnerName,
      postingId: partner.partnerId,
      authorityId: partner.authorityId,
      authorityCode: partner.authorityCode,
      authorityName: partner.authorityName,
      accent: 'navy',
      settings: {},
      agency: partner.agency ?? '',
      role: 'PARTNER_SYSTEM',
      discipline: partner.kind,
      teamId: null,
      mfaAt: null,
    };
  },
};

const answerOf = (status: 200 | 201, receipt: ReceiptRow): Json => ({
  kind: 'json',
  status,
  value: { receipt: receipt.receiptNumber, receivedAt: receipt.receivedAt.toString() },
});

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * Takes what a partner's system sent, as it came. The same Idempotency-Key with the same body gets the same receipt and
 * makes nothing new; with another body it is refused. The answer is a receipt: it never says whether the child is known.
 * @throws FieldErrors naming every field that cannot be taken
 */
export async function takeFromPartner(
  work: Work,
  sent: { text: string; idempotencyKey: string | undefined },
): Promise<Json> {
  const { text, idempotencyKey } = sent;
  const refused = (...said: Parameters<typeof problem>): Json => {
    work.note({ event: 'missing-notification.not-taken' });
    return problem(...said);
  };
  if (!idempotencyKey || !/^[\x21-\x7e]{1,200}$/.test(idempotencyKey))
    return refused(
      400,
      'An Idempotency-Key is needed',
      'Send the header "Idempotency-Key" with 1 to 200 letters that are new for each notification, so that sending it again is harmless.',
    );
  const bodyHash = hashOf(text);
  const before = await findReceipt(work.tx, work.actor.postingId, idempotencyKey);
  if (before) return again(before, bodyHash, refused);
  const value = parsed(text);
  if (value === undefined) return refused(400, 'Not JSON', 'The body cannot be read as JSON.');
  const { body, times } = readNotification(value, work.now);
  const id = work.ids.next();
  const receipt = { bodyHash, receiptNumber: receiptNumberOf(hashOf(`receipt ${id}`)), receivedAt: work.now };
  const ids = { authorityId: work.actor.authorityId, partnerId: work.actor.postingId, idempotencyKey };
  if ((await insertReceipt(work.tx, { ...receipt, ...ids, notificationId: id })) === 0) {
    const first = await findReceipt(work.tx, ids.partnerId, idempotencyKey);
    return first ? again(first, bodyHash, refused) : refused(409, 'Sent twice at once', 'Send it again.');
  }
  const kind = work.actor.discipline as PartnerKind;
  const row = {
    ...ids,
    id,
    about: body.about,
    childAsNamed: namedIn(body),
    asReceived: text,
    said: saidIn(body, { ...times }),
  };
  const reporter = {
    reportedBy: body.sentBy?.name || null,
    source: work.actor.staffName,
    kind,
    agency: work.actor.agency || null,
  };
  await insertSentNotification(work.tx, { ...row, ...reporter }, work.now);
  await alert(work, {
    kind: 'missing',
    line:
      body.about === 'RETURNED'
        ? 'A notification from a partner says that a missing child is back. It waits to be considered'
        : 'A notification from a partner says that a child is missing. It waits to be considered',
    forRole: 'MISSING_COORDINATOR',
  });
  work.note({
    objectType: 'notification',
    objectId: id,
    classes: ['MISSING'],
    count: 1,
    partner: ids.partnerId,
  });
  return answerOf(201, receipt);
}

function again(receipt: ReceiptRow, bodyHash: Buffer, refused: typeof problem): Json {
  const isSame = isSameToken(receipt.bodyHash.toString('hex'), bodyHash.toString('hex'));
  if (isSame) return answerOf(200, receipt);
  return refused(
    409,
    'This Idempotency-Key was used for another notification',
    'Send a new notification with a new Idempotency-Key.',
  );
}

const known = (fields: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined && value !== null && value !== ''),
  );
const namedIn = ({ child }: NotificationBody) => known(child) as Record<string, string>;

/** What was read out of it, by the names of the report's fields; moments as instants. */
function saidIn(body: NotificationBody, times: Record<string, unknown>): Record<string, unknown> {
  const { about: _about, child: _child, times: _times, timeZone: _zone, reference, sentBy, ...rest } = body;
  const moments = Object.fromEntries(
    Object.entries(times).map(([field, at]) => [field, at === null ? null : String(at)]),
  );
  return known({
    ...rest,
    ...moments,
    policeReference: reference,
    reporterPhone: sentBy?.phone,
    reporterEmail: sentBy?.email,
  });
}
