import type { Tx } from '../../platform/db/database.ts';
import { type Sql, sql } from '../../platform/db/sql.ts';
import type { TacticStatus } from './disruption-plan.ts';
import type { PlanAnswers } from './plan-question.ts';

export interface DisruptionPlanRow {
  id: string;
  version: number;
  answers: PlanAnswers;
  noTacticBecause: string | null;
  reviewOn: Temporal.PlainDate | null;
  shareWith: string[];
  startedAt: Temporal.Instant;
  changedAt: Temporal.Instant;
  completedAt: Temporal.Instant | null;
  completedWithout: string[] | null;
  completedReason: string | null;
}
const plansWhere = (where: Sql) => sql`
  select id, version, answers, no_tactic_because, review_on, share_with, started_at, changed_at, completed_at, completed_without, completed_reason
    from plans.disruption_plan where ${where} order by started_at desc`;

/** Under row-level security: undefined when there is none, or none for this reader. */
export const findDisruptionPlan = async (tx: Tx, id: string): Promise<DisruptionPlanRow | undefined> =>
  (await tx.many<DisruptionPlanRow>(plansWhere(sql`id = ${id}`)))[0];
/** Of one child, newest first. */
export const disruptionPlansOfChild = (tx: Tx, childId: string) =>
  tx.many<DisruptionPlanRow>(
    plansWhere(sql`id in (select plan_id from plans.disruption_plan_child where child_id = ${childId})`),
  );

export interface NewDisruptionPlan {
  authorityId: number;
  id: string;
  wordingVersion: number;
  answers: PlanAnswers;
  noTacticBecause: string | null;
  reviewOn: Temporal.PlainDate | null;
  shareWith: string[];
}
export const insertDisruptionPlan = (
  tx: Tx,
  p: NewDisruptionPlan,
  now: Temporal.Instant,
  by: string | null,
) =>
  tx.run(sql`
    insert into plans.disruption_plan (authority_id, id, wording_version, answers, no_tactic_because, review_on, share_with, started_at, started_by, changed_at)
    values (${p.authorityId}, ${p.id}, ${p.wordingVersion}, ${JSON.stringify(p.answers)}::jsonb, ${p.noTacticBecause}, ${p.reviewOn}, ${p.shareWith}, ${now}, ${by}, ${now})`);

/** Changes the plan as it was read; 0 when somebody else was first. */
export const updateDisruptionPlan = (
  tx: Tx,
  p: Omit<NewDisruptionPlan, 'authorityId' | 'wordingVersion'> & { over: number },
  now: Temporal.Instant,
) =>
  tx.run(sql`
    update plans.disruption_plan set version = version + 1, changed_at = ${now}, answers = ${JSON.stringify(p.answers)}::jsonb,
      no_tactic_because = ${p.noTacticBecause}, review_on = ${p.reviewOn}, share_with = ${p.shareWith}
     where id = ${p.id} and version = ${p.over}`);

export const setAnswer = (tx: Tx, planId: string, question: string, answer: unknown, now: Temporal.Instant) =>
  tx.run(sql`
    update plans.disruption_plan set version = version + 1, changed_at = ${now},
      answers = answers || jsonb_build_object(${question}::text, ${JSON.stringify(answer)}::jsonb) where id = ${planId}`);

export const markDisruptionComplete = (
  tx: Tx,
  planId: string,
  c: { without: string[]; reason: string | null },
  now: Temporal.Instant,
  by: string | null,
) =>
  tx.run(sql`
    update plans.disruption_plan set version = version + 1, changed_at = ${now}, completed_at = ${now}, completed_by = ${by},
      completed_without = ${c.without}, completed_reason = ${c.reason} where id = ${planId}`);

export const insertPlanChild = (
  tx: Tx,
  link: { authorityId: number; planId: string; childId: string },
  now: Temporal.Instant,
  by: string | null,
) =>
  tx.run(sql`
    insert into plans.disruption_plan_child (authority_id, plan_id, child_id, added_at, added_by)
    values (${link.authorityId}, ${link.planId}, ${link.childId}, ${now}, ${by}) on conflict do nothing`);
/** Only the children the reader may know of. */
export const planChildren = async (tx: Tx, planId: string): Promise<string[]> =>
  (
    await tx.many<{ childId: string }>(
      sql`select child_id from plans.disruption_plan_child where plan_id = ${planId} order by added_at, child_id`,
    )
  ).map((row) => row.childId);

export const insertDisruptionVersion = (
  tx: Tx,
  v: { authorityId: number; planId: string; part: string; version: number; said: unknown },
  now: Temporal.Instant,
  by: string | null,
) =>
  tx.run(sql`
    insert into plans.disruption_plan_version (authority_id, plan_id, part, version, said, saved_at, saved_by)
    values (${v.authorityId}, ${v.planId}, ${v.part}, ${v.version}, ${JSON.stringify(v.said)}::jsonb, ${now}, ${by})`);

