import type { Tx } from '../../platform/db/database.ts';
import { sql } from '../../platform/db/sql.ts';
import type { HandoverState } from './handover.ts';
import type { Writer } from './writer.ts';

export interface NumberToRing {
  label: string;
  number: string;
}
export interface HandoverRow {
  id: string;
  /** The evening; its night ends on the day after. */
  day: Temporal.PlainDate;
  state: HandoverState;
  decidesPostingId: string | null;
  decidesName: string;
  words: string | null;
  numbers: NumberToRing[];
  madeByName: string;
  givenAt: Temporal.Instant | null;
  givenBy: string | null;
  givenByName: string | null;
  version: number;
}
const columns = sql`h.id, h.day, h.state, h.decides_posting_id, h.decides_name, h.words, h.numbers, h.made_by_name, h.given_at, h.given_by, h.given_by_name, h.version`;
const here = sql`h.authority_id = (select access.authority_id())`;

/** Whether this person makes handovers here, and whether they are of the night. */
export const handoverPlace = (tx: Tx) =>
  tx.one<{ makes: boolean; receives: boolean }>(
    sql`select governance.hands_over() as makes, governance.is_of_the_night() as receives`,
  );
export const handoverOfDay = (tx: Tx, day: Temporal.PlainDate) =>
  tx.maybe<HandoverRow>(
    sql`select ${columns} from governance.handover h where ${here} and h.day = ${day} and h.id in (select governance.my_handovers())`,
  );
export const handoversSince = (tx: Tx, day: Temporal.PlainDate) =>
  tx.many<HandoverRow & { readVersions: number[] }>(sql`
    select ${columns}, array(select r.version from governance.handover_receipt r where r.handover_id = h.id) as read_versions
      from governance.handover h where ${here} and h.day >= ${day} order by h.day desc`);
export const insertHandover = (
  tx: Tx,
  h: Pick<HandoverRow, 'id' | 'day' | 'decidesPostingId' | 'decidesName'>,
  by: Writer,
) =>
  tx.run(sql`
    insert into governance.handover (authority_id, id, day, decides_posting_id, decides_name, made_at, made_by, made_by_name)
    values (${by.authorityId}, ${h.id}, ${h.day}, ${h.decidesPostingId}, ${h.decidesName}, ${by.now}, ${by.postingId}, ${by.name}) on conflict do nothing`);
export const updateHandover = (
  tx: Tx,
  h: Pick<HandoverRow, 'id' | 'decidesPostingId' | 'decidesName' | 'words' | 'version'>,
) =>
  tx.run(sql`
    update governance.handover set decides_posting_id = ${h.decidesPostingId}, decides_name = ${h.decidesName}, words = ${h.words}, version = version + 1
     where id = ${h.id} and version = ${h.version}`);
export const giveRow = (tx: Tx, id: string, numbers: readonly NumberToRing[], by: Writer) =>
  tx.run(sql`
    update governance.handover set state = 'given', numbers = ${JSON.stringify(numbers)}::jsonb, given_at = ${by.now}, given_by = ${by.postingId},
           given_by_name = ${by.name}, version = version + 1 where id = ${id} and state = 'draft'`);
/** Something on the page changed: who has read it before is to read it again. */
export const touchHandover = (tx: Tx, id: string) =>
  tx.run(sql`update governance.handover set version = version + 1 where id = ${id}`);

export interface HandoverChildRow {
  childId: string;
  day: Temporal.PlainDate;
  missingSince: Temporal.Instant | null;
  grade: string | null;
  why: string | null;
  plan: string | null;
  addedByName: string;
  takenOffBecause: string | null;
  version: number;
}
export const childrenOnHandover = (tx: Tx, handoverId: string) =>
  tx.many<HandoverChildRow>(sql`
    select child_id, day, missing_since, grade, why, plan, added_by_name, taken_off_because, version from governance.handover_child
     where handover_id = ${handoverId} order by added_at, child_id`);
