import type { Tx } from '../../platform/db/database.ts';
import { type Sql, sql } from '../../platform/db/sql.ts';

/** A line of the timeline that nobody has decided about. */
export interface Suggestion {
  authorityId: number;
  id: string;
  childId: string;
  at: Temporal.Instant;
  kind: string;
  line: string;
  dataClass: string;
  agency: string | null;
  shareWith: string[] | null;
  href: string | null;
}
const columns = sql`v.authority_id, v.id, v.child_id, v.at, v.kind, v.line, v.data_class, v.agency, v.share_with, v.href`;
const undecided = sql`not exists (select from chronology.decision d
   where d.authority_id = v.authority_id and d.event_id = v.id and d.undone_at is null)`;
const ofReader = sql`v.authority_id = any ((select access.my_authorities())::int[])`;

const waiting = (childId: string, without: readonly string[]): Sql => sql`
  ${ofReader} and v.child_id = ${childId} and v.kind <> all (${[...without]}::text[]) and ${undecided}`;

/** Oldest first, as the story went. */
export const suggestionsOf = (
  tx: Tx,
  childId: string,
  of: { without: readonly string[]; most: number; skip?: number },
) =>
  tx.many<Suggestion>(sql`
    select ${columns} from people.timeline_view v where ${waiting(childId, of.without)}
     order by v.at, v.id limit ${of.most} offset ${of.skip ?? 0}`);

/** How many wait, up to `most`: beyond that nobody needs the number. */
export const countWaiting = async (
  tx: Tx,
  childId: string,
  without: readonly string[],
  most: number,
): Promise<number> =>
  (
    await tx.one<{ waiting: number }>(sql`
      select count(*)::int as waiting from (
        select from people.timeline_view v where ${waiting(childId, without)} limit ${most}) w`)
  ).waiting;

/** The suggestion after this one; the first of all when it was the last. */
export const nextSuggestion = (
  tx: Tx,
  childId: string,
  without: readonly string[],
  after: { at: Temporal.Instant; id: string },
) =>
  tx.maybe<{ id: string }>(sql`
    select v.id from people.timeline_view v where ${waiting(childId, without)} and v.id <> ${after.id}
     order by ((v.at, v.id) > (${after.at}::timestamptz, ${after.id}::uuid)) desc, v.at, v.id limit 1`);

/** An event of this child, decided or not. */
export const eventOf = (tx: Tx, childId: string, eventId: string) =>
  tx.maybe<Suggestion>(
    sql`select ${columns} from people.timeline_view v where ${ofReader} and v.child_id = ${childId} and v.id = ${eventId}`,
  );

/** Suggestions near this one, for the same readers: what may be one and the same thing. */
export const alikeSuggestions = (tx: Tx, s: Suggestion, most: number) =>
  tx.many<Suggestion>(sql`
    select ${columns} from people.timeline_view v
     where ${ofReader} and v.child_id = ${s.childId} and v.id <> ${s.id} and ${undecided}
       and v.data_class = ${s.dataClass} and v.agency is not distinct from ${s.agency}::text and v.share_with is not distinct from ${s.shareWith}::text[]
       and v.at between ${s.at}::timestamptz - interval '30 days' and ${s.at}::timestamptz + interval '30 days'
     order by abs(extract(epoch from v.at - ${s.at}::timestamptz)), v.id limit ${most}`);

/** Other undecided lines that read just so: "Minutes sent" ten times. */
export const sameLines = (tx: Tx, s: Suggestion, most: number) =>
  tx.many<Suggestion>(sql`
    select ${columns} from people.timeline_view v
     where ${ofReader} and v.child_id = ${s.childId} and v.id <> ${s.id} and ${undecided} and v.kind = ${s.kind} and v.line = ${s.line}
     order by v.at, v.id limit ${most}`);

