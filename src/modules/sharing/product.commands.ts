import { createHash } from 'node:crypto';
import { dayOf } from '../../platform/clock/wall-clock.ts';
import { type DocumentModel, toDocx, toPdf } from '../../platform/documents/index.ts';
import { FieldErrors } from '../../platform/http/decision.ts';
import type { Download } from '../../platform/http/route.ts';
import type { Work } from '../../platform/http/work.ts';
import type { DataClass } from '../access/index.ts';
import { happened } from '../people/index.ts';
import { type RecipientOf, recordLeft } from './disclosure.commands.ts';
import { insertIssue, insertProduct, insertReceipt, settleProduct } from './product.store.ts';
import { PRODUCT_LABELS, type ProductRef } from './product.ts';
import { FILE_TYPES, type FileFormat } from './template.queries.ts';

export interface FinishedProduct extends ProductRef {
  /** Class of the strictest thing inside: decides who sees the line at all. */
  dataClass: Extract<DataClass, 'PLAN' | 'NOTE' | 'ASSESS' | 'REFERRAL' | 'DOC' | 'MISSING'>;
  /** Agencies that may know of it; left out: everybody with the relationship and the class. */
  shareWith?: string[] | undefined;
  /** The page to read it, and the one file to upload to the statutory record. */
  href: string;
  fileHref?: string | undefined;
}
/** A product is finished and belongs on the statutory record. Saying so again for the same version changes nothing. */
export async function productFinished(work: Work, product: FinishedProduct): Promise<void> {
  await insertProduct(
    work.tx,
    {
      ...product,
      authorityId: work.actor.authorityId,
      shareWith: product.shareWith ?? null,
      fileHref: product.fileHref ?? null,
    },
    work.now,
    work.actor.postingId || null,
  );
}

export interface IssuedCopy {
  product: Pick<ProductRef, 'childId' | 'type' | 'id' | 'version'>;
  /** The one person, agency or system this copy was made for. */
  recipient: string;
  /** How the audit names them, where the name itself is somebody's private one: a parent, a carer. */
  recipientInAudit?: string | undefined;
  format: 'pdf' | 'docx' | 'print';
  /** Digest of the file, lower-case hex. */
  sha256: string;
  /** Which agency and person it is for; left out: whoever took it, for their own use. */
  to?: RecipientOf | undefined;
  /** Classes inside, where it holds others than its kind usually does. */
  classes?: readonly string[] | undefined;
  purpose?: string | undefined;
  /** How it reaches them, where that is known. */
  method?: string | undefined;
}
export const STATUTORY_RECORD = 'the statutory record';

/** Keeps that a copy was made and left, and records it in the audit as an export of its own. */
export async function recordIssued(work: Work, copy: IssuedCopy): Promise<void> {
  const id = work.ids.next();
  await insertIssue(
    work.tx,
    { ...copy, id, authorityId: work.actor.authorityId },
    work.now,
    work.actor.postingId || null,
  );
  work.alsoRecord({
    event: 'document.exported',
    subjects: [copy.product.childId],
    objectType: copy.product.type,
    objectId: copy.product.id,
    version: copy.product.version,
    recipient: copy.recipientInAudit ?? copy.recipient,
    format: copy.format,
    sha256: copy.sha256,
  });
  await recordLeft(work, {
    childIds: [copy.product.childId],
    type: copy.product.type,
    title: PRODUCT_LABELS[copy.product.type],
    productId: copy.product.id,
    productVersion: copy.product.version,
    to: copy.to ?? (copy.recipient === STATUTORY_RECORD ? { agency: 'STATUTORY_RECORD' } : undefined),
    classes: copy.classes,
    purpose: copy.purpose,
    method: copy.method ?? (copy.format === 'print' ? 'Printed' : 'File made'),
    format: copy.format,
    sha256: copy.sha256,
  });
}

const WRITERS = { pdf: toPdf, docx: toDocx } as const;

/**
 * Makes the file of a product, keeps its digest (SHA-256) and that it was made, and answers with it. The file's name
 * holds the reference only: names of people do not travel in names of files.
 */
export async function issueDocument(
  work: Work,
  of: { model: DocumentModel; format: FileFormat } & Omit<IssuedCopy, 'recipient' | 'format' | 'sha256'>,
): Promise<Download> {
  const type = FILE_TYPES[of.format];
  const bytes = await WRITERS[of.format](of.model);
  const { recipient, reference } = of.model.footer;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const { model: _, ...copy } = of;
  await recordIssued(work, { ...copy, recipient, sha256 });
  return { kind: 'download', bytes, type, name: `${reference}.${of.format}` };
}

export interface NewPlacing {
  product: ProductRef & { dataClass: string };
  outcome: 'placed' | 'not-placed';
  placedOn?: Temporal.PlainDate | undefined;
  placedBy?: string | undefined;
  reference?: string | undefined;
  reason?: string | undefined;
}
/**
 * Records when, by whom and under what reference a product was placed on the statutory record, or why it is not.
 * @throws FieldErrors when what it needs is missing, or the day lies ahead
 */
export async function recordPlacing(work: Work, placing: NewPlacing): Promise<void> {
  const wrong = problemsOf(placing, work.now);
  if (Object.keys(wrong).length > 0) throw new FieldErrors(wrong);
  const isPlaced = placing.outcome === 'placed';
  const { product } = placing;
  await insertReceipt(
    work.tx,
    {
      authorityId: work.actor.authorityId,
      id: work.ids.next(),
      childId: product.childId,
      type: product.type,
      productId: product.id,
      version: product.version,
      outcome: placing.outcome,
      placedOn: isPlaced ? (placing.placedOn ?? null) : null,
      placedBy: isPlaced ? (placing.placedBy ?? null) : null,
      reference: isPlaced ? (placing.reference ?? null) : null,
      reason: isPlaced ? null : (placing.reason ?? null),
    },
    work.now,
    work.actor.postingId || null,
  );
  await settleProduct(work.tx, product, work.now);
  await happened(work, {
    childId: product.childId,
    at: work.now,
    kind: 'document',
    dataClass: product.dataClass as DataClass,
    line: isPlaced
      ? `${product.title}: placed on the statutory record`
      : `${product.title}: not placed on the statutory record`,
  });
  work.note({
    subjects: [product.childId],
    objectType: product.type,
    objectId: product.id,
    version: product.version,
  });
}

function problemsOf(placing: NewPlacing, now: Temporal.Instant): Record<string, string> {
  if (placing.outcome === 'not-placed')
    return placing.reason ? {} : { reason: 'Say why it is not placed there' };
  const today = dayOf(now);
  const isAhead = placing.placedOn && Temporal.PlainDate.compare(placing.placedOn, today) > 0;
  return {
    ...(placing.reference ? {} : { reference: 'Enter the reference it has there' }),
    ...(placing.placedBy ? {} : { placedBy: 'Say who placed it' }),
    ...(placing.placedOn ? {} : { placedOn: 'Enter the day it was placed' }),
    ...(isAhead ? { placedOn: 'The day cannot lie ahead' } : {}),
  };
}
