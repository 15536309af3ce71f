import type { FileProblem } from '../../platform/files/csv.ts';
import type { PersonRow } from './person-row.ts';

/**
 * The same person twice in one file. A number that stands in two rows is an error naming both; the same name and
 * birth date under different numbers is only a warning, because two children can share both.
 */
export function duplicateProblems(rows: readonly PersonRow[]): readonly FileProblem[] {
  const problems: FileProblem[] = [];
  const seen = new Map<string, number>();
  for (const row of rows) {
    const numbered = numbersOf(row);
    const met = numbered.find(([, key]) => seen.has(key));
    if (met) {
      const message = `the same number stands in row ${seen.get(met[1])}. A person can be in the file once.`;
      problems.push({ severity: 'error', line: row.line, column: met[0], message });
    } else {
      const alike = alikeProblem(row, seen, numbered.length > 0);
      if (alike) problems.push(alike);
    }
    for (const [, key] of numbered) if (!seen.has(key)) seen.set(key, row.line);
    const name = nameKey(row);
    if (name && !seen.has(name)) seen.set(name, row.line);
  }
  return problems;
}

function alikeProblem(
  row: PersonRow,
  seen: ReadonlyMap<string, number>,
  hasNumber: boolean,
): FileProblem | undefined {
  const key = nameKey(row);
  const line = key ? seen.get(key) : undefined;
  if (line === undefined) return undefined;
  const same = `the same name and birth date stand in row ${line}.`;
  return {
    severity: hasNumber ? 'warning' : 'error',
    line: row.line,
    column: 'Family',
    message: hasNumber ? `${same} Is this another child?` : `${same} Give each a number, or take one out.`,
  };
}

function numbersOf(row: PersonRow): [column: string, key: string][] {
  const numbers: [string, string | undefined][] = [
    [row.name.state === 'known' ? 'LocalId' : 'CHILD', row.localId],
    ['NhsNumber', row.nhsNumber],
    ['UPN', row.upn],
  ];
  return numbers.flatMap(([column, value], kind) => (value ? [[column, `${kind}:${value}`]] : []));
}

function nameKey(row: PersonRow): string | undefined {
  if (row.name.state !== 'known' || !row.birthDate) return undefined;
  const name = `${row.name.given} ${row.name.family}`.normalize('NFKC').toLowerCase();
  return `name:${name}:${row.birthDate.toString()}`;
}
