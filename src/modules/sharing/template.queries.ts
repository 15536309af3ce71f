import {
  type DocumentModel,
  fieldsOf,
  fillWord,
  openWord,
  toDocx,
  toPdf,
  wordToPdf,
} from '../../platform/documents/index.ts';
import type { Work } from '../../platform/http/work.ts';
import { templateInUse } from './template.store.ts';
import { sampleOf, type TemplateKind, valuesOf } from './template.ts';

export const FILE_TYPES = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const;
export type FileFormat = keyof typeof FILE_TYPES;

/** A finished file and the template it was made in, if the authority has one. */
export interface MadeDocument {
  bytes: Uint8Array;
  /** Its media type. */
  type: string;
  template: { id: string; number: number } | undefined;
}

/**
 * The document as a file: in the authority's own Word template where one is in use for this kind, otherwise in the
 * service's layout. A PDF in a template has its words in its order, not its look. The same model and template give the
 * same bytes.
 */
export async function documentFor(
  work: Pick<Work, 'tx' | 'actor'>,
  kind: TemplateKind,
  model: DocumentModel,
  format: FileFormat,
): Promise<MadeDocument> {
  const template = await templateInUse(work.tx, work.actor.authorityId, kind);
  const type = FILE_TYPES[format];
  if (!template)
    return { bytes: await (format === 'pdf' ? toPdf : toDocx)(model), type, template: undefined };
  const filled = await filledWith(kind, template.bytes, model);
  const bytes = format === 'docx' ? filled : await asPdf(filled, model);
  return { bytes, type, template: { id: template.id, number: template.number } };
}

/** Whether documents of this kind come out in the authority's own template. */
export const hasTemplate = async (work: Pick<Work, 'tx' | 'actor'>, kind: TemplateKind): Promise<boolean> =>
  (await templateInUse(work.tx, work.actor.authorityId, kind)) !== undefined;

function filledWith(kind: TemplateKind, bytes: Uint8Array, model: DocumentModel): Promise<Uint8Array> {
  const word = openWord(bytes);
  const used = new Set(fieldsOf(word).fields.map((field) => field.name));
  return fillWord(word, bytes, valuesOf(kind, model, used));
}
const asPdf = (filled: Uint8Array, { title, author, footer }: DocumentModel) =>
  wordToPdf(filled, { title, author, footer });

/** A template with invented data in it, to look at before it is used. */
export const filledSample = (kind: TemplateKind, bytes: Uint8Array, at: Temporal.Instant) =>
  filledWith(kind, bytes, sampleOf(kind, at));
export async function previewOf(
  kind: TemplateKind,
  bytes: Uint8Array,
  format: FileFormat,
  at: Temporal.Instant,
): Promise<Uint8Array> {
  const filled = await filledSample(kind, bytes, at);
  return format === 'docx' ? filled : asPdf(filled, sampleOf(kind, at));
}
