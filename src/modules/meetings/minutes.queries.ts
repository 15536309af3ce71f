import type { Visit } from '../../platform/http/route.ts';
import type { Work } from '../../platform/http/work.ts';
import { findPosting } from '../access/index.ts';
import { agencyLabel, calledName, findChild } from '../people/index.ts';
import { actionsOf } from './action.store.ts';
import { readableClasses } from './agencies.ts';
import { type AttendeeRow, attendeesOf, type MeetingRow, meetingParts } from './meeting.store.ts';
import { papersOf } from './minutes.store.ts';
import type { Recipient } from './minutes.ts';
import type { Minuted } from './minutes-document.ts';
import { asksOf, contributionsOf, decisionsOf, purposesOf } from './minuting.store.ts';

/** The part of a meeting about one child, with what belongs to it, as this reader may see it. */
export async function minutedPart(work: Pick<Work, 'tx'>, part: MeetingRow): Promise<Minuted> {
  const { tx } = work;
  const child = await findChild(tx, part.childId);
  return {
    part,
    childName: child ? calledName(child) : 'A child',
    attendees: await attendeesOf(tx, part.meetingId, part.childId),
    asks: await asksOf(tx, part),
    contributions: await contributionsOf(tx, part),
    purposes: await purposesOf(tx, part),
    decisions: await decisionsOf(tx, part),
    actions: await actionsOf(tx, part),
    papers: await papersOf(tx, part),
  };
}

export async function findPart(
  visit: Pick<Visit, 'tx'>,
  at: { meetingId: string; childId: string },
): Promise<MeetingRow | undefined> {
  return (await meetingParts(visit.tx, at.meetingId)).find((each) => each.childId === at.childId);
}

/** The one file to upload there: what children's social care may read. */
export const STATUTORY = 'statutory-record';

/** Who a copy can be made for. `key` is the id of an attendee, `statutory-record`, `young-person` or `family`. */
export interface RecipientOfCopy {
  key: string;
  name: string;
  /** Agency in words; null for the young person, the family and the statutory record. */
  from: string | null;
  address: string | null;
  isSharedAddress: boolean;
  postingId: string | null;
  recipient: Recipient;
}
export function recipientsOf(
  attendees: readonly AttendeeRow[],
  childName: string,
): readonly Omit<RecipientOfCopy, 'recipient'>[] {
  const people = attendees
    .filter((each) => each.attendance !== 'not-asked')
    .map((each) => ({
      key: each.id,
      name: each.name,
      from: agencyLabel(each.agency),
      address: each.email,
      isSharedAddress: each.isSharedAddress,
      postingId: each.postingId,
    }));
  const own = { from: null, address: null, isSharedAddress: false, postingId: null };
  return [
    ...people,
    { key: STATUTORY, name: 'The statutory record', ...own },
    { key: 'young-person', name: childName, ...own },
    { key: 'family', name: `The family of ${childName}`, ...own },
  ];
}

export async function findRecipient(
  work: Pick<Work, 'tx'>,
  part: MeetingRow,
  key: string,
): Promise<RecipientOfCopy | undefined> {
  const attendees = await attendeesOf(work.tx, part.meetingId, part.childId);
  const child = await findChild(work.tx, part.childId);
  const found = recipientsOf(attendees, child ? calledName(child) : 'the young person').find(
    (each) => each.key === key,
  );
  if (!found) return undefined;
  if (key === 'young-person' || key === 'family') return { ...found, recipient: { kind: key } };
  const agency =
    key === STATUTORY ? 'SOCIAL_CARE' : (attendees.find((each) => each.id === key)?.agency ?? 'OTHER');
  const posting = found.postingId ? await findPosting(work.tx, found.postingId) : undefined;
  const recipient = {
    kind: 'agency' as const,
    agency,
    readableClasses: readableClasses(posting?.role ?? null, agency),
  };
  return { ...found, address: found.address ?? posting?.email ?? null, recipient };
}
