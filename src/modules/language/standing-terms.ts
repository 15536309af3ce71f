import type { TermChange } from './language.store.ts';
import { patternOfPhrase } from './own-phrase.ts';
import { TERMS } from './terms.ts';
import type { WordingTerm } from './wording-term.ts';

/** A term as it stands in an authority. */
export interface StandingTerm extends WordingTerm {
  readonly isOn: boolean;
  /** 0: as the service came with it. */
  readonly version: number;
  /** Of a term that the authority added. */
  readonly phrases: readonly string[] | undefined;
}

type Change = Pick<TermChange, 'code' | 'version' | 'isOn' | 'label' | 'phrases' | 'instead' | 'why'>;

/** The terms of the service as an authority changed them, and those it added. */
export function standingTerms(changes: readonly Change[]): StandingTerm[] {
  const byCode = new Map(changes.map((change) => [change.code, change]));
  const ours = TERMS.map((term): StandingTerm => {
    const change = byCode.get(term.code);
    const { isOn, instead, why, version } = change ?? { ...term, isOn: term.isOff !== true, version: 0 };
    return { ...term, isOn, instead, why, version, phrases: undefined };
  });
  const known = new Set(TERMS.map((term) => term.code));
  const added = changes.filter((change) => !known.has(change.code)).map(addedTerm);
  return [...ours, ...added];
}

function addedTerm({ code, label, instead, why, isOn, version, phrases }: Change): StandingTerm {
  const patterns = (phrases ?? []).flatMap((phrase) => patternOfPhrase(phrase) ?? []);
  return { code, label, instead, why, isOn, version, patterns, phrases: phrases ?? [] };
}
