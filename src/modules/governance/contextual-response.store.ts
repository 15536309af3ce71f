import type { Tx } from '../../platform/db/database.ts';
import { sql } from '../../platform/db/sql.ts';
import type { ContextKind, ResponseState } from './contextual-response.ts';
import type { Writer } from './writer.ts';

export interface ResponseRow {
  id: string;
  kind: ContextKind;
  label: string;
  planned: string;
  leadAgency: string;
  leadName: string;
  state: ResponseState;
  reviewOn: Temporal.PlainDate;
  addedAt: Temporal.Instant;
  addedByName: string;
  version: number;
}
const columns = sql`r.id, r.kind, r.label, r.planned, r.lead_agency, r.lead_name, r.state, r.review_on, r.added_at, r.added_by_name, r.version`;
const here = sql`r.authority_id = (select access.authority_id())`;

/** Whether this person sits where responses are planned, and whether they run or minute it. */
export const tablePlace = (tx: Tx) =>
  tx.one<{ belongs: boolean; minutes: boolean }>(sql`
    select governance.belongs(array['MONTHLY', 'SUB_GROUP', 'MACE', 'CONTEXT']) as belongs, governance.minutes(array['MONTHLY', 'SUB_GROUP', 'MACE', 'CONTEXT']) as minutes`);
/** Open ones first, by when they are looked at again. */
export const responsesOf = (tx: Tx) =>
  tx.many<ResponseRow>(sql`
    select ${columns} from governance.context_response r where ${here}
     order by r.state in ('done', 'stopped'), r.review_on, r.id limit 200`);
export const findResponse = (tx: Tx, id: string) =>
  tx.maybe<ResponseRow>(
    sql`select ${columns} from governance.context_response r where ${here} and r.id = ${id}`,
  );
export const insertResponse = (
  tx: Tx,
  r: Pick<ResponseRow, 'id' | 'kind' | 'label' | 'planned' | 'leadAgency' | 'leadName' | 'reviewOn'>,
  by: Writer,
) =>
  tx.run(sql`
    insert into governance.context_response (authority_id, id, kind, label, planned, lead_agency, lead_name, review_on, added_at, added_by, added_by_name)
    values (${by.authorityId}, ${r.id}, ${r.kind}, ${r.label}, ${r.planned}, ${r.leadAgency}, ${r.leadName}, ${r.reviewOn}, ${by.now}, ${by.postingId}, ${by.name})`);
/** 0 rows when somebody else was first, or it is not theirs to move. */
export const updateResponse = (
  tx: Tx,
  r: Pick<ResponseRow, 'id' | 'planned' | 'leadName' | 'state' | 'reviewOn' | 'version'>,
) =>
  tx.run(sql`
    update governance.context_response set planned = ${r.planned}, lead_name = ${r.leadName}, state = ${r.state}, review_on = ${r.reviewOn}, version = version + 1
     where id = ${r.id} and version = ${r.version}`);

export interface StepRow {
  id: string;
  responseId: string;
  kind: 'changed' | 'action' | 'done';
  actionId: string | null;
  words: string;
  agency: string | null;
  leadName: string | null;
  dueOn: Temporal.PlainDate | null;
  state: ResponseState | null;
  at: Temporal.Instant;
  byName: string;
}
export const stepsOfResponses = (tx: Tx, ids: readonly string[]) =>
  tx.many<StepRow>(sql`
    select id, response_id, kind, action_id, words, agency, lead_name, due_on, state, at, by_name from governance.context_step
     where response_id = any (${[...ids]}::uuid[]) order by at, id`);
/** 0 rows when an action was said to be done before. */
export const insertStep = (tx: Tx, s: Omit<StepRow, 'at' | 'byName'>, by: Writer) =>
  tx.run(sql`
    insert into governance.context_step (authority_id, id, response_id, kind, action_id, words, agency, lead_name, due_on, state, at, by_posting, by_name)
    values (${by.authorityId}, ${s.id}, ${s.responseId}, ${s.kind}, ${s.actionId}, ${s.words}, ${s.agency}, ${s.leadName}, ${s.dueOn}, ${s.state}, ${by.now}, ${by.postingId}, ${by.name})
    on conflict do nothing`);
