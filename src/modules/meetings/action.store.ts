import type { Tx } from '../../platform/db/database.ts';
import { type Sql, sql } from '../../platform/db/sql.ts';
import type { ActionState, Strand } from './action.ts';
import type { AtMeeting, Writer } from './minuting.store.ts';

export interface ActionRow {
  id: string;
  /** Null for an action of a standing meeting that is about no child. */
  childId: string | null;
  /** Null when it was agreed without a meeting about one child: then `source` says where. */
  meetingId: string | null;
  source: ActionSource | null;
  sourceId: string | null;
  typed: string;
  what: string;
  /** Null where the owner, or the agency's lead, has no account. */
  ownerPostingId: string | null;
  /** The owner; where it is an agency's, its named lead. */
  ownerName: string;
  ownerAgency: string;
  isOfAgency: boolean;
  due: Temporal.PlainDate | null;
  strand: Strand | null;
  /** What was assumed or not understood when it was typed. */
  notes: string[];
  alsoWith: string[];
  state: ActionState;
  doneOn: Temporal.PlainDate | null;
  changed: string | null;
  lateReason: string | null;
  /** Who said how far it is, where somebody else wrote it down. */
  toldBy: string | null;
  handedByName: string | null;
  handedBecause: string | null;
  agreedAt: Temporal.Instant;
  version: number;
}
/** Where an action without a meeting about one child comes from. */
export const ACTION_SOURCES = {
  DAILY_MISSING: 'Daily missing meeting',
  RETURN_INTERVIEW: 'Return interview',
  MONTHLY_REVIEW: 'Review of the children most often missing',
  MISSING: 'Missing from home hub',
  SITTING: 'Morning board and other standing meetings',
} as const;
export type ActionSource = keyof typeof ACTION_SOURCES;

export const actionsWhere = (where: Sql) => sql`
  select a.id, a.meeting_id, a.source, a.source_id, a.child_id, a.typed, a.what, a.owner_posting_id, a.owner_name, a.owner_agency, a.is_of_agency,
         a.due_on as due, a.strand, a.notes, a.also_with, a.state, a.done_on, a.changed, a.late_reason, a.told_by, a.handed_by_name, a.handed_because,
         a.agreed_at, a.version
    from meetings.action a where ${where}`;
export const openOnes = sql`a.state in ('open', 'in-hand')`;
export const byDate = sql`order by a.due_on nulls last, a.agreed_at, a.id`;

export const actionsOf = (tx: Tx, at: AtMeeting) =>
  tx.many<ActionRow>(
    sql`${actionsWhere(sql`a.meeting_id = ${at.meetingId} and a.child_id = ${at.childId}`)} order by a.agreed_at, a.id`,
  );
/** Neither done nor left out, soonest due first. */
export const openActionsOfChild = (tx: Tx, childId: string) =>
  tx.many<ActionRow>(sql`${actionsWhere(sql`a.child_id = ${childId} and ${openOnes}`)} ${byDate}`);
/** What was agreed at one standing meeting, in the order it was agreed. */
export const actionsOfSource = (tx: Tx, sourceId: string) =>
  tx.many<ActionRow>(
    sql`${actionsWhere(sql`a.authority_id = (select access.authority_id()) and a.source_id = ${sourceId}`)} order by a.agreed_at, a.id`,
  );
export const findAction = (tx: Tx, id: string) => tx.maybe<ActionRow>(actionsWhere(sql`a.id = ${id}`));

export type NewActionRow = Omit<
  ActionRow,
  | 'state'
  | 'doneOn'
  | 'changed'
  | 'lateReason'
  | 'toldBy'
  | 'handedByName'
  | 'handedBecause'
  | 'agreedAt'
  | 'version'
>;
export const insertAction = (tx: Tx, a: NewActionRow, by: Writer) =>
  tx.run(sql`
    insert into meetings.action (authority_id, id, meeting_id, source, source_id, child_id, typed, what, owner_posting_id, owner_name, owner_agency,
      is_of_agency, due_on, strand, notes, also_with, agreed_at, agreed_by)
    values (${by.authorityId}, ${a.id}, ${a.meetingId}, ${a.source}, ${a.sourceId}, ${a.childId}, ${a.typed}, ${a.what}, ${a.ownerPostingId}, ${a.ownerName},
      ${a.ownerAgency}, ${a.isOfAgency}, ${a.due}, ${a.strand}, ${a.notes}, ${a.alsoWith}, ${by.now}, ${by.postingId})`);
/** 0 rows when somebody else changed it first, or it is not this person's to change. */
export const updateAction = (
  tx: Tx,
  a: Pick<
    ActionRow,
    'id' | 'state' | 'doneOn' | 'changed' | 'lateReason' | 'due' | 'alsoWith' | 'toldBy' | 'version'
  >,
) =>
  tx.run(sql`
    update meetings.action set state = ${a.state}, done_on = ${a.doneOn}, changed = ${a.changed}, late_reason = ${a.lateReason},
           due_on = ${a.due}, also_with = ${a.alsoWith}, told_by = ${a.toldBy}, version = version + 1
     where id = ${a.id} and version = ${a.version}`);

export type ActionOwner = Pick<ActionRow, 'ownerPostingId' | 'ownerName' | 'ownerAgency' | 'isOfAgency'>;
/** Somebody else's from now on; 0 rows when somebody else changed it first, or it is not this person's to hand on. */
export const updateOwner = (
  tx: Tx,
  a: ActionOwner & { id: string; version: number; because: string; byName: string },
  by: Writer,
) =>
  tx.run(sql`
    update meetings.action set owner_posting_id = ${a.ownerPostingId}, owner_name = ${a.ownerName}, owner_agency = ${a.ownerAgency},
           is_of_agency = ${a.isOfAgency}, told_by = null, state = 'open', handed_by = ${by.postingId}, handed_by_name = ${a.byName}, handed_at = ${by.now},
           handed_because = ${a.because}, version = version + 1
     where id = ${a.id} and version = ${a.version} and state in ('open', 'in-hand')`);
