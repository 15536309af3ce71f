import type { Tx } from '../../platform/db/database.ts';
import { raw, sql } from '../../platform/db/sql.ts';
import type { Category, Outcome } from './code-lists-missing.ts';
import type { DipAnswer, DipGrade, DipLine, DipMethod } from './dip-sample.ts';

export interface DipSampleRow {
  id: string;
  method: DipMethod;
  fromOn: Temporal.PlainDate;
  toOn: Temporal.PlainDate;
  wanted: number;
  seed: number;
  population: number;
  populationIds: string[];
  /** Group of each episode of a stratified draw. */
  strata: Record<string, string>;
  purpose: string;
  auditorPostingId: string;
  auditorName: string;
  opensUntil: Temporal.Instant;
  drawnAt: Temporal.Instant;
  drawnBy: string;
  closedAt: Temporal.Instant | null;
  learned: string | null;
  version: number;
}
const columns = raw(
  `id, method, from_on, to_on, wanted, seed::float8 as seed, population, population_ids::text[] as population_ids, strata, purpose, auditor_posting_id,
   auditor_name, opens_until, drawn_at, drawn_by, closed_at, learned, version`,
);

export const findSample = (tx: Tx, id: string) =>
  tx.maybe<DipSampleRow>(sql`select ${columns} from missing.dip_sample where id = ${id}`);

/** Every sample the reader may know of, newest first, with how far it is. */
export const samples = (tx: Tx) =>
  tx.many<DipSampleRow & { drawn: number; looked: number }>(sql`
    select s.*, r.drawn, r.looked from (select ${columns} from missing.dip_sample order by drawn_at desc limit 100) s
    cross join lateral (select count(*)::int as drawn, count(grade)::int as looked from missing.dip_sample_record x where x.sample_id = s.id) r
     order by s.drawn_at desc`);

export interface PopulationRow {
  id: string;
  childId: string;
  category: Category;
  foundAt: Temporal.Instant | null;
  returnedAt: Temporal.Instant | null;
  returnNotifiedAt: Temporal.Instant | null;
  interviewedAt: Temporal.Instant | null;
}
/** Episodes ended in the days from and to, both included, whose interview we owe, with this outcome; in the order of their ids. */
export const populationOf = (
  tx: Tx,
  authorityId: number,
  of: { from: Temporal.Instant; until: Temporal.Instant; outcome: Outcome; onlyRepeated: boolean },
) =>
  tx.many<PopulationRow>(sql`
    select e.id, e.child_id, e.category, e.found_at, e.returned_at, e.return_notified_at, e.interviewed_at from missing.episode e
     where e.authority_id = ${authorityId} and e.ended_at >= ${of.from} and e.ended_at < ${of.until} and e.owed_by = 'US' and e.closed_at is null
       and e.outcome = ${of.outcome}
       and (${!of.onlyRepeated} or (select count(*) from missing.episode o where o.authority_id = e.authority_id and o.child_id = e.child_id
         and o.closed_at is null and o.ended_at >= ${of.from} and o.ended_at < ${of.until}) > 1)
     order by e.id limit 20000`);

export const insertSample = (
  tx: Tx,
  authorityId: number,
  s: Omit<DipSampleRow, 'population' | 'closedAt' | 'learned' | 'version'>,
) =>
  tx.run(sql`
    insert into missing.dip_sample (authority_id, id, method, from_on, to_on, wanted, seed, population, population_ids, strata, purpose, auditor_posting_id,
      auditor_name, opens_until, drawn_at, drawn_by)
    values (${authorityId}, ${s.id}, ${s.method}, ${s.fromOn}, ${s.toOn}, ${s.wanted}, ${s.seed}, ${s.populationIds.length}, ${s.populationIds}::uuid[],
      ${JSON.stringify(s.strata)}::jsonb, ${s.purpose}, ${s.auditorPostingId}, ${s.auditorName}, ${s.opensUntil}, ${s.drawnAt}, ${s.drawnBy})`);

