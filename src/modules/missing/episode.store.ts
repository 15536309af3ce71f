import type { Tx } from '../../platform/db/database.ts';
import { raw, sql } from '../../platform/db/sql.ts';
import type { PoliceGrade } from '../plans/index.ts';
import type { Category, EpisodeKind, Finder, Outcome } from './code-lists-missing.ts';

/** One episode as it is stored; `missing.episode` says what the columns mean. */
export interface EpisodeRow {
  id: string;
  childId: string;
  category: Category;
  kind: EpisodeKind;
  placementType: string | null;
  lastSeenAt: Temporal.Instant | null;
  leftAt: Temporal.Instant | null;
  reportedAt: Temporal.Instant | null;
  foundAt: Temporal.Instant | null;
  returnedAt: Temporal.Instant | null;
  returnNotifiedAt: Temporal.Instant | null;
  whereaboutsKnownAt: Temporal.Instant | null;
  unknownTimes: string[];
  missingFrom: Temporal.Instant;
  endedAt: Temporal.Instant | null;
  policeReference: string | null;
  policeGrade: PoliceGrade | null;
  reportedByKind: string;
  reportedBy: string | null;
  reportedByAgency: string | null;
  circumstances: string | null;
  companions: string | null;
  lastSeenWith: string | null;
  harmOnReturn: string[];
  harmWords: string | null;
  planUsed: string | null;
  owedBy: 'US' | 'OTHER';
  homeAuthority: string | null;
  livesIn: string | null;
  interviewBy: 'US' | 'OTHER';
  isWithheld: boolean;
  withheldBecause: string | null;
  withheldFrom: string[];
  outcome: Outcome | null;
  firstOfferedAt: Temporal.Instant | null;
  interviewedAt: Temporal.Instant | null;
  closedAt: Temporal.Instant | null;
  source: string;
  recordedAt: Temporal.Instant;
  recordedBy: string | null;
  changedAt: Temporal.Instant;
  version: number;
}

const isKept = 'is_withheld and (select access.agency()) = any (withheld_from)';
/** Whose whereabouts are withheld from the reader's agency is read without whom they were with, and without the reason. */
const unlessWithheld = (column: string) => `case when ${isKept} then null else ${column} end as ${column}`;
export const episodeColumns = raw(
  `id, child_id, category, kind, placement_type, last_seen_at, left_at, reported_at, found_at, returned_at, return_notified_at,
   whereabouts_known_at, unknown_times, missing_from, ended_at, police_reference, police_grade, reported_by_kind, reported_by,
   reported_by_agency, circumstances, ${unlessWithheld('companions')}, ${unlessWithheld('last_seen_with')}, harm_on_return, harm_words, plan_used, owed_by, home_authority, lives_in,
   interview_by, is_withheld, ${unlessWithheld('withheld_because')}, withheld_from, outcome, first_offered_at, interviewed_at, closed_at, source, recorded_at,
   recorded_by, changed_at, version`,
);

/** 1, or 0 when the child is missing already: somebody else's report came first. */
export const insertEpisode = (
  tx: Tx,
  authorityId: number,
  e: Omit<
    EpisodeRow,
    'endedAt' | 'version' | 'outcome' | 'firstOfferedAt' | 'interviewedAt' | 'closedAt' | 'planUsed'
  >,
) =>
  tx.run(sql`
    insert into missing.episode (authority_id, id, child_id, category, kind, placement_type, last_seen_at, left_at, reported_at, found_at,
      returned_at, return_notified_at, whereabouts_known_at, unknown_times, missing_from, police_reference, police_grade, reported_by_kind,
      reported_by, reported_by_agency, circumstances, companions, last_seen_with, harm_on_return, harm_words, owed_by, home_authority,
      lives_in, interview_by, is_withheld, withheld_because, withheld_from, source, recorded_at, recorded_by, changed_at)
    values (${authorityId}, ${e.id}, ${e.childId}, ${e.category}, ${e.kind}, ${e.placementType}, ${e.lastSeenAt}, ${e.leftAt}, ${e.reportedAt},
      ${e.foundAt}, ${e.returnedAt}, ${e.returnNotifiedAt}, ${e.whereaboutsKnownAt}, ${e.unknownTimes}, ${e.missingFrom}, ${e.policeReference},
      ${e.policeGrade}, ${e.reportedByKind}, ${e.reportedBy}, ${e.reportedByAgency}, ${e.circumstances}, ${e.companions}, ${e.lastSeenWith},
      ${e.harmOnReturn}, ${e.harmWords}, ${e.owedBy}, ${e.homeAuthority}, ${e.livesIn}, ${e.interviewBy}, ${e.isWithheld}, ${e.withheldBecause},
      ${e.withheldFrom}, ${e.source}, ${e.recordedAt}, ${e.recordedBy}, ${e.changedAt})
    on conflict (authority_id, child_id) where ended_at is null and closed_at is null do nothing`);

