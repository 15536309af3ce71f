import { absent, StaleEdit } from '../../platform/http/decision.ts';
import type { Work } from '../../platform/http/work.ts';
import { agencyOfReporter, type Reporter } from './code-lists-missing.ts';
import { type EpisodeDetails, openEpisode } from './episode.commands.ts';
import { type EpisodeRow, touchEpisodeFlag } from './episode.store.ts';
import {
  findNotification,
  insertJoining,
  insertNotification,
  type NotificationDecision,
  type NotificationRow,
  undoJoiningRow,
  updateNotification,
} from './notification.store.ts';

export interface NewNotification {
  about: 'MISSING' | 'RETURNED';
  childId?: string | undefined;
  childAsNamed?: Record<string, string> | undefined;
  receivedAt?: Temporal.Instant | undefined;
  source: string;
  way: string;
  /** The text as it came: never changed. */
  asReceived?: string | undefined;
  said?: Record<string, unknown> | undefined;
  reportedByKind: Reporter;
  reportedBy?: string | undefined;
}

/** Keeps a notification as it was received; whoever co-ordinates considers it (S1-76). @returns its id */
export async function takeNotification(
  work: Work,
  n: NewNotification,
  decided?: { episodeId: string; decision: NotificationDecision; because: string },
): Promise<string> {
  const id = work.ids.next();
  await insertNotification(
    work.tx,
    work.actor.authorityId,
    {
      id,
      about: n.about,
      childId: n.childId ?? null,
      childAsNamed: n.childAsNamed ?? {},
      receivedAt: n.receivedAt ?? work.now,
      source: n.source,
      way: n.way,
      asReceived: n.asReceived ?? null,
      said: n.said ?? {},
      reportedByKind: n.reportedByKind,
      reportedBy: n.reportedBy ?? null,
      reportedByAgency: agencyOfReporter[n.reportedByKind] ?? null,
      episodeId: decided?.episodeId ?? null,
      consideredAt: decided ? work.now : null,
      decision: decided?.decision ?? null,
      decisionBecause: decided?.because ?? null,
      recordedAt: work.now,
      recordedBy: work.actor.postingId || null,
    },
    decided ? work.actor.postingId || null : null,
  );
  return id;
}

/** What became of a report: an episode of its own, or waiting to be joined to the one that is open. */
export type Reported =
  | { notificationId: string; episode: EpisodeRow }
  | { notificationId: string; episode: undefined };

/**
 * Somebody tells us that a child is missing. The notification is kept as received; it opens an episode, unless the child
 * is missing already: then it waits for a person to join it (nobody is missing twice at once).
 * @throws FieldErrors for times that cannot be true
 */
export async function reportMissing(
  work: Work,
  n: NewNotification,
  details: EpisodeDetails,
): Promise<Reported> {
  const episode = await openEpisode(work, { ...details, reportedAt: details.reportedAt ?? n.receivedAt });
  const taken = { ...n, childId: details.childId };
  if (episode === undefined) return { notificationId: await takeNotification(work, taken), episode };
  const decided = { episodeId: episode.id, decision: 'NEW_EPISODE', because: 'Opened the episode' } as const;
  const notificationId = await takeNotification(work, taken, decided);
  await join(work, notificationId, episode, decided.because);
  return { notificationId, episode };
}

const join = (
  work: Work,
  notificationId: string,
  episode: Pick<EpisodeRow, 'id' | 'childId'>,
  because: string,
) =>
  insertJoining(
    work.tx,
    {
      authorityId: work.actor.authorityId,
      id: work.ids.next(),
      notificationId,
      episodeId: episode.id,
      childId: episode.childId,
      because,
    },
    work.now,
    work.actor.postingId || null,
  );

async function save(
  work: Work,
  n: NotificationRow,
  version: number,
  change: Partial<NotificationRow>,
): Promise<void> {
  if ((await updateNotification(work.tx, { ...n, ...change, version }, work.actor.postingId || null)) === 0) {
    const theirs = (await findNotification(work.tx, n.id)) ?? n;
    throw new StaleEdit(
      { decision: theirs.decision ?? '', because: theirs.decisionBecause ?? '' },
      theirs.version,
    );
  }
}

/** A person joins a notification to an episode, with why; it can be undone. @throws StaleEdit */
export async function joinNotification(
  work: Work,
  n: NotificationRow,
  version: number,
  episode: Pick<EpisodeRow, 'id' | 'childId'>,
  because: string,
): Promise<void> {
  const decision = n.about === 'RETURNED' ? 'RETURN_RECORDED' : 'JOINED';
  await save(work, n, version, {
    childId: episode.childId,
    episodeId: episode.id,
    consideredAt: work.now,
    decision,
    decisionBecause: because,
  });
  await join(work, n.id, episode, because);
  await touchEpisodeFlag(work.tx, episode.id, work.now);
  work.note({
    subjects: [episode.childId],
    objectType: 'notification',
    objectId: n.id,
    classes: ['MISSING'],
  });
}

/** The joining was a mistake: the notification waits again; the episode stays. @throws StaleEdit, Refusal (absent) */
export async function undoJoining(
  work: Work,
  n: NotificationRow,
  version: number,
  because: string,
): Promise<void> {
  if ((await undoJoiningRow(work.tx, n.id, because, work.now, work.actor.postingId || null)) === 0)
    throw absent();
  await save(work, n, version, {
    episodeId: null,
    consideredAt: null,
    decision: null,
    decisionBecause: null,
  });
  work.note({
    objectType: 'notification',
    objectId: n.id,
    classes: ['MISSING'],
    ...(n.childId ? { subjects: [n.childId] } : {}),
  });
}

/** A notification that opens no episode, with why: every one is considered and the decision kept (S1-76). @throws StaleEdit */
export async function decideNotification(
  work: Work,
  n: NotificationRow,
  version: number,
  decision: 'ALREADY_KNOWN' | 'NOT_MISSING' | 'OTHER_AUTHORITY',
  because: string,
  childId?: string,
): Promise<void> {
  await save(work, n, version, {
    childId: childId ?? n.childId,
    consideredAt: work.now,
    decision,
    decisionBecause: because,
  });
  work.note({
    objectType: 'notification',
    objectId: n.id,
    classes: ['MISSING'],
    ...(n.childId ? { subjects: [n.childId] } : {}),
  });
}

/**
 * A notification that was waiting opens an episode of its own.
 * @returns the episode, or undefined when one is open meanwhile
 * @throws FieldErrors, StaleEdit
 */
export async function openFromNotification(
  work: Work,
  n: NotificationRow,
  version: number,
  details: EpisodeDetails,
): Promise<EpisodeRow | undefined> {
  const episode = await openEpisode(work, { ...details, reportedAt: details.reportedAt ?? n.receivedAt });
  if (episode === undefined) return undefined;
  await save(work, n, version, {
    childId: details.childId,
    episodeId: episode.id,
    consideredAt: work.now,
    decision: 'NEW_EPISODE',
    decisionBecause: 'Opened the episode',
  });
  await join(work, n.id, episode, 'Opened the episode');
  return episode;
}
