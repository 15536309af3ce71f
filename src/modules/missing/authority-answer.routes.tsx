import { z } from 'zod';
import { neededText, oneOf, optionalInstant } from '../../platform/forms/parse-form.ts';
import { allow, type Decision, forbid } from '../../platform/http/decision.ts';
import { question, type Route, type Visit } from '../../platform/http/route.ts';
import { type ChildRow, findChild } from '../people/index.ts';
import { type EpisodeRow, findEpisode } from './episode.store.ts';
import { isOfAnother } from './episode.ts';
import { episodePath } from './episode-clocks.ts';
import { mayTakeReports } from './missing.policy.ts';
import { AuthorityFields, episodeQuestion } from './pages/episode/episode-forms.page.tsx';
import { takeStep } from './step.commands.ts';

interface Found {
  child: ChildRow;
  episode: EpisodeRow;
}
function mayRecord({ actor }: Pick<Visit, 'actor'>, { episode }: Found): Decision {
  const may = mayTakeReports(actor);
  if (may.outcome !== 'allow' || isOfAnother(episode)) return may.outcome === 'allow' ? allow('AC-7') : may;
  return forbid('reference 5.5', 'No other authority has a part in this time away.', {
    text: 'The episode',
    href: episodePath(episode),
  });
}

/**
 * A child of another authority, or ours living elsewhere (reference 5.5): what the other one was told and answered, and what
 * became of the interview when it is theirs to hold. Each is a step of its own.
 */
export const authorityAnswerRoutes: Route[] = question({
  path: '/children/:childId/missing/:episodeId/authority',
  form: 'missing-authority',
  access: { dataClass: 'MISSING', verb: 'change', rule: 'AC-7' },
  audit: { shown: { event: 'missing.authority-asked' }, done: { event: 'missing.authority-recorded' } },
  params: z.object({ childId: z.uuid(), episodeId: z.uuid() }),
  record: async (visit): Promise<Found | undefined> => {
    const episode = await findEpisode(visit.tx, visit.params.episodeId);
    if (episode?.childId !== visit.params.childId) return undefined;
    const child = await findChild(visit.tx, episode.childId);
    return child ? { child, episode } : undefined;
  },
  policy: mayRecord,
  schema: z.object({
    what: oneOf(['TOLD', 'ANSWERED', 'HELD', 'SAID_NO'], 'Say what it is about'),
    at: optionalInstant(),
    words: neededText('Enter who it was, and what was said', 2000),
  }),
  page: (visit, { child, episode }, view) => {
    visit.note({
      subjects: [child.id],
      objectType: 'episode',
      objectId: episode.id,
      classes: ['MISSING'],
    });
    const authority = episode.homeAuthority ?? episode.livesIn ?? 'The other authority';
    return episodeQuestion(
      child,
      { title: 'The other authority', back: episodePath(episode), view },
      <AuthorityFields view={view} authority={authority} isBack={episode.endedAt !== null} />,
    );
  },
  submit: async (visit, { episode }, { what, at, words }) => {
    const byName = episode.homeAuthority ?? episode.livesIn ?? undefined;
    if (what === 'TOLD') await takeStep(visit, episode, { kind: 'AUTHORITY_TOLD', at, words });
    else await takeStep(visit, episode, { kind: 'AUTHORITY_ANSWERED', at, words, byName });
    if (what === 'HELD') await takeStep(visit, episode, { kind: 'COMPLETED', at, byName });
    if (what === 'SAID_NO')
      await takeStep(visit, episode, { kind: 'DECLINED', at, reason: 'NOT_GIVEN', byName });
    return { kind: 'redirect', to: episodePath(episode), said: 'Saved.' };
  },
});
