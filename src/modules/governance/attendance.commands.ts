import { FieldErrors, forbid, Labelled, Refusal, StaleEdit } from '../../platform/http/decision.ts';
import type { Work } from '../../platform/http/work.ts';
import { agencyLabel } from '../people/index.ts';
import { arranges } from './attendance.policy.ts';
import { type AttendanceRow, attendanceOf, insertAttendance, updateAttendance } from './attendance.store.ts';
import { type Attending, attendanceLabel, isSameNote, missingIn } from './attendance.ts';
import { placeAt } from './sitting.commands.ts';
import type { SittingRow } from './sitting.store.ts';
import { writerOf } from './writer.ts';

export interface Noted extends Attending {
  /** Of the note that was read; 0 where nothing was noted. */
  version: number;
}

/**
 * Notes who is there, agency by agency, in one go. An agency that somebody else noted the same way is left as it is; one
 * that they noted otherwise meanwhile is not written over.
 * @param notes only what was changed @returns how many notes were written
 * @throws Refusal when this posting does not arrange the sitting, or it is over; FieldErrors by place in the list
 * (`row-0-because`); StaleEdit with what the other person noted
 */
export async function noteAttendance(
  work: Work,
  sitting: SittingRow,
  notes: readonly (Noted & { at: number })[],
): Promise<number> {
  if (!arranges(await placeAt(work, sitting.kind)))
    throw new Refusal(forbid('AC-7', 'Those who chair or minute this meeting note who is there'));
  if (sitting.closedAt || sitting.notHeldBecause)
    throw new Refusal(forbid('AC-7', 'This meeting is over: who was there stays as it was noted'));
  const errors = notes.flatMap((note) =>
    Object.entries(missingIn(note)).map(([field, sentence]) => [`row-${note.at}-${field}`, sentence]),
  );
  if (errors.length > 0) throw new FieldErrors(Object.fromEntries(errors));
  const there = new Map((await attendanceOf(work.tx, sitting.id)).map((row) => [row.agency, row]));
  let written = 0;
  for (const note of notes) written += await noteOne(work, sitting, note, there.get(note.agency));
  work.note({ objectType: 'sitting', objectId: sitting.id, count: written });
  return written;
}

async function noteOne(
  work: Work,
  sitting: SittingRow,
  note: Noted,
  now: AttendanceRow | undefined,
): Promise<number> {
  if (now && isSameNote(now, note)) return 0;
  if (now && now.version !== note.version) throw theirs(now);
  const by = writerOf(work);
  const count = now
    ? await updateAttendance(work.tx, sitting.id, note, note.version, by)
    : await insertAttendance(work.tx, sitting.id, note, by);
  if (count > 0) return count;
  // Somebody was quicker by less than this request.
  const row = (await attendanceOf(work.tx, sitting.id)).find((each) => each.agency === note.agency);
  throw row ? theirs(row) : new Refusal(forbid('AC-7', 'This meeting was closed meanwhile'));
}

const theirs = (row: AttendanceRow): StaleEdit =>
  new StaleEdit(
    { agency: new Labelled(agencyLabel(row.agency), noteInWords(row)) },
    row.version,
    row.savedByName ?? undefined,
  );
/** "Deputy: Ann Example, for Bea Sample"; as it stands in minutes. */
export function noteInWords(row: Attending): string {
  const more = [
    row.name,
    row.deputyFor && `for ${row.deputyFor}`,
    row.sharedWith && `also for ${agencyLabel(row.sharedWith)} (a shared post)`,
    row.because,
  ].filter(Boolean);
  return [attendanceLabel(row.attendance), ...(more.length > 0 ? [more.join(', ')] : [])].join(': ');
}
