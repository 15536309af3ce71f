import type { Tx } from '../../platform/db/database.ts';
import { sql } from '../../platform/db/sql.ts';
import type { EndReason, PanelOutcome, PlacementRisk, ReferralState } from './act.ts';

export interface ReferralRow {
  authorityId: number;
  id: string;
  childId: string;
  why: string;
  placementRisk: PlacementRisk;
  placementWords: string | null;
  /** What the young person says of it; null: not asked yet. */
  childView: string | null;
  familyBrings: string | null;
  familyNeeds: string | null;
  state: ReferralState;
  referredAt: Temporal.Instant;
  referredBy: string;
  referrerStaff: string;
  referrerName: string | null;
  version: number;
}
const referralColumns = sql`r.authority_id, r.id, r.child_id, r.why, r.placement_risk, r.placement_words, r.child_view, r.family_brings, r.family_needs, r.state,
  r.referred_at, r.referred_by, r.referrer_staff, s.name as referrer_name, r.version`;
const referrer = sql`left join access.staff s on s.id = r.referrer_staff`;
const mine = sql`any ((select access.my_authorities())::int[])`;

/** 1, or 0 when one of this child waits already. */
export const insertReferral = (tx: Tx, r: Omit<ReferralRow, 'state' | 'version' | 'referrerName'>) =>
  tx.run(sql`
    insert into act.referral (authority_id, id, child_id, why, placement_risk, placement_words, child_view, family_brings, family_needs, referred_at, referred_by,
      referrer_staff)
    values (${r.authorityId}, ${r.id}, ${r.childId}, ${r.why}, ${r.placementRisk}, ${r.placementWords}, ${r.childView}, ${r.familyBrings}, ${r.familyNeeds},
      ${r.referredAt}, ${r.referredBy}, ${r.referrerStaff})
    on conflict do nothing`);
/** Newest first. */
export const referralsOf = (tx: Tx, childId: string) =>
  tx.many<ReferralRow>(
    sql`select ${referralColumns} from act.referral r ${referrer} where r.authority_id = ${mine} and r.child_id = ${childId} order by r.referred_at desc, r.id desc`,
  );
export const findReferral = (tx: Tx, id: string) =>
  tx.maybe<ReferralRow>(
    sql`select ${referralColumns} from act.referral r ${referrer} where r.authority_id = ${mine} and r.id = ${id}`,
  );
/** Referrals that wait for a panel, the longest first, of children whose plans the reader may read. */
export const waitingReferrals = (tx: Tx, authorityId: number) =>
  tx.many<ReferralRow>(
    sql`select ${referralColumns} from act.referral r ${referrer} where r.authority_id = ${authorityId} and r.state = 'WAITING' order by r.referred_at limit 100`,
  );
/** From the version that was read; 0 when somebody decided first. */
export const moveReferral = (tx: Tx, r: Pick<ReferralRow, 'id' | 'version'>, state: ReferralState) =>
  tx.run(
    sql`update act.referral set state = ${state}, version = version + 1 where id = ${r.id} and version = ${r.version} and state = 'WAITING'`,
  );

export interface DecisionRow {
  authorityId: number;
  id: string;
  referralId: string;
  childId: string;
  decision: PanelOutcome;
  decidedOn: Temporal.PlainDate;
  members: string;
  rationale: string;
  dissent: string | null;
  instead: string | null;
  moveLineId: string | null;
  writtenAt: Temporal.Instant;
  decidedBy: string;
  deciderStaff: string;
  referrerStaff: string;
  deciderName: string | null;
}
export const insertDecision = (tx: Tx, d: Omit<DecisionRow, 'deciderName'>) =>
  tx.run(sql`
    insert into act.panel_decision (authority_id, id, referral_id, child_id, decision, decided_on, members, rationale, dissent, instead, move_line_id, written_at,
      decided_by, decider_staff, referrer_staff)
    values (${d.authorityId}, ${d.id}, ${d.referralId}, ${d.childId}, ${d.decision}, ${d.decidedOn}, ${d.members}, ${d.rationale}, ${d.dissent}, ${d.instead},
      ${d.moveLineId}, ${d.writtenAt}, ${d.decidedBy}, ${d.deciderStaff}, ${d.referrerStaff})`);
/** Newest first. */
export const decisionsOf = (tx: Tx, childId: string) =>
  tx.many<DecisionRow>(sql`
    select d.authority_id, d.id, d.referral_id, d.child_id, d.decision, d.decided_on, d.members, d.rationale, d.dissent, d.instead, d.move_line_id, d.written_at,
      d.decided_by, d.decider_staff, d.referrer_staff, s.name as decider_name
      from act.panel_decision d left join access.staff s on s.id = d.decider_staff
     where d.authority_id = ${mine} and d.child_id = ${childId} order by d.written_at desc, d.id desc`);

