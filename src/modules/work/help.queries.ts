import type { Work } from '../../platform/http/work.ts';
import { relationshipsOf } from '../access/index.ts';
import { socialCareHistory } from '../people/index.ts';
import { type OnwardRow, onwardStepsOf, onwardsOf, type ShownStep } from './onward.store.ts';
import { type ParentOfferRow, parentOffersOf } from './parent-offer.store.ts';
import { type ChildLives, livesBy } from './parent-offer.ts';

export interface OnwardShown extends OnwardRow {
  steps: ShownStep[];
}
/** The tab of one child, as far as the reader may read it. */
export interface HelpOfChild {
  onwards: OnwardShown[];
  offers: ParentOfferRow[];
  /** Where the child lives, by the status with social care: an offer is asked for in care too (S1-70). */
  lives: ChildLives;
}
export async function helpOf({ tx }: Pick<Work, 'tx'>, childId: string): Promise<HelpOfChild> {
  const rows = await onwardsOf(tx, childId);
  const steps = Map.groupBy(await onwardStepsOf(tx, childId), (each) => each.onwardId);
  const offers = await parentOffersOf(tx, childId);
  const now = (await socialCareHistory(tx, childId)).find((each) => each.toOn === null);
  return {
    onwards: rows.map((row) => ({ ...row, steps: steps.get(row.id) ?? [] })),
    offers,
    lives: livesBy(now?.status),
  };
}

/** Colleagues who could follow up: whoever writes first, then those who work with the child. */
export async function chasersOf(
  work: Pick<Work, 'tx' | 'actor' | 'now'>,
  childId: string,
): Promise<{ value: string; text: string }[]> {
  const held = await relationshipsOf(work.tx, childId, work.now);
  const others = held.flatMap((each) =>
    each.holderPostingId && each.staffName && ['ALLOCATED', 'CO_WORKER'].includes(each.kind)
      ? [[each.holderPostingId, each.staffName] as const]
      : [],
  );
  const all = new Map([
    [work.actor.postingId, `${work.actor.staffName} (you)`] as const,
    ...others.filter(([id]) => id !== work.actor.postingId),
  ]);
  return [...all].map(([value, text]) => ({ value, text }));
}
