import type { Tx } from '../../platform/db/database.ts';
import { sql } from '../../platform/db/sql.ts';

export interface TriggerPlanRow {
  id: string;
  childId: string;
  version: number;
  isActive: boolean;
  useReason: string | null;
  ownerPostingId: string | null;
  ownerName: string | null;
  agreedByPolice: string | null;
  agreedOn: Temporal.PlainDate | null;
  reviewOn: Temporal.PlainDate | null;
  sharedWith: string[];
  photoPurpose: string | null;
  photoReviewOn: Temporal.PlainDate | null;
  photoUntil: Temporal.PlainDate | null;
  completedAt: Temporal.Instant | null;
  completedWithout: string[] | null;
  completedReason: string | null;
  changedAt: Temporal.Instant;
}

const columns = sql`id, child_id, version, is_active, use_reason, owner_posting_id, owner_name, agreed_by_police, agreed_on, review_on,
  shared_with, photo_purpose, photo_review_on, photo_until, completed_at, completed_without, completed_reason, changed_at`;

/** Under row-level security: undefined when there is none, or none for this reader. */
export const findTriggerPlan = (tx: Tx, childId: string) =>
  tx.maybe<TriggerPlanRow>(sql`select ${columns} from plans.trigger_plan where child_id = ${childId}`);

/** Plans in use that the reader may read, the last changed first. */
export const readablePlansInUse = (tx: Tx, most: number) =>
  tx.many<TriggerPlanRow>(
    sql`select ${columns} from plans.trigger_plan where is_active order by changed_at desc limit ${most}`,
  );

/** Begins the plan of a child; when somebody began it a moment ago, that one stands. */
export const insertTriggerPlan = (
  tx: Tx,
  p: { authorityId: number; id: string; childId: string; wordingVersion: number },
  now: Temporal.Instant,
  by: string | null,
) =>
  tx.run(sql`
    insert into plans.trigger_plan (authority_id, id, child_id, wording_version, started_at, started_by, changed_at)
    values (${p.authorityId}, ${p.id}, ${p.childId}, ${p.wordingVersion}, ${now}, ${by}, ${now})
    on conflict (authority_id, child_id) do nothing`);

export interface PartRow {
  part: string;
  version: number;
  said: unknown;
  savedAt: Temporal.Instant;
  savedByName: string | null;
}
/** The newest version of every part. */
export const partsOf = (tx: Tx, planId: string) =>
  tx.many<PartRow>(sql`
    select distinct on (v.part) v.part, v.version, v.said, v.saved_at, s.name as saved_by_name
      from plans.trigger_plan_version v
      left join access.posting p on p.authority_id = v.authority_id and p.id = v.saved_by
      left join access.staff s on s.id = p.staff_id
     where v.plan_id = ${planId} order by v.part, v.version desc`);

/** Adds a version on top of the one that was read; 0 when somebody else was first. */
export const insertPart = (
  tx: Tx,
  p: { authorityId: number; planId: string; childId: string; part: string; over: number; said: unknown },
  now: Temporal.Instant,
  by: string | null,
) =>
  tx.run(sql`
    insert into plans.trigger_plan_version (authority_id, plan_id, child_id, part, version, said, saved_at, saved_by)
    select ${p.authorityId}, ${p.planId}, ${p.childId}, ${p.part}, ${p.over}::int + 1, ${JSON.stringify(p.said)}::jsonb, ${now}, ${by}
     where ${p.over}::int = coalesce((select max(v.version) from plans.trigger_plan_version v where v.plan_id = ${p.planId} and v.part = ${p.part}), 0)
    on conflict do nothing`);

export const touchPlan = (tx: Tx, planId: string, now: Temporal.Instant) =>
  tx.run(sql`update plans.trigger_plan set version = version + 1, changed_at = ${now} where id = ${planId}`);

export interface HeadingColumns {
  ownerPostingId: string | null;
  ownerName: string | null;
  agreedByPolice: string | null;
  agreedOn: Temporal.PlainDate | null;
  reviewOn: Temporal.PlainDate | null;
  sharedWith: string[];
  photoPurpose: string | null;
  photoReviewOn: Temporal.PlainDate | null;
  photoUntil: Temporal.PlainDate | null;
}
export const updateHeading = (tx: Tx, planId: string, h: HeadingColumns, now: Temporal.Instant) =>
  tx.run(sql`
    update plans.trigger_plan set version = version + 1, changed_at = ${now}, owner_posting_id = ${h.ownerPostingId}, owner_name = ${h.ownerName},
      agreed_by_police = ${h.agreedByPolice}, agreed_on = ${h.agreedOn}, review_on = ${h.reviewOn}, shared_with = ${h.sharedWith},
      photo_purpose = ${h.photoPurpose}, photo_review_on = ${h.photoReviewOn}, photo_until = ${h.photoUntil}
     where id = ${planId}`);

export const markComplete = (
  tx: Tx,
  planId: string,
  c: { without: string[]; reason: string | null },
  now: Temporal.Instant,
  by: string | null,
) =>
  tx.run(sql`
    update plans.trigger_plan set version = version + 1, changed_at = ${now}, completed_at = ${now}, completed_by = ${by},
      completed_without = ${c.without}, completed_reason = ${c.reason} where id = ${planId}`);

export const setInUse = (
  tx: Tx,
  planId: string,
  use: { isActive: boolean; reason: string | null },
  now: Temporal.Instant,
) =>
  tx.run(sql`
    update plans.trigger_plan set version = version + 1, changed_at = ${now}, is_active = ${use.isActive}, use_reason = ${use.reason} where id = ${planId}`);

export const setFlag = (
  tx: Tx,
  flag: { authorityId: number; childId: string; isActive: boolean },
  now: Temporal.Instant,
) =>
  tx.run(sql`
    insert into plans.trigger_plan_flag (authority_id, child_id, is_active, since)
    values (${flag.authorityId}, ${flag.childId}, ${flag.isActive}, ${now})
    on conflict (authority_id, child_id) do update set is_active = excluded.is_active, since = excluded.since`);

export interface TriggerPlanFlag {
  childId: string;
  isActive: boolean;
  since: Temporal.Instant;
}
/** That a plan is in use: seen by whoever may know that the child is known, without reading the plan. */
export const flagOf = (tx: Tx, childId: string) =>
  tx.maybe<TriggerPlanFlag>(
    sql`select child_id, is_active, since from plans.trigger_plan_flag where child_id = ${childId}`,
  );
export const flagsInUse = (tx: Tx, authorityId: number, most: number) =>
  tx.many<TriggerPlanFlag>(sql`
    select child_id, is_active, since from plans.trigger_plan_flag
     where authority_id = ${authorityId} and is_active order by since desc limit ${most}`);
