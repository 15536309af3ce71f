import type { Work } from '../../platform/http/work.ts';
import { isPerson, type PostingRow, postingsInAuthority, relationshipsOf } from '../access/index.ts';
import { agencyAsOwner, type PossibleOwner } from '../meetings/index.ts';
import { agencyLabel } from '../people/index.ts';
import type { AttendanceRow } from './attendance.store.ts';
import { notToBeGiven, type OfItem } from './item.store.ts';
import { membersOf } from './kind.store.ts';
import type { StandingKind } from './kinds.ts';

const plain = (text: string) =>
  text
    .normalize('NFD')
    .replace(/[^\p{L}\s]/gu, '')
    .toLowerCase();
const NEAR_A_CHILD = ['ALLOCATED', 'CO_WORKER', 'NAMED'];
const asOwner = ({ id, staffName: name, agency }: PostingRow): PossibleOwner => ({ id, name, agency });

/** Whom "@priya" may mean in this line: people of the meeting and those who work with the child first, then anybody here. */
function meant(near: readonly PossibleOwner[], all: readonly PossibleOwner[], line: string) {
  const handle = /(?:^|\s)@([\p{L}'’-]+)/u.exec(line)?.[1];
  const asked = plain(handle ?? '');
  const isNear = near.some(({ name }) =>
    plain(name)
      .split(/\s+/)
      .some((part) => part.startsWith(asked)),
  );
  return handle === undefined || isNear ? near : all;
}

/**
 * Owners for lines of actions: those who belong to the meeting, those who work with the child, the agencies of the meeting
 * with whoever is there of them, then everybody who works here; never somebody from whom the item is kept.
 */
export async function ownersFor(
  work: Work,
  kind: StandingKind,
  item: OfItem,
  present: readonly AttendanceRow[],
): Promise<(line: string) => readonly PossibleOwner[]> {
  const kept = await notToBeGiven(work.tx, item.id);
  const people = (await postingsInAuthority(work.tx, work.actor.authorityId, work.now)).filter(
    ({ id, role }) => isPerson(role) && !kept.has(id),
  );
  const members = new Set((await membersOf(work.tx, kind.code)).map(({ postingId }) => postingId));
  if (item.childId)
    for (const held of await relationshipsOf(work.tx, item.childId, work.now))
      if (held.holderPostingId && NEAR_A_CHILD.includes(held.kind)) members.add(held.holderPostingId);
  const agencies = kind.expected.map((code) =>
    agencyAsOwner(
      { code, label: agencyLabel(code) },
      { name: present.find(({ agency, name }) => agency === code && name)?.name ?? 'Nobody named yet' },
    ),
  );
  const near = [...people.filter(({ id }) => members.has(id)).map(asOwner), ...agencies];
  const all = [...people.map(asOwner), ...agencies];
  return (line) => meant(near, all, line);
}
