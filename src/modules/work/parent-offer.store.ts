import type { Tx } from '../../platform/db/database.ts';
import { sql } from '../../platform/db/sql.ts';
import { IN_CARE_STATUSES, type ParentOffer } from './parent-offer.ts';

export type NewParentOffer = ParentOffer & { authorityId: number; childId: string; agency: string };
export type ParentOfferRow = NewParentOffer & { writtenByName: string | null };

export const insertParentOffer = (tx: Tx, o: NewParentOffer, at: Temporal.Instant, by: string | null) =>
  tx.run(sql`
    insert into work.parent_offer (authority_id, id, child_id, person_id, to_name, became, kinds, on_date, child_lives, what_helps, agreed, because, agency, written_at, written_by)
    values (${o.authorityId}, ${o.id}, ${o.childId}, ${o.personId}, ${o.toName}, ${o.became}, ${[...o.kinds]}, ${o.onDate}, ${o.childLives}, ${o.whatHelps}, ${o.agreed}, ${o.because}, ${o.agency}, ${at}, ${by})`);

/** The newest first. */
export const parentOffersOf = (tx: Tx, childId: string) =>
  tx.many<ParentOfferRow>(sql`
    select o.authority_id, o.id, o.child_id, o.person_id, o.to_name, o.became, o.kinds, o.on_date, o.child_lives, o.what_helps, o.agreed, o.because, o.agency, n.name as written_by_name
      from work.parent_offer o
      left join access.posting p on p.authority_id = o.authority_id and p.id = o.written_by left join access.staff n on n.id = p.staff_id
     where o.authority_id = any ((select access.my_authorities())::int[]) and o.child_id = ${childId}
     order by o.on_date desc, o.id desc limit 100`);

/** Names of people we are worried about for this child: empty for readers who may not read them. */
export const concernNamesOf = async (tx: Tx, childId: string): Promise<string[]> =>
  (
    await tx.many<{ names: string }>(sql`
      select c.names from people.concern_name_view c where c.authority_id = any ((select access.my_authorities())::int[]) and c.child_id = ${childId} order by c.names`)
  ).map((row) => row.names);

export interface ParentOfferFigure {
  lives: 'HOME' | 'CARE' | 'NOT_KNOWN';
  /** Open children whose parent or carer has a recorded offer, of `n` open children. */
  part: number;
  n: number;
}
/**
 * W5 (reference 15): of the children open now whose notes the reader may read, those to whose parent or carer an offer
 * was made, apart for home and care by the status with social care on that day (S1-70). Percentages are the page's.
 */
export const parentOfferFigures = (tx: Tx, today: Temporal.PlainDate) =>
  tx.many<ParentOfferFigure>(sql`
    with open as (
      select distinct i.authority_id, i.child_id from referrals.involvement_view i
       where i.authority_id = any ((select access.my_authorities())::int[]) and i.closed_at is null and i.child_id in (select access.my_children('NOTE'))),
    status as (
      select distinct on (s.child_id) s.child_id, s.status from people.status_view s join open o on o.authority_id = s.authority_id and o.child_id = s.child_id
       where s.from_on <= ${today} and (s.to_on is null or s.to_on >= ${today}) order by s.child_id, s.from_on desc, s.recorded_at desc)
    select case when t.status is null then 'NOT_KNOWN' when t.status = any (${[...IN_CARE_STATUSES]}::text[]) then 'CARE' else 'HOME' end as lives,
           count(*)::int as n,
           count(*) filter (where exists (select from work.parent_offer p where p.authority_id = o.authority_id and p.child_id = o.child_id
             and p.on_date <= ${today} and p.became <> 'NOT_OFFERED'))::int as part
      from open o left join status t on t.child_id = o.child_id group by 1 order by 1`);
