import type { Work } from '../../platform/http/work.ts';
import { standingChanges } from './language.store.ts';
import { type Matcher, matcherOf } from './matcher.ts';
import { type StandingTerm, standingTerms } from './standing-terms.ts';

/** Every term of the actor's authority, those switched off too. */
export async function termsOf(work: Pick<Work, 'tx' | 'actor'>): Promise<StandingTerm[]> {
  return standingTerms(await standingChanges(work.tx, work.actor.authorityId));
}

/** Made once for each set of terms: their versions are the key, so that a change is never missed. */
const made = new Map<string, Matcher>();
const MOST_KEPT = 50;

export function matcherFor(authorityId: number, terms: readonly StandingTerm[]): Matcher {
  const changed = terms.filter((term) => term.version > 0);
  const key = [authorityId, ...changed.map((term) => `${term.code}:${term.version}`)].join(' ');
  const known = made.get(key);
  if (known) return known;
  const matcher = matcherOf(terms.filter((term) => term.isOn));
  if (made.size >= MOST_KEPT) made.clear();
  made.set(key, matcher);
  return matcher;
}
