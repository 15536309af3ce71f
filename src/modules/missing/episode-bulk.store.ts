import type { Tx } from '../../platform/db/database.ts';
import { sql } from '../../platform/db/sql.ts';

// The declared bulk path: set-based statements under the writer's own row-level security, for imports, seeds and the
// benchmark. Names of fields are those of the columns; moments are ISO instants. A field left out is null.

export interface BulkEpisode {
  id: string;
  child_id: string;
  category: 'HOME' | 'CARE';
  kind: 'M' | 'A';
  missing_from: string;
  placement_type?: string | null;
  last_seen_at?: string | null;
  left_at?: string | null;
  reported_at?: string | null;
  found_at?: string | null;
  returned_at?: string | null;
  return_notified_at?: string | null;
  unknown_times?: readonly string[];
  police_reference?: string | null;
  police_grade?: string | null;
  reported_by_kind: string;
  reported_by?: string | null;
  reported_by_agency?: string | null;
  circumstances?: string | null;
  companions?: string | null;
  harm_on_return?: readonly string[];
  plan_used?: string | null;
  owed_by?: 'US' | 'OTHER';
  home_authority?: string | null;
  lives_in?: string | null;
  interview_by?: 'US' | 'OTHER';
  outcome?: string | null;
  first_offered_at?: string | null;
  interviewed_at?: string | null;
  import_key?: string | null;
  /** When it was written down; now when left out. */
  recorded_at?: string;
}

/** Inserts episodes and their flags; answers the ids of those that were not on the record already. */
export async function insertEpisodesInBulk(
  tx: Tx,
  rows: readonly BulkEpisode[],
  origin: { source: string; at: Temporal.Instant; by: string | null },
): Promise<string[]> {
  const json = JSON.stringify(rows);
  const written = await tx.many<{ id: string }>(sql`
    insert into missing.episode (authority_id, id, child_id, category, kind, placement_type, last_seen_at, left_at, reported_at, found_at, returned_at,
      return_notified_at, unknown_times, missing_from, police_reference, police_grade, reported_by_kind, reported_by, reported_by_agency, circumstances,
      companions, harm_on_return, plan_used, owed_by, home_authority, lives_in, interview_by, is_withheld, withheld_from, outcome, first_offered_at,
      interviewed_at, source, import_key, recorded_at, recorded_by, changed_at)
    select access.authority_id(), r.id, r.child_id, r.category, r.kind, r.placement_type, r.last_seen_at, r.left_at, r.reported_at, r.found_at, r.returned_at,
      r.return_notified_at, coalesce(r.unknown_times, '{}'), r.missing_from, r.police_reference, r.police_grade, r.reported_by_kind, r.reported_by,
      r.reported_by_agency, r.circumstances, r.companions, coalesce(r.harm_on_return, '{}'), r.plan_used, coalesce(r.owed_by, 'US'), r.home_authority,
      r.lives_in, coalesce(r.interview_by, 'US'), false, '{}', r.outcome, r.first_offered_at, r.interviewed_at, ${origin.source}::text, r.import_key,
      coalesce(r.recorded_at, ${origin.at}::timestamptz), ${origin.by}::uuid, coalesce(r.recorded_at, ${origin.at}::timestamptz)
      from jsonb_to_recordset(${json}::jsonb) r (id uuid, child_id uuid, category text, kind text, placement_type text, last_seen_at timestamptz,
        left_at timestamptz, reported_at timestamptz, found_at timestamptz, returned_at timestamptz, return_notified_at timestamptz, unknown_times text[],
        missing_from timestamptz, police_reference text, police_grade text, reported_by_kind text, reported_by text, reported_by_agency text,
        circumstances text, companions text, harm_on_return text[], plan_used text, owed_by text, home_authority text, lives_in text, interview_by text,
        outcome text, first_offered_at timestamptz, interviewed_at timestamptz, import_key text, recorded_at timestamptz)
    on conflict do nothing returning id`);
  const ids = written.map((each) => each.id);
  const isNew = new Set(ids);
  const flags = rows.flatMap(
    ({ id, child_id, missing_from, returned_at, found_at, police_grade, recorded_at }) =>
      isNew.has(id)
        ? [
            {
              id,
              child_id,
              missing_from,
              ended_at: returned_at ?? found_at ?? null,
              police_grade: police_grade ?? null,
              recorded_at,
            },
          ]
        : [],
  );
  await tx.run(sql`
    insert into missing.episode_flag (authority_id, episode_id, child_id, missing_from, ended_at, police_grade, last_action_at)
    select access.authority_id(), r.id, r.child_id, r.missing_from, r.ended_at, r.police_grade, coalesce(r.recorded_at, ${origin.at}::timestamptz)
      from jsonb_to_recordset(${JSON.stringify(flags)}::jsonb) r (id uuid, child_id uuid, missing_from timestamptz, ended_at timestamptz,
        police_grade text, recorded_at timestamptz)`);
  return ids;
}

