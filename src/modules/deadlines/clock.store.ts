import type { Tx } from '../../platform/db/database.ts';
import { empty, raw, type Sql, sql } from '../../platform/db/sql.ts';
import type { ClockId, ClockRule } from './clock-rule.ts';

/** What a clock is about: a referral, a contact, a meeting … by the kind of record and its id. */
export interface About {
  type: string;
  id: string;
}

export type OutcomeCode = 'met' | 'late' | 'not_applicable' | 'not_achieved' | 'stopped_by_closing';

/** One deadline as it is stored. */
export interface ClockRow {
  authorityId: number;
  id: string;
  /** A contact at the front door has no child yet. */
  childId: string | null;
  aboutType: string;
  aboutId: string;
  rule: ClockId;
  label: string;
  /** The rule as it stood when the clock started. */
  ruleAsUsed: ClockRule;
  startedAt: Temporal.Instant;
  knownAt: Temporal.Instant;
  dueAt: Temporal.Instant;
  stoppedAt: Temporal.Instant | null;
  outcome: OutcomeCode | null;
  wasOverdue: boolean | null;
  reason: string | null;
  holderPostingId: string | null;
  holderTeamId: string | null;
  /** Where the work is done. */
  href: string | null;
  createdAt: Temporal.Instant;
  version: number;
}

const columns = raw(
  `authority_id, id, child_id, about_type, about_id, rule, label, rule_as_used, started_at, known_at, due_at, stopped_at,
   outcome, was_overdue, reason, holder_posting_id, holder_team_id, href, created_at, version`,
);

/** 1, or 0 when a clock of that rule about that thing runs or ran already. Readable by nobody who may not see it. */
export const insertClock = (tx: Tx, c: ClockRow, by: string | null) =>
  tx.run(sql`
    insert into deadlines.clock (authority_id, id, child_id, about_type, about_id, rule, label, rule_as_used, started_at, known_at,
      due_at, holder_posting_id, holder_team_id, href, created_at, created_by)
    values (${c.authorityId}, ${c.id}, ${c.childId}, ${c.aboutType}, ${c.aboutId}, ${c.rule}, ${c.label}, ${JSON.stringify(c.ruleAsUsed)},
      ${c.startedAt}, ${c.knownAt}, ${c.dueAt}, ${c.holderPostingId}, ${c.holderTeamId}, ${c.href}, ${c.createdAt}, ${by})
    on conflict do nothing`);

/**
 * Clocks an act is about, whether or not the actor may see them: for commands, never for pages. Newest start first;
 * `about.type` 'child' means any about that child.
 */
export const clocksForAct = (tx: Tx, rule: ClockId | null, about: About) =>
  tx.many<ClockRow>(sql`select ${columns} from deadlines.clocks_about(${rule}, ${about.type}, ${about.id})`);

/** Whether a clock of the rule about the thing runs or ran, whether or not the actor may see it: for acts and jobs. */
export const hasClock = async (tx: Tx, rule: ClockId, about: About): Promise<boolean> =>
  (await clocksForAct(tx, rule, about)).length > 0;

/** Writes what an act did to a clock; 0 when somebody else changed it since that version. */
export async function settleClock(tx: Tx, c: ClockRow): Promise<number> {
  const row = await tx.one<{ settle: number }>(sql`
    select deadlines.settle(${c.id}, ${c.version}, ${c.startedAt}, ${c.knownAt}, ${c.dueAt}, ${c.stoppedAt}, ${c.outcome}, ${c.wasOverdue},
      ${c.reason}, ${c.holderPostingId}, ${c.holderTeamId}) as settle`);
  return row.settle;
}

/** Under row-level security: what a person decides about a clock they see. 0 when it changed since `version`. */
export const answerClock = (tx: Tx, c: ClockRow, by: string) =>
  tx.run(sql`
    update deadlines.clock
       set stopped_at = ${c.stoppedAt}, outcome = ${c.outcome}, was_overdue = ${c.wasOverdue}, reason = ${c.reason},
           holder_posting_id = ${c.holderPostingId}, holder_team_id = ${c.holderTeamId}, version = version + 1,
           stopped_by = case when ${c.stoppedAt}::timestamptz is null then null else coalesce(stopped_by, ${by}::uuid) end
     where id = ${c.id} and version = ${c.version}`);

