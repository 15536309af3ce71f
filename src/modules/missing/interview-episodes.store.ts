import type { Tx } from '../../platform/db/database.ts';
import { sql } from '../../platform/db/sql.ts';
import { type EpisodeRow, episodeColumns } from './episode.store.ts';

/** The episodes one interview covers, oldest first. */
export const episodesOfInterview = (tx: Tx, interviewId: string) =>
  tx.many<EpisodeRow>(sql`
    select ${episodeColumns} from missing.episode
     where id in (select e.episode_id from missing.interview_episode e where e.interview_id = ${interviewId}) order by missing_from`);

/** Episodes of this child that are over and whose interview was not held: one talk may cover several (reference 5.5). */
export const episodesToTalkAbout = (tx: Tx, childId: string) =>
  tx.many<EpisodeRow>(sql`
    select ${episodeColumns} from missing.episode
     where child_id = ${childId} and ended_at is not null and closed_at is null and interviewed_at is null order by missing_from desc limit 50`);
