import { dayOf } from '../../platform/clock/wall-clock.ts';
import { FieldErrors } from '../../platform/http/decision.ts';
import type { Work } from '../../platform/http/work.ts';
import { settingsOf } from '../access/index.ts';
import { type CopyTaken, findChildren } from '../people/index.ts';
import {
  type DisclosureRow,
  insertCheck,
  insertDisclosures,
  type NewDisclosure,
} from './disclosure.store.ts';
import {
  type Consent,
  type LawfulBasis,
  type LeavingType,
  leavingLabel,
  usualClasses,
  usualPurpose,
} from './disclosure.ts';

/** Who has it now: an agency and the person there; left out: the colleague who took the copy, for their own use. */
export interface RecipientOf {
  agency: string;
  person?: string | undefined;
}
export interface Leaving {
  /** Every child that it is about. */
  childIds: readonly string[];
  type: LeavingType;
  /** What it is, never what it says. */
  title?: string | undefined;
  productId?: string | undefined;
  productVersion?: number | undefined;
  to?: RecipientOf | undefined;
  /** Classes inside; left out: those that this kind usually holds. */
  classes?: readonly string[] | undefined;
  /** `made` while nobody has said that it reached them. */
  state?: 'made' | 'given' | undefined;
  method: string;
  /** Said by a person; left out: the authority's setting for this kind, shown as such. */
  purpose?: string | undefined;
  necessity?: string | undefined;
  format?: string | undefined;
  /** Digest of the file, lower-case hex. */
  sha256?: string | undefined;
}

const byOf = (work: Work) => ({
  now: work.now,
  postingId: work.actor.postingId || null,
  name: work.actor.staffName,
});

/**
 * Keeps that something about children left (S1-13, reference F31): one line on each child's record. Purpose and lawful
 * basis are the authority's for this kind, until a person says another. The same copy for the same recipient on the
 * same day is one line.
 */
export async function recordLeft(work: Work, leaving: Leaving): Promise<void> {
  const line = lineOf(work, leaving);
  const children = await findChildren(work.tx, [...new Set(leaving.childIds)]);
  const about = children.map(({ id, authorityId }) => ({ id: work.ids.next(), childId: id, authorityId }));
  if (about.length > 0) await insertDisclosures(work.tx, about, line, byOf(work));
}

/** A page of a product that its reader printed, for their own use. */
export const recordPrinted = (
  work: Work,
  product: { childId: string; type: LeavingType; id: string; version: number },
): Promise<void> =>
  recordLeft(work, {
    childIds: [product.childId],
    type: product.type,
    productId: product.id,
    productVersion: product.version,
    method: 'Printed',
    format: 'print',
  });

/** Copies that modules below this one take. */
export const recordCopyTaken = (work: Work, copy: CopyTaken): Promise<void> =>
  recordLeft(work, {
    childIds: [copy.childId],
    type: copy.what,
    productId: copy.childId,
    method: copy.format === 'print' ? 'Printed' : 'File made',
    format: copy.format,
    sha256: copy.sha256,
  });

function lineOf(work: Work, of: Leaving): NewDisclosure {
  const defaults = settingsOf(work.actor);
  const recipientAgency = of.to?.agency ?? work.actor.agency;
  const recipientPerson = of.to === undefined ? work.actor.staffName : (of.to.person ?? null);
  const state = of.state ?? 'made';
  const key = [of.type, of.productId, of.productVersion, recipientAgency, recipientPerson, dayOf(work.now)];
  return {
    state,
    type: of.type,
    productId: of.productId ?? null,
    productVersion: of.productVersion ?? null,
    title: of.title ?? leavingLabel(of.type),
    recipientAgency,
    recipientPerson,
    isOwn: of.to === undefined,
    includes: [...(of.classes ?? usualClasses(of.type))],
    held: null,
    purpose: of.purpose ?? usualPurpose(of.type, defaults),
    lawfulBasis: defaults.sharingBasis,
    necessity: of.necessity ?? null,
    consent: null,
    isMinimum: null,
    isChecked: false,
    method: of.method,
    refusedBecause: null,
    format: of.format ?? null,
    sha256: of.sha256 ?? null,
    leftAt: work.now,
    once: state === 'made' ? key.join(' ') : null,
  };
}

export interface SharedByHand {
  childId: string;
  outcome: 'given' | 'refused';
  agency: string;
  person?: string | undefined;
  /** What was told or asked for, in the words of whoever records it. */
  held: string;
  purpose: string;
  lawfulBasis: LawfulBasis;
  necessity?: string | undefined;
  consent?: Consent | undefined;
  isMinimum: boolean;
  method: string;
  refusedBecause?: string | undefined;
  at: Temporal.Instant;
}
/**
 * Sharing by telephone, e-mail or in person, or a refusal to share.
 * @throws FieldErrors when it lies ahead, or when the reason of a refusal or of sharing is missing
 */
export async function recordSharedByHand(work: Work, given: SharedByHand): Promise<void> {
  const isRefused = given.outcome === 'refused';
  const wrong = {
    ...(Temporal.Instant.compare(given.at, work.now) > 0 ? { at: 'This cannot lie ahead' } : {}),
    ...(isRefused && !given.refusedBecause ? { refusedBecause: 'Say why it was not shared' } : {}),
    ...(!isRefused && !given.necessity
      ? { necessity: 'Say why sharing it was necessary and in proportion' }
      : {}),
    ...(!isRefused && !given.consent ? { consent: 'Say whether the child or a parent knows' } : {}),
  };
  if (Object.keys(wrong).length > 0) throw new FieldErrors(wrong);
  const [child] = await findChildren(work.tx, [given.childId]);
  if (!child) throw new Error('recordSharedByHand: no such child');
  const about = { id: work.ids.next(), childId: child.id, authorityId: child.authorityId };
  await insertDisclosures(
    work.tx,
    [about],
    {
      state: given.outcome,
      type: 'by-hand',
      productId: null,
      productVersion: null,
      title: isRefused ? 'Asked for and not shared' : leavingLabel('by-hand'),
      recipientAgency: given.agency,
      recipientPerson: given.person ?? null,
      isOwn: false,
      includes: [],
      held: given.held,
      purpose: given.purpose,
      lawfulBasis: given.lawfulBasis,
      necessity: given.necessity ?? null,
      consent: given.consent ?? null,
      isMinimum: isRefused ? null : given.isMinimum,
      isChecked: true,
      method: given.method,
      refusedBecause: isRefused ? (given.refusedBecause ?? null) : null,
      format: null,
      sha256: null,
      leftAt: given.at,
      once: null,
    },
    byOf(work),
  );
  work.note({ subjects: [child.id], objectType: 'disclosure', objectId: about.id, recipient: given.agency });
}

export interface Checked {
  purpose: string;
  lawfulBasis: LawfulBasis;
  necessity: string;
  consent: Consent;
  isMinimum: boolean;
}
/** Adds why it was necessary and whether they know; what was said before stays in the history. */
export async function checkDisclosure(work: Work, of: DisclosureRow, said: Checked): Promise<void> {
  const [child] = await findChildren(work.tx, [of.childId]);
  if (!child) throw new Error('checkDisclosure: no such child');
  const about = {
    id: work.ids.next(),
    authorityId: child.authorityId,
    disclosureId: of.id,
    childId: of.childId,
  };
  await insertCheck(work.tx, { ...about, ...said }, byOf(work));
  work.note({ subjects: [of.childId], objectType: 'disclosure', objectId: of.id });
}
