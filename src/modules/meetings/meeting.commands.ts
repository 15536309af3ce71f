import { absent, FieldErrors, StaleEdit } from '../../platform/http/decision.ts';
import type { Work } from '../../platform/http/work.ts';
import { endRelationships, findPosting, inOwnWords, relate } from '../access/index.ts';
import { happened } from '../people/index.ts';
import { completionOf, partsFor } from './meeting.queries.ts';
import {
  type AttendeeRow,
  attendeesOf,
  insertAttendee,
  insertMeeting,
  type MeetingRow,
  markCompleted,
  markHeld,
  rowsOfAttendee,
  updateAttendance,
} from './meeting.store.ts';
import { clocksWhenHeld } from './meeting-clocks.ts';
import type { MeetingKind } from './meeting-kinds.ts';
import { kindOf } from './meeting-sections.ts';
import { meetingCompleted, meetingHeld } from './meetings.events.ts';
import { minutesFinished } from './minutes.commands.ts';

/** How long the papers stay open to those invited, after the meeting was held (or planned, if it never was). */
export const PAPERS_OPEN = { hours: 14 * 24 } as const;

export interface NewMeetingInput {
  /** One child, or brothers and sisters; each keeps a separate record. */
  childIds: readonly [string, ...string[]];
  kind: MeetingKind['code'];
  plannedAt?: Temporal.Instant | undefined;
  /** Where, or how people dial in. */
  place?: string | undefined;
  /** How long it is planned to take; an hour when left out. */
  minutes?: number | undefined;
}
/** Arranges a meeting. @returns its id */
export async function arrangeMeeting(work: Work, given: NewMeetingInput): Promise<string> {
  return createMeeting(work, given, false);
}

export async function createMeeting(
  work: Work,
  given: NewMeetingInput,
  isElsewhere: boolean,
): Promise<string> {
  const id = work.ids.next();
  const meeting = {
    authorityId: work.actor.authorityId,
    id,
    kind: given.kind,
    plannedAt: given.plannedAt ?? null,
    place: given.place ?? null,
    minutes: given.minutes ?? 60,
    isElsewhere,
  };
  const children = [...new Set(given.childIds)].map((childId) => ({ id: work.ids.next(), childId }));
  await insertMeeting(work.tx, meeting, children, work.actor.postingId || null, work.now);
  if (!isElsewhere) {
    for (const { childId } of children) {
      await timeline(
        work,
        childId,
        id,
        work.now,
        `${inOwnWords(work.actor, kindOf(given.kind).label)} arranged`,
      );
    }
  }
  work.note({ subjects: [...given.childIds], objectType: 'meeting', objectId: id, classes: ['PLAN'] });
  return id;
}

export interface Invitation {
  meetingId: string;
  /** Children they are asked for; every child of the meeting that the actor may see, when left out. */
  childIds?: readonly string[] | undefined;
  /** Somebody with a posting here … */
  postingId?: string | undefined;
  /** … or somebody outside, by name, agency (code of `agencyKinds`) and address. */
  name?: string | undefined;
  agency?: string | undefined;
  email?: string | undefined;
  /** Several people read that address: said where minutes are sent. */
  isSharedAddress?: boolean | undefined;
  /** What they will do in the plan. */
  part?: string | undefined;
  /** A second agency they stand for: one post shared by two. */
  alsoFor?: string | undefined;
  /** An agency that is expected and was deliberately not asked, and why. */
  notAskedBecause?: string | undefined;
}
/**
 * Asks somebody to the meeting. A posting may then open this meeting's papers of these children, until 14 days after it
 * is held; nothing else of the record. @returns ids of the invitations, one a child
 */
