import type { Tx } from '../../platform/db/database.ts';
import { sql } from '../../platform/db/sql.ts';

export interface ServiceRow {
  authorityId: number;
  id: string;
  name: string;
  kind: string;
  /** Programme it belongs to, where there is one (S2-26). */
  programme: string | null;
  whoFor: string | null;
  howToRefer: string | null;
  contact: string | null;
  /** As last heard, with the day. */
  waiting: string | null;
  waitingHeardOn: Temporal.PlainDate | null;
  endedOn: Temporal.PlainDate | null;
  endedBecause: string | null;
  version: number;
}
const columns = sql`s.authority_id, s.id, s.name, s.kind, s.programme, s.who_for, s.how_to_refer, s.contact, s.waiting, s.waiting_heard_on, s.ended_on, s.ended_because, s.version`;
const here = sql`s.authority_id = (select access.authority_id())`;

/** Those that go on first, by name. */
export const servicesKnown = (tx: Tx) =>
  tx.many<ServiceRow>(
    sql`select ${columns} from work.service s where ${here} order by s.ended_on is not null, lower(s.name), s.id limit 500`,
  );
export const findService = (tx: Tx, id: string) =>
  tx.maybe<ServiceRow>(sql`select ${columns} from work.service s where ${here} and s.id = ${id}`);
export const insertService = (tx: Tx, s: ServiceRow, at: Temporal.Instant, by: string | null) =>
  tx.run(sql`
    insert into work.service (authority_id, id, name, kind, programme, who_for, how_to_refer, contact, waiting, waiting_heard_on, ended_on, ended_because, written_at, written_by)
    values (${s.authorityId}, ${s.id}, ${s.name}, ${s.kind}, ${s.programme}, ${s.whoFor}, ${s.howToRefer}, ${s.contact}, ${s.waiting}, ${s.waitingHeardOn}, ${s.endedOn}, ${s.endedBecause}, ${at}, ${by})`);
/** 0 when somebody changed it first. */
export const updateService = (tx: Tx, s: ServiceRow, at: Temporal.Instant, by: string | null) =>
  tx.run(sql`
    update work.service set name = ${s.name}, kind = ${s.kind}, programme = ${s.programme}, who_for = ${s.whoFor}, how_to_refer = ${s.howToRefer}, contact = ${s.contact},
           waiting = ${s.waiting}, waiting_heard_on = ${s.waitingHeardOn}, ended_on = ${s.endedOn}, ended_because = ${s.endedBecause},
           version = version + 1, changed_at = ${at}, changed_by = ${by}
     where authority_id = ${s.authorityId} and id = ${s.id} and version = ${s.version}`);
