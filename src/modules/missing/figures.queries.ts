import type { Work } from '../../platform/http/work.ts';
import { settingsOf } from '../access/index.ts';
import { aroundInvolvement } from './before-during-after.store.ts';
import { type Around, changeOf } from './before-during-after.ts';
import { readsRows } from './figures.policy.ts';
import { type Asked, figuresAlone, figuresUnderPolicy } from './figures.store.ts';
import type { Figure } from './indicators.ts';

type Stretch = { from: Temporal.Instant; to: Temporal.Instant };

export const askedOf = ({ actor, now }: Pick<Work, 'actor' | 'now'>, { from, to }: Stretch): Asked => {
  const { repeatMissingEpisodes: often, repeatMissingDays: withinDays } = settingsOf(actor);
  return { authorityId: actor.authorityId, from, to, now, often, withinDays };
};

/**
 * M1 to M20 of the reader's authority for a stretch of time, in two statements at most. Whoever answers for every missing
 * child gets what they may read; whoever answers for numbers alone gets M1 to M19 of the whole authority, to be shown
 * rounded. @see shownOutside
 */
export async function figuresOf(
  work: Pick<Work, 'tx' | 'actor' | 'now'>,
  stretch: Stretch,
): Promise<Figure[]> {
  const asked = askedOf(work, stretch);
  if (!readsRows(work.actor)) return figuresAlone(work.tx, asked);
  const figures = await figuresUnderPolicy(work.tx, asked);
  return [...figures, ...aroundFigures(await aroundInvolvement(work.tx, asked))];
}

/** M20 as figures: episodes and days of children, before, while open and after. */
function aroundFigures(rows: readonly Around[]): Figure[] {
  const change = changeOf(rows.filter((row) => row.isOpen));
  return (['before', 'during', 'after'] as const).map((part) => ({
    id: 'M20',
    part,
    n: change[part].episodes,
    d: change[part].days,
  }));
}
