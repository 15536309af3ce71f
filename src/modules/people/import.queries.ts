import type { Tx } from '../../platform/db/database.ts';
import {
  childrenBorn,
  childrenOfImport,
  childrenWithNumbers,
  type FoundNumber,
  numbersOfChildren,
} from './import.store.ts';
import { type KnownChild, numberKey, numbersOf } from './import-plan.ts';
import type { PersonRow } from './person-row.ts';

const AT_ONCE = 5000;

function* slices<Item>(items: readonly Item[]): Generator<readonly Item[]> {
  for (let at = 0; at < items.length; at += AT_ONCE) yield items.slice(at, at + AT_ONCE);
}

/** Children whom the rows may be about: by number, and by birth date where a row has none. */
export async function knownChildren(tx: Tx, rows: readonly PersonRow[]): Promise<KnownChild[]> {
  const found = new Map<string, Omit<KnownChild, 'numbers'>>();
  const ids = new Set<string>();
  for (const slice of slices(rows.flatMap((row) => numbersOf(row))))
    for (const number of await childrenWithNumbers(tx, slice)) ids.add(number.childId);
  for (const slice of slices([...ids]))
    for (const child of await childrenOfImport(tx, slice)) found.set(child.id, child);
  const days = rows.flatMap((row) =>
    row.name.state === 'known' && row.birthDate ? [row.birthDate.toString()] : [],
  );
  for (const slice of slices(days))
    for (const child of await childrenBorn(tx, slice)) found.set(child.id, child);
  const numbers = new Map<string, FoundNumber[]>();
  for (const slice of slices([...found.keys()]))
    for (const number of await numbersOfChildren(tx, slice))
      numbers.set(number.childId, [...(numbers.get(number.childId) ?? []), number]);
  return [...found.values()].map((child) => ({ ...child, numbers: numbers.get(child.id) ?? [] }));
}

/** The child each row of numbers is about; more than one id when the numbers disagree. */
export async function childrenByNumbers(
  tx: Tx,
  rows: readonly Pick<PersonRow, 'localId' | 'nhsNumber' | 'upn'>[],
): Promise<(row: Pick<PersonRow, 'localId' | 'nhsNumber' | 'upn'>) => readonly string[]> {
  const byNumber = new Map<string, Set<string>>();
  for (const slice of slices(rows.flatMap((row) => numbersOf(row))))
    for (const number of await childrenWithNumbers(tx, slice))
      byNumber.set(numberKey(number), (byNumber.get(numberKey(number)) ?? new Set()).add(number.childId));
  return (row) => [
    ...new Set(numbersOf(row).flatMap((number) => [...(byNumber.get(numberKey(number)) ?? [])])),
  ];
}
