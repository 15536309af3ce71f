import type { Tx } from '../../platform/db/database.ts';
import { absent } from '../../platform/http/decision.ts';
import type { Work } from '../../platform/http/work.ts';
import { disruptionPlansOf, triggerPlanOf } from '../plans/index.ts';
import { actionsOf } from './action.store.ts';
import { type AttendeeRow, attendeesOf, type MeetingRow, meetingParts } from './meeting.store.ts';
import {
  type Attendee,
  type Completion,
  canComplete,
  canCompleteStrategy,
  type ItemState,
  type PlanAtMeeting,
} from './meeting.ts';
import { itemStates, kindOf } from './meeting-sections.ts';
import { decisionsOf, type PurposeRow, purposesOf } from './minuting.store.ts';

/** Somebody who was not asked does not count as asked, and so not as expected or absent either. */
export const asAttendees = (rows: readonly AttendeeRow[]): readonly Attendee[] =>
  rows.flatMap((row) =>
    row.attendance === 'not-asked'
      ? []
      : [
          {
            name: row.name,
            agency: row.agency,
            role: row.part ?? '',
            alsoFor: row.alsoFor,
            attendance: row.attendance === 'invited' ? ('did-not-come' as const) : row.attendance,
          },
        ],
  );

export const marksOf = (rows: readonly PurposeRow[]): ReadonlyMap<string, ItemState> =>
  new Map(
    rows.map((row) => [
      row.code,
      row.state === 'left-out' ? { state: 'left-out', because: row.because ?? '' } : { state: row.state },
    ]),
  );

const planAt = (
  plan: { id: string; isComplete: boolean } | undefined,
  reason: string | undefined,
): PlanAtMeeting => {
  if (plan) return { planId: plan.id, isComplete: plan.isComplete, reason };
  return reason ? { planId: null, reason } : null;
};

/** What stands between this meeting and "complete", and what is worth saying. */
export async function completionOf(tx: Tx, part: MeetingRow): Promise<Completion> {
  const kind = kindOf(part.kind);
  const attendees = asAttendees(await attendeesOf(tx, part.meetingId, part.childId));
  const rows = await purposesOf(tx, part);
  const items = itemStates(kind, marksOf(rows));
  if (part.kind === 'STRATEGY') {
    const threshold = (await decisionsOf(tx, part)).find((each) => each.kind === 'THRESHOLD');
    return canCompleteStrategy(kind, {
      heldAt: part.heldAt,
      attendees,
      threshold: threshold ? { isMet: threshold.outcome === 'MET', rationale: threshold.rationale } : null,
      items,
    });
  }
  const texts = Object.assign({}, ...rows.map((row) => row.texts)) as Record<string, string>;
  const disruption = await disruptionPlansOf(tx, part.childId);
  return canComplete(kind, {
    heldAt: part.heldAt,
    attendees,
    triggerPlan: planAt(await triggerPlanOf(tx, part.childId), texts['trigger-plan']),
    disruptionPlan: planAt(
      disruption.find((each) => each.isComplete) ?? disruption[0],
      texts['disruption-plan'],
    ),
    items,
    actionDates: (await actionsOf(tx, part))
      .filter((each) => each.state !== 'not-needed')
      .map((each) => each.due),
    nextReviewOn: texts.nextOn ? Temporal.PlainDate.from(texts.nextOn) : null,
  });
}

/** The parts of a meeting that the actor may see. @throws Refusal (absent) when there is none */
export async function partsFor(
  work: Pick<Work, 'tx'>,
  meetingId: string,
  childIds?: readonly string[] | undefined,
): Promise<MeetingRow[]> {
  const all = await meetingParts(work.tx, meetingId);
  const wanted = childIds ? all.filter((each) => childIds.includes(each.childId)) : all;
  if (wanted.length === 0) throw absent();
  return wanted;
}
