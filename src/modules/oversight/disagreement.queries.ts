import { dayOf } from '../../platform/clock/wall-clock.ts';
import type { Work } from '../../platform/http/work.ts';
import {
  type DisagreementRow,
  disagreementRowsAbout,
  disagreementRowsListed,
  disagreementRowsOfChild,
  findDisagreement,
  type StepRow,
  stepsOf,
} from './disagreement.store.ts';
import { type Standing, standingOf } from './disagreement.ts';

export interface Disagreement extends DisagreementRow {
  steps: StepRow[];
  standing: Standing;
}
type Reader = Pick<Work, 'tx' | 'now'>;

async function whole({ tx, now }: Reader, rows: readonly DisagreementRow[]): Promise<Disagreement[]> {
  const steps = await stepsOf(
    tx,
    rows.map((row) => row.id),
  );
  return rows.map((row) => {
    const own = steps.get(row.id) ?? [];
    return { ...row, steps: own, standing: standingOf(row.firstDueOn, own, dayOf(now)) };
  });
}

/** Disagreements with one decision, as the reader may see them; newest first. */
export const disagreementsAbout = async (work: Reader, type: string, id: string): Promise<Disagreement[]> =>
  whole(work, await disagreementRowsAbout(work.tx, type, id));
/** Every disagreement about one child; newest first. */
export const disagreementsOfChild = async (work: Reader, childId: string): Promise<Disagreement[]> =>
  whole(work, await disagreementRowsOfChild(work.tx, childId));
export async function disagreementOf(work: Reader, id: string): Promise<Disagreement | undefined> {
  const row = await findDisagreement(work.tx, id);
  return row && (await whole(work, [row]))[0];
}

const SETTLED_DAYS = 28;
/** Open ones first, the overdue before the rest and the soonest due first; then those settled in the last four weeks. */
export async function listedDisagreements(work: Reader): Promise<Disagreement[]> {
  const since = work.now.subtract({ hours: 24 * SETTLED_DAYS });
  const all = await whole(work, await disagreementRowsListed(work.tx, since));
  const due = (each: Disagreement) => each.standing.dueOn?.toString() ?? '9999';
  return all.sort(
    (a, b) => Number(b.standing.isOpen) - Number(a.standing.isOpen) || due(a).localeCompare(due(b)),
  );
}
