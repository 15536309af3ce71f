import type { Tx } from '../../platform/db/database.ts';
import { raw, sql } from '../../platform/db/sql.ts';
import type { PoliceGrade } from '../plans/index.ts';
import type { Category, EpisodeKind, Outcome, Way } from './code-lists-missing.ts';
import type { StepKind } from './step.ts';

export type BoardColumn = 'missing' | 'not-offered' | 'interview' | 'declined';
/** One episode on the board, with the last thing done about it. */
export interface BoardRow {
  lane: BoardColumn;
  id: string;
  childId: string;
  category: Category;
  kind: EpisodeKind;
  missingFrom: Temporal.Instant;
  endedAt: Temporal.Instant | null;
  returnNotifiedAt: Temporal.Instant | null;
  policeGrade: PoliceGrade | null;
  outcome: Outcome | null;
  owedBy: 'US' | 'OTHER';
  homeAuthority: string | null;
  livesIn: string | null;
  interviewBy: 'US' | 'OTHER';
  firstOfferedAt: Temporal.Instant | null;
  changedAt: Temporal.Instant;
  lastKind: StepKind | null;
  lastAt: Temporal.Instant | null;
  lastWay: Way | null;
}
const columns = raw(
  `id, child_id, category, kind, missing_from, ended_at, return_notified_at, police_grade, outcome, owed_by, home_authority, lives_in,
   interview_by, first_offered_at, changed_at`,
);
/** Children a lane shows at most, the most urgent; beyond it the board says that there are more. */
export const MOST_IN_A_LANE = 40;
/** Everybody who is missing now is shown, however many. */
const MOST_MISSING = 200;

/**
 * The four lanes in one reading, each by its own partial index: missing now; back without an offer; offered, interview due;
 * said no, nothing followed yet. Those that ended before `since` are left to the list of old ones.
 */
export const boardRows = (tx: Tx, authorityId: number, since: Temporal.Instant) =>
  tx.many<BoardRow>(sql`
    select x.*, s.kind as last_kind, s.at as last_at, s.way as last_way from (
      (select 'missing' as lane, ${columns} from missing.episode
        where authority_id = ${authorityId} and ended_at is null and closed_at is null order by missing_from limit ${MOST_MISSING})
      union all
      (select 'not-offered', ${columns} from missing.episode
        where authority_id = ${authorityId} and ended_at is not null and outcome is null and closed_at is null and ended_at > ${since}
          and first_offered_at is null order by ended_at limit ${MOST_IN_A_LANE})
      union all
      (select 'interview', ${columns} from missing.episode
        where authority_id = ${authorityId} and ended_at is not null and outcome is null and closed_at is null and ended_at > ${since}
          and first_offered_at is not null order by ended_at limit ${MOST_IN_A_LANE})
      union all
      (select 'interview', ${columns} from missing.episode
        where authority_id = ${authorityId} and outcome = 'ACCEPTED' and closed_at is null and ended_at > ${since}
        order by ended_at limit ${MOST_IN_A_LANE})
      union all
      (select 'declined', ${columns} from missing.episode e
        where authority_id = ${authorityId} and outcome = 'DECLINED' and closed_at is null and ended_at > ${since}
          and not exists (select from missing.step f where f.authority_id = e.authority_id and f.episode_id = e.id
            and f.kind = 'FOLLOW_UP' and f.taken_back_at is null)
        order by ended_at limit ${MOST_IN_A_LANE})
    ) x left join lateral (
      select t.kind, t.at, t.way from missing.step t
       where t.authority_id = ${authorityId} and t.episode_id = x.id and t.taken_back_at is null order by t.at desc limit 1) s on true
    order by x.missing_from`);

/** Whether anybody came back before `since` and nobody has said what became of the interview. */
export const hasOlder = async (tx: Tx, authorityId: number, since: Temporal.Instant): Promise<boolean> =>
  (
    await tx.one<{ has: boolean }>(sql`
      select exists (select from missing.episode where authority_id = ${authorityId} and ended_at is not null and outcome is null
        and closed_at is null and ended_at <= ${since}) as has`)
  ).has;

/** Those, the newest first. */
export const olderRows = (tx: Tx, authorityId: number, since: Temporal.Instant, most: number) =>
  tx.many<Pick<BoardRow, 'id' | 'childId' | 'missingFrom' | 'endedAt' | 'firstOfferedAt'>>(sql`
    select id, child_id, missing_from, ended_at, first_offered_at from missing.episode
     where authority_id = ${authorityId} and ended_at is not null and outcome is null and closed_at is null and ended_at <= ${since}
     order by ended_at desc limit ${most}`);

/** That a child is missing, for whoever may know only that. */
export interface FlagRow {
  id: string;
  childId: string;
  missingFrom: Temporal.Instant;
  policeGrade: PoliceGrade | null;
  lastActionAt: Temporal.Instant;
}
export const flagsNow = (tx: Tx, authorityId: number, most = MOST_MISSING) =>
  tx.many<FlagRow>(sql`
    select episode_id as id, child_id, missing_from, police_grade, last_action_at from missing.episode_flag
     where authority_id = ${authorityId} and ended_at is null order by missing_from limit ${most}`);
/** The flag of a child who is missing now. */
export const flagNowOf = (tx: Tx, childId: string) =>
  tx.maybe<FlagRow>(sql`
    select episode_id as id, child_id, missing_from, police_grade, last_action_at from missing.episode_flag
     where child_id = ${childId} and ended_at is null order by missing_from limit 1`);

export interface OftenMissing {
  childId: string;
  episodes: number;
  lastFrom: Temporal.Instant;
}
/** Children with at least so many episodes since a moment, those with most first. */
export const oftenMissing = (
  tx: Tx,
  authorityId: number,
  since: Temporal.Instant,
  least: number,
  most: number,
) =>
  tx.many<OftenMissing>(sql`
    select child_id, count(*)::int as episodes, max(missing_from) as last_from from missing.episode
     where authority_id = ${authorityId} and missing_from > ${since} and closed_at is null
     group by child_id having count(*) >= ${least} order by count(*) desc, max(missing_from) desc limit ${most}`);

/** Notes what a session's board shows. @returns the episodes it had not shown before */
export async function noteShown(
  tx: Tx,
  s: { authorityId: number; sessionId: string; postingId: string; now: Temporal.Instant },
  episodeIds: readonly string[],
): Promise<string[]> {
  if (episodeIds.length === 0) return [];
  const rows = await tx.many<{ episodeId: string }>(sql`
    insert into missing.board_shown (authority_id, session_id, episode_id, posting_id, shown_at)
    select ${s.authorityId}, ${s.sessionId}, e, ${s.postingId}, ${s.now} from unnest(${[...episodeIds]}::uuid[]) e
    on conflict do nothing returning episode_id`);
  return rows.map((row) => row.episodeId);
}

export const hasShownLongAgo = async (tx: Tx, before: Temporal.Instant): Promise<boolean> =>
  (
    await tx.one<{ has: boolean }>(
      sql`select exists (select from missing.board_shown where shown_at < ${before}) as has`,
    )
  ).has;
export const forgetShown = (tx: Tx, before: Temporal.Instant) =>
  tx.run(sql`delete from missing.board_shown where shown_at < ${before}`);

/** How many notifications wait for somebody to consider them; at most `most`. */
export const countWaiting = async (tx: Tx, authorityId: number, most: number): Promise<number> =>
  (
    await tx.one<{ n: number }>(sql`
      select count(*)::int as n from (select from missing.notification
        where authority_id = ${authorityId} and considered_at is null limit ${most}) w`)
  ).n;
