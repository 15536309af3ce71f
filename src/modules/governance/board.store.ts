import type { Tx } from '../../platform/db/database.ts';
import { sql } from '../../platform/db/sql.ts';
import type { Audience, ItemState, Reason } from './board.ts';

export interface ItemRow {
  id: string;
  sittingId: string;
  childId: string | null;
  title: string | null;
  reasons: Reason[];
  changedAt: Temporal.Instant | null;
  state: ItemState;
  agreedBy: string[];
  movedTo: string | null;
  movedBecause: string | null;
  addedBecause: string | null;
  addedBy: string | null;
  settledAt: Temporal.Instant | null;
  settledByName: string | null;
  version: number;
}
const item = sql`i.id, i.sitting_id, i.child_id, i.title, i.reasons, i.changed_at, i.state, i.agreed_by, i.moved_to, i.moved_because, i.added_because,
  i.added_by, i.settled_at, i.settled_by_name, i.version`;
export const itemsOfSitting = (tx: Tx, sittingId: string) =>
  tx.many<ItemRow>(sql`select ${item} from governance.item i where i.sitting_id = ${sittingId}`);
export const findItem = (tx: Tx, id: string) =>
  tx.maybe<ItemRow>(sql`select ${item} from governance.item i where i.id = ${id}`);

/** New need and known risk told apart (S1-14), or one line. */
export const PART_CODES = ['new-need', 'known-risk', 'line'] as const;
export type PartCode = (typeof PART_CODES)[number];
export interface PartRow {
  itemId: string;
  code: PartCode;
  text: string;
  savedByName: string;
  version: number;
}
export interface InformationRow {
  id: string;
  itemId: string;
  agency: string;
  broughtBy: string | null;
  audience: Audience;
  text: string;
  contributionId: string | null;
  typedAt: Temporal.Instant;
  typedBy: string | null;
  typedByName: string | null;
  version: number;
}
export interface DecisionRow {
  id: string;
  itemId: string;
  sittingId: string;
  childId: string | null;
  decision: string;
  rationale: string;
  agencies: string[];
  decidedAt: Temporal.Instant;
  decidedBy: string;
  decidedByName: string;
  version: number;
}
export interface DissentRow {
  id: string;
  decisionId: string;
  itemId: string;
  agency: string;
  who: string;
  words: string;
}
/** Of a sitting, or of one item of it. */
export interface OfBoard {
  sittingId: string;
  itemId?: string | undefined;
}
const of = ({ sittingId, itemId }: OfBoard) =>
  itemId === undefined ? sql`x.sitting_id = ${sittingId}` : sql`x.item_id = ${itemId}`;
export const partsOf = (tx: Tx, at: OfBoard) =>
  tx.many<PartRow>(
    sql`select x.item_id, x.code, x.text, x.saved_by_name, x.version from governance.item_part x where ${of(at)}`,
  );
export const informationOf = (tx: Tx, at: OfBoard) =>
  tx.many<InformationRow>(sql`
    select x.id, x.item_id, x.agency, x.brought_by, x.audience, x.text, x.contribution_id, x.typed_at, x.typed_by, x.typed_by_name, x.version
      from governance.information x where ${of(at)} order by x.typed_at, x.id`);
const decision = sql`x.id, x.item_id, x.sitting_id, x.child_id, x.decision, x.rationale, x.agencies, x.decided_at, x.decided_by, x.decided_by_name, x.version`;
/** Every version, the one that stands last. */
export const decisionsOf = (tx: Tx, at: OfBoard) =>
  tx.many<DecisionRow>(sql`select ${decision} from governance.decision x where ${of(at)} order by x.version`);
export const dissentOf = (tx: Tx, at: OfBoard) =>
  tx.many<DissentRow>(
    sql`select x.id, x.decision_id, x.item_id, x.agency, x.who, x.words from governance.dissent x where ${of(at)} order by x.at, x.id`,
  );
export const findDecision = (tx: Tx, id: string) =>
  tx.maybe<DecisionRow>(sql`select ${decision} from governance.decision x where x.id = ${id}`);

export interface SpokenOfRow {
  itemId: string;
  sittingId: string;
  kind: string;
  day: Temporal.PlainDate;
  state: ItemState;
  agreedBy: string[];
  settledAt: Temporal.Instant | null;
}
/** At which sittings a child was spoken of, the newest first. */
export const spokenOf = (tx: Tx, childId: string) =>
  tx.many<SpokenOfRow>(sql`
    select i.id as item_id, i.sitting_id, s.kind, s.day, i.state, i.agreed_by, i.settled_at
      from governance.item i join governance.sitting s on s.authority_id = i.authority_id and s.id = i.sitting_id
     where i.child_id = ${childId} and i.state in ('talked', 'nothing-new') order by i.settled_at desc limit 200`);

/** What changed on a board since a moment: brought by the record, or settled by somebody else. */
export const changesSince = async (
  tx: Tx,
  sittingId: string,
  since: Temporal.Instant,
  me: string,
): Promise<number> =>
  (
    await tx.one<{ n: number }>(sql`
      select count(*)::int as n from governance.item i where i.sitting_id = ${sittingId}
         and (i.changed_at > ${since} or (i.settled_at > ${since} and i.settled_by is distinct from ${me}))`)
  ).n;
/** What somebody at this agency may not know of, for a copy that goes there. */
export const keptFromAgency = async (tx: Tx, sittingId: string, agency: string): Promise<Set<string>> =>
  new Set(
    (
      await tx.many<{ id: string }>(
        sql`select k as id from governance.kept_from_agency(${sittingId}, ${agency}) k`,
      )
    ).map(({ id }) => id),
  );
