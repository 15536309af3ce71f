import { StaleEdit } from '../../platform/http/decision.ts';
import type { Work } from '../../platform/http/work.ts';
import { happened } from '../people/index.ts';
import {
  beginChildsPlan,
  findChildsPlan,
  insertPlanPart,
  touchChildsPlan,
  updateChildsPlan,
  versionsOfPart,
} from './childs-plan.store.ts';
import { isOpen, type PartCode, partKind, type Said } from './childs-plan.ts';

export const childsPlanPath = (childId: string) => `/children/${childId}/plan`;

export interface PartToKeep {
  childId: string;
  kind: PartCode;
  /** Left out: a new one. Of a kind there is one of, it is the child's own id. */
  itemId?: string | undefined;
  said: Said;
  /** The version that was read; 0 for a new one. */
  version: number;
}
/**
 * Keeps a part of the child's plan as its next version; begins the plan when there is none (S1-92).
 * @returns the id of the part
 * @throws StaleEdit when somebody saved the same part first
 */
export async function keepPlanPart(work: Work, part: PartToKeep): Promise<string> {
  const { authorityId, postingId } = work.actor;
  const kind = partKind(part.kind);
  const itemId = part.itemId ?? (kind?.isSingle ? part.childId : work.ids.next());
  await beginChildsPlan(work.tx, authorityId, part.childId, work.now, postingId || null);
  const kept = await insertPlanPart(
    work.tx,
    {
      authorityId,
      childId: part.childId,
      kind: part.kind,
      itemId,
      over: part.version,
      said: part.said,
      ownerPostingId: part.said.ownerPostingId ?? null,
      dueOn: part.said.dueOn ?? null,
      isOpen: isOpen(part.said),
    },
    work.now,
    postingId || null,
  );
  if (kept === 0) {
    const [theirs] = await versionsOfPart(work.tx, part.childId, part.kind, itemId);
    throw new StaleEdit({ ...theirs?.said }, theirs?.version ?? 0, theirs?.savedByName ?? undefined);
  }
  await touchChildsPlan(work.tx, part.childId, work.now);
  await tell(work, part, kind?.title ?? part.kind);
  work.note({
    subjects: [part.childId],
    objectType: 'childs-plan',
    objectId: part.childId,
    classes: ['PLAN'],
    version: part.version + 1,
  });
  return itemId;
}

/** The timeline says which part changed, and what came of a goal or an ask; the words themselves stay in the plan. */
async function tell(work: Work, part: PartToKeep, title: string): Promise<void> {
  const line =
    part.kind === 'ask' && part.said.changed
      ? 'Something changed because of what they asked for'
      : `Plan: ${title.toLowerCase()}`;
  await happened(work, {
    childId: part.childId,
    at: work.now,
    kind: 'plan',
    dataClass: 'PLAN',
    line,
    href: childsPlanPath(part.childId),
  });
}

/** When the plan is looked at again, and which partners read it (AC-8). @throws StaleEdit */
export async function sharePlan(
  work: Work,
  childId: string,
  version: number,
  to: { sharedWith: readonly string[]; reviewOn: Temporal.PlainDate | undefined },
): Promise<void> {
  const { authorityId, postingId } = work.actor;
  await beginChildsPlan(work.tx, authorityId, childId, work.now, postingId || null);
  const changed = {
    childId,
    sharedWith: to.sharedWith,
    reviewOn: to.reviewOn ?? null,
    version,
  };
  if ((await updateChildsPlan(work.tx, changed, work.now)) === 0) {
    const theirs = await findChildsPlan(work.tx, childId);
    throw new StaleEdit(
      { reviewOn: theirs?.reviewOn?.toString() ?? '', sharedWith: theirs?.sharedWith.join(', ') ?? '' },
      theirs?.sharingVersion ?? 0,
    );
  }
  work.note({ subjects: [childId], objectType: 'childs-plan', objectId: childId, classes: ['PLAN'] });
}
