import { parseForm } from '../../platform/forms/parse-form.ts';
import { type Route, route, type Visit } from '../../platform/http/route.ts';
import { noteAttendance } from './attendance.commands.ts';
import {
  allPresent,
  attendanceLines,
  attendanceSchema,
  changedNotes,
  startValues,
} from './attendance.form.ts';
import {
  type AtSitting,
  atSitting,
  mayArrangeSitting,
  mayReadSitting,
  pathOfSitting,
  sittingParams,
} from './attendance.policy.ts';
import { attendanceOf } from './attendance.store.ts';
import { membersOf } from './kind.store.ts';
import { type AttendanceFacts, attendancePage } from './pages/attendance.page.tsx';

const access = 'signed-in: those who belong to a meeting; the policy says who' as const;
const path = '/standing-meetings/:kind/:date/attendance';

async function factsOf(visit: Visit, at: AtSitting): Promise<AttendanceFacts> {
  const rows = await attendanceOf(visit.tx, at.sitting.id);
  const members = await membersOf(visit.tx, at.kind.code);
  visit.note({ objectType: 'sitting', objectId: at.sitting.id });
  return { at, rows, lines: attendanceLines(at.kind.expected, rows, members) };
}

/** Who is at a sitting, on one page (S1-28; figures G1). */
export const attendanceRoutes: Route[] = [
  route({
    method: 'GET',
    path,
    access,
    audit: { event: 'attendance.shown' },
    params: sittingParams,
    record: atSitting,
    policy: (_visit, at) => mayReadSitting(at),
    handle: async (visit, at) => {
      const facts = await factsOf(visit, at);
      return attendancePage(facts, await visit.view(startValues(facts.lines)));
    },
  }),
  route({
    method: 'POST',
    path,
    access,
    audit: { event: 'attendance.noted' },
    params: sittingParams,
    record: atSitting,
    policy: (_visit, at) => mayArrangeSitting(at),
    again: async (visit, at, view) => {
      const facts = await factsOf(visit, at);
      return attendancePage(facts, { ...view, values: { ...startValues(facts.lines), ...view.values } });
    },
    handle: async (visit, at) => {
      const { lines } = await factsOf(visit, at);
      const value = parseForm(attendanceSchema, visit.body);
      const known = new Set(lines.map((line) => line.agency));
      const notes = value.all ? allPresent(lines) : changedNotes(value, known);
      await noteAttendance(visit, at.sitting, notes);
      return { kind: 'redirect', to: pathOfSitting(at), said: 'Who is here is noted.' };
    },
  }),
];
