import { dayOf } from '../../platform/clock/wall-clock.ts';
import type { Visit } from '../../platform/http/route.ts';
import type { Work } from '../../platform/http/work.ts';
import { settingsOf } from '../access/index.ts';
import { runningClocksOf } from '../deadlines/index.ts';
import { ageOfChild, type ChildRow } from '../people/index.ts';
import { triggerPlanWarningsOf, wholeTriggerPlan } from '../plans/index.ts';
import { gradesOf, openEpisodeOf } from './episode.store.ts';
import { episodesWithWhereabouts } from './pack.store.ts';
import type { PackFacts } from './pack-document.ts';

/** What another module adds to the pack for the police: short lines of what is being done (kind of part `missing-pack`). */
export interface PackPart {
  lines(work: Pick<Work, 'tx' | 'now'>, childId: string): Promise<readonly string[]>;
}

/** The record as it stands now, as far as this reader may read it. */
export async function packFacts(visit: Visit, child: ChildRow): Promise<PackFacts> {
  const { tx, now, actor } = visit;
  const episode = await openEpisodeOf(tx, child.id);
  const plan = await wholeTriggerPlan(tx, child.id);
  const { dayNumber, nightNumber } = settingsOf(actor);
  const inHand: string[] = [];
  for (const part of visit.parts('missing-pack') as readonly PackPart[])
    inHand.push(...(await part.lines(visit, child.id)));
  return {
    child,
    age: ageOfChild(child, now),
    episode,
    plan,
    planWarnings: plan ? triggerPlanWarningsOf(plan, dayOf(now)) : [],
    grades: episode ? await gradesOf(tx, episode.id) : [],
    earlier: await episodesWithWhereabouts(tx, child.id),
    clocks: await runningClocksOf(tx, child.id),
    inHand,
    now,
    contacts: {
      day: dayNumber ?? 'the number you were given',
      night: nightNumber ?? 'the number you were given',
    },
  };
}
