import type { Tx } from '../../platform/db/database.ts';
import { sql } from '../../platform/db/sql.ts';
import { WAITING_STATES } from './onward.ts';

export interface OnwardRow {
  authorityId: number;
  id: string;
  childId: string;
  serviceId: string | null;
  serviceName: string;
  kind: string;
  dataClass: 'NOTE' | 'HEALTH';
  why: string;
  hopedFor: string | null;
  timescale: string | null;
  consent: string;
  consentWords: string | null;
  agency: string;
  shareWith: string[] | null;
  madeOn: Temporal.PlainDate;
}
export interface OnwardStepRow {
  authorityId: number;
  onwardId: string;
  n: number;
  childId: string;
  became: string;
  onDate: Temporal.PlainDate;
  result: string | null;
  words: string | null;
  chaserId: string | null;
  dataClass: 'NOTE' | 'HEALTH';
  agency: string;
  shareWith: string[] | null;
}
export type ShownStep = OnwardStepRow & { chaserName: string | null; writtenByName: string | null };

const mine = (of: 'o' | 's') =>
  of === 'o'
    ? sql`o.authority_id = any ((select access.my_authorities())::int[])`
    : sql`s.authority_id = any ((select access.my_authorities())::int[])`;
const columns = sql`o.authority_id, o.id, o.child_id, o.service_id, o.service_name, o.kind, o.data_class, o.why, o.hoped_for, o.timescale, o.consent, o.consent_words, o.agency, o.share_with, o.made_on`;

export const insertOnward = (tx: Tx, o: OnwardRow, at: Temporal.Instant, by: string | null) =>
  tx.run(sql`
    insert into work.onward (authority_id, id, child_id, service_id, service_name, kind, data_class, why, hoped_for, timescale, consent, consent_words, agency, share_with, made_on, written_at, written_by)
    values (${o.authorityId}, ${o.id}, ${o.childId}, ${o.serviceId}, ${o.serviceName}, ${o.kind}, ${o.dataClass}, ${o.why}, ${o.hopedFor}, ${o.timescale}, ${o.consent}, ${o.consentWords}, ${o.agency}, ${o.shareWith}, ${o.madeOn}, ${at}, ${by})`);
/** 0 when somebody wrote this step first. */
export const insertOnwardStep = (tx: Tx, s: OnwardStepRow, at: Temporal.Instant, by: string | null) =>
  tx.run(sql`
    insert into work.onward_step (authority_id, onward_id, n, child_id, became, on_date, result, words, chaser_id, data_class, agency, share_with, written_at, written_by)
    values (${s.authorityId}, ${s.onwardId}, ${s.n}, ${s.childId}, ${s.became}, ${s.onDate}, ${s.result}, ${s.words}, ${s.chaserId}, ${s.dataClass}, ${s.agency}, ${s.shareWith}, ${at}, ${by})
    on conflict do nothing`);

export const findOnward = (tx: Tx, id: string) =>
  tx.maybe<OnwardRow>(sql`select ${columns} from work.onward o where ${mine('o')} and o.id = ${id}`);
/** The newest first. */
export const onwardsOf = (tx: Tx, childId: string) =>
  tx.many<OnwardRow>(
    sql`select ${columns} from work.onward o where ${mine('o')} and o.child_id = ${childId} order by o.made_on desc, o.id desc limit 100`,
  );
/** Every step of a child's referrals on, in the order in which they were written. */
export const onwardStepsOf = (tx: Tx, childId: string) =>
  tx.many<ShownStep>(sql`
    select s.authority_id, s.onward_id, s.n, s.child_id, s.became, s.on_date, s.result, s.words, s.chaser_id, s.data_class, s.agency, s.share_with,
           cn.name as chaser_name, wn.name as written_by_name
      from work.onward_step s
      left join access.posting c on c.authority_id = s.authority_id and c.id = s.chaser_id left join access.staff cn on cn.id = c.staff_id
      left join access.posting p on p.authority_id = s.authority_id and p.id = s.written_by left join access.staff wn on wn.id = p.staff_id
     where ${mine('s')} and s.child_id = ${childId} order by s.onward_id, s.n`);

export interface WaitingRow {
  id: string;
  childId: string;
  serviceName: string;
  dataClass: 'NOTE' | 'HEALTH';
  madeOn: Temporal.PlainDate;
  became: string;
  becameOn: Temporal.PlainDate;
  chasedOn: Temporal.PlainDate | null;
  chaserName: string | null;
}
/** Asked for and not begun, longest first, of the children whose referrals the reader may read. One question. */
export const waitingForHelp = (tx: Tx) =>
  tx.many<WaitingRow>(sql`
    with steps as (
      select s.authority_id, s.onward_id, s.n, s.became, s.on_date, s.chaser_id from work.onward_step s where ${mine('s')}),
    last as (select distinct on (onward_id) onward_id, became, on_date from steps where became <> 'CHASED' order by onward_id, n desc),
    chased as (select onward_id, max(on_date) as on_date from steps where became = 'CHASED' group by onward_id),
    chaser as (select distinct on (onward_id) authority_id, onward_id, chaser_id from steps where chaser_id is not null order by onward_id, n desc)
    select o.id, o.child_id, o.service_name, o.data_class, o.made_on, l.became, l.on_date as became_on, c.on_date as chased_on, n.name as chaser_name
      from work.onward o
      join last l on l.onward_id = o.id
      left join chased c on c.onward_id = o.id
      left join chaser h on h.onward_id = o.id
      left join access.posting p on p.authority_id = h.authority_id and p.id = h.chaser_id left join access.staff n on n.id = p.staff_id
     where ${mine('o')} and l.became = any (${[...WAITING_STATES]}::text[])
     order by o.made_on, o.id limit 300`);

export interface OnwardFigure {
  kind: string;
  programme: string | null;
  /** Referred on in the period; of those begun by now; children among them. */
  n: number;
  begun: number;
  children: number;
}
/** Referrals on in a period by what for and by programme (S1-39, S2-26), of children whose referrals the reader may read. */
export const onwardFigures = (tx: Tx, period: { from: Temporal.PlainDate; to: Temporal.PlainDate }) =>
  tx.many<OnwardFigure>(sql`
    select o.kind, v.programme, count(*)::int as n, count(distinct o.child_id)::int as children,
           count(*) filter (where exists (select from work.onward_step s where s.authority_id = o.authority_id and s.onward_id = o.id and s.became = 'STARTED'))::int as begun
      from work.onward o left join work.service v on v.authority_id = o.authority_id and v.id = o.service_id
     where ${mine('o')} and o.made_on >= ${period.from} and o.made_on < ${period.to}
     group by 1, 2 order by 3 desc, 1`);
