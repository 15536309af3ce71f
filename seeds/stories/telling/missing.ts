import {
  arrangeInterview,
  beginInterview,
  type DeclineReason,
  type EpisodeDetails,
  type EpisodeRow,
  findEpisode,
  interviewRecord,
  offerInterview,
  type ReturnDetails,
  recordConcern,
  recordReturn,
  reportMissing,
  saveSection,
  shareInterview,
  signOffInterview,
  type Way,
  wholeInterview,
  writeUp,
} from '../../../src/modules/missing/index.ts';
import type { Work } from '../../../src/platform/http/work.ts';
import { fieldName, readSection } from '../../../src/platform/questionnaires/index.ts';
import type { Life } from './people.ts';

/** Who runs the hub: the co-ordinator where there is one, else the head of the service. */
export const hubOf = (life: Life): string => (life.at === 'aldermoor' ? 'aldermoor/cass' : life.cast.head);

export interface Told extends Partial<Omit<EpisodeDetails, 'childId'>> {
  /** The words of who rang, as they were taken down. */
  asReceived: string;
  /** Who takes it, by handle; the hub when left out. */
  by?: string;
}
/** The child is missing: reported at that moment, having left some hours before it. */
export async function wentMissing(
  life: Life,
  when: Temporal.Instant,
  hoursBefore: number,
  t: Told,
): Promise<string> {
  const { asReceived, by, ...details } = t;
  const reportedByKind = details.reportedByKind ?? 'CARER';
  return life.seed.as(by ?? hubOf(life), when, async (work) => {
    const { episode } = await reportMissing(
      work,
      {
        about: 'MISSING',
        source: 'telephone',
        way: 'phone',
        asReceived,
        reportedByKind,
        reportedBy: details.reportedBy,
      },
      {
        category: 'CARE',
        leftAt: when.subtract({ minutes: Math.round(hoursBefore * 60) }),
        ...details,
        reportedByKind,
        childId: life.id,
      },
    );
    if (!episode) throw new Error('the story tells of a child who is missing already');
    return episode.id;
  });
}

const episodeIn = async (work: Work, id: string): Promise<EpisodeRow> => {
  const episode = await findEpisode(work.tx, id);
  if (!episode) throw new Error('the story tells of an episode that its teller cannot read');
  return episode;
};
/** The child is back, told to the hub so many hours later. */
export const cameBack = (
  life: Life,
  episode: string,
  at: Temporal.Instant,
  toldHoursLater: number,
  more: ReturnDetails = {},
) =>
  life.seed.as(hubOf(life), at.add({ minutes: Math.round(toldHoursLater * 60) }), async (work) => {
    const found = await episodeIn(work, episode);
    await recordReturn(work, found, found.version, {
      returnedAt: at,
      returnNotifiedAt: work.now,
      foundBy: 'SELF',
      ...more,
    });
  });

/** An interview is offered; the answer, where there was one. */
export const offered = (
  life: Life,
  episode: string,
  when: Temporal.Instant,
  way: Way,
  answer?: 'YES' | 'NO' | 'LATER',
  no?: { reason: DeclineReason; ownWords?: string },
) =>
  life.seed.as(hubOf(life), when, async (work) =>
    offerInterview(work, await episodeIn(work, episode), {
      way,
      answer,
      isPersonAsked: true,
      isPlaceAsked: true,
      ...no,
    }),
  );

/** A talk is arranged for one or several episodes. */
export const arranged = (
  life: Life,
  episodes: readonly string[],
  when: Temporal.Instant,
  a: { interviewer: string; place: string; at: Temporal.Instant },
) =>
  life.seed.as(hubOf(life), when, async (work) => {
    const rows: EpisodeRow[] = [];
    for (const id of episodes) rows.push(await episodeIn(work, id));
    return arrangeInterview(work, {
      childId: life.id,
      episodes: rows,
      interviewerPostingId: life.seed.posting(a.interviewer),
      isIndependent: true,
      independentBecause: 'Works neither for the home nor as their social worker',
      chosenPersonAsked: true,
      chosenPlaceAsked: true,
      agreedPlace: a.place,
      agreedAt: a.at,
    });
  });

const record = async (work: Work, interviewId: string) => {
  const found = await interviewRecord({ tx: work.tx, params: { interviewId } });
  if (!found) throw new Error('the story tells of an interview that its teller cannot read');
  return found;
};
const whole = async (work: Work, interviewId: string) => {
  const found = await wholeInterview({ tx: work.tx, actor: work.actor, params: { interviewId } });
  if (!found) throw new Error('the story tells of an interview that its teller cannot read');
  return found;
};

/** What was said, section by section: `{ before: { 'before.going-on': '…' } }`. */
export type Answers = Record<string, Record<string, string>>;
/** The talk is held and written down by who holds it. */
export async function talked(
  life: Life,
  interviewId: string,
  who: string,
  when: Temporal.Instant,
  answers: Answers,
  concern: Parameters<typeof recordConcern>[2],
): Promise<void> {
  await life.seed.as(who, when, async (work) => {
    await beginInterview(work, await record(work, interviewId), {
      heldAt: when,
      heldWhere: 'Where it was agreed',
      present: 'The two of us',
      isExplained: true,
    });
    for (const [section, said] of Object.entries(answers)) {
      const interview = await whole(work, interviewId);
      const fields = Object.fromEntries(
        Object.entries(said).map(([linkId, text]) => [fieldName(linkId), text]),
      );
      const { items, errors } = readSection(interview.questions, section, fields, interview.response);
      if (Object.keys(errors).length > 0)
        throw new Error(`the story's answers cannot be read: ${Object.values(errors).join(' ')}`);
      await saveSection(work, interview, section, items, 0);
    }
    await recordConcern(work, await record(work, interviewId), concern);
  });
}
/** Written up by who held it. */
export const wrote = (life: Life, interviewId: string, who: string, when: Temporal.Instant) =>
  life.seed.as(who, when, async (work) =>
    writeUp(work, await whole(work, interviewId), 'The rest was not asked today'),
  );
/** Shared by the hub with the agencies that must know, and signed off. */
export async function signedOff(
  life: Life,
  interviewId: string,
  when: Temporal.Instant,
  agencies: string[],
  words: string,
): Promise<void> {
  await life.seed.as(hubOf(life), when, async (work) =>
    shareInterview(work, await record(work, interviewId), agencies),
  );
  await life.seed.as(life.cast.manager, when.add({ hours: 1 }), async (work) =>
    signOffInterview(work, await whole(work, interviewId), words),
  );
}