export async function invite(work: Work, given: Invitation): Promise<string[]> {
  const parts = await partsFor(work, given.meetingId, given.childIds);
  const posting = given.postingId ? await findPosting(work.tx, given.postingId) : undefined;
  if (given.postingId && posting?.authorityId !== work.actor.authorityId) throw absent();
  const name = posting?.staffName ?? given.name;
  const agency = posting?.agency ?? given.agency;
  if (!name || !agency) throw new FieldErrors({ name: 'Enter who is asked, and which agency they are from' });
  const ids: string[] = [];
  for (const part of parts) {
    const asked = await attendeesOf(work.tx, part.meetingId, part.childId);
    const known = asked.find(
      (each) => each.postingId === (posting?.id ?? null) && each.agency === agency && each.name === name,
    );
    if (known) {
      ids.push(known.id);
      continue;
    }
    ids.push(await inviteTo(work, part, { ...given, name, agency, postingId: posting?.id }));
  }
  return ids;
}

async function inviteTo(
  work: Work,
  part: MeetingRow,
  who: Invitation & { name: string; agency: string },
): Promise<string> {
  const id = work.ids.next();
  const isAsked = who.notAskedBecause === undefined;
  await insertAttendee(
    work.tx,
    {
      authorityId: work.actor.authorityId,
      id,
      meetingId: part.meetingId,
      childId: part.childId,
      agency: who.agency,
      postingId: who.postingId ?? null,
      name: who.name,
      email: who.email ?? null,
      isSharedAddress: who.isSharedAddress ?? false,
      part: who.part ?? null,
      attendance: isAsked ? 'invited' : 'not-asked',
      notAskedBecause: who.notAskedBecause ?? null,
      alsoFor: who.alsoFor ?? null,
    },
    work.actor.postingId || null,
    work.now,
  );
  if (who.postingId && isAsked) await openPapers(work, part, who.postingId);
  work.note({ subjects: [part.childId], objectType: 'meeting', objectId: part.meetingId });
  return id;
}

/** The relationship of an invitation, from now until 14 days after the meeting. */
async function openPapers(work: Work, part: MeetingRow, postingId: string): Promise<void> {
  const until = (part.heldAt ?? part.plannedAt)?.add(PAPERS_OPEN);
  if (until && Temporal.Instant.compare(until, work.now) <= 0) return;
  await relate(work, {
    childId: part.childId,
    kind: 'MEETING',
    postingId,
    objectId: part.meetingId,
    ...(until ? { to: until } : {}),
    basis: 'invited to a meeting',
  });
}

export interface AttendanceInput {
  /** Any of the person's invitations to the meeting: it is recorded for each child they came for. */
  attendeeId: string;
  attendance: AttendeeRow['attendance'];
  notAskedBecause?: string | undefined;
  /** Who came instead: needed where a deputy was there. */
  deputyName?: string | undefined;
  /** A second agency they stand for; left out, what was known; null, none. */
  alsoFor?: string | null | undefined;
  part?: string | undefined;
}
/** Who came or sent a deputy, apologies or a report, who did not come, and who was not asked and why. */
export async function recordAttendance(work: Work, given: AttendanceInput): Promise<void> {
  const rows = await rowsOfAttendee(work.tx, given.attendeeId);
  if (rows.length === 0) throw absent();
  const because = given.attendance === 'not-asked' ? (given.notAskedBecause?.trim() ?? '') : null;
  if (because === '') throw new FieldErrors({ notAskedBecause: 'Say why they were not asked' });
  const deputyName = given.attendance === 'deputy' ? (given.deputyName?.trim() ?? '') : null;
  if (deputyName === '') throw new FieldErrors({ deputyName: 'Enter who came instead' });
  for (const row of rows) {
    const alsoFor = given.alsoFor === undefined ? row.alsoFor : given.alsoFor;
    const { attendance } = given;
    const part = given.part ?? null;
    await updateAttendance(work.tx, row.id, {
      attendance,
      notAskedBecause: because,
      deputyName,
      alsoFor,
      part,
    });
    work.note({ subjects: [row.childId], objectType: 'meeting', objectId: row.meetingId });
  }
}

