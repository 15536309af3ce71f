import { absent, FieldErrors, StaleEdit } from '../../platform/http/decision.ts';
import type { Work } from '../../platform/http/work.ts';
import { type ResponseItem, sectionValues } from '../../platform/questionnaires/index.ts';
import {
  alert,
  cellOf,
  endRelationships,
  findPosting,
  label,
  type PostingRow,
  relate,
  relationshipsOf,
} from '../access/index.ts';
import type { EpisodeRow } from './episode.store.ts';
import { none, tellTimeline } from './episode-saving.commands.ts';
import type { InterviewRecord, WholeInterview } from './interview.queries.ts';
import {
  findInterview,
  type InterviewRow,
  insertInterview,
  insertSection,
  sectionsSaved,
  updateInterview,
} from './interview.store.ts';
import { isOfTeam, whoActs } from './interview.ts';
import { insertSuggestion } from './interview-beside.store.ts';
import { formForNew, namedThings } from './interview-form.ts';
import { NAMED } from './interview-questionnaire.ts';
import { returnInterviewHeld } from './missing.events.ts';
import { takeStep } from './step.commands.ts';

export interface Arrangement {
  childId: string;
  /** One talk may cover several episodes; each keeps its own offer and outcome. */
  episodes: readonly EpisodeRow[];
  /** A colleague, or somebody from elsewhere by name; neither: bank workers will be asked. */
  interviewerPostingId?: string | undefined;
  interviewerName?: string | undefined;
  isIndependent?: boolean | undefined;
  independentBecause?: string | undefined;
  chosenPersonAsked?: boolean | undefined;
  chosenPlaceAsked?: boolean | undefined;
  agreedPlace?: string | undefined;
  agreedAt?: Temporal.Instant | undefined;
}

export const noteInterview = (work: Work, i: Pick<InterviewRow, 'id' | 'childId' | 'version'>) =>
  work.note({
    subjects: [i.childId],
    objectType: 'return-interview',
    objectId: i.id,
    classes: ['MISSING'],
    version: i.version,
  });

/** Who works with the child now: told by name when harm is told, since a bank worker cannot look them up. */
const toBeTold = async (work: Work, childId: string): Promise<string[]> => {
  const held = await relationshipsOf(work.tx, childId, work.now);
  const ids = held.flatMap((each) =>
    ['ALLOCATED', 'CO_WORKER'].includes(each.kind) ? (each.holderPostingId ?? []) : [],
  );
  return [...new Set(ids)].slice(0, 20);
};

async function colleague(work: Work, postingId: string | undefined): Promise<PostingRow | undefined> {
  if (postingId === undefined) return undefined;
  const posting = await findPosting(work.tx, postingId);
  if (posting?.authorityId !== work.actor.authorityId || cellOf(posting, 'MISSING')?.mayWrite !== true)
    throw new FieldErrors({ interviewerPostingId: 'Choose somebody who holds return interviews here' });
  return posting;
}

/**
 * Arranges one talk about one or more episodes. Each episode that has no yes yet gets one. Whoever is to hold it reads
 * those episodes by their ids until it is signed off or called off (S3-47).
 * @throws FieldErrors
 */
export async function arrangeInterview(work: Work, a: Arrangement): Promise<string> {
  if (a.episodes.length === 0)
    throw new FieldErrors({ episodes: 'Choose at least one time they were missing' });
  const holder = await colleague(work, a.interviewerPostingId);
  const name = holder?.staffName ?? a.interviewerName;
  const id = work.ids.next();
  const episodeIds = a.episodes.map((each) => each.id);
  await insertInterview(
    work.tx,
    {
      authorityId: work.actor.authorityId,
      id,
      childId: a.childId,
      state: name === undefined ? 'ASKED' : 'ARRANGED',
      interviewerPostingId: holder?.id ?? null,
      interviewerName: none(name),
      isByTeam: holder !== undefined && isOfTeam(holder.role),
      isIndependent: none(a.isIndependent),
      independentBecause: none(a.independentBecause),
      chosenPersonAsked: none(a.chosenPersonAsked),
      chosenPlaceAsked: none(a.chosenPlaceAsked),
      agreedPlace: none(a.agreedPlace),
      agreedAt: none(a.agreedAt),
      toBeTold: await toBeTold(work, a.childId),
      source: 'arranged here',
    },
    episodeIds,
    work.now,
    whoActs(work),
  );
  for (const episode of a.episodes)
    if (episode.outcome !== 'ACCEPTED') await takeStep(work, episode, { kind: 'ACCEPTED', interviewId: id });
  if (holder) await giveTo(work, { id, childId: a.childId }, holder, episodeIds);
  noteInterview(work, { id, childId: a.childId, version: 1 });
  return id;
}

/** The episodes open to whoever holds the interview, and they are told. The notice names nobody. */
async function giveTo(
  work: Work,
  interview: Pick<InterviewRow, 'id' | 'childId'>,
  holder: PostingRow,
  episodeIds: readonly string[],
): Promise<void> {
  if (holder.id === work.actor.postingId) return;
  for (const objectId of episodeIds)
    await relate(work, {
      childId: interview.childId,
      kind: 'EPISODE',
      postingId: holder.id,
      objectId,
      basis: 'asked to hold a return interview',
    });
  await alert(work, {
    kind: 'interview.arranged',
    line: `You are asked to hold a ${label(work.actor, 'RETURN_INTERVIEW')}. See “Interviews”`,
    forPostingId: holder.id,
  });
}

/** Ends what whoever held the interview could read of its episodes. */
export async function endHolding(work: Work, { interview, episodes }: InterviewRecord): Promise<void> {
  const { interviewerPostingId: holderPostingId, childId } = interview;
  if (holderPostingId === null) return;
  for (const { id } of episodes)
    await endRelationships(work, { childId, kind: 'EPISODE', holderPostingId, objectId: id });
}

