import { keepPlanPart, type PartToKeep, sharePlan } from '../../../src/modules/plans/index.ts';
import type { SeedWorld } from '../../seed-world.ts';
import { childOf } from './work.ts';

type Said = Readonly<Record<string, string>>;
/** What somebody does: by handle where they have a posting here, else by name and role. */
export interface StepTold extends Said {
  readonly what: string;
}
export interface GoalTold {
  readonly area: string;
  readonly whose: 'CHILD' | 'CARER' | 'WORKER';
  readonly words?: string;
  readonly wanted?: string;
  readonly steps?: readonly StepTold[];
}
export interface PlanTold {
  /** First name of a child whom the worker works with. */
  child: string;
  worker: string;
  ownWords?: Said;
  goals?: readonly GoalTold[];
  /** Everything else, in the order in which it was written. */
  also?: readonly (readonly [kind: PartToKeep['kind'], said: Said])[];
  sharedWith?: readonly string[];
  reviewInDays: number;
}

/** One sitting at the child's plan, some days ago. */
export async function planned(seed: SeedWorld, daysAgo: number, p: PlanTold): Promise<void> {
  const childId = await childOf(seed, p.worker, p.child);
  await seed.as(p.worker, seed.at({ days: daysAgo, time: '16:40' }), async (work) => {
    const keep = (kind: PartToKeep['kind'], said: Said) =>
      keepPlanPart(work, { childId, kind, said, version: 0 });
    if (p.ownWords) await keep('own-words', p.ownWords);
    for (const { steps, ...said } of p.goals ?? []) {
      const goal = await keep('goal', said);
      for (const step of steps ?? []) await keep('step', { ...stepOf(seed, step), goal });
    }
    for (const [kind, said] of p.also ?? []) await keep(kind, said);
    await sharePlan(work, childId, 0, {
      sharedWith: p.sharedWith ?? [],
      reviewOn: seed.today.add({ days: p.reviewInDays }),
    });
  });
}

function stepOf(seed: SeedWorld, { who, ...said }: StepTold): Said {
  if (!who) return said;
  return who.includes('/') ? { ...said, ownerPostingId: seed.posting(who) } : { ...said, ownerName: who };
}
