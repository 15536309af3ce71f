import { FieldErrors } from '../../platform/http/decision.ts';
import type { Work } from '../../platform/http/work.ts';
import { childrenWithIdentifier, insertIdentifier } from './identifier.store.ts';
import { type RecordedNumberKind, readLocalId, readNhsNumber, readUpn } from './identifiers.ts';

/** A number as typed into its plain form, or the sentence why it cannot be one. */
export function readNumber(kind: RecordedNumberKind, text: string): { value: string } | { message: string } {
  const answer = kind === 'nhs' ? readNhsNumber(text) : kind === 'upn' ? readUpn(text) : readLocalId(text);
  return answer.kind === 'ok' ? { value: answer.value } : { message: answer.message };
}

/**
 * Writes down a number of a child. A number that another child *whom the actor may find* already has is refused, so
 * that two records are not mixed; a hidden child's number is never given away by a refusal.
 * @throws FieldErrors under `field`
 */
export async function recordIdentifier(
  work: Work,
  n: { childId: string; kind: RecordedNumberKind; value: string; source: string },
  field = 'value',
): Promise<void> {
  const read = readNumber(n.kind, n.value);
  if ('message' in read) throw new FieldErrors({ [field]: capital(read.message) });
  const others = (await childrenWithIdentifier(work.tx, n.kind, read.value)).filter((id) => id !== n.childId);
  if (others.length > 0)
    throw new FieldErrors({
      [field]: 'Another child on the record has this number. Search for it to see who',
    });
  await insertIdentifier(
    work.tx,
    {
      authorityId: work.actor.authorityId,
      childId: n.childId,
      kind: n.kind,
      value: read.value,
      source: n.source,
    },
    work.now,
    work.actor.postingId || null,
  );
  work.note({ subjects: [n.childId], fields: [n.kind] });
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
