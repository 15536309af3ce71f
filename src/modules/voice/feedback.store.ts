import type { Tx } from '../../platform/db/database.ts';
import { sql } from '../../platform/db/sql.ts';
import type { QuestionnaireResponse } from '../../platform/questionnaires/index.ts';
import type { Audience, FeedbackRoute, Giver, OfferAnswer, OfferedRoute } from './feedback.ts';

export interface FeedbackRow {
  id: string;
  childId: string | null;
  giver: Giver;
  route: FeedbackRoute;
  givenOn: Temporal.PlainDate;
  words: string | null;
  goingWell: string | null;
  couldBeBetter: string | null;
  staffPresent: boolean | null;
  whoSees: Audience;
  questionnaire: string | null;
  answers: QuestionnaireResponse | null;
  recordedAt: Temporal.Instant;
  recordedByName: string | null;
  readAt: Temporal.Instant | null;
  readByName: string | null;
  dueAt: Temporal.Instant;
}
export interface NewFeedbackRow
  extends Omit<FeedbackRow, 'recordedByName' | 'readAt' | 'readByName' | 'dueAt'> {
  authorityId: number;
  rated: Record<string, string> | null;
  linkId: string | null;
  recordedBy: string | null;
}

export const insertFeedback = (tx: Tx, f: NewFeedbackRow) =>
  tx.run(sql`
    insert into voice.feedback (authority_id, id, child_id, giver, route, given_on, words, going_well, could_be_better, staff_present, who_sees,
      questionnaire, answers, rated, link_id, recorded_at, recorded_by)
    values (${f.authorityId}, ${f.id}, ${f.childId}, ${f.giver}, ${f.route}, ${f.givenOn}, ${f.words}, ${f.goingWell}, ${f.couldBeBetter},
      ${f.staffPresent}, ${f.whoSees}, ${f.questionnaire}, ${f.answers && JSON.stringify(f.answers)}::jsonb, ${f.rated && JSON.stringify(f.rated)}::jsonb,
      ${f.linkId}, ${f.recordedAt}, ${f.recordedBy})`);
export const insertReading = (
  tx: Tx,
  authorityId: number,
  r: { feedbackId: string; childId: string | null; at: Temporal.Instant; dueAt: Temporal.Instant },
) =>
  tx.run(sql`
    insert into voice.reading (authority_id, feedback_id, child_id, received_at, due_at)
    values (${authorityId}, ${r.feedbackId}, ${r.childId}, ${r.at}, ${r.dueAt})`);

const columns = sql`f.id, f.child_id, f.giver, f.route, f.given_on, f.words, f.going_well, f.could_be_better, f.staff_present, f.who_sees,
  f.questionnaire, f.answers, f.recorded_at, s.name as recorded_by_name, r.read_at, rs.name as read_by_name, r.due_at`;
const joined = sql`voice.feedback f join voice.reading r on r.authority_id = f.authority_id and r.feedback_id = f.id
  left join access.posting p on p.id = f.recorded_by left join access.staff s on s.id = p.staff_id
  left join access.posting rp on rp.id = r.read_by left join access.staff rs on rs.id = rp.staff_id`;

/** Feedback of a child that this reader may see, newest first. */
export const feedbackOf = (tx: Tx, childId: string, most = 100) =>
  tx.many<FeedbackRow>(sql`
    select ${columns} from ${joined} where f.child_id = ${childId} order by f.given_on desc, f.recorded_at desc limit ${most}`);
export const findFeedback = (tx: Tx, id: string) =>
  tx.maybe<FeedbackRow>(sql`select ${columns} from ${joined} where f.id = ${id}`);
/** What waits for the named reader, longest first; empty for anybody else. */
export const unreadFeedback = (tx: Tx, most = 100) =>
  tx.many<FeedbackRow>(sql`
    select ${columns} from ${joined} where r.read_at is null and (select voice.reads_here()) order by r.received_at, f.id limit ${most}`);
/** Read lately, newest first. */
export const readFeedback = (tx: Tx, since: Temporal.Instant, most = 50) =>
  tx.many<FeedbackRow>(sql`
    select ${columns} from ${joined} where r.read_at >= ${since} and (select voice.reads_here()) order by r.read_at desc, f.id limit ${most}`);