export type Outcome = 'ACCEPTED' | 'MERGED' | 'DISMISSED';
export interface DecisionRow {
  id: string;
  authorityId: number;
  childId: string;
  eventId: string;
  outcome: Outcome;
  entryId: string | null;
  reason: string | null;
  line: string;
  eventAt: Temporal.Instant;
  decidedAt: Temporal.Instant;
  decidedBy: string | null;
  decidedByName: string | null;
  undoneAt: Temporal.Instant | null;
}
const decisions = (where: Sql, rest: Sql) => sql`
  select d.id, d.authority_id, d.child_id, d.event_id, d.outcome, d.entry_id, d.reason, v.line, v.at as event_at, d.decided_at, d.decided_by,
         s.name as decided_by_name, d.undone_at
    from chronology.decision d
    join people.timeline_view v on v.authority_id = d.authority_id and v.id = d.event_id
    left join access.posting p on p.authority_id = d.authority_id and p.id = d.decided_by
    left join access.staff s on s.id = p.staff_id
   where d.authority_id = any ((select access.my_authorities())::int[]) and ${where} ${rest}`;

export const findDecision = (tx: Tx, childId: string, id: string) =>
  tx.maybe<DecisionRow>(decisions(sql`d.child_id = ${childId} and d.id = ${id}`, sql``));
/** The decision about an event that stands. */
export const decisionOn = (tx: Tx, eventId: string) =>
  tx.maybe<DecisionRow>(decisions(sql`d.event_id = ${eventId} and d.undone_at is null`, sql``));
/** What one person decided lately and could undo, the last first. */
export const decisionsBy = (tx: Tx, childId: string, by: string, since: Temporal.Instant, most: number) =>
  tx.many<DecisionRow>(
    decisions(
      sql`d.child_id = ${childId} and d.decided_by = ${by} and d.undone_at is null and d.decided_at >= ${since}`,
      sql`order by d.decided_at desc, d.id desc limit ${most}`,
    ),
  );
export const dismissedOf = (tx: Tx, childId: string, most: number) =>
  tx.many<DecisionRow>(
    decisions(
      sql`d.child_id = ${childId} and d.outcome = 'DISMISSED' and d.undone_at is null`,
      sql`order by d.decided_at desc, d.id desc limit ${most}`,
    ),
  );

/** 0 when somebody has decided about the event already. */
export const insertDecision = (
  tx: Tx,
  d: { id: string; event: Suggestion; outcome: Outcome; entryId: string | null; reason: string | null },
  at: Temporal.Instant,
  by: string | null,
) =>
  tx.run(sql`
    insert into chronology.decision (authority_id, id, child_id, event_id, outcome, entry_id, reason, data_class, agency, share_with, decided_at, decided_by)
    values (${d.event.authorityId}, ${d.id}, ${d.event.childId}, ${d.event.id}, ${d.outcome}, ${d.entryId}, ${d.reason}, ${d.event.dataClass},
      ${d.event.agency}, ${d.event.shareWith}, ${at}, ${by})
    on conflict do nothing`);

/** Gives the events back to the suggestions: one decision, or all of an entry. */
export const undoDecisions = (
  tx: Tx,
  which: { id: string } | { entryId: string },
  at: Temporal.Instant,
  by: string | null,
) =>
  tx.run(sql`
    update chronology.decision set undone_at = ${at}, undone_by = ${by}
     where undone_at is null and authority_id = (select access.authority_id())
       and ${'id' in which ? sql`id = ${which.id}` : sql`entry_id = ${which.entryId}`}`);

/** For each of the children: how many suggestions there are since a moment. One statement for a whole caseload. */
export const waitingOf = (
  tx: Tx,
  childIds: readonly string[],
  without: readonly string[],
  since: Temporal.Instant,
) =>
  tx.many<{ childId: string; waiting: number }>(sql`
    select v.child_id, count(*)::int as waiting from people.timeline_view v
     where ${ofReader} and v.child_id = any (${[...childIds]}::uuid[]) and v.at >= ${since}
       and v.kind <> all (${[...without]}::text[]) and ${undecided}
     group by v.child_id order by waiting desc, v.child_id`);
