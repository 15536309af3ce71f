import type { Tx } from '../../platform/db/database.ts';
import { sql } from '../../platform/db/sql.ts';

export interface Told {
  id: string;
  words: string;
  how: 'UNPROMPTED' | 'ASKED';
  question: string | null;
  toldAt: Temporal.Instant;
  byName: string | null;
}
interface HarmCall {
  id: string;
  whom: string;
  who: string | null;
  agreed: string | null;
  rangAt: Temporal.Instant;
  byName: string | null;
}
export interface Factor {
  id: string;
  side: 'PUSH' | 'PULL';
  code: string;
  weight: 'MAIN' | 'CONTRIBUTED';
  words: string | null;
  meaning: string | null;
}
export interface Suggestion {
  id: string;
  kind: string;
  named: string;
  words: string | null;
  decision: 'ACCEPTED' | 'DISMISSED' | null;
  because: string | null;
  wentTo: string | null;
}
export interface InterviewAction {
  id: string;
  what: string;
  ownerPostingId: string | null;
  ownerAgency: string | null;
  ownerName: string | null;
  dueOn: Temporal.PlainDate;
  passedOnAt: Temporal.Instant | null;
}
export interface Concern {
  id: string;
  result: 'NO_CONCERN' | 'CSE' | 'CCE' | 'CSE_AND_CCE' | 'OTHER';
  because: string;
  screeningId: string | null;
  recordedAt: Temporal.Instant;
}
/** What stands beside the answers of one interview, as far as the reader may read it. */
export interface Beside {
  told: Told[];
  calls: HarmCall[];
  factors: Factor[];
  suggestions: Suggestion[];
  actions: InterviewAction[];
  /** The newest first. */
  concerns: Concern[];
}
interface Line {
  what: string;
  id: string;
  a: string | null;
  b: string | null;
  c: string | null;
  d: string | null;
  e: string | null;
  at: Temporal.Instant | null;
  day: Temporal.PlainDate | null;
  byName: string | null;
}

/** All of it in one statement: six short lists of one interview. */
export async function besideOf(tx: Tx, interviewId: string): Promise<Beside> {
  const lines = await tx.many<Line>(sql`
    select l.what, l.id, l.a, l.b, l.c, l.d, l.e, l.at, l.day, s.name as by_name from (
      select 'told' as what, id, words as a, how as b, question as c, null as d, null as e, told_at as at, null::date as day, recorded_by as by, authority_id
        from missing.told where interview_id = ${interviewId}
      union all select 'call', id, whom, who, agreed, null, null, rang_at, null, recorded_by, authority_id
        from missing.harm_call where interview_id = ${interviewId}
      union all select 'factor', id, side, code, weight, words, meaning, recorded_at, null, recorded_by, authority_id
        from missing.factor where interview_id = ${interviewId} and taken_back_at is null
      union all select 'suggestion', id, kind, named, words, decision, concat_ws(chr(31), coalesce(because, ''), coalesce(went_to, '')), recorded_at, null, recorded_by, authority_id
        from missing.suggestion where interview_id = ${interviewId}
      union all select 'action', id, what, owner_posting_id::text, owner_agency, owner_name, null, passed_on_at, due_on, asked_by, authority_id
        from missing.interview_action where interview_id = ${interviewId}
      union all select 'concern', id, result, because, screening_id::text, null, null, recorded_at, null, recorded_by, authority_id
        from missing.interview_concern where interview_id = ${interviewId}) l
      left join access.posting p on p.authority_id = l.authority_id and p.id = l.by
      left join access.staff s on s.id = p.staff_id
     order by l.at, l.id`);
  const of = (what: string) => lines.filter((line) => line.what === what);
  return {
    told: of('told').map((l) => ({
      id: l.id,
      words: l.a ?? '',
      how: l.b as Told['how'],
      question: l.c,
      toldAt: l.at as Temporal.Instant,
      byName: l.byName,
    })),
    calls: of('call').map((l) => ({
      id: l.id,
      whom: l.a ?? '',
      who: l.b,
      agreed: l.c,
      rangAt: l.at as Temporal.Instant,
      byName: l.byName,
    })),
    factors: of('factor').map((l) => ({
      id: l.id,
      side: l.a as Factor['side'],
      code: l.b ?? '',
      weight: l.c as Factor['weight'],
      words: l.d,
      meaning: l.e,
    })),
    suggestions: of('suggestion').map(asSuggestion),
    actions: of('action').map((l) => ({
      id: l.id,
      what: l.a ?? '',
      ownerPostingId: l.b,
      ownerAgency: l.c,
      ownerName: l.d,
      dueOn: l.day as Temporal.PlainDate,
      passedOnAt: l.at,
    })),
    concerns: of('concern')
      .map((l) => ({
        id: l.id,
        result: l.a as Concern['result'],
        because: l.b ?? '',
        screeningId: l.c,
        recordedAt: l.at as Temporal.Instant,
      }))
      .reverse(),
  };
}
function asSuggestion(l: Line): Suggestion {
  const [because, wentTo] = (l.e ?? '').split('\u001f');
  return {
    id: l.id,
    kind: l.a ?? '',
    named: l.b ?? '',
    words: l.c,
    decision: l.d as Suggestion['decision'],
    because: because || null,
    wentTo: wentTo || null,
  };
}