export const findEpisode = (tx: Tx, id: string) =>
  tx.maybe<EpisodeRow>(sql`select ${episodeColumns} from missing.episode where id = ${id}`);

/** Newest first. Under row-level security: what the reader may not see is not there. */
export const episodesOf = (tx: Tx, childId: string, most = 500) =>
  tx.many<EpisodeRow>(
    sql`select ${episodeColumns} from missing.episode where child_id = ${childId} order by missing_from desc limit ${most}`,
  );

/** The episode in which a child is missing now; at most one. */
export const openEpisodeOf = (tx: Tx, childId: string) =>
  tx.maybe<EpisodeRow>(
    sql`select ${episodeColumns} from missing.episode where child_id = ${childId} and ended_at is null and closed_at is null`,
  );

/** What somebody could not read they cannot empty either. */
const kept = (column: string, value: string | null) =>
  sql`case when ${raw(isKept)} then ${raw(column)} else ${value} end`;

/** Everything that can change of an episode, over the version that was read; 0 when somebody saved first. */
export const updateEpisode = (tx: Tx, e: EpisodeRow, now: Temporal.Instant) =>
  tx.run(sql`
    update missing.episode set category = ${e.category}, kind = ${e.kind}, placement_type = ${e.placementType}, last_seen_at = ${e.lastSeenAt},
      left_at = ${e.leftAt}, reported_at = ${e.reportedAt}, found_at = ${e.foundAt}, returned_at = ${e.returnedAt},
      return_notified_at = ${e.returnNotifiedAt}, whereabouts_known_at = ${e.whereaboutsKnownAt}, unknown_times = ${e.unknownTimes},
      missing_from = ${e.missingFrom}, police_reference = ${e.policeReference}, police_grade = ${e.policeGrade}, circumstances = ${e.circumstances},
      companions = ${kept('companions', e.companions)}, last_seen_with = ${kept('last_seen_with', e.lastSeenWith)}, harm_on_return = ${e.harmOnReturn}, harm_words = ${e.harmWords},
      plan_used = ${e.planUsed}, owed_by = ${e.owedBy}, home_authority = ${e.homeAuthority}, lives_in = ${e.livesIn}, interview_by = ${e.interviewBy},
      is_withheld = ${e.isWithheld}, withheld_because = ${kept('withheld_because', e.withheldBecause)}, withheld_from = ${e.withheldFrom}, outcome = ${e.outcome},
      first_offered_at = ${e.firstOfferedAt}, interviewed_at = ${e.interviewedAt}, closed_at = ${e.closedAt}, changed_at = ${now}, version = version + 1
     where id = ${e.id} and version = ${e.version}`);

export interface Whereabouts {
  foundWhere: string | null;
  foundBy: Finder | null;
  foundByWords: string | null;
  returnedTo: string | null;
  version: number;
}
/** Where the child was found and whom they returned to; undefined when nothing is known, or it is withheld from the reader. */
export const whereaboutsOf = (tx: Tx, episodeId: string) =>
  tx.maybe<Whereabouts>(sql`
    select found_where, found_by, found_by_words, returned_to, version from missing.whereabouts
     where episode_id = ${episodeId} order by version desc limit 1`);

export interface NewWhereabouts extends Omit<Whereabouts, 'version'> {
  authorityId: number;
  episodeId: string;
  childId: string;
  isWithheld: boolean;
  withheldFrom: readonly string[];
}
/** Adds the next version; the ones before stay. */
export const insertWhereabouts = (
  tx: Tx,
  w: NewWhereabouts,
  over: number,
  now: Temporal.Instant,
  by: string | null,
) =>
  tx.run(sql`
    insert into missing.whereabouts (authority_id, episode_id, child_id, version, found_where, found_by, found_by_words, returned_to, is_withheld,
      withheld_from, saved_at, saved_by)
    values (${w.authorityId}, ${w.episodeId}, ${w.childId}, ${over + 1}, ${w.foundWhere}, ${w.foundBy}, ${w.foundByWords}, ${w.returnedTo},
      ${w.isWithheld}, ${[...w.withheldFrom]}, ${now}, ${by})
    on conflict do nothing`);

