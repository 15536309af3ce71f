import {
  addOnwardStep,
  addService,
  type OnwardInput,
  type OnwardStepInput,
  type ParentOfferInput,
  recordParentOffer,
  recordTransitionStep,
  referOn,
  type ServiceInput,
  saveTransition,
  type TransitionInput,
  type TransitionStepInput,
} from '../../../src/modules/work/index.ts';
import type { SeedWorld } from '../../seed-world.ts';
import { childOf } from './work.ts';

/** An entry of the directory and how many days ago its waiting time was heard. */
export type Entry = ServiceInput & { heard?: number };
/** Fills a directory. Returns ids by name. */
export async function directoryKept(
  seed: SeedWorld,
  keeper: string,
  entries: readonly Entry[],
): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>();
  for (const { heard = 30, ...entry } of entries)
    ids.set(
      entry.name,
      await seed.as(keeper, seed.at({ days: 7, time: '10:00' }), (work) =>
        addService(work, { ...entry, waitingHeardOn: entry.waiting ? seed.day(heard) : undefined }),
      ),
    );
  return ids;
}

type Days = readonly [daysAgo: number, step: Omit<OnwardStepInput, 'on'>];
/** A referral on and what became of it, each written down on its day. */
export async function referredOn(
  seed: SeedWorld,
  who: readonly [worker: string, child: string],
  madeAgo: number,
  referral: OnwardInput,
  steps: readonly Days[] = [],
): Promise<void> {
  const [worker, name] = who;
  const child = await childOf(seed, worker, name);
  const onwardId = await seed.as(worker, seed.at({ days: madeAgo, time: '11:20' }), (work) =>
    referOn(work, child, referral),
  );
  for (const [at, [ago, step]] of steps.entries())
    await seed.as(worker, seed.at({ days: ago, time: '12:10' }), (work) =>
      addOnwardStep(work, { onwardId, version: at + 1 }, step),
    );
}

/** What was offered to the parents and carers of one child. */
export async function offeredToParents(
  seed: SeedWorld,
  who: readonly [worker: string, child: string],
  offers: readonly (readonly [daysAgo: number, offer: ParentOfferInput])[],
): Promise<void> {
  const [worker, name] = who;
  const child = await childOf(seed, worker, name);
  for (const [ago, offer] of offers)
    await seed.as(worker, seed.at({ days: ago, time: '14:40' }), (work) =>
      recordParentOffer(work, child, offer),
    );
}

/** A plan for becoming an adult, and what became of it. */
export async function plannedForAdulthood(
  seed: SeedWorld,
  who: readonly [worker: string, child: string],
  told: {
    plan?: readonly [daysAgo: number, plan: TransitionInput];
    steps: readonly (readonly [daysAgo: number, step: TransitionStepInput])[];
  },
): Promise<void> {
  const [worker, name] = who;
  const child = await childOf(seed, worker, name);
  if (told.plan) {
    const [ago, plan] = told.plan;
    await seed.as(worker, seed.at({ days: ago, time: '15:30' }), (work) =>
      saveTransition(work, child, 0, plan),
    );
  }
  for (const [ago, step] of told.steps)
    await seed.as(worker, seed.at({ days: ago, time: '16:00' }), (work) =>
      recordTransitionStep(work, child, step),
    );
}
