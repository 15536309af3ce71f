import * as z from 'zod';
import { TIME_ZONE } from '../clock/wall-clock.ts';

/**
 * What a message may say. E-mail is read on lock screens, forwarded and kept by others, so a message says only
 * that something waits, under which reference, where to sign in and whom to ring. There is no free text: a fact
 * from a record cannot get in, because no field would take it.
 */
export const noticeKinds = [
  'waiting',
  'deadlineNear',
  'deadlinePassed',
  'answered',
  'accessAlert',
  'received',
  'decided',
  'page',
  'meeting',
  'meetingCalledOff',
] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** A human reference such as NM-26-00417, or the number of a receipt; the shapes leave no room for words. */
export const reference = z
  .string()
  .regex(/^([A-Z]{2,4}-\d{2}-\d{5,7}|R(-[0-9A-HJKMNP-TV-Z]{4}){3})$/)
  .brand<'Reference'>();
export type Reference = z.infer<typeof reference>;

/** When a meeting is: what a calendar needs to know. */
export const calendarTime = z.strictObject({
  uid: z.uuid(),
  sequence: z.int().min(0),
  /** An instant, as text: it waits in the queue as it is. */
  startsAt: z.iso.datetime(),
  minutes: z.int().min(5).max(600),
});
export type CalendarTime = z.infer<typeof calendarTime>;

/** Digits and spaces, with a country code when wanted. */
export const phoneNumber = z
  .string()
  .regex(/^\+?\d[\d ]{8,18}\d$/)
  .brand<'PhoneNumber'>();
export type PhoneNumber = z.infer<typeof phoneNumber>;

export interface Notice {
  /** Identity of the alert: the same for every attempt, so that a second copy can be recognised. A UUID. */
  readonly id: string;
  /** One address; a message never shows its readers to one another. */
  readonly to: string;
  readonly kind: NoticeKind;
  readonly reference: Reference;
  /** Whom to ring when it cannot wait. */
  readonly phone: PhoneNumber;
  /** For the kinds `meeting` and `meetingCalledOff`: when, for the reader's calendar. */
  readonly calendar?: CalendarTime | undefined;
  /** For the kind `page`: what sort of page it is. It chooses the address and is not told. */
  readonly about?: string | undefined;
}

const openings: Readonly<Record<NoticeKind, string>> = {
  waiting: 'Something is waiting for you',
  deadlineNear: 'A deadline is near',
  deadlinePassed: 'A deadline has passed',
  answered: 'There is an answer for you',
  accessAlert: 'Access to a record needs your attention',
  received: 'What you sent has been received',
  decided: 'A decision has been made about what you sent',
  page: 'Here is the page you asked for',
  meeting: 'There is a meeting',
  meetingCalledOff: 'A meeting will not be held',
};
/** For people without an account: they cannot sign in to read it, and an address typed by anybody is told nothing more. */
const rungFor: Partial<Record<NoticeKind, string>> = {
  received: 'To ask about it, or if it cannot wait',
  decided: 'To hear it',
};

/** Subject and plain text of a notice. `service` and `serviceUrl` are settings, the same for every message. */
export const noticeText = (
  notice: Pick<Notice, 'kind' | 'reference' | 'phone' | 'calendar'>,
  service: string,
  serviceUrl: string,
  pageAddress?: string,
): { readonly subject: string; readonly text: string } => {
  if (notice.kind === 'page') return pageText(pageAddress ?? '');
  return noticeWithReference(notice, service, serviceUrl);
};

/**
 * The page of somebody without an account. Whoever else holds the phone learns nothing: no service, no subject, no
 * reference, no name, no number. The address opens once.
 */
export const pageText = (pageAddress: string): { readonly subject: string; readonly text: string } => ({
  subject: openings.page,
  text: [
    `${openings.page}:`,
    pageAddress,
    'It opens for a short time and takes one answer. If you did not ask for it, delete this message.',
    '',
  ].join('\n\n'),
});

const noticeWithReference = (
  notice: Pick<Notice, 'kind' | 'reference' | 'phone' | 'calendar'>,
  service: string,
  serviceUrl: string,
): { readonly subject: string; readonly text: string } => ({
  subject: `${openings[notice.kind]} (${notice.reference})`,
  text: [
    ...(isOfMeeting(notice.kind)
      ? meetingWords(notice, service, serviceUrl)
      : wordsOf(notice, service, serviceUrl)),
    'This message was sent by a machine. Do not reply, and do not send details by e-mail.',
    '',
  ].join('\n\n'),
});

function wordsOf(
  { kind, reference, phone }: Pick<Notice, 'kind' | 'reference' | 'phone'>,
  service: string,
  serviceUrl: string,
): string[] {
  const rung = rungFor[kind];
  return rung === undefined
    ? [
        `${openings[kind]} in ${service}.`,
        `Reference: ${reference}`,
        `Sign in to read it: ${serviceUrl}`,
        `If it cannot wait, ring ${phone}.`,
      ]
    : [`${openings[kind]}.`, `Reference: ${reference}`, `${rung}, ring ${phone} and quote the reference.`];
}

/** Read by people with an account and without: when, and whom to ring. What it is about is said by nobody here. */
const meetingWords = (
  { kind, reference, phone, calendar }: Pick<Notice, 'kind' | 'reference' | 'phone' | 'calendar'>,
  service: string,
  serviceUrl: string,
): string[] => [
  `${openings[kind]}. ${kind === 'meeting' ? 'The time for your calendar is attached' : 'It is taken out of your calendar'}.`,
  ...(calendar ? [`When: ${inWords(calendar)}`] : []),
  `Reference: ${reference}`,
  `If you have an account with ${service}, sign in to read more: ${serviceUrl}`,
  `If you cannot come, or to ask about it, ring ${phone}.`,
];
export const isOfMeeting = (kind: NoticeKind): boolean => kind === 'meeting' || kind === 'meetingCalledOff';

/** "Tuesday 14 July 2026, 10:00am to 11:30am", by the clock on the wall in England. */
function inWords({ startsAt, minutes }: CalendarTime): string {
  const from = Temporal.Instant.from(startsAt).toZonedDateTimeISO(TIME_ZONE);
  const clock = (at: Temporal.ZonedDateTime) =>
    at.toLocaleString('en-GB', { hour: 'numeric', minute: '2-digit', hour12: true }).replace(/\s/gu, '');
  const weekday = from.toLocaleString('en-GB', { weekday: 'long' });
  const day = from.toLocaleString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
  return `${weekday} ${day}, ${clock(from)} to ${clock(from.add({ minutes }))}`;
}
