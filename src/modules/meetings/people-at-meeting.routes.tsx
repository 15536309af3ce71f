import { z } from 'zod';
import { oneOf, optionalText, tick } from '../../platform/forms/parse-form.ts';
import { FieldErrors } from '../../platform/http/decision.ts';
import { question, type Route, type Visit } from '../../platform/http/route.ts';
import type { Work } from '../../platform/http/work.ts';
import { cellOf, postingsInAuthority } from '../access/index.ts';
import { agencyCodes, agencyLabel, calledName, findChild } from '../people/index.ts';
import { atPart, backTo, changes } from './at-meeting.policy.ts';
import { invite, recordAttendance } from './meeting.commands.ts';
import { type AttendeeRow, attendeesOf, meetingParts } from './meeting.store.ts';
import { ATTENDANCES } from './meeting.ts';
import { attendancePage, fieldOf, invitePage } from './pages/people.page.tsx';

const code = z.preprocess(
  (value) => (value === '' ? undefined : value),
  z.enum(agencyCodes, { error: 'Choose the agency' }).optional(),
);
const invitation = z
  .object({
    who: oneOf(['here', 'outside', 'not-asked'], 'Choose who is asked'),
    postingId: z.preprocess(
      (value) => (value === '' ? undefined : value),
      z.uuid({ error: 'Choose who is asked' }).optional(),
    ),
    name: optionalText(200),
    agency: code,
    email: z.preprocess(
      (value) => (value === '' ? undefined : value),
      z.email({ error: 'Enter an address like name@example.org' }).optional(),
    ),
    isSharedAddress: tick(),
    agencyNotAsked: code,
    notAskedBecause: optionalText(500),
    part: optionalText(500),
    alsoFor: code,
    forChildren: z.preprocess(
      (value) => (value === undefined || value === '' ? undefined : [value].flat()),
      z.array(z.uuid()).optional(),
    ),
  })
  .superRefine((value, context) => {
    const need = (field: string, message: string) =>
      context.addIssue({ code: 'custom', path: [field], message });
    if (value.who === 'here' && !value.postingId) need('postingId', 'Choose who is asked');
    if (value.who === 'outside' && !value.name) need('name', 'Enter their name');
    if (value.who === 'outside' && !value.agency) need('agency', 'Choose their agency');
    if (value.who === 'not-asked' && !value.agencyNotAsked) need('agencyNotAsked', 'Choose the agency');
    if (value.who === 'not-asked' && !value.notAskedBecause)
      need('notAskedBecause', 'Say why they are not asked');
  });

const nameOf = async (visit: Pick<Visit, 'tx'>, childId: string) => {
  const child = await findChild(visit.tx, childId);
  return child ? calledName(child) : '';
};

const ask = question({
  path: '/meetings/:meetingId/children/:childId/people',
  form: 'meeting-invite',
  access: changes,
  audit: { shown: { event: 'meeting.form' }, done: { event: 'meeting.invited' } },
  ...atPart,
  schema: invitation,
  start: async (_visit, part) => ({ values: { who: 'here', forChildren: [part.childId] } }),
  page: async (visit, part, view) => {
    const all = await postingsInAuthority(visit.tx, visit.actor.authorityId, visit.now);
    const children = [];
    for (const each of await meetingParts(visit.tx, part.meetingId)) {
      children.push({ id: each.childId, name: await nameOf(visit, each.childId) });
    }
    const postings = all.filter((each) => cellOf(each, 'PLAN')?.scope === 'relationship');
    return invitePage(view, {
      back: backTo(part),
      childName: await nameOf(visit, part.childId),
      postings,
      children,
    });
  },
  submit: async (visit, part, value) => {
    const childIds = value.forChildren && value.forChildren.length > 0 ? value.forChildren : [part.childId];
    const shared = { meetingId: part.meetingId, childIds, part: value.part, alsoFor: value.alsoFor };
    if (value.who === 'here') await invite(visit, { ...shared, postingId: value.postingId });
    else if (value.who === 'outside') {
      const { name, agency, email, isSharedAddress } = value;
      await invite(visit, { ...shared, name, agency, email, isSharedAddress });
    } else {
      const agency = value.agencyNotAsked as string;
      await invite(visit, {
        ...shared,
        agency,
        name: agencyLabel(agency),
        notAskedBecause: value.notAskedBecause,
      });
    }
    return { kind: 'redirect', to: backTo(part, '#people'), said: 'Added to the meeting.' };
  },
});

const attendanceSchema = z.record(
  z.string(),
  z.union([z.string(), z.array(z.string())]).transform((value) => [value].flat()[0] ?? ''),
);
const STATES = ['invited', 'not-asked', ...ATTENDANCES] as const;
const isState = (text: string): text is AttendeeRow['attendance'] => STATES.some((each) => each === text);

const attendance = question({
  path: '/meetings/:meetingId/children/:childId/attendance',
  form: 'meeting-attendance',
  access: changes,
  audit: { shown: { event: 'meeting.form' }, done: { event: 'meeting.attendance' } },
  ...atPart,
  schema: attendanceSchema,
  start: async (visit, part) => {
    const values: Record<string, unknown> = {};
    for (const each of await attendeesOf(visit.tx, part.meetingId, part.childId)) {
      values[fieldOf('came', each.id)] = each.attendance;
      values[fieldOf('part', each.id)] = each.part ?? '';
      values[fieldOf('why', each.id)] = each.notAskedBecause ?? '';
      values[fieldOf('deputy', each.id)] = each.deputyName ?? '';
      values[fieldOf('also', each.id)] = each.alsoFor ?? '';
    }
    return { values };
  },
  page: async (visit, part, view) => {
    const attendees = await attendeesOf(visit.tx, part.meetingId, part.childId);
    return attendancePage(view, {
      back: backTo(part),
      childName: await nameOf(visit, part.childId),
      attendees,
    });
  },
  submit: async (visit, part, value) => {
    for (const each of await attendeesOf(visit.tx, part.meetingId, part.childId))
      await oneAttendance(visit, each, value);
    return { kind: 'redirect', to: backTo(part, '#people'), said: 'Saved who came.' };
  },
});

async function oneAttendance(visit: Work, row: AttendeeRow, value: Record<string, string>) {
  const came = value[fieldOf('came', row.id)];
  if (came === undefined || !isState(came)) return;
  const why = value[fieldOf('why', row.id)];
  if (came === 'not-asked' && !why?.trim()) {
    throw new FieldErrors({ [fieldOf('why', row.id)]: 'Say why they were not asked' });
  }
  const deputyName = value[fieldOf('deputy', row.id)];
  if (came === 'deputy' && !deputyName?.trim()) {
    throw new FieldErrors({ [fieldOf('deputy', row.id)]: 'Enter who came instead' });
  }
  const also = code.safeParse(value[fieldOf('also', row.id)] ?? '');
  await recordAttendance(visit, {
    attendeeId: row.id,
    attendance: came,
    notAskedBecause: why,
    deputyName,
    alsoFor: also.data ?? null,
    part: value[fieldOf('part', row.id)] || undefined,
  });
}

export const peopleAtMeetingRoutes: Route[] = [...ask, ...attendance];
