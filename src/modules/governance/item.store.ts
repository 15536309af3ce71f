import type { Tx } from '../../platform/db/database.ts';
import { sql } from '../../platform/db/sql.ts';
import type { DecisionRow, DissentRow, InformationRow, ItemRow, PartCode } from './board.store.ts';
import type { ItemState } from './board.ts';
import type { Writer } from './writer.ts';

/** To what something is written: an item of a sitting. */
export type OfItem = Pick<ItemRow, 'id' | 'sittingId' | 'childId'>;

/** Waits until nobody else saves this item; nothing for somebody who may not write to it. */
export const lockItem = (tx: Tx, id: string) =>
  tx.maybe<Pick<ItemRow, 'id' | 'sittingId' | 'childId' | 'state' | 'version'>>(
    sql`select i.id, i.sitting_id, i.child_id, i.state, i.version from governance.item i where i.id = ${id} for update`,
  );
/** Several at once, in the order of the children, as the board is filled: nobody waits for somebody who waits for them. */
export const lockWaiting = (
  tx: Tx,
  sittingId: string,
  wanted: readonly string[] | 'no-change',
  seenAt: Temporal.Instant,
) =>
  tx.many<{ id: string; childId: string | null }>(sql`
    select i.id, i.child_id from governance.item i where i.sitting_id = ${sittingId} and i.state = 'waiting' and coalesce(i.changed_at <= ${seenAt}, true)
       and ${wanted === 'no-change' ? sql`i.reasons = '[]' and i.added_because is null` : sql`i.id = any (${[...wanted]}::uuid[])`}
     order by i.child_id, i.id for update`);
export const settle = (
  tx: Tx,
  ids: readonly string[],
  to: { state: ItemState; agreedBy?: readonly string[] },
  by: Writer,
) =>
  tx.run(sql`
    update governance.item set state = ${to.state}, agreed_by = ${[...(to.agreedBy ?? [])]}, settled_at = ${by.now}, settled_by = ${by.postingId},
           settled_by_name = ${by.name}, version = version + 1 where id = any (${[...ids]}::uuid[])`);
export const moveRow = (tx: Tx, id: string, to: { sittingId: string; because: string }, by: Writer) =>
  tx.run(sql`
    update governance.item set state = 'moved', moved_to = ${to.sittingId}, moved_because = ${to.because}, settled_at = ${by.now},
           settled_by = ${by.postingId}, settled_by_name = ${by.name}, version = version + 1 where id = ${id} and state <> 'moved'`);
/** 0 rows when the child is on that agenda already. */
export const insertItem = (
  tx: Tx,
  i: { id: string; sittingId: string; childId: string | null; title: string | null; because: string },
  by: Writer,
) =>
  tx.run(sql`
    insert into governance.item (authority_id, id, sitting_id, child_id, title, added_because, added_at, added_by)
    values (${by.authorityId}, ${i.id}, ${i.sittingId}, ${i.childId}, ${i.title}, ${i.because}, ${by.now}, ${by.postingId}) on conflict do nothing`);
/** Says of a child who is on the agenda by themselves why they are to be talked about; 0 where somebody has said so. */
export const sayWhyOn = (tx: Tx, sittingId: string, childId: string, because: string) =>
  tx.run(sql`
    update governance.item set added_because = ${because}, state = case when state = 'nothing-new' then 'waiting' else state end, version = version + 1
     where sitting_id = ${sittingId} and child_id = ${childId} and state <> 'moved' and added_because is null`);

/** Over the version that was read (0: nothing there yet); 0 rows when somebody saved this part first. */
export const savePart = (
  tx: Tx,
  at: OfItem,
  p: { code: PartCode; text: string; version: number },
  by: Writer,
): Promise<number> =>
  p.version === 0
    ? tx.run(sql`
        insert into governance.item_part (authority_id, item_id, sitting_id, child_id, code, text, saved_at, saved_by, saved_by_name)
        values (${by.authorityId}, ${at.id}, ${at.sittingId}, ${at.childId}, ${p.code}, ${p.text}, ${by.now}, ${by.postingId}, ${by.name})
        on conflict do nothing`)
    : tx.run(sql`
        update governance.item_part set text = ${p.text}, saved_at = ${by.now}, saved_by = ${by.postingId}, saved_by_name = ${by.name}, version = version + 1
         where item_id = ${at.id} and code = ${p.code} and version = ${p.version}`);
export const insertInformation = (
  tx: Tx,
  at: OfItem,
  n: Pick<InformationRow, 'id' | 'agency' | 'broughtBy' | 'audience' | 'text'>,
  by: Writer,
) =>
  tx.run(sql`
    insert into governance.information (authority_id, id, item_id, sitting_id, child_id, agency, brought_by, audience, text, typed_at, typed_by, typed_by_name)
    values (${by.authorityId}, ${n.id}, ${at.id}, ${at.sittingId}, ${at.childId}, ${n.agency}, ${n.broughtBy}, ${n.audience}, ${n.text}, ${by.now},
      ${by.postingId}, ${by.name})`);
/** A correction is a later version; 0 rows when somebody else decided first. */
export const insertDecision = (
  tx: Tx,
  at: OfItem,
  d: Pick<DecisionRow, 'id' | 'decision' | 'rationale' | 'agencies' | 'version'>,
  by: Writer,
) =>
  tx.run(sql`
    insert into governance.decision (authority_id, id, item_id, sitting_id, child_id, decision, rationale, agencies, decided_at, decided_by, decided_by_name, version)
    values (${by.authorityId}, ${d.id}, ${at.id}, ${at.sittingId}, ${at.childId}, ${d.decision}, ${d.rationale}, ${d.agencies}, ${by.now}, ${by.postingId},
      ${by.name}, ${d.version}) on conflict (authority_id, item_id, version) do nothing`);
export const insertDissent = (
  tx: Tx,
  at: OfItem,
  d: Pick<DissentRow, 'id' | 'decisionId' | 'agency' | 'who' | 'words'>,
  by: Writer,
) =>
  tx.run(sql`
    insert into governance.dissent (authority_id, id, decision_id, item_id, sitting_id, child_id, agency, who, words, at, typed_by)
    values (${by.authorityId}, ${d.id}, ${d.decisionId}, ${at.id}, ${at.sittingId}, ${at.childId}, ${d.agency}, ${d.who}, ${d.words}, ${by.now}, ${by.postingId})`);
/** Saying it twice changes nothing. */
export const insertKeptFrom = (tx: Tx, at: OfItem, k: { postingId: string; because: string }, by: Writer) =>
  tx.run(sql`
    insert into governance.kept_from (authority_id, item_id, child_id, posting_id, because, at, by_posting)
    values (${by.authorityId}, ${at.id}, ${at.childId}, ${k.postingId}, ${k.because}, ${by.now}, ${by.postingId}) on conflict do nothing`);
export interface KeptFromRow {
  postingId: string;
  because: string;
}
/** From whom this item, or its child, is kept; read by those who run the meetings. */
export const keptFromOf = (tx: Tx, at: Pick<OfItem, 'id' | 'childId'>) =>
  tx.many<KeptFromRow>(
    sql`select k.posting_id, k.because from governance.kept_from k where k.item_id = ${at.id} or k.child_id = ${at.childId} order by k.at`,
  );
/** Postings to whom an action of this item is not given: it is kept from them. */
export const notToBeGiven = async (tx: Tx, itemId: string): Promise<Set<string>> =>
  new Set(
    (await tx.many<{ id: string }>(sql`select n as id from governance.not_to_be_given(${itemId}) n`)).map(
      ({ id }) => id,
    ),
  );
