import type { Tx } from '../../platform/db/database.ts';
import { sql } from '../../platform/db/sql.ts';
import type { TransitionPlan } from './transition.ts';

export interface TransitionRow extends TransitionPlan {
  authorityId: number;
  childId: string;
  version: number;
}
export type ShownTransition = TransitionRow & {
  writtenAt: Temporal.Instant;
  writtenByName: string | null;
};
const mine = sql`t.authority_id = any ((select access.my_authorities())::int[])`;
const columns = sql`t.authority_id, t.child_id, t.version, t.own_words, t.what_changes, t.still_worried, t.eligible, t.eligible_words, t.adult_worker, t.adult_worker_agency,
  t.adult_worker_contact, t.services_after, t.housing, t.money, t.education_work, t.health, t.victim_and_court, t.trusted_person, t.consent, t.consent_words, t.contingency`;

/** 0 when somebody saved this version first. */
export const insertTransition = (tx: Tx, t: TransitionRow, at: Temporal.Instant, by: string | null) =>
  tx.run(sql`
    insert into work.transition (authority_id, child_id, version, own_words, what_changes, still_worried, eligible, eligible_words, adult_worker, adult_worker_agency,
      adult_worker_contact, services_after, housing, money, education_work, health, victim_and_court, trusted_person, consent, consent_words, contingency, written_at, written_by)
    values (${t.authorityId}, ${t.childId}, ${t.version}, ${t.ownWords}, ${t.whatChanges}, ${t.stillWorried}, ${t.eligible}, ${t.eligibleWords}, ${t.adultWorker}, ${t.adultWorkerAgency},
      ${t.adultWorkerContact}, ${t.servicesAfter}, ${t.housing}, ${t.money}, ${t.educationWork}, ${t.health}, ${t.victimAndCourt}, ${t.trustedPerson}, ${t.consent}, ${t.consentWords}, ${t.contingency}, ${at}, ${by})
    on conflict do nothing`);

/** The newest first. */
export const transitionVersions = (tx: Tx, childId: string) =>
  tx.many<ShownTransition>(sql`
    select ${columns}, t.written_at, n.name as written_by_name from work.transition t
      left join access.posting p on p.authority_id = t.authority_id and p.id = t.written_by left join access.staff n on n.id = p.staff_id
     where ${mine} and t.child_id = ${childId} order by t.version desc limit 50`);

export interface NewTransitionStep {
  authorityId: number;
  id: string;
  childId: string;
  became: string;
  onDate: Temporal.PlainDate;
  withWhom: string | null;
  ownWords: string | null;
  words: string | null;
}
export type TransitionStepRow = NewTransitionStep & { writtenByName: string | null };
export const insertTransitionStep = (tx: Tx, s: NewTransitionStep, at: Temporal.Instant, by: string | null) =>
  tx.run(sql`
    insert into work.transition_step (authority_id, id, child_id, became, on_date, with_whom, own_words, words, written_at, written_by)
    values (${s.authorityId}, ${s.id}, ${s.childId}, ${s.became}, ${s.onDate}, ${s.withWhom}, ${s.ownWords}, ${s.words}, ${at}, ${by})`);
/** The newest first. */
export const transitionStepsOf = (tx: Tx, childId: string) =>
  tx.many<TransitionStepRow>(sql`
    select t.authority_id, t.id, t.child_id, t.became, t.on_date, t.with_whom, t.own_words, t.words, n.name as written_by_name
      from work.transition_step t
      left join access.posting p on p.authority_id = t.authority_id and p.id = t.written_by left join access.staff n on n.id = p.staff_id
     where ${mine} and t.child_id = ${childId} order by t.on_date desc, t.id desc limit 100`);

export interface ApproachingRow {
  childId: string;
  bornOn: Temporal.PlainDate | null;
  birthPrecision: 'exact' | 'month' | 'year' | 'estimated' | null;
  adultWorker: string | null;
  hasPlan: boolean;
  offeredOn: Temporal.PlainDate | null;
  metOn: Temporal.PlainDate | null;
  /** The day of the newest "in place", unless it was taken back. */
  inPlaceOn: Temporal.PlainDate | null;
}
/**
 * Those whose plans the reader may read and who are 15 or older, or whose birth date nobody knows, by birthday. Who is
 * 16, and how sure, is said by `comingFor`. `among`: of these children only. One question, however many.
 */
export const approachingRows = (tx: Tx, today: Temporal.PlainDate, among?: readonly string[]) =>
  tx.many<ApproachingRow>(sql`
    select b.id as child_id, b.born_on, b.birth_precision, p.adult_worker, p.child_id is not null as has_plan, s.offered_on, s.met_on,
           case when s.last_said = 'IN_PLACE' then s.in_place_on end as in_place_on
      from people.birth_view b
      left join lateral (select t.child_id, t.adult_worker from work.transition t
        where t.authority_id = b.authority_id and t.child_id = b.id order by t.version desc limit 1) p on true
      left join lateral (
        select min(t.on_date) filter (where t.became = 'OFFERED') as offered_on, max(t.on_date) filter (where t.became = 'MEETING') as met_on,
               max(t.on_date) filter (where t.became = 'IN_PLACE') as in_place_on,
               (array_agg(t.became order by t.on_date desc, t.id desc) filter (where t.became in ('IN_PLACE', 'CHANGED')))[1] as last_said
          from work.transition_step t where t.authority_id = b.authority_id and t.child_id = b.id) s on true
     where b.authority_id = any ((select access.my_authorities())::int[]) and b.id in (select access.my_children('PLAN'))
       and (${among === undefined ? null : [...among]}::uuid[] is null or b.id = any (${among === undefined ? null : [...among]}::uuid[]))
       and (b.born_on is null or b.born_on <= ${today}::date - interval '15 years')
     order by b.born_on nulls last, b.id limit 500`);

/**
 * E21 (reference 15): of the children open now who are 17½ or older on the day, as far as their birth dates say, those with a
 * plan in place. Somebody whose birth date nobody knows is in neither number.
 */
export const transitionFigures = (tx: Tx, today: Temporal.PlainDate) =>
  tx.one<{ part: number; n: number }>(sql`
    with open as (
      select distinct b.authority_id, b.id from referrals.involvement_view i
        join people.birth_view b on b.authority_id = i.authority_id and b.id = i.child_id
       where i.authority_id = any ((select access.my_authorities())::int[]) and i.closed_at is null
         and b.id in (select access.my_children('PLAN')) and (b.born_on + interval '17 years 6 months')::date <= ${today}),
    said as (
      select distinct on (t.child_id) t.child_id, t.became from work.transition_step t join open o on o.authority_id = t.authority_id and o.id = t.child_id
       where t.on_date <= ${today} and t.became in ('IN_PLACE', 'CHANGED') order by t.child_id, t.on_date desc, t.id desc)
    select count(*)::int as n, count(*) filter (where s.became = 'IN_PLACE')::int as part from open o left join said s on s.child_id = o.id`);
