import { FieldErrors, StaleEdit } from '../../platform/http/decision.ts';
import type { Work } from '../../platform/http/work.ts';
import { termsOf } from './language.queries.ts';
import { historyOf, insertChange } from './language.store.ts';
import { patternOfPhrase } from './own-phrase.ts';
import type { StandingTerm } from './standing-terms.ts';

export interface TermInput {
  isOn: boolean;
  instead: string;
  why: string;
  /** Of a term of the authority's own. */
  label?: string | undefined;
  phrases?: readonly string[] | undefined;
}

/** Most turns of phrase of one term, and most terms an authority adds. */
export const MOST = { phrases: 20, terms: 200 } as const;

/** @throws FieldErrors naming the first line that is no turn of phrase of words alone */
function checkPhrases(phrases: readonly string[]): void {
  if (phrases.length > MOST.phrases)
    throw new FieldErrors({ phrases: `Enter ${MOST.phrases} lines or fewer` });
  const bad = phrases.find((phrase) => patternOfPhrase(phrase) === undefined);
  if (bad !== undefined)
    throw new FieldErrors({ phrases: `“${bad.slice(0, 60)}” must be one to eight words, letters only` });
}

/** Adds a turn of phrase to avoid (S1-73). Returns its code. */
export async function addTerm(work: Work, given: Required<TermInput>): Promise<string> {
  checkPhrases(given.phrases ?? []);
  const own = (await termsOf(work)).filter((term) => term.phrases !== undefined);
  if (own.length >= MOST.terms)
    throw new FieldErrors({ _form: `An authority adds at most ${MOST.terms} terms` });
  const code = `own-${work.ids.next()}`;
  await insertChange(work.tx, work.actor.authorityId, {
    code,
    version: 1,
    isOn: given.isOn,
    label: given.label ?? '',
    phrases: [...(given.phrases ?? [])],
    instead: given.instead,
    why: given.why,
    changedAt: work.now,
    changedBy: work.actor.postingId,
  });
  work.note({ objectType: 'language-term', reason: code, version: 1 });
  return code;
}

/**
 * Rewords what a term advises, switches it on or off; what it was is kept.
 * @throws StaleEdit when somebody changed the term since `version`
 */
export async function changeTerm(
  work: Work,
  term: StandingTerm,
  given: TermInput,
  version: number,
): Promise<void> {
  const { authorityId, postingId } = work.actor;
  if (term.phrases !== undefined) checkPhrases(given.phrases ?? []);
  const inserted =
    version === term.version
      ? await insertChange(work.tx, authorityId, {
          code: term.code,
          version: version + 1,
          isOn: given.isOn,
          label: term.phrases === undefined ? term.label : (given.label ?? term.label),
          phrases: term.phrases === undefined ? null : [...(given.phrases ?? [])],
          instead: given.instead,
          why: given.why,
          changedAt: work.now,
          changedBy: postingId,
        })
      : 0;
  if (inserted === 0) {
    const [last] = await historyOf(work.tx, authorityId, term.code);
    throw new StaleEdit(
      valuesOf(last ?? term),
      last?.version ?? term.version,
      last?.changedByName ?? undefined,
    );
  }
  work.note({ objectType: 'language-term', reason: term.code, version: version + 1 });
}

/** A term as the fields of its form. */
export function valuesOf(term: {
  isOn: boolean;
  instead: string;
  why: string;
  label: string;
  phrases: readonly string[] | null | undefined;
}): Record<string, unknown> {
  const own = term.phrases ? { label: term.label, phrases: term.phrases.join('\n') } : {};
  return { isOn: term.isOn ? 'yes' : 'no', instead: term.instead, why: term.why, ...own };
}
