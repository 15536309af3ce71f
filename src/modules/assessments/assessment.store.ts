import type { Tx } from '../../platform/db/database.ts';
import { raw, sql } from '../../platform/db/sql.ts';
import type { ResponseItem } from '../../platform/questionnaires/index.ts';
import type { AssessmentKind, AssessmentState } from './assessment.ts';
import type { SavedSection } from './assessment-form.ts';

/** One version of an assessment as it is stored. */
export interface AssessmentRow {
  authorityId: number;
  id: string;
  childId: string;
  kind: AssessmentKind;
  number: number;
  follows: string | null;
  questionnaire: string;
  promptedBy: string | null;
  promptedWords: string | null;
  state: AssessmentState;
  reviewOn: Temporal.PlainDate | null;
  sharedWith: string[];
  begunAt: Temporal.Instant;
  begunByName: string | null;
  changedAt: Temporal.Instant;
  completedAt: Temporal.Instant | null;
  completedByName: string | null;
  completedWithout: string[] | null;
  completedBecause: string | null;
  /** Why what was begun by mistake was set aside; it is kept and nothing begins from it. */
  setAsideBecause: string | null;
  version: number;
}
const columns = raw(
  `a.authority_id, a.id, a.child_id, a.kind, a.number, a.follows, a.questionnaire, a.prompted_by, a.prompted_words, a.state, a.review_on,
   a.shared_with, a.begun_at, a.changed_at, a.completed_at, a.completed_without, a.completed_because, a.set_aside_because, a.version,
   bs.name as begun_by_name, cs.name as completed_by_name`,
);
const withNames = raw(
  `assessments.assessment a
   left join access.posting bp on bp.authority_id = a.authority_id and bp.id = a.begun_by
   left join access.staff bs on bs.id = bp.staff_id
   left join access.posting cp on cp.authority_id = a.authority_id and cp.id = a.completed_by
   left join access.staff cs on cs.id = cp.staff_id`,
);

/** Under row-level security: undefined when there is none, or none for this reader. */
export const findAssessment = (tx: Tx, id: string) =>
  tx.maybe<AssessmentRow>(sql`select ${columns} from ${withNames} where a.id = ${id}`);

/** Every version of every kind of one child, the newest first. In the order of time, and of nothing else. */
export const assessmentsOf = (tx: Tx, childId: string) =>
  tx.many<AssessmentRow>(
    sql`select ${columns} from ${withNames} where a.child_id = ${childId} order by a.begun_at desc, a.id desc limit 200`,
  );

/** The one that is open, or else the last complete one; none that was set aside. */
export const newestOfKind = (tx: Tx, childId: string, kind: AssessmentKind) =>
  tx.maybe<AssessmentRow>(
    sql`select ${columns} from ${withNames} where a.child_id = ${childId} and a.kind = ${kind} and a.state <> 'SET_ASIDE' order by a.number desc limit 1`,
  );

type NewAssessment = Pick<
  AssessmentRow,
  'authorityId' | 'id' | 'childId' | 'kind' | 'follows' | 'questionnaire' | 'promptedBy' | 'promptedWords'
>;
/** 0 when somebody began the same kind a moment ago: then theirs stands. */
export const insertAssessment = (tx: Tx, a: NewAssessment, now: Temporal.Instant, by: string | null) =>
  tx.run(sql`
    insert into assessments.assessment (authority_id, id, child_id, kind, number, follows, questionnaire, prompted_by, prompted_words, begun_at, begun_by, changed_at)
    select ${a.authorityId}::int, ${a.id}::uuid, ${a.childId}::uuid, ${a.kind}, coalesce(max(n.number), 0) + 1, ${a.follows}::uuid, ${a.questionnaire},
      ${a.promptedBy}, ${a.promptedWords}, ${now}::timestamptz, ${by}::uuid, ${now}::timestamptz
      from assessments.assessment n where n.authority_id = ${a.authorityId} and n.child_id = ${a.childId} and n.kind = ${a.kind}
    on conflict do nothing`);

