/** Who was at a sitting, by agency and person. Not asked, not there, apologies and written are told apart. Pure. */
export const ATTENDANCES = [
  { value: 'present', label: 'Present' },
  { value: 'deputy', label: 'Deputy' },
  { value: 'written', label: 'Written contribution only' },
  { value: 'apologies', label: 'Apologies' },
  { value: 'not-there', label: 'Not there' },
  { value: 'not-asked', label: 'Not asked' },
] as const;
export type AttendanceCode = (typeof ATTENDANCES)[number]['value'];
export const attendanceLabel = (code: AttendanceCode): string =>
  ATTENDANCES.find((each) => each.value === code)?.label ?? code;

export interface Attending {
  agency: string;
  attendance: AttendanceCode;
  /** Who, as they were called on the day: a post that ends later changes nothing here. */
  name: string | null;
  /** Of a deputy: for whom. */
  deputyFor: string | null;
  /** One person for two agencies: the other one. */
  sharedWith: string | null;
  /** Of apologies, not there and not asked: why. */
  because: string | null;
}
const isThere = ({ attendance }: Pick<Attending, 'attendance'>): boolean =>
  attendance === 'present' || attendance === 'deputy';
/** Of an agency that a person of another one stands for as well. */
export const coveredBy = (rows: readonly Attending[], agency: string): Attending | undefined =>
  rows.find((row) => isThere(row) && row.sharedWith === agency);

/** Agencies that were there by somebody; a shared post counts for both, a written contribution for none. */
export function agenciesThere(rows: readonly Attending[]): Set<string> {
  const there = rows.filter(isThere);
  return new Set(there.flatMap(({ agency, sharedWith }) => (sharedWith ? [agency, sharedWith] : [agency])));
}
/** Fewer agencies than the authority set, as a sentence; undefined when enough are there. It bars nothing. */
export function quorumWarning(rows: readonly Attending[], fewest: number): string | undefined {
  const there = agenciesThere(rows).size;
  if (there >= fewest) return undefined;
  const here = there === 0 ? 'No agency is' : there === 1 ? 'One agency is' : `${there} agencies are`;
  return `${here} noted as here, and this meeting asks for at least ${fewest}. It can go on: say in the minutes what was decided without whom.`;
}
/** What is missing in a note, by field; empty when it can be kept. */
export function missingIn(row: Attending): Partial<Record<'deputyFor' | 'because' | 'sharedWith', string>> {
  if (row.attendance === 'deputy' && !row.deputyFor) return { deputyFor: 'Say for whom they stand in' };
  if (row.attendance === 'not-asked' && !row.because) return { because: 'Say why they were not asked' };
  if (row.sharedWith === row.agency) return { sharedWith: 'Choose the other agency' };
  if (row.sharedWith && !isThere(row))
    return { sharedWith: 'A shared post counts for both only when they are here' };
  return {};
}
/** Two notes that say the same. */
export const isSameNote = (a: Attending, b: Attending): boolean =>
  a.attendance === b.attendance &&
  a.name === b.name &&
  a.deputyFor === b.deputyFor &&
  a.sharedWith === b.sharedWith &&
  a.because === b.because;

export interface AgencyAttendance {
  agency: string;
  /** Sittings to which it was expected or came, and was not left out: the denominator of G1. */
  expected: number;
  /** By its own person, a deputy or a shared post. */
  present: number;
  /** Wrote and was not there: counted apart. */
  written: number;
  apologies: number;
  notThere: number;
  /** Left out for a reason; in no denominator. */
  notAsked: number;
  /** Expected, and nobody noted anything. */
  notNoted: number;
}
export interface SittingNotes {
  expected: readonly string[];
  rows: readonly Attending[];
}
const FIELD: Readonly<Record<AttendanceCode, 'present' | 'written' | 'apologies' | 'notThere' | 'notAsked'>> =
  {
    present: 'present',
    deputy: 'present',
    written: 'written',
    apologies: 'apologies',
    'not-there': 'notThere',
    'not-asked': 'notAsked',
  };
/**
 * Attendance by agency over sittings that were held (indicator G1, S1-28). Each agency counts once a sitting. `expected` is the sum of
 * present, written, apologies, not there and not noted.
 */
export function attendanceByAgency(sittings: readonly SittingNotes[]): AgencyAttendance[] {
  const sums = new Map<string, AgencyAttendance>();
  const sumOf = (agency: string) => {
    const nothing = {
      expected: 0,
      present: 0,
      written: 0,
      apologies: 0,
      notThere: 0,
      notAsked: 0,
      notNoted: 0,
    };
    const found = sums.get(agency) ?? { agency, ...nothing };
    sums.set(agency, found);
    return found;
  };
  for (const { expected, rows } of sittings) {
    const there = agenciesThere(rows);
    for (const agency of new Set([...expected, ...rows.map((row) => row.agency), ...there])) {
      const own = rows.find((row) => row.agency === agency);
      const field = there.has(agency) ? 'present' : own ? FIELD[own.attendance] : 'notNoted';
      const sum = sumOf(agency);
      sum[field] += 1;
      if (field !== 'notAsked') sum.expected += 1;
    }
  }
  return [...sums.values()].toSorted((a, b) => a.agency.localeCompare(b.agency, 'en-GB'));
}
