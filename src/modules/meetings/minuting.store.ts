import type { Tx } from '../../platform/db/database.ts';
import { sql } from '../../platform/db/sql.ts';
import type { Work } from '../../platform/http/work.ts';
import type { ItemState } from './meeting.ts';
import type { DecisionKind } from './meeting-sections.ts';

/** Which child at which meeting: every item belongs to one child. */
export interface AtMeeting {
  meetingId: string;
  childId: string;
}
export interface PurposeRow extends AtMeeting {
  code: string;
  state: ItemState['state'];
  because: string | null;
  texts: Record<string, string>;
  alsoWith: string[];
  savedByName: string | null;
  version: number;
}
export const purposesOf = (tx: Tx, at: AtMeeting) =>
  tx.many<PurposeRow>(sql`
    select meeting_id, child_id, code, state, because, texts, also_with, saved_by_name, version from meetings.purpose
     where meeting_id = ${at.meetingId} and child_id = ${at.childId}`);

export interface Writer {
  authorityId: number;
  postingId: string | null;
  name: string;
  now: Temporal.Instant;
}
/** Who writes, and when. */
export const writerOf = (work: Pick<Work, 'actor' | 'now'>): Writer => ({
  authorityId: work.actor.authorityId,
  postingId: work.actor.postingId || null,
  name: work.actor.staffName,
  now: work.now,
});
/** Saves over the version that was read (0: nothing yet); 0 rows when somebody else saved first. */
export function savePurpose(tx: Tx, p: Omit<PurposeRow, 'savedByName'>, by: Writer): Promise<number> {
  const texts = JSON.stringify(p.texts);
  if (p.version === 0) {
    return tx.run(sql`
      insert into meetings.purpose (authority_id, meeting_id, child_id, code, state, because, texts, also_with, saved_at, saved_by, saved_by_name)
      values (${by.authorityId}, ${p.meetingId}, ${p.childId}, ${p.code}, ${p.state}, ${p.because}, ${texts}, ${p.alsoWith},
        ${by.now}, ${by.postingId}, ${by.name}) on conflict do nothing`);
  }
  return tx.run(sql`
    update meetings.purpose set state = ${p.state}, because = ${p.because}, texts = ${texts}, also_with = ${p.alsoWith},
           saved_at = ${by.now}, saved_by = ${by.postingId}, saved_by_name = ${by.name}, version = version + 1
     where meeting_id = ${p.meetingId} and child_id = ${p.childId} and code = ${p.code} and version = ${p.version}`);
}

export interface ContributionRow extends AtMeeting {
  id: string;
  agency: string;
  text: string;
  source: string | null;
  asOf: Temporal.PlainDate | null;
  dataClass: string;
  /** Agencies it is shared with; null: everybody invited. */
  shareWith: string[] | null;
  alsoWith: string[];
  typedBy: string;
  version: number;
}
const contribution = sql`id, meeting_id, child_id, agency, text, source, as_of, data_class, share_with, also_with, typed_by, version`;
export const contributionsOf = (tx: Tx, at: AtMeeting) =>
  tx.many<ContributionRow>(sql`
    select ${contribution} from meetings.contribution
     where meeting_id = ${at.meetingId} and child_id = ${at.childId} order by agency, typed_at, id`);
export const findContribution = (tx: Tx, id: string) =>
  tx.maybe<ContributionRow>(sql`select ${contribution} from meetings.contribution where id = ${id}`);
export const insertContribution = (tx: Tx, c: Omit<ContributionRow, 'version'>, by: Writer) =>
  tx.run(sql`
    insert into meetings.contribution (authority_id, id, meeting_id, child_id, agency, text, source, as_of, data_class, share_with,
      also_with, typed_by, typed_at)
    values (${by.authorityId}, ${c.id}, ${c.meetingId}, ${c.childId}, ${c.agency}, ${c.text}, ${c.source}, ${c.asOf}, ${c.dataClass},
      ${c.shareWith}, ${c.alsoWith}, ${c.typedBy}, ${by.now})`);
