import { dayOf } from '../../platform/clock/wall-clock.ts';
import type { Visit } from '../../platform/http/route.ts';
import type { Work } from '../../platform/http/work.ts';
import { opens } from '../access/index.ts';
import {
  type LineRow,
  lineName,
  linesOf,
  type Measure,
  measuresOf,
  movesConsidered,
} from '../outcomes/index.ts';
import type { ChildRow } from '../people/index.ts';
import { type PlanPart, partsOfKind, wholeChildsPlan } from '../plans/index.ts';
import {
  type DecisionRow,
  decisionsOf,
  type ProgrammeRow,
  programmesOf,
  type ReferralRow,
  referralsOf,
  timesMissing,
} from './act.store.ts';
import { beforeAndAfter } from './act.ts';
import { type PartRow, partsOf } from './part.store.ts';

/** How a child stands with ACT. `programme` is the one that runs, else the last one. */
export interface ActStanding {
  referrals: ReferralRow[];
  decisions: DecisionRow[];
  programmes: ProgrammeRow[];
  programme: ProgrammeRow | undefined;
  isRunning: boolean;
  /** Waits for the panel. */
  waiting: ReferralRow | undefined;
  /** Accepted, and ACT has not begun from it. */
  toBegin: ReferralRow | undefined;
}
export function standingFrom(
  referrals: ReferralRow[],
  decisions: DecisionRow[],
  programmes: ProgrammeRow[],
): ActStanding {
  const running = programmes.find((each) => each.endedOn === null);
  const begun = new Set(programmes.map((each) => each.referralId));
  return {
    ...{ referrals, decisions, programmes, programme: running ?? programmes[0], isRunning: !!running },
    waiting: referrals.find((each) => each.state === 'WAITING'),
    toBegin: referrals.find((each) => each.state === 'ACCEPTED' && !begun.has(each.id)),
  };
}
export async function actStanding({ tx }: Pick<Work, 'tx'>, childId: string): Promise<ActStanding> {
  const referrals = await referralsOf(tx, childId);
  const decisions = await decisionsOf(tx, childId);
  const programmes = await programmesOf(tx, childId);
  return standingFrom(referrals, decisions, programmes);
}

/** Before ACT and since, beside each other; what the reader may not read is undefined, never nought. */
export interface Measures {
  days: number;
  missing: { before: number; since: number } | undefined;
  livedThen: string | undefined;
  livesNow: string | undefined;
  outcomes: Measure[];
}
export interface WholeAct extends ActStanding {
  parts: PartRow[];
  /** The young person's own goals, from the plan. */
  goals: PlanPart[];
  moves: LineRow[];
  measures: Measures | undefined;
}

export async function wholeAct(visit: Visit, child: ChildRow): Promise<WholeAct> {
  const { tx } = visit;
  const standing = await actStanding(visit, child.id);
  const { programme } = standing;
  const moves = await movesConsidered(tx, child.id);
  if (!programme) return { ...standing, parts: [], goals: [], moves, measures: undefined };
  const parts = await partsOf(tx, programme.id);
  const plan = await wholeChildsPlan(tx, child.id);
  const goals = partsOfKind(plan, 'goal').filter((goal) => goal.said.whose === 'CHILD');
  return { ...standing, parts, goals, moves, measures: await measuresFor(visit, child.id, programme) };
}

async function measuresFor(visit: Visit, childId: string, programme: ProgrammeRow): Promise<Measures> {
  const { tx, now } = visit;
  const span = beforeAndAfter(programme.startedOn, programme.endedOn ?? dayOf(now));
  const readsMissing = await opens(tx, childId, 'MISSING');
  const places = await linesOf(tx, childId, ['PLACEMENT']);
  const lived = (day: Temporal.PlainDate) => {
    const place = places.find(
      (each) =>
        Temporal.PlainDate.compare(each.from, day) <= 0 &&
        (!each.to || Temporal.PlainDate.compare(each.to, day) >= 0),
    );
    return place && lineName('PLACEMENT', place);
  };
  return {
    days: span.days,
    missing: readsMissing ? await timesMissing(tx, childId, span) : undefined,
    livedThen: lived(span.startedOn),
    livesNow: lived(span.until),
    outcomes: await measuresOf(tx, childId),
  };
}

/** Of one kind, the last day first. */
export const ofKind = (parts: readonly PartRow[], kind: PartRow['kind']): PartRow[] =>
  parts.filter((each) => each.kind === kind);
