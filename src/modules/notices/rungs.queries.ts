import { together } from '../../platform/db/together.ts';
import type { Work } from '../../platform/http/work.ts';
import { findPosting, postingsWithRole } from '../access/index.ts';
import { awayAt, type ChainPost, chainFor } from '../deadlines/index.ts';
import type { Rung } from './climb.ts';
import { mayBeTold, type NoticeRow } from './notice.store.ts';

type Looking = Pick<Work, 'tx' | 'actor' | 'now'>;
type For = Pick<NoticeRow, 'forPostingId' | 'forRole' | 'childId' | 'raisedBy'>;

/** The team's duty rota; where it names nobody now, as at night, the one out of hours. */
async function dutyChain({ tx, actor, now }: Looking): Promise<ChainPost[]> {
  const byDay = await chainFor(tx, actor.authorityId, 'team-duty', now);
  const isNamed = byDay.some(
    ({ post, postingId }) => postingId !== null && (post === 'watcher' || post === 'deputy'),
  );
  return isNamed ? byDay : chainFor(tx, actor.authorityId, 'out-of-hours', now);
}

async function namedRung({ tx, now }: Looking, id: string, away: ReadonlySet<string>): Promise<Rung> {
  const posting = await findPosting(tx, id);
  const hasLeft = !posting || (posting.toAt !== null && Temporal.Instant.compare(posting.toAt, now) <= 0);
  return { post: 'named', postingId: id, is: hasLeft ? 'LEFT' : away.has(id) ? 'AWAY' : undefined };
}

/** The first with the role who is here today, may be told, and did not raise it. */
async function roleRung(looking: Looking, n: For & { forRole: string }, away: ReadonlySet<string>) {
  const { tx, actor, now } = looking;
  for (const { id } of await postingsWithRole(tx, actor.authorityId, [n.forRole], now))
    if (!away.has(id) && id !== n.raisedBy && (await mayBeTold(tx, id, n.childId)))
      return { post: 'role' as const, postingId: id };
  return { post: 'role' as const, postingId: null };
}

/**
 * Everybody a notice may go to, as the rota and the postings are now. Somebody from whom the child is hidden is not among
 * them, and nothing says so: why is known to information governance only.
 */
export async function rungsFor(looking: Looking, n: For): Promise<Rung[]> {
  const away = await awayAt(looking.tx, looking.actor.authorityId, looking.now);
  const { forPostingId, forRole } = n;
  const rungs: Rung[] = [
    ...(forPostingId === null ? [] : [await namedRung(looking, forPostingId, away)]),
    ...(forRole === null ? [] : [await roleRung(looking, { ...n, forRole }, away)]),
    ...(await dutyChain(looking)),
  ];
  const may = await together(
    rungs.map(({ postingId, is }) =>
      postingId === null || is === 'LEFT'
        ? Promise.resolve(true)
        : mayBeTold(looking.tx, postingId, n.childId),
    ),
  );
  return rungs.filter((_, index) => may[index]);
}
