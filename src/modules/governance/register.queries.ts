import { dayOf } from '../../platform/clock/wall-clock.ts';
import type { Work } from '../../platform/http/work.ts';
import { kindsHere, type Place, placesOf } from './kind.queries.ts';
import type { StandingKind } from './kinds.ts';
import { type ListedSitting, listedSittings } from './register.ts';
import { nextDay } from './rhythm.ts';
import { firstSittings, type SittingRow, sittingsBetween } from './sitting.store.ts';

type Reading = Pick<Work, 'tx' | 'actor' | 'now'>;
const WEEKS_BACK = 8;
const WEEKS_ON = 5;

export interface RegisterLine {
  kind: StandingKind;
  place: Place;
  next: Temporal.PlainDate | undefined;
  listed: ListedSitting[];
}

/** Every kind of meeting here, with eight weeks back and five ahead. */
export async function register(work: Reading): Promise<RegisterLine[]> {
  const today = dayOf(work.now);
  const from = today.subtract({ weeks: WEEKS_BACK });
  const until = today.add({ weeks: WEEKS_ON });
  const kinds = await kindsHere(work.tx);
  const places = await placesOf(work);
  const rows = Map.groupBy(await sittingsBetween(work.tx, from, until), (row) => row.kind);
  const first = new Map((await firstSittings(work.tx)).map((each) => [each.kind, each.day]));
  return kinds.map((kind) => ({
    kind,
    place: places(kind.code),
    next: nextToCome(kind, rows.get(kind.code) ?? [], today),
    listed: listedSittings(kind, rows.get(kind.code) ?? [], {
      from,
      until,
      today,
      first: first.get(kind.code),
    }),
  }));
}

/** The next of the rhythm, or one that was arranged for an earlier day; one that was held today has been. */
function nextToCome(
  kind: StandingKind,
  rows: readonly SittingRow[],
  today: Temporal.PlainDate,
): Temporal.PlainDate | undefined {
  const isOver = (day: Temporal.PlainDate) =>
    rows.some((row) => row.day.equals(day) && (row.closedAt !== null || row.notHeldBecause !== null));
  const from = isOver(today) ? today.add({ days: 1 }) : today;
  const arranged = rows
    .filter((row) => Temporal.PlainDate.compare(row.day, from) >= 0 && !isOver(row.day))
    .map((row) => row.day);
  const days = [...arranged, ...(kind.isOn ? [nextDay(kind.rhythm, from) ?? []].flat() : [])];
  return days.toSorted(Temporal.PlainDate.compare)[0];
}
