import { dayOf } from '../../platform/clock/wall-clock.ts';
import { absent, FieldErrors, forbid, Refusal, StaleEdit } from '../../platform/http/decision.ts';
import type { Work } from '../../platform/http/work.ts';
import { cellOf, opens } from '../access/index.ts';
import { happened } from '../people/index.ts';
import {
  type ConcernRow,
  concernPlace,
  endConcern,
  findConcern,
  insertConcern,
  insertLook,
  openConcernOf,
  updateConcern,
} from './highest-concern.store.ts';
import { writerOf } from './writer.ts';

export interface NewConcernEntry {
  childId: string;
  /** In words: what worries people, and whom. */
  because: string;
  /** What the plan is for, until it is looked at again. */
  planFor: string;
}
/** Who may choose: those who run or minute the meetings, and those who plan with the child. */
export async function mayChoose(work: Pick<Work, 'tx' | 'actor'>, childId: string): Promise<boolean> {
  if ((await concernPlace(work.tx)).minutes) return true;
  const cell = cellOf(work.actor, 'PLAN');
  return cell?.mayWrite === true && !cell.needsShare && (await opens(work.tx, childId, 'PLAN'));
}

/**
 * A person says that a child is of highest concern, and why (S1-53): nothing computes or ranks it. The child stands on
 * the next sitting of every meeting that looks at chosen children.
 * @throws FieldErrors when the child is on the list already; Refusal
 */
export async function chooseChild(work: Work, given: NewConcernEntry): Promise<string> {
  if (!(await mayChoose(work, given.childId)))
    throw new Refusal(
      forbid('AC-7', 'Those who run the meetings, and those who plan with the child, choose'),
    );
  if (await openConcernOf(work.tx, given.childId))
    throw new FieldErrors({ because: 'This child is on the list already' });
  const id = work.ids.next();
  await insertConcern(work.tx, { id, ...given, since: dayOf(work.now) }, writerOf(work));
  if (await opens(work.tx, given.childId, 'PLAN'))
    await happened(work, {
      childId: given.childId,
      at: work.now,
      kind: 'highest-concern',
      dataClass: 'PLAN',
      line: 'Chosen as a child of highest concern',
      href: '/highest-concern',
    });
  work.note({ subjects: [given.childId], objectType: 'highest-concern', objectId: id, classes: ['PLAN'] });
  return id;
}

/** A meeting looked: the child stays, with what the plan is for now, or is taken off; why either way. @throws StaleEdit */
export async function lookAtConcern(
  work: Work,
  row: ConcernRow,
  given: {
    outcome: 'stays' | 'off';
    because: string;
    planFor: string | undefined;
    sittingId?: string | undefined;
    version: number;
  },
): Promise<void> {
  if (!(await concernPlace(work.tx)).minutes)
    throw new Refusal(forbid('AC-7', 'Those who run or minute the meetings write what came of looking'));
  const planFor = given.planFor?.trim() || row.planFor;
  const { id, childId } = row;
  await insertLook(
    work.tx,
    {
      id: work.ids.next(),
      concernId: id,
      childId,
      sittingId: given.sittingId ?? null,
      outcome: given.outcome,
      because: given.because,
    },
    writerOf(work),
  );
  const { because, version } = given;
  const saved =
    given.outcome === 'off'
      ? await endConcern(work.tx, { id, because, version }, writerOf(work))
      : await updateConcern(work.tx, { id, planFor, version });
  if (saved === 0) {
    const now = await findConcern(work.tx, id);
    if (!now || now.endedAt) throw absent();
    throw new StaleEdit({ planFor: now.planFor }, now.version);
  }
  work.note({ subjects: [childId], objectType: 'highest-concern', objectId: id, classes: ['PLAN'] });
}
