import type { Tx } from '../../platform/db/database.ts';
import { raw, sql } from '../../platform/db/sql.ts';
import type { ResponseItem } from '../../platform/questionnaires/index.ts';
import type { InterviewState } from './interview.ts';
import type { SavedSection } from './interview-form.ts';

/** One return interview as it is stored; `missing.interview` says what the columns mean. */
export interface InterviewRow {
  id: string;
  childId: string;
  state: InterviewState;
  interviewerPostingId: string | null;
  interviewerName: string | null;
  isByTeam: boolean;
  isIndependent: boolean | null;
  independentBecause: string | null;
  chosenPersonAsked: boolean | null;
  chosenPlaceAsked: boolean | null;
  agreedPlace: string | null;
  agreedAt: Temporal.Instant | null;
  heldAt: Temporal.Instant | null;
  heldWhere: string | null;
  present: string | null;
  questionnaire: string | null;
  explainedAt: Temporal.Instant | null;
  harmToldAt: Temporal.Instant | null;
  toBeTold: string[];
  writtenUpAt: Temporal.Instant | null;
  writtenUpWithout: string[] | null;
  writtenUpBecause: string | null;
  sharedAt: Temporal.Instant | null;
  sharedWith: string[];
  signedOffAt: Temporal.Instant | null;
  signedOffBy: string | null;
  signedOffWords: string | null;
  calledOffBecause: string | null;
  recordedBy: string | null;
  version: number;
}
const columns = raw(
  `i.id, i.child_id, i.state, i.interviewer_posting_id, i.interviewer_name, i.is_by_team, i.is_independent, i.independent_because,
   i.chosen_person_asked, i.chosen_place_asked, i.agreed_place, i.agreed_at, i.held_at, i.held_where, i.present, i.questionnaire, i.explained_at,
   i.harm_told_at, i.to_be_told, i.written_up_at, i.written_up_without, i.written_up_because, i.shared_at, i.shared_with, i.signed_off_at,
   i.signed_off_by, i.signed_off_words, i.called_off_because, i.recorded_by, i.version`,
);

/** Under row-level security: undefined when there is none, or none for this reader. */
export const findInterview = (tx: Tx, id: string) =>
  tx.maybe<InterviewRow>(sql`select ${columns} from missing.interview i where i.id = ${id}`);

/** Every interview of one child that the reader may read, newest first. */
export const interviewsOfChild = (tx: Tx, childId: string) =>
  tx.many<InterviewRow>(
    sql`select ${columns} from missing.interview i where i.child_id = ${childId} order by i.recorded_at desc limit 200`,
  );

/** Interviews that cover one episode, newest first. */
export const interviewsOfEpisode = (tx: Tx, episodeId: string) =>
  tx.many<InterviewRow>(sql`
    select ${columns} from missing.interview i
     where i.id in (select e.interview_id from missing.interview_episode e where e.episode_id = ${episodeId}) order by i.recorded_at desc`);

/** Interviews that are not finished: one worker's own, or all that the reader may read. The next first. */
export const openInterviews = (tx: Tx, authorityId: number, ofPosting: string | null) =>
  tx.many<InterviewRow>(sql`
    select ${columns} from missing.interview i
     where i.authority_id = ${authorityId} and i.state in ('ASKED', 'ARRANGED', 'HELD', 'WRITTEN_UP')
       and (${ofPosting}::uuid is null or i.interviewer_posting_id = ${ofPosting})
     order by i.agreed_at nulls first, i.recorded_at limit 200`);

type NewInterview = Pick<
  InterviewRow,
  | 'id'
  | 'childId'
  | 'state'
  | 'interviewerPostingId'
  | 'interviewerName'
  | 'isByTeam'
  | 'isIndependent'
  | 'independentBecause'
  | 'chosenPersonAsked'
  | 'chosenPlaceAsked'
  | 'agreedPlace'
  | 'agreedAt'
  | 'toBeTold'
