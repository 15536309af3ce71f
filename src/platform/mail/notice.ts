import * as z from 'zod';

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
] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** A human reference such as NM-26-00417, or the number of a receipt; the shapes leave no room for words. */
export const reference = z
  .string()
  .regex(/^([A-Z]{2,4}-\d{2}-\d{5,7}|R(-[0-9A-HJKMNP-TV-Z]{4}){3})$/)
  .brand<'Reference'>();
export type Reference = z.infer<typeof reference>;

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
};
/** For people without an account: they cannot sign in to read it, and an address typed by anybody is told nothing more. */
const rungFor: Partial<Record<NoticeKind, string>> = {
  received: 'To ask about it, or if it cannot wait',
  decided: 'To hear it',
};

/** Subject and plain text of a notice. `service` and `serviceUrl` are settings, the same for every message. */
export const noticeText = (
  notice: Pick<Notice, 'kind' | 'reference' | 'phone'>,
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
  notice: Pick<Notice, 'kind' | 'reference' | 'phone'>,
  service: string,
  serviceUrl: string,
): { readonly subject: string; readonly text: string } => ({
  subject: `${openings[notice.kind]} (${notice.reference})`,
  text: [
    ...wordsOf(notice, service, serviceUrl),
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
