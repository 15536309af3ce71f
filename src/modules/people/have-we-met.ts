import type { Identifier, IdentifierKind } from './identifiers.ts';
import { compareNames, isShortFor, type NameLikeness, soundAlike } from './name-similarity.ts';
import { type NamesOfPerson, nameWords, tokensOfPerson } from './name-tokens.ts';

/** What is known of a person when asking whether we have met them. Everything may be missing. */
export interface KnownPerson {
  readonly names: NamesOfPerson;
  readonly birthDate?: Temporal.PlainDate;
  /** False when the birth date is only estimated: then it speaks neither for nor against. */
  readonly isBirthDateExact?: boolean;
  readonly identifiers?: readonly Identifier[];
  readonly postcode?: string;
  readonly address?: string;
  readonly householdId?: string;
}

/** A word, never a number: a person decides, and nothing is ever joined by itself. */
export type Likelihood = 'likely the same' | 'possibly the same' | 'unlikely';

/** How a person compares with one we know, each reason in words. */
export interface Comparison {
  readonly likelihood: Likelihood;
  readonly reasonsFor: readonly string[];
  readonly reasonsAgainst: readonly string[];
  /** Said before anything else: twins and siblings share what usually tells people apart. */
  readonly caution?: string;
}

export const SIBLING_CAUTION = 'may be a twin, brother or sister: not the same person';

export type DateLikeness =
  | 'same'
  | 'day and month swapped'
  | 'one figure differs'
  | 'different'
  | 'not known';

/** Compares two birth dates: same, day and month swapped, or one figure different (reference: matching rules). */
export function compareBirthDates(one?: Temporal.PlainDate, other?: Temporal.PlainDate): DateLikeness {
  if (!one || !other) return 'not known';
  if (one.equals(other)) return 'same';
  if (one.year === other.year && one.month === other.day && one.day === other.month)
    return 'day and month swapped';
  const [left, right] = [one.toString(), other.toString()];
  const differing = [...left].filter((figure, at) => figure !== right[at]).length;
  return differing === 1 ? 'one figure differs' : 'different';
}

interface Facts {
  readonly given: NameLikeness;
  readonly family: NameLikeness;
  readonly areNamesSwapped: boolean;
  readonly birthDate: DateLikeness;
  readonly isSameHome: boolean;
  readonly sharedNumber?: IdentifierKind;
  readonly differingNumber?: IdentifierKind;
}

/**
 * Compares somebody new with somebody known, before anyone is created. Careful where it costs most: `likely`
 * needs the same forename (or a shared number), so that twins and rhyming siblings never look like one child.
 */
export function compareWithKnown(newcomer: KnownPerson, known: KnownPerson): Comparison {
  const facts = factsOf(newcomer, known);
  const maybeSibling = mayBeSibling(facts);
  return {
    likelihood: likelihoodOf(facts, maybeSibling),
    reasonsFor: reasonsFor(facts, newcomer, known),
    reasonsAgainst: reasonsAgainst(facts),
    ...(maybeSibling ? { caution: SIBLING_CAUTION } : {}),
  };
}

/** Those we may have met, most likely first; the unlikely are left out unless they may be a twin or sibling. */
export function haveWeMet<Person extends KnownPerson>(
  newcomer: KnownPerson,
  candidates: readonly Person[],
): readonly (Comparison & { readonly person: Person })[] {
  const order: readonly Likelihood[] = ['likely the same', 'possibly the same', 'unlikely'];
  return candidates
    .map((person) => ({ person, ...compareWithKnown(newcomer, person) }))
    .filter((each) => each.likelihood !== 'unlikely' || each.caution !== undefined)
    .sort(
      (a, b) =>
        order.indexOf(a.likelihood) - order.indexOf(b.likelihood) ||
        b.reasonsFor.length - a.reasonsFor.length,
    );
}

/**
 * What the store should look up to find candidates: anybody with one of the numbers, one of the birth dates (as
 * given and with day and month swapped) or one of the tokens of names and sounds. Beginnings of names are left
 * out: they find too many.
 */
