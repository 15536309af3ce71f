import { absent } from '../../platform/http/decision.ts';
import type { Visit } from '../../platform/http/route.ts';
import type { Work } from '../../platform/http/work.ts';
import type { EpisodeRow } from './episode.store.ts';
import { episodePath } from './episode-clocks.ts';
import { joinNotification, openFromNotification } from './notification.commands.ts';
import { findNotification } from './notification.store.ts';
import { detailsFrom, type ReportForm } from './report-fields.ts';
import { takeStep } from './step.commands.ts';

/** What another authority was told, and what it answered, each as a step of its own (reference 5.5). */
export async function tellAuthority(
  work: Work,
  episode: EpisodeRow,
  said: Pick<ReportForm, 'toldWhom' | 'answered'>,
): Promise<void> {
  if (said.toldWhom) await takeStep(work, episode, { kind: 'AUTHORITY_TOLD', words: said.toldWhom });
  if (said.answered) await takeStep(work, episode, { kind: 'AUTHORITY_ANSWERED', words: said.answered });
}

/**
 * The co-ordinator confirmed what a notification proposed: it opens an episode, or waits to be joined when one is open.
 * @returns where to go
 * @throws FieldErrors, StaleEdit when somebody considered it meanwhile, Refusal (absent)
 */
export async function openedFrom(
  visit: Visit,
  childId: string,
  notificationId: string,
  value: ReportForm,
): Promise<string> {
  const n = await findNotification(visit.tx, notificationId);
  if (!n) throw absent();
  const version = Number(visit.body._version ?? n.version);
  const episode = await openFromNotification(visit, n, version, detailsFrom(childId, value));
  if (!episode) return `/missing/notifications/${n.id}?child=${childId}`;
  await tellAuthority(visit, episode, value);
  return `${episodePath(episode)}/next`;
}

/** A person says that a notification is of this episode, for the reasons that were proposed and their own. */
export const joinAsProposed = (
  work: Work,
  n: NonNullable<Awaited<ReturnType<typeof findNotification>>>,
  version: number,
  episode: Pick<EpisodeRow, 'id' | 'childId'>,
  proposed: string,
  because: string | undefined,
): Promise<void> =>
  joinNotification(work, n, version, episode, because ? `${because} (${proposed})` : proposed);
