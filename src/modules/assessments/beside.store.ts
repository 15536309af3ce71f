import type { Tx } from '../../platform/db/database.ts';
import { sql } from '../../platform/db/sql.ts';

interface Place {
  authorityId: number;
  assessmentId: string;
  childId: string;
}

/** A line of what an agency knows (F8), as far as the reader's agency may read it (AC-8). */
export interface KnownRow {
  itemId: string;
  version: number;
  agency: string;
  what: string;
  source: string;
  knownOn: Temporal.PlainDate | null;
  whoseWords: string | null;
  isIntelligence: boolean;
  /** Null: whoever reads the assessment. */
  shareWith: string[] | null;
  takenOutBecause: string | null;
  /** Written in the version before, and not looked at since. */
  isCarried: boolean;
  savedAt: Temporal.Instant;
  savedByName: string | null;
}
/** The newest version of every line, those taken out among them, the first written first. */
export const knownOf = (tx: Tx, assessmentId: string) =>
  tx.many<KnownRow>(sql`
    select distinct on (k.item_id) k.item_id, k.version, k.agency, k.what, k.source, k.known_on, k.whose_words, k.is_intelligence, k.share_with,
           k.taken_out_because, k.is_carried, k.saved_at, s.name as saved_by_name
      from assessments.known k
      left join access.posting p on p.authority_id = k.authority_id and p.id = k.saved_by
      left join access.staff s on s.id = p.staff_id
     where k.assessment_id = ${assessmentId} order by k.item_id, k.version desc`);

export type NewKnown = Place &
  Omit<KnownRow, 'savedAt' | 'savedByName' | 'version' | 'isCarried'> & { over: number };
/** Adds a version on top of the one that was read; 0 when somebody else was first. */
export const insertKnown = (tx: Tx, k: NewKnown, now: Temporal.Instant, by: string | null) =>
  tx.run(sql`
    insert into assessments.known (authority_id, assessment_id, child_id, item_id, version, agency, what, source, known_on, whose_words, is_intelligence,
      share_with, taken_out_because, saved_at, saved_by)
    select ${k.authorityId}, ${k.assessmentId}, ${k.childId}, ${k.itemId}, ${k.over}::int + 1, ${k.agency}, ${k.what}, ${k.source}, ${k.knownOn}::date,
      ${k.whoseWords}, ${k.isIntelligence}, ${k.shareWith}::text[], ${k.takenOutBecause}, ${now}, ${by}
     where ${k.over}::int = coalesce((select max(n.version) from assessments.known n where n.assessment_id = ${k.assessmentId} and n.item_id = ${k.itemId}), 0)
    on conflict do nothing`);

/** Lines of the version before that this writer reads and nobody took out, marked as carried over; for whom they were. */
export const carryKnown = (
  tx: Tx,
  to: Place,
  fromAssessment: string,
  now: Temporal.Instant,
  by: string | null,
) =>
  tx.run(sql`
    insert into assessments.known (authority_id, assessment_id, child_id, item_id, version, agency, what, source, known_on, whose_words, is_intelligence,
      share_with, is_carried, saved_at, saved_by)
    select ${to.authorityId}::int, ${to.assessmentId}::uuid, ${to.childId}::uuid, k.item_id, 1, k.agency, k.what, k.source, k.known_on, k.whose_words,
      k.is_intelligence, k.share_with, true, ${now}::timestamptz, ${by}::uuid
      from (select distinct on (n.item_id) n.* from assessments.known n where n.assessment_id = ${fromAssessment} order by n.item_id, n.version desc) k
     where k.taken_out_because is null`);

export interface DissentRow {
  id: string;
  who: string;
  agency: string | null;
  why: string;
  recordedAt: Temporal.Instant;
  recordedByName: string | null;
}
export const dissentOf = (tx: Tx, assessmentId: string) =>
  tx.many<DissentRow>(sql`
    select d.id, d.who, d.agency, d.why, d.recorded_at, s.name as recorded_by_name from assessments.dissent d
      left join access.posting p on p.authority_id = d.authority_id and p.id = d.recorded_by
      left join access.staff s on s.id = p.staff_id
     where d.assessment_id = ${assessmentId} order by d.recorded_at, d.id`);

export const insertDissent = (
  tx: Tx,
  d: Place & Pick<DissentRow, 'id' | 'who' | 'agency' | 'why'>,
  now: Temporal.Instant,
  by: string | null,
) =>
  tx.run(sql`
    insert into assessments.dissent (authority_id, id, assessment_id, child_id, who, agency, why, recorded_at, recorded_by)
    values (${d.authorityId}, ${d.id}, ${d.assessmentId}, ${d.childId}, ${d.who}, ${d.agency}, ${d.why}, ${now}, ${by})`);

/** The word somebody said for the level, and why. `word` null: it was taken back. */
export interface LevelRow {
  version: number;
  word: string | null;
  because: string;
  saidAt: Temporal.Instant;
  saidByName: string | null;
}
export const levelOf = (tx: Tx, assessmentId: string) =>
  tx.maybe<LevelRow>(sql`
    select l.version, l.word, l.because, l.said_at, s.name as said_by_name from assessments.level_word l
      left join access.posting p on p.authority_id = l.authority_id and p.id = l.said_by
      left join access.staff s on s.id = p.staff_id
     where l.assessment_id = ${assessmentId} order by l.version desc limit 1`);

export const insertLevel = (
  tx: Tx,
  l: Place & { over: number; word: string | null; because: string },
  now: Temporal.Instant,
  by: string | null,
) =>
  tx.run(sql`
    insert into assessments.level_word (authority_id, assessment_id, child_id, version, word, because, said_at, said_by)
    select ${l.authorityId}, ${l.assessmentId}, ${l.childId}, ${l.over}::int + 1, ${l.word}, ${l.because}, ${now}, ${by}
     where ${l.over}::int = coalesce((select max(n.version) from assessments.level_word n where n.assessment_id = ${l.assessmentId}), 0)
    on conflict do nothing`);

export interface TakenOver {
  target: string;
  planId: string;
}
export const takenOver = (tx: Tx, assessmentId: string) =>
  tx.many<TakenOver>(
    sql`select target, plan_id from assessments.taken_over where assessment_id = ${assessmentId} order by taken_at`,
  );
/** 0 when the line was taken over already. */
export const insertTakenOver = (tx: Tx, t: Place & TakenOver, now: Temporal.Instant, by: string | null) =>
  tx.run(sql`
    insert into assessments.taken_over (authority_id, assessment_id, child_id, target, plan_id, taken_at, taken_by)
    values (${t.authorityId}, ${t.assessmentId}, ${t.childId}, ${t.target}, ${t.planId}, ${now}, ${by})
    on conflict do nothing`);