export function candidateLookup(newcomer: KnownPerson): {
  readonly identifiers: readonly Identifier[];
  readonly birthDates: readonly Temporal.PlainDate[];
  readonly tokens: readonly string[];
} {
  const kept = tokensOfPerson(newcomer.names);
  const born = newcomer.birthDate;
  const swapped =
    born && born.day <= 12 && born.day !== born.month
      ? [born.with({ month: born.day, day: born.month })]
      : [];
  return {
    identifiers: newcomer.identifiers ?? [],
    birthDates: born ? [born, ...swapped] : [],
    tokens: [...kept.names.filter((token) => token.startsWith('n:')), ...kept.sounds],
  };
}

function factsOf(newcomer: KnownPerson, known: KnownPerson): Facts {
  const isExact = newcomer.isBirthDateExact !== false && known.isBirthDateExact !== false;
  const swapped =
    compareNames(newcomer.names.given, known.names.family) === 'same' &&
    compareNames(newcomer.names.family, known.names.given) === 'same';
  const shared = numbersCompared(newcomer, known, true);
  const differing = numbersCompared(newcomer, known, false);
  return {
    given: swapped ? 'same' : bestLikeness(forenamesOf(newcomer.names), forenamesOf(known.names)),
    family: swapped ? 'same' : bestLikeness(surnamesOf(newcomer.names), surnamesOf(known.names)),
    areNamesSwapped: swapped,
    birthDate: isExact ? compareBirthDates(newcomer.birthDate, known.birthDate) : 'not known',
    isSameHome: isSameHome(newcomer, known),
    ...(shared ? { sharedNumber: shared } : {}),
    ...(differing ? { differingNumber: differing } : {}),
  };
}

const KINDS: readonly IdentifierKind[] = ['nhs', 'upn', 'local'];

function numbersCompared(
  one: KnownPerson,
  other: KnownPerson,
  isShared: boolean,
): IdentifierKind | undefined {
  const valuesOf = (person: KnownPerson, kind: IdentifierKind): readonly string[] =>
    (person.identifiers ?? []).filter((each) => each.kind === kind).map((each) => each.value);
  return KINDS.find((kind) => {
    const [left, right] = [valuesOf(one, kind), valuesOf(other, kind)];
    if (left.length === 0 || right.length === 0) return false;
    return left.some((value) => right.includes(value)) === isShared;
  });
}

function forenamesOf(names: NamesOfPerson): readonly (string | undefined)[] {
  return [names.given, names.preferred];
}

function surnamesOf(names: NamesOfPerson): readonly (string | undefined)[] {
  const former = (names.other ?? []).map((name) => nameWords(name)).filter((words) => words.length > 1);
  return [names.family, ...former.map((words) => words.at(-1))];
}

function bestLikeness(
  ones: readonly (string | undefined)[],
  others: readonly (string | undefined)[],
): NameLikeness {
  const order: readonly NameLikeness[] = ['same', 'alike', 'different', 'not known'];
  const met = ones.flatMap((one) => others.map((other) => compareNames(one, other)));
  return order.find((likeness) => met.includes(likeness)) ?? 'not known';
}

function isSameHome(one: KnownPerson, other: KnownPerson): boolean {
  if (one.householdId && one.householdId === other.householdId) return true;
  const plain = (text?: string): string => (text ?? '').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  const isSamePostcode = plain(one.postcode) !== '' && plain(one.postcode) === plain(other.postcode);
  const isSameAddress = plain(one.address) !== '' && plain(one.address) === plain(other.address);
  if (isSameAddress) return !one.postcode || !other.postcode || isSamePostcode;
  return isSamePostcode && (!one.address || !other.address);
}

/** Same or similar surname, or the same home, and forenames that are known and not the same. */
function mayBeSibling(facts: Facts): boolean {
  if (facts.given === 'alike' && facts.sharedNumber && facts.sharedNumber !== 'local') return false;
  const isSameFamily = facts.family === 'same' || facts.family === 'alike' || facts.isSameHome;
  const isOtherForename =
    facts.given === 'different' || (facts.given === 'alike' && facts.birthDate === 'same');
  return isSameFamily && isOtherForename && (facts.birthDate === 'same' || facts.isSameHome);
}

