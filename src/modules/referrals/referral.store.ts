import type { Tx } from '../../platform/db/database.ts';
import { empty, type Sql, sql } from '../../platform/db/sql.ts';
import type { ReferralForm, ReferralState } from './referral.ts';
import type { ExceptionFacts } from './who-may-refer.ts';

/** A referral as it was sent, and how it stands. The words in `said` no longer change; decisions are added beside. */
export interface ReferralRow {
  authorityId: number;
  id: string;
  childId: string;
  teamId: string;
  groupId: string | null;
  kind: 'standard' | 'exception';
  /** Which rule of the authority let it in, for ever. */
  route: string;
  ruleSet: string;
  state: ReferralState;
  receivedAt: Temporal.Instant;
  submittedAt: Temporal.Instant;
  submittedBy: string;
  /** The posting whose referral it is: the submitter, or the social worker it was submitted for. */
  referrerPostingId: string;
  ownConcern: string | null;
  threshold: string | null;
  isUrgent: boolean;
  urgentFoundAt: Temporal.Instant | null;
  urgentReason: string | null;
  said: ReferralForm;
  exception: KeptException | null;
  warnings: string[];
  version: number;
}
/** The exception as kept: instants as text. */
export interface KeptException extends Omit<ExceptionFacts, 'discussion'> {
  discussion: { withServiceManager: string; at: string; decision: string; rationale: string } | null;
}

const columns = sql`authority_id, id, child_id, team_id, group_id, kind, route, rule_set, state, received_at, submitted_at, submitted_by,
  referrer_posting_id, own_concern, threshold, is_urgent, urgent_found_at, urgent_reason, said, exception, warnings, version`;

export const insertReferral = (tx: Tx, r: ReferralRow) =>
  tx.run(sql`
    insert into referrals.referral (${columns})
    values (${r.authorityId}, ${r.id}, ${r.childId}, ${r.teamId}, ${r.groupId}, ${r.kind}, ${r.route}, ${r.ruleSet}, ${r.state}, ${r.receivedAt},
      ${r.submittedAt}, ${r.submittedBy}, ${r.referrerPostingId}, ${r.ownConcern}, ${r.threshold}, ${r.isUrgent}, ${r.urgentFoundAt},
      ${r.urgentReason}, ${JSON.stringify(r.said)}, ${r.exception === null ? null : JSON.stringify(r.exception)}, ${r.warnings}, ${r.version})`);

/** Under row-level security: undefined when there is none, or none for this reader. */
export const findReferral = (tx: Tx, id: string) =>
  tx.maybe<ReferralRow>(sql`select ${columns} from referrals.referral where id = ${id}`);

const where = (condition: Sql, rest: Sql = empty) =>
  sql`select ${columns} from referrals.referral where ${condition} ${rest}`;
/** Newest first. */
export const referralsOf = (tx: Tx, childId: string) =>
  tx.many<ReferralRow>(where(sql`child_id = ${childId}`, sql`order by submitted_at desc`));
export const referralsOfGroup = (tx: Tx, groupId: string) =>
  tx.many<ReferralRow>(where(sql`group_id = ${groupId}`, sql`order by submitted_at`));
export const ownReferrals = (tx: Tx, postingId: string) =>
  tx.many<ReferralRow>(
    where(
      sql`referrer_posting_id = ${postingId} or submitted_by = ${postingId}`,
      sql`order by submitted_at desc limit 20`,
    ),
  );

/** Undecided: urgent first, then the longest waiting, those only to be allocated last; or what was decided, newest first. */
export const referralsForTeam = (tx: Tx, authorityId: number, isUndecided: boolean, most = 100) =>
  tx.many<ReferralRow>(
    isUndecided
      ? where(
          sql`authority_id = ${authorityId} and state in ('SUBMITTED', 'TRIAGE', 'MORE_INFO', 'ACCEPTED')`,
          sql`order by (state = 'ACCEPTED'), (not is_urgent), received_at limit ${most}`,
        )
      : where(
          sql`authority_id = ${authorityId} and state in ('CONSULTATION_ONLY', 'DECLINED_SIGNPOST', 'ALLOCATED')`,
          sql`order by received_at desc limit ${most}`,
        ),
  );

/** Moves a referral on from the version that was read; 0 when somebody else moved it first. */
export const moveReferral = (tx: Tx, id: string, version: number, state: ReferralState) =>
  tx.run(
    sql`update referrals.referral set state = ${state}, version = version + 1 where id = ${id} and version = ${version}`,
  );
export const markUrgent = (tx: Tx, id: string, version: number, at: Temporal.Instant, reason: string) =>
  tx.run(sql`
    update referrals.referral set is_urgent = true, urgent_found_at = ${at}, urgent_reason = ${reason}, version = version + 1
     where id = ${id} and version = ${version} and not is_urgent`);

export type TriageOutcome =
  | 'ACCEPTED'
  | 'CONSULTATION_ONLY'
  | 'DECLINED_SIGNPOST'
  | 'MORE_INFO'
  | 'ANSWERED'
  | 'LOOKED_AT_AGAIN';
export interface TriageDecisionRow {
  authorityId: number;
  id: string;
  referralId: string;
  childId: string;
  teamId: string;
  outcome: TriageOutcome;
  rationale: string;
  signpostTo: string | null;
  asked: string | null;
  decidedAt: Temporal.Instant;
  decidedBy: string;
}
export const insertDecision = (tx: Tx, d: TriageDecisionRow) =>
  tx.run(sql`
    insert into referrals.triage_decision (authority_id, id, referral_id, child_id, team_id, outcome, rationale, signpost_to, asked, decided_at, decided_by)
    values (${d.authorityId}, ${d.id}, ${d.referralId}, ${d.childId}, ${d.teamId}, ${d.outcome}, ${d.rationale}, ${d.signpostTo}, ${d.asked}, ${d.decidedAt}, ${d.decidedBy})`);
export const findDecision = (tx: Tx, id: string) =>
  tx.maybe<TriageDecisionRow>(sql`
    select authority_id, id, referral_id, child_id, team_id, outcome, rationale, signpost_to, asked, decided_at, decided_by
      from referrals.triage_decision where id = ${id}`);
/** Oldest first: the story of the referral. */
export const decisionsOf = (tx: Tx, referralId: string) =>
  tx.many<TriageDecisionRow>(sql`
    select authority_id, id, referral_id, child_id, team_id, outcome, rationale, signpost_to, asked, decided_at, decided_by
      from referrals.triage_decision where referral_id = ${referralId} order by decided_at, id`);