export interface BulkFilling {
  id: string;
  left_at: string | null;
  returned_at: string | null;
  outcome: string | null;
  /** Times whose hour is not known after the change. */
  unknown_times: readonly string[];
}
/** Writes what was not known, or known by the day only; the flags follow. Null leaves what stands. */
export async function fillEpisodesInBulk(
  tx: Tx,
  rows: readonly BulkFilling[],
  now: Temporal.Instant,
): Promise<number> {
  const json = JSON.stringify(rows);
  const changed = await tx.run(sql`
    update missing.episode e set left_at = coalesce(r.left_at, e.left_at),
      missing_from = coalesce(r.left_at, e.missing_from),
      returned_at = coalesce(greatest(r.returned_at, coalesce(r.left_at, e.missing_from)), e.returned_at),
      unknown_times = r.unknown_times, outcome = coalesce(e.outcome, r.outcome), changed_at = ${now}, version = e.version + 1
      from jsonb_to_recordset(${json}::jsonb) r (id uuid, left_at timestamptz, returned_at timestamptz, outcome text, unknown_times text[])
     where e.authority_id = (select access.authority_id()) and e.id = r.id`);
  await tx.run(sql`
    update missing.episode_flag f set missing_from = e.missing_from, ended_at = e.ended_at, last_action_at = ${now}
      from missing.episode e, jsonb_to_recordset(${json}::jsonb) r (id uuid)
     where e.authority_id = (select access.authority_id()) and e.id = r.id and f.authority_id = e.authority_id and f.episode_id = e.id`);
  return changed;
}

export interface BulkStep {
  id: string;
  episode_id: string;
  child_id: string;
  kind: string;
  at: string;
  way?: string | null;
  reason?: string | null;
  words?: string | null;
  by_posting_id?: string | null;
  by_name?: string | null;
  interview_id?: string | null;
  follows_id?: string | null;
  recorded_at?: string;
}
export const insertStepsInBulk = (
  tx: Tx,
  rows: readonly BulkStep[],
  at: Temporal.Instant,
  by: string | null,
) =>
  tx.run(sql`
    insert into missing.step (authority_id, id, episode_id, child_id, kind, at, way, reason, words, by_posting_id, by_name, interview_id, follows_id,
      recorded_at, recorded_by)
    select access.authority_id(), r.id, r.episode_id, r.child_id, r.kind, r.at, r.way, r.reason, r.words, r.by_posting_id, r.by_name, r.interview_id,
      r.follows_id, coalesce(r.recorded_at, ${at}::timestamptz), ${by}::uuid
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) r (id uuid, episode_id uuid, child_id uuid, kind text, at timestamptz, way text, reason text,
        words text, by_posting_id uuid, by_name text, interview_id uuid, follows_id uuid, recorded_at timestamptz)`);

export interface BulkInterview {
  id: string;
  child_id: string;
  /** The episodes that it covers. */
  episode_ids: readonly string[];
  state: string;
  interviewer_posting_id?: string | null;
  interviewer_name?: string | null;
  is_by_team?: boolean;
  is_independent?: boolean | null;
  independent_because?: string | null;
  agreed_place?: string | null;
  agreed_at?: string | null;
  held_at?: string | null;
  ended_at?: string | null;
  held_where?: string | null;
  present?: string | null;
  written_up_at?: string | null;
  shared_at?: string | null;
  shared_with?: readonly string[];
  signed_off_at?: string | null;
  signed_off_by?: string | null;
  signed_off_words?: string | null;
  recorded_at?: string;
}
/** Interviews and the episodes each covers. */
export async function insertInterviewsInBulk(
  tx: Tx,
  rows: readonly BulkInterview[],
  origin: { source: string; at: Temporal.Instant; by: string | null },
): Promise<void> {
  const json = JSON.stringify(rows);
  await tx.run(sql`
    insert into missing.interview (authority_id, id, child_id, state, interviewer_posting_id, interviewer_name, is_by_team, is_independent,
      independent_because, agreed_place, agreed_at, held_at, ended_at, held_where, present, written_up_at, shared_at, shared_with, signed_off_at,
      signed_off_by, signed_off_words, source, recorded_at, recorded_by)
    select access.authority_id(), r.id, r.child_id, r.state, r.interviewer_posting_id, r.interviewer_name, coalesce(r.is_by_team, false), r.is_independent,
      r.independent_because, r.agreed_place, r.agreed_at, r.held_at, r.ended_at, r.held_where, r.present, r.written_up_at, r.shared_at,
      coalesce(r.shared_with, '{}'), r.signed_off_at, r.signed_off_by, r.signed_off_words, ${origin.source}::text,
      coalesce(r.recorded_at, ${origin.at}::timestamptz), ${origin.by}::uuid
      from jsonb_to_recordset(${json}::jsonb) r (id uuid, child_id uuid, state text, interviewer_posting_id uuid, interviewer_name text, is_by_team boolean,
        is_independent boolean, independent_because text, agreed_place text, agreed_at timestamptz, held_at timestamptz, ended_at timestamptz,
        held_where text, present text, written_up_at timestamptz, shared_at timestamptz, shared_with text[], signed_off_at timestamptz,
        signed_off_by uuid, signed_off_words text, recorded_at timestamptz)`);
  await tx.run(sql`
    insert into missing.interview_episode (authority_id, interview_id, episode_id, child_id)
    select access.authority_id(), r.id, e, r.child_id
      from jsonb_to_recordset(${json}::jsonb) r (id uuid, child_id uuid, episode_ids uuid[]), unnest(r.episode_ids) e`);
}