export interface IntelligenceRow {
  id: string;
  agency: string;
  shareWith: string[];
  summary: string;
  purpose: string;
  reviewOn: Temporal.PlainDate;
  untilOn: Temporal.PlainDate | null;
  recordedAt: Temporal.Instant;
}
/** What the reader's agency was given, oldest first; the rest is not there. */
export const intelligenceOf = (tx: Tx, planId: string) =>
  tx.many<IntelligenceRow>(sql`
    select id, agency, share_with, summary, purpose, review_on, until_on, recorded_at
      from plans.intelligence_summary where plan_id = ${planId} order by recorded_at, id`);
export const insertIntelligence = (
  tx: Tx,
  i: Omit<IntelligenceRow, 'recordedAt'> & { authorityId: number; planId: string },
  now: Temporal.Instant,
  by: string | null,
) =>
  tx.run(sql`
    insert into plans.intelligence_summary (authority_id, id, plan_id, agency, share_with, summary, purpose, review_on, until_on, recorded_at, recorded_by)
    values (${i.authorityId}, ${i.id}, ${i.planId}, ${i.agency}, ${i.shareWith}, ${i.summary}, ${i.purpose}, ${i.reviewOn}, ${i.untilOn}, ${now}, ${by})`);

export interface TacticRow {
  id: string;
  planId: string;
  code: string;
  legalBasis: string | null;
  leadAgency: string;
  ownerPostingId: string | null;
  ownerName: string;
  dueOn: Temporal.PlainDate | null;
  status: TacticStatus;
  whyNotPursued: string | null;
  evidenceNeeded: string | null;
  inForceFrom: Temporal.PlainDate | null;
  inForceTo: Temporal.PlainDate | null;
  ownerAgreedAt: Temporal.Instant | null;
  version: number;
}
const tactics = sql`
  select id, plan_id, code, legal_basis, lead_agency, owner_posting_id, owner_name, due_on, status, why_not_pursued, evidence_needed,
         in_force_from, in_force_to, owner_agreed_at, version from plans.planned_tactic`;
export const tacticsOf = (tx: Tx, planId: string) =>
  tx.many<TacticRow>(sql`${tactics} where plan_id = ${planId} order by due_on nulls last, planned_at, id`);
/** Of several plans at once. */
export const tacticsOfPlans = (tx: Tx, planIds: readonly string[]) =>
  tx.many<TacticRow>(
    sql`${tactics} where plan_id = any (${[...planIds]}) order by due_on nulls last, planned_at, id`,
  );
export const findTactic = (tx: Tx, id: string) => tx.maybe<TacticRow>(sql`${tactics} where id = ${id}`);

type TacticColumns = Omit<TacticRow, 'version' | 'planId' | 'id'>;
export const insertTactic = (
  tx: Tx,
  t: TacticColumns & { authorityId: number; id: string; planId: string },
  now: Temporal.Instant,
  by: string | null,
) =>
  tx.run(sql`
    insert into plans.planned_tactic (authority_id, id, plan_id, code, legal_basis, lead_agency, owner_posting_id, owner_name, due_on, status,
      why_not_pursued, evidence_needed, in_force_from, in_force_to, owner_agreed_at, planned_at, planned_by, changed_at)
    values (${t.authorityId}, ${t.id}, ${t.planId}, ${t.code}, ${t.legalBasis}, ${t.leadAgency}, ${t.ownerPostingId}, ${t.ownerName}, ${t.dueOn}, ${t.status},
      ${t.whyNotPursued}, ${t.evidenceNeeded}, ${t.inForceFrom}, ${t.inForceTo}, ${t.ownerAgreedAt}, ${now}, ${by}, ${now})`);
/** Changes a tactic as it was read; 0 when somebody else was first. */
export const updateTactic = (
  tx: Tx,
  t: Omit<TacticColumns, 'code'> & { id: string; over: number },
  now: Temporal.Instant,
) =>
  tx.run(sql`
    update plans.planned_tactic set version = version + 1, changed_at = ${now}, legal_basis = ${t.legalBasis}, lead_agency = ${t.leadAgency},
      owner_posting_id = ${t.ownerPostingId}, owner_name = ${t.ownerName}, due_on = ${t.dueOn}, status = ${t.status}, why_not_pursued = ${t.whyNotPursued},
      evidence_needed = ${t.evidenceNeeded}, in_force_from = ${t.inForceFrom}, in_force_to = ${t.inForceTo}, owner_agreed_at = ${t.ownerAgreedAt}
     where id = ${t.id} and version = ${t.over}`);
