import { z } from 'zod';
import { dayOf } from '../../platform/clock/wall-clock.ts';
import { wellFormed } from '../../platform/http/body.ts';
import { FieldErrors } from '../../platform/http/decision.ts';
import { type EpisodeTimes, timeProblems } from './episode.ts';

const SYMBOLS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** Number of a receipt, for quoting on the telephone: it reads nothing and cannot be guessed from another. */
export const receiptNumberOf = (hash: Uint8Array): string => {
  const all = Array.from(hash.slice(0, 12), (byte) => SYMBOLS.charAt(byte % 32)).join('');
  return `M-${all.slice(0, 4)}-${all.slice(4, 8)}-${all.slice(8)}`;
};

/** Reporters whose systems may be given a key. */
export const PARTNER_KINDS = ['POLICE', 'HOME_STAFF', 'CARER', 'SCHOOL', 'OTHER_AUTHORITY', 'OTHER'] as const;
export type PartnerKind = (typeof PARTNER_KINDS)[number];

const text = (most: number, description: string) =>
  z
    .string({ error: 'Must be text' })
    .max(most, `Must be ${most.toLocaleString('en-GB')} characters or fewer`)
    .transform((value) => wellFormed(value).trim())
    .optional()
    .meta({ type: 'string', maxLength: most, description });
const code = <const C extends readonly [string, ...string[]]>(codes: C, description: string) =>
  z.enum(codes, { error: `Must be one of ${codes.join(', ')}` }).meta({ description });
const time = (description: string) =>
  z
    .string({ error: 'Must be text' })
    .max(60, 'Must be 60 characters or fewer')
    .optional()
    .meta({
      description: `${description} With an offset (2026-03-14T02:05:00Z, 2026-07-14T02:05+01:00), or without one as the clock on the wall of "timeZone". Left out when it is not known.`,
    });

const TIME_FIELDS = [
  'lastSeenAt',
  'leftAt',
  'reportedAt',
  'foundAt',
  'returnedAt',
  'returnNotifiedAt',
] as const;

/** What a system sends: one child missing, or back. Everything that is not known is left out, nothing is guessed. */
export const notificationBody = z
  .strictObject({
    about: code(['MISSING', 'RETURNED'], 'That the child is missing, or that they are back.'),
    reference: text(100, 'Your own reference, for example the police log number.'),
    child: z
      .strictObject({
        givenName: text(200, 'Given name.'),
        familyName: text(200, 'Family name.'),
        bornOn: z.iso
          .date({ error: 'Must be a real date, like 2011-03-14' })
          .optional()
          .meta({ description: 'Date of birth.' }),
        localNumber: text(50, 'The number the authority knows the child by.'),
        address: text(500, 'Where the child lives.'),
        description: text(1000, 'What they look like, what they wore.'),
      })
      .refine((child) => Boolean(child.givenName || child.familyName || child.localNumber), {
        error: 'Give a name or the number the authority knows the child by',
      })
      .meta({
        description:
          'The child as you know them. The answer never says whether the authority knows them too.',
      }),
    category: code(['HOME', 'CARE'], 'Missing from home, or from care.').optional(),
    kind: code(
      ['M', 'A'],
      'M missing: where they are is not known. A away without authorisation: it is.',
    ).optional(),
    timeZone: z
      .string({ error: 'Must be text' })
      .max(60, 'Must be 60 characters or fewer')
      .optional()
      .meta({ description: 'Name of the time zone of times without an offset, for example Europe/London.' }),
    times: z
      .strictObject({
        lastSeenAt: time('When they were last seen by a responsible adult.'),
        leftAt: time('When they left.'),
        reportedAt: time('When they were reported missing.'),
        foundAt: time('When they were found.'),
        returnedAt: time('When they came back.'),
        returnNotifiedAt: time('When you were told that they came back.'),
      })
      .optional(),
    policeGrade: code(
      ['NAR', 'LOW', 'MED', 'HIGH'],
      'The grade of the police: no apparent risk, low, medium, high.',
    ).optional(),
    circumstances: text(10_000, 'What happened.'),
    companions: text(2000, 'Whom they may be with.'),
    lastSeenWith: text(2000, 'Whom they were last seen with.'),
    foundWhere: text(1000, 'Where they were found.'),
    foundBy: code(
      ['SELF', 'POLICE', 'CARER', 'FAMILY', 'OTHER', 'NOT_KNOWN'],
      'By whom they were found.',
    ).optional(),
    returnedTo: text(1000, 'Whom or where they returned to.'),
    sentBy: z
      .strictObject({
        name: text(200, 'Who can be rung about this.'),
        phone: text(50, 'Their telephone.'),
        email: text(200, 'Their e-mail address.'),
      })
      .optional(),
  })
  .meta({ id: 'MissingNotification' });
