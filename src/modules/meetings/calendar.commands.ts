import { type CalendarMethod, calendarFile, neutralSummary } from '../../platform/calendar/index.ts';
import { FieldErrors } from '../../platform/http/decision.ts';
import type { Work } from '../../platform/http/work.ts';
import { phoneNumber, queueNotice } from '../../platform/mail/index.ts';
import { findPosting, settingsOf } from '../access/index.ts';
import { partsFor } from './meeting.queries.ts';
import { type AttendeeRow, attendeesOf, type MeetingRow } from './meeting.store.ts';
import { markCalendarSent } from './meeting-move.store.ts';
import { meetingReference } from './meeting-reference.ts';

export interface CalendarGuest {
  name: string;
  agency: string;
  /** Null: there is no address to send it to. */
  email: string | null;
  /** Their rows, one a child. */
  attendeeIds: string[];
  sentAt: Temporal.Instant | null;
}

/** Everybody asked to the meeting, each once, with the address their calendar is at. Nobody who was not asked. */
export async function calendarGuests(
  work: Pick<Work, 'tx'>,
  parts: readonly MeetingRow[],
): Promise<CalendarGuest[]> {
  const guests = new Map<string, CalendarGuest>();
  for (const part of parts)
    for (const row of await attendeesOf(work.tx, part.meetingId, part.childId)) {
      if (row.attendance === 'not-asked') continue;
      const known = guests.get(personOf(row));
      if (known) known.attendeeIds.push(row.id);
      else guests.set(personOf(row), await guestOf(work, row));
    }
  return [...guests.values()];
}
const personOf = ({ postingId, name, agency }: AttendeeRow) => postingId ?? `${agency} ${name}`;
async function guestOf(work: Pick<Work, 'tx'>, row: AttendeeRow): Promise<CalendarGuest> {
  const posting = row.postingId ? await findPosting(work.tx, row.postingId) : undefined;
  const { name, agency, calendarSentAt: sentAt } = row;
  return { name, agency, email: posting?.email ?? row.email, attendeeIds: [row.id], sentAt };
}

/**
 * Sends the time to the calendars of everybody asked who has an address. The message says that there is a meeting, when, and
 * whom to ring; no child, no kind of meeting, no place, nobody else who is asked.
 * @returns how many were left to be sent
 * @throws FieldErrors where no time is set, it was called off, or the authority has no number to ring
 */
export async function sendCalendars(work: Work, meetingId: string): Promise<number> {
  const parts = await partsFor(work, meetingId);
  const first = parts[0] as MeetingRow;
  if (first.plannedAt === null || first.cancelledAt !== null)
    throw new FieldErrors({ _form: 'It has no time that a calendar could be told' });
  if (!phoneNumber.safeParse(settingsOf(work.actor).dayNumber).success)
    throw new FieldErrors({ _form: 'The authority’s day number is missing from its settings' });
  const guests = await calendarGuests(work, parts);
  return queueAll(work, first, guests, 'meeting');
}

/** Whoever had the time in their calendar is told that it moved, or that the meeting is called off. */
export async function tellCalendarsAgain(
  work: Work,
  parts: readonly MeetingRow[],
  kind: 'meeting' | 'meetingCalledOff',
): Promise<number> {
  const guests = await calendarGuests(work, parts);
  const told = guests.filter((each) => each.sentAt !== null);
  return queueAll(work, parts[0] as MeetingRow, told, kind);
}

async function queueAll(
  work: Work,
  meeting: MeetingRow,
  guests: readonly CalendarGuest[],
  kind: 'meeting' | 'meetingCalledOff',
): Promise<number> {
  const { dayNumber } = settingsOf(work.actor);
  let queued = 0;
  for (const { email, attendeeIds } of guests) {
    if (email === null || !meeting.plannedAt || !dayNumber) continue;
    const isQueued = await queueNotice(work, {
      to: email,
      kind,
      reference: meetingReference(meeting),
      phone: dayNumber,
      // Of its own: one message for each person and each time, none of which takes another's place.
      about: { type: 'meeting-calendar', id: work.ids.next() },
      calendar: {
        uid: meeting.meetingId,
        sequence: meeting.calendarSequence,
        startsAt: meeting.plannedAt.toString(),
        minutes: meeting.minutes,
      },
    });
    if (!isQueued) continue;
    queued += 1;
    await markCalendarSent(work.tx, attendeeIds, work.now);
  }
  return queued;
}

/** The meeting as a file that anybody asked may put into their own calendar; undefined while it has no time. */
export function calendarOf(
  meeting: MeetingRow,
  at: { url: string; now: Temporal.Instant },
): { file: string; method: CalendarMethod } | undefined {
  if (meeting.plannedAt === null) return undefined;
  const method = meeting.cancelledAt === null ? 'PUBLISH' : 'CANCEL';
  const file = calendarFile({
    ...{ uid: meeting.meetingId, sequence: meeting.calendarSequence, startsAt: meeting.plannedAt },
    ...{ minutes: meeting.minutes, summary: neutralSummary(meetingReference(meeting)), method },
    ...{ url: at.url, stampedAt: at.now },
  });
  return { file, method };
}
