import type { Tx } from '../../platform/db/database.ts';
import { raw, sql } from '../../platform/db/sql.ts';

/** Episodes that had been recorded about another child, with what went along and why. */
export interface EpisodeMove {
  id: string;
  childId: string;
  fromChildId: string;
  episodeIds: string[];
  interviewIds: string[];
  because: string;
  movedAt: Temporal.Instant;
  undoneAt: Temporal.Instant | null;
  undoneBecause: string | null;
}
const columns = raw(
  'id, child_id, from_child_id, episode_ids, interview_ids, because, moved_at, undone_at, undone_because',
);

/** Moves of one episode, the newest first: for those who co-ordinate. */
export const movesOf = (tx: Tx, authorityId: number, episodeId: string) =>
  tx.many<EpisodeMove>(sql`
    select ${columns} from missing.episode_move
     where authority_id = ${authorityId} and ${episodeId} = any (episode_ids) order by moved_at desc limit 50`);

/** What goes along: the talks about an episode, and every other episode that one of them is about too. */
export const boundTogether = (tx: Tx, episodeId: string) =>
  tx.one<{ episodes: string[]; interviews: string[] }>(sql`
    with recursive bound (episode_id) as (
      select ${episodeId}::uuid
      union
      select other.episode_id from bound b
        join missing.interview_episode own on own.episode_id = b.episode_id
        join missing.interview_episode other on other.interview_id = own.interview_id)
    select array(select b.episode_id from bound b) as episodes,
      array(select distinct i.interview_id from missing.interview_episode i where i.episode_id in (select b.episode_id from bound b)) as interviews`);

export const insertMove = (
  tx: Tx,
  m: Pick<EpisodeMove, 'id' | 'childId' | 'fromChildId' | 'episodeIds' | 'interviewIds' | 'because'> & {
    authorityId: number;
  },
  now: Temporal.Instant,
  by: string,
) =>
  tx.run(sql`
    insert into missing.episode_move (authority_id, id, child_id, from_child_id, episode_ids, interview_ids, because, moved_at, moved_by)
    values (${m.authorityId}, ${m.id}, ${m.childId}, ${m.fromChildId}, ${m.episodeIds}, ${m.interviewIds}, ${m.because}, ${now}, ${by})`);

/** 0 when it was undone already. */
export const undoMoveRow = (tx: Tx, id: string, because: string, now: Temporal.Instant, by: string) =>
  tx.run(sql`
    update missing.episode_move set undone_at = ${now}, undone_by = ${by}, undone_because = ${because}
     where id = ${id} and undone_at is null`);

/** How many episodes were moved: fewer than the row names when somebody else moved one first. */
export const carryOutMove = async (tx: Tx, id: string) =>
  (await tx.one<{ n: number }>(sql`select missing.carry_out_move(${id}) as n`)).n;
