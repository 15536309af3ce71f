import { FieldErrors } from '../../platform/http/decision.ts';
import type { Work } from '../../platform/http/work.ts';
import type { Way } from './code-lists-missing.ts';
import type { EpisodeRow } from './episode.store.ts';
import { findEpisode } from './episode.store.ts';
import { noteChoiceAsked } from './offer.store.ts';
import { takeStep } from './step.commands.ts';
import { stepsOf } from './step.store.ts';

export type OfferAnswer = 'YES' | 'NO' | 'LATER';
export interface Offered {
  way: Way;
  at?: Temporal.Instant | undefined;
  words?: string | undefined;
  answer?: OfferAnswer | undefined;
  /** Why a child said no; their own words may stand beside it. */
  reason?: string | undefined;
  ownWords?: string | undefined;
  isPersonAsked?: boolean | undefined;
  isPlaceAsked?: boolean | undefined;
}

/**
 * An interview is offered, and what was said to it at once. Offer and answer are facts of their own (S1-21): the first
 * offer in person or in talk is the one that counts as made to the child.
 * @throws FieldErrors for a no without its reason
 */
export async function offerInterview(work: Work, episode: EpisodeRow, o: Offered): Promise<void> {
  if (o.answer === 'NO' && !o.reason)
    throw new FieldErrors({ reason: 'Say why, or that no reason was given' });
  const step = await takeStep(work, episode, { kind: 'OFFER', way: o.way, at: o.at, words: o.words });
  if (o.isPersonAsked !== undefined || o.isPlaceAsked !== undefined)
    await noteChoiceAsked(work.tx, step, { person: o.isPersonAsked ?? null, place: o.isPlaceAsked ?? null });
  if (o.answer === 'YES') await takeStep(work, episode, { kind: 'ACCEPTED', at: o.at, followsId: step });
  if (o.answer === 'NO')
    await takeStep(work, episode, {
      kind: 'DECLINED',
      at: o.at,
      reason: o.reason,
      words: o.ownWords,
      followsId: step,
    });
}

interface AfterNo {
  carerView?: string | undefined;
  carerAt?: Temporal.Instant | undefined;
  followUp?: string | undefined;
  followUpAt?: Temporal.Instant | undefined;
  followUpBy?: string | undefined;
}
/**
 * After a no: what the parent or carer knows, and the session that followed; both lead back to the no (S1-50, reference 5.5).
 * @throws FieldErrors when neither is there
 */
export async function recordAfterNo(work: Work, episode: EpisodeRow, a: AfterNo): Promise<void> {
  if (!a.carerView && !a.followUp)
    throw new FieldErrors({
      carerView: 'Write what the parent or carer knows, or what the session was about',
    });
  const steps = await stepsOf(work.tx, [episode.id]);
  const no = steps.findLast((each) => each.kind === 'DECLINED' && each.takenBackAt === null);
  if (a.carerView)
    await takeStep(work, episode, {
      kind: 'CARER_VIEW',
      words: a.carerView,
      at: a.carerAt,
      followsId: no?.id,
    });
  if (a.followUp)
    await takeStep(work, (await findEpisode(work.tx, episode.id)) ?? episode, {
      kind: 'FOLLOW_UP',
      words: a.followUp,
      at: a.followUpAt,
      followsId: no?.id,
      byName: a.followUpBy,
    });
}