interface FlagColumns {
  authorityId: number;
  episodeId: string;
  childId: string;
  missingFrom: Temporal.Instant;
  endedAt: Temporal.Instant | null;
  policeGrade: string | null;
}
/** Raises the flag that the child is missing. */
export const insertEpisodeFlag = (tx: Tx, f: FlagColumns, now: Temporal.Instant) =>
  tx.run(sql`
    insert into missing.episode_flag (authority_id, episode_id, child_id, missing_from, ended_at, police_grade, last_action_at)
    values (${f.authorityId}, ${f.episodeId}, ${f.childId}, ${f.missingFrom}, ${f.endedAt}, ${f.policeGrade}, ${now})`);

/** Keeps the flag as the episode is. */
export const updateEpisodeFlag = (
  tx: Tx,
  f: Omit<FlagColumns, 'authorityId' | 'childId'>,
  now: Temporal.Instant,
) =>
  tx.run(sql`
    update missing.episode_flag set missing_from = ${f.missingFrom}, ended_at = ${f.endedAt}, police_grade = ${f.policeGrade}, last_action_at = ${now}
     where episode_id = ${f.episodeId}`);

export const touchEpisodeFlag = (tx: Tx, episodeId: string, now: Temporal.Instant) =>
  tx.run(sql`update missing.episode_flag set last_action_at = ${now} where episode_id = ${episodeId}`);

export interface GradeRow {
  grade: PoliceGrade;
  gradedAt: Temporal.Instant;
  gradedBy: string | null;
  rationale: string | null;
}
/** Every grading the police gave, the first one first. */
export const gradesOf = (tx: Tx, episodeId: string) =>
  tx.many<GradeRow>(
    sql`select grade, graded_at, graded_by, rationale from missing.grade where episode_id = ${episodeId} order by graded_at, recorded_at`,
  );

export const insertGrade = (
  tx: Tx,
  g: GradeRow & { authorityId: number; id: string; episodeId: string; childId: string },
  now: Temporal.Instant,
  by: string | null,
) =>
  tx.run(sql`
    insert into missing.grade (authority_id, id, episode_id, child_id, grade, graded_at, graded_by, rationale, recorded_at, recorded_by)
    values (${g.authorityId}, ${g.id}, ${g.episodeId}, ${g.childId}, ${g.grade}, ${g.gradedAt}, ${g.gradedBy}, ${g.rationale}, ${now}, ${by})`);

export interface ConsiderationRow {
  episodeId: string;
  consideredAt: Temporal.Instant;
  consideredWhere: string;
  result: string;
  otherKind: string | null;
  because: string;
}
/** Whether exploitation was considered, newest first. */
export const considerationsOf = (tx: Tx, episodeIds: readonly string[]) =>
  tx.many<ConsiderationRow>(sql`
    select episode_id, considered_at, considered_where, result, other_kind, because from missing.consideration
     where episode_id = any (${[...episodeIds]}::uuid[]) order by considered_at desc, recorded_at desc`);

export const insertConsideration = (
  tx: Tx,
  c: ConsiderationRow & { authorityId: number; id: string; childId: string },
  now: Temporal.Instant,
  by: string | null,
) =>
  tx.run(sql`
    insert into missing.consideration (authority_id, id, episode_id, child_id, considered_at, considered_where, result, other_kind, because, recorded_at, recorded_by)
    values (${c.authorityId}, ${c.id}, ${c.episodeId}, ${c.childId}, ${c.consideredAt}, ${c.consideredWhere}, ${c.result}, ${c.otherKind}, ${c.because}, ${now}, ${by})`);

/**
 * How many episodes of the child began in the time before `until`, that one included. Counted by their flags: whoever takes
 * a report at night reads no episode but their own, and the child is as often missing all the same.
 */
export const episodesBetween = async (
  tx: Tx,
  childId: string,
  from: Temporal.Instant,
  until: Temporal.Instant,
) =>
  (
    await tx.one<{ n: number }>(sql`
      select count(*)::int as n from missing.episode_flag where child_id = ${childId} and missing_from > ${from} and missing_from <= ${until}`)
  ).n;
