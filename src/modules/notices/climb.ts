/** Whom an urgent notice goes to next (pure: no clock, no database). */

/** In the order in which they are asked. The first two are left out where the notice names nobody and no role. */
export const POSTS = ['named', 'role', 'watcher', 'deputy', 'manager', 'service-manager'] as const;
export type Post = (typeof POSTS)[number];
/** `end`: the chain has run out. */
export type PostReached = Post | 'end';

/** Why somebody was passed over; it is said in the list of steps. */
export const PASSED_OVER = ['NOBODY', 'AWAY', 'LEFT', 'RAISED_IT', 'ALREADY'] as const;
export type PassedOver = (typeof PASSED_OVER)[number];

export interface Rung {
  post: Post;
  /** Null when nobody holds the post now. */
  postingId: string | null;
  is?: 'AWAY' | 'LEFT' | undefined;
}
interface Skipped {
  post: Post;
  postingId: string | null;
  reason: PassedOver;
}
export interface Climbed {
  skipped: Skipped[];
  /** Undefined: nobody is left to be told. */
  to: { post: Post; postingId: string } | undefined;
}

/**
 * The next person above `from` (undefined: the first of all). Whoever is away or has left, whoever it reached already and
 * whoever raised it is passed over; a post that nobody holds too. Nothing of it takes time: the next one is told at once.
 */
export function climbFrom(
  from: Post | undefined,
  rungs: readonly Rung[],
  reached: ReadonlySet<string>,
  raisedBy: string,
): Climbed {
  const above = POSTS.slice(from === undefined ? 0 : POSTS.indexOf(from) + 1);
  const skipped: Skipped[] = [];
  for (const rung of above.flatMap((post) => rungs.filter((each) => each.post === post))) {
    const { post, postingId } = rung;
    const reason = whyNot(rung, reached, raisedBy);
    if (reason === undefined && postingId !== null) return { skipped, to: { post, postingId } };
    skipped.push({ post, postingId, reason: reason ?? 'NOBODY' });
  }
  return { skipped, to: undefined };
}

function whyNot(
  { postingId, is }: Rung,
  reached: ReadonlySet<string>,
  raisedBy: string,
): PassedOver | undefined {
  if (postingId === null) return 'NOBODY';
  if (reached.has(postingId)) return 'ALREADY';
  return postingId === raisedBy ? 'RAISED_IT' : is;
}

/** What is set of how long a notice waits, in minutes. */
export interface Minutes {
  urgentFirstMinutes: number;
  urgentDeputyMinutes: number;
  urgentManagerMinutes: number;
}
/** How long it waits with somebody before it goes on, in elapsed minutes: no night and no clock change stretches it. */
export function minutesAt(post: Post, set: Minutes): number {
  if (post === 'deputy') return set.urgentDeputyMinutes;
  return post === 'manager' || post === 'service-manager' ? set.urgentManagerMinutes : set.urgentFirstMinutes;
}

export type NoticeState = 'WAITING' | 'ACCEPTED' | 'RAN_OUT' | 'OVER';
/** Red: nobody accepted it and nobody has rung. */
export const isRed = (n: { state: NoticeState; calledAt: Temporal.Instant | null }): boolean =>
  n.state === 'RAN_OUT' && n.calledAt === null;
