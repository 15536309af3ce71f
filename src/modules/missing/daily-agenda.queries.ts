import type { Work } from '../../platform/http/work.ts';
import { settingsOf } from '../access/index.ts';
import { type ClockRow, clocksAbout } from '../deadlines/index.ts';
import { type AgendaEpisode, agendaEpisodes, episodesById, latestOfRepeated } from './daily-agenda.store.ts';
import { type ConsiderationRow, considerationsOf } from './episode.store.ts';
import { countsOf, type EpisodeCounts } from './repeat.store.ts';

/** Why a child is talked about today, in the order in which they are. */
export const AGENDA_REASONS = {
  MISSING: 'Missing now',
  RETURNED: 'Back since the last meeting',
  INTERVIEW: 'Return interview due',
  REPEAT: 'Often missing',
} as const;
export type AgendaReason = keyof typeof AGENDA_REASONS;
const ORDER = Object.keys(AGENDA_REASONS) as AgendaReason[];

/** One child of the agenda: the episode that is talked about, why, and what is known for it. */
export interface AgendaChild {
  childId: string;
  episode: AgendaEpisode;
  reasons: AgendaReason[];
  counts: EpisodeCounts | undefined;
  clock: ClockRow | undefined;
  /** The newest consideration of exploitation for this episode. */
  considered: ConsiderationRow | undefined;
}

const INTERVIEW_DAYS = 28;
const MOST_REPEATED = 15;
type Reading = Pick<Work, 'tx' | 'actor' | 'now'>;

/** The agenda as the board stands now: it fills itself (S1-25). `lastMeeting` is when the one before was begun. */
export async function dailyAgenda(work: Reading, lastMeeting: Temporal.Instant): Promise<AgendaChild[]> {
  const { tx, actor, now } = work;
  const { repeatMissingDays, repeatMissingEpisodes } = settingsOf(actor);
  const interviews = now.subtract({ hours: 24 * INTERVIEW_DAYS });
  const current = await agendaEpisodes(tx, actor.authorityId, { lastMeeting, interviews });
  const repeated = await latestOfRepeated(tx, actor.authorityId, {
    since: now.subtract({ hours: 24 * repeatMissingDays }),
    least: repeatMissingEpisodes,
    most: MOST_REPEATED,
  });
  const children = new Map<string, { episode: AgendaEpisode; reasons: Set<AgendaReason> }>();
  const put = (episode: AgendaEpisode, reasons: readonly AgendaReason[]) => {
    const known = children.get(episode.childId) ?? { episode, reasons: new Set<AgendaReason>() };
    for (const each of reasons) known.reasons.add(each);
    children.set(episode.childId, known);
  };
  for (const each of current) put(each, reasonsOf(each, lastMeeting));
  for (const each of repeated) put(each, ['REPEAT']);
  return withWhatIsKnown(
    work,
    [...children.values()].map((c) => ({ ...c, reasons: ORDER.filter((r) => c.reasons.has(r)) })),
  );
}

function reasonsOf(e: AgendaEpisode, lastMeeting: Temporal.Instant): AgendaReason[] {
  if (e.endedAt === null) return ['MISSING'];
  const isNew = Temporal.Instant.compare(e.endedAt, lastMeeting) > 0;
  const isDue = e.owedBy === 'US' && (e.outcome === null || e.outcome === 'ACCEPTED');
  return [...(isNew ? (['RETURNED'] as const) : []), ...(isDue ? (['INTERVIEW'] as const) : [])];
}

/** The children a meeting had on its agenda, with what is known of them now. */
export async function agendaAsKept(
  work: Reading,
  kept: readonly { episodeId: string; reasons: readonly AgendaReason[] }[],
): Promise<AgendaChild[]> {
  const episodes = new Map(
    (
      await episodesById(
        work.tx,
        kept.map((each) => each.episodeId),
      )
    ).map((each) => [each.id, each]),
  );
  return withWhatIsKnown(
    work,
    kept.flatMap(({ episodeId, reasons }) => {
      const episode = episodes.get(episodeId);
      return episode ? [{ episode, reasons: [...reasons] }] : [];
    }),
  );
}

async function withWhatIsKnown(
  work: Reading,
  listed: readonly { episode: AgendaEpisode; reasons: AgendaReason[] }[],
): Promise<AgendaChild[]> {
  if (listed.length === 0) return [];
  const { tx, actor, now } = work;
  const ids = listed.map(({ episode }) => episode.id);
  const childIds = listed.map(({ episode }) => episode.childId);
  const counts = new Map((await countsOf(tx, childIds, now)).map((each) => [each.childId, each]));
  const clocks = (await clocksAbout(tx, actor.authorityId, { type: 'episode', ids }, ['D8', 'D9'])).filter(
    (each) => each.stoppedAt === null,
  );
  const considered = await considerationsOf(tx, ids);
  const rank = ({ reasons }: { reasons: AgendaReason[] }) => ORDER.indexOf(reasons[0] ?? 'REPEAT');
  return listed
    .toSorted((a, b) => rank(a) - rank(b))
    .map(({ episode, reasons }) => ({
      childId: episode.childId,
      episode,
      reasons,
      counts: counts.get(episode.childId),
      clock: clocks.find((each) => each.aboutId === episode.id),
      considered: considered.find((each) => each.episodeId === episode.id),
    }));
}
