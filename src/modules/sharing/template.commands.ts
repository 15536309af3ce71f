import { createHash } from 'node:crypto';
import { fieldsOf, NotUsable, openWord, type WordPackage } from '../../platform/documents/index.ts';
import { absent, FieldErrors } from '../../platform/http/decision.ts';
import type { Work } from '../../platform/http/work.ts';
import { filledSample } from './template.queries.ts';
import { insertTemplate, markOut, markUsed } from './template.store.ts';
import { problemsOfFields, type TemplateKind } from './template.ts';

const byOf = (work: Work) => ({
  now: work.now,
  postingId: work.actor.postingId || null,
  name: work.actor.staffName,
});
/** One sentence a line: the page shows them as a list. */
const refuse = (reasons: readonly string[]) => new FieldErrors({ file: reasons.join('\n') });

/**
 * Adds a template after checking it; it is not used before somebody has looked at it.
 * @returns its id
 * @throws FieldErrors on `file` with every reason, one a line
 */
export async function addTemplate(
  work: Work,
  given: { kind: TemplateKind; fileName: string; bytes: Uint8Array },
): Promise<string> {
  const word = opened(given.bytes);
  const problems = problemsOfFields(given.kind, fieldsOf(word));
  if (problems.length > 0) throw refuse(problems);
  await tried(work, given);
  const sha256 = createHash('sha256').update(given.bytes).digest('hex');
  const id = work.ids.next();
  const { authorityId } = work.actor;
  await insertTemplate(work.tx, { ...given, id, authorityId, sha256 }, byOf(work));
  work.note({ objectType: 'template', objectId: id, reason: given.kind, sha256 });
  return id;
}

function opened(bytes: Uint8Array): WordPackage {
  try {
    return openWord(bytes);
  } catch (error) {
    if (error instanceof NotUsable) throw refuse(error.reasons);
    throw error;
  }
}

/** Filled once with invented data: a file that Word's rules allow and we cannot fill is found now, not at a meeting. */
async function tried(work: Work, { kind, bytes }: { kind: TemplateKind; bytes: Uint8Array }): Promise<void> {
  const cannot = refuse([
    'The file could not be filled. Copy its text into a new Word document and try again.',
  ]);
  try {
    const filled = await filledSample(kind, bytes, work.now);
    if (fieldsOf(openWord(filled)).fields.length > 0) throw cannot;
  } catch {
    throw cannot;
  }
}

/** From now on documents of its kind are made in it. @throws Refusal (absent) when it is used or out already */
export async function takeIntoUse(work: Work, id: string): Promise<void> {
  if ((await markUsed(work.tx, id, byOf(work))) === 0) throw absent();
  work.note({ objectType: 'template', objectId: id });
}

/** Documents are made in the service's own layout again. @throws Refusal (absent) when it is out already */
export async function takeOutOfUse(work: Work, id: string, because: string): Promise<void> {
  if ((await markOut(work.tx, id, because, byOf(work))) === 0) throw absent();
  work.note({ objectType: 'template', objectId: id, reason: because });
}
