import { counted, listed } from '../../platform/ui/index.ts';
import type { EpisodeRow } from './episode.store.ts';
import type { NotificationRow } from './notification.store.ts';

/** Hours within which two reports may well be of the same time away. */
const NEAR_HOURS = 12;

export interface JoinProposal {
  /** What speaks for one and the same time away, in words. */
  because: readonly string[];
  /** What speaks against it. */
  against: readonly string[];
}

const textOf = (said: Record<string, unknown>, name: string): string | undefined => {
  const value = said[name];
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
};
const bare = (reference: string) => reference.toLowerCase().replaceAll(/[^a-z0-9]/g, '');

/** An instant that a notification said, where it can be read. */
export function saidAt(said: Record<string, unknown>, name: string): Temporal.Instant | undefined {
  const text = textOf(said, name);
  try {
    return text === undefined ? undefined : Temporal.Instant.from(text);
  } catch {
    return undefined;
  }
}

type AsRead = Pick<NotificationRow, 'childId' | 'receivedAt' | 'said' | 'about'>;
type Of = Pick<EpisodeRow, 'childId' | 'missingFrom' | 'endedAt' | 'policeReference'>;

/**
 * Why a notification may be of an episode that is open or ended not long ago, and why not. It is proposed: a person
 * joins them, or does not (S1-76). Undefined when it is of another child, or too far away in time with another reference.
 */
export function joinProposal(n: AsRead, episode: Of, childId = n.childId): JoinProposal | undefined {
  if (childId !== episode.childId) return undefined;
  const from = saidAt(n.said, 'leftAt') ?? saidAt(n.said, 'lastSeenAt') ?? n.receivedAt;
  const reference = textOf(n.said, 'policeReference');
  const hours = Math.abs(episode.missingFrom.until(from).total({ unit: 'hours' }));
  const isDuring =
    Temporal.Instant.compare(from, episode.missingFrom) >= 0 &&
    (episode.endedAt === null || Temporal.Instant.compare(from, episode.endedAt) <= 0);
  const isSame = reference && episode.policeReference && bare(reference) === bare(episode.policeReference);
  const isOther = reference && episode.policeReference && !isSame;
  const isNear = hours <= NEAR_HOURS;
  if (!(isDuring || isNear || isSame)) return undefined;
  return {
    because: [
      'the same child',
      ...(isSame ? ['the same police reference'] : []),
      ...(isDuring
        ? [episode.endedAt === null ? 'the child is missing now' : 'the child was missing then']
        : isNear
          ? [`the times lie ${counted(Math.round(hours), 'hour')} apart`]
          : []),
    ],
    against: [
      ...(isOther ? ['another police reference'] : []),
      ...(!isDuring && !isNear ? [`the times lie ${counted(Math.round(hours), 'hour')} apart`] : []),
    ],
  };
}

/** "The same child and the same police reference, but another time." */
export const proposalWords = (p: JoinProposal): string => {
  const words = `${listed(p.because)}${p.against.length > 0 ? `, but ${listed(p.against)}` : ''}`;
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
};
