import type { Visit } from '../../platform/http/route.ts';
import { type ClockRow, clocksAbout } from '../deadlines/index.ts';
import {
  type ConsiderationRow,
  considerationsOf,
  type EpisodeRow,
  type GradeRow,
  gradesOf,
  type Whereabouts,
  whereaboutsOf,
} from './episode.store.ts';
import { type InterviewRow, interviewsOfEpisode } from './interview.store.ts';
import { type NotificationRow, notificationsOfEpisode } from './notification.store.ts';
import { type StepRow, stepsOf } from './step.store.ts';

/** Everything that is known of one episode, as far as the reader may know it. */
export interface WholeEpisode {
  episode: EpisodeRow;
  steps: StepRow[];
  grades: GradeRow[];
  considerations: ConsiderationRow[];
  notifications: NotificationRow[];
  clocks: ClockRow[];
  interviews: InterviewRow[];
  /** Undefined when nothing is known, or when it is withheld from the reader. */
  whereabouts: Whereabouts | undefined;
}

export async function wholeEpisode(
  visit: Pick<Visit, 'tx' | 'actor'>,
  episode: EpisodeRow,
): Promise<WholeEpisode> {
  const { tx, actor } = visit;
  return {
    episode,
    steps: await stepsOf(tx, [episode.id]),
    grades: await gradesOf(tx, episode.id),
    considerations: await considerationsOf(tx, [episode.id]),
    notifications: await notificationsOfEpisode(tx, episode.id),
    clocks: await clocksAbout(tx, actor.authorityId, { type: 'episode', ids: [episode.id] }, [
      'D8',
      'D9',
      'D10',
      'D11',
      'D12',
      'D13',
    ]),
    interviews: await interviewsOfEpisode(tx, episode.id),
    whereabouts: await whereaboutsOf(tx, episode.id),
  };
}

/** The reader's agency is among those that whereabouts are withheld from. */
export const isKeptFrom = (episode: EpisodeRow, agency: string): boolean =>
  episode.isWithheld && episode.withheldFrom.includes(agency);