export interface ProgrammeRow {
  authorityId: number;
  id: string;
  childId: string;
  referralId: string;
  startedOn: Temporal.PlainDate;
  /** First engagement: the Ambitions clock counts from it. */
  firstMetOn: Temporal.PlainDate | null;
  keyWorkerPostingId: string;
  keyWorkerName: string | null;
  caseloadWords: string | null;
  cohortId: string | null;
  cohortName: string | null;
  version: number;
  endedOn: Temporal.PlainDate | null;
  endReason: EndReason | null;
  endWords: string | null;
  endChildView: string | null;
}
const programmeColumns = sql`g.authority_id, g.id, g.child_id, g.referral_id, g.started_on, g.first_met_on, g.key_worker_posting_id, s.name as key_worker_name,
  g.caseload_words, g.cohort_id, c.name as cohort_name, g.version, g.ended_on, g.end_reason, g.end_words, g.end_child_view`;
const programmeFrom = sql`act.programme g left join act.cohort c on c.authority_id = g.authority_id and c.id = g.cohort_id
  left join access.posting p on p.authority_id = g.authority_id and p.id = g.key_worker_posting_id left join access.staff s on s.id = p.staff_id`;

/** 1, or 0 when the child is in ACT already. */
export const insertProgramme = (
  tx: Tx,
  g: Pick<
    ProgrammeRow,
    | 'authorityId'
    | 'id'
    | 'childId'
    | 'referralId'
    | 'startedOn'
    | 'firstMetOn'
    | 'keyWorkerPostingId'
    | 'caseloadWords'
    | 'cohortId'
  >,
  at: Temporal.Instant,
  by: string | null,
) =>
  tx.run(sql`
    insert into act.programme (authority_id, id, child_id, referral_id, started_on, first_met_on, key_worker_posting_id, caseload_words, cohort_id, begun_at, begun_by)
    values (${g.authorityId}, ${g.id}, ${g.childId}, ${g.referralId}, ${g.startedOn}, ${g.firstMetOn}, ${g.keyWorkerPostingId}, ${g.caseloadWords}, ${g.cohortId},
      ${at}, ${by})
    on conflict do nothing`);
/** Newest first. */
export const programmesOf = (tx: Tx, childId: string) =>
  tx.many<ProgrammeRow>(
    sql`select ${programmeColumns} from ${programmeFrom} where g.authority_id = ${mine} and g.child_id = ${childId} order by g.started_on desc, g.id desc`,
  );
/** In ACT now, of children whose plans the reader may read: all of the authority, or one key worker's. */
export const programmesNow = (tx: Tx, authorityId: number, keyWorkerPostingId: string | null) =>
  tx.many<ProgrammeRow & { reviewedOn: string | null }>(sql`
    select ${programmeColumns}, (select max(v.said ->> 'on') from act.part v where v.authority_id = g.authority_id and v.programme_id = g.id and v.kind = 'review') as reviewed_on
      from ${programmeFrom}
     where g.authority_id = ${authorityId} and g.ended_on is null and (${keyWorkerPostingId}::uuid is null or g.key_worker_posting_id = ${keyWorkerPostingId}::uuid)
     order by g.started_on, g.id limit 300`);

type Changed = Pick<
  ProgrammeRow,
  'id' | 'version' | 'firstMetOn' | 'keyWorkerPostingId' | 'caseloadWords' | 'cohortId'
>;
/** Over the version that was read; 0 when somebody was first, or ACT has ended. */
export const updateProgramme = (tx: Tx, g: Changed) =>
  tx.run(sql`
    update act.programme set first_met_on = ${g.firstMetOn}, key_worker_posting_id = ${g.keyWorkerPostingId}, caseload_words = ${g.caseloadWords},
      cohort_id = ${g.cohortId}, version = version + 1
     where id = ${g.id} and version = ${g.version} and ended_on is null`);
export interface Ending {
  on: Temporal.PlainDate;
  reason: EndReason;
  words: string;
  /** What the young person says; null: they could not be asked, and `words` says why. */
  childView: string | null;
}
export const endProgramme = (tx: Tx, g: Pick<ProgrammeRow, 'id' | 'version'>, e: Ending, by: string | null) =>
  tx.run(sql`
    update act.programme set ended_on = ${e.on}, end_reason = ${e.reason}, end_words = ${e.words}, end_child_view = ${e.childView}, ended_by = ${by}, version = version + 1
     where id = ${g.id} and version = ${g.version} and ended_on is null`);

/** How often a child was missing in some days before ACT began and since, as far as the reader reads missing episodes. */
export const timesMissing = (
  tx: Tx,
  childId: string,
  span: { from: Temporal.PlainDate; startedOn: Temporal.PlainDate; until: Temporal.PlainDate },
) =>
  tx.one<{ before: number; since: number }>(sql`
    select count(*) filter (where t.day < ${span.startedOn})::int as before, count(*) filter (where t.day >= ${span.startedOn})::int as since
      from (select (m.missing_from at time zone 'Europe/London')::date as day from missing.time_view m
             where m.authority_id = ${mine} and m.child_id = ${childId} and m.kind = 'M') t
     where t.day >= ${span.from} and t.day <= ${span.until}`);
