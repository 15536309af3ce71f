import type { Tx } from '../../platform/db/database.ts';
import { type Comparison, candidateLookup, haveWeMet, type KnownPerson } from './have-we-met.ts';
import type { Identifier, IdentifierKind } from './identifiers.ts';
import type { NamesOfPerson } from './name-tokens.ts';
import { type FoundPerson, orderFound, type SearchPlan, searchTerms } from './person-search.ts';
import { candidates, type FoundChild, lookUp } from './search.store.ts';

export interface SearchAnswer {
  plan: SearchPlan;
  /** Best first. `because` says in words why somebody was found. */
  found: { child: FoundChild; because: readonly string[] }[];
  /** Somebody was left out of a long list. */
  isCut: boolean;
}
const MOST_SHOWN = 30;
const MOST_LOOKED_AT = 200;

/**
 * Children the reader may find, by names (whole, begun, misspelt), birth date or number in one box. Hidden children and
 * those of other authorities are not there, and nothing says so (rules AC-3, AC-4, AC-6).
 */
export async function searchChildren(
  tx: Tx,
  query: string,
  today: Temporal.PlainDate,
): Promise<SearchAnswer> {
  const plan = searchTerms(query, today);
  const rows = await lookUp(tx, {
    words: plan.words.map((word) => [...word.tokens, ...word.sounds]),
    bornOn: plan.dob ? [plan.dob] : [],
    identifiers: plan.identifiers,
    most: MOST_LOOKED_AT,
  });
  const ordered = orderFound(plan, rows.map(asFound));
  return {
    plan,
    found: ordered.slice(0, MOST_SHOWN).map(({ person, because }) => ({ child: person.child, because })),
    isCut: ordered.length > MOST_SHOWN || rows.length >= MOST_LOOKED_AT,
  };
}

/** Those we may have met, most likely first, each with reasons in words; nothing is ever joined by itself. */
export async function maybeMet(
  tx: Tx,
  newcomer: KnownPerson,
): Promise<(Comparison & { child: FoundChild })[]> {
  const lookup = candidateLookup(newcomer);
  const rows = await candidates(tx, {
    tokens: lookup.tokens,
    bornOn: lookup.birthDates,
    identifiers: lookup.identifiers,
    most: 100,
  });
  return haveWeMet(newcomer, rows.map(asFound))
    .slice(0, 10)
    .map(({ person, ...comparison }) => ({ ...comparison, child: person.child }));
}

function asFound(child: FoundChild): FoundPerson & KnownPerson & { child: FoundChild } {
  const names: NamesOfPerson = {
    given: child.givenName ?? undefined,
    family: child.familyName ?? undefined,
    preferred: child.preferredName ?? undefined,
  };
  const identifiers = child.identifiers.filter((i): i is Identifier =>
    (['nhs', 'upn', 'local'] satisfies IdentifierKind[] as string[]).includes(i.kind),
  );
  return {
    child,
    names,
    identifiers,
    isBirthDateExact: child.birthPrecision === 'exact',
    ...(child.bornOn ? { birthDate: child.bornOn } : {}),
  };
}
