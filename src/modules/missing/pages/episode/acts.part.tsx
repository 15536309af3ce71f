import type { VNode } from 'preact';
import type { Visit } from '../../../../platform/http/route.ts';
import type { Actor } from '../../../../platform/http/work.ts';
import { Button } from '../../../../platform/ui/index.ts';
import { isOfAnother } from '../../episode.ts';
import type { WholeEpisode } from '../../episode-page.queries.ts';
import { arrangesInterview, offersInterview } from '../../interview.policy.ts';
import { interviewPath, isOpen as isOpenInterview } from '../../interview.ts';
import { coordinates, takesReports } from '../../missing.policy.ts';

/** Which pages around the episode are pages for this reader. */
export interface EpisodeWays {
  isFramed: boolean;
  readsHistory: boolean;
  hasPacks: boolean;
  /** Who was told of what is urgent about it. */
  told?: VNode | null | undefined;
}
type Act = [text: string, href: string];
function interviewActs({ episode }: WholeEpisode, at: string, actor: Actor): Act[] {
  if (episode.endedAt === null || !offersInterview(actor)) return [];
  const acts: Act[] = [
    ['Offer the return interview', `${at}/offer`],
    ['Record a try', `${at}/attempt`],
    ['Say why there is no interview', `${at}/no-interview`],
  ];
  if (arrangesInterview(actor)) acts.push(['Arrange the interview', `${at}/interview/new`]);
  if (episode.outcome === 'DECLINED') acts.push(['Follow up the no', `${at}/after-no`]);
  return acts;
}

/** What comes next, by where it stands: the one button. Nothing is left to do once it is known what became of the interview. */
function nextAct({ episode, interviews, steps }: WholeEpisode, at: string): Act | undefined {
  if (episode.endedAt === null) return ['Record that they are back', `${at}/return`];
  const isFollowed = steps.some((step) => step.kind === 'FOLLOW_UP' && step.takenBackAt === null);
  if (episode.outcome === 'DECLINED') return isFollowed ? undefined : ['Follow up the no', `${at}/after-no`];
  if (episode.outcome !== null && episode.outcome !== 'ACCEPTED') return undefined;
  const arranged = interviews.find((i) => isOpenInterview(i.state));
  if (arranged) return ['Open the interview', interviewPath(arranged.id)];
  if (episode.owedBy === 'OTHER') return ['What the other authority said', `${at}/authority`];
  if (episode.outcome === 'ACCEPTED') return ['Arrange the interview', `${at}/interview/new`];
  return episode.firstOfferedAt
    ? ['Record a try', `${at}/attempt`]
    : ['Offer the return interview', `${at}/offer`];
}

export function Acts({ visit, whole, at }: { visit: Visit; whole: WholeEpisode; at: string }): VNode | null {
  const { episode } = whole;
  if (!takesReports(visit.actor) || episode.closedAt !== null) return null;
  const isBack = episode.endedAt !== null;
  const next = nextAct(whole, at);
  const interview = interviewActs(whole, at, visit.actor);
  const all: Act[] = [
    ...interview,
    ...(isOfAnother(episode) ? ([['What the other authority said', `${at}/authority`]] as Act[]) : []),
    [isBack ? 'Put the return right' : 'Record that they are back', `${at}/return`],
    ['Record the police grade', `${at}/grade`],
    ['Correct the report', `${at}/change`],
    ['A meeting was held', `${at}/meeting-held`],
    ...(coordinates(visit.actor)
      ? ([
          ['It was recorded in error', `${at}/error`],
          ['It is about another child', `${at}/other-child`],
        ] as Act[])
      : []),
  ];
  // The button is one of the links that this reader has; an agency has those of the report alone.
  const first =
    next &&
    [...all, ...whole.interviews.map((i): Act => ['', interviewPath(i.id)])].some(
      ([, href]) => href === next[1],
    )
      ? next
      : undefined;
  return (
    <div class="app-no-print">
      {first ? <Button href={first[1]}>{first[0]}</Button> : null}
      <ul class="app-board__links app-board__links--round">
        {all
          .filter(([, href]) => href !== first?.[1])
          .map(([text, href]) => (
            <li>
              <a class="govuk-link" href={href}>
                {text}
              </a>
            </li>
          ))}
      </ul>
    </div>
  );
}

/** Where else one looks when a child is missing; none of it for a bank worker, who has this time alone. */
export function Around({ childId, ways }: { childId: string; ways: EpisodeWays }): VNode | null {
  if (!ways.readsHistory) return null;
  const record = `/children/${childId}`;
  return (
    <p class="govuk-body app-no-print">
      <a class="govuk-link" href={`${record}/missing`}>
        Every time they were missing
      </a>
      {' · '}
      <a class="govuk-link" href={`${record}/missing/pattern`}>
        When and where
      </a>
      {ways.hasPacks ? (
        <>
          {' · '}
          <a class="govuk-link" href={`${record}/missing-packs`}>
            Missing packs
          </a>
        </>
      ) : null}
    </p>
  );
}
