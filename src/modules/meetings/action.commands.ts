import { dayOf, TIME_ZONE } from '../../platform/clock/wall-clock.ts';
import { absent, FieldErrors, forbid, Refusal, StaleEdit } from '../../platform/http/decision.ts';
import type { Work } from '../../platform/http/work.ts';
import { findPosting, relationshipsOf } from '../access/index.ts';
import { agencyLabel } from '../people/index.ts';
import { type ActionRow, findAction, insertAction, updateAction } from './action.store.ts';
import {
  type ActionState,
  agencyAsOwner,
  isOverdue,
  ownerInColumns,
  type PossibleOwner,
  type ReadAction,
  readAction,
} from './action.ts';
import { partsFor } from './meeting.queries.ts';
import { attendeesOf } from './meeting.store.ts';
import type { AlsoWith } from './minuting.commands.ts';
import { type AtMeeting, writerOf } from './minuting.store.ts';

/**
 * Whom an action may be given to: those asked to the meeting, their agencies (led by whoever is asked from it), then those
 * who work with the child.
 */
export async function possibleOwners(work: Work, at: AtMeeting): Promise<readonly PossibleOwner[]> {
  const owners = new Map<string, PossibleOwner>();
  const asked = (await attendeesOf(work.tx, at.meetingId, at.childId)).filter(
    (each) => each.attendance !== 'not-asked',
  );
  for (const each of asked) {
    const id = each.postingId ?? `outside ${each.id}`;
    owners.set(id, { id, name: each.name, agency: each.agency });
  }
  for (const [code, [lead]] of Map.groupBy(asked, (each) => each.agency))
    if (lead)
      owners.set(
        code,
        agencyAsOwner(
          { code, label: agencyLabel(code) },
          { name: lead.name, postingId: lead.postingId ?? undefined },
        ),
      );
  for (const held of await relationshipsOf(work.tx, at.childId, work.now)) {
    const id = held.holderPostingId;
    if (!id || owners.has(id) || !['ALLOCATED', 'CO_WORKER', 'NAMED'].includes(held.kind)) continue;
    const posting = await findPosting(work.tx, id);
    if (posting) owners.set(id, { id, name: posting.staffName, agency: posting.agency });
  }
  return [...owners.values()];
}

/** What a typed line says. @throws FieldErrors (`action`) when nothing is left to do */
export function readLine(work: Work, line: string, owners: readonly PossibleOwner[]): ReadAction {
  const { postingId, staffName, agency } = work.actor;
  const read = readAction(line, {
    now: work.now,
    timeZone: TIME_ZONE,
    typist: { id: postingId, name: staffName, agency },
    owners,
    defaultDue: null,
  });
  if (read === null) {
    throw new FieldErrors({ action: 'Say what is to be done, like "Ring school about Tuesday @name fri"' });
  }
  return read;
}

/**
 * Records an action typed in one line: "Ring school about Tuesday @priya fri #protect" (S3-57). Whatever was not
 * understood stays in the words and is noted beside the action.
 * @returns its id
 * @throws FieldErrors (`action`) when nothing is left to do
 */
export async function addAction(
  work: Work,
  given: AtMeeting & { line: string; alsoWith?: readonly AlsoWith[] | undefined },
): Promise<string> {
  await partsFor(work, given.meetingId, [given.childId]);
  const read = readLine(work, given.line, await possibleOwners(work, given));
  const id = work.ids.next();
  const row = {
    id,
    meetingId: given.meetingId,
    source: null,
    sourceId: null,
    childId: given.childId,
    typed: read.typed,
    what: read.what,
    ...ownerInColumns(read.owner),
    due: read.due,
    strand: read.strand,
    notes: [...read.notes],
    alsoWith: [...(given.alsoWith ?? [])],
  };
  await insertAction(work.tx, row, writerOf(work));
  work.note({ subjects: [given.childId], objectType: 'action', objectId: id });
  return id;
}

/** Whose record an action is on: nobody's, where it is about no child. */
export const childrenOf = ({ childId }: Pick<ActionRow, 'childId'>): string[] =>
  childId === null ? [] : [childId];

export interface ActionChange {
  actionId: string;
  state: ActionState;
  /** What changed because it was done, or why it is not needed any more. */
  changed?: string | undefined;
  /** When it was done; today when left out. */
  doneOn?: Temporal.PlainDate | undefined;
  lateReason?: string | undefined;
  /** Who said so, where it is not the owner who writes it. */
  toldBy?: string | undefined;
  due?: Temporal.PlainDate | undefined;
  alsoWith?: readonly AlsoWith[] | undefined;
  /** The version that was read; left out, what stands now (seeds). */
  version?: number | undefined;
}
/**
 * Changes how far an action is. Done says what changed; not needed says why; late is recorded as late, its reason is
 * asked for and may follow.
 * @throws FieldErrors, StaleEdit, Refusal
 */
export async function changeAction(work: Work, given: ActionChange): Promise<ActionRow> {
  const row = await findAction(work.tx, given.actionId);
  if (!row) throw absent();
  const changed = given.changed?.trim() ? given.changed : null;
  if (given.state === 'done' && !changed)
    throw new FieldErrors({ changed: 'Say what changed because it was done' });
  if (given.state === 'not-needed' && !changed)
    throw new FieldErrors({ changed: 'Say why it is not needed any more' });
  const saved = await updateAction(work.tx, {
    id: row.id,
    state: given.state,
    doneOn: given.state === 'done' ? (given.doneOn ?? dayOf(work.now)) : null,
    changed,
    lateReason: given.lateReason ?? row.lateReason,
    due: given.due ?? row.due,
    alsoWith: [...(given.alsoWith ?? row.alsoWith)],
    toldBy: given.toldBy ?? row.toldBy,
    version: given.version ?? row.version,
  });
  if (saved === 0) await refuseChange(work, row, given.version);
  work.note({ subjects: childrenOf(row), objectType: 'action', objectId: row.id, version: row.version + 1 });
  return row;
}

/** Nothing was changed: somebody else was first, or the action is not this person's. */
export async function refuseChange(work: Work, row: ActionRow, version: number | undefined): Promise<never> {
  const now = await findAction(work.tx, row.id);
  if (now && version !== undefined && now.version !== version) {
    throw new StaleEdit(
      { state: now.state, changed: now.changed ?? '', lateReason: now.lateReason ?? '' },
      now.version,
    );
  }
  throw new Refusal(
    forbid(
      'AC-7',
      'This action is somebody else’s. Its owner, their agency or the child’s workers can change it.',
    ),
  );
}

/** The action is done, and this is what changed. */
export const doneAction = (
  work: Work,
  given: { actionId: string; changed: string; doneOn?: Temporal.PlainDate; lateReason?: string },
) => changeAction(work, { ...given, state: 'done' });

/** True when it is done after its date and nobody has said why. */
export const owesLateReason = (
  row: Pick<ActionRow, 'due' | 'state' | 'doneOn'>,
  given: ActionChange,
  today: Temporal.PlainDate,
) =>
  given.state === 'done' &&
  !given.lateReason?.trim() &&
  isOverdue({ state: 'open', due: row.due, doneOn: null }, given.doneOn ?? today);