export const findClock = (tx: Tx, id: string) =>
  tx.maybe<ClockRow>(sql`select ${columns} from deadlines.clock where id = ${id}`);

/** The clock of a rule about a thing, as the reader may see it; 'child' gives the newest of that child. */
export const clockFor = (tx: Tx, rule: ClockId, about: About) =>
  tx.maybe<ClockRow>(sql`
    select ${columns} from deadlines.clock
     where rule = ${rule} and ${about.type === 'child' ? sql`child_id = ${about.id}` : sql`about_type = ${about.type} and about_id = ${about.id}`}
     order by started_at desc, id desc limit 1`);

/** The clocks about several things of one kind, as the reader may see them: for lists that show a clock a row. */
export const clocksAbout = (
  tx: Tx,
  authorityId: number,
  about: { type: string; ids: readonly string[] },
  rules: readonly ClockId[],
) =>
  tx.many<ClockRow>(sql`
    select ${columns} from deadlines.clock
     where authority_id = ${authorityId} and about_type = ${about.type} and about_id = any (${[...about.ids]}::uuid[])
       and rule = any (${[...rules]}) order by due_at, id`);

/** All of a child's, running first, then by due time. */
export const clocksOf = (tx: Tx, childId: string) =>
  tx.many<ClockRow>(sql`
    select ${columns} from deadlines.clock where child_id = ${childId} order by (stopped_at is null) desc, due_at, id`);

/** Clocks of a child that still run, soonest first. */
export const runningClocksOf = (tx: Tx, childId: string) =>
  tx.many<ClockRow>(
    sql`select ${columns} from deadlines.clock where child_id = ${childId} and stopped_at is null order by due_at, id`,
  );

/** The next clock of each of these children, by child; children without one are left out. */
export async function nextClocksOf(tx: Tx, childIds: readonly string[]): Promise<Map<string, ClockRow>> {
  if (childIds.length === 0) return new Map();
  const rows = await tx.many<ClockRow>(sql`
    select distinct on (child_id) ${columns} from deadlines.clock
     where child_id = any (${[...childIds]}::uuid[]) and stopped_at is null order by child_id, due_at, id`);
  return new Map(rows.flatMap((row) => (row.childId ? [[row.childId, row] as const] : [])));
}

/** Whose list of running clocks: one posting's, a team's, or an authority's. */
export type DueOf = { postingId: string } | { teamId: string; authorityId: number } | { authorityId: number };
export interface DueFilter {
  rule?: ClockId | undefined;
  /** A posting, or 'nobody' for clocks that only a team holds. */
  holder?: string | undefined;
  before?: Temporal.Instant | undefined;
}

function whose(of: DueOf): Sql {
  if ('postingId' in of) return sql`holder_posting_id = ${of.postingId}`;
  if ('teamId' in of) return sql`authority_id = ${of.authorityId} and holder_team_id = ${of.teamId}`;
  return sql`authority_id = ${of.authorityId}`;
}
function narrowed(filter: DueFilter): Sql {
  const holder =
    filter.holder === 'nobody'
      ? sql`and holder_posting_id is null`
      : filter.holder
        ? sql`and holder_posting_id = ${filter.holder}`
        : empty;
  return sql`${filter.rule ? sql`and rule = ${filter.rule}` : empty} ${holder}
    ${filter.before ? sql`and due_at < ${filter.before}` : empty}`;
}

/** Running clocks, soonest due first. */
export const dueOf = (tx: Tx, of: DueOf, filter: DueFilter, most: number) =>
  tx.many<ClockRow>(sql`
    select ${columns} from deadlines.clock where ${whose(of)} and stopped_at is null ${narrowed(filter)} order by due_at, id limit ${most}`);

/** How many clocks run, as the reader may see them. */
export async function countDue(tx: Tx, of: DueOf, filter: DueFilter = {}): Promise<number> {
  const row = await tx.one<{ n: number }>(
    sql`select count(*)::int as n from deadlines.clock where ${whose(of)} and stopped_at is null ${narrowed(filter)}`,
  );
  return row.n;
}

/** Done late, and nobody has said why yet. */
export const owedReasons = (tx: Tx, postingId: string) =>
  tx.many<ClockRow>(sql`
    select ${columns} from deadlines.clock
     where holder_posting_id = ${postingId} and outcome = 'late' and reason is null order by stopped_at limit 20`);
