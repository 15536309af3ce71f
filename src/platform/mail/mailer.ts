import { createTransport } from 'nodemailer';
import * as z from 'zod';
import { calendarFile, neutralSummary } from '../calendar/index.ts';
import type { Clock } from '../clock/clock.ts';
import {
  calendarTime,
  isOfMeeting,
  type Notice,
  noticeKinds,
  noticeText,
  phoneNumber,
  reference,
} from './notice.ts';

/** Sends a notice once. It does not retry: the caller is a job with a queue and a memory. */
export interface Mailer {
  /** Resolves when the mail server has taken the message. Throws MailFailure. */
  send(notice: Notice): Promise<void>;
}

/** The message was not taken. Names no address and no reference, so it may be logged. */
export class MailFailure extends Error {
  override name = 'MailFailure';
  /** False when the server refused this message for good (5xx) or the notice itself is not fit to send. */
  readonly isWorthRetrying: boolean;
  constructor(message: string, isWorthRetrying: boolean) {
    super(message);
    this.isWorthRetrying = isWorthRetrying;
  }
}

export interface MailSettings {
  /** smtps://user:password@host or smtp://host:port; plain smtp demands STARTTLS except on this machine. */
  readonly smtpUrl: string;
  readonly from: string;
  /** The service's name and address as people know them. */
  readonly service: string;
  readonly serviceUrl: string;
  /** Address of the page that a message of the kind `page` leads to, by its identity and what it is about; nothing of it is stored. */
  readonly pageAddress?: (noticeId: string, about: string | undefined) => string;
}

const notice = z
  .strictObject({
    id: z.uuid(),
    to: z.email().max(254),
    kind: z.enum(noticeKinds),
    reference,
    phone: phoneNumber,
    about: z.string().max(60).optional(),
    calendar: calendarTime.optional(),
  })
  .refine((given) => isOfMeeting(given.kind) === (given.calendar !== undefined));

/** A mailer over SMTP. Waits at most 8 s for a connection and 10 s for an answer. */
export const smtpMailer = (settings: MailSettings, clock: Clock): Mailer => {
  const url = new URL(settings.smtpUrl);
  const host = new URL(settings.serviceUrl).host;
  const transport = createTransport({
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: Number(url.port) || (url.protocol === 'smtps:' ? 465 : 587),
    secure: url.protocol === 'smtps:',
    requireTLS: !isThisMachine(url.hostname),
    ...(url.username && {
      auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) },
    }),
    connectionTimeout: 8_000,
    greetingTimeout: 8_000,
    socketTimeout: 10_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send(given) {
      const { id, to, about, ...rest } = checkedNotice(given);
      const page = settings.pageAddress?.(id, about);
      const words = noticeText(rest, settings.service, settings.serviceUrl, page);
      const message = {
        from: settings.from,
        to,
        ...words,
        messageId: `<${id}@${host}>`,
        date: new Date(clock.now().epochMilliseconds),
        ...inCalendar(given, settings, clock),
        headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
      };
      await transport.sendMail(message).catch((error: unknown) => {
        throw failureOf(error);
      });
    },
  };
};

/** The time of a meeting as calendars take it; nothing for other messages. */
function inCalendar(
  { kind, calendar, reference, to }: Notice,
  { serviceUrl, from }: MailSettings,
  clock: Clock,
) {
  if (!calendar) return {};
  const method = kind === 'meeting' ? ('REQUEST' as const) : ('CANCEL' as const);
  const content = calendarFile({
    ...calendar,
    startsAt: Temporal.Instant.from(calendar.startsAt),
    summary: neutralSummary(reference),
    ...{ method, url: serviceUrl, stampedAt: clock.now(), to },
    from,
  });
  return { icalEvent: { method, filename: 'meeting.ics', content } };
}

/** Checked again at the edge: types do not hold against data from a queue. */
const checkedNotice = (given: Notice): Notice => {
  const checked = notice.safeParse(given);
  if (!checked.success) throw new MailFailure('The notice is not fit to send', false);
  return checked.data;
};

const isThisMachine = (hostname: string): boolean => ['localhost', '127.0.0.1', '[::1]'].includes(hostname);

/** A refused recipient or message is final; a refused sign-in or missing TLS is a setting that can be mended. */
const failureOf = (error: unknown): MailFailure => {
  const { responseCode, code } = (typeof error === 'object' && error !== null ? error : {}) as {
    responseCode?: unknown;
    code?: unknown;
  };
  const isAboutThisMessage = code === 'EENVELOPE' || code === 'EMESSAGE';
  if (typeof responseCode === 'number' && isAboutThisMessage) {
    return new MailFailure(`The mail server answered ${responseCode}`, responseCode < 500);
  }
  const known = typeof code === 'string' && /^[A-Z]{2,20}$/.test(code) ? code : 'unknown';
  return new MailFailure(`The mail server could not be used (${known})`, true);
};

/** Keeps notices instead of sending them: for the evaluation profile and for tests. */
export const keepingMailer = (): Mailer & { readonly kept: readonly Notice[] } => {
  const kept: Notice[] = [];
  return {
    kept,
    async send(given) {
      kept.push(checkedNotice(given));
    },
  };
};
