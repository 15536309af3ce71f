import type { Tx } from '../../platform/db/database.ts';
import { sql } from '../../platform/db/sql.ts';

export interface EntryRow {
  authorityId: number;
  id: string;
  version: number;
  childId: string;
  supervisionId: string | null;
  /** False: talked about in supervision, nothing decided. */
  isDecision: boolean;
  onDay: Temporal.PlainDate;
  progress: string | null;
  safety: string | null;
  voice: string | null;
  chronology: 'CURRENT' | 'NOT_CURRENT' | null;
  drift: string | null;
  decision: string | null;
  reason: string | null;
  outcome: string | null;
  impact: string | null;
  actions: string | null;
  whyCorrected: string | null;
  writtenAt: Temporal.Instant;
  writtenBy: string;
  writerStaff: string;
  writerName: string | null;
}
const columns = sql`e.authority_id, e.id, e.version, e.child_id, e.supervision_id, e.is_decision, e.on_day, e.progress, e.safety, e.voice, e.chronology, e.drift,
  e.decision, e.reason, e.outcome, e.impact, e.actions, e.why_corrected, e.written_at, e.written_by, e.writer_staff, s.name as writer_name`;
const from = sql`oversight.entry e left join access.staff s on s.id = e.writer_staff`;
const mine = sql`any ((select access.my_authorities())::int[])`;

/** 1, or 0 when somebody wrote this version first. */
export const insertEntry = (tx: Tx, e: Omit<EntryRow, 'writerName'>) =>
  tx.run(sql`
    insert into oversight.entry (authority_id, id, version, child_id, supervision_id, is_decision, on_day, progress, safety, voice, chronology, drift, decision, reason,
      outcome, impact, actions, why_corrected, written_at, written_by, writer_staff)
    values (${e.authorityId}, ${e.id}, ${e.version}, ${e.childId}, ${e.supervisionId}, ${e.isDecision}, ${e.onDay}, ${e.progress}, ${e.safety}, ${e.voice},
      ${e.chronology}, ${e.drift}, ${e.decision}, ${e.reason}, ${e.outcome}, ${e.impact}, ${e.actions}, ${e.whyCorrected}, ${e.writtenAt}, ${e.writtenBy},
      ${e.writerStaff})
    on conflict do nothing`);
/** Every version, the newest day first, of one entry the newest version first. */
export const entriesOfChild = (tx: Tx, childId: string) =>
  tx.many<EntryRow>(
    sql`select ${columns} from ${from} where e.authority_id = ${mine} and e.child_id = ${childId} order by e.on_day desc, e.id desc, e.version desc limit 300`,
  );
/** The version that stands. */
export const findEntry = (tx: Tx, id: string) =>
  tx.maybe<EntryRow>(
    sql`select ${columns} from ${from} where e.authority_id = ${mine} and e.id = ${id} order by e.version desc limit 1`,
  );
/** What stands on records from one supervision, of children whose notes the reader may read. */
export const entriesOfSupervision = (tx: Tx, supervisionId: string) =>
  tx.many<EntryRow>(sql`
    select distinct on (e.id) ${columns} from ${from} where e.authority_id = ${mine} and e.supervision_id = ${supervisionId} order by e.id, e.version desc`);

/** What the first tab says of one child, in one statement. */
export interface AtAGlance {
  lastOn: Temporal.PlainDate | null;
  openDisagreements: number;
}
export const atAGlance = (tx: Tx, childId: string) =>
  tx.one<AtAGlance>(sql`
    select (select max(e.on_day) from oversight.entry e where e.authority_id = ${mine} and e.child_id = ${childId} and e.is_decision) as last_on,
      (select count(*)::int from oversight.disagreement d where d.authority_id = ${mine} and d.child_id = ${childId} and not exists (
        select from oversight.disagreement_step p where p.authority_id = d.authority_id and p.disagreement_id = d.id and p.outcome <> 'NEXT')) as open_disagreements`);

// Open to a team: held by its management line now, and readable for whoever asks.
const openChildren = (authorityId: number, now: Temporal.Instant) => sql`
  select r.child_id, min(r.from_at) as since from access.relationship r
   where r.authority_id = ${authorityId} and r.kind = 'MANAGER' and r.holder_team_id is not null and r.from_at <= ${now} and (r.to_at is null or r.to_at > ${now})
     and r.child_id in (select access.my_children('NOTE'))
   group by r.child_id`;
const decided = (authorityId: number) => sql`
  select distinct on (e.id) e.child_id, e.on_day, e.decision, e.reason, e.outcome, e.impact from oversight.entry e
   where e.authority_id = ${authorityId} and e.is_decision order by e.id, e.version desc`;

export interface ChildWithout {
  childId: string;
  since: Temporal.Instant;
  lastOn: Temporal.PlainDate | null;
}
/** Children of the reader's team whose last oversight is before a day, or who have none: those without first, then the longest ago. */
export const childrenWithout = (
  tx: Tx,
  authorityId: number,
  now: Temporal.Instant,
  before: Temporal.PlainDate,
) =>
  tx.many<ChildWithout>(sql`
    select o.child_id, o.since, max(e.on_day) as last_on
      from (${openChildren(authorityId, now)}) o left join oversight.entry e on e.authority_id = ${authorityId} and e.child_id = o.child_id and e.is_decision
     group by o.child_id, o.since having max(e.on_day) is null or max(e.on_day) < ${before}
     order by max(e.on_day) nulls first, o.since, o.child_id limit 200`);

/** How many children are open to the reader's team, and how many of them have an entry with all four parts since a day. */
export const countOversight = (
  tx: Tx,
  authorityId: number,
  now: Temporal.Instant,
  since: Temporal.PlainDate,
) =>
  tx.one<{ children: number; withOversight: number }>(sql`
    select count(*)::int as children,
      count(*) filter (where exists (select from (${decided(authorityId)}) d where d.child_id = o.child_id and d.on_day >= ${since}
        and d.decision <> '' and d.reason <> '' and d.outcome <> '' and d.impact <> ''))::int as with_oversight
      from (${openChildren(authorityId, now)}) o`);
