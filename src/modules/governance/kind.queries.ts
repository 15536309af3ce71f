import type { Tx } from '../../platform/db/database.ts';
import type { Work } from '../../platform/http/work.ts';
import { type KindChangeRow, kindChanges, myMemberships } from './kind.store.ts';
import { type Rhythm, STANDING_KINDS, type StandingKind } from './kinds.ts';

const withWeekday = (rhythm: Rhythm, weekday: number | null): Rhythm =>
  weekday !== null && (rhythm.every === 'weeks' || rhythm.every === 'month')
    ? { ...rhythm, weekday }
    : rhythm;

/** A kind with what the authority set otherwise. What waits for something that is not there yet stays off. */
export function kindAsHeld(kind: StandingKind, change: KindChangeRow | undefined): StandingKind {
  if (!change) return kind;
  return {
    ...kind,
    isOn: change.isOn && kind.offUntil === undefined,
    rhythm: withWeekday(kind.rhythm, change.weekday),
    startsAt: change.startsAt,
    expected: change.expected,
    fewest: change.fewest,
  };
}

/** Every kind, as this authority holds it. */
export async function kindsHere(tx: Tx): Promise<StandingKind[]> {
  const changes = new Map((await kindChanges(tx)).map((each) => [each.kind, each]));
  return [...STANDING_KINDS.values()].map((kind) => kindAsHeld(kind, changes.get(kind.code)));
}
export interface KindHere {
  kind: StandingKind;
  /** Of its setting; 0 for the default. */
  version: number;
}
/** One kind as this authority holds it; undefined for no such kind. */
export async function kindHere(tx: Tx, code: string): Promise<KindHere | undefined> {
  const kind = STANDING_KINDS.get(code);
  if (!kind) return undefined;
  const change = (await kindChanges(tx)).find((each) => each.kind === code);
  return { kind: kindAsHeld(kind, change), version: change?.version ?? 0 };
}

const RUNS: readonly string[] = ['TEAM_MANAGER', 'SERVICE_MANAGER', 'STRATEGIC_LEAD'];
/** What this posting is at meetings of a kind: runs them (managers of the team), minutes them, belongs, or nothing. */
export type Place = 'runs' | 'minutes' | 'belongs' | 'none';
export async function placesOf(work: Pick<Work, 'tx' | 'actor'>): Promise<(kind: string) => Place> {
  if (RUNS.includes(work.actor.role) && work.actor.teamId) return () => 'runs';
  const mine = new Map(
    (await myMemberships(work.tx, work.actor.postingId)).map((m) => [m.kind, m.mayMinute]),
  );
  return (kind) => {
    const mayMinute = mine.get(kind);
    if (mayMinute === undefined) return 'none';
    return mayMinute ? 'minutes' : 'belongs';
  };
}