export const updateContribution = (
  tx: Tx,
  c: Pick<
    ContributionRow,
    'id' | 'text' | 'source' | 'asOf' | 'dataClass' | 'shareWith' | 'alsoWith' | 'version'
  >,
) =>
  tx.run(sql`
    update meetings.contribution set text = ${c.text}, source = ${c.source}, as_of = ${c.asOf}, data_class = ${c.dataClass},
           share_with = ${c.shareWith}, also_with = ${c.alsoWith}, version = version + 1
     where id = ${c.id} and version = ${c.version}`);

export interface DecisionRow extends AtMeeting {
  id: string;
  kind: DecisionKind;
  outcome: string;
  rationale: string;
  alsoWith: string[];
  decidedAt: Temporal.Instant;
  decidedByName: string | null;
  version: number;
}
/** The decisions that stand: the latest version of each kind. */
export const decisionsOf = (tx: Tx, at: AtMeeting) =>
  tx.many<DecisionRow>(sql`
    select distinct on (kind) id, meeting_id, child_id, kind, outcome, rationale, also_with, decided_at, decided_by_name, version
      from meetings.decision where meeting_id = ${at.meetingId} and child_id = ${at.childId} order by kind, version desc`);
/** One that stands or stood, as the reader may see it. */
export const findDecision = (tx: Tx, id: string) =>
  tx.maybe<DecisionRow>(sql`
    select id, meeting_id, child_id, kind, outcome, rationale, also_with, decided_at, decided_by_name, version
      from meetings.decision where id = ${id}`);
/** 0 rows when somebody else decided first. */
export const insertDecision = (tx: Tx, d: Omit<DecisionRow, 'decidedAt' | 'decidedByName'>, by: Writer) =>
  tx.run(sql`
    insert into meetings.decision (authority_id, id, meeting_id, child_id, kind, outcome, rationale, also_with, decided_at, decided_by,
      decided_by_name, version)
    values (${by.authorityId}, ${d.id}, ${d.meetingId}, ${d.childId}, ${d.kind}, ${d.outcome}, ${d.rationale}, ${d.alsoWith}, ${by.now},
      ${by.postingId}, ${by.name}, ${d.version}) on conflict (authority_id, meeting_id, child_id, kind, version) do nothing`);

export interface AskRow extends AtMeeting {
  id: string;
  words: string;
  broughtBy: string | null;
  changed: string | null;
  askedAt: Temporal.Instant;
  version: number;
}
export const asksOf = (tx: Tx, at: AtMeeting) =>
  tx.many<AskRow>(sql`
    select id, meeting_id, child_id, words, brought_by, changed, asked_at, version from meetings.ask
     where meeting_id = ${at.meetingId} and child_id = ${at.childId} order by asked_at, id`);
export const findAsk = (tx: Tx, id: string) =>
  tx.maybe<AskRow>(sql`
    select id, meeting_id, child_id, words, brought_by, changed, asked_at, version from meetings.ask where id = ${id}`);
export const insertAsk = (tx: Tx, a: Omit<AskRow, 'version' | 'askedAt'>, by: Writer) =>
  tx.run(sql`
    insert into meetings.ask (authority_id, id, meeting_id, child_id, words, brought_by, changed, asked_at, written_by)
    values (${by.authorityId}, ${a.id}, ${a.meetingId}, ${a.childId}, ${a.words}, ${a.broughtBy}, ${a.changed}, ${by.now}, ${by.postingId})`);
export const updateAsk = (tx: Tx, a: Pick<AskRow, 'id' | 'words' | 'broughtBy' | 'changed' | 'version'>) =>
  tx.run(sql`
    update meetings.ask set words = ${a.words}, brought_by = ${a.broughtBy}, changed = ${a.changed}, version = version + 1
     where id = ${a.id} and version = ${a.version}`);
