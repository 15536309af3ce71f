import type { Tx } from '../../platform/db/database.ts';
import { sql } from '../../platform/db/sql.ts';
import type { PlanPart, Said } from './childs-plan.ts';

export interface ChildsPlanRow {
  childId: string;
  sharedWith: string[];
  reviewOn: Temporal.PlainDate | null;
  changedAt: Temporal.Instant;
  /** Counts every save of any part: which copy a print is. */
  version: number;
  /** Counts the saves of the day and the partners. */
  sharingVersion: number;
}
export const findChildsPlan = (tx: Tx, childId: string) =>
  tx.maybe<ChildsPlanRow>(
    sql`select child_id, shared_with, review_on, changed_at, version, sharing_version from plans.childs_plan where child_id = ${childId}`,
  );

/** Begins the plan; when somebody began it a moment ago, that one stands. */
export const beginChildsPlan = (
  tx: Tx,
  authorityId: number,
  childId: string,
  now: Temporal.Instant,
  by: string | null,
) =>
  tx.run(sql`
    insert into plans.childs_plan (authority_id, child_id, begun_at, begun_by, changed_at) values (${authorityId}, ${childId}, ${now}, ${by}, ${now})
    on conflict do nothing`);

export const updateChildsPlan = (
  tx: Tx,
  p: { childId: string; sharedWith: readonly string[]; reviewOn: Temporal.PlainDate | null; version: number },
  now: Temporal.Instant,
) =>
  tx.run(sql`
    update plans.childs_plan set shared_with = ${[...p.sharedWith]}, review_on = ${p.reviewOn}, changed_at = ${now}, version = version + 1,
      sharing_version = sharing_version + 1
     where child_id = ${p.childId} and sharing_version = ${p.version}`);

export const touchChildsPlan = (tx: Tx, childId: string, now: Temporal.Instant) =>
  tx.run(
    sql`update plans.childs_plan set changed_at = ${now}, version = version + 1 where child_id = ${childId}`,
  );

export interface PartRow extends PlanPart {
  savedAt: Temporal.Instant;
  savedByName: string | null;
  ownerName: string | null;
}
/** The newest version of every part, the first begun first. */
export const planPartsOf = (tx: Tx, childId: string) =>
  tx.many<PartRow>(sql`
    select v.kind, v.item_id, v.version, v.said, v.saved_at, s.name as saved_by_name, o.name as owner_name
      from (select distinct on (p.kind, p.item_id) p.* from plans.childs_plan_part p where p.child_id = ${childId}
             order by p.kind, p.item_id, p.version desc) v
      left join access.posting sp on sp.authority_id = v.authority_id and sp.id = v.saved_by
      left join access.staff s on s.id = sp.staff_id
      left join access.posting op on op.authority_id = v.authority_id and op.id = v.owner_posting_id
      left join access.staff o on o.id = op.staff_id
     order by v.item_id`);

/** Every version of one part, the newest first. */
export const versionsOfPart = (tx: Tx, childId: string, kind: string, itemId: string) =>
  tx.many<{ version: number; said: Said; savedAt: Temporal.Instant; savedByName: string | null }>(sql`
    select p.version, p.said, p.saved_at, s.name as saved_by_name from plans.childs_plan_part p
      left join access.posting sp on sp.authority_id = p.authority_id and sp.id = p.saved_by
      left join access.staff s on s.id = sp.staff_id
     where p.child_id = ${childId} and p.kind = ${kind} and p.item_id = ${itemId} order by p.version desc`);

/** Adds a version on top of the one that was read; 0 when somebody else was first. */
export const insertPlanPart = (
  tx: Tx,
  p: {
    authorityId: number;
    childId: string;
    kind: string;
    itemId: string;
    over: number;
    said: Said;
    ownerPostingId: string | null;
    dueOn: string | null;
    isOpen: boolean;
  },
  now: Temporal.Instant,
  by: string | null,
) =>
  tx.run(sql`
    insert into plans.childs_plan_part (authority_id, child_id, kind, item_id, version, said, owner_posting_id, due_on, is_open, saved_at, saved_by)
    select ${p.authorityId}, ${p.childId}, ${p.kind}, ${p.itemId}, ${p.over}::int + 1, ${JSON.stringify(p.said)}::jsonb, ${p.ownerPostingId},
      ${p.dueOn}, ${p.isOpen}, ${now}, ${by}
     where ${p.over}::int = coalesce((select max(v.version) from plans.childs_plan_part v where v.child_id = ${p.childId} and v.kind = ${p.kind} and v.item_id = ${p.itemId}), 0)
    on conflict do nothing`);

export interface OwnStep {
  childId: string;
  itemId: string;
  said: Said;
  dueOn: Temporal.PlainDate | null;
}
/** Steps of this posting that are still to do, soonest first. */
export const openStepsOf = (tx: Tx, postingId: string, most: number) =>
  tx.many<OwnStep>(sql`
    select p.child_id, p.item_id, p.said, p.due_on from plans.childs_plan_part p
     where p.owner_posting_id = ${postingId} and p.is_open and p.kind = 'step'
       and not exists (select from plans.childs_plan_part n where n.authority_id = p.authority_id and n.child_id = p.child_id and n.kind = p.kind
         and n.item_id = p.item_id and n.version > p.version)
     order by p.due_on nulls last, p.item_id limit ${most}`);
