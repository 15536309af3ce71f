import type { Tx } from '../../platform/db/database.ts';
import { raw, sql } from '../../platform/db/sql.ts';
import type { Step } from './step.ts';

export interface StepRow extends Step {
  id: string;
  episodeId: string;
  childId: string;
  reason: string | null;
  words: string | null;
  byPostingId: string | null;
  byName: string | null;
  interviewId: string | null;
  followsId: string | null;
  recordedAt: Temporal.Instant;
  takenBackBecause: string | null;
}
const columns = raw(
  `id, episode_id, child_id, kind, at, way, is_to_child, reason, words, by_posting_id, by_name, interview_id, follows_id, recorded_at,
   taken_back_at, taken_back_because`,
);

/** In the order in which they happened; those taken back are among them. */
export const stepsOf = (tx: Tx, episodeIds: readonly string[]) =>
  tx.many<StepRow>(
    sql`select ${columns} from missing.step where episode_id = any (${[...episodeIds]}::uuid[]) order by at, recorded_at`,
  );

export const findStep = (tx: Tx, id: string) =>
  tx.maybe<StepRow>(sql`select ${columns} from missing.step where id = ${id}`);

export const insertStep = (
  tx: Tx,
  s: Omit<StepRow, 'isToChild' | 'takenBackAt' | 'takenBackBecause'> & {
    authorityId: number;
    recordedBy: string | null;
  },
) =>
  tx.run(sql`
    insert into missing.step (authority_id, id, episode_id, child_id, kind, at, way, reason, words, by_posting_id, by_name, interview_id, follows_id,
      recorded_at, recorded_by)
    values (${s.authorityId}, ${s.id}, ${s.episodeId}, ${s.childId}, ${s.kind}, ${s.at}, ${s.way}, ${s.reason}, ${s.words}, ${s.byPostingId},
      ${s.byName}, ${s.interviewId}, ${s.followsId}, ${s.recordedAt}, ${s.recordedBy})`);

/** 0 when it was taken back already. */
export const takeBack = (tx: Tx, id: string, because: string, now: Temporal.Instant, by: string | null) =>
  tx.run(sql`
    update missing.step set taken_back_at = ${now}, taken_back_by = ${by}, taken_back_because = ${because}
     where id = ${id} and taken_back_at is null`);
