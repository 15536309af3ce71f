import type { Visit } from '../../platform/http/route.ts';
import type { Work } from '../../platform/http/work.ts';
import { findPosting } from '../access/index.ts';
import { agencyLabel, calledName, findChild } from '../people/index.ts';
import { textsWithPlaces } from '../sharing/index.ts';
import { actionsOf } from './action.store.ts';
import { readableClasses } from './agencies.ts';
import { type AttendeeRow, attendeesOf, type MeetingRow, meetingParts } from './meeting.store.ts';
import { type OutsideRow, outsideRecipientsOf, papersOf } from './minutes.store.ts';
import type { Recipient } from './minutes.ts';
import { itemsOf, type Minuted } from './minutes-document.ts';
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

/** The same, with what names a place held against the record: what a copy for somebody is made of. */
export async function minutedForCopy(work: Pick<Work, 'tx'>, part: MeetingRow): Promise<Minuted> {
  const of = await minutedPart(work, part);
  const items = itemsOf(of, { kind: 'family' });
  const at = await textsWithPlaces(
    work.tx,
    part.childId,
    items.map((each) => each.text),
  );
  return { ...of, placed: new Set(items.filter((_, n) => at.has(n)).map((each) => each.id)) };
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
  /** Code of their agency, or of who they are where they are none. */
  agency: string;
  /** Why they have a copy although they were not asked to the meeting; null for everybody who was. */
  outsideBecause: string | null;
  address: string | null;
  isSharedAddress: boolean;
  postingId: string | null;
  recipient: Recipient;
}
export function recipientsOf(
  attendees: readonly AttendeeRow[],
  outside: readonly OutsideRow[],
  childName: string,
): readonly Omit<RecipientOfCopy, 'recipient'>[] {
  const people = attendees
    .filter((each) => each.attendance !== 'not-asked')
    .map((each) => ({
      key: each.id,
      name: each.name,
      from: agencyLabel(each.agency),
      agency: each.agency,
      outsideBecause: null,
      address: each.email,
      isSharedAddress: each.isSharedAddress,
      postingId: each.postingId,
    }));
  const nobody = { outsideBecause: null, address: null, isSharedAddress: false, postingId: null };
  const own = { ...nobody, from: null };
  return [
    ...people,
    ...outside.map(({ id, name, agency, because }) => ({
      ...{ ...nobody, key: id, name, agency, from: agencyLabel(agency) },
      outsideBecause: because,
    })),
    { key: STATUTORY, name: 'The statutory record', agency: 'STATUTORY_RECORD', ...own },
    { key: 'young-person', name: childName, agency: 'YOUNG_PERSON', ...own },
    { key: 'family', name: `The family of ${childName}`, agency: 'FAMILY', ...own },
  ];
}

export async function findRecipient(
  work: Pick<Work, 'tx'>,
  part: MeetingRow,
  key: string,
): Promise<RecipientOfCopy | undefined> {
  const attendees = await attendeesOf(work.tx, part.meetingId, part.childId);
  const outside = await outsideRecipientsOf(work.tx, part);
  const child = await findChild(work.tx, part.childId);
  const found = recipientsOf(attendees, outside, child ? calledName(child) : 'the young person').find(
    (each) => each.key === key,
  );
  if (!found) return undefined;
  if (key === 'young-person' || key === 'family') return { ...found, recipient: { kind: key } };
  const agency = key === STATUTORY ? 'SOCIAL_CARE' : found.agency;
  const posting = found.postingId ? await findPosting(work.tx, found.postingId) : undefined;
  const recipient = {
    kind: 'agency' as const,
    agency,
    readableClasses: readableClasses(posting?.role ?? null, agency),
  };
  return { ...found, address: found.address ?? posting?.email ?? null, recipient };
}