/** Which interview a row stands beside, and who writes it when. */
export interface Writing {
  authorityId: number;
  id: string;
  interviewId: string;
  childId: string;
  now: Temporal.Instant;
  by: string | null;
}
export const insertTold = (tx: Tx, w: Writing, t: Omit<Told, 'id' | 'byName'>) =>
  tx.run(sql`
    insert into missing.told (authority_id, id, interview_id, child_id, words, how, question, told_at, recorded_at, recorded_by)
    values (${w.authorityId}, ${w.id}, ${w.interviewId}, ${w.childId}, ${t.words}, ${t.how}, ${t.question}, ${t.toldAt}, ${w.now}, ${w.by})`);
export const insertCall = (tx: Tx, w: Writing, c: Omit<HarmCall, 'id' | 'byName'>) =>
  tx.run(sql`
    insert into missing.harm_call (authority_id, id, interview_id, child_id, whom, who, rang_at, agreed, recorded_at, recorded_by)
    values (${w.authorityId}, ${w.id}, ${w.interviewId}, ${w.childId}, ${c.whom}, ${c.who}, ${c.rangAt}, ${c.agreed}, ${w.now}, ${w.by})`);
export const insertFactor = (tx: Tx, w: Writing, f: Omit<Factor, 'id'>) =>
  tx.run(sql`
    insert into missing.factor (authority_id, id, interview_id, child_id, side, code, weight, words, meaning, recorded_at, recorded_by)
    values (${w.authorityId}, ${w.id}, ${w.interviewId}, ${w.childId}, ${f.side}, ${f.code}, ${f.weight}, ${f.words}, ${f.meaning}, ${w.now}, ${w.by})`);
export const takeFactorBack = (tx: Tx, interviewId: string, id: string, now: Temporal.Instant) =>
  tx.run(
    sql`update missing.factor set taken_back_at = ${now} where id = ${id} and interview_id = ${interviewId} and taken_back_at is null`,
  );
/** 0 when the same thing was named before: what was decided about it stands. */
export const insertSuggestion = (tx: Tx, w: Writing, s: Pick<Suggestion, 'kind' | 'named' | 'words'>) =>
  tx.run(sql`
    insert into missing.suggestion (authority_id, id, interview_id, child_id, kind, named, words, recorded_at, recorded_by)
    values (${w.authorityId}, ${w.id}, ${w.interviewId}, ${w.childId}, ${s.kind}, ${s.named}, ${s.words}, ${w.now}, ${w.by})
    on conflict (authority_id, interview_id, kind, named) do nothing`);
/** 0 when somebody decided it already. */
export const decideSuggestionRow = (
  tx: Tx,
  which: { interviewId: string; id: string },
  d: { decision: 'ACCEPTED' | 'DISMISSED'; because: string | null; wentTo: string | null },
  now: Temporal.Instant,
  by: string | null,
) =>
  tx.run(sql`
    update missing.suggestion set decision = ${d.decision}, because = ${d.because}, went_to = ${d.wentTo}, decided_at = ${now}, decided_by = ${by}
     where id = ${which.id} and interview_id = ${which.interviewId} and decision is null`);
export const insertAction = (
  tx: Tx,
  w: Writing,
  a: Omit<InterviewAction, 'id' | 'passedOnAt'>,
  isPassedOn: boolean,
) =>
  tx.run(sql`
    insert into missing.interview_action (authority_id, id, interview_id, child_id, what, owner_posting_id, owner_agency, owner_name, due_on, asked_at, asked_by,
      passed_on_at, passed_on_by)
    values (${w.authorityId}, ${w.id}, ${w.interviewId}, ${w.childId}, ${a.what}, ${a.ownerPostingId}, ${a.ownerAgency}, ${a.ownerName}, ${a.dueOn}, ${w.now}, ${w.by},
      ${isPassedOn ? w.now : null}, ${isPassedOn ? w.by : null})`);
export const markPassedOn = (tx: Tx, interviewId: string, now: Temporal.Instant, by: string | null) =>
  tx.run(
    sql`update missing.interview_action set passed_on_at = ${now}, passed_on_by = ${by} where interview_id = ${interviewId} and passed_on_at is null`,
  );
export const insertConcern = (tx: Tx, w: Writing, c: Pick<Concern, 'result' | 'because'>) =>
  tx.run(sql`
    insert into missing.interview_concern (authority_id, id, interview_id, child_id, result, because, recorded_at, recorded_by)
    values (${w.authorityId}, ${w.id}, ${w.interviewId}, ${w.childId}, ${c.result}, ${c.because}, ${w.now}, ${w.by})`);
/** 0 when a screening was begun from it already. */
export const linkScreening = (tx: Tx, concernId: string, screeningId: string) =>
  tx.run(
    sql`update missing.interview_concern set screening_id = ${screeningId} where id = ${concernId} and screening_id is null`,
  );