export const insertHandoverChild = (
  tx: Tx,
  handoverId: string,
  c: Pick<HandoverChildRow, 'childId' | 'day' | 'missingSince' | 'grade' | 'why' | 'plan'>,
  by: Writer,
) =>
  tx.run(sql`
    insert into governance.handover_child (authority_id, handover_id, child_id, day, missing_since, grade, why, plan, added_at, added_by, added_by_name)
    values (${by.authorityId}, ${handoverId}, ${c.childId}, ${c.day}, ${c.missingSince}, ${c.grade}, ${c.why}, ${c.plan}, ${by.now}, ${by.postingId}, ${by.name})
    on conflict do nothing`);
export const updateHandoverChild = (
  tx: Tx,
  handoverId: string,
  c: Pick<HandoverChildRow, 'childId' | 'why' | 'plan' | 'takenOffBecause' | 'version'>,
) =>
  tx.run(sql`
    update governance.handover_child set why = ${c.why}, plan = ${c.plan}, taken_off_because = ${c.takenOffBecause}, version = version + 1
     where handover_id = ${handoverId} and child_id = ${c.childId} and version = ${c.version}`);

export interface ReceiptRow {
  version: number;
  at: Temporal.Instant;
  byName: string;
}
export const receiptsOf = (tx: Tx, handoverId: string) =>
  tx.many<ReceiptRow>(
    sql`select version, at, by_name from governance.handover_receipt where handover_id = ${handoverId} order by at`,
  );
export const insertReceipt = (tx: Tx, r: { id: string; handoverId: string; version: number }, by: Writer) =>
  tx.run(sql`
    insert into governance.handover_receipt (authority_id, id, handover_id, version, at, by_posting, by_name)
    values (${by.authorityId}, ${r.id}, ${r.handoverId}, ${r.version}, ${by.now}, ${by.postingId}, ${by.name}) on conflict do nothing`);

export interface OvernightRow {
  childId: string;
  day: Temporal.PlainDate;
  happened: string;
  at: Temporal.Instant;
  byName: string;
}
/** What the night wrote of the evening of that day, of children the reader may read it of, in the order it was written. */
export const overnightOf = (tx: Tx, day: Temporal.PlainDate) =>
  tx.many<OvernightRow>(sql`
    select child_id, day, happened, at, by_name from governance.overnight
     where authority_id = (select access.authority_id()) and day = ${day} order by at, id`);
export const insertOvernight = (
  tx: Tx,
  o: { id: string; handoverId: string; childId: string; day: Temporal.PlainDate; happened: string },
  by: Writer,
) =>
  tx.run(sql`
    insert into governance.overnight (authority_id, id, handover_id, child_id, day, happened, at, by_posting, by_name)
    values (${by.authorityId}, ${o.id}, ${o.handoverId}, ${o.childId}, ${o.day}, ${o.happened}, ${by.now}, ${by.postingId}, ${by.name})`);

/** For the service itself: what stands of an evening, whether it was read, and whether managers were told already. */
export const eveningToWatch = (tx: Tx, day: Temporal.PlainDate) =>
  tx.one<{
    isUsed: boolean;
    decidesPostingId: string | null;
    state: HandoverState | null;
    wasRead: boolean;
    wasTold: boolean;
  }>(sql`
    select exists (select from governance.handover u where u.authority_id = (select access.authority_id()) and u.day between ${day}::date - 14 and ${day}) as is_used,
           h.decides_posting_id, h.state, exists (select from governance.handover_receipt r where r.handover_id = h.id) as was_read,
           exists (select from governance.handover_told t where t.authority_id = (select access.authority_id()) and t.day = ${day}) as was_told
      from (select 1) one left join governance.handover h on h.authority_id = (select access.authority_id()) and h.day = ${day}`);
/** 0 when they were told before. */
export const noteTold = (tx: Tx, authorityId: number, day: Temporal.PlainDate, now: Temporal.Instant) =>
  tx.run(
    sql`insert into governance.handover_told (authority_id, day, told_at) values (${authorityId}, ${day}, ${now}) on conflict do nothing`,
  );
