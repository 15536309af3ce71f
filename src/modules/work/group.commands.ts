import { dayOf } from '../../platform/clock/wall-clock.ts';
import { absent, FieldErrors, StaleEdit } from '../../platform/http/decision.ts';
import type { Work } from '../../platform/http/work.ts';
import { happened } from '../people/index.ts';
import {
  endMember,
  findGroup,
  findGroupSession,
  type GroupRow,
  insertGroup,
  insertGroupSession,
  insertMember,
  type MemberRow,
  membersOf,
  notesThere,
  updateGroup,
} from './group.store.ts';
import { recordSession } from './session.commands.ts';
import { workPath } from './work.policy.ts';

/** A group, without any child's name in it. */
export interface GroupInput {
  name: string;
  aim?: string | undefined;
  heldWhere?: string | undefined;
  /** Left out: today. */
  begunOn?: Temporal.PlainDate | undefined;
}
/** Begins a group of one's agency (S4-46). Returns its id. */
export async function beginGroup(work: Work, input: GroupInput): Promise<string> {
  const id = work.ids.next();
  const { authorityId, agency } = work.actor;
  const group = {
    ...{ authorityId, id, agency, name: input.name, version: 1, endedOn: null },
    aim: input.aim ?? null,
    heldWhere: input.heldWhere ?? null,
    begunOn: input.begunOn ?? dayOf(work.now),
  };
  await insertGroup(work.tx, group, work.now, work.actor.postingId || null);
  work.note({ objectType: 'group', objectId: id });
  return id;
}
/** @throws StaleEdit when somebody changed it first */
export async function changeGroup(
  work: Work,
  group: GroupRow,
  version: number,
  to: GroupInput & { endedOn?: Temporal.PlainDate | undefined },
): Promise<void> {
  const changed = {
    ...{ ...group, version, name: to.name },
    aim: to.aim ?? null,
    heldWhere: to.heldWhere ?? null,
    endedOn: to.endedOn ?? null,
  };
  if ((await updateGroup(work.tx, changed)) === 0) {
    const theirs = (await findGroup(work.tx, group.id)) ?? group;
    throw new StaleEdit(
      { name: theirs.name, aim: theirs.aim ?? '', heldWhere: theirs.heldWhere ?? '' },
      theirs.version,
    );
  }
  work.note({ objectType: 'group', objectId: group.id, version: version + 1 });
}

const isToCome = (day: Temporal.PlainDate, now: Temporal.Instant) =>
  Temporal.PlainDate.compare(day, dayOf(now)) > 0;

/** A child begins to come. @throws FieldErrors when they come already, or for a day to come */
export async function joinGroup(
  work: Work,
  group: GroupRow,
  childId: string,
  on: Temporal.PlainDate = dayOf(work.now),
): Promise<string> {
  if (isToCome(on, work.now)) throw new FieldErrors({ joinedOn: 'Must be today or before' });
  const id = work.ids.next();
  const member = { authorityId: work.actor.authorityId, id, groupId: group.id, childId, joinedOn: on };
  if ((await insertMember(work.tx, member, work.now, work.actor.postingId || null)) === 0)
    throw new FieldErrors({ childId: 'Comes to this group already' });
  await tellRecord(work, childId, `Comes to a group: ${group.name}`);
  work.note({ subjects: [childId], classes: ['NOTE'], objectType: 'group', objectId: group.id });
  return id;
}

/** A child comes no longer: their notes stay, and nothing new is written for days after that. @throws FieldErrors */
export async function leaveGroup(
  work: Work,
  group: GroupRow,
  member: MemberRow,
  left: { on?: Temporal.PlainDate | undefined; because?: string | undefined },
): Promise<void> {
  const on = left.on ?? dayOf(work.now);
  if (isToCome(on, work.now)) throw new FieldErrors({ leftOn: 'Must be today or before' });
  if (Temporal.PlainDate.compare(on, member.joinedOn) < 0)
    throw new FieldErrors({ leftOn: 'Is before they began to come' });
  const by = work.actor.postingId || null;
  if ((await endMember(work.tx, member, on, left.because ?? null, by)) === 0) throw absent();
  await tellRecord(work, member.childId, `Comes no longer to a group: ${group.name}`);
  work.note({ subjects: [member.childId], classes: ['NOTE'], objectType: 'group', objectId: group.id });
}
const tellRecord = (work: Work, childId: string, line: string) =>
  happened(work, {
    ...{ childId, at: work.now, kind: 'contact', dataClass: 'NOTE', agency: work.actor.agency, line },
    href: workPath(childId),
  });

/** Members on that day, of those whom the writer may write about. */
export const comesOn = (member: MemberRow, day: Temporal.PlainDate): boolean =>
  Temporal.PlainDate.compare(member.joinedOn, day) <= 0 &&
  (member.leftOn === null || Temporal.PlainDate.compare(day, member.leftOn) <= 0);

export interface GroupSessionInput {
  /** Left out: now. */
  at?: Temporal.Instant | undefined;
  minutes?: number | undefined;
  place?: string | undefined;
  /** What was done together. No child's name. */
  what: string;
}
/** Records that the group met. What it was for one child is written with `writeGroupNote`. @throws FieldErrors naming `at` */
export async function recordGroupSession(
  work: Work,
  group: GroupRow,
  input: GroupSessionInput,
): Promise<string> {
  const at = input.at ?? work.now;
  if (Temporal.Instant.compare(at, work.now) > 0) throw new FieldErrors({ at: 'Must be now or before' });
  if (Temporal.PlainDate.compare(dayOf(at), group.begunOn) < 0)
    throw new FieldErrors({ at: 'Is before the group began. Check the date' });
  const id = work.ids.next();
  const row = {
    ...{ authorityId: work.actor.authorityId, id, groupId: group.id, at, what: input.what },
    minutes: input.minutes ?? null,
    place: input.place ?? group.heldWhere,
  };
  await insertGroupSession(work.tx, row, work.now, work.actor.postingId || null);
  work.note({ objectType: 'group-session', objectId: id });
  return id;
}

export interface GroupNoteInput {
  childId: string;
  came: boolean;
  happened?: string | undefined;
  ownWords?: string | undefined;
  smallChange?: string | undefined;
}
/**
 * Writes one child's own note of a meeting of a group: on their record, and on nobody else's. Corrected like any session.
 * @throws FieldErrors when there is a note already or the child did not come to the group on that day
 */
export async function writeGroupNote(
  work: Work,
  groupSessionId: string,
  note: GroupNoteInput,
): Promise<string> {
  const met = await findGroupSession(work.tx, groupSessionId);
  if (!met) throw absent();
  const members = (await membersOf(work.tx, met.groupId)).filter((each) => each.childId === note.childId);
  if (members.length === 0) throw absent();
  if (!members.some((each) => comesOn(each, dayOf(met.at))))
    throw new FieldErrors({ happened: 'They did not come to the group on that day' });
  if (await notesThere(work.tx, groupSessionId, note.childId))
    throw new FieldErrors({ happened: 'There is a note of that day already. Open it to correct it' });
  return recordSession(work, note.childId, {
    ...{ outcome: note.came ? 'HELD' : 'ATTEMPT', way: 'IN_PERSON', purpose: 'GROUP', groupSessionId },
    ...{
      at: met.at,
      minutes: note.came ? (met.minutes ?? undefined) : undefined,
      place: met.place ?? undefined,
    },
    happened: note.happened ?? (note.came ? 'Came to the group' : 'Did not come to the group'),
    ownWords: note.ownWords,
    smallChange: note.smallChange,
  });
}
