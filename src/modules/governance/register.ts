import type { StandingKind } from './kinds.ts';
import { daysBetween } from './rhythm.ts';
import type { SittingRow } from './sitting.store.ts';

export type SittingState = 'closed' | 'going-on' | 'not-held' | 'missed' | 'today' | 'planned';
export const SITTING_STATE_WORDS: Readonly<Record<SittingState, string>> = {
  closed: 'Held',
  'going-on': 'Begun, not closed',
  'not-held': 'Not held',
  missed: 'Missed',
  today: 'Today',
  planned: 'Planned',
};

type Facts = Pick<SittingRow, 'begunAt' | 'closedAt' | 'notHeldBecause'>;
/** How one sitting stands. A day that passed without one is missed, and saying why does not make it held (S1-27). */
export function sittingState(
  row: Facts | undefined,
  day: Temporal.PlainDate,
  today: Temporal.PlainDate,
): SittingState {
  if (row?.closedAt) return 'closed';
  if (row?.begunAt) return 'going-on';
  if (row?.notHeldBecause) return 'not-held';
  const order = Temporal.PlainDate.compare(day, today);
  if (order === 0) return 'today';
  return order > 0 ? 'planned' : 'missed';
}

export interface ListedSitting<R extends Facts = SittingRow> {
  readonly day: Temporal.PlainDate;
  readonly state: SittingState;
  readonly row: R | undefined;
}

/**
 * Days of a kind, the newest first: those of its rhythm and those that were arranged besides. Nothing is missed from
 * before the first one that there was: a service that begins today has missed no meeting.
 */
export function listedSittings<R extends Facts & { day: Temporal.PlainDate }>(
  kind: Pick<StandingKind, 'rhythm'>,
  rows: readonly R[],
  around: {
    from: Temporal.PlainDate;
    until: Temporal.PlainDate;
    today: Temporal.PlainDate;
    first: Temporal.PlainDate | undefined;
  },
): ListedSitting<R>[] {
  const { from, until, today, first } = around;
  const byDay = new Map(rows.map((row) => [row.day.toString(), row]));
  const begins = first && Temporal.PlainDate.compare(first, from) > 0 ? first : from;
  const start = first ? begins : today;
  const days = new Set([
    ...(Temporal.PlainDate.compare(start, until) > 0
      ? []
      : daysBetween(kind.rhythm, start, until).map(String)),
    ...byDay.keys(),
  ]);
  return [...days]
    .sort()
    .flatMap((text) => {
      const day = Temporal.PlainDate.from(text);
      const row = byDay.get(text);
      return { day, row, state: sittingState(row, day, today) };
    })
    .reverse();
}

/** Held out of expected, for G1: what was planned for a day to come counts for neither. */
export function heldOfExpected(listed: readonly Pick<ListedSitting, 'state'>[]): {
  held: number;
  expected: number;
} {
  const past = listed.filter(({ state }) => state !== 'planned' && state !== 'today');
  return {
    expected: past.length,
    held: past.filter(({ state }) => state === 'closed' || state === 'going-on').length,
  };
}