export interface HeldInput {
  meetingId: string;
  childIds?: readonly string[] | undefined;
  /** When it was held, not when it is typed. */
  heldAt: Temporal.Instant;
  /** Who chaired it. */
  heldBy?: string | undefined;
  /** Why it was late; may follow later. */
  lateReason?: string | undefined;
  outcome?: string | undefined;
}
/**
 * The meeting was held: its clock stops at that time (D3, D4), an ETAC starts the clocks of minutes and review (D6, D7),
 * and papers stay open to those invited for 14 days. @returns whether it was held late
 */
export async function holdMeeting(work: Work, given: HeldInput): Promise<{ isLate: boolean }> {
  if (Temporal.Instant.compare(given.heldAt, work.now) > 0) {
    throw new FieldErrors({ heldAt: 'That time has not come yet' });
  }
  let isLate = false;
  for (const part of await partsFor(work, given.meetingId, given.childIds)) {
    if (part.heldAt !== null) continue;
    if (part.cancelledAt !== null) throw new FieldErrors({ heldAt: 'This meeting was called off' });
    const held = {
      at: given.heldAt,
      by: given.heldBy ?? null,
      lateReason: given.lateReason ?? null,
      outcome: given.outcome ?? null,
    };
    if ((await markHeld(work.tx, part, held)) === 0) throw new StaleEdit({}, part.version + 1);
    const clocks = await clocksWhenHeld(work, part, given.heldAt, given.lateReason);
    isLate ||= clocks.isLate;
    await closePapersInTime(work, { ...part, heldAt: given.heldAt });
    const label = inOwnWords(work.actor, kindOf(part.kind).label);
    const line = part.isElsewhere
      ? `${label} held elsewhere${given.heldBy ? ` by ${given.heldBy}` : ''}`
      : `${label} held`;
    await timeline(work, part.childId, part.meetingId, given.heldAt, line);
    await work.publish(meetingHeld, {
      meetingId: part.meetingId,
      childId: part.childId,
      kind: part.kind,
      heldAt: given.heldAt,
    });
    work.note({ subjects: [part.childId], objectType: 'meeting', objectId: part.meetingId });
  }
  return { isLate };
}

/** Invitations were open until 14 days after the time that was planned; now it is 14 days after the one that stands. */
export async function closePapersInTime(work: Work, part: MeetingRow): Promise<void> {
  const which = { childId: part.childId, kind: 'MEETING' as const, objectId: part.meetingId };
  await endRelationships(work, which);
  for (const each of await attendeesOf(work.tx, part.meetingId, part.childId)) {
    if (each.postingId && each.attendance !== 'not-asked') await openPapers(work, part, each.postingId);
  }
}

/**
 * The meeting is complete for one child: an ETAC with its trigger plan and disruption plan or the reasons why not
 * (S3-55), a strategy meeting with its threshold decision.
 * @throws FieldErrors naming what is missing; everything written stays saved
 */
export async function completeMeeting(work: Work, at: { meetingId: string; childId: string }): Promise<void> {
  const [part] = await partsFor(work, at.meetingId, [at.childId]);
  if (!part) throw absent();
  const completion = await completionOf(work.tx, part);
  if (!completion.canComplete)
    throw new FieldErrors({ _form: `Still to say: ${completion.toSay.join('; ')}` });
  if ((await markCompleted(work.tx, at, work.now, work.actor.postingId || null)) === 0) return;
  await timeline(
    work,
    at.childId,
    at.meetingId,
    work.now,
    `${inOwnWords(work.actor, kindOf(part.kind).label)} complete`,
  );
  await minutesFinished(work, part);
  await work.publish(meetingCompleted, { ...at, kind: part.kind });
  work.note({ subjects: [at.childId], objectType: 'meeting', objectId: at.meetingId });
}

export const timeline = (
  work: Work,
  childId: string,
  meetingId: string,
  at: Temporal.Instant,
  line: string,
) =>
  happened(work, {
    childId,
    at,
    kind: 'meeting',
    dataClass: 'PLAN',
    line,
    href: `/meetings/${meetingId}?child=${childId}`,
  });
