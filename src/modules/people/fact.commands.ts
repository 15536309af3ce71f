import { dayOf } from '../../platform/clock/wall-clock.ts';
import { FieldErrors } from '../../platform/http/decision.ts';
import type { Work } from '../../platform/http/work.ts';
import { happened } from './child.commands.ts';
import { isCodeOf } from './code-lists.ts';
import { insertFact } from './fact.store.ts';
import { type FactKind, factKindOf } from './fact-kinds.ts';

export interface NewFact {
  childId: string;
  /** A code of `factKinds`. */
  kind: string;
  codes?: readonly string[] | undefined;
  /** Kept exactly as given. */
  words?: string | undefined;
  /** The day on which it was so; today when left out. */
  asOf?: Temporal.PlainDate | undefined;
  until?: Temporal.PlainDate | undefined;
  /** Who said so or where it was read. */
  source: string;
  /** Agencies that may read it, beside the one that wrote it. Health facts are read by nobody else without it. */
  shareWith?: readonly string[] | undefined;
}

/**
 * Adds a dated fact; the one before stays in the history. With neither codes nor words it says "not known yet".
 * @throws FieldErrors when a code is not of the kind's list
 */
export async function recordFact(work: Work, f: NewFact): Promise<string> {
  const kind = factKindOf(f.kind);
  if (!kind) throw new FieldErrors({ kind: 'There is no such fact' });
  const codes = checkedCodes(kind, f.codes ?? []);
  const id = work.ids.next();
  const today = dayOf(work.now);
  await insertFact(work.tx, {
    authorityId: work.actor.authorityId,
    id,
    childId: f.childId,
    kind: kind.code,
    codes: codes.length > 0 ? codes : null,
    words: f.words ?? null,
    asOf: f.asOf ?? today,
    until: f.until ?? null,
    source: f.source,
    dataClass: kind.dataClass,
    agency: work.actor.agency,
    shareWith: f.shareWith ? [...f.shareWith] : null,
    recordedAt: work.now,
    recordedBy: work.actor.postingId || null,
  });
  await happened(work, {
    childId: f.childId,
    at: work.now,
    kind: 'fact',
    dataClass: kind.dataClass,
    line: `${kind.label}: written down`,
    agency: work.actor.agency,
    shareWith: f.shareWith ? [...f.shareWith] : undefined,
    href: `/children/${f.childId}/about/${kind.code}`,
  });
  work.note({ subjects: [f.childId], classes: [kind.dataClass], fields: [kind.code] });
  return id;
}

function checkedCodes(kind: FactKind, codes: readonly string[]): string[] {
  const { list } = kind;
  if (codes.length === 0) return [];
  if (!list || codes.some((code) => !isCodeOf(list, code)))
    throw new FieldErrors({ codes: 'Choose from the list' });
  if (!kind.isMulti && codes.length > 1) throw new FieldErrors({ codes: 'Choose one answer' });
  return [...new Set(codes)];
}
