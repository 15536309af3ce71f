import type { Tx } from '../../platform/db/database.ts';
import { type Sql, sql } from '../../platform/db/sql.ts';
import { type ActionRow, actionsWhere, byDate, openOnes } from './action.store.ts';
import type { Strand } from './action.ts';

/** Whose actions: one's own, those of a team whoever is in it, or those of an agency in one's own authority. */
export type OwnedBy =
  | { readonly postingId: string }
  | { readonly teamId: string }
  | { readonly agency: string; readonly authorityId: number };
/** Open ones, or those done late whose reason is still owed. */
export type Which = 'open' | 'late';

function owned(by: OwnedBy): Sql {
  if ('postingId' in by) return sql`a.owner_posting_id = ${by.postingId}`;
  if ('teamId' in by)
    return sql`a.owner_posting_id in (select p.id from access.posting p where p.team_id = ${by.teamId})`;
  return sql`a.authority_id = ${by.authorityId} and a.owner_agency = ${by.agency}`;
}
const lateUnsaid = sql`a.state = 'done' and a.late_reason is null and a.done_on > a.due_on`;
const which = (show: Which) => (show === 'open' ? openOnes : lateUnsaid);

/** One page of a list: overdue first, then by date, then those without one. */
export const listedActions = (
  tx: Tx,
  by: OwnedBy,
  q: { show: Which; strand?: Strand | undefined; most: number; from: number },
) =>
  tx.many<ActionRow>(
    sql`${actionsWhere(
      q.strand
        ? sql`${owned(by)} and ${which(q.show)} and a.strand = ${q.strand}`
        : sql`${owned(by)} and ${which(q.show)}`,
    )} ${byDate} limit ${q.most} offset ${q.from}`,
  );

export interface ActionCounts {
  open: number;
  overdue: number;
  undated: number;
  prevent: number;
  protect: number;
  pursue: number;
}
export const countActions = (tx: Tx, by: OwnedBy, show: Which, today: Temporal.PlainDate) =>
  tx.one<ActionCounts>(sql`
    select count(*)::int as open, (count(*) filter (where a.due_on < ${today}))::int as overdue, (count(*) filter (where a.due_on is null))::int as undated,
           (count(*) filter (where a.strand = 'prevent'))::int as prevent, (count(*) filter (where a.strand = 'protect'))::int as protect,
           (count(*) filter (where a.strand = 'pursue'))::int as pursue
      from meetings.action a where ${owned(by)} and ${which(show)}`);

export interface OnTimeRow {
  /** Code of `agencyKinds`. */
  agency: string;
  /** Actions that fell due in the period and can be judged: done, or due before today. */
  due: number;
  onTime: number;
  doneLate: number;
  stillOpen: number;
  lateWithoutReason: number;
}
/**
 * Actions on time by the agency of their owner, of the whole authority (figure G2): done by their date ÷ fallen due. What
 * is no longer needed does not count. Nothing for roles that read no figures.
 */
export const actionsOnTime = (tx: Tx, between: { from: Temporal.PlainDate; to: Temporal.PlainDate }) =>
  tx.many<OnTimeRow>(sql`
    select agency, due, on_time, done_late, still_open, late_without_reason
      from meetings.actions_on_time(${between.from}::date, ${between.to}::date) order by agency`);