/** Over the version that was read; 0 when somebody saved first. */
export const updateAssessment = (
  tx: Tx,
  a: Pick<
    AssessmentRow,
    | 'id'
    | 'state'
    | 'reviewOn'
    | 'sharedWith'
    | 'completedAt'
    | 'completedWithout'
    | 'completedBecause'
    | 'version'
  > & { completedBy: string | null },
  now: Temporal.Instant,
) =>
  tx.run(sql`
    update assessments.assessment set state = ${a.state}, review_on = ${a.reviewOn}, shared_with = ${a.sharedWith}, changed_at = ${now},
      completed_at = ${a.completedAt}, completed_by = coalesce(completed_by, ${a.completedBy}::uuid), completed_without = ${a.completedWithout},
      completed_because = ${a.completedBecause}, version = version + 1
     where id = ${a.id} and version = ${a.version}`);

/** Over the version that was read; 0 when somebody saved first, or it is no longer open. */
export const setAside = (
  tx: Tx,
  a: { id: string; version: number; because: string },
  now: Temporal.Instant,
) =>
  tx.run(sql`
    update assessments.assessment set state = 'SET_ASIDE', set_aside_because = ${a.because}, changed_at = ${now}, version = version + 1
     where id = ${a.id} and version = ${a.version} and state = 'DRAFT'`);

/** That something in it changed, without asking who was first: for what is only ever added. */
export const touchAssessment = (tx: Tx, id: string, now: Temporal.Instant) =>
  tx.run(sql`update assessments.assessment set changed_at = ${now}, version = version + 1 where id = ${id}`);

/** The newest version of every section. */
export const sectionsSaved = (tx: Tx, assessmentId: string) =>
  tx.many<SavedSection>(sql`
    select distinct on (n.section) n.section, n.version, n.items, n.is_carried, n.saved_at, s.name as saved_by_name
      from assessments.answer n
      left join access.posting p on p.authority_id = n.authority_id and p.id = n.saved_by
      left join access.staff s on s.id = p.staff_id
     where n.assessment_id = ${assessmentId} order by n.section, n.version desc`);

interface Place {
  authorityId: number;
  assessmentId: string;
  childId: string;
}
/** Adds a version on top of the one that was read; 0 when somebody else was first. */
export const insertSection = (
  tx: Tx,
  s: Place & { section: string; over: number; items: readonly ResponseItem[] },
  now: Temporal.Instant,
  by: string | null,
) =>
  tx.run(sql`
    insert into assessments.answer (authority_id, assessment_id, child_id, section, version, items, saved_at, saved_by)
    select ${s.authorityId}, ${s.assessmentId}, ${s.childId}, ${s.section}, ${s.over}::int + 1, ${JSON.stringify(s.items)}::jsonb, ${now}, ${by}
     where ${s.over}::int = coalesce((select max(n.version) from assessments.answer n where n.assessment_id = ${s.assessmentId} and n.section = ${s.section}), 0)
    on conflict do nothing`);

/** Sections of the version before, marked as carried over. */
export const carrySections = (
  tx: Tx,
  to: Place,
  from: { assessmentId: string; sections: readonly string[] },
  now: Temporal.Instant,
  by: string | null,
) =>
  tx.run(sql`
    insert into assessments.answer (authority_id, assessment_id, child_id, section, version, items, is_carried, saved_at, saved_by)
    select distinct on (n.section) ${to.authorityId}::int, ${to.assessmentId}::uuid, ${to.childId}::uuid, n.section, 1, n.items, true, ${now}::timestamptz, ${by}::uuid
      from assessments.answer n where n.assessment_id = ${from.assessmentId} and n.section = any (${[...from.sections]}::text[])
     order by n.section, n.version desc`);

export interface PastReview {
  id: string;
  childId: string;
  kind: AssessmentKind;
  reviewOn: Temporal.PlainDate;
}
/** Of these children: completed, its day of review has gone by, and no newer version of its kind is complete. By that day. */
export const pastReview = (tx: Tx, childIds: readonly string[], today: Temporal.PlainDate, most: number) =>
  tx.many<PastReview>(sql`
    select a.id, a.child_id, a.kind, a.review_on from assessments.assessment a
     where a.child_id = any (${[...childIds]}::uuid[]) and a.state = 'COMPLETE' and a.review_on < ${today}
       and not exists (select from assessments.assessment n where n.authority_id = a.authority_id and n.child_id = a.child_id and n.kind = a.kind
         and n.state = 'COMPLETE' and n.number > a.number)
     order by a.review_on, a.id limit ${most}`);