/** How many wait for this reader and since when; nought for anybody else. */
export const waitingForMe = (tx: Tx) =>
  tx.one<{ n: number; since: Temporal.Instant | null; dueAt: Temporal.Instant | null }>(sql`
    select count(*)::int as n, min(r.received_at) as since, min(r.due_at) as due_at from voice.reading r
     where r.read_at is null and (select voice.reads_here())`);
export const readsHere = async (tx: Tx): Promise<boolean> =>
  (await tx.one<{ reads: boolean }>(sql`select voice.reads_here() as reads`)).reads;

/** 0 when somebody read it first. */
export const markRead = (tx: Tx, id: string, at: Temporal.Instant, by: string) =>
  tx.run(
    sql`update voice.reading set read_at = ${at}, read_by = ${by} where feedback_id = ${id} and read_at is null`,
  );

export interface StepRow {
  kind: 'THEMES' | 'DID' | 'TOLD';
  themes: string[] | null;
  words: string | null;
  at: Temporal.Instant;
  byName: string | null;
}
export const stepsOf = (tx: Tx, feedbackId: string) =>
  tx.many<StepRow>(sql`
    select t.kind, t.themes, t.words, t.at, s.name as by_name from voice.step t
      left join access.posting p on p.id = t.by left join access.staff s on s.id = p.staff_id
     where t.feedback_id = ${feedbackId} order by t.at, t.id`);
export const insertStep = (
  tx: Tx,
  authorityId: number,
  t: Pick<StepRow, 'kind' | 'themes' | 'words' | 'at'> & {
    id: string;
    feedbackId: string;
    childId: string | null;
    by: string;
  },
) =>
  tx.run(sql`
    insert into voice.step (authority_id, id, feedback_id, child_id, kind, themes, words, at, by)
    values (${authorityId}, ${t.id}, ${t.feedbackId}, ${t.childId}, ${t.kind}, ${t.themes}, ${t.words}, ${t.at}, ${t.by})`);

export interface Consent {
  inReports: boolean;
  inTraining: boolean;
}
/** What holds now for each of these. */
export const consentsOf = (tx: Tx, ids: readonly string[]) =>
  tx.many<Consent & { feedbackId: string }>(
    sql`select feedback_id, in_reports, in_training from voice.may_be_used(${[...ids]})`,
  );
export const insertConsent = (
  tx: Tx,
  authorityId: number,
  c: Consent & {
    id: string;
    feedbackId: string | null;
    childId: string | null;
    at: Temporal.Instant;
    by: string | null;
  },
) =>
  tx.run(sql`
    insert into voice.consent (authority_id, id, feedback_id, child_id, in_reports, in_training, said_at, recorded_by)
    values (${authorityId}, ${c.id}, ${c.feedbackId}, ${c.childId}, ${c.inReports}, ${c.inTraining}, ${c.at}, ${c.by})`);

export interface OfferRow {
  id: string;
  childId: string;
  giver: 'CHILD' | 'PARENT' | 'CARER';
  route: OfferedRoute;
  answer: OfferAnswer;
  because: string | null;
  offeredOn: Temporal.PlainDate;
  recordedAt: Temporal.Instant;
  byName: string | null;
}
export const offersOf = (tx: Tx, childId: string) =>
  tx.many<OfferRow>(sql`
    select o.id, o.child_id, o.giver, o.route, o.answer, o.because, o.offered_on, o.recorded_at, s.name as by_name from voice.offer o
      left join access.posting p on p.id = o.recorded_by left join access.staff s on s.id = p.staff_id
     where o.child_id = ${childId} order by o.offered_on desc, o.recorded_at desc limit 50`);
export const insertOffer = (
  tx: Tx,
  authorityId: number,
  o: Omit<OfferRow, 'byName'> & { recordedBy: string },
) =>
  tx.run(sql`
    insert into voice.offer (authority_id, id, child_id, giver, route, answer, because, offered_on, recorded_at, recorded_by)
    values (${authorityId}, ${o.id}, ${o.childId}, ${o.giver}, ${o.route}, ${o.answer}, ${o.because}, ${o.offeredOn}, ${o.recordedAt}, ${o.recordedBy})`);
