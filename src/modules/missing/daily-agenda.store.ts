import type { Tx } from '../../platform/db/database.ts';
import { raw, sql } from '../../platform/db/sql.ts';
import type { PoliceGrade } from '../plans/index.ts';
import type { Category, EpisodeKind, Outcome } from './code-lists-missing.ts';

/** An episode as the daily meeting looks at it. */
export interface AgendaEpisode {
  id: string;
  childId: string;
  category: Category;
  kind: EpisodeKind;
  missingFrom: Temporal.Instant;
  endedAt: Temporal.Instant | null;
  policeGrade: PoliceGrade | null;
  outcome: Outcome | null;
  firstOfferedAt: Temporal.Instant | null;
  owedBy: 'US' | 'OTHER';
}
const columns = raw(
  'id, child_id, category, kind, missing_from, ended_at, police_grade, outcome, first_offered_at, owed_by',
);
/** More than any day has: beyond it the board has the rest. */
const MOST = 200;

/** Missing now, ended since the last meeting, and those whose interview is still open; newest first. */
export const agendaEpisodes = (
  tx: Tx,
  authorityId: number,
  since: { lastMeeting: Temporal.Instant; interviews: Temporal.Instant },
) =>
  tx.many<AgendaEpisode>(sql`
    select ${columns} from missing.episode
     where authority_id = ${authorityId} and closed_at is null
       and (ended_at is null or ended_at > ${since.lastMeeting}
         or (ended_at > ${since.interviews} and owed_by = 'US' and (outcome is null or outcome = 'ACCEPTED')))
     order by missing_from desc, id limit ${MOST}`);

/** The latest episode of each child with at least so many since a moment, those with most first. */
export const latestOfRepeated = (
  tx: Tx,
  authorityId: number,
  rule: { since: Temporal.Instant; least: number; most: number },
) =>
  tx.many<AgendaEpisode & { episodes: number }>(sql`
    select l.*, r.episodes from (
      select child_id, count(*)::int as episodes, max(missing_from) as last_from from missing.episode
       where authority_id = ${authorityId} and missing_from > ${rule.since} and closed_at is null
       group by child_id having count(*) >= ${rule.least} order by count(*) desc, max(missing_from) desc limit ${rule.most}) r
    cross join lateral (select ${columns} from missing.episode e
      where e.authority_id = ${authorityId} and e.child_id = r.child_id and e.closed_at is null order by e.missing_from desc limit 1) l
    order by r.episodes desc, r.last_from desc`);

/** Episodes by their ids: those a meeting talked about. */
export const episodesById = (tx: Tx, ids: readonly string[]) =>
  tx.many<AgendaEpisode>(sql`select ${columns} from missing.episode where id = any (${[...ids]}::uuid[])`);
