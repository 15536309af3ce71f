import type { Visit } from '../../platform/http/route.ts';
import { type FlagRow, flagsNow } from '../missing/index.ts';
import { type ChildRow, calledName, findChildren } from '../people/index.ts';
import { numbersTonight } from './handover.commands.ts';
import {
  childrenOnHandover,
  type HandoverChildRow,
  type HandoverRow,
  handoverOfDay,
  handoverPlace,
  type NumberToRing,
  type OvernightRow,
  overnightOf,
  type ReceiptRow,
  receiptsOf,
} from './handover.store.ts';
import { clocksChange, nightOf, type Receipt, receiptOf } from './handover.ts';
import { concernsShown } from './highest-concern.queries.ts';

export interface HandoverChild extends HandoverChildRow {
  child: ChildRow | undefined;
  isMissingNow: boolean;
  overnight: OvernightRow[];
}
/** The page of an evening, as this reader may see it. `row` is undefined before it is begun. */
export interface Evening {
  day: Temporal.PlainDate;
  isTonight: boolean;
  place: { makes: boolean; receives: boolean };
  row: HandoverRow | undefined;
  receipt: Receipt;
  receipts: ReceiptRow[];
  /** By name; those taken off are left out. */
  children: HandoverChild[];
  /** Missing now and not on the page yet. */
  notOnYet: (FlagRow & { child: ChildRow | undefined })[];
  numbers: readonly NumberToRing[];
  clocks: 'back' | 'forward' | undefined;
}

/** Undefined for those who neither make handovers nor are of the night, and for a night that is not theirs any more. */
export async function eveningOf(visit: Visit, day: Temporal.PlainDate): Promise<Evening | undefined> {
  const place = await handoverPlace(visit.tx);
  const tonight = nightOf(visit.now);
  if (!(place.makes || place.receives) || Temporal.PlainDate.compare(day, tonight) > 0) return undefined;
  const isTonight = day.equals(tonight);
  const row = await handoverOfDay(visit.tx, day);
  if (!row && !isTonight) return undefined;
  const flags = await flagsNow(visit.tx, visit.actor.authorityId);
  const on = row ? await childrenOnHandover(visit.tx, row.id) : [];
  const receipts = row ? await receiptsOf(visit.tx, row.id) : [];
  const named = await namesOf(visit, [...on, ...flags]);
  const overnight = row ? await overnightOf(visit.tx, day) : [];
  const children = on
    .filter((each) => !each.takenOffBecause)
    .map((each) => ({
      ...each,
      child: named.get(each.childId),
      isMissingNow: flags.some((flag) => flag.childId === each.childId),
      overnight: overnight.filter((one) => one.childId === each.childId),
    }))
    .toSorted((a, b) => called(a).localeCompare(called(b), 'en-GB'));
  return {
    ...{ day, isTonight, place, row, receipts, children },
    receipt: row
      ? receiptOf(
          row,
          receipts.map((each) => each.version),
        )
      : 'not-given',
    notOnYet: isTonight
      ? flags
          .filter((flag) => !on.some((each) => each.childId === flag.childId))
          .map((flag) => ({ ...flag, child: named.get(flag.childId) }))
      : [],
    numbers: row?.state === 'given' ? row.numbers : await numbersTonight(visit, day),
    clocks: clocksChange(day),
  };
}
const called = ({ child }: { child: ChildRow | undefined }) => (child ? calledName(child) : '');

async function namesOf(visit: Visit, rows: readonly { childId: string }[]) {
  const ids = [...new Set(rows.map((each) => each.childId))];
  visit.note({ subjects: ids, classes: ['PLAN'], count: ids.length });
  return new Map((await findChildren(visit.tx, ids)).map((child) => [child.id, child]));
}

/** Whom somebody might think of tonight, and why: people's own list, and what the police grade high. Never a score. */
export interface Suggested {
  childId: string;
  child: ChildRow | undefined;
  because: string;
}
export async function suggestedTonight(visit: Visit, evening: Evening): Promise<Suggested[]> {
  const on = new Set(evening.children.map((each) => each.childId));
  const chosen = (await concernsShown(visit)).map(({ childId, child, because }) => ({
    childId,
    child,
    because: `Chosen as of highest concern: ${because}`,
  }));
  const graded = evening.notOnYet
    .filter((each) => each.policeGrade === 'HIGH')
    .map(({ childId, child }) => ({ childId, child, because: 'Missing now; the police grade it high' }));
  const seen = new Set<string>();
  return [...graded, ...chosen].filter(({ childId }) => {
    const isNew = !on.has(childId) && !seen.has(childId);
    seen.add(childId);
    return isNew;
  });
}