export interface NewRecord {
  id: string;
  episodeId: string;
  childId: string;
  place: number;
  stratum: string | null;
}
export const insertRecords = (tx: Tx, authorityId: number, sampleId: string, records: readonly NewRecord[]) =>
  tx.run(sql`
    insert into missing.dip_sample_record (authority_id, id, sample_id, episode_id, child_id, place, stratum)
    select ${authorityId}, (r->>'id')::uuid, ${sampleId}, (r->>'episodeId')::uuid, (r->>'childId')::uuid, (r->>'place')::int, r->>'stratum'
      from jsonb_array_elements(${JSON.stringify(records)}::jsonb) r`);

export interface DipRecordRow {
  id: string;
  sampleId: string;
  episodeId: string;
  childId: string;
  place: number;
  stratum: string | null;
  answers: Partial<Record<DipLine, DipAnswer>>;
  grade: DipGrade | null;
  gradeBecause: string | null;
  theme: string | null;
  action: string | null;
  lookedAt: Temporal.Instant | null;
  version: number;
}
const recordColumns = raw(
  'id, sample_id, episode_id, child_id, place, stratum, answers, grade, grade_because, theme, action, looked_at, version',
);
export const recordsOf = (tx: Tx, sampleId: string) =>
  tx.many<DipRecordRow>(
    sql`select ${recordColumns} from missing.dip_sample_record where sample_id = ${sampleId} order by place`,
  );
export const findRecord = (tx: Tx, id: string) =>
  tx.maybe<DipRecordRow>(sql`select ${recordColumns} from missing.dip_sample_record where id = ${id}`);

/** Over the version that was read; 0 when somebody saved first, it is not the auditor, or the sample is closed. */
export const saveRecord = (
  tx: Tx,
  r: Pick<DipRecordRow, 'id' | 'answers' | 'grade' | 'gradeBecause' | 'theme' | 'action' | 'version'>,
  now: Temporal.Instant,
  by: string,
) =>
  tx.run(sql`
    update missing.dip_sample_record set answers = ${JSON.stringify(r.answers)}::jsonb, grade = ${r.grade}, grade_because = ${r.gradeBecause},
      theme = ${r.theme}, action = ${r.action}, looked_at = ${now}, looked_by = ${by}, version = version + 1
     where id = ${r.id} and version = ${r.version}`);

/** 0 when it is closed already, or not this person's to close. */
export const closeSample = (
  tx: Tx,
  s: Pick<DipSampleRow, 'id' | 'version' | 'learned'>,
  now: Temporal.Instant,
) =>
  tx.run(sql`
    update missing.dip_sample set closed_at = ${now}, learned = ${s.learned}, version = version + 1
     where id = ${s.id} and version = ${s.version} and closed_at is null`);

/** What of the interview an auditor can see counted, beside reading it. */
export interface RecordFacts {
  interviewId: string | null;
  isIndependent: boolean | null;
  independentBecause: string | null;
  chosenPersonAsked: boolean | null;
  chosenPlaceAsked: boolean | null;
  heldAt: Temporal.Instant | null;
  sharedAt: Temporal.Instant | null;
  signedOffAt: Temporal.Instant | null;
  push: number;
  pull: number;
  carerView: boolean;
  followUp: boolean;
}
export const factsOf = (tx: Tx, episodeId: string) =>
  tx.one<RecordFacts>(sql`
    select i.id as interview_id, i.is_independent, i.independent_because, i.chosen_person_asked, i.chosen_place_asked, i.held_at, i.shared_at, i.signed_off_at,
      (select count(*)::int from missing.factor f where f.interview_id = i.id and f.side = 'PUSH' and f.taken_back_at is null) as push,
      (select count(*)::int from missing.factor f where f.interview_id = i.id and f.side = 'PULL' and f.taken_back_at is null) as pull,
      exists (select from missing.step s where s.episode_id = e.id and s.kind = 'CARER_VIEW' and s.taken_back_at is null) as carer_view,
      exists (select from missing.step s where s.episode_id = e.id and s.kind = 'FOLLOW_UP' and s.taken_back_at is null) as follow_up
      from (select ${episodeId}::uuid as id) e
      left join lateral (select v.* from missing.interview_episode ie join missing.interview v on v.authority_id = ie.authority_id and v.id = ie.interview_id
        where ie.episode_id = e.id order by v.held_at desc nulls last limit 1) i on true`);
