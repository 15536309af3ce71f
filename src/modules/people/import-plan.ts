import type { Identifier } from './identifiers.ts';
import type { PersonRow } from './person-row.ts';

/** What became, or would become, of one row of a file. */
export type RowState =
  | 'new'
  | 'already known'
  | 'filled in'
  | 'confirmed'
  | 'not known here'
  | 'older than ours'
  | 'problem';

/** A child on our record whom a row may be about. */
export interface KnownChild {
  readonly id: string;
  readonly givenName: string | null;
  readonly familyName: string | null;
  readonly preferredName: string | null;
  readonly bornOn: Temporal.PlainDate | null;
  readonly sex: string | null;
  readonly numbers: readonly Identifier[];
}

/** What a file may add to a child we know: only what is not known yet. Nothing that is known is overwritten. */
export interface Filling {
  readonly givenName?: string;
  readonly familyName?: string;
  readonly preferredName?: string;
  readonly bornOn?: Temporal.PlainDate;
  readonly sex?: string;
  readonly numbers: readonly Identifier[];
}

export interface PlannedPerson {
  readonly row: PersonRow;
  readonly state: RowState;
  readonly childId?: string;
  readonly filling?: Filling;
  /** What a person should look at: a difference left as it is, or why the row cannot be written. */
  readonly note?: string;
}

/** Numbers of a row, the local one first. */
export function numbersOf(row: Pick<PersonRow, 'localId' | 'nhsNumber' | 'upn'>): readonly Identifier[] {
  return [
    ...(row.localId ? [{ kind: 'local', value: row.localId } as const] : []),
    ...(row.nhsNumber ? [{ kind: 'nhs', value: row.nhsNumber } as const] : []),
    ...(row.upn ? [{ kind: 'upn', value: row.upn } as const] : []),
  ];
}

export const numberKey = (number: Identifier): string => `${number.kind}:${number.value}`;

/** Name and birth date as one key, for rows that carry no number. */
export function nameKeyOf(
  given: string | null,
  family: string | null,
  bornOn: Temporal.PlainDate | null,
): string | undefined {
  if (!(given || family) || !bornOn) return undefined;
  return `${given ?? ''} ${family ?? ''} ${bornOn.toString()}`.normalize('NFKC').toLowerCase();
}

/**
 * Decides for every row whether the child is new, known, or known and now better known. A number decides; a row without
 * one is matched by full name and birth date. Two numbers that belong to two children stop the row: a person decides.
 */
export function planPeople(
  rows: readonly PersonRow[],
  known: readonly KnownChild[],
): readonly PlannedPerson[] {
  const byNumber = new Map<string, Map<string, KnownChild>>();
  const byName = new Map<string, KnownChild>();
  for (const child of known) {
    for (const number of child.numbers) {
      const key = numberKey(number);
      byNumber.set(key, (byNumber.get(key) ?? new Map()).set(child.id, child));
    }
    const key = nameKeyOf(child.givenName, child.familyName, child.bornOn);
    if (key) byName.set(key, child);
  }
  return rows.map((row) => planRow(row, byNumber, byName));
}

function planRow(
  row: PersonRow,
  byNumber: ReadonlyMap<string, ReadonlyMap<string, KnownChild>>,
  byName: ReadonlyMap<string, KnownChild>,
): PlannedPerson {
  const numbers = numbersOf(row);
  const met = new Map(numbers.flatMap((number) => [...(byNumber.get(numberKey(number)) ?? [])]));
  if (met.size > 1) {
    return { row, state: 'problem', note: 'the numbers in this row belong to more than one child here.' };
  }
  const name = row.name.state === 'known' ? row.name : undefined;
  const key = name && nameKeyOf(name.given, name.family, row.birthDate ?? null);
  const child = [...met.values()][0] ?? (numbers.length === 0 && key ? byName.get(key) : undefined);
  if (!child) return { row, state: 'new' };
  const filling = fillingOf(row, child);
  const note = differencesOf(row, child);
  const isMore = Object.keys(filling).length > 1 || filling.numbers.length > 0;
  return {
    row,
    childId: child.id,
    state: isMore ? 'filled in' : 'already known',
    ...(isMore ? { filling } : {}),
    ...(note ? { note } : {}),
  };
}

function fillingOf(row: PersonRow, child: KnownChild): Filling {
  const held = new Set(child.numbers.map((number) => numberKey(number)));
  const heldKinds = new Set(child.numbers.map((number) => number.kind));
  const name = row.name.state === 'known' ? row.name : undefined;
  const isSexKnown = child.sex !== null && child.sex !== 'U';
  return {
    ...(name?.given && !child.givenName ? { givenName: name.given } : {}),
    ...(name?.family && !child.familyName ? { familyName: name.family } : {}),
    ...(name?.preferred && !child.preferredName ? { preferredName: name.preferred } : {}),
    ...(row.birthDate && !child.bornOn ? { bornOn: row.birthDate } : {}),
    ...(row.sex !== 'U' && !isSexKnown ? { sex: row.sex } : {}),
    numbers: numbersOf(row).filter((number) => !held.has(numberKey(number)) && !heldKinds.has(number.kind)),
  };
}

/** What the file says otherwise than we do. Left as it is, and told. */
function differencesOf(row: PersonRow, child: KnownChild): string | undefined {
  const name = row.name.state === 'known' ? row.name : undefined;
  const other = (theirs: string | undefined, ours: string | null) =>
    Boolean(theirs && ours && theirs.trim().toLowerCase() !== ours.trim().toLowerCase());
  const numbers = numbersOf(row).filter((number) =>
    child.numbers.every((held) => numberKey(held) !== numberKey(number)),
  );
  const differs = [
    other(name?.given, child.givenName) || other(name?.family, child.familyName) ? 'name' : '',
    row.birthDate && child.bornOn && !row.birthDate.equals(child.bornOn) ? 'birth date' : '',
    row.sex !== 'U' && child.sex !== 'U' && other(row.sex, child.sex) ? 'sex' : '',
    ...numbers
      .filter((number) => child.numbers.some((held) => held.kind === number.kind))
      .map((number) => NUMBER_WORDS[number.kind]),
  ].filter(Boolean);
  if (differs.length === 0) return undefined;
  return `the file differs from the record in ${differs.join(', ')}. The record was left as it is.`;
}

const NUMBER_WORDS = { nhs: 'NHS number', upn: 'unique pupil number', local: 'local number' } as const;
