import { dayOf } from '../../platform/clock/wall-clock.ts';
import { FieldErrors, Refusal, StaleEdit } from '../../platform/http/decision.ts';
import type { Work } from '../../platform/http/work.ts';
import { needNoNames } from './contextual-response.commands.ts';
import { mayGoElsewhere } from './elsewhere.policy.ts';
import {
  findOtherMeeting,
  insertOccasion,
  insertOtherMeeting,
  type OtherMeetingRow,
  updateOtherMeeting,
} from './elsewhere.store.ts';
import type { OtherRhythm } from './elsewhere.ts';
import { writerOf } from './writer.ts';

function needTeam(work: Work): void {
  const decision = mayGoElsewhere(work.actor);
  if (decision.outcome !== 'allow') throw new Refusal(decision);
}

export interface OtherMeetingGiven {
  name: string;
  runBy: string;
  rhythm: OtherRhythm;
  whoAttends: string;
}
/** A meeting of others that the team attends from today on (S1-41). @throws Refusal */
export async function listOtherMeeting(
  work: Work,
  given: OtherMeetingGiven & { fromOn?: Temporal.PlainDate | undefined },
): Promise<string> {
  needTeam(work);
  const id = work.ids.next();
  await insertOtherMeeting(
    work.tx,
    { ...given, id, fromOn: given.fromOn ?? dayOf(work.now) },
    writerOf(work),
  );
  work.note({ objectType: 'other-meeting', objectId: id });
  return id;
}

/** Puts it right, or says from when nobody goes any more. @throws StaleEdit, Refusal */
export async function changeOtherMeeting(
  work: Work,
  row: OtherMeetingRow,
  given: OtherMeetingGiven & { endedOn: Temporal.PlainDate | undefined; version: number },
): Promise<void> {
  needTeam(work);
  if ((await updateOtherMeeting(work.tx, { ...given, id: row.id, endedOn: given.endedOn ?? null })) === 0) {
    const now = (await findOtherMeeting(work.tx, row.id)) ?? row;
    throw new StaleEdit({ name: now.name, runBy: now.runBy, whoAttends: now.whoAttends }, now.version);
  }
  work.note({ objectType: 'other-meeting', objectId: row.id });
}

export interface OccasionGiven {
  day: Temporal.PlainDate;
  wasAttended: boolean;
  who?: string | undefined;
  because?: string | undefined;
  takenAway?: string | undefined;
  looked?: boolean | undefined;
}
/** Who went and what we took away, or why nobody did. @throws FieldErrors, Refusal */
export async function noteOccasion(work: Work, row: OtherMeetingRow, given: OccasionGiven): Promise<void> {
  needTeam(work);
  if (Temporal.PlainDate.compare(given.day, dayOf(work.now)) > 0)
    throw new FieldErrors({ day: 'This day has not come yet' });
  if (given.wasAttended && !given.who?.trim()) throw new FieldErrors({ who: 'Say who went' });
  if (!given.wasAttended && !given.because?.trim()) throw new FieldErrors({ because: 'Say why nobody went' });
  needNoNames(given.looked, { takenAway: given.takenAway });
  const saved = await insertOccasion(
    work.tx,
    {
      id: work.ids.next(),
      meetingId: row.id,
      day: given.day,
      wasAttended: given.wasAttended,
      who: given.wasAttended ? (given.who ?? null) : null,
      because: given.wasAttended ? null : (given.because ?? null),
      takenAway: given.takenAway ?? null,
    },
    writerOf(work),
  );
  if (saved === 0) throw new FieldErrors({ day: 'This day is written down already' });
  work.note({ objectType: 'other-meeting', objectId: row.id });
}