/** Saves over the version that was read. @throws StaleEdit */
export async function saveInterview(
  work: Work,
  before: InterviewRow,
  change: Partial<InterviewRow>,
): Promise<InterviewRow> {
  const next = { ...before, ...change };
  if ((await updateInterview(work.tx, next)) === 0) {
    const theirs = (await findInterview(work.tx, before.id)) ?? before;
    throw new StaleEdit(interviewInWords(theirs), theirs.version, theirs.interviewerName ?? undefined);
  }
  noteInterview(work, { ...next, version: next.version + 1 });
  return { ...next, version: next.version + 1 };
}
const interviewInWords = (i: InterviewRow): Record<string, string> => ({
  heldWhere: i.heldWhere ?? '',
  present: i.present ?? '',
  agreedPlace: i.agreedPlace ?? '',
  reason: i.calledOffBecause ?? '',
});

export interface Beginning {
  heldAt?: Temporal.Instant | undefined;
  heldWhere?: string | undefined;
  present?: string | undefined;
  /** The child has heard what must be passed on (reference 10.3). */
  isExplained: boolean;
  isIndependent?: boolean | undefined;
  independentBecause?: string | undefined;
  chosenPersonAsked?: boolean | undefined;
  chosenPlaceAsked?: boolean | undefined;
}
/**
 * The talk begins: held from now, for every episode it covers; the 72 hours stop, and one working day for writing up begins.
 * The questions are those in force now, for this interview for ever.
 * @throws FieldErrors, StaleEdit
 */
export async function beginInterview(
  work: Work,
  { interview, episodes }: InterviewRecord,
  b: Beginning,
): Promise<void> {
  const heldAt = b.heldAt ?? work.now;
  const { id: questionnaire } = await formForNew(work.tx, work.actor.authorityId);
  await saveInterview(work, interview, {
    state: 'HELD',
    heldAt,
    heldWhere: none(b.heldWhere),
    present: none(b.present),
    explainedAt: b.isExplained ? heldAt : null,
    isIndependent: b.isIndependent ?? interview.isIndependent,
    independentBecause: b.independentBecause ?? interview.independentBecause,
    chosenPersonAsked: b.chosenPersonAsked ?? interview.chosenPersonAsked,
    chosenPlaceAsked: b.chosenPlaceAsked ?? interview.chosenPlaceAsked,
    questionnaire,
    ...(interview.interviewerName === null
      ? {
          interviewerPostingId: whoActs(work),
          interviewerName: work.actor.staffName,
          isByTeam: isOfTeam(work.actor.role),
        }
      : {}),
  });
  for (const episode of episodes)
    await takeStep(work, episode, {
      kind: 'COMPLETED',
      at: heldAt,
      interviewId: interview.id,
      ...(interview.interviewerPostingId
        ? { byPostingId: interview.interviewerPostingId }
        : interview.interviewerName
          ? { byName: interview.interviewerName }
          : {}),
    });
  await work.publish(returnInterviewHeld, {
    childId: interview.childId,
    interviewId: interview.id,
    episodeIds: episodes.map((each) => each.id),
    at: heldAt,
  });
}

/**
 * Saves one section over the version that was read; names written down become suggestions. Somebody else's section is
 * never touched.
 * @throws StaleEdit with their answers when somebody saved this section first
 */
export async function saveSection(
  work: Work,
  { interview, questions, saved, response }: WholeInterview,
  section: string,
  items: readonly ResponseItem[],
  over: number,
): Promise<void> {
  const { authorityId } = work.actor;
  const about = { authorityId, interviewId: interview.id, childId: interview.childId };
  const columns = { ...about, section, over, items };
  if ((await insertSection(work.tx, columns, work.now, whoActs(work))) === 0) {
    const theirs = (await sectionsSaved(work.tx, interview.id)).find((each) => each.section === section);
    const now = {
      ...response,
      item: [
        ...response.item.filter((i) => !theirs?.items.some((t) => t.linkId === i.linkId)),
        ...(theirs?.items ?? []),
      ],
    };
    throw new StaleEdit(
      sectionValues(questions, section, now),
      theirs?.version ?? saved.length,
      theirs?.savedByName ?? undefined,
    );
  }
  if (section === NAMED)
    for (const thing of namedThings(items))
      await insertSuggestion(
        work.tx,
        { ...about, id: work.ids.next(), now: work.now, by: whoActs(work) },
        thing,
      );
  work.note({
    subjects: [interview.childId],
    objectType: 'return-interview',
    objectId: interview.id,
    part: section,
    version: over + 1,
  });
}

/** An interview that will not be: its holder reads nothing more; what became of each episode is its own fact. @throws StaleEdit */
export async function callOffInterview(work: Work, record: InterviewRecord, because: string): Promise<void> {
  await endHolding(work, record);
  await saveInterview(work, record.interview, { state: 'CALLED_OFF', calledOffBecause: because });
  for (const episode of record.episodes)
    await tellTimeline(work, episode, work.now, 'Return interview called off');
}

/** Somebody in the authority who may hold interviews is given an interview that nobody holds. @throws StaleEdit, Refusal (absent) */
export async function takeInterview(work: Work, interviewId: string): Promise<void> {
  const interview = await findInterview(work.tx, interviewId);
  if (interview === undefined) throw absent();
  await saveInterview(work, interview, {
    state: 'ARRANGED',
    interviewerPostingId: work.actor.postingId,
    interviewerName: work.actor.staffName,
    isByTeam: isOfTeam(work.actor.role),
  });
}
