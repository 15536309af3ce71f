import { ICalCalendar, type ICalCalendarMethod, type ICalEventStatus } from 'ical-generator';

/** Tells that something is planned (or moved), that it is called off, or offers it to whoever takes the file. */
export type CalendarMethod = 'REQUEST' | 'CANCEL' | 'PUBLISH';

export interface CalendarEntry {
  /** The same for as long as it is the same meeting, also when it moves. A UUID. */
  readonly uid: string;
  /** 0 at first, one more whenever it moves or is called off: a calendar keeps the highest. */
  readonly sequence: number;
  readonly startsAt: Temporal.Instant;
  readonly minutes: number;
  /** "Meeting" or "Meeting, ref AB-26-00417": nothing else gets in. */
  readonly summary: string;
  readonly method: CalendarMethod;
  /** Where to sign in. */
  readonly url: string;
  /** When the file is made. */
  readonly stampedAt: Temporal.Instant;
  /** Whom it is sent to; a file never shows one reader to another. */
  readonly to?: string | undefined;
  /** Who sends it; an address of the service that nobody reads, when left out. */
  readonly from?: string | undefined;
}

const NEUTRAL = /^Meeting(, ref [A-Z]{2,4}-\d{2}-\d{5,7})?$/;
/** What a calendar shows: calendars are read on lock screens, by assistants and by whole offices. */
export const neutralSummary = (reference: string): string => `Meeting, ref ${reference}`;

/**
 * One meeting as an iCalendar file (RFC 5545, 5546). Times are written as instants (UTC), so that every calendar shows them
 * by its own clock, on both sides of a clock change; what comes round every week is a file for each time. There is no place, no
 * description and no list of people: no field would take a word of a record.
 * @throws RangeError where the summary says more than that there is a meeting
 */
export function calendarFile(entry: CalendarEntry): string {
  if (!NEUTRAL.test(entry.summary)) throw new RangeError('A calendar is told only that there is a meeting');
  const host = new URL(entry.url).hostname;
  const calendar = new ICalCalendar({
    method: entry.method as ICalCalendarMethod,
    prodId: '//Holdfast//Calendar//EN',
  });
  calendar.createEvent({
    id: `${entry.uid}@${host}`,
    sequence: entry.sequence,
    stamp: entry.stampedAt,
    start: entry.startsAt,
    end: entry.startsAt.add({ minutes: entry.minutes }),
    summary: entry.summary,
    url: entry.url,
    organizer: { name: 'Holdfast', email: entry.from ?? `no-reply@${host}` },
    status: (entry.method === 'CANCEL' ? 'CANCELLED' : 'CONFIRMED') as ICalEventStatus,
    x: { 'X-MICROSOFT-DISALLOW-COUNTER': 'TRUE' },
    ...(entry.to === undefined ? {} : { attendees: [{ email: entry.to, rsvp: false }] }),
  });
  return `${calendar.toString()}\r\n`;
}

/** The file as a download. */
export const calendarType = (method: CalendarMethod): string =>
  `text/calendar; charset=utf-8; method=${method}`;
