import { z } from 'zod';
import { FieldErrors } from '../../platform/http/decision.ts';
import { agencyCodes, agencyLabel } from '../people/index.ts';
import type { Noted } from './attendance.commands.ts';
import type { AttendanceRow } from './attendance.store.ts';
import { ATTENDANCES, type Attending, coveredBy } from './attendance.ts';
import type { MemberRow } from './kind.store.ts';

/** One agency on the form. */
export interface AttendanceLine {
  at: number;
  /** Empty: the agency is chosen. */
  agency: string;
  label: string;
  isExpected: boolean;
  row: AttendanceRow | undefined;
  /** Standing members of this agency, who can be ticked. Whoever has left stays only where they were ticked. */
  members: readonly string[];
  covered: Attending | undefined;
}
/** Expected agencies first, as the authority set them; then others that are noted; then a free line. */
export function attendanceLines(
  expected: readonly string[],
  rows: readonly AttendanceRow[],
  members: readonly Pick<MemberRow, 'agency' | 'name' | 'hasLeft'>[],
): AttendanceLine[] {
  const others = [...rows.map((row) => row.agency), ...members.map((m) => m.agency)];
  const agencies = [...new Set([...expected, ...others]), ''];
  return agencies.map((agency, at) => {
    const row = rows.find((each) => each.agency === agency);
    const noted = namesIn(row?.name ?? null);
    const own = members.filter((m) => m.agency === agency && (!m.hasLeft || noted.includes(m.name)));
    return {
      ...{ at, agency, row, members: [...new Set(own.map((m) => m.name))] },
      label: agency === '' ? 'Another agency' : agencyLabel(agency),
      isExpected: expected.includes(agency),
      covered: agency === '' ? undefined : coveredBy(rows, agency),
    };
  });
}
const namesIn = (name: string | null): string[] => (name ? name.split(', ') : []);

const asTyped = (note: Attending) =>
  JSON.stringify([note.attendance, note.name, note.deputyFor, note.sharedWith, note.because]);
/** What stands in the fields before anything is typed. */
export function startValues(lines: readonly AttendanceLine[]): Record<string, string | string[]> {
  const values: Record<string, string | string[]> = {};
  for (const { at, agency, row, members } of lines) {
    const names = namesIn(row?.name ?? null);
    const put = (field: string, value: string | string[]) => {
      values[`row-${at}-${field}`] = value;
    };
    put('agency', agency);
    put('was', row ? asTyped(row) : '');
    put('version', String(row?.version ?? 0));
    put('attendance', row?.attendance ?? '');
    put(
      'standing',
      names.filter((name) => members.includes(name)),
    );
    put('name', names.filter((name) => !members.includes(name)).join(', '));
    put('deputyFor', row?.deputyFor ?? '');
    put('sharedWith', row?.sharedWith ?? '');
    put('because', row?.because ?? '');
  }
  return values;
}

const short = (max: number) =>
  z.preprocess(
    (value) => (typeof value === 'string' ? value.trim() || undefined : undefined),
    z.string().max(max, `Must be ${max} characters or fewer`).optional(),
  );
const several = z.preprocess(
  (value) => (value === undefined || value === '' ? [] : [value].flat()),
  z.array(z.string().max(200)).max(40),
);
const codes = ATTENDANCES.map((each) => each.value);
const row = z.object({
  agency: short(60),
  was: z.string().max(5000).catch(''),
  version: z.coerce.number().int().min(0).max(1_000_000).catch(0),
  attendance: z.preprocess(
    (value) => (value === '' ? undefined : value),
    z.enum(codes as [(typeof codes)[number], ...typeof codes], { error: 'Choose from the list' }).optional(),
  ),
  standing: several,
  name: short(200),
  deputyFor: short(200),
  sharedWith: short(60),
  because: short(500),
});
export const attendanceSchema = z.object({
  row: z.record(z.string().regex(/^\d{1,3}$/), row).default({}),
  all: z.string().optional(),
});

/**
 * What was changed on the form. Whoever ticks somebody, or types a name, says that the agency is there.
 * @param known agencies that have a line of their own
 * @throws FieldErrors for an agency that is none, and for a note that was emptied: what is noted is changed, not taken away
 */
export function changedNotes(
  value: z.output<typeof attendanceSchema>,
  known: ReadonlySet<string>,
): (Noted & { at: number })[] {
  const errors: Record<string, string> = {};
  const notes = Object.entries(value.row).flatMap(([at, typed]) => {
    const names = [...typed.standing, ...(typed.name ? [typed.name] : [])];
    const attendance = typed.attendance ?? (names.length > 0 && typed.was === '' ? 'present' : undefined);
    const { deputyFor = null, sharedWith = null, because = null } = typed;
    const rest = { name: names.join(', ') || null, deputyFor, sharedWith, because };
    const isEmpty = !attendance && Object.values(rest).every((each) => each === null);
    if (isEmpty && typed.was === '') return [];
    const agencyField = `row-${at}-agency`;
    if (!typed.agency) errors[agencyField] = 'Choose the agency';
    else if (!known.has(typed.agency) && !(agencyCodes as readonly string[]).includes(typed.agency))
      errors[agencyField] = 'Choose the agency from the list';
    if (sharedWith && !(agencyCodes as readonly string[]).includes(sharedWith))
      errors[`row-${at}-sharedWith`] = 'Choose the agency from the list';
    if (!attendance) errors[`row-${at}-attendance`] = 'Say how it stands';
    if (!typed.agency || !attendance) return [];
    const note = { agency: typed.agency, attendance, ...rest };
    return asTyped(note) === typed.was ? [] : [{ ...note, version: typed.version, at: Number(at) }];
  });
  if (Object.keys(errors).length > 0) throw new FieldErrors(errors);
  return notes;
}

/** Everybody expected is here: those nobody noted anything of, by their standing members. */
export const allPresent = (lines: readonly AttendanceLine[]): (Noted & { at: number })[] =>
  lines
    .filter((line) => line.isExpected && !line.row && !line.covered)
    .map(({ agency, at, members }) => ({
      ...{ agency, at, attendance: 'present', name: members.join(', ') || null, version: 0 },
      ...{ deputyFor: null, sharedWith: null, because: null },
    }));