export type NotificationBody = z.output<typeof notificationBody>;

/** A moment as a system wrote it, or why it is none. An hour that the clocks leave out or repeat needs its offset. */
export function readMoment(written: string, timeZone: string | undefined): Temporal.Instant | string {
  const shape = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)?$/.exec(written);
  if (!shape) return 'Must be a time like 2026-03-14T02:05:00Z or, with "timeZone", 2026-03-14T02:05';
  try {
    if (shape[3]) return Temporal.Instant.from(written);
    const wall = Temporal.PlainDateTime.from(written, { overflow: 'reject' });
    if (!timeZone)
      return 'Needs an offset (2026-03-14T02:05:00Z), or "timeZone" must say where this clock hangs';
    const earlier = wall.toZonedDateTime(timeZone, { disambiguation: 'earlier' });
    const later = wall.toZonedDateTime(timeZone, { disambiguation: 'later' });
    if (earlier.epochNanoseconds === later.epochNanoseconds) return earlier.toInstant();
    return earlier.toPlainDateTime().equals(wall)
      ? 'That hour happened twice: the clocks went back that night. Give the offset'
      : 'That hour did not happen: the clocks went forward that night';
  } catch {
    return 'Must be a real date and time';
  }
}

const isTimeZone = (name: string): boolean => {
  try {
    return /^[A-Za-z]/.test(name) && Boolean(new Temporal.ZonedDateTime(0n, name));
  } catch {
    return false;
  }
};

/** Two clocks never agree to the second. */
const SKEW = { minutes: 2 } as const;

/**
 * Reads what a system sent. @throws FieldErrors by the path of each field (`times.leftAt`), all of them at once: not
 * JSON as announced, unknown names, times that cannot be true, an unknown time zone, an hour that did not happen.
 */
export function readNotification(
  value: unknown,
  now: Temporal.Instant,
): { body: NotificationBody; times: EpisodeTimes } {
  const read = notificationBody.safeParse(value);
  const wrong: Record<string, string> = {};
  if (!read.success) {
    for (const issue of read.error.issues) {
      const path = issue.path.map(String).join('.');
      if (issue.code !== 'unrecognized_keys') wrong[path || 'body'] ??= sentenceOf(issue);
      else
        for (const key of issue.keys)
          wrong[[path, key.slice(0, 60)].filter(Boolean).join('.')] = 'There is no such field';
    }
    throw new FieldErrors(wrong);
  }
  const body = read.data;
  if (body.timeZone !== undefined && !isTimeZone(body.timeZone))
    throw new FieldErrors({ timeZone: 'There is no such time zone. Write it like Europe/London' });
  if (body.child.bornOn && Temporal.PlainDate.compare(body.child.bornOn, dayOf(now)) > 0)
    wrong['child.bornOn'] = 'Must be in the past';
  const times = Object.fromEntries(TIME_FIELDS.map((field) => [field, null])) as Record<
    (typeof TIME_FIELDS)[number],
    Temporal.Instant | null
  >;
  for (const field of TIME_FIELDS) {
    const written = body.times?.[field];
    if (written === undefined) continue;
    const moment = readMoment(written, body.timeZone);
    if (typeof moment === 'string') wrong[`times.${field}`] = moment;
    else times[field] = moment;
  }
  for (const [field, sentence] of Object.entries(timeProblems(times, now.add(SKEW))))
    wrong[`times.${field}`] ??= sentence;
  if (Object.keys(wrong).length > 0) throw new FieldErrors(wrong);
  return { body, times };
}

const sentenceOf = (issue: { code?: string | undefined; message: string }): string =>
  issue.code === 'invalid_type' && /^Invalid input/.test(issue.message)
    ? issue.message
        .replace('Invalid input: expected', 'Must be')
        .replace(/, received undefined$/, ': it is missing')
    : issue.message;