> & { authorityId: number; source: string };
export async function insertInterview(
  tx: Tx,
  i: NewInterview,
  episodeIds: readonly string[],
  now: Temporal.Instant,
  by: string | null,
): Promise<void> {
  await tx.run(sql`
    insert into missing.interview (authority_id, id, child_id, state, interviewer_posting_id, interviewer_name, is_by_team, is_independent,
      independent_because, chosen_person_asked, chosen_place_asked, agreed_place, agreed_at, to_be_told, source, recorded_at, recorded_by)
    values (${i.authorityId}, ${i.id}, ${i.childId}, ${i.state}, ${i.interviewerPostingId}, ${i.interviewerName}, ${i.isByTeam}, ${i.isIndependent},
      ${i.independentBecause}, ${i.chosenPersonAsked}, ${i.chosenPlaceAsked}, ${i.agreedPlace}, ${i.agreedAt}, ${i.toBeTold}, ${i.source}, ${now}, ${by})`);
  await tx.run(sql`
    insert into missing.interview_episode (authority_id, interview_id, episode_id, child_id)
    select ${i.authorityId}, ${i.id}, e, ${i.childId} from unnest(${[...episodeIds]}::uuid[]) e`);
}

/** Everything that can change, over the version that was read; 0 when somebody saved first. */
export const updateInterview = (tx: Tx, i: InterviewRow) =>
  tx.run(sql`
    update missing.interview set state = ${i.state}, interviewer_posting_id = ${i.interviewerPostingId}, interviewer_name = ${i.interviewerName},
      is_by_team = ${i.isByTeam}, is_independent = ${i.isIndependent}, independent_because = ${i.independentBecause},
      chosen_person_asked = ${i.chosenPersonAsked}, chosen_place_asked = ${i.chosenPlaceAsked}, agreed_place = ${i.agreedPlace}, agreed_at = ${i.agreedAt},
      held_at = ${i.heldAt}, held_where = ${i.heldWhere}, present = ${i.present}, questionnaire = ${i.questionnaire}, explained_at = ${i.explainedAt},
      harm_told_at = ${i.harmToldAt}, to_be_told = ${i.toBeTold}, written_up_at = ${i.writtenUpAt}, written_up_without = ${i.writtenUpWithout},
      written_up_because = ${i.writtenUpBecause}, shared_at = ${i.sharedAt}, shared_with = ${i.sharedWith}, signed_off_at = ${i.signedOffAt},
      signed_off_by = ${i.signedOffBy}, signed_off_words = ${i.signedOffWords}, called_off_because = ${i.calledOffBecause}, version = version + 1
     where id = ${i.id} and version = ${i.version}`);

/** The newest version of every section; empty for a reader with whom it was not shared. */
export const sectionsSaved = (tx: Tx, interviewId: string) =>
  tx.many<SavedSection>(sql`
    select distinct on (a.section) a.section, a.version, a.items, a.saved_at, s.name as saved_by_name
      from missing.interview_answer a
      left join access.posting p on p.authority_id = a.authority_id and p.id = a.saved_by
      left join access.staff s on s.id = p.staff_id
     where a.interview_id = ${interviewId} order by a.section, a.version desc`);

/** Adds a version on top of the one that was read; 0 when somebody else was first. */
export const insertSection = (
  tx: Tx,
  s: {
    authorityId: number;
    interviewId: string;
    childId: string;
    section: string;
    over: number;
    items: readonly ResponseItem[];
  },
  now: Temporal.Instant,
  by: string | null,
) =>
  tx.run(sql`
    insert into missing.interview_answer (authority_id, interview_id, child_id, section, version, items, saved_at, saved_by)
    select ${s.authorityId}, ${s.interviewId}, ${s.childId}, ${s.section}, ${s.over}::int + 1, ${JSON.stringify(s.items)}::jsonb, ${now}, ${by}
     where ${s.over}::int = coalesce((select max(a.version) from missing.interview_answer a where a.interview_id = ${s.interviewId} and a.section = ${s.section}), 0)
    on conflict do nothing`);

export interface HeldBefore {
  interviewerPostingId: string | null;
  interviewerName: string | null;
  times: number;
  lastAt: Temporal.Instant;
}
/** Who talked with this child before, the last first, as far as the reader may know (S1-77). */
export const whoTalkedBefore = (tx: Tx, childId: string, besides: string) =>
  tx.many<HeldBefore>(sql`
    select i.interviewer_posting_id, min(i.interviewer_name) as interviewer_name, count(*)::int as times, max(i.held_at) as last_at
      from missing.interview i where i.child_id = ${childId} and i.id <> ${besides} and i.held_at is not null
     group by i.interviewer_posting_id, case when i.interviewer_posting_id is null then i.interviewer_name end order by last_at desc limit 5`);