function likelihoodOf(facts: Facts, maybeSibling: boolean): Likelihood {
  const isDateClose = facts.birthDate === 'day and month swapped' || facts.birthDate === 'one figure differs';
  const isNameClose = isClose(facts.given) && isClose(facts.family);
  const isNameSame = facts.given === 'same' && facts.family === 'same';
  const isOtherNumber = facts.differingNumber !== undefined && facts.differingNumber !== 'local';
  const conflicts = facts.given === 'different' || facts.birthDate === 'different' || isOtherNumber;
  if (facts.sharedNumber) return conflicts ? 'possibly the same' : 'likely the same';
  if (isOtherNumber) {
    return isNameSame && facts.birthDate === 'same' ? 'possibly the same' : 'unlikely';
  }
  if (facts.given === 'different') return 'unlikely';
  if (facts.birthDate === 'same') return sameBirthDate(facts, maybeSibling);
  if (isDateClose) {
    if (isNameSame && facts.isSameHome) return 'likely the same';
    return isNameClose || facts.isSameHome ? 'possibly the same' : 'unlikely';
  }
  if (facts.birthDate === 'not known' && isNameClose) return 'possibly the same';
  return isNameSame && facts.isSameHome ? 'possibly the same' : 'unlikely';
}

function sameBirthDate(facts: Facts, maybeSibling: boolean): Likelihood {
  if (facts.given === 'same' && (isClose(facts.family) || facts.isSameHome) && !maybeSibling) {
    return 'likely the same';
  }
  const isSomethingElse = isClose(facts.family) || facts.isSameHome || facts.given === 'same';
  return isSomethingElse ? 'possibly the same' : 'unlikely';
}

function isClose(likeness: NameLikeness): boolean {
  return likeness === 'same' || likeness === 'alike';
}

const NUMBERS: Readonly<Record<IdentifierKind, string>> = {
  nhs: 'NHS number',
  upn: 'pupil number',
  local: 'local number',
};

function reasonsFor(facts: Facts, newcomer: KnownPerson, known: KnownPerson): readonly string[] {
  const reasons: string[] = [];
  if (facts.sharedNumber) reasons.push(`same ${NUMBERS[facts.sharedNumber]}`);
  if (facts.areNamesSwapped) reasons.push('same names, forename and surname swapped');
  else {
    if (facts.family === 'same') reasons.push('same surname');
    if (facts.family === 'alike')
      reasons.push(alikeWords('surname', newcomer.names.family, known.names.family));
    if (facts.given === 'same') reasons.push('same forename');
    if (facts.given === 'alike')
      reasons.push(alikeWords('forename', newcomer.names.given, known.names.given));
  }
  if (facts.birthDate === 'same') reasons.push('same birth date');
  if (facts.birthDate === 'day and month swapped') reasons.push('birth date with day and month swapped');
  if (facts.birthDate === 'one figure differs') reasons.push('birth date differs in one figure');
  if (facts.isSameHome) reasons.push('same address or household');
  return reasons;
}

function alikeWords(what: string, one?: string, other?: string): string {
  const [left, right] = [nameWords(one ?? '').join(''), nameWords(other ?? '').join('')];
  if (left && right && isShortFor(left, right)) return `one ${what} may be short for the other`;
  return soundAlike(left, right) ? `${what} sounds alike` : `${what} is spelt alike`;
}

function reasonsAgainst(facts: Facts): readonly string[] {
  return [
    ...(facts.differingNumber ? [`different ${NUMBERS[facts.differingNumber]}`] : []),
    ...(facts.given === 'different' ? ['different forename'] : []),
    ...(facts.family === 'different' ? ['different surname'] : []),
    ...(facts.birthDate === 'different' ? ['different birth date'] : []),
  ];
}
